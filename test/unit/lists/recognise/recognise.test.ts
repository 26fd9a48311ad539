import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/formats/read/docx.js';
import { readJson } from '../../../../src/formats/read/json.js';
import { readXlsx } from '../../../../src/formats/read/xlsx.js';
import { parseColumnMap } from '../../../../src/lists/recognise/column-map.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { book, document, lines, listOf, p, utf8, withoutPlaces, wordTable } from '../../../support/tables.js';

function listed(...rows: string[][]) {
  return recognise([listOf(rows)]);
}

function mapOf(text: string) {
  const parsed = parseColumnMap(text);
  if (!('map' in parsed)) throw new Error(text);
  return parsed.map;
}

function reasons({ skipped }: ReturnType<typeof recognise>): [number | undefined, string][] {
  return skipped.map(({ place, reason }) => [place.row, reason]);
}

describe('columns', () => {
  test('are found in any order, and each field names its cell', () => {
    const { units, findings } = listed(
      ['STT', 'Điện thoại', 'Tên cơ quan, đơn vị', 'Thư điện tử', 'Mã định danh', 'Mã định danh đã cấp', 'Ghi chú'],
      ['1', '0225 384', 'Sở Y tế', 'soyte@x.vn', 'H24.03', '000.00.03.H24; 000.03.H24', 'xem lại'],
    );
    expect(units).toEqual([
      {
        place: { file: 'a.csv', row: 2 },
        cells: { legacyCodes: 6, code: 5, name: 3, phone: 2, email: 4, note: 7 },
        code: 'H24.03',
        legacyCodes: ['000.00.03.H24', '000.03.H24'],
        name: 'Sở Y tế',
        email: 'soyte@x.vn',
        phone: '0225 384',
        note: 'xem lại',
      },
    ]);
    expect(findings).toEqual([]);
  });

  test('texts are given as found, dirt and all', () => {
    const { units } = listed(['Mã', 'Tên'], [' 000.00.05.H07', 'Sở  Y\u200B tế ']);
    expect(units.map(withoutPlaces)).toEqual([{ legacyCodes: [' 000.00.05.H07'], name: 'Sở  Y\u200B tế ' }]);
  });

  test('old codes are recognised by their looks under a heading that says only "Mã định danh"', () => {
    const { units } = listed(['Mã định danh', 'Tên đơn vị'], ['000.00.12.H24', 'Sở A'], ['H24.13', 'Sở B']);
    expect(units.map(({ code, legacyCodes }) => [code, legacyCodes])).toEqual([
      [undefined, ['000.00.12.H24']],
      ['H24.13', undefined],
    ]);
  });

  test('of two columns headed alike, the one full of old codes holds those granted before', () => {
    const { units, findings } = listed(
      ['Mã định danh', 'Tên đơn vị', 'Mã định danh'],
      ['000.00.12.H24', 'Sở A', 'H24.12'],
    );
    expect(units.map(withoutPlaces)).toEqual([{ code: 'H24.12', legacyCodes: ['000.00.12.H24'], name: 'Sở A' }]);
    expect(findings).toEqual([]);
  });

  test('duplicate headings are reported at their cell, and the first column is read', () => {
    const result = listed(['Mã', 'Tên đơn vị', 'Tên đơn vị', 'Địa chỉ', 'Trụ sở'], ['H24.01', 'A', 'B', 'x', 'y']);
    expect(lines(result)).toEqual(['error heading-duplicate a.csv › C1', 'error heading-duplicate a.csv › E1']);
    expect(result.units.map(withoutPlaces)).toEqual([{ code: 'H24.01', name: 'A', address: 'x' }]);
    expect(result.tables[0]?.ignored).toEqual([
      { column: 3, heading: 'Tên đơn vị' },
      { column: 5, heading: 'Trụ sở' },
    ]);
  });

  test('columns that say nothing to us are listed, not lost silently', () => {
    const { tables } = listed(['Mã', 'Tên', 'Mã bưu chính'], ['H24.01', 'A', '180000']);
    expect(tables[0]?.ignored).toEqual([{ column: 3, heading: 'Mã bưu chính' }]);
  });

  test('a bare "Đơn vị" beside "Tên đơn vị" is not read for the name', () => {
    const { units, findings } = listed(['Đơn vị', 'Tên đơn vị', 'Mã'], ['Khối A', 'Sở A', 'H24.01']);
    expect(units[0]?.name).toBe('Sở A');
    expect(findings).toEqual([]);
  });

  test('two rows of headings, with merged cells', () => {
    const bytes = book({
      sheets: [
        {
          rows: [
            ['DANH SÁCH MÃ ĐỊNH DANH'],
            ['STT', 'Tên đơn vị', 'Mã định danh', null, 'Liên hệ', null],
            [null, null, 'Đã cấp', 'Mới', 'Điện thoại', 'Thư điện tử'],
            ['1', 'Sở A', '000.00.01.H24', 'H24.01', '0225', 'a@b.vn'],
          ],
          merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
        },
      ],
    });
    const { units, tables } = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(units.map(withoutPlaces)).toEqual([
      { code: 'H24.01', legacyCodes: ['000.00.01.H24'], name: 'Sở A', phone: '0225', email: 'a@b.vn' },
    ]);
    expect(tables[0]?.titles).toEqual(['DANH SÁCH MÃ ĐỊNH DANH']);
  });

  test('two rows of headings in a format that knows no merging', () => {
    const { units } = listed(
      ['STT', 'Trước khi sắp xếp', '', 'Sau khi sắp xếp', ''],
      ['', 'Tên', 'Mã', 'Tên', 'Mã'],
      ['1', 'Sở cũ', 'H24.01', 'Sở mới', 'H24.02'],
    );
    expect(units.map(withoutPlaces)).toEqual([
      { code: 'H24.02', codeBefore: 'H24.01', name: 'Sở mới', nameBefore: 'Sở cũ' },
    ]);
  });

  test('the first unit is never taken for the second row of headings', () => {
    expect(listed(['Mã', 'Tên', 'Kết quả'], ['H24.01', 'Văn phòng', 'Thêm mới']).units).toHaveLength(1);
  });

  test('the national catalogue as JSON, with its Decisions', () => {
    const value = {
      qlvanbandieuhanhcap2: [
        {
          MaDinhDanhCap2: 'H24.01',
          TenDonVi: 'Sở A',
          DiaChi: null,
          QdBanHanhQdSuaDoi: '1220/QĐ-UBND',
          NgayBanHanhQd: '16/08/2018',
          CoQuanBanHanhQd: 'UBND thành phố',
          SoDienThoai: 225384,
        },
      ],
    };
    const result = recognise(readJson(utf8(JSON.stringify(value)), 'dm.json'));
    expect(result.units.map(withoutPlaces)).toEqual([
      {
        code: 'H24.01',
        name: 'Sở A',
        phone: '225384',
        decision: { number: '1220/QĐ-UBND', date: '16/08/2018', authority: 'UBND thành phố' },
      },
    ]);
    expect(lines(result)).toEqual(['warning number-where-text dm.json › qlvanbandieuhanhcap2 #1.SoDienThoai']);
  });

  test('a table where each level has its columns: the deepest is the unit, the one above its parent', () => {
    const { units } = listed(
      ['Tên đơn vị cấp 2', 'Mã định danh cấp 2', 'Tên đơn vị cấp 3', 'Mã định danh cấp 3'],
      ['Sở Y tế', 'H24.03', '', ''],
      ['Sở Y tế', 'H24.03', 'Chi cục A', 'H24.03.01'],
    );
    expect(units.map(withoutPlaces)).toEqual([
      { code: 'H24.03', name: 'Sở Y tế' },
      { code: 'H24.03.01', name: 'Chi cục A', parent: { code: 'H24.03', name: 'Sở Y tế' } },
    ]);
  });
});

