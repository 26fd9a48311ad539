import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { type Made, made } from '../../support/registries/made.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

const [FIRST, DAY] = ['2026-01-05', '2026-06-01'];

let registry: Made;
let given: ToBeSigned;

/** A new full list that grants, ends and renames some codes only later. */
beforeAll(() => {
  registry = made('H24', FIRST);
  const { on, apply, repo } = registry;
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  const names = ['Sở Một', 'Sở Hai', 'Sở Ba', 'Sở Bốn'];
  const grants = names.map((name, i) => `  - grant: {code: H24.0${i + 1}, name: ${name}}\n`);
  apply(FIRST, `decision: dau\nchanges:\n${grants.join('')}`);
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  const full = ['--kind', 'full', '--replaces', 'dau', '--title', 'Về việc ban hành danh sách mã định danh điện tử'];
  on(DAY, 'decision', 'new', '--id', 'lai', ...full);
  writeFileSync(
    join(repo, 'lo.yaml'),
    `decision: lai
changes:
  - close: {code: H24.01, reason: dissolved, effective: 2027-02-01}
  - rename: {code: H24.02, name: Sở Hai mới, effective: 2027-02-01}
  - grant: {code: H24.06, name: Sở Sáu, effective: 2027-02-01}
`,
  );
  on(DAY, 'apply', 'lo.yaml', '--confirm', '1');
  given = { repo, id: 'lai', number: '300/QĐ-UBND', signed: DAY, today: DAY };
  for (const format of ['docx', 'pdf'] as const) {
    copyFileSync(join(repo, signedPaper(given, format), `qd.${format}`), join(repo, `qd.${format}`));
    rmSync(join(repo, 'ban-ky'), { recursive: true });
  }
});

/** What `decision issue` says of the paper with one thing altered. */
function issued(from: string | RegExp, to: string): { status: number | null; said: string } {
  copyFileSync(join(registry.repo, 'qd.docx'), join(registry.repo, 'sua.docx'));
  alterWord(join(registry.repo, 'sua.docx'), [[from, to]]);
  const { status, stdout, stderr } = issue(given, '--dry-run', '--signed-file', 'sua.docx');
  return { status, said: `${stdout}${stderr}` };
}

describe('the columns of a signed full list that only some rows need', () => {
  test('are those of the draft: nothing is said of a paper that nobody altered', () => {
    for (const format of ['docx', 'pdf'] as const) {
      const { status, stderr } = issue(given, '--dry-run', '--signed-file', `qd.${format}`);
      expect([status, stderr.includes('cột')], stderr).toEqual([0, false]);
    }
  });

  test.each([
    ['a day of effect that is another one', '>01/02/2027<', '>01/03/2027<', 'tệp ghi “01/3/2027”, sổ là “01/02/2027”'],
    ['one that is not there', '>01/02/2027<', '><', 'ngày có hiệu lực: tệp ghi trống, sổ là “01/02/2027”'],
    [
      'a note with another day',
      'Hết hiệu lực từ ngày 01/02/2027',
      'Hết hiệu lực từ ngày 01/05/2027',
      'ghi chú: tệp ghi',
    ],
    ['a note that is not there', 'Hết hiệu lực từ ngày 01/02/2027', '', 'ghi chú: tệp ghi trống'],
    ['a name that comes later, otherwise', 'thành “Sở Hai mới”', 'thành “Sở Hai cũ”', 'ghi chú: tệp ghi'],
  ])('%s is an error', (_, from, to, told) => {
    const { status, said } = issued(from, to);
    expect([status, said.includes(told)], said).toEqual([1, true]);
  });
});

describe('check of such a list', () => {
  const checked = (file: string, ...more: string[]): [number | null, string] => {
    const { status, stdout, stderr } = runOn('2026-06-02')(registry.repo, ['check', file, ...more]);
    return [status, `${stdout}${stderr}`];
  };
  test('takes a row for later with its day for right, with and without the decision, in Word and PDF', () => {
    registry.on(DAY, 'decision', 'issue', 'lai', '--number', '300/QĐ-UBND', '--signed', DAY);
    for (const file of ['qd.docx', 'qd.pdf']) {
      const [status, said] = checked(file);
      expect([status, said.includes('Khớp: 6 đơn vị trong tệp đúng như sổ.')], said).toEqual([0, true]);
      expect(said).toContain('Không so các cột: Ghi chú.');
      const [other, whole] = checked(file, '--decision', 'lai');
      expect([other, whole.includes('ngày có hiệu lực, ghi chú.')], whole).toEqual([0, true]);
    }
    alterWord(join(registry.repo, 'qd.docx'), [['>01/02/2027<', '>01/03/2027<']]);
    expect(checked('qd.docx')[0]).toBe(1);
    expect(checked('qd.docx')[1]).toContain('chưa có hiệu lực');
    expect(checked('qd.docx', '--decision', 'lai')[1]).toContain('ngày có hiệu lực: tệp ghi “01/3/2027”');
  });
});
