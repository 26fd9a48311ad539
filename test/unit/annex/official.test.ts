import { describe, expect, it } from 'vitest';
import { citation, kindWord, numberOfDecision, sourceLine } from '../../../src/annex/official.js';
import { officialDate } from '../../../src/annex/official-dates.js';
import { roman } from '../../../src/annex/roman.js';
import { decision, registry, TODAY } from '../../support/registries/annexes.js';

describe('dates and numbers of documents (NĐ 30/2020/NĐ-CP)', () => {
  it.each([
    ['2022-01-10', 'ngày 10 tháng 01 năm 2022'],
    ['2022-02-09', 'ngày 09 tháng 02 năm 2022'],
    ['2023-03-05', 'ngày 05 tháng 3 năm 2023'],
    ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
  ])('write %s with a 0 before days under 10 and months 1 and 2', (date, words) => {
    expect(officialDate(date)).toBe(words);
  });

  it('put a 0 before a number under 10 alone', () => {
    expect(numberOfDecision(decision('2023-5-qd-ubnd'), registry, TODAY)).toBe('05/QĐ-UBND');
    expect(numberOfDecision(decision('2022-100-qd-ubnd'), registry, TODAY)).toBe('100/QĐ-UBND');
  });

  it.each([
    ['100/QĐ-UBND', '', 'Quyết định'],
    ['1234/2023/QĐ-TTg', '', 'Quyết định'],
    ['12/NQ-HĐND', '', 'Nghị quyết'],
    ['1666/NQ-UBTVQH15', '', 'Nghị quyết'],
    ['175/2024/QH15', 'Về việc thành lập thành phố Huế', 'Nghị quyết'],
    ['65/2025/QH15', 'Luật Tổ chức chính quyền địa phương', 'Luật'],
    ['30/2020/NĐ-CP', '', 'Nghị định'],
    ['05/CT-UBND', '', 'Chỉ thị'],
  ])('call the document by its number: %s', (number, title, word) => {
    expect(kindWord({ number, title })).toBe(word);
  });

  it('leave room for number, day and month in a draft, with the year of its id', () => {
    const text = citation(decision('2024-du-thao-qd-ubnd'), registry, '2026-01-01');
    expect(text).toMatch(/^Quyết định số\s{5,}\/QĐ-UBND ngày\s{3,}tháng\s{3,}năm 2024 của Ủy ban nhân dân/);
  });

  it('take the symbol of a draft from the decision it replaces where the body is no people’s committee', () => {
    const draft = { id: '2024-du-thao', kind: 'full' as const, authority: 'Bộ Y tế', replaces: ['m'] };
    const other = registry.with({ decisions: [{ id: 'm', kind: 'full', number: '8/QĐ-BYT', signed: '2020-01-01' }] });
    expect(numberOfDecision(draft, other, TODAY)).toMatch(/\/QĐ-BYT$/);
  });
});

describe('the line under an annex’s title', () => {
  it('names the full decision whose annexes a day’s state still is', () => {
    expect(sourceLine(registry, undefined, '2022-06-01')).toBe(
      '(Kèm theo Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng)',
    );
  });

  it('says "up to" once an amendment has changed the list', () => {
    expect(sourceLine(registry, undefined, TODAY)).toMatch(/^\(Cập nhật đến Quyết định số 05\/QĐ-UBND/);
  });

  it('says "up to" for the decision of another body, and nothing before any decision', () => {
    expect(sourceLine(registry, undefined, '2021-01-01')).toMatch(/^\(Cập nhật đến Quyết định số 20\/2020\/QĐ-TTg/);
    expect(sourceLine(registry, undefined, '2019-01-01')).toBe('');
  });
});

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [374, 'CCCLXXIV'],
    [1994, 'MCMXCIV'],
  ])('%i is %s', (number, numeral) => {
    expect(roman(number)).toBe(numeral);
  });
});