describe('--map', () => {
  const rows = [
    ['Ký hiệu', 'Đối tượng', 'Tên đơn vị'],
    ['H24.01', 'Sở A', 'x'],
  ];

  test('names columns by their headings, without regard to diacritics', () => {
    const { units } = recognise([listOf(rows)], { map: mapOf('code=ky hieu,name=ĐỐI TƯỢNG') });
    expect(units.map(withoutPlaces)).toEqual([{ code: 'H24.01', name: 'Sở A' }]);
  });

  test('names columns by letters, also without any headings', () => {
    expect(recognise([listOf(rows)], { map: mapOf('code=A') }).units.map(withoutPlaces)).toEqual([
      { code: 'H24.01', name: 'x' },
    ]);
    const bare = recognise([listOf(rows.slice(1))], { map: mapOf('code=A,name=B') });
    expect(bare.units.map(withoutPlaces)).toEqual([{ code: 'H24.01', name: 'Sở A' }]);
    expect(bare.findings).toEqual([]);
  });

  test('a heading that is not there is reported', () => {
    const result = recognise([listOf(rows)], { map: mapOf('code=Ký hiệu,address=Nơi ở') });
    expect(result.findings).toMatchObject([
      { rule: 'list-map-not-found', severity: 'error', args: { field: 'address', heading: 'Nơi ở' } },
      // left unread it names bodies
      { rule: 'list-bodies-unread', args: { column: 'B' } },
    ]);
  });

  test('decides which of two columns headed alike is meant', () => {
    const result = recognise(
      [
        listOf([
          ['Mã', 'Tên', 'Tên'],
          ['H24.01', 'A', 'B'],
        ]),
      ],
      { map: mapOf('name=C') },
    );
    expect(result.units[0]?.name).toBe('B');
    expect(result.findings).toEqual([]);
  });
});

