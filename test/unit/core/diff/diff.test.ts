import { expect, test } from 'vitest';
import { issueDecision } from '../../../../src/core/changes/issue-decision.js';
import { diffRegistries } from '../../../../src/core/diff/index.js';
import { Registry } from '../../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../../src/core/registry/types.js';

const settings: Settings = {
  format: 1,
  title: 'Sổ thử',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'UBND',
  place: 'Thử',
  roots: { H24: { groups: [2, 2, 2], alphabet: 'digits', first: '01' } },
};
const signed: Decision = { id: 'cu', number: '1/QĐ-UBND', signed: '2022-01-10', kind: 'full' };
const draft: Decision = { id: 'du-thao', kind: 'amendment', title: 'Bổ sung' };
const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  granted: { decision: 'cu' },
  ...more,
});
const before = new Registry(settings, [signed, draft], [unit('H24'), unit('H24.01'), unit('H24.02'), unit('H24.03')]);

test('a registry does not differ from itself, in whatever order its files were read', () => {
  const again = new Registry(
    structuredClone(settings),
    [structuredClone(draft), structuredClone(signed)],
    [...before.units.values()].reverse().map((each) => structuredClone(each)),
  );
  expect(diffRegistries(before, again)).toEqual({ units: [], decisions: [], settings: [] });
});

test('a new unit names those it succeeds, a closed one its successors and which take a part', () => {
  const closed = {
    decision: 'du-thao',
    reason: 'split',
    successors: ['H24.02', 'H24.04'],
    partial: ['H24.02'],
  } as const;
  const after = before.with({
    units: [
      unit('H24.01', { closed: { ...closed, successors: [...closed.successors], partial: [...closed.partial] } }),
      unit('H24.04', { granted: { decision: 'du-thao' } }),
    ],
  });
  expect(diffRegistries(before, after).units).toEqual([
    {
      kind: 'split',
      code: 'H24.01',
      name: 'Đơn vị H24.01',
      decision: 'du-thao',
      rewritten: false,
      successors: [
        { code: 'H24.02', name: 'Đơn vị H24.02', part: true },
        { code: 'H24.04', name: 'Đơn vị H24.04', part: false },
      ],
    },
    {
      kind: 'granted',
      code: 'H24.04',
      name: 'Đơn vị H24.04',
      decision: 'du-thao',
      predecessors: [{ code: 'H24.01', name: 'Đơn vị H24.01', part: false }],
    },
  ]);
});

test('a renaming is reported with its decision, other fields one by one', () => {
  const former = { name: 'Đơn vị H24.01', until: '2023-06-01', decision: 'du-thao' };
  const after = before.with({
    units: [
      unit('H24.01', { name: 'Tên mới', formerNames: [former], phone: '0225 000 1' }),
      unit('H24.02', { granted: { decision: 'cu', effective: '2022-02-01' } }),
      unit('H24.03', { formerNames: [former] }),
    ],
  });
  expect(diffRegistries(before, after).units).toEqual([
    {
      kind: 'renamed',
      code: 'H24.01',
      from: 'Đơn vị H24.01',
      to: 'Tên mới',
      decision: 'du-thao',
      effective: '2023-06-01',
    },
    {
      kind: 'updated',
      code: 'H24.01',
      name: 'Tên mới',
      fields: [{ field: 'phone', from: undefined, to: '0225 000 1' }],
    },
    {
      kind: 'updated',
      code: 'H24.02',
      name: 'Đơn vị H24.02',
      fields: [{ field: 'granted', from: 'cu', to: 'cu, 2022-02-01' }],
    },
    {
      kind: 'updated',
      code: 'H24.03',
      name: 'Đơn vị H24.03',
      fields: [{ field: 'formerNames', from: undefined, to: 'Đơn vị H24.01 (2023-06-01)' }],
    },
  ]);
});

