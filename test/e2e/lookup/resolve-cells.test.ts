import { linkSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { book } from '../../support/tables.js';

interface Listed {
  counts: Record<string, number>;
  rows: { row: number; text: string; answer: { code: string | null; result: string } | null }[];
}

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

function listed(file: string, content: string | Uint8Array): Listed {
  writeFileSync(join(city, file), content);
  return jsonOf<Listed & Record<string, unknown>>(run(city, ['resolve', '--file', file, '--json']), 'resolve-list');
}

const answers = ({ rows }: Listed) => rows.map(({ row, text, answer }) => [row, text, answer?.code ?? null]);

describe('a cell of codes', () => {
  test('merged over several rows answers for each of them', () => {
    const rows = [
      ['Mã', 'Việc'],
      ['H24.02', 'một'],
      [null, 'hai'],
      ['H24.03', 'ba'],
    ];
    const list = listed('gop.xlsx', book({ sheets: [{ rows, merges: ['A2:A3'] }] }));
    expect(answers(list)).toEqual([
      [2, 'H24.02', 'H24.02'],
      [3, 'H24.02', 'H24.02'],
      [4, 'H24.03', 'H24.03'],
    ]);
    expect(list.counts).toMatchObject({ rows: 3, found: 3, blank: 0 });
  });

  test.each([';', ',', '\t'])('of the last column may hold several codes without quotes, parted by %j', (sign) => {
    const list = listed('tran.csv', `Mã cũ\nH24.02\nH24.03${sign} H24.04\nH24.05\n`);
    expect(answers(list)).toEqual([
      [2, 'H24.02', 'H24.02'],
      [3, 'H24.03', 'H24.03'],
      [3, 'H24.04', 'H24.04'],
      [4, 'H24.05', 'H24.05'],
    ]);
    const bare = listed('tran2.csv', `H24.02\nH24.03${sign}H24.04\nH24.05\n`);
    expect(bare.rows.map(({ text }) => text)).toEqual(['H24.02', 'H24.03', 'H24.04', 'H24.05']);
    const beside = listed('tran3.csv', `Việc${sign}Mã\nmột${sign}H24.02\nhai${sign}H24.03${sign}H24.04\n`);
    expect(beside.rows.map(({ text }) => text)).toEqual(['H24.02', 'H24.03', 'H24.04']);
    run(city, ['resolve', '--file', 'tran.csv', '-o', 'tran-ra.csv', '--force']);
    expect(readFileSync(join(city, 'tran-ra.csv'), 'utf8').split(/\r?\n/)[2]).toMatch(/^.?H24\.03; H24\.04/);
  });

  test('of a row with more cells than there are columns is told of where it was not looked up', () => {
    writeFileSync(join(city, 'thua.csv'), 'Mã,Việc\nH24.02,một\nH24.03,hai,ba\n');
    const { stderr } = run(city, ['resolve', '--file', 'thua.csv', '--json']);
    expect(stderr).toContain('1 hàng có nhiều ô hơn số cột (hàng 3)');
  });

  test('with several codes has a row for each; a row of the list is counted once', () => {
    const cells = [
      'H24.02; H24.03',
      'H24.02 và 000.00.07.H24',
      'H24.04\nH24.05',
      'H24.06 H24.08',
      'H24.02/H24.03',
      'Sở A; B',
    ];
    const list = listed('nhieu.csv', ['Mã', ...cells.map((cell) => `"${cell}"`)].join('\n'));
    expect(list.rows.map(({ text }) => text)).toEqual([
      ...['H24.02', 'H24.03', 'H24.02', '000.00.07.H24', 'H24.04', 'H24.05', 'H24.06', 'H24.08', 'H24.02', 'H24.03'],
      'Sở A; B',
    ]);
    expect(list.counts).toMatchObject({ rows: 6, found: 10, noCode: 1 });
    run(city, ['resolve', '--file', 'nhieu.csv', '-o', 'nhieu-ra.csv', '--force']);
    const written = readFileSync(join(city, 'nhieu-ra.csv'), 'utf8');
    expect(written).toContain('"H24.02; H24.03",H24.02,H24.02,');
    expect(written).toContain('"H24.02; H24.03",H24.03,H24.06,');
  });

  test('may stand in brackets or behind the name of its body, a whole column of them too', () => {
    const cells = [
      ...['(H24.02)', "'H24.04", '[H24.05]', '“H24.06”', 'Sở Xây dựng (H24.05)', 'Sở Xây dựng (mã 000.00.05.H24)'],
      ...['Sở Khoa học (mã định danh: H24.02)', 'mã (H24.08)'],
    ];
    const list = listed('ngoac.csv', ['Cơ quan,Ghi chú', ...cells.map((cell) => `"${cell}",x`)].join('\n'));
    expect(list.rows.map(({ answer }) => answer?.code ?? null)).toEqual([
      ...['H24.02', 'H24.04', 'H24.05', 'H24.06', 'H24.05', 'H24.05', 'H24.02', 'H24.08'],
    ]);
    // the name of another body is asked about
    const other = listed('khac.csv', ['Mã', 'H24.02', '"Sở Lạ (H24.05)"'].join('\n'));
    expect(other.rows.map(({ answer }) => answer?.code ?? null)).toEqual(['H24.02', null]);
  });

  test('may have dashes for points; what looks like a code of another kind stays what it is', () => {
    const list = listed(
      'gach.csv',
      ['Mã', 'h24-02', 'H24 - 02 - 01', '000-00-02-H24', 'CANG-01', 'H24.02-230522-0001', 'H24-99'].join('\n'),
    );
    expect(list.rows.map(({ answer }) => answer?.code ?? null)).toEqual([
      ...['H24.02', 'H24.02.01', 'H24.02', 'H24.08', null, null],
    ]);
  });

  test('the list is never written over, by whatever name it is called', () => {
    const list = ['Mã', 'H24.02'].join('\n');
    writeFileSync(join(city, 'that.csv'), list);
    symlinkSync('that.csv', join(city, 'lien-ket.csv'));
    linkSync(join(city, 'that.csv'), join(city, 'cung.csv'));
    for (const [file, out] of [
      ['that.csv', 'lien-ket.csv'],
      ['lien-ket.csv', 'that.csv'],
      ['that.csv', 'cung.csv'],
      ['that.csv', join(city, 'that.csv')],
    ] as const) {
      const { status, stderr } = run(city, ['resolve', '--file', file, '-o', out, '--force']);
      expect({ status, said: stderr.includes('chính danh sách') }).toEqual({ status: 2, said: true });
    }
    expect(readFileSync(join(city, 'that.csv'), 'utf8')).toBe(list);
  });
});

describe('a code or name that was meant for another', () => {
  test.each([
    ['H24.2', 'H24.02'],
    ['H24.002', 'H24.02'],
    ['H24.2.1', 'H24.02.01'],
    // some of the points left out
    ['H24.0201', 'H24.02.01'],
    ['000.0002H24', '000.00.02.H24'],
  ])('%s: %s?', (typed, meant) => {
    const { status, stderr } = run(city, ['show', typed]);
    expect(status).toBe(1);
    expect(stderr).toContain(meant);
  });

  test('a code with nothing near it gets no guess', () => {
    expect(run(city, ['show', 'H24.99']).stderr).not.toContain('Có phải');
  });

  test('resolve of a name that another body bore before names that one too', () => {
    const own = cityOfChains();
    run(own, [
      'decision',
      'new',
      '--number',
      '500/QĐ-UBND',
      '--signed',
      '2025-07-15',
      '--title',
      'Đổi tên',
      '--kind',
      'amendment',
    ]);
    const id = '2025-500-qd-ubnd';
    expect(run(own, ['rename', 'H24.06', '--name', 'Sở Đô thị', '--decision', id]).status).toBe(0);
    expect(run(own, ['add', '--parent', 'H24', '--name', 'Sở Hạ tầng', '--decision', id]).status).toBe(0);
    const { status, stdout, stderr } = run(own, ['resolve', 'Sở Hạ tầng']);
    expect(status).toBe(0);
    expect(stdout).toContain('H24.17');
    expect(stderr).toContain('H24.06 (Sở Đô thị)');
    expect(run(own, ['resolve', 'Sở Đô thị']).stderr).toBe('');
  });

  test('search says under whom each of several bodies of one name stands', () => {
    const own = cityOfChains();
    const id = '2025-400-qd-ubnd';
    for (const parent of ['H24.02', 'H24.06']) {
      expect(run(own, ['add', '--parent', parent, '--name', 'Phòng Kế hoạch', '--decision', id]).status).toBe(0);
    }
    const { stdout } = run(own, ['search', 'phong ke hoach']);
    expect(stdout).toContain('(thuộc Sở Khoa học và Công nghệ)');
    expect(stdout).toContain('(thuộc Sở Hạ tầng)');
    expect(run(own, ['search', 'so ha tang']).stdout).not.toContain('thuộc');
  });
});

describe('a cell of a code and words', () => {
  test('is read where the words are a label, a remark in brackets or the name of its body, and hinted at where they are others', () => {
    const list = listed(
      'chu.csv',
      'Mã\nmã H24.02\nMã số: H24.06\nH24.06 (cũ)\nH24.06 - Sở Giao thông\nH24.02 (nay H24.06)\nH24.06 - Sở Hạ tầng\nsở hạ tầng: H24.06\nH24.02 – so KHCN\nsở hạ tầng (h24-06)\nViệc khác (h24-06)\nViệc khác H24 06\n',
    );
    expect(answers(list)).toEqual([
      [2, 'mã H24.02', 'H24.02'],
      [3, 'Mã số: H24.06', 'H24.06'],
      [4, 'H24.06 (cũ)', 'H24.06'],
      [5, 'H24.06 - Sở Giao thông', null],
      [6, 'H24.02 (nay H24.06)', null],
      [7, 'H24.06 - Sở Hạ tầng', 'H24.06'],
      [8, 'sở hạ tầng: H24.06', 'H24.06'],
      [9, 'H24.02 – so KHCN', 'H24.02'],
      [10, 'sở hạ tầng (h24-06)', 'H24.06'],
      [11, 'Việc khác (h24-06)', null],
      [12, 'Việc khác H24 06', null],
    ]);
    // never the level-1 code alone, of which figures go on
    expect(list.rows.slice(-2).map((row) => ('near' in row ? row.near : undefined))).toEqual(['H24.06', undefined]);
    expect(list.rows[3]).toMatchObject({ reason: 'no-code', near: 'H24.06' });
  });
});

test('old codes of letters alone are read where they are on record, one or several in a cell', () => {
  const own = cityOfChains();
  edit(own, 'registry/units/H24/H24.06.yaml', (text) =>
    text.replace('code: H24.06\n', 'code: H24.06\n  legacyCodes: [CANG, BENTAU]\n'),
  );
  writeFileSync(join(own, 'chu.csv'), 'Mã\nCANG\n"CANG; BENTAU"\n"CANG; KHO"\nH24.02\n');
  const { rows } = jsonOf<Listed & Record<string, unknown>>(
    run(own, ['resolve', '--file', 'chu.csv', '--json']),
    'resolve-list',
  );
  expect(rows.map(({ row, text, answer }) => [row, text, answer?.code ?? null])).toEqual([
    [2, 'CANG', 'H24.06'],
    [3, 'CANG', 'H24.06'],
    [3, 'BENTAU', 'H24.06'],
    [4, 'CANG; KHO', null],
    [5, 'H24.02', 'H24.02'],
  ]);
});

describe('a list with two columns of codes', () => {
  test('is read from that of the codes in force, where the other holds those granted before', () => {
    const rows = 'H24.06,000.00.06.H24\nH24.02,000.00.02.H24\n';
    const list = listed('phu-luc.csv', `Mã định danh,Mã định danh đã cấp\n${rows}`);
    expect(answers(list)).toEqual([
      [2, 'H24.06', 'H24.06'],
      [3, 'H24.02', 'H24.02'],
    ]);
    writeFileSync(join(city, 'hai-ma.csv'), `Mã mới,Mã cũ\n${rows}`);
    expect(run(city, ['resolve', '--file', 'hai-ma.csv', '--json']).status).not.toBe(0);
  });
});

describe('what is given back', () => {
  test('is a number and a day in a workbook, as they were, and a negative number in CSV', async () => {
    const rows = [
      ['Mã', 'Số', 'Ngày', 'Điện thoại'],
      ['H24.02', -1.5, { xml: '<v>45068</v>', attributes: 's="1"' }, '0225000100'],
    ];
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    writeFileSync(join(city, 'so.xlsx'), book({ sheets: [{ rows }], styles }));
    expect(run(city, ['resolve', '--file', 'so.xlsx', '-o', 'so-nay.xlsx', '--force']).status).toBe(0);
    const [table] = await readTables(readFileSync(join(city, 'so-nay.xlsx')), 'so-nay.xlsx');
    const cells = table?.rows
      .at(-1)
      ?.cells.slice(0, 4)
      .map(({ kind, text }) => [kind, text]);
    expect(cells).toEqual([
      ['text', 'H24.02'],
      ['number', '-1.5'],
      ['date', '22/05/2023'],
      ['text', '0225000100'],
    ]);
    writeFileSync(join(city, 'am.csv'), 'Mã,Số,Việc\nH24.02,-1,=1+1\n');
    expect(run(city, ['resolve', '--file', 'am.csv', '-o', 'am-nay.csv', '--force']).status).toBe(0);
    expect(readFileSync(join(city, 'am-nay.csv'), 'utf8')).toContain("\r\nH24.02,-1,'=1+1,H24.02,");
  });

  test('has every value of a workbook in its format, and rows above the headings in their columns', async () => {
    const of = (value: string | number, style: number, kind = '') => ({
      xml: `<v>${value}</v>`,
      attributes: `s="${style}"${kind}`,
    });
    const rows = [
      ['DANH SÁCH MÃ'],
      ['STT', 'Mã', 'Số liệu', null, null, null, 'Thời gian', null],
      [null, null, 'Tỷ lệ', 'Tiền', 'Điện thoại', 'Cộng', 'Tháng', 'Lúc', 'Có'],
      [1, 'H24.02', of(0.15, 1), of(1234.56, 2), of(225000100, 3), { xml: '<f>D4*2</f><v>2469.12</v>' }, of(45068, 4)],
      [],
      [2, 'H24.06', of(0.5, 1), of(-2, 2), of(225000101, 3), 'chưa', of(45068, 4), of(45068.5, 5), of(1, 0, ' t="b"')],
    ];
    const codes = ['0.0%', '#,##0.0" đ"', '0000000000', 'mm/yyyy', 'dd/mm/yyyy hh:mm'];
    const styles = `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
      <cellXfs>${[0, 170, 171, 172, 173, 174].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs>`;
    const merges = ['A2:A3', 'B2:B3', 'C2:F2', 'G2:H2'];
    writeFileSync(join(city, 'gia-tri.xlsx'), book({ sheets: [{ rows, merges }], styles }));
    expect(run(city, ['resolve', '--file', 'gia-tri.xlsx', '-o', 'gia-tri-nay.xlsx', '--force']).status).toBe(0);
    const [before] = await readTables(readFileSync(join(city, 'gia-tri.xlsx')), 'gia-tri.xlsx');
    const [after] = await readTables(readFileSync(join(city, 'gia-tri-nay.xlsx')), 'gia-tri-nay.xlsx');
    const told = (table: typeof before, row: number) =>
      table?.rows
        .find((each) => each.row === row)
        ?.cells.filter(({ column, merged }) => column <= 9 && merged === undefined)
        .map(({ column, kind, text, raw, format, result }) => [
          column,
          result?.kind ?? kind,
          text,
          result?.raw ?? raw,
          format,
        ])
        .filter(([, , text]) => text !== '');
    for (const row of [4, 6]) expect(told(after, row), String(row)).toEqual(told(before, row));
    expect(told(after, 6)?.at(-1)?.slice(0, 3)).toEqual([9, 'boolean', 'TRUE']);
    expect(after?.rows.map(({ row }) => row)).not.toContain(5);
    const tier = after?.rows.find(({ row }) => row === 2)?.cells ?? [];
    expect(tier.filter(({ text }) => text !== '').map(({ column, text }) => [column, text])).toEqual([
      [3, 'Số liệu'],
      [7, 'Thời gian'],
    ]);
    expect(tier.filter(({ merged }) => merged !== undefined).map(({ column }) => column)).toEqual([4, 5, 6, 8]);
    const headings = after?.rows.find(({ row }) => row === 3)?.cells.map(({ text }) => text);
    expect(headings?.slice(0, 10)).toEqual([
      ...['STT', 'Mã', 'Tỷ lệ', 'Tiền', 'Điện thoại', 'Cộng', 'Tháng', 'Lúc', 'Có', 'Mã nay'],
    ]);
  });

  test('is nothing of a list without rows: an empty one and one of headings end alike, and say so', () => {
    for (const [content, words] of [
      ['', 'trống'],
      ['Mã,Tên\n', 'không có hàng nào dưới dòng tiêu đề'],
    ] as const) {
      writeFileSync(join(city, 'khong.csv'), content);
      const { status, stderr } = run(city, ['resolve', '--file', 'khong.csv', '-o', 'khong-nay.csv']);
      expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining(words) });
    }
  });

  test('keeps rows in which nothing stands, and counts them', () => {
    const list = listed('trong.csv', 'Mã,Việc\nH24.02,một\n,\nH24.06,hai\n');
    expect(answers(list)).toEqual([
      [2, 'H24.02', 'H24.02'],
      [3, '', null],
      [4, 'H24.06', 'H24.06'],
    ]);
    expect(list.counts).toMatchObject({ rows: 3, found: 2, blank: 1 });
  });

  test('may be a Word file, which is read back as the same table', async () => {
    writeFileSync(join(city, 'van-ban.csv'), 'Mã,Việc\nH24.02,một việc dài hơn một chữ\nH24.77,hai\n');
    expect(run(city, ['resolve', '--file', 'van-ban.csv', '-o', 'van-ban.docx', '--force']).status).toBe(0);
    const [table] = await readTables(readFileSync(join(city, 'van-ban.docx')), 'van-ban.docx');
    const texts = table?.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(texts?.[0]).toEqual(['Mã', 'Việc', 'Mã nay', 'Tên nay', 'Tình trạng', 'Quyết định']);
    expect(texts?.[1]?.slice(0, 4)).toEqual([
      'H24.02',
      'một việc dài hơn một chữ',
      'H24.02',
      'Sở Khoa học và Công nghệ',
    ]);
    expect(texts?.[2]?.join(' ')).toContain('KHÔNG CÓ TRONG SỔ');
  });
});

