import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { outputSchema } from '../support/schema.js';
import { alterWord } from '../support/signed.js';

const run = runOn('2024-06-01');
const schema = outputSchema('check');

let repo: string;
beforeAll(() => {
  repo = bundledRegistry();
  for (const format of ['docx', 'csv', 'md']) expect(run(repo, ['export', '-o', `pl.${format}`]).status).toBe(0);
});

/** What `check` finds: its code, and each finding as `kind field: file`. */
function checked(file: string, ...more: string[]): [number | null, string[]] {
  const { status, stdout } = run(repo, ['check', file, '--json', ...more]);
  const output = JSON.parse(stdout);
  expect(schema(output), JSON.stringify(schema.errors)).toBe(true);
  const found: { kind: string; field: string | null; file: string | null }[] = output.findings;
  return [status, found.map(({ kind, field, file: said }) => `${kind} ${field ?? '-'}: ${said}`)];
}

/** The annexes in Word, with a paragraph under the last table. */
function noted(note: string): [number | null, string[]] {
  copyFileSync(join(repo, 'pl.docx'), join(repo, 'chu.docx'));
  alterWord(join(repo, 'chu.docx'), [
    [/(<\/w:tbl>)(?![\s\S]*<\/w:tbl>)/, `$1<w:p><w:r><w:t>${note}</w:t></w:r></w:p>`],
  ]);
  return checked('chu.docx');
}

/** The annexes in Word, with some words for others. */
function altered(from: RegExp, to: string): [number | null, string[]] {
  copyFileSync(join(repo, 'pl.docx'), join(repo, 'sua.docx'));
  alterWord(join(repo, 'sua.docx'), [[from, to]]);
  return checked('sua.docx');
}

describe('what a checked list says beside its rows', () => {
  it.each([
    'Các mã trên chỉ có giá trị đến ngày 31/12/2026',
    'Riêng mã H24.18 hết hiệu lực từ 2025',
    'Mã H24.18 được sử dụng đến hết năm 2025.',
    'Sở Y tế đã giải thể',
    'Các mã trên hết hiệu lực',
  ])('is an error where it ends codes that are in force: %s', (note) => {
    expect(noted(note)).toEqual([1, [`different validity: ${note}`]]);
  });

  it('is an error where it names a code that nobody granted', () => {
    expect(noted('Mã H24.99.99 đã cấp cho Sở Y tế')).toEqual([1, ['different citedCode: H24.99.99']]);
  });

  it.each([
    'Danh sách này thay thế danh sách kèm theo Quyết định số 77/QĐ-UBND',
    'Xem Phụ lục V',
    'Số liệu đến ngày 31/5/2024',
    'Mã có hiệu lực từ ngày ký.',
    'Danh sách này có hiệu lực từ ngày ký.',
    '(Kèm theo Công văn số 45/SYT-VP ngày 3/5/2024 của Sở Y tế)',
  ])('is named where nothing was held against it: %s', (note) => {
    expect(noted(note)).toEqual([0, [`beside -: ${note}`]]);
    expect(run(repo, ['check', 'chu.docx']).stdout).toContain(`dòng “${note}”`);
  });

  it.each(['Người lập biểu', 'Hải Phòng, ngày 31 tháng 5 năm 2024', 'Số: 45/BC-STTTT', 'Tổng số: 752 đơn vị'])(
    'is let be where it says nothing of codes: %s',
    (note) => expect(noted(note)).toEqual([0, []]),
  );

  it('is an error in the place of the mark that ends a table', () => {
    const note = 'Riêng mã H24.18 hết hiệu lực từ 2025./.';
    expect(altered(/>\.\/\.</, `>${note}<`)).toEqual([1, [`different validity: ${note}`]]);
  });

  it('is found however far above the table it stands', () => {
    const lines = ['Mã H24.18 hết hiệu lực từ 2025', ...Array.from({ length: 20 }, (_, i) => `Dòng mở đầu ${i}`)];
    writeFileSync(join(repo, 'xa.md'), `${lines.join('\n\n')}\n\n${readFileSync(join(repo, 'pl.md'), 'utf8')}`);
    expect(checked('xa.md')).toEqual([1, ['different validity: Mã H24.18 hết hiệu lực từ 2025']]);
  });

  it('is found in the rows of a CSV', () => {
    const text = readFileSync(join(repo, 'pl.csv'), 'utf8').trimEnd();
    writeFileSync(join(repo, 'chu.csv'), `${text}\nGhi chú: các mã trên chỉ có giá trị đến ngày 31/12/2026\n`);
    const note = 'Ghi chú: các mã trên chỉ có giá trị đến ngày 31/12/2026';
    expect(checked('chu.csv')).toEqual([1, [`different validity: ${note}`]]);
  });
});

describe('the titles of a checked list', () => {
  it('are held against the level of the rows, and of the bodies above', () => {
    expect(altered(/CẤP\s3\sCỦA/, 'CẤP 4 CỦA')).toEqual([1, ['different level: 4']]);
    expect(altered(/ĐƠN\sVỊ\sCẤP\s2</, 'ĐƠN VỊ CẤP 1<')).toEqual([1, ['different level: 1']]);
  });

  it('are held against number, day and body of their Decision', () => {
    const numbers = run(repo, ['export', '--format', 'md']).stdout;
    const [, number = ''] = /Quyết định số (\d+)\/QĐ-UBND/.exec(numbers) ?? [];
    expect(altered(new RegExp(`(số\\s)${number}/`), '$177/')).toEqual([1, ['different decision: 77/QĐ-UBND']]);
    const body = 'Ủy ban nhân dân tỉnh Thái Bình';
    const own = /Ủy\sban\snhân\sdân\sthành\sphố\sHải\sPhòng\)/;
    expect(altered(own, `${body})`)).toEqual([1, [`different issuer: ${body}`]]);
    expect(altered(own, 'UBND thành phố)')).toEqual([0, []]);
  });
});

describe('a checked Decision', () => {
  it('is told of as words that are not compared, and its sentences are no rows', () => {
    expect(run(repo, ['decision', 'draft', DRAFT, '-o', 'qd.docx']).status).toBe(0);
    const [status, found] = checked('qd.docx', '--decision', DRAFT);
    expect([status, found]).toEqual([0, ['beside -: QUYẾT ĐỊNH']]);
    const { stdout } = run(repo, ['check', 'qd.docx', '--decision', DRAFT]);
    expect(stdout).toMatch(/lời của Quyết định \(\d+ dòng\) không được so ở đây/);
  });

  it('is an error where it bears another number', () => {
    const id = '2022-100-qd-ubnd';
    expect(run(repo, ['decision', 'draft', id, '-o', 'ky.docx']).status).toBe(0);
    expect(checked('ky.docx', '--decision', id)).toEqual([0, ['beside -: QUYẾT ĐỊNH']]);
    alterWord(join(repo, 'ky.docx'), [[/(Số:\s)100\//, '$1101/']]);
    expect(checked('ky.docx', '--decision', id)).toEqual([
      1,
      ['different decision: 101/QĐ-UBND', 'beside -: QUYẾT ĐỊNH'],
    ]);
  });
});