const formerName = { name: 'Tên cũ', decision: 'du-thao' };
const drafted = before.with({
  units: [
    unit('H24.02', { formerNames: [formerName] }),
    unit('H24.03', { closed: { decision: 'du-thao', effective: '2023-07-01', reason: 'dissolved' } }),
    unit('H24.04', { granted: { decision: 'du-thao' } }),
  ],
  // another draft goes at the same time, and another decision comes
  decisions: [{ id: 'du-thao-khac', kind: 'amendment', title: 'Bổ sung' }],
});
const BINDING = {
  granted: [{ code: 'H24.04', name: 'Đơn vị H24.04', on: '2023-05-22' }],
  renamed: [{ code: 'H24.02', from: 'Tên cũ', to: 'Đơn vị H24.02', on: '2023-05-22' }],
  closed: [{ code: 'H24.03', name: 'Đơn vị H24.03', reason: 'dissolved', successors: [], on: '2023-07-01' }],
  spunOff: [],
  spinOffRevoked: [],
  lifted: [],
};

test('issuing a draft is one entry, with all that becomes binding and its days', () => {
  const issued = issueDecision(drafted, 'du-thao', { number: '15/QĐ-UBND', signed: '2023-05-22' });
  const issue = { number: '15/QĐ-UBND', signed: '2023-05-22', effective: '2023-05-22', binding: BINDING };
  expect(diffRegistries(drafted, issued)).toEqual({
    units: [],
    settings: [],
    decisions: [{ kind: 'issued', id: 'du-thao', draft: 'du-thao', ...issue }],
  });
  const reworded = issued.decision('du-thao');
  if (reworded === undefined) throw new Error('it is there');
  const changed = issued.with({ decisions: [{ ...reworded, title: 'Khác' }] });
  expect(diffRegistries(drafted, changed).decisions).toMatchObject([
    { kind: 'issued' },
    { kind: 'edited', fields: [{ field: 'title', to: 'Khác' }] },
  ]);
});

test('a draft that an earlier version issued under a new id is one entry too', () => {
  const issued = issueDecision(drafted, 'du-thao', { number: '15/QĐ-UBND', signed: '2023-05-22' });
  const renamed = JSON.parse(JSON.stringify([...issued.units.values()]).replaceAll('"du-thao"', '"moi"')) as Unit[];
  const decisions = [...issued.decisions.values()].flatMap((each): Decision[] =>
    each.id === 'du-thao-khac' ? [] : [each.id === 'du-thao' ? { ...each, id: 'moi' } : each],
  );
  const other: Decision = { id: 'a-khac', number: '16/QĐ-UBND', signed: '2023-05-23', kind: 'full' };
  const after = new Registry(settings, [...decisions, other], renamed);
  expect(diffRegistries(drafted, after)).toMatchObject({
    units: [],
    settings: [],
    decisions: [
      { kind: 'added', id: 'a-khac', number: '16/QĐ-UBND', title: undefined },
      { kind: 'issued', id: 'moi', draft: 'du-thao', number: '15/QĐ-UBND', signed: '2023-05-22', binding: BINDING },
      { kind: 'removed', id: 'du-thao-khac' },
    ],
  });
});

test('what must not happen is reported as kinds of its own', () => {
  const closed = before.with({ units: [unit('H24.03', { closed: { decision: 'cu', reason: 'dissolved' } })] });
  const reopened = diffRegistries(closed, before).units;
  expect(reopened).toEqual([{ kind: 'reopened', code: 'H24.03', name: 'Đơn vị H24.03' }]);
  const rewritten = closed.with({
    units: [unit('H24.03', { closed: { decision: 'cu', reason: 'merged', successors: ['H24.01'] } })],
  });
  expect(diffRegistries(closed, rewritten).units).toMatchObject([{ kind: 'merged', rewritten: true }]);
  const lost = new Registry(settings, before.decisions.values(), [unit('H24')]);
  expect(diffRegistries(before, lost).units.map(({ kind }) => kind)).toEqual(['removed', 'removed', 'removed']);
});

test('the settings are compared too', () => {
  const after = before.with({ settings: { ...settings, reserved: [{ code: 'H24.99' }] } });
  expect(diffRegistries(before, after).settings).toEqual([{ field: 'reserved', from: undefined, to: 'H24.99' }]);
});