describe('rows', () => {
  test('titles above, blank rows, column numbers, repeated headings, totals and signatures are no units', () => {
    const heading = ['STT', 'Tên đơn vị', 'Mã định danh'];
    const result = listed(
      ['ỦY BAN NHÂN DÂN', '', ''],
      ['Phụ lục II', '', ''],
      heading,
      ['(1)', '(2)', '(3)'],
      ['1', 'Sở A', 'H24.01'],
      ['', '', ''],
      heading,
      ['2', 'Sở B', 'H24.02'],
      ['Tổng cộng: 2 đơn vị', '', ''],
      ['', '', 'Người lập biểu'],
    );
    expect(result.units.map(({ code, place }) => [code, place.row])).toEqual([
      ['H24.01', 5],
      ['H24.02', 8],
    ]);
    expect(reasons(result)).toEqual([
      [1, 'title'],
      [2, 'title'],
      [3, 'heading'],
      [4, 'numbering'],
      [6, 'empty'],
      [7, 'heading'],
      [9, 'total'],
      [10, 'footer'],
    ]);
    expect(result.tables[0]?.titles).toEqual(['ỦY BAN NHÂN DÂN', 'Phụ lục II']);
    expect(result.findings).toEqual([]);
  });

  test('headings may stand in any row', () => {
    const titles = (count: number) => Array.from({ length: count }, (_, i) => [`dòng ${i}`]);
    const list = [
      ['Mã', 'Tên'],
      ['H24.01', 'Sở A'],
      ['abc', 'Sở B'],
    ];
    for (const above of [19, 20, 60]) {
      const result = listed(...titles(above), ...list);
      expect(result.units).toHaveLength(2);
      expect(reasons(result).filter(([, reason]) => reason === 'title')).toHaveLength(above);
    }
  });

  test('a second list below with other columns is read by its own headings', () => {
    const { units } = listed(
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['1', 'Sở A', 'H24.01'],
      ['STT', 'Mã định danh', 'Tên đơn vị'],
      ['1', 'H24.02', 'Sở B'],
    );
    expect(units.map(({ code, name }) => [code, name])).toEqual([
      ['H24.01', 'Sở A'],
      ['H24.02', 'Sở B'],
    ]);
  });

  test('the example of a form is skipped', () => {
    const result = listed(['STT', 'Tên đơn vị'], ['Ví dụ', 'Phòng Mẫu'], ['1', 'Phòng A']);
    expect(result.units.map(({ name }) => name)).toEqual(['Phòng A']);
    expect(reasons(result)).toEqual([
      [1, 'heading'],
      [2, 'example'],
    ]);
  });

  test('a unit called "Tổng cục" is a unit', () => {
    expect(listed(['STT', 'Tên', 'Mã'], ['1', 'Tổng cục A', 'G12.18']).units).toHaveLength(1);
  });

  test('rows without a code are proposals; the parent is given by code, by name or by both', () => {
    const { units } = listed(
      ['Tên đơn vị', 'Mã định danh', 'Đơn vị cấp trên'],
      ['Phòng A', '', 'H24.03'],
      ['Phòng B', '', 'Sở Y tế'],
      ['Phòng C', '', 'H24.03 – Sở Y tế'],
    );
    expect(units.map(({ name, code, parent }) => [name, code, parent])).toEqual([
      ['Phòng A', undefined, { code: 'H24.03' }],
      ['Phòng B', undefined, { name: 'Sở Y tế' }],
      ['Phòng C', undefined, { code: 'H24.03', name: 'Sở Y tế' }],
    ]);
  });

  test('a parent merged down holds for every row it spans', () => {
    const bytes = book({
      sheets: [
        {
          rows: [
            ['Đơn vị cấp trên', 'Tên đơn vị'],
            ['Sở Y tế', 'Phòng A'],
            [null, 'Phòng B'],
            ['Sở C', 'Phòng D'],
          ],
          merges: ['A2:A3'],
        },
      ],
    });
    const { units } = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(units.map(({ parent }) => parent?.name)).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở C']);
  });

  test('a row that says something but names no unit is reported', () => {
    const result = listed(
      ['Mã', 'Tên', 'Địa chỉ', 'Điện thoại'],
      ['H24.01', 'A', 'x', '1'],
      ['', '', 'số 2 phố Y', ''],
    );
    expect(result.findings).toMatchObject([
      { rule: 'list-row-unread', place: { row: 3, column: 3 }, args: { text: 'số 2 phố Y' } },
    ]);
  });

  test('a code without a name is reported unless it is closed', () => {
    const result = listed(['Mã', 'Tên', 'Trạng thái'], ['H24.01', '', 'Thêm mới'], ['H24.02', '', 'Đóng']);
    expect(lines(result)).toEqual(['error name-missing a.csv › B2']);
    expect(result.units.map(({ change }) => change)).toEqual(['grant', 'close']);
  });
});

