import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { paperOf, wordsOf } from '../../support/paper.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { edit as rewrite } from '../../support/registry-folder.js';
import { outputSchema } from '../../support/schema.js';

const edit = (folder: string, ...args: string[]) => {
  const answer = call(folder, 'decision', 'edit', DRAFT, ...args);
  expect(answer.status, answer.stderr).toBe(0);
};
const decisionOf = (folder: string, id = DRAFT) =>
  parse(readFileSync(join(folder, `registry/decisions/${id}.yaml`), 'utf8'));

describe('who proposes and who is in charge', () => {
  test('are two things: nothing is read out of the proposal', () => {
    const folder = town();
    edit(folder, '--proposal', 'Theo đề nghị của Giám đốc Sở Nội vụ tại các văn bản: số 1/TTr-SNV, số 2/SNV-VP');
    const { text, gaps } = paperOf(folder, DRAFT);
    expect(gaps).toContain('department');
    expect(text).toContain('1. [cơ quan chủ trì]');
    expect(text).toContain('Chánh Văn phòng Ủy ban nhân dân thành phố, [người đứng đầu cơ quan chủ trì], ');
    expect(text).toContain('Theo đề nghị của Giám đốc Sở Nội vụ tại các văn bản: số 1/TTr-SNV, số 2/SNV-VP.');
  });

  test('several proposals: of one body in one paragraph, of others each by itself', () => {
    const folder = town();
    const [one, other] = ['Sở Thông tin và Truyền thông', 'Giám đốc Sở Nội vụ'];
    edit(folder, '--proposal', `${one} tại Tờ trình số 25/TTr-STTTT ngày 21/4/2023`);
    expect(decisionOf(folder).proposal).toBe(`${one} tại Tờ trình số 25/TTr-STTTT ngày 21/4/2023`);
    expect(paperOf(folder, DRAFT).text).toContain(
      `Theo đề nghị của ${one} tại Tờ trình số 25/TTr-STTTT ngày 21/4/2023.`,
    );
    edit(folder, '--proposal', `${one} tại Công văn số 919/STTTT-CNTT ngày 10/5/2023;`);
    const both = `Theo đề nghị của ${one} tại các văn bản: số 25/TTr-STTTT ngày 21/4/2023, số 919/STTTT-CNTT ngày 10/5/2023`;
    expect(paperOf(folder, DRAFT).text).toContain(`${both}.`);
    edit(folder, '--proposal', `Xét đề nghị của ${other} tại Tờ trình số 7/TTr-SNV ngày 11/5/2023`);
    expect(decisionOf(folder).proposal).toHaveLength(3);
    const { text } = paperOf(folder, DRAFT);
    expect(text).toContain(`${both};\nXét đề nghị của ${other} tại Tờ trình số 7/TTr-SNV ngày 11/5/2023.`);
    expect(call(folder, 'validate').status).toBe(0);
    const form = call(folder, 'fmt', '--check');
    expect(form.stdout + form.stderr).not.toContain(DRAFT);
    expect(call(folder, 'decision', 'show', DRAFT).stdout).toContain('  - Xét đề nghị của');
    edit(
      folder,
      '--no-proposal',
      '--proposal',
      `${other} tại Tờ trình số 8/TTr-SNV`,
      '--proposal',
      `${other} tại Tờ trình số 9/TTr-SNV`,
    );
    expect(paperOf(folder, DRAFT).text).toContain(`${other} tại các Tờ trình: số 8/TTr-SNV, số 9/TTr-SNV.`);
  });

  test.each([
    ['Sở Y tế', undefined, 'Giám đốc Sở Y tế'],
    ['Sở Y tế', 'Phó Giám đốc phụ trách', 'Phó Giám đốc phụ trách Sở Y tế'],
    ['Văn phòng Ủy ban nhân dân thành phố', undefined, 'thành phố, Thủ trưởng'],
    ['Văn phòng Ủy ban nhân dân thành phố', 'Chánh Văn phòng', 'thành phố, Thủ trưởng'],
    ['Ban Quản lý Khu kinh tế', undefined, 'Trưởng Ban Quản lý Khu kinh tế'],
    ['Thanh tra thành phố', undefined, 'Chánh Thanh tra thành phố'],
    ['Cục Chuyển đổi số', undefined, 'Cục trưởng Cục Chuyển đổi số'],
  ])('the head of %s (%s) stands in Điều 4 once', (name, head, words) => {
    const folder = town();
    edit(folder, '--department', name, ...(head === undefined ? [] : ['--head', head]));
    const { text, gaps } = paperOf(folder, DRAFT);
    expect(/^Điều 4\..*$/m.exec(text)?.[0]).toContain(words);
    expect(text).not.toMatch(/Chánh Văn phòng Văn phòng|Trưởng ban Ban|Chánh Thanh tra Thanh tra/);
    expect(gaps).not.toContain('head');
  });

  test('a head that the name does not tell is a gap', () => {
    const folder = town();
    edit(folder, '--department', 'Tổ công tác số hóa');
    expect(paperOf(folder, DRAFT)).toMatchObject({
      gaps: expect.arrayContaining(['head']),
      text: expect.stringContaining('[người đứng đầu cơ quan chủ trì]'),
    });
    edit(folder, '--head', 'Tổ trưởng');
    expect(paperOf(folder, DRAFT).text).toContain('Tổ trưởng Tổ công tác số hóa');
  });
});

