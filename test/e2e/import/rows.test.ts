import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { fillCells } from '../../support/lists.js';
import { put, readIfThere } from '../../support/registry-folder.js';
import { bookParts, zip } from '../../support/tables.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.01.01,Bệnh viện Đa khoa A',
  'H26.02,Sở Nội vụ',
  'H26.03,Sở Tài chính',
].join('\n');
const UNDER = ['--decision', '100/QĐ-UBND'];

function must(folder: string, ...args: string[]): string {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer.stderr;
}

let folder: string;
beforeEach(() => {
  folder = newFolder();
  must(folder, 'init', 'H26', '--groups', '2,2,2');
  must(
    folder,
    'decision',
    'new',
    '--number',
    '100/QĐ-UBND',
    '--signed',
    '2022-01-10',
    '--kind',
    'full',
    '--title',
    'A',
  );
  put(folder, 'base.csv', BASE);
  must(folder, 'import', 'base.csv', ...UNDER, '--yes');
});

/** What the tool says of a list, line by line: the cells with an error. */
function cellsTold(list: string, ...args: string[]): string[] {
  const { stderr } = run(folder, ['import', list, ...UNDER, '--dry-run', ...args]);
  return stderr
    .split('\n')
    .flatMap((line) => / › (?:.*!)?([A-Z]*\d+) {2}(lỗi|cảnh báo|thông tin) /.exec(line)?.[1] ?? []);
}