describe('groups', () => {
  test('one cell, several cells and merged cells: units below belong to them', () => {
    const bytes = book({
      sheets: [
        {
          rows: [
            ['STT', 'Tên đơn vị', 'Mã định danh'],
            ['I. Sở Y tế – H24.03', null, null],
            ['1', 'Chi cục A', 'H24.03.01'],
            ['II', 'Sở Tài chính', null],
            ['1', 'Phòng B', null],
            ['III. Sở Xây dựng', null, 'H24.05'],
            ['1', 'Phòng C', null],
          ],
          merges: ['A2:C2', 'A6:B6'],
        },
      ],
    });
    const { units, groups } = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(groups.map(({ place, ...group }) => [place.row, group])).toEqual([
      [2, { code: 'H24.03', name: 'Sở Y tế' }],
      [4, { name: 'Sở Tài chính' }],
      [6, { code: 'H24.05', name: 'Sở Xây dựng' }],
    ]);
    expect(units.map(({ name, group }) => [name, group?.name])).toEqual([
      ['Chi cục A', 'Sở Y tế'],
      ['Phòng B', 'Sở Tài chính'],
      ['Phòng C', 'Sở Xây dựng'],
    ]);
  });

  test('a row laid out like a unit but numbered I heads those below, and what it says of its unit is kept', () => {
    const { units, groups, skipped } = listed(
      ['STT', 'Tên đơn vị', 'Mã định danh', 'Địa chỉ'],
      ['I', 'Sở Y tế', 'H24.03', 'số 1'],
      ['1', 'Chi cục A', 'H24.03.01', 'số 2'],
      ['II', 'Sở Tài chính', 'H24.04', 'số 3'],
    );
    expect(units.map(({ code, group }) => [code, group?.code])).toEqual([
      ['H24.03.01', 'H24.03'],
      ['H24.04', undefined],
    ]);
    expect(groups.map(({ code, unit }) => [code, unit && withoutPlaces(unit)])).toEqual([
      ['H24.03', { code: 'H24.03', name: 'Sở Y tế', address: 'số 1' }],
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['heading', 'group']);
  });

  test('groups within groups: the nearest one counts, the outer ones are no units', () => {
    const { units, groups } = listed(
      ['STT', 'Tên đơn vị', 'Mã định danh'],
      ['A', 'Khối sở', ''],
      ['I', 'Sở Y tế', 'H24.03'],
      ['I.1', 'Bệnh viện A', 'H24.03.01'],
      ['1', 'Khoa B', 'H24.03.01.01'],
      ['II', 'Sở Tài chính', 'H24.04'],
      ['1', 'Phòng C', 'H24.04.01'],
    );
    expect(units.map(({ code, group }) => [code, group?.code])).toEqual([
      ['H24.03.01.01', 'H24.03.01'],
      ['H24.04.01', 'H24.04'],
    ]);
    expect(groups.map(({ code }) => code)).toEqual([undefined, 'H24.03', 'H24.03.01', 'H24.04']);
  });

  test('where all units are numbered with Roman numerals, they are units', () => {
    const { units, groups } = listed(['TT', 'Tên', 'Mã'], ['I', 'Sở A', 'H24.01'], ['II', 'Sở B', 'H24.02']);
    expect(units).toHaveLength(2);
    expect(groups).toEqual([]);
  });

  test('words without a number in a numbered list are a heading, a remark at the end is none', () => {
    const result = listed(
      ['STT', 'Tên', 'Mã'],
      ['', 'Khối văn phòng', ''],
      ['1', 'Phòng A', 'H24.01'],
      ['2', 'Phòng B', 'H24.02'],
      ['', 'Ghi chú: danh sách tạm', ''],
    );
    expect(result.groups.map(({ name }) => name)).toEqual(['Khối văn phòng']);
    expect(result.units).toHaveLength(2);
    expect(reasons(result)).toEqual([
      [1, 'heading'],
      [2, 'group'],
      [5, 'footer'],
    ]);
  });

  test('names alone, unnumbered, are all proposals', () => {
    expect(listed(['Tên đơn vị'], ['Phòng A'], ['Phòng B']).units.map(({ name }) => name)).toEqual([
      'Phòng A',
      'Phòng B',
    ]);
  });

  test('columns of our own export name the group', () => {
    const { units } = listed(['code', 'name', 'groupCode', 'groupName'], ['H24.03.01', 'A', 'H24.03', 'Sở Y tế']);
    expect(units[0]?.group).toEqual({ code: 'H24.03', name: 'Sở Y tế' });
  });
});

describe('changes', () => {
  test('by word', () => {
    const { units } = listed(
      ['Mã', 'Tên', 'Loại thay đổi'],
      ['H24.01', 'A', 'Thêm mới'],
      ['H24.02', 'B', 'Đổi tên'],
      ['H24.03', 'C', 'thay thế'],
      ['H24.04', 'D', 'Hủy bỏ/Đóng mã'],
      ['H24.05', 'E', 'Đang hoạt động'],
      ['H24.06', 'F', ''],
    );
    expect(units.map(({ change, status }) => change ?? status)).toEqual([
      'grant',
      'rename',
      'replace',
      'close',
      'active',
      undefined,
    ]);
  });

  test('by ticks in columns of their own', () => {
    const { units, findings } = listed(
      ['Mã', 'Tên', 'Thêm mới', 'Đổi tên', 'Hủy bỏ'],
      ['H24.01', 'A', 'x', '', ''],
      ['H24.02', 'B', '', '', '✓'],
      ['H24.03', 'C', 'không', '', ''],
    );
    expect(units.map(({ change, cells }) => [change, cells.change])).toEqual([
      ['grant', 3],
      ['close', 5],
      // what is denied of a grant grants nothing either
      ['update', 3],
    ]);
    expect(findings).toEqual([]);
  });

  test('an unknown word is reported at its cell', () => {
    const result = listed(['Mã', 'Tên', 'Trạng thái'], ['H24.01', 'A', 'chờ xem']);
    expect(result.findings).toMatchObject([
      { rule: 'list-change-unknown', place: { row: 2, column: 3 }, args: { value: 'chờ xem' } },
    ]);
  });

  test('codes and names before and after', () => {
    const { units } = listed(
      ['Mã cũ', 'Mã mới', 'Tên cũ', 'Tên mới', 'Trạng thái'],
      ['H24.01', 'H24.09', 'A', 'B', 'Thay thế'],
      ['H24.02', '', 'C', '', 'Đóng'],
      ['', 'H24.10', '', 'D', 'Cấp mới'],
      ['000.00.03.H24', 'H24.03', '', 'E', ''],
    );
    expect(units.map(withoutPlaces)).toEqual([
      { code: 'H24.09', codeBefore: 'H24.01', name: 'B', nameBefore: 'A', change: 'replace' },
      { code: 'H24.02', name: 'C', change: 'close', onlyBefore: true },
      { code: 'H24.10', name: 'D', change: 'grant' },
      { code: 'H24.03', legacyCodes: ['000.00.03.H24'], name: 'E', legacyBefore: '000.00.03.H24' },
    ]);
  });
});

describe('cells that hold no text', () => {
  test('numbers, dates, formulas and errors are reported at their cells', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = book({
      styles,
      sheets: [
        {
          name: 'DS',
          rows: [
            ['Mã', 'Tên', 'Điện thoại', 'Địa chỉ'],
            [1.01, { xml: '<f>1+1</f>' }, 225384257, { attributes: 't="e"', xml: '<v>#N/A</v>' }],
            [
              'H24.02',
              { attributes: 't="str"', xml: '<f>"A"</f><v>A</v>' },
              { attributes: 's="1"', xml: '<v>45068</v>' },
              'x',
            ],
          ],
        },
      ],
    });
    const result = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(lines(result)).toEqual([
      'error number-where-text a.xlsx › DS!A2',
      'error formula-without-value a.xlsx › DS!B2',
      'warning number-where-text a.xlsx › DS!C2',
      'error error-cell a.xlsx › DS!D2',
      'warning formula-value a.xlsx › DS!B3',
      'error date-where-text a.xlsx › DS!C3',
    ]);
    expect(result.findings[0]?.args).toEqual({ field: 'code', value: '1.01', raw: '1.01' });
    expect(result.units.map(withoutPlaces)).toEqual([
      { code: '1.01', name: '', phone: '225384257' },
      { code: 'H24.02', name: 'A', phone: '22/05/2023', address: 'x' },
    ]);
  });

  test('a date is at home in the column of a Decision’s date', () => {
    const bytes = book({
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheets: [
        {
          rows: [
            ['Mã', 'Tên', 'Ngày ban hành'],
            ['H24.01', 'A', { attributes: 's="1"', xml: '<v>45068</v>' }],
          ],
        },
      ],
    });
    const result = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(result.findings).toEqual([]);
    expect(result.units[0]?.decision).toEqual({ date: '22/05/2023' });
  });

  test('a telephone number that Excel turned into powers of ten is reported in CSV too', () => {
    expect(lines(listed(['Mã', 'Tên', 'SĐT'], ['H24.01', 'A', '2.25384E+09']))).toEqual([
      'warning number-where-text a.csv › C2',
    ]);
  });

  test('fonts go with the fields they dress', () => {
    const styles =
      '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const text = { attributes: 's="1" t="inlineStr"', xml: '<is><t>Së Y tÕ</t></is>' };
    const { units } = recognise(
      readXlsx(
        book({
          styles,
          sheets: [
            {
              rows: [
                ['Mã', 'Tên'],
                ['H24.01', text],
              ],
            },
          ],
        }),
        'a.xlsx',
      ),
    );
    expect(units[0]?.fonts).toEqual({ code: 'Arial', name: '.VnTime' });
  });
});