describe('the line of the file', () => {
  test.each([
    [['Như Điều 4', 'Lưu: VT'], '- Như Điều 4;\n- Lưu: VT, KSTTHC6.'],
    [['Như Điều 4', 'Lưu: VT, KSTTHC6'], '- Như Điều 4;\n- Lưu: VT, KSTTHC6.'],
    [['Như Điều 4', '- Lưu: VT, KSTTHC61;'], '- Như Điều 4;\n- Lưu: VT, KSTTHC61, KSTTHC6.'],
    [['Như Điều 4'], '- Như Điều 4;\n- Lưu: VT, KSTTHC6.'],
    [['Lưu: VT', 'Như Điều 4'], '- Như Điều 4;\n- Lưu: VT, KSTTHC6.'],
  ])('of %j ends the recipients with the drafter, once', (recipients, lines) => {
    const folder = town();
    edit(folder, '--drafter', 'KSTTHC6', ...recipients.flatMap((each) => ['--recipients', each]));
    const { text } = paperOf(folder, DRAFT);
    expect(text).toContain(lines);
    expect(text.match(/Lưu:/g)).toHaveLength(1);
  });

  test('without a drafter is there all the same', () => {
    const folder = town();
    edit(folder, '--recipients', 'Như Điều 4');
    expect(paperOf(folder, DRAFT).text).toContain('- Như Điều 4;\n- Lưu: VT.');
  });
});

test('a new draft takes what the settings say of department, signer, recipients and grounds', () => {
  const folder = town();
  const defaults = [
    'department: {name: Sở Khoa học và Công nghệ, head: Giám đốc}',
    'signer: {onBehalf: TM. ỦY BAN NHÂN DÂN, title: CHỦ TỊCH}',
    'recipients: [Như Điều 4, Sở Nội vụ]',
    'basis: [Luật Một, Luật Hai]',
  ];
  rewrite(folder, 'registry/registry.yaml', (text) => text.replace('roots:', `${defaults.join('\n')}\nroots:`));
  expect(call(folder, 'decision', 'new', '--title', 'Về việc thử', '--id', '2025-thu').status).toBe(0);
  const { text, gaps } = paperOf(folder, '2025-thu');
  for (const words of [
    'Căn cứ Luật Một;\nCăn cứ Luật Hai;',
    'Giám đốc Sở Khoa học và Công nghệ',
    '- Sở Nội vụ;',
    'CHỦ TỊCH',
  ]) {
    expect(text).toContain(words);
  }
  expect(gaps).toEqual(['proposal', 'signer-name', 'changes']);
});

/** What a person would write for the `…` of a command. */
const WRITTEN: Readonly<Record<string, string[]>> = {
  title: ['Về việc cấp mã định danh điện tử'],
  basis: ['Luật Một'],
  proposal: ['Theo đề nghị của Sở Nội vụ tại Tờ trình số 5/TTr-SNV'],
  department: ['Tổ công tác'],
  head: ['Tổ trưởng'],
  symbol: ['QĐ-CTN'],
  signer: ['CHỦ TỊCH'],
  'signer-name': ['Người Ký'],
  recipients: ['Như Điều 4'],
  replaced: ['1/QĐ-UBND', '2021-01-05', 'Về việc cũ'],
  changes: ['Sở Mới'],
};

describe('gaps', () => {
  test('are each named with the command that fills it, and these leave none', () => {
    const folder = town();
    const id = '2025-trong';
    call(
      folder,
      'decision',
      'new',
      '--title',
      'T',
      '--id',
      id,
      '--kind',
      'amendment',
      '--authority',
      'Công ty Cấp nước',
    );
    rewrite(folder, `registry/decisions/${id}.yaml`, (text) =>
      text.replace(/^title:.*\n/m, '').replace(/^kind:.*\n/m, 'kind: amendment\nreplaces: [2021-1-qd]\n'),
    );
    const seen = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const { gaps, fills, stderr } = paperOf(folder, id);
      expect(fills.map(({ gap }) => gap)).toEqual(gaps);
      if (gaps.length === 0) break;
      for (const { gap, command } of fills) {
        seen.add(gap);
        expect(stderr).toContain(`    ${command}\n`);
        const values = [...(WRITTEN[gap] ?? [])];
        const [program, ...args] = wordsOf(command).map((word) => (/…/.test(word) ? (values.shift() ?? word) : word));
        expect(program).toBe('madinhdanh');
        const answer = run(folder, args);
        expect(answer.status, `${command}\n${answer.stderr}`).toBe(0);
      }
    }
    expect([...seen].sort()).toEqual(Object.keys(WRITTEN).sort());
    const { gaps, text, stderr } = paperOf(folder, id);
    expect([gaps, text.includes('[')]).toEqual([[], false]);
    expect(stderr).toBe('Đã ghi van-ban.docx\n');
    expect(text).toContain('/QĐ-CTN');
    expect(text).toContain('Người Ký');
  });

  test('stand in --json by the published schema, and on a screen in English too', () => {
    const folder = town();
    const { stdout } = call(folder, 'decision', 'draft', DRAFT, '-o', 'a.docx', '--json');
    const schema = outputSchema('decision-draft');
    expect(schema(JSON.parse(stdout)), JSON.stringify(schema.errors)).toBe(true);
    const { stderr } = call(folder, '--lang', 'en', 'decision', 'draft', DRAFT, '-o', 'b.docx');
    expect(stderr).toContain(`the name of the signer (signer)\n    madinhdanh decision edit ${DRAFT} --signer "…"`);
  });

  test('of a draft that was submitted, or signed, are filled by commands that say so', () => {
    const folder = town();
    call(folder, 'decision', 'submit', DRAFT, '--number', '2/TTr-SNV', '--on', '2025-07-30');
    expect(paperOf(folder, DRAFT).fills.at(0)?.command).toContain('--amend-submitted');
    expect(paperOf(folder, '2000/QĐ-UBND').fills.at(0)?.command).toContain('--amend-sealed "…"');
  });
});
