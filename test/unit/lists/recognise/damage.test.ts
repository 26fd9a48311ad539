import { describe, expect, test } from 'vitest';
import { unmixed } from '../../../../src/core/text/garbled.js';
import { readCsv } from '../../../../src/formats/read/csv.js';
import { codedName, withoutMarks } from '../../../../src/lists/recognise/code-cell.js';
import type { Listed } from '../../../../src/lists/recognise/listed.js';
import { recognise } from '../../../../src/lists/recognise/recognise.js';
import { lines, utf8 } from '../../../support/tables.js';

const csv = (text: string): Listed => recognise(readCsv(utf8(text), 'a.csv'));
const named = (name: string): Listed => csv(`Mã,Tên,Địa chỉ\nH24.10,"${name}",x\n`);

/** UTF-8 read as windows-1252, as a spreadsheet shows a file it was told nothing of. */
function garbled(text: string): string {
  return new TextDecoder('windows-1252').decode(utf8(text));
}

describe('letters that were lost', () => {
  test.each(['Tr??ng THPT Lê Quý ?ôn', 'S? Y t?', '?y ban nhân dân', 'Phòng Tài chính ? Kế hoạch', 'Tr\uFFFD\uFFFDng'])(
    '%s is refused at its cell',
    (name) => {
      expect(lines(named(name))).toEqual(['error letters-lost a.csv › B2']);
    },
  );

  test('in an address only a mark within a word or before one says so', () => {
    const address = (text: string) => lines(csv(`Mã,Tên,Địa chỉ\nH24.10,Sở A,${text}\n`));
    expect(address('12 ???ng Lê L?i')).toEqual(['error letters-lost a.csv › C2']);
    expect(address('số 5 (xem lại?)')).toEqual([]);
  });

  test('a web address may have a question mark', () => {
    expect(lines(csv('Mã,Tên,Trang web\nH24.10,Sở A,https://a.vn/?id=sở\n'))).toEqual([]);
  });
});

describe('letters read in a wrong encoding', () => {
  test.each(['Sở Y tế', 'Ủy ban nhân dân phường Hòa Bình', 'Trường THPT Đống Đa', 'Trạm Y tế – cơ sở 2'])(
    '%s is named with the text meant',
    (name) => {
      const result = named(garbled(name));
      expect(lines(result)).toEqual(['error letters-garbled a.csv › B2']);
      expect(result.findings[0]?.args.after).toBe(name);
    },
  );

  test('sound texts and those in TCVN3 are none', () => {
    for (const text of [
      'Sở Y tế',
      'Së Y tÕ',
      'UBND ph\u00adêng Hoµ B×nh',
      'Vaên phoøng',
      'Café «À la carte» · © ½',
      'ÁÂÃ',
    ])
      expect(unmixed(text)).toBeUndefined();
  });
});

describe('letters of other scripts', () => {
  test('are named with the right one, in codes and in names', () => {
    const code = csv('Mã,Tên\n\u041D24.10,Sở A\n');
    expect(lines(code)).toEqual(['error letters-foreign a.csv › A2']);
    expect(code.findings[0]?.args).toMatchObject({ letters: ['\u041D (U+041D)'], right: ['H'], after: 'H24.10' });
    const name = named('\u0405ở Y tế');
    expect(name.findings[0]?.args).toMatchObject({ letters: ['\u0405 (U+0405)'], right: ['S'], after: 'Sở' });
    expect(lines(named('Ｓở Y tế'))).toEqual(['error letters-foreign a.csv › B2']);
    expect(lines(named('\u039Fanh trại'))).toEqual(['error letters-foreign a.csv › B2']);
  });

  test('a code as wide as an ideograph is read, a name of another people too', () => {
    expect(lines(csv('Mã,Tên\nＨ２４．１０,Trường Č ŭ ƀ é\n'))).toEqual([]);
  });
});