describe('a cell that holds no code as it stands', () => {
  test('is read without the marks of a footnote', () => {
    const cells = ['H24.02*', 'H24.02¹', 'H24.02 ²', '(*) H24.06', 'H24.06 (1)', '000.00.07.H24 [2]'];
    const list = listed('dau.csv', ['Mã', ...cells].join('\n'));
    expect(list.rows.map(({ answer }) => answer?.code ?? null)).toEqual([
      ...['H24.02', 'H24.02', 'H24.02', 'H24.06', 'H24.06', 'H24.08'],
    ]);
    expect(run(city, ['resolve', 'H24.02¹']).stdout).toContain('H24.02');
    expect(run(city, ['show', 'Sở Hạ tầng*']).stdout).toContain('H24.06');
  });

  test.each([
    ['"H24.02, 06"', 'H24.02; H24.06'],
    ['"000.00.02.H24, 06"', '000.00.02.H24; 000.00.06.H24'],
    ['H24.06 1)', 'H24.06'],
    ['https://tra-cuu.example.vn/H24.06/', 'H24.06'],
    ['tra-cuu.example.vn/H24.06/index.html', 'H24.06'],
    ['Sở Hạ tầng', 'H24.06'],
    ['SO HA TANG', 'H24.06'],
  ])('%s: %s?', (cell, near) => {
    const { rows } = listed('goi-y.csv', ['Mã,Việc', 'H24.02,x', `${cell},y`].join('\n'));
    expect(rows[1]).toMatchObject({ answer: null, reason: 'no-code', near });
    const typed = cell.replaceAll('"', '');
    if (!/h[aạ]/iu.test(typed)) expect(run(city, ['resolve', typed]).stderr).toContain(near);
  });

  test('gets no hint where several bear the name, or none does', () => {
    const { rows } = listed('khong-goi-y.csv', 'Mã,Việc\nH24.02,x\nSở Nào đó,y\nTổng cộng,z\n');
    expect(rows.slice(1).map((row) => 'near' in row)).toEqual([false, false]);
  });
});

