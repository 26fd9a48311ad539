import { describe, expect, test } from 'vitest';
import { builtInFormat, isDateFormat, showNumber } from '../../../../src/formats/read/number-format.js';

function shown(value: number, code: string): string {
  return showNumber(value, code, false).text;
}

describe('numbers as Excel shows them', () => {
  test.each([
    [1.01, 'General', '1.01'],
    [1, '0', '1'],
    [1.1, '0.00', '1.10'],
    [3, '000', '003'],
    [12, '00.00', '12.00'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [1234, '#,##0', '1,234'],
    [0, '#', ''],
    [0.5, '0%', '50%'],
    [-5, '0', '-5'],
    [-5, '0;(0)', '(5)'],
    // the third section is for zero: Excel shows the word
    [0, '0;-0;"không"', 'không'],
    [12, '\\H24.00', 'H2412.00'],
    [12, '0"/QĐ-UBND"', '12/QĐ-UBND'],
    [1, '"XE-"00', 'XE-01'],
    [1, '"Có";;"Không"', 'Có'],
    [2253842576, '[<=9999999]###-####;(###) ###-####', '(225) 384-2576'],
    [5000, '#,##0 [$₫-42A]', '5,000 ₫'],
    [1.01, '[$-42A]0.00', '1.01'],
    [1500, '#,##0,', '2'],
    [-0.001, '0', '0'],
    // a number that the format hides is read all the same
    [7, ';;;', '7'],
    [5, '[Red]0_);\\(0\\)', '5'],
    [2253842576, '0000000000', '2253842576'],
    [225384257, '0000000000', '0225384257'],
    [225384257, '"0"#', '0225384257'],
  ])('%d under %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test('codes built by a format are shown whole', () => {
    expect(shown(3, '"H24."00')).toBe('H24.03');
    expect(shown(1, '000"."00"."00".H24"')).toBe('000.00.01.H24');
    expect(shown(1203, '\\H24\\.00\\.00')).toBe('H24.12.03');
  });

  test('what cannot be laid out is shown plainly', () => {
    expect(shown(0.5, '# ?/?')).toBe('0.5');
    expect(shown(12345, '0.00E+00')).toBe('12345');
    expect(shown(7, '@')).toBe('7');
    expect(shown(7, `0${'"x"'.repeat(200)}`)).toBe('7');
  });
});

describe('dates', () => {
  test('are written day first, with the time where there is one', () => {
    expect(showNumber(45068, 'm/d/yyyy', false)).toEqual({ kind: 'date', text: '22/05/2023', raw: '2023-05-22' });
    expect(showNumber(45068.5, 'dd/mm/yyyy hh:mm', false)).toEqual({
      kind: 'date',
      text: '22/05/2023 12:00',
      raw: '2023-05-22T12:00:00',
    });
    expect(showNumber(0.25, 'h:mm', false)).toMatchObject({ kind: 'date', text: '06:00' });
    expect(showNumber(1, 'd/m/yyyy', false)).toMatchObject({ raw: '1900-01-01' });
    expect(showNumber(61, 'd/m/yyyy', false)).toMatchObject({ raw: '1900-03-01' });
  });

  test('are known by their format alone', () => {
    for (const code of ['dd/mm/yyyy', '[$-42A]dd mmmm yyyy;@', 'yyyy"năm"', '[h]:mm', 'mm:ss.0']) {
      expect([code, isDateFormat(code)]).toEqual([code, true]);
    }
    for (const code of ['General', '0.00', '#,##0 "đồng"', '"d"0', '\\d0', '[Red]0', '@']) {
      expect([code, isDateFormat(code)]).toEqual([code, false]);
    }
    expect(builtInFormat(14)).toBe('dd/mm/yyyy');
    expect(isDateFormat(builtInFormat(30))).toBe(true);
    expect(builtInFormat(200)).toBe('General');
  });

  test('a number no calendar knows stays a number', () => {
    expect(showNumber(-1, 'dd/mm/yyyy', false).kind).toBe('number');
    expect(showNumber(1e9, 'dd/mm/yyyy', false).kind).toBe('number');
  });
});