describe('sheets', () => {
  const list = (code: string) => [
    ['Mã', 'Tên'],
    [code, 'Sở A'],
  ];

  test('hidden sheets are left out and named; asking for one by name reads it', () => {
    const bytes = book({
      sheets: [
        { name: 'DS', rows: list('H24.01') },
        { name: 'Cũ', state: 'hidden', rows: list('H24.02') },
      ],
    });
    const tables = readXlsx(bytes, 'a.xlsx');
    const result = recognise(tables);
    expect(result.units.map(({ code }) => code)).toEqual(['H24.01']);
    expect(lines(result)).toEqual(['warning hidden-sheet a.xlsx › Cũ']);
    expect(recognise(tables, { sheet: 'cu' }).units.map(({ code }) => code)).toEqual(['H24.02']);
  });

  test('a sheet that is not there is reported with those that are', () => {
    const result = recognise(readXlsx(book({ sheets: [{ name: 'DS', rows: list('H24.01') }] }), 'a.xlsx'), {
      sheet: 'X',
    });
    expect(result.findings).toMatchObject([{ rule: 'list-sheet-unknown', args: { sheet: 'X', sheets: ['DS'] } }]);
    expect(result.units).toEqual([]);
  });

  test('hidden rows and columns are read and reported', () => {
    const bytes = book({
      sheets: [
        {
          name: 'DS',
          rows: [
            ['Mã', 'Tên', 'Fax'],
            ['H24.01', 'A', '1'],
            ['H24.02', 'B', '2'],
            ['H24.03', 'C', '3'],
          ],
          rowAttributes: { 3: 'hidden="1"', 4: 'hidden="1"' },
          cols: '<cols><col min="3" max="3" hidden="1"/></cols>',
        },
      ],
    });
    const result = recognise(readXlsx(bytes, 'a.xlsx'));
    expect(lines(result)).toEqual(['warning hidden-column a.xlsx › DS!C1', 'warning hidden-rows a.xlsx › DS!3']);
    expect(result.findings[1]?.args).toEqual({ count: 2, rows: ['3', '4'] });
    expect(result.units.map(({ hidden }) => hidden)).toEqual([undefined, true, true]);
  });

  test('sheets without a list are named where others have one', () => {
    const bytes = book({
      sheets: [
        { name: 'Hướng dẫn', rows: [['Cách điền']] },
        { name: 'DS', rows: list('H24.01') },
      ],
    });
    expect(lines(recognise(readXlsx(bytes, 'a.xlsx')))).toEqual(['warning sheet-skipped a.xlsx › Hướng dẫn']);
  });

  test('an empty sheet, and headings without rows, say so', () => {
    expect(lines(recognise(readXlsx(book({ sheets: [{ name: 'DS', rows: [] }] }), 'a.xlsx')))).toEqual([
      'error no-rows a.xlsx › DS',
    ]);
    expect(lines(listed(['Mã', 'Tên']))).toEqual(['error no-rows a.csv']);
  });

  test('without headings, what is seen is reported', () => {
    const result = listed(['Kính gửi', 'Sở Y tế'], ['abc', 'def']);
    expect(result.findings).toMatchObject([
      { rule: 'list-no-headings', args: { seen: ['Kính gửi', 'Sở Y tế', 'abc', 'def'] } },
    ]);
  });

  test('a list without headings is read where its codes are plain to see, and the guess is reported', () => {
    const result = listed(['1', 'H24.01', 'Sở A'], ['2', 'H24.02', 'Sở B']);
    expect(result.units.map(withoutPlaces)).toEqual([
      { code: 'H24.01', name: 'Sở A' },
      { code: 'H24.02', name: 'Sở B' },
    ]);
    expect(result.findings).toMatchObject([{ rule: 'list-headings-guessed', args: { columns: ['code=B', 'name=C'] } }]);
  });

  test('guesses of the reader are passed on', () => {
    const note = { kind: 'encoding-guessed', args: { encoding: 'windows-1258' } } as const;
    expect(lines(recognise([listOf(list('H24.01'), { notes: [note] })]))).toEqual(['warning encoding-guessed a.csv']);
  });
});