describe('codes in a cell', () => {
  test('two codes are an error that names both', () => {
    for (const text of ['"H24.10\nH24.11"', 'H24.10 H24.11', 'H24.10; H24.11', '"H24.10, h24.11"', 'H24.10/H24.11']) {
      const result = csv(`Mã,Tên\n${text},Sở A\n`);
      expect(lines(result), text).toEqual(['error codes-in-cell a.csv › A2']);
      expect(result.findings[0]?.args.codes).toEqual(['H24.10', 'H24.11']);
      expect(result.units[0]?.code).toBeUndefined();
    }
  });

  test.each<[string, string, string]>([
    ['Sở Mười (H24.10)', 'H24.10', 'Sở Mười'],
    ['H24.11 - Sở Mười một', 'H24.11', 'Sở Mười một'],
    ['Sở Mười hai - Mã: H24.12', 'H24.12', 'Sở Mười hai'],
    ['Mã H24.12: Sở Mười hai', 'H24.12', 'Sở Mười hai'],
    ['Sở Mười ba [Mã định danh: H24.13]', 'H24.13', 'Sở Mười ba'],
    ['Sở Mười bốn – mã số H24.14', 'H24.14', 'Sở Mười bốn'],
    ['Phòng Mật mã – H24.18', 'H24.18', 'Phòng Mật mã'],
    ['Sở 21\n(000.00.21.H24)', '000.00.21.H24', 'Sở 21'],
  ])('%s is taken apart', (text, code, name) => {
    expect(codedName(text)).toEqual({ name, codes: [code] });
  });

  test('a name that only has figures and letters in it is left alone', () => {
    for (const name of ['Trường THPT A10', 'Xí nghiệp X20', 'Quốc lộ 1.A', 'Phòng H24', 'Khu B12.', 'Số 1.2.3'])
      expect(codedName(name), name).toBeUndefined();
  });

  test('a code in the name is the row’s where it has none; beside a code of its own the name stays as it is', () => {
    const result = csv('STT,Tên,Mã\n1,Sở A (H24.10),\n2,Sở B (H24.11),H24.11\n3,Sở C (H24.12),H24.13\n');
    expect(result.units.map(({ code, name }) => [code, name])).toEqual([
      ['H24.10', 'Sở A'],
      ['H24.11', 'Sở B (H24.11)'],
      ['H24.13', 'Sở C (H24.12)'],
    ]);
    expect(lines(result)).toEqual(['warning code-in-name a.csv › B2']);
  });
});

describe('marks of footnotes', () => {
  test.each<[string, string]>([
    ['Sở Y tế (1)', 'Sở Y tế'],
    ['Sở Y tế [2]', 'Sở Y tế'],
    ['Sở Y tế*', 'Sở Y tế'],
    ['Sở Y tế (*)', 'Sở Y tế'],
    ['Sở Y tế¹', 'Sở Y tế'],
    ['* Sở Y tế *', 'Sở Y tế'],
    ['Trường Mầm non (cơ sở 1)', 'Trường Mầm non (cơ sở 1)'],
    ['Trường THCS số 1', 'Trường THCS số 1'],
    ['L¹', 'L¹'],
    ['H24.20¹', 'H24.20'],
    ['H24.20 ²³', 'H24.20'],
    ['(1)', '(1)'],
  ])('%s', (text, bare) => {
    expect(withoutMarks(text).trim()).toBe(bare);
  });

  test('are kept out of names and codes, and the cleaned text is shown', () => {
    const result = csv('Mã,Tên\nH24.10 (1),Sở A*\n');
    expect(result.units.map(({ code, name }) => [code, name])).toEqual([['H24.10', 'Sở A']]);
    expect(result.findings.map(({ severity, args }) => [severity, args.value, args.after])).toEqual([
      ['info', 'H24.10 (1)', 'H24.10'],
      ['info', 'Sở A*', 'Sở A'],
    ]);
  });
});

describe('what databases write for nothing', () => {
  test.each(['NULL', 'null', '#N/A', 'N/A', '\\N', '-', '–', '—'])('%s is empty', (word) => {
    const result = csv(
      `Mã,Tên,Địa chỉ,Điện thoại,Cấp trên\nH24.10,Sở A,${word},${word},${word}\n${word},${word},${word},,\n`,
    );
    expect(result.units.map(({ address, phone, parent }) => [address, phone, parent])).toEqual([
      [undefined, undefined, undefined],
    ]);
    expect(result.skipped.map(({ reason }) => reason)).toEqual(['heading', 'empty']);
    expect(result.findings).toEqual([]);
  });
});
