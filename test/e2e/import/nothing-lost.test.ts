import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { beginRepository } from '../../support/git.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { book, document, p, tr } from '../../support/tables.js';

const BASIS = ['--decision', '100/QĐ-UBND', '--dry-run'];

interface Account {
  rows: number;
  units: number;
  leftOut: { reason: string; count: number; rows: { where: string; row: number; text: string | null }[] }[];
  tables: { sheet: string | null; reason: string | null; columns: { column: string; field: string | null }[] }[];
}
interface Read {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; where: string; hint: string | null }[];
  account: Account;
}

let folder: string;
beforeAll(() => {
  folder = newRegistry();
  put(folder, 'goc.csv', 'Mã,Tên\nH36.01,Sở Y tế\nH36.02,Sở Nội vụ\nH36.01.01,Bệnh viện A\n');
  expect(call(folder, 'import', 'goc.csv', '--decision', '100/QĐ-UBND').status).toBe(0);
  beginRepository(folder);
});

function read(name: string, content: string | Uint8Array, ...args: string[]): Read {
  writeFileSync(join(folder, name), content);
  const found = jsonOf<Read>(call(folder, 'import', name, ...BASIS, '--json', ...args), 'import');
  const { rows, units, leftOut } = found.account;
  expect(units + leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
  return found;
}

const codes = ({ granted }: Read) => granted.map(({ code }) => code);
const errors = ({ problems }: Read) =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where}`);

/** A list of a province in Word, over pages: repeated, unknown and missing headings, subtotals, signatures. */
function province(units: number): { bytes: Uint8Array; duplicates: number } {
  const grid =
    '<w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4000"/><w:gridCol w:w="1800"/><w:gridCol w:w="2500"/></w:tblGrid>';
  const page = (rows: string[][]) => `<w:tbl><w:tblPr/>${grid}${rows.map((cells) => tr(cells)).join('')}</w:tbl>`;
  const body: string[] = [p('PHỤ LỤC'), p('Danh sách mã định danh điện tử')];
  const heading = ['STT', 'Tên đơn vị', 'Mã định danh', 'Ghi chú'];
  let rows: string[][] = [heading, ['(1)', '(2)', '(3)', '(4)']];
  let duplicates = 0;
  for (let i = 0; i < units; i += 1) {
    const within = (i % 90) + 1;
    const agency = 10 + Math.floor(i / 90);
    if (within === 1) rows.push([String(i + 1), `Sở số ${agency}`, `H36.${agency}`, '']);
    else if (within === 90) {
      duplicates += 1;
      rows.push([String(i + 1), `Phòng 2 của Sở ${agency}`, `H36.${agency}.02`, '']);
    } else {
      const code = `H36.${agency}.${String(within).padStart(2, '0')}`;
      rows.push([String(i + 1), `Phòng ${within} của Sở ${agency}`, code, within % 7 === 0 ? 'mới' : '']);
    }
    if (within === 90) rows.push(['', 'Cộng: 90 đơn vị', '', '']);
    if (rows.length < 28) continue;
    body.push(page(rows));
    const turn = body.length % 4;
    if (turn === 0) body.push('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
    if (turn === 1) body.push(p('(tiếp theo trang trước)'));
    rows = turn === 2 ? [heading] : turn === 3 ? [['Thứ', 'Đối tượng', 'Ký hiệu', 'Khác']] : [];
  }
  rows.push(['', `Tổng cộng: ${units} đơn vị`, '', ''], ['', 'Người lập biểu', '', 'THỦ TRƯỞNG ĐƠN VỊ']);
  rows.push(['', 'Nguyễn Văn A', '', 'Trần Thị B']);
  body.push(page(rows));
  return { bytes: document(body.join('')), duplicates };
}

describe('a list of a province in Word', () => {
  it('of 455 rows over many pages is read to the last one', () => {
    const { bytes, duplicates } = province(455);
    writeFileSync(join(folder, 'tinh.docx'), bytes);
    const args = ['import', 'tinh.docx', ...BASIS, '--skip-errors'];
    const found = jsonOf<Read>(call(folder, ...args, '--json'), 'import');
    expect(found.account.units).toBe(455 - duplicates);
    expect(found.granted).toHaveLength(455 - duplicates);
    expect(found.granted.filter(({ name }) => /Người lập|Nguyễn|Trần/.test(name))).toEqual([]);
    const { stderr } = run(folder, args);
    expect(stderr).toContain(`455 hàng: ${455 - duplicates} đơn vị, ${duplicates} trùng.`);
    expect(stderr).toMatch(/Ngoài ra \d+ hàng không phải đơn vị: .*tiêu đề.*phần ký/);
    expect(stderr).toContain('phần ký, ghi chú: Nguyễn Văn A Trần Thị B');
  });

  it('a table that looks like a list and cannot be read is an error, and nothing is written', () => {
    const list = `<w:tbl>${tr(['STT', 'Tên đơn vị', 'Mã định danh'])}${tr(['1', 'Sở A', 'H36.10'])}</w:tbl>`;
    const other = `<w:tbl>${tr(['Sở B', 'H36.11'])}</w:tbl>`;
    const found = read('hai-bang.docx', document(list + other));
    expect(errors(found)).toEqual(['list-table-unread hai-bang.docx › #2']);
    expect(found.account.tables.map(({ reason }) => reason)).toEqual([null, 'other-table']);
    expect(codes(read('hai-bang.docx', document(list + other), '--sheet', '#1'))).toEqual(['H36.10']);
    expect(codes(read('hai-bang.docx', document(other), '--map', 'code=B,name=A'))).toEqual(['H36.11']);
  });
});

describe('each kind of dirt, at its cell', () => {
  it('signatures below a list are shown, never granted', () => {
    const text =
      'STT,Tên,Mã,Địa chỉ\nI. Sở Y tế – H36.01,,,\n1,Phòng 1,H36.01.21,\nTổng cộng: 1,,,\n,Người lập biểu,,Thủ trưởng\n,Nguyễn Văn A,,Trần Thị B\n';
    const found = read('ky.csv', text);
    expect(codes(found)).toEqual(['H36.01.21']);
    expect(found.account.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['heading', 1],
      ['group', 1],
      ['total', 1],
      ['footer', 2],
    ]);
    expect(run(folder, ['import', 'ky.csv', ...BASIS]).stderr).toContain('Người lập biểu Thủ trưởng');
  });

  it('unquoted commas, lost letters, two codes: refused, and skippable with their rows', () => {
    const text =
      'Mã,Tên,Địa chỉ\nH36.10,Sở Mười,x\nH36.11,Sở B,Số 1, phố 2\nH36.12,Tr??ng THPT,x\n"H36.13\nH36.14",Sở C,x\nH36.15,S\uFFFD D,x\nH36.16,Sá»Ÿ E,x\n';
    expect(errors(read('ban.csv', text))).toEqual([
      'list-row-fields ban.csv › D3',
      'list-letters-lost ban.csv › B4',
      'list-codes-in-cell ban.csv › A5',
      'list-letters-lost ban.csv › B6',
      'list-letters-garbled ban.csv › B7',
    ]);
    const kept = read('ban.csv', text, '--skip-errors');
    expect(codes(kept)).toEqual(['H36.10']);
    expect(kept.account.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['fields', 1],
      ['letters', 3],
      ['bad-code', 1],
      ['heading', 1],
    ]);
    expect(kept.problems.every(({ hint }) => hint === null || !hint.includes('registry.yaml'))).toBe(true);
  });

  it('a code in the name is the row’s, and the name is without it', () => {
    const found = read('ten.csv', 'STT,Tên\n1,Sở Mười (H36.10)\n2,H36.11 - Sở Mười một\n3,Sở Mười hai - Mã: H36.12\n');
    expect(found.granted).toEqual([
      { code: 'H36.10', name: 'Sở Mười' },
      { code: 'H36.11', name: 'Sở Mười một' },
      { code: 'H36.12', name: 'Sở Mười hai' },
    ]);
  });

  it('one odd code is no reason to widen the settings; most of them are', () => {
    const odd = read('le.csv', 'Mã,Tên\nH36.10,Sở A\nH36.11,Sở B\nH36.3,Sở C\nH36.A2,Sở D\n');
    expect(odd.problems.map(({ rule }) => rule)).toEqual(['import-groups-narrow', 'import-code-alphabet']);
    expect(odd.problems[0]?.hint).toContain('H36.03, H36.30');
    expect(odd.problems.some(({ hint }) => hint?.includes('registry.yaml') === true)).toBe(false);
    const most = Array.from({ length: 9 }, (_, i) => `H36.10${i},Sở ${i}`).join('\n');
    expect(read('ba.csv', `Mã,Tên\n${most}\n`).problems[0]?.hint).toContain(
      'registry.yaml: roots.H36.groups: ["2-3", 2, 3]',
    );
  });

  it('an unknown root takes its widths from what most codes have', () => {
    const list = Array.from({ length: 9 }, (_, i) => `H59.1${i},Sở ${i}`).join('\n');
    const found = read('goc-moi.csv', `Mã,Tên\n${list}\nH59.2,Sở lẻ\n`, '--add-missing-parents');
    expect(errors(found)).toEqual(['import-groups-narrow goc-moi.csv › A11']);
  });

  it('the exact heading is read, states of a database are no changes, NULL is nothing', () => {
    const text = 'id,Mã đơn vị,Mã định danh,Tên,Địa chỉ,state\n1,10,H36.10,Sở Mười,NULL,1\n2,11,H36.11,Sở B,#N/A,0\n';
    const found = read('csdl.csv', text);
    expect(codes(found)).toEqual(['H36.10', 'H36.11']);
    expect(found.account.tables[0]?.columns.filter(({ field }) => field === null).map(({ column }) => column)).toEqual([
      'A',
      'B',
      'F',
    ]);
    const { stderr } = run(folder, ['import', 'csdl.csv', ...BASIS]);
    expect(stderr).toContain('Cột không đọc: A “id”, B “Mã đơn vị”, F “state”.');
    const closing = 'Mã,Tên,Loại thay đổi\nH36.12,Sở Mười hai,Đóng\n';
    expect(errors(read('viec.csv', closing))).not.toEqual([]);
    expect(codes(read('viec.csv', closing, '--map', 'change=-'))).toEqual(['H36.12']);
  });

  it('headings in TCVN3 are read, and the cells converted where that is wanted', () => {
    const rows = [
      ['STT', 'Tªn ®¬n vÞ', 'M· ®Þnh danh'],
      ['1', 'Së Gi¸o dôc vµ §µo t¹o', 'H36.10'],
    ];
    const found = read('cu.xlsx', book({ sheets: [{ rows }] }), '--legacy-encoding', 'auto');
    expect(found.granted).toEqual([{ code: 'H36.10', name: 'Sở Giáo dục và Đào tạo' }]);
  });

  it('a unit without a code is not put under a heading that has ended', () => {
    const found = read(
      'nhom.csv',
      'STT,Tên,Mã\nI. Sở Y tế – H36.01,,\n1,Phòng A,H36.01.21\n2,Sở Mười,H36.10\n3,Phòng mới,\n',
    );
    expect(errors(found)).toEqual(['import-parent-needed nhom.csv › B5']);
  });
});

describe('check', () => {
  it('accounts for every row too, in words and in JSON', () => {
    put(
      folder,
      'so.csv',
      'STT,Tên,Mã,Nội bộ\n1,Sở Y tế,H36.01,a\n2,Sở Nội vụ,H36.02,b\n2,Sở Nội vụ,H36.02,b\n,Người lập,,\n,Nguyễn Văn A,,\n',
    );
    const { account } = jsonOf<{ account: Account }>(call(folder, 'check', 'so.csv', '--json'), 'check');
    expect([account.rows, account.units]).toEqual([6, 2]);
    expect(account.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['duplicate', 1],
      ['heading', 1],
      ['footer', 2],
    ]);
    const { stderr, stdout } = run(folder, ['check', 'so.csv']);
    expect(stderr).toContain('3 hàng: 2 đơn vị, 1 trùng.');
    expect(stdout).not.toContain('Nguyễn Văn A');
  });

  it('damaged cells and tables that are not read make the two unequal', () => {
    put(folder, 'hong.csv', 'Mã,Tên\nH36.01,S? Y t?\nH36.02,Sở Nội vụ\n');
    expect(run(folder, ['check', 'hong.csv']).status).toBe(1);
    const list = `<w:tbl>${tr(['Mã định danh', 'Tên đơn vị'])}${tr(['H36.01', 'Sở Y tế'])}${tr(['H36.02', 'Sở Nội vụ'])}</w:tbl>`;
    writeFileSync(join(folder, 'dung.docx'), document(list));
    expect(run(folder, ['check', 'dung.docx']).status).toBe(0);
    writeFileSync(join(folder, 'them.docx'), document(`${list}<w:tbl>${tr(['x', 'H36.09', 'y'])}</w:tbl>`));
    expect(run(folder, ['check', 'them.docx']).status).toBe(1);
  });
});
