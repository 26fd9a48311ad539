import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { listFile, OFFICE_FORMATS } from '../../support/list-files.js';
import { pdf, table } from '../../support/pdf.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string }[];
  account: { rows: number; units: number; leftOut: { reason: string; count: number }[] };
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  }
});

function answered(name: string, bytes: string | Uint8Array): Answer {
  writeFileSync(join(folder, name), bytes);
  const options = ['--decision', '100/QĐ-UBND', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', name, ...options]), 'import');
}

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];
const UNITS = [
  ['1', 'Sở A', 'H26.11'],
  ['2', 'Sở B', 'H26.12'],
];

describe.each(OFFICE_FORMATS)('what stands below or between units in %s is no unit:', (format) => {
  it.each([
    ['a sum with a number in the column of codes', ['', 'Cộng cấp 3', '1'], 'total'],
    ['one of a part', ['', 'Cộng (I)', '1'], 'total'],
    ['one of parts', ['', 'TỔNG CỘNG (I+II)', '2'], 'total'],
    ['one of a body', ['', 'Cộng Sở Y tế', '3'], 'total'],
    ['one of kinds', ['', 'Tổng số các sở', '3'], 'total'],
    ['the number of a page between dashes', ['', '- 2 -', ''], 'footer'],
    ['the number of a page', ['9', '', ''], 'footer'],
    ['the number of a page in the column of names', ['', '2', ''], 'footer'],
    ['the number of a page out of all', ['Trang 2/10', '', ''], 'footer'],
  ])('%s', (_, row, reason) => {
    for (const rows of [
      [HEAD, ...UNITS, row],
      [HEAD, UNITS[0] ?? [], row, UNITS[1] ?? []],
    ]) {
      const { granted, problems, account } = answered(`a.${format}`, listFile(rows, format));
      expect(problems).toEqual([]);
      expect(granted.map(({ code }) => code)).toEqual(['H26.11', 'H26.12']);
      expect(account.leftOut.map((left) => [left.reason, left.count])).toContainEqual([reason, 1]);
    }
  });

  it('rows that are numbered and nothing else', () => {
    const { problems } = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', '', ''], ['4', '', '']], format));
    expect(problems).toEqual([]);
  });

  it('but a number that the units go on counting with is told, and so is the name of a company', () => {
    const gap = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', '', ''], ['4', 'Sở C', 'H26.13']], format));
    expect(gap.problems.map(({ rule }) => rule)).toEqual(['list-row-unread']);
    const company = answered(`a.${format}`, listFile([HEAD, ...UNITS, ['3', 'Tổng công ty X', '5']], format));
    expect(company.problems.map(({ rule }) => rule)).toEqual(['import-code-malformed']);
  });
});

describe('places in a file of pages', () => {
  const content = table(
    [20, 50, 250, 330],
    800,
    [
      ['STT', 'Ten', 'Ma dinh danh'],
      ['1', 'So A', 'H26.11'],
      ['2', 'So B', 'H26.11'],
      ['3', 'So C', 'H26.13'],
    ].map((row) => row.map((cell) => [cell])),
  ).content;

  it('are worded by the language, where findings stand and where they are spoken of; answers for programs stay', () => {
    writeFileSync(join(folder, 'qd.pdf'), pdf([{ content }]));
    const args = ['import', 'qd.pdf', '--decision', '100/QĐ-UBND', '--dry-run'];
    for (const more of [
      [],
      ['--format', 'github'],
      ['--format', 'junit'],
      ['--skip-errors'],
      ['--errors-to', 'loi.xlsx'],
    ]) {
      const { stdout, stderr } = run(folder, ['--lang', 'en', ...args, ...more]);
      expect(stdout + stderr).toContain('page 1, row 2!C2');
      expect(stdout + stderr).not.toMatch(/trang|hàng/);
    }
    expect(run(folder, args).stderr).toContain('trang 1, hàng 2!C2');
    expect(run(folder, ['--lang', 'en', ...args, '--json']).stdout).toContain('trang 1, hàng 2!C2');
    const check = run(folder, ['--lang', 'en', 'check', 'qd.pdf']);
    expect(check.stdout).toContain('page 1, row 2!C2');
    expect(check.stdout).not.toMatch(/trang|hàng/);
  });

  it('of several files begin with the file', () => {
    const several = newFolder();
    for (const [file, code] of [
      ['a.csv', 'H26.21'],
      ['b.csv', 'H26.22'],
    ] as const)
      writeFileSync(join(several, file), `STT,Tên,Mã,Khác\n1,Sở ${code},${code},x\nNgười lập biểu,,,\n`);
    const { stderr, stdout } = run(folder, ['import', several, '--decision', '100/QĐ-UBND', '--dry-run']);
    for (const place of ['a.csv › 1', 'b.csv › 3', 'a.csv › D “Khác”']) expect(stderr + stdout).toContain(place);
  });
});