describe('two rows that contradict each other', () => {
  it('are both refused, each names the other, and without them the rest comes in', () => {
    put(
      folder,
      'a.csv',
      'Loại thay đổi,Mã,Tên cũ,Tên mới\nĐổi tên,H26.02,,Sở Nội vụ và Lao động\nĐổi tên,H26.03,,Sở Tài chính và Đầu tư\nGiải thể,,Sở Nội vụ,\n',
    );
    const answer = run(folder, ['import', 'a.csv', ...UNDER]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('hàng này và a.csv › C4 nói khác nhau');
    expect(answer.stderr).toContain('hàng này và a.csv › B2 nói khác nhau');
    expect(answer.stderr).toContain('--skip-errors');
    must(folder, 'import', 'a.csv', ...UNDER, '--skip-errors', '--yes');
    expect(readIfThere(folder, 'units/H26/H26.02.yaml')).not.toMatch(/closed|formerNames/);
    expect(readIfThere(folder, 'units/H26/H26.03.yaml')).toContain('name: Sở Tài chính và Đầu tư');
  });
});

describe('what is said of a list', () => {
  it('stands in the order of its rows, whether it is grave or not', () => {
    put(folder, 'a.csv', 'Mã,Tên\nH26.10,Sở Mười (H26.10)\nH26.11,nt\nH26.12,Sở Mười hai (H26.12)\nH26.13,x\n');
    expect(cellsTold('a.csv')).toEqual(['B2', 'B3', 'B4', 'B5']);
  });

  it('stands file by file where a folder is read', () => {
    mkdirSync(join(folder, 'phieu'));
    for (const name of ['a', 'b'])
      put(folder, `phieu/${name}.csv`, `Mã,Tên\nH26.1${name === 'a' ? 1 : 2},nt\nH26.2${name === 'a' ? 1 : 2},x\n`);
    const { stderr } = run(folder, ['import', 'phieu', ...UNDER, '--dry-run']);
    const places = [...stderr.matchAll(/^(\S+ › B\d) {2}lỗi/gm)].map(([, place]) => place);
    expect(places).toEqual(['a.csv › B2', 'a.csv › B3', 'b.csv › B2', 'b.csv › B3']);
  });

  it('offers to leave rows out only where something would come in then', () => {
    put(folder, 'a.csv', 'Mã,Tên\nH26.10,nt\n');
    expect(run(folder, ['import', 'a.csv', ...UNDER]).stderr).not.toContain('--skip-errors');
    put(folder, 'a.csv', 'Mã,Tên\nH26.10,nt\nH26.11,Sở Mười một\n');
    expect(run(folder, ['import', 'a.csv', ...UNDER]).stderr).toContain('--skip-errors');
  });
});

describe('the form of one agency', () => {
  it('does nothing to the unit of another, unless that is allowed', () => {
    must(folder, 'export', '--under', 'H26', '--split', 'agency', '-o', 'phieu');
    const name = 'H26.01-so-y-te.xlsx';
    fillCells(join(folder, 'phieu'), name, {
      ...{ B7: 'Đổi tên', D7: 'Bệnh viện Đa khoa tỉnh' },
      ...{ A8: '3', B8: 'Đổi tên', C8: 'H26.02', D8: 'Sở Nội vụ và Lao động' },
      ...{ A9: '4', B9: 'Cấp mới', D9: 'Phòng Mới', E9: 'H26.02' },
    });
    const answer = run(folder, ['import', join('phieu', name), ...UNDER]);
    expect(answer.status).toBe(1);
    expect(answer.stderr.match(/import-other-agency/g)).toHaveLength(2);
    expect(answer.stderr).toContain('Phiếu này là của H26.01 – Sở Y tế; H26.02 – Sở Nội vụ không thuộc cơ quan ấy');
    must(folder, 'import', join('phieu', name), ...UNDER, '--other-agencies', '--yes');
    expect(readIfThere(folder, 'units/H26/H26.02.yaml')).toContain('name: Phòng Mới');
  });
});

describe('a marked copy', () => {
  /** A workbook with a hidden sheet, as programs write it that write values alone: no styles, or under the strict names. */
  function sent(change: (parts: Record<string, string>) => void): Uint8Array {
    const rows = [
      ['Mã', 'Tên'],
      ['H26.10', 'nt'],
    ];
    const parts = bookParts({
      sheets: [
        { name: 'Danh sách', rows },
        { name: 'Cũ', state: 'hidden', rows: [['gì đó']] },
      ],
    });
    change(parts);
    return zip(parts);
  }

  it.each<[string, (parts: Record<string, string>) => void]>([
    [
      'without styles',
      (parts) => {
        delete parts['xl/styles.xml'];
        const path = 'xl/_rels/workbook.xml.rels';
        parts[path] = (parts[path] ?? '').replace(/<Relationship [^>]*\/styles"[^>]*\/>/, '');
      },
    ],
    [
      'of the strict kind',
      (parts) => {
        for (const [path, text] of Object.entries(parts)) {
          parts[path] = text
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            );
        }
      },
    ],
  ])('of a workbook %s keeps its hidden sheet hidden, and marks the cell', (_, change) => {
    writeFileSync(join(folder, 'a.xlsx'), sent(change));
    expect(run(folder, ['import', 'a.xlsx', ...UNDER, '--errors-to', 'loi.xlsx']).status).toBe(1);
    const parts = unzipSync(readFileSync(join(folder, 'loi.xlsx')));
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /name="Cũ"[^>]*state="hidden"|state="hidden"[^>]*name="Cũ"/,
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<c [^>]*r="B2"[^>]* s="[1-9]/);
    const styles = Object.keys(parts).find((path) => /styles/i.test(path)) ?? '';
    expect(strFromU8(parts[styles] ?? new Uint8Array())).toContain('FFFFC7CE');
    expect(run(folder, ['import', 'loi.xlsx', ...UNDER, '--dry-run']).stderr).toContain('B2  lỗi  import-no-value');
  });

  it('that would lose something is a list of the errors, and says so', () => {
    const parts = unzipSync(sent(() => undefined));
    parts['xl/styles.xml'] = strToU8('<x/>');
    writeFileSync(join(folder, 'a.xlsx'), zipSync(parts));
    const { stderr } = run(folder, ['import', 'a.xlsx', ...UNDER, '--errors-to', 'loi.xlsx']);
    expect(stderr).toContain('danh sách lỗi riêng');
    const sheet = strFromU8(
      unzipSync(readFileSync(join(folder, 'loi.xlsx')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).toContain('B2');
  });
});
