import { expect, test } from 'vitest';
import type { History } from '../../../src/core/query/history.js';
import type { Resolution } from '../../../src/core/query/resolve.js';
import type { UnitView } from '../../../src/core/query/show.js';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const DONE = '2025-2100-qd-ubnd';
const BATCH = `decision: ${DONE}
changes:
  - spinOff: {from: H24.04, into: [{parent: H24, name: Sở Quy hoạch}, {code: H24.02}]}
  - replace: {code: H24.01.01, parent: H24.02}
  - merge: {from: [H24.02.01, H24.04.03], into: {parent: H24.04, name: Trung tâm Chung}}
`;

/** A town in which one decision parted, re-coded and merged, and a later one took all of it back on 20 July 2025. */
function takenBack(): string {
  const repo = town();
  const signed = (title: string, number: string, on: string) =>
    call(repo, 'decision', 'new', '--title', title, '--number', number, '--signed', on);
  expect(signed('Sắp xếp', '2100/QĐ-UBND', '2025-07-10').status).toBe(0);
  expect(signed('Thu hồi', '2200/QĐ-UBND', '2025-07-20').status).toBe(0);
  put(repo, 'lo.yaml', BATCH);
  expect(call(repo, 'apply', 'lo.yaml')).toMatchObject({ status: 0 });
  commitAll(repo, 'Sắp xếp');
  expect(call(repo, 'revoke', DONE, '--decision', '2200/QĐ-UBND', '--confirm', '3')).toMatchObject({ status: 0 });
  commitAll(repo, 'Thu hồi');
  return repo;
}

test('a revocation is told on both sides: of a part that had gone, and of codes that came back', () => {
  const repo = takenBack();
  const resolved = (code: string, at = '2025-08-01') =>
    jsonOf<Resolution>(call(repo, 'resolve', code, '--at', at, '--json'), 'resolve');
  const codes = ({ result, current }: Resolution) => [result, ...current.map(({ code }) => code)];

  // the mother unit, before, between and after
  expect(resolved('H24.04', '2025-07-09').steps).toEqual([]);
  expect(resolved('H24.04', '2025-07-19').steps.map(({ reason }) => reason)).toEqual(['spunOff']);
  expect(resolved('H24.04').steps).toEqual([
    { from: 'H24.04', to: ['H24.07', 'H24.02'], reason: 'spunOff', decision: DONE, effective: '2025-07-10' },
    {
      from: 'H24.04',
      to: ['H24.04'],
      reason: 'spinOffRevoked',
      decision: '2025-2200-qd-ubnd',
      effective: '2025-07-20',
    },
  ]);
  // the part that was founded, the new code of a re-coding, that of a merger of two
  expect(codes(resolved('H24.07', '2025-07-19'))).toEqual(['exact', 'H24.07']);
  expect(codes(resolved('H24.07'))).toEqual(['revoked', 'H24.04']);
  expect(codes(resolved('H24.02.03', '2025-07-19'))).toEqual(['unknown']);
  expect(codes(resolved('H24.02.04'))).toEqual(['revoked', 'H24.01.01']);
  expect(codes(resolved('H24.04.02'))).toEqual(['revoked']);
  expect(resolved('H24.04.02').steps).toEqual([
    {
      from: 'H24.04.02',
      to: ['H24.02.01', 'H24.04.03'],
      reason: 'revoked',
      decision: '2025-2200-qd-ubnd',
      effective: '2025-07-20',
    },
  ]);
  expect(codes(resolved('H24.01.01'))).toEqual(['exact', 'H24.01.01']);
  expect(call(repo, 'resolve', 'H24.02.04').stdout).toContain('trở lại là:\n  → H24.01.01 Phòng Tổng hợp');
  expect(call(repo, 'resolve', 'H24.04').stdout).toContain('việc tách bị thu hồi');

  const shown = (code: string) => jsonOf<UnitView>(call(repo, 'show', code, '--json'), 'show');
  expect(shown('H24.04').spunOff).toMatchObject([{ revoked: { number: '2200/QĐ-UBND', effective: '2025-07-20' } }]);
  const was = { revoked: { decision: '2025-2200-qd-ubnd' } };
  expect(shown('H24.02')).toMatchObject({
    predecessors: [{ code: 'H24.03' }],
    formerPredecessors: [{ code: 'H24.04', reason: 'spunOff', part: true, ...was }],
  });
  expect(shown('H24.02.04').formerPredecessors).toMatchObject([{ code: 'H24.01.01', reason: 'replaced', ...was }]);
  expect(call(repo, 'show', 'H24.04').stdout).toMatch(/Tách một phần sang.*việc tách bị thu hồi theo 2200\/QĐ-UBND/u);
  expect(call(repo, 'show', 'H24.02').stdout).toMatch(/Từng tiếp nhận từ.*H24\.04.*đã thu hồi theo 2200\/QĐ-UBND/u);

  const history = (code: string) =>
    jsonOf<History>(call(repo, 'history', code, '--json'), 'history').events.map(
      ({ kind, code: of }) => `${kind} ${of}`,
    );
  expect(history('H24.04')).toEqual(expect.arrayContaining(['spunOff H24.04', 'spinOffRevoked H24.04']));
  expect(history('H24.07')).toContain('spinOffRevoked H24.04');
  expect(history('H24.02.04')).toContain('lifted H24.01.01');
  expect(call(repo, 'history', 'H24.04').stdout).toMatch(/20\/07\/2025 {2}2200\/QĐ-UBND.*Thu hồi việc tách.*H24\.04/u);
});

