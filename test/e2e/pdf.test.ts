import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { convert, OFFICE } from '../support/office.js';
import { pdf, table, words } from '../support/pdf.js';
import { newRegistry } from '../support/registries/begun.js';
import { bundledRegistry } from '../support/registries/bundled.js';
import { put, readIfThere } from '../support/registry-folder.js';
import { jsonOf } from '../support/schema.js';

const run = runOn('2024-06-01');

interface Check {
  equal: boolean;
  findings: { code: string; field: string; file: string; registry: string; place: { page: number; cell: string } }[];
  problems: unknown[];
}

/** Three cells: a name, a telephone number, a code. */
const CELLS = [
  ['Thanh tra thành phố', 'Thanh tra Thành phố Hải Phòng'],
  ['0225 000 0041', '0225 000 0141'],
  ['H24.16.01.001', 'H24.16.01.009'],
] as const;

function put3(file: string): void {
  const parts = unzipSync(readFileSync(file));
  let text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of CELLS) text = text.replace(`>${from}<`, `>${to}<`);
  parts['word/document.xml'] = strToU8(text);
  writeFileSync(file, zipSync(parts));
}

describe.skipIf(!OFFICE && process.env.CI === undefined)(
  'the PDF of a whole province held against the registry',
  () => {
    let repo: string;
    beforeAll(() => {
      repo = bundledRegistry();
    });

    it('is equal as the tool itself writes it', () => {
      expect(run(repo, ['export', '-o', 'pl.pdf']).status).toBe(0);
      const { stdout, status } = run(repo, ['check', 'pl.pdf']);
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('Khớp: 752 đơn vị trong tệp đúng như sổ.');
      expect(status).toBe(0);
    });

    it('names exactly the three cells that were altered, by page and cell', () => {
      expect(run(repo, ['export', '-o', 'sua.docx']).status).toBe(0);
      put3(join(repo, 'sua.docx'));
      convert(join(repo, 'sua.docx'));
      const answer = run(repo, ['check', 'sua.pdf', '--json']);
      const { findings, problems } = jsonOf<Check>(answer, 'check');
      expect(findings.map(({ code, field, file, registry }) => `${code} ${field}: ${file} | ${registry}`)).toEqual([
        'H24.02 name: Thanh tra Thành phố Hải Phòng | Thanh tra thành phố',
        'H24.11.01 phone: 0225 000 0141 | 0225 000 0041',
        'H24.16.01.001 code: H24.16.01.009 | H24.16.01.001',
      ]);
      expect(findings[0]?.place).toMatchObject({ page: 2, cell: 'B3' });
      expect(problems).toEqual([]);
      expect(answer.status).toBe(1);
      expect(run(repo, ['check', 'sua.pdf']).stdout).toContain('sua.pdf › Phụ lục II, trang 2, hàng 3!B3');
    });
  },
);

const XS = [50, 90, 330, 420];
const HEAD = [['STT'], ['Tên đơn vị'], ['Mã định danh']];

describe('a list that comes as PDF', () => {
  it('is imported over its pages; a row outside the borders is named', () => {
    const folder = newRegistry();
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => [
        [String(from + i)],
        [`Sở thứ ${from + i}`],
        [`H36.${String(from + i).padStart(2, '0')}`],
      ]);
    const first = { content: `${table(XS, 760, [HEAD, ...rows(1, 20)]).content}\n${words(295, 30, '1')}` };
    const taken = (stray: string) => {
      const last = { content: `${table(XS, 760, [HEAD, ...rows(21, 30)]).content}\n${words(53, 300, stray)}` };
      writeFileSync(join(folder, 'ds.pdf'), pdf([first, last]));
      return run(folder, ['import', 'ds.pdf', '--decision', '100/QĐ-UBND', '--yes']);
    };
    const { stderr, status } = taken('31 Sở rơi H36.31');
    expect([status, stderr]).toEqual([1, expect.stringContaining('list-line-unplaced')]);
    expect(stderr).toContain('Trang 2, dòng 1 ngoài bảng có mã mà không thuộc bảng nào: “31 Sở rơi H36.31');
    expect(readIfThere(folder, 'units/H36/H36.30.yaml')).toBe('');
    expect(taken('Đóng mã H36.40 từ nay.').stderr).toContain('list-line-unplaced');
    expect(taken('Mã H36.01 cấp năm 2020.').status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.30.yaml')).toContain('name: Sở thứ 30');
  });

  it('is refused as a scan, damaged or protected with the way out, and without a stack', () => {
    const folder = newRegistry();
    put(folder, 'hong.pdf', '%PDF-1.7\n');
    writeFileSync(join(folder, 'quet.pdf'), pdf([{ content: '0 0 10 10 re f' }]));
    const broken = run(folder, ['import', 'hong.pdf', '--decision', '100/QĐ-UBND']);
    expect([broken.status, broken.stderr]).toEqual([3, expect.stringContaining('hong.pdf bị hỏng')]);
    const scan = run(folder, ['check', 'quet.pdf']);
    expect([scan.status, scan.stderr]).toEqual([3, expect.stringContaining('quet.pdf là bản quét')]);
    expect(scan.stderr).toContain('→ Xin tệp gốc');
  });
});
