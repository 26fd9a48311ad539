import { describe, expect, it } from 'vitest';
import { viewAt, viewOfDecision } from '../../../src/annex/annex-view.js';
import { annexesOf } from '../../../src/annex/annexes.js';
import { decision, registry, TODAY } from '../../support/registries/annexes.js';

const draft = decision('2024-du-thao-qd-ubnd');

/** Codes of an annex, group by group. */
function codes(annex: 1 | 2 | 3 | 4, view = viewAt(registry, TODAY), options = {}): (string | null | string[])[][] {
  const [made] = annexesOf(registry, view, [annex], options);
  return (made?.groups ?? []).map(({ body, rows }) => [body?.code ?? null, rows.map(({ code }) => code)]);
}

describe('annexes of a day', () => {
  it('hold one level each, level 3 under its level-2 body and level 4 under its level-3 body', () => {
    expect(codes(1)).toEqual([[null, ['H24']]]);
    expect(codes(2)).toEqual([[null, ['H24.09', 'H24.10', 'H24.100']]]);
    expect(codes(3)).toEqual([
      ['H24.09', ['H24.09.01', 'H24.09.02']],
      ['H24.10', ['H24.10.01', 'H24.10.04', 'H24.10.05']],
    ]);
    expect(codes(4)).toEqual([['H24.09.01', ['H24.09.01.01']]]);
  });

  it('name the level-2 body above a group of level 4', () => {
    const [annex] = annexesOf(registry, viewAt(registry, TODAY), [4]);
    expect(annex?.groups[0]?.above).toEqual({ code: 'H24.09', name: 'Sở Y tế' });
  });

  it('number the rows anew in each group', () => {
    const [annex] = annexesOf(registry, viewAt(registry, TODAY), [3]);
    expect(annex?.groups.map(({ rows }) => rows.map(({ no }) => no))).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it('leave out what a draft grants, and keep the name and the code that a draft would take away', () => {
    const rows = annexesOf(registry, viewAt(registry, TODAY)).flatMap(({ groups }) =>
      groups.flatMap((each) => each.rows),
    );
    expect(rows.map(({ code }) => code)).not.toContain('H24.10.06');
    expect(rows.find(({ code }) => code === 'H24.100')?.name).toBe('Sở Kiến trúc');
    expect(rows.find(({ code }) => code === 'H24.10.05')?.status).toBe('active');
  });

  it('show the state of an earlier day with the names of that day', () => {
    const [annex] = annexesOf(registry, viewAt(registry, '2023-03-31'), [3]);
    const school = annex?.groups.find(({ body }) => body?.code === 'H24.10');
    expect(school?.rows.map(({ code, name }) => [code, name])).toEqual([
      ['H24.10.01', 'Trường Hòa'],
      ['H24.10.02', 'Trường cũ'],
      ['H24.10.03', 'Trường nhầm'],
      ['H24.10.05', 'Trường lớn'],
    ]);
  });

  it('list closed and annulled codes only when asked, with their status', () => {
    const [annex] = annexesOf(registry, viewAt(registry, TODAY), [3], { includeClosed: true });
    const rows = annex?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows.find(({ code }) => code === 'H24.10.02')?.status).toBe('closed');
    expect(rows.find(({ code }) => code === 'H24.10.03')?.status).toBe('annulled');
    expect(rows.map(({ code }) => code)).not.toContain('H24.10.06');
  });

  it('can be put in the Vietnamese order of names', () => {
    expect(codes(2, undefined, { order: 'name' })).toEqual([[null, ['H24.10', 'H24.100', 'H24.09']]]);
    expect(codes(3, undefined, { order: 'name' })[1]).toEqual(['H24.09', ['H24.09.02', 'H24.09.01']]);
  });

  it('have one empty group at levels 1 and 2 and none below when nothing is in force', () => {
    const before = viewAt(registry, '2019-01-01');
    expect(codes(1, before)).toEqual([[null, []]]);
    expect(codes(3, before)).toEqual([]);
  });
});

describe('annexes of a decision', () => {
  it('of a draft are as it leaves the registry: granted in, closed out, renamed', () => {
    const view = viewOfDecision(registry, draft, TODAY);
    expect(codes(3, view)[1]).toEqual(['H24.10', ['H24.10.01', 'H24.10.04', 'H24.10.06']]);
    const rows = annexesOf(registry, view, [2, 3]).flatMap(({ groups }) => groups.flatMap((each) => each.rows));
    expect(rows.find(({ code }) => code === 'H24.100')?.name).toBe('Sở Xây dựng');
    expect(rows.find(({ code }) => code === 'H24.10.06')?.status).toBe('draft');
    expect(rows.find(({ code }) => code === 'H24.10.01')?.status).toBe('active');
  });

  it('of a signed one are the state of the day it takes effect', () => {
    const view = viewOfDecision(registry, decision('2022-100-qd-ubnd'), TODAY);
    expect(view.at).toBe('2022-01-10');
    expect(codes(3, view)[1]).toEqual(['H24.10', ['H24.10.01', 'H24.10.02', 'H24.10.03', 'H24.10.05']]);
  });

  it('keep the earlier name where another decision renamed later', () => {
    const view = viewOfDecision(registry, decision('2022-100-qd-ubnd'), TODAY);
    const [annex] = annexesOf(registry, view, [3]);
    expect(annex?.groups[1]?.rows[0]?.name).toBe('Trường Hòa');
  });
});