test('the plan, the diff and the issue of a revocation say that the part is back', () => {
  const repo = town();
  const signed = (title: string, number: string, on: string) =>
    call(repo, 'decision', 'new', '--title', title, '--number', number, '--signed', on);
  expect(signed('Tách', '2100/QĐ-UBND', '2025-07-10').status).toBe(0);
  expect(signed('Thu hồi', '2200/QĐ-UBND', '2025-07-20').status).toBe(0);
  expect(call(repo, 'spin-off', 'H24.04', '--into', 'H24.02', '--decision', DONE)).toMatchObject({ status: 0 });
  commitAll(repo, 'Tách');
  const back =
    /Thu hồi việc tách \(1\)\n +H24\.04 {2}.*: phần đã tách sang H24\.02 .* \(theo 2025-2100-qd-ubnd\) trở lại/u;
  const planned = call(repo, 'revoke', DONE, '--decision', '2200/QĐ-UBND', '--dry-run');
  expect(planned.stdout).toMatch(back);
  const revoke = call(repo, 'revoke', DONE, '--decision', '2200/QĐ-UBND', '--json');
  const part = {
    kind: 'spinOffRevoked',
    code: 'H24.04',
    decision: '2025-2200-qd-ubnd',
    partedBy: DONE,
    successors: [{ code: 'H24.02', part: true }],
  };
  expect(jsonOf<{ units: unknown[] }>(revoke, 'change').units).toMatchObject([part]);
  expect(call(repo, 'diff').stdout).toMatch(back);
  expect(call(repo, 'diff', '--format', 'md').stdout).toMatch(/phần đã tách sang H24\.02 .*trở lại/u);
  expect(jsonOf<{ units: unknown[] }>(call(repo, 'diff', '--json'), 'diff').units).toMatchObject([part]);
  commitAll(repo, 'Thu hồi');
  expect(call(repo, 'diff').stdout).not.toContain('phần đã tách');
});

test('a draft that revokes is told once: as a draft, and as binding with its day when it is issued', () => {
  const repo = town();
  const made = call(repo, 'decision', 'new', '--title', 'Tách', '--number', '2100/QĐ-UBND', '--signed', '2025-07-10');
  expect(made.status).toBe(0);
  expect(call(repo, 'spin-off', 'H24.04', '--into', 'H24.02', '--decision', DONE).status).toBe(0);
  expect(call(repo, 'decision', 'new', '--title', 'Thu hồi').status).toBe(0);
  commitAll(repo, 'Tách');
  const drafted = call(repo, 'revoke', DONE, '--decision', '2025-thu-hoi');
  expect(drafted).toMatchObject({ status: 0, stdout: expect.stringContaining('phần đã tách sang H24.02') });
  commitAll(repo, 'Dự thảo');
  const issue = ['decision', 'issue', '2025-thu-hoi', '--number', '2200/QĐ-UBND', '--signed', '2025-07-20'];
  expect(call(repo, ...issue)).toMatchObject({ status: 0 });
  const { units, decisions } = jsonOf<{ units: unknown[]; decisions: { kind: string; binding?: unknown }[] }>(
    call(repo, 'diff', '--json'),
    'diff',
  );
  expect(units).toEqual([]);
  expect(decisions.find(({ kind }) => kind === 'issued')?.binding).toMatchObject({
    spinOffRevoked: [{ code: 'H24.04', partedBy: DONE, on: '2025-07-20' }],
  });
  expect(call(repo, 'diff').stdout).toMatch(/phần đã tách sang H24\.02 .* trở lại.*20\/07\/2025/u);
});

