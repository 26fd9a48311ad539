import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { type WrittenPaper, writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const [FIRST, LIST, LAST] = ['2023-03-10', '2023-05-22', '2025-06-30'];

let registry: Made;

const paper = (id: string, document = 'decision'): WrittenPaper =>
  writePaper(registry.repo, ['decision', 'draft', id, '--document', document], `${id}-${document}.docx`, LAST);

const codesOf = ({ rows }: WrittenPaper): string[] =>
  rows.flatMap((cells) => cells.filter((cell) => /^H\d\d(?:\.\d\d)*$/.test(cell)));

/** Two provinces in one registry, each with the Decision of its own body, until the one is merged into the other. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply, repo } = registry;
  on(FIRST, 'root', 'add', 'H23');
  const other = ['--authority', 'Ủy ban nhân dân tỉnh Hải Dương'];
  const entered = ['--number', '900/QĐ-UBND', '--signed', FIRST];
  on(FIRST, 'decision', 'new', '--id', 'hd', ...other, ...entered, '--title', 'Về việc cấp mã định danh điện tử');
  apply(
    FIRST,
    `decision: hd
changes:
  - grant: {code: H23.01, name: Sở Tư pháp}
  - grant: {code: H23.02, name: Sở Y tế}
  - grant: {code: H23.02.01, name: Bệnh viện Đa khoa}
  - grant: {code: H23.03, name: Sở Du lịch}
`,
  );
  on(LIST, 'decision', 'new', '--id', 'hp', '--title', 'Về việc cấp mã định danh điện tử');
  apply(
    LIST,
    `decision: hp
changes:
  - grant: {code: H24.01, name: Văn phòng}
  - grant: {code: H24.03, name: Sở Y tế}
`,
  );
  on(LIST, 'decision', 'issue', 'hp', '--number', '1500/QĐ-UBND', '--signed', LIST);
  on(LAST, 'decision', 'new', '--id', 'gop', '--title', 'Về việc sắp xếp');
  const merge = '  - merge: {from: [H23.02], into: {code: H24.03}, children: move}\n';
  writeFileSync(join(repo, 'gop.yaml'), `decision: gop\nchanges:\n${merge}`);
  on(LAST, 'apply', 'gop.yaml', '--confirm', '2');
});

describe('a registry with the codes of two bodies', () => {
  test('the full list of one holds what is its own, and nothing that the other granted', () => {
    const list = paper('hp');
    expect(codesOf(list)).toEqual(['H24', 'H24.01', 'H24.03']);
    expect(list.text).not.toContain('Hải Dương');
    expect(codesOf(paper('hp', 'consolidation'))).toEqual(['H24', 'H24.01', 'H24.03']);
    expect(runOn(LAST)(registry.repo, ['export', '--decision', 'hp', '--format', 'csv']).stdout).not.toContain('H23');
  });

  test('an amendment names the other list that it changes, and that it goes on while a code is left in it', () => {
    const { text } = paper('gop');
    const [of, by] = [
      'Quyết định số 1500/QĐ-UBND ngày 22 tháng 5 năm 2023 của Ủy ban nhân dân thành phố Hải Phòng',
      'Quyết định số 900/QĐ-UBND ngày 10 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Hải Dương',
    ];
    const title = ' về việc cấp mã định danh điện tử';
    expect(text).toContain(
      `Sửa đổi, bổ sung danh sách mã định danh điện tử ban hành kèm theo ${of}${title} và ${by}${title}, như sau:`,
    );
    expect(text).toContain(`Các nội dung khác của ${of} và ${by} tiếp tục có hiệu lực thi hành.`);
    expect(paper('gop', 'submission').text).toContain(`${title} và ${by}${title} được ban hành đến nay`);
  });

  test('agencies that are called alike are told apart by the body above, or by their codes above others', () => {
    const { text } = paper('gop', 'submission');
    expect(text).toContain(
      'Sở Y tế (H23.02) thuộc Ủy ban nhân dân tỉnh Hải Dương; cơ quan, đơn vị tiếp nhận: Sở Y tế (H24.03) thuộc Ủy ban nhân dân thành phố Hải Phòng',
    );
    expect(text).toContain('thuộc Sở Y tế (H23.02): mã H23.02.01 được thay bằng mã H24.03.01 thuộc Sở Y tế (H24.03)');
    const moved = paper('gop').rows.find((cells) => cells.includes('H24.03.01'));
    expect(moved).toEqual(['1', 'Bệnh viện Đa khoa', 'H23.02.01', 'H24.03.01', 'Sở Y tế (H24.03)']);
  });

  test('figures of the Tờ trình count its own codes, and those of the other that it ends', () => {
    const table = paper('gop', 'submission').rows.filter(([no]) => /^\d$/.test(no ?? ''));
    expect(table.map((cells) => cells.at(-1))).toEqual(['05', '01', '01', '04']);
  });

  test('what is printed is what check reads', () => {
    const { status, stdout } = runOn(LAST)(registry.repo, ['check', 'gop-decision.docx', '--decision', 'gop']);
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, expect.stringContaining('Khớp')]);
  });
});