describe('Word annexes', () => {
  test('a list split over several tables goes on in the next, its group too', () => {
    const body = [
      wordTable([['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
      p('Phụ lục III'),
      wordTable([
        ['STT', 'Tên đơn vị', 'Mã định danh'],
        ['I', 'Sở Y tế', 'H24.03'],
        ['1', 'Chi cục A', 'H24.03.01'],
      ]),
      wordTable([['2', 'Chi cục B', 'H24.03.02']]),
      wordTable([
        ['STT', 'Tên đơn vị', 'Mã định danh'],
        ['3', 'Chi cục C', 'H24.03.03'],
      ]),
      p('Nơi nhận:'),
      wordTable([['- Như trên;', '', 'CHỦ TỊCH']]),
    ].join('');
    const result = recognise(readDocx(document(body), 'pl.docx'));
    expect(result.units.map(({ code, group, place }) => [code, group?.code, place.sheet, place.row])).toEqual([
      ['H24.03.01', 'H24.03', 'Phụ lục III', 3],
      ['H24.03.02', 'H24.03', 'Phụ lục III #2', 1],
      ['H24.03.03', 'H24.03', 'Phụ lục III #3', 2],
    ]);
    expect(result.findings).toEqual([]);
  });

  test('the title above a table names its group', () => {
    const body = `${p('Phụ lục III')}${p('I. Sở Y tế – H24.03')}${wordTable([
      ['STT', 'Tên đơn vị'],
      ['1', 'Phòng A'],
    ])}`;
    expect(recognise(readDocx(document(body), 'pl.docx')).units[0]?.group).toEqual({ code: 'H24.03', name: 'Sở Y tế' });
  });
});
