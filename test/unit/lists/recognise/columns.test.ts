import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/formats/read/csv.js';
import { parseColumnMap } from '../../../../src/lists/recognise/column-map.js';
import type { Listed } from '../../../../src/lists/recognise/listed.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { lines, utf8 } from '../../../support/tables.js';

function read(text: string, map = ''): Listed {
  const parsed = map === '' ? { map: new Map() } : parseColumnMap(map);
  if (!('map' in parsed)) throw new Error(map);
  return recognise(readCsv(utf8(text), 'a.csv'), { map: parsed.map });
}

const codes = ({ units }: Listed) => units.map(({ code }) => code);

describe('of two headings the exact one is meant', () => {
  test.each([
    'STT,Mã đơn vị,Tên đơn vị,Mã định danh\n1,10,Sở A,H24.10\n',
    'Mã số,Mã định danh điện tử,Tên\n7,H24.10,Sở A\n',
    'Mã,Tên,Mã định danh\nSA,Sở A,H24.10\n',
    'Mã cơ quan,Mã đơn vị,Tên\n7,H24.10,Sở A\n',
    'Mã định danh,Tên,Mã đơn vị\nH24.10,Sở A,H24.10\n',
  ])('%j', (text) => {
    const result = read(text);
    expect(codes(result)).toEqual(['H24.10']);
    expect(result.findings).toEqual([]);
    expect(result.tables[0]?.ignored).toHaveLength(1);
  });

  test('the other is told where it holds other codes', () => {
    const result = read('Mã định danh,Tên,Mã đơn vị\nH24.10,Sở A,H24.99\n');
    expect(codes(result)).toEqual(['H24.10']);
    expect(lines(result)).toEqual(['error codes-unread a.csv › C']);
  });

  test('two exact ones are still an error', () => {
    expect(lines(read('Mã định danh,Tên,Mã định danh điện tử\nH24.10,Sở A,H24.11\n'))).toEqual([
      'error heading-duplicate a.csv › C1',
    ]);
  });
});

describe('a column of states', () => {
  test.each(['0/1', 'true/false', 'active/1', 'Y/N'])('whose values are %s is no column of changes', (values) => {
    const [a, b] = values.split('/');
    const under = (heading: string): Listed =>
      read(`Mã,Tên,${heading}\nH24.10,Sở A,${a}\nH24.11,Sở B,${b}\nH24.12,Sở C,\n`);
    const bare = under('state');
    expect(bare.findings).toEqual([]);
    expect(bare.tables[0]?.ignored).toEqual([{ column: 3, heading: 'state' }]);
    // which of them count no more, only the system knows that it comes from
    expect(lines(under('Status'))).toEqual(['error changes-unread a.csv › C']);
  });

  test('whose values are states is one, and a word misspelt under "Loại thay đổi" is asked about', () => {
    expect(read('Mã,Tên,Trạng thái\nH24.10,Sở A,Đã đóng\n').units[0]?.status).toBe('closed');
    expect(lines(read('Mã,Tên,Loại thay đổi\nH24.10,Sở A,1\n'))).toEqual(['error change-unknown a.csv › C2']);
    expect(lines(read('Mã,Tên,Trạng thái\nH24.10,Sở A,chờ xem\n'))).toEqual(['error change-unknown a.csv › C2']);
  });
});

describe('--map field=-', () => {
  test('leaves a field out, and its column is named', () => {
    const text = 'Mã,Tên,Loại thay đổi,Địa chỉ\nH24.10,Sở A,Đóng,x\n';
    const result = read(text, 'change=-,address=-');
    expect(result.units[0]?.change).toBeUndefined();
    expect(result.units[0]?.address).toBeUndefined();
    expect(result.findings).toEqual([]);
    expect(result.tables[0]?.ignored.map(({ heading }) => heading)).toEqual(['Loại thay đổi', 'Địa chỉ']);
  });
});

