import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/annex/annex-changes.js';
import { VIETNAMESE } from '../../../src/annex/annex-words.js';
import { changeTables, flatChangeTable } from '../../../src/annex/change-tables.js';
import { decision, registry, TODAY } from '../../support/registries/annexes.js';

const signed = changesOf(registry, decision('2023-5-qd-ubnd'), TODAY);
const drafted = changesOf(registry, decision('2024-du-thao-qd-ubnd'), TODAY);

describe('what a decision changes', () => {
  it('reports a new name with the name before and after', () => {
    const renamed = signed.filter(({ kind }) => kind === 'renamed');
    expect(renamed.map(({ before, after }) => [before[0]?.name, after[0]?.name, after[0]?.code])).toEqual([
      ['Trường Hòa', 'Trường Đồng Hòa', 'H24.10.01'],
    ]);
  });

  it('reports a replaced code once, from old to new, and not also as a grant', () => {
    expect(
      signed.filter(({ kind }) => kind === 'replaced').map(({ before, after }) => [before[0]?.code, after[0]?.code]),
    ).toEqual([['H24.10.02', 'H24.10.04']]);
    expect(signed.filter(({ kind }) => kind === 'granted')).toEqual([]);
  });

  it('reports an annulled code as cancelled, taken over by nobody', () => {
    expect(
      signed.filter(({ kind }) => kind === 'closed').map(({ unit, reason, after }) => [unit.code, reason, after]),
    ).toEqual([['H24.10.03', 'annulled', []]]);
  });

  it('reports a split with every successor and who takes only a part', () => {
    const split = drafted.find(({ kind }) => kind === 'closed');
    expect(split?.after).toEqual([
      { code: 'H24.10.06', name: 'Trường mới', part: false, above: ['Sở Giáo dục'] },
      { code: 'H24.10.01', name: 'Trường Đồng Hòa', part: true, above: ['Sở Giáo dục'] },
    ]);
    const granted = drafted.find(({ kind }) => kind === 'granted');
    expect(granted?.before.map(({ code }) => code)).toEqual(['H24.10.05']);
  });

  it('says nothing of what other decisions did', () => {
    expect(drafted.map(({ unit }) => unit.code)).toEqual(['H24.10.06', 'H24.100', 'H24.10.05']);
  });
});

describe('annexes of an amendment', () => {
  it('are one for each kind of change that occurs, numbered without gaps', () => {
    const tables = changeTables(signed, 'roman', VIETNAMESE);
    expect(tables.map(({ heading, title }) => [heading, title])).toEqual([
      ['Phụ lục I', 'Danh sách cơ quan, đơn vị đổi tên, giữ nguyên mã định danh điện tử'],
      ['Phụ lục II', 'Danh sách mã định danh điện tử được thay thế'],
      ['Phụ lục III', 'Danh sách mã định danh điện tử hủy bỏ'],
    ]);
  });

  it('keep their number when only one is asked for', () => {
    expect(
      changeTables(signed, 'arabic', VIETNAMESE, ({ kind }) => kind === 'closed').map(({ heading }) => heading),
    ).toEqual(['Phụ lục số 3']);
  });

  it('bear no number when there is only one', () => {
    const only = signed.filter(({ kind }) => kind === 'renamed');
    expect(changeTables(only, 'roman', VIETNAMESE).map(({ heading }) => heading)).toEqual(['Phụ lục']);
  });

  it('name the unit that takes over and mark a part of it', () => {
    const closed = changeTables(drafted, 'roman', VIETNAMESE, ({ kind }) => kind === 'closed')[0];
    expect(closed?.rows.find(({ depth }) => depth === undefined)?.cells.at(-1)).toBe(
      'Trường mới (H24.10.06); Trường Đồng Hòa (H24.10.01, một phần)',
    );
  });

  it('make a flat table of one row for each old and new code', () => {
    const { rows } = flatChangeTable(drafted, VIETNAMESE);
    expect(rows.map(({ cells }) => [cells[0], cells[1], cells[3], cells[5]])).toEqual([
      ['Cấp mới', '', 'H24.10.06', ''],
      ['Đổi tên', 'H24.100', 'H24.100', ''],
      ['Hủy bỏ/Đóng mã', 'H24.10.05', 'H24.10.06', ''],
      ['Hủy bỏ/Đóng mã', 'H24.10.05', 'H24.10.01', 'một phần'],
    ]);
  });
});
