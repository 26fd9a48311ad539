import fc from 'fast-check';
import { FindingsError } from '../../src/app/errors.js';
import { FROM_NO_FILE, type Plan, planTransition, transitionOf } from '../../src/app/plan.js';
import type { Workspace } from '../../src/app/workspace.js';
import { applyChanges } from '../../src/core/changes/apply.js';
import type { Change } from '../../src/core/changes/types.js';
import type { Registry } from '../../src/core/registry/registry.js';
import { changeFor, type WishedBatch, wishedBatch } from './arbitraries/batches.js';
import { NOTHING_SPENT, surroundings, workspaceFrom } from './engine.js';

export const TODAY = '2025-08-01';
export const AROUND = surroundings(TODAY);
/** The decisions of a story, one after the other, a month apart. */
export const DECISIONS = Array.from({ length: 8 }, (_, i) => ({
  id: `2024-${i + 1}-qd-ubnd`,
  signed: `2024-0${i + 1}-15`,
}));

export const DRAFT = '2025-du-thao';
export const OTHER = '2025-khac';

const unit = (code: string, rest = ''): string =>
  `- code: ${code}\n  name: Đơn vị ${code}\n  address: Số 1\n  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;

export const FILES: ReadonlyMap<string, string> = new Map([
  [
    'registry.yaml',
    'format: 1\ntitle: Sổ\ntimezone: Asia/Ho_Chi_Minh\nauthority: Ủy ban nhân dân\nplace: Nơi\nroots:\n' +
      '  H24: {groups: [2, 2, 2], alphabet: digits, first: "01"}\n' +
      '  H25: {groups: [2, 3, 2], alphabet: digits, first: "01"}\n',
  ],
  ['decisions/2022-100-qd-ubnd.yaml', 'number: 100/QĐ-UBND\nsigned: 2022-01-10\nkind: full\n'],
  ...DECISIONS.map(({ id, signed }, i): [string, string] => [
    `decisions/${id}.yaml`,
    `number: ${i + 1}/QĐ-UBND\nsigned: ${signed}\nkind: amendment\n`,
  ]),
  ['units/H24.yaml', unit('H24')],
  ['units/H24/H24.01.yaml', `${unit('H24.01')}${unit('H24.01.01')}${unit('H24.01.02')}`],
  ['units/H24/H24.02.yaml', `${unit('H24.02')}${unit('H24.02.01')}`],
  ['units/H24/H24.03.yaml', unit('H24.03')],
  ['units/H25.yaml', unit('H25')],
  ['units/H25/H25.01.yaml', `${unit('H25.01')}${unit('H25.01.001')}`],
  [`decisions/${DRAFT}.yaml`, 'drafted: 2025-07-25\ntitle: Dự thảo\nkind: amendment\n'],
  [`decisions/${OTHER}.yaml`, 'drafted: 2025-07-26\ntitle: Dự thảo khác\nkind: amendment\n'],
]);

/**
 * What is wished for under each decision; which earlier one, if any, the next one takes back; and which one a renaming
 * is entered under late.
 */
const told = { batch: wishedBatch, revoked: fc.option(fc.nat({ max: 7 })), late: fc.option(fc.nat({ max: 7 })) };
export const story = fc.array(fc.record(told), {
  minLength: 2,
  maxLength: 8,
});

function planOf(workspace: Workspace, decision: string, changes: Change[]): Plan | undefined {
  const batch = { decision, changes };
  const { registry } = applyChanges(workspace.registry, batch, { today: TODAY, spent: () => false });
  if (registry === undefined) return undefined;
  try {
    return planTransition(AROUND, workspace, transitionOf(AROUND, batch, NOTHING_SPENT, FROM_NO_FILE));
  } catch (error) {
    const found = error instanceof FindingsError ? error.findings.map(({ message }) => message).join('\n') : error;
    throw new Error(`applied, but then refused: ${found}\n${JSON.stringify(batch)}`);
  }
}

/** A change that took effect, and what it took back. */
export interface Step {
  before: Registry;
  after: Registry;
  /** The registry after it, by file. */
  files: ReadonlyMap<string, string>;
  decision: string;
  revoked?: string;
}

interface Told {
  batch: WishedBatch;
  revoked: number | null;
  late: number | null;
}

export function stepsOf(wished: readonly Told[]): Step[] {
  let files: ReadonlyMap<string, string> = FILES;
  const steps: Step[] = [];
  const make = (decision: string, changes: Change[], revoked?: string): boolean => {
    const workspace = workspaceFrom(files, TODAY);
    const plan = planOf(workspace, decision, changes);
    if (plan === undefined) return false;
    const after = new Map(files);
    for (const [path, bytes] of plan.files) {
      if (bytes === null) after.delete(path);
      else after.set(path, Buffer.from(bytes).toString());
    }
    files = after;
    steps.push({
      before: workspace.registry,
      after: workspaceFrom(files, TODAY).registry,
      files,
      decision,
      ...(revoked === undefined ? {} : { revoked }),
    });
    return true;
  };
  wished.forEach(({ batch, revoked, late }, i) => {
    const { id = '' } = DECISIONS[i] ?? {};
    if (revoked !== null && revoked < i) {
      const target = DECISIONS[revoked]?.id ?? '';
      make(id, [{ revoke: { decision: target } }], target);
    }
    const { registry } = workspaceFrom(files, TODAY);
    const changes = batch.wishes.map((wish, n) => changeFor(wish, registry, n));
    if (!make(id, changes)) make(id, changes.slice(0, 1));
    if (late === null || late >= i) return;
    const codes = [...workspaceFrom(files, TODAY).registry.units.keys()];
    const code = codes[(batch.wishes[0]?.picks[0] ?? 0) % codes.length] ?? 'H24';
    make(DECISIONS[late]?.id ?? '', [{ rename: { code, name: `Tên muộn ${i}`, shortName: `M${i}` } }]);
  });
  return steps;
}
