import { describe, expect, test } from 'vitest';
import { draftId, freeId } from '../../../../src/core/registry/decision-id.js';
import { numberFault, numberKey, paperKey, typedNumber } from '../../../../src/core/registry/decision-number.js';

describe('the number of a decision', () => {
  test.each([
    ['1500/QĐ-UBND'],
    ['05/QĐ-UBND'],
    ['20/2020/QĐ-TTg'],
    ['1669/NQ-UBTVQH15'],
    ['36/2026/QH16'],
    ['30/2020/NĐ-CP'],
    ['15a/QĐ-BTTTT'],
    ['123/QĐ-SGD&ĐT'],
    ['8/QĐ-KSTTHC6'],
    ['57/NQ-HĐND'],
  ])('%s is in form', (number) => {
    expect(numberFault(number)).toBeUndefined();
  });

  test.each([
    ['15', 'mark', undefined],
    ['15/2023', 'mark', undefined],
    ['1/QĐ', 'mark', undefined],
    ['QĐ-UBND', 'form', undefined],
    ['1500/QD-UBND', 'letters', '1500/QĐ-UBND'],
    ['1500/qđ-ubnd', 'letters', '1500/QĐ-UBND'],
    ['20/2020/qđ-ttg', 'letters', '20/2020/QĐ-TTg'],
    ['5/NQ-HDND', 'letters', '5/NQ-HĐND'],
    ['1500 / QĐ-UBND', 'letters', '1500/QĐ-UBND'],
    ['30/NĐ-CP', 'year', undefined],
    ['5/TT-BNV', 'year', undefined],
    ['1/2/3/QĐ-UBND', 'form', undefined],
  ])('%s is not: %s', (number, fault, meant) => {
    expect(numberFault(number)).toEqual(meant === undefined ? { fault } : { fault, meant });
  });

  test.each(['0100/QĐ-UBND', '100/QĐ–UBND', '100/QD-UBND', '100/QĐUBND', '100/qđ.ubnd', '100/QÐ-UBND'])(
    '%s is the paper 100/QĐ-UBND',
    (number) => {
      expect(paperKey({ number, signed: '2022-03-01' })).toBe(
        paperKey({ number: '100/QĐ-UBND', signed: '2022-01-10' }),
      );
    },
  );

  test('numbers with a year in them, and of another year, are other papers', () => {
    const key = paperKey({ number: '100/QĐ-UBND', signed: '2022-01-10' });
    expect(paperKey({ number: '1002/QĐ-UBND', signed: '2022-01-10' })).not.toBe(key);
    expect(paperKey({ number: '1/00/QĐ-UBND', signed: '2022-01-10' })).not.toBe(key);
    expect(paperKey({ number: '100/QĐ-UBND', signed: '2023-01-10' })).not.toBe(key);
  });

  test('its year is that of the signing', () => {
    expect(numberFault('15/2023/QĐ-UBND', '2023-05-22')).toBeUndefined();
    expect(numberFault('15/2023/QĐ-UBND', '2024-05-22')).toEqual({ fault: 'other-year' });
  });

  test('is one number however it is written', () => {
    for (const same of [
      '5/QĐ-UBND',
      '05/QĐ-UBND',
      ' 5 / qđ-ubnd',
      '5/Q\u00d0-UBND',
      '5/QD\u0323-UBND'.replace('D\u0323', 'Đ'),
    ]) {
      expect(numberKey(same)).toBe('5/qđ-ubnd');
    }
    expect(numberKey('50/QĐ-UBND')).not.toBe(numberKey('5/QĐ-UBND'));
    expect(numberKey('0')).toBe('0');
    expect(typedNumber(' 1500 / QÐ - UBND ')).toBe('1500/QĐ-UBND');
  });
});

test('ids are made of words, and never empty', () => {
  expect(draftId('Về việc sắp xếp cơ quan', '2025-08-01')).toBe('2025-sap-xep-co-quan');
  expect(draftId('…', '2025-08-01')).toBe('2025-quyet-dinh');
  const taken = new Set(['2025-a', '2025-a-2']);
  expect(freeId('2025-a', (id) => taken.has(id))).toBe('2025-a-3');
});