describe('a code in the order of the old form with letters in its groups', () => {
  test('is said to be none, with the code that was meant', () => {
    const own = cityOfChains();
    edit(own, 'registry/registry.yaml', (text) => text.replace('alphabet: digits', 'alphabet: alphanumeric'));
    edit(own, 'registry/units/H24/H24.06.yaml', (text) => text.replaceAll('H24.06', 'H24.A7'));
    renameSync(join(own, 'registry/units/H24/H24.06.yaml'), join(own, 'registry/units/H24/H24.A7.yaml'));
    const reason = 'có nhóm chứa chữ cái, mã dạng cũ chỉ có chữ số';
    for (const typed of ['000.00.A7.H24', '00.00.a7.H24']) {
      const { status, stderr } = run(own, ['resolve', typed]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(reason) });
      expect(stderr).toContain('H24.A7?');
      expect(run(own, ['convert', typed.toUpperCase()]).stderr).toContain(
        `${reason} (nhóm A7). Có phải ý bạn là H24.A7?`,
      );
    }
    // the first group looks like level 1 of another province
    expect(run(own, ['resolve', 'C01.0B.16.H24']).stderr).toContain(reason);
    expect(run(own, ['resolve', 'H24.16.0B.C01']).stderr).not.toContain(reason);
    writeFileSync(join(own, 'cu.csv'), 'Mã,Việc\nH24.02,x\n000.00.A7.H24,y\n');
    const { rows } = jsonOf<Listed & Record<string, unknown>>(
      run(own, ['resolve', '--file', 'cu.csv', '--json']),
      'resolve-list',
    );
    expect(rows[1]).toMatchObject({ reason: 'no-code', near: 'H24.A7' });
  });
});