test('the way back goes on to where that code went later', () => {
  const repo = takenBack();
  expect(
    call(repo, 'decision', 'new', '--title', 'Nhập', '--number', '2300/QĐ-UBND', '--signed', '2025-07-25').status,
  ).toBe(0);
  const merged = call(repo, 'merge', 'H24.01.01', '--into', 'H24.01.02', '--decision', '2300/QĐ-UBND');
  expect(merged).toMatchObject({ status: 0 });
  const { result, current } = jsonOf<Resolution>(call(repo, 'resolve', 'H24.02.04', '--json'), 'resolve');
  expect([result, current]).toEqual(['revoked', [{ code: 'H24.01.02', name: 'Phòng Hành chính', part: false }]]);
});

test('a revocation that is only a draft takes nothing back yet, and is shown as one', () => {
  const repo = town();
  expect(
    call(repo, 'decision', 'new', '--title', 'Tách', '--number', '2100/QĐ-UBND', '--signed', '2025-07-10').status,
  ).toBe(0);
  expect(call(repo, 'spin-off', 'H24.04', '--into', 'H24.02', '--decision', '2100/QĐ-UBND').status).toBe(0);
  expect(call(repo, 'decision', 'new', '--title', 'Thu hồi').status).toBe(0);
  expect(call(repo, 'revoke', '2100/QĐ-UBND', '--decision', '2025-thu-hoi')).toMatchObject({ status: 0 });
  const { steps } = jsonOf<Resolution>(call(repo, 'resolve', 'H24.04', '--json'), 'resolve');
  expect(steps.map(({ reason }) => reason)).toEqual(['spunOff']);
  const shown = jsonOf<UnitView>(call(repo, 'show', 'H24.02', '--json'), 'show');
  expect(shown.predecessors.map(({ code }) => code)).toContain('H24.04');
  const { events } = jsonOf<History>(call(repo, 'history', 'H24.04', '--json'), 'history');
  expect(events.find(({ kind }) => kind === 'spinOffRevoked')).toMatchObject({ draft: true, effective: null });
});

test('a correction says what it was corrected to on its day, also when the unit was renamed later', () => {
  const repo = town();
  const correct = (name: string) =>
    call(repo, 'correct', 'H24.01.01', '--name', name, '--reason', 'in sai', '--by', '9/VP-TH');
  expect(correct('Phòng Tổng hơp')).toMatchObject({ status: 0 });
  expect(correct('Phòng Tổng Hợp')).toMatchObject({ status: 0 });
  expect(
    call(repo, 'decision', 'new', '--title', 'Tên', '--number', '2100/QĐ-UBND', '--signed', '2025-07-31').status,
  ).toBe(0);
  const renamed = call(
    repo,
    'rename',
    'H24.01.01',
    '--name',
    'Phòng Thống kê',
    '--decision',
    '2100/QĐ-UBND',
    '--effective',
    '2025-08-01',
  );
  expect(renamed).toMatchObject({ status: 0 });
  const told = call(repo, 'history', 'H24.01.01').stdout;
  expect(told).toContain('Đính chính Tên: “Phòng Tổng hợp” → “Phòng Tổng hơp”');
  expect(told).toContain('Đính chính Tên: “Phòng Tổng hơp” → “Phòng Tổng Hợp”');
  expect(call(repo, 'show', 'H24.01.01').stdout).toContain('“Phòng Tổng hơp” → “Phòng Tổng Hợp”');
  const { corrections } = jsonOf<History>(call(repo, 'history', 'H24.01.01', '--json'), 'history');
  expect(corrections.map(({ now }) => now)).toEqual(['Phòng Tổng hơp', 'Phòng Tổng Hợp']);
});
