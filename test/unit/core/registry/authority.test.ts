import { describe, expect, test } from 'vitest';
import {
  authorityAt,
  authorityOf,
  isOneBody,
  isOwnBody,
  placeAt,
  placeOf,
  titleAt,
} from '../../../../src/core/registry/authority.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import type { Settings, Unit } from '../../../../src/core/registry/types.js';
import { smallRegistry, unit } from '../../../support/registries/small.js';

const BEFORE = 'Ủy ban nhân dân tỉnh Thừa Thiên Huế';
const AFTER = 'Ủy ban nhân dân thành phố Huế';
const root: Unit = unit('H57', {
  name: AFTER,
  formerNames: [{ name: BEFORE, until: '2025-01-01', decision: 'd2025' }],
});
const base = smallRegistry([root]);

const of = (settings: Partial<Settings>): Registry =>
  base.with({ settings: { ...base.settings, authority: AFTER, place: 'Huế', ...settings } });

describe('the place that a decision is dated at', () => {
  test.each([
    [undefined, 'Huế'],
    ['Ủy ban nhân dân thành phố', 'Huế'],
    ['Chủ tịch Ủy ban nhân dân thành phố Huế', 'Huế'],
    ['Ủy ban nhân dân tỉnh Hải Dương', 'Hải Dương'],
    ['Thường trực Hội đồng nhân dân tỉnh Hải Dương', 'Hải Dương'],
    ['Ủy ban nhân dân huyện Quảng Điền, tỉnh Thừa Thiên Huế', 'Quảng Điền'],
    ['Ủy ban nhân dân Phường 1', 'Phường 1'],
    ['Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['Bộ trưởng Bộ Khoa học và Công nghệ', 'Hà Nội'],
    ['Thủ tướng Chính phủ', 'Hà Nội'],
    ['Sở Y tế', 'Huế'],
  ])('of %s is %s', (authority, place) => {
    const decision = { id: 'a', kind: 'amendment' as const, ...(authority === undefined ? {} : { authority }) };
    expect(placeOf(of({}), decision, '2025-06-01')).toBe(place);
  });
});

describe('the bodies that a registry answers for', () => {
  test.each([
    [AFTER, true],
    [BEFORE, true],
    [`Chủ tịch ${BEFORE}`, true],
    ['Ủy ban nhân dân thành phố', true],
    ['Hội đồng nhân dân thành phố Huế', false],
    ['Bộ trưởng Bộ Y tế', false],
  ])('%s: %s', (name, isOwn) => {
    expect(isOwnBody(of({}), name)).toBe(isOwn);
  });

  test('are called as the settings call them, their head among them', () => {
    expect(isOwnBody(of({ authority: 'Bộ Y tế' }), 'Bộ trưởng Bộ Y tế')).toBe(true);
  });
});

describe('the registry’s own body on a day', () => {
  test.each([
    ['as the settings write it today', AFTER],
    ['abbreviated', 'UBND thành phố Huế'],
    ['where the settings still have the old name', BEFORE],
  ])('%s', (_, authority) => {
    const registry = of({ authority });
    expect(authorityAt(registry, '2024-12-31')).toBe(BEFORE);
    expect(isOneBody(registry, authorityAt(registry, '2025-01-01'), AFTER)).toBe(true);
  });

  test('keeps the spelling and the chairman of the settings', () => {
    expect(authorityAt(of({ authority: 'UBND Thành phố Huế' }), '2025-01-01')).toBe('UBND Thành phố Huế');
    expect(authorityAt(of({ authority: `Chủ tịch ${AFTER}` }), '2024-01-01')).toBe(`Chủ tịch ${BEFORE}`);
  });

  test('is left alone where it is no body of the registry', () => {
    expect(authorityAt(of({ authority: 'Bộ Y tế' }), '2024-01-01')).toBe('Bộ Y tế');
  });

  test('is that of the day a decision was signed, unless the decision says', () => {
    const registry = of({});
    expect(authorityOf(registry, { id: 'a', kind: 'full', signed: '2022-01-01' }, '2025-06-01')).toBe(BEFORE);
    expect(authorityOf(registry, { id: 'a', kind: 'full' }, '2025-06-01')).toBe(AFTER);
    expect(authorityOf(registry, { id: 'a', kind: 'full', authority: 'Bộ Y tế' }, '2025-06-01')).toBe('Bộ Y tế');
  });

  test('gives place and title their names of the day', () => {
    const registry = of({ title: 'Sổ mã của Thành phố Huế' });
    expect([placeAt(registry, '2024-12-31'), placeAt(registry, '2025-01-01')]).toEqual(['Thừa Thiên Huế', 'Huế']);
    expect(titleAt(registry, '2024-12-31')).toBe('Sổ mã của tỉnh Thừa Thiên Huế');
    expect(titleAt(registry, '2025-01-01')).toBe('Sổ mã của Thành phố Huế');
    expect(placeAt(of({ place: 'Cố đô' }), '2024-12-31')).toBe('Cố đô');
    const longer = unit('H57', {
      ...root,
      name: `${AFTER} mới`,
      formerNames: [{ name: AFTER, until: '2025-01-01', decision: 'd2025' }],
    });
    const renamed = smallRegistry([longer]).with({
      settings: { ...base.settings, authority: AFTER, title: 'Sổ Thành phố Huế mới' },
    });
    expect([titleAt(renamed, '2024-12-31'), titleAt(renamed, '2025-01-01')]).toEqual([
      'Sổ thành phố Huế',
      'Sổ Thành phố Huế mới',
    ]);
    expect(titleAt(of({ title: 'Sổ thử' }), '2024-12-31')).toBe('Sổ thử');
  });
});

test('one body: two spellings, or names borne one after the other; no other', () => {
  const registry = of({});
  expect(isOneBody(registry, BEFORE, 'UBND thành phố Huế')).toBe(true);
  expect(isOneBody(registry, 'Chủ tịch UBND thành phố Huế', AFTER)).toBe(true);
  expect(isOneBody(registry, 'Sở Y tế', 'SỞ Y TẾ')).toBe(true);
  expect(isOneBody(registry, 'Sở Y tế', AFTER)).toBe(false);
});