describe('headings in an old encoding', () => {
  test.each<[string, string]>([
    ['TCVN3', 'STT,Tªn ®¬n vÞ,M· ®Þnh danh,§Þa chØ\n1,Së Y tÕ,H24.10,x\n'],
    ['VNI', 'STT,Teân ñôn vò,Maõ ñònh danh,Ñòa chæ\n1,Sôû Y teá,H24.10,x\n'],
  ])('%s', (_encoding, text) => {
    const result = read(text);
    expect(result.tables[0]?.seen.map(({ field }) => field)).toEqual(['order', 'name', 'code', 'address']);
    expect(read(text, 'code=Mã định danh').findings).toEqual([]);
  });

  test('kinds of change too', () => {
    expect(read('Mã,Tên,Tr¹ng th¸i\nH24.10,Së Y tÕ,§ãng\n').units[0]?.change).toBe('close');
  });
});

describe('a heading of a group ends where the level says so', () => {
  const placed = ({ units }: Listed) =>
    units.map(({ name, group, stray }) => [name, group?.code ?? group?.name, stray?.code]);

  test('with a code that is not under it', () => {
    const result = read(
      'STT,Tên,Mã\nI. Sở Y tế – H24.01,,\n1,Phòng A,H24.01.01\n2,Sở B,H24.02\n3,Phòng mới,\n4,Phòng C,H24.01.02\n5,Phòng D,\n',
    );
    expect(placed(result)).toEqual([
      ['Phòng A', 'H24.01', undefined],
      ['Sở B', undefined, 'H24.01'],
      ['Phòng mới', undefined, undefined],
      ['Phòng C', 'H24.01', undefined],
      ['Phòng D', 'H24.01', undefined],
    ]);
  });

  test('with the next heading of the same or a higher level', () => {
    const result = read(
      'STT,Tên,Mã\nI. Sở Y tế – H24.01,,\n1,Phòng A,\nII. Sở Nội vụ – H24.02,,\n1,Phòng B,\nB. Khối phường,,\n1,Phường X,\n',
    );
    expect(placed(result)).toEqual([
      ['Phòng A', 'H24.01', undefined],
      ['Phòng B', 'H24.02', undefined],
      ['Phường X', 'Khối phường', undefined],
    ]);
  });

  test('an inner one with a code that is only under the outer', () => {
    const result = read(
      'STT,Tên,Mã\nI,Sở Y tế,H24.01\nI.1,Bệnh viện A,H24.01.01\n1,Khoa B,H24.01.01.01\n2,Phòng C,H24.01.02\n3,Phòng D,\n',
    );
    expect(placed(result)).toEqual([
      ['Khoa B', 'H24.01.01', undefined],
      ['Phòng C', 'H24.01', 'H24.01.01'],
      ['Phòng D', 'H24.01', undefined],
    ]);
  });

  test('whatever form its code is written in', () => {
    const result = read('STT,Tên,Mã\nI. Sở Y tế – 000.00.01.H24,,\n1,Phòng A,H24.01.01\n2,Sở B,H24.02\n');
    expect(placed(result)).toEqual([
      ['Phòng A', '000.00.01.H24', undefined],
      ['Sở B', undefined, '000.00.01.H24'],
    ]);
  });
});

test('columns under a later heading row that are not read are named with their own headings', () => {
  const result = read('Mã,Tên,Địa chỉ,Màu\nH24.10,Sở A,Số 1,đỏ\n,,,\nMã,Tên,Hạng,Sao,Địa chỉ\nH24.11,Sở B,I,5,Số 2\n');
  expect(result.tables[0]?.ignored).toEqual([
    { column: 3, heading: 'Hạng' },
    { column: 4, heading: 'Màu' },
    { column: 4, heading: 'Sao' },
  ]);
  expect(result.tables[0]?.seen.map(({ column, field }) => [column, field])).toEqual([
    [1, 'code'],
    [2, 'name'],
    [3, null],
    [3, 'address'],
    [4, null],
    [4, null],
    [5, 'address'],
  ]);
});
