import { departmentOn } from '../../core/query/department-on-day.js';
import { isOneBody } from '../../core/registry/authority.js';
import { inOrderOfEffect } from '../../core/registry/decision-order.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Department, IsoDate } from '../../core/registry/types.js';
import type { PaperFill } from './fills.js';
import type { PaperGap } from './paper.js';

/** The office of the last decision of the registry's own body that names any. */
function lastNamed({ settings, decisions }: Registry, isOwn: (authority: string) => boolean): Department | undefined {
  return [...decisions.values()]
    .filter(({ department, authority }) => department !== undefined && isOwn(authority ?? settings.authority))
    .sort(inOrderOfEffect)
    .at(-1)?.department;
}

/**
 * The office that reports, as it is on the day of its paper: the one that is named for this paper, else that of the
 * settings, else that of the last decision which names any. What one of them leaves out of an office the next one says.
 */
export function reportingDepartment(
  registry: Registry,
  authority: string,
  today: IsoDate,
  said: Partial<Department>,
): Department | undefined {
  const now = (department: Department | undefined): Department | undefined =>
    department === undefined ? undefined : departmentOn(registry, department, authority, today);
  const last = now(lastNamed(registry, (each) => isOneBody(registry, each, registry.settings.authority)));
  const set = now(registry.settings.department) ?? last;
  const known = set !== undefined && set.name === last?.name ? { ...last, ...set } : set;
  const { name } = said;
  if (known !== undefined && (name === undefined || isSameNameIn(registry, name, known.name))) {
    return { ...known, ...said };
  }
  return name === undefined ? undefined : { ...said, name };
}

/** The options of `report` that fill its gaps. */
const OPTIONS: Readonly<Partial<Record<PaperGap, string>>> = {
  settings: '--department "…" --head "…"',
  head: '--head "…"',
  symbol: '--department-symbol "…"',
  'head-name': '--department-signer "…"',
};

/**
 * What fills the gaps of a report: the same command with what only a person knows, once for all of them.
 * @param call the command that made it
 */
export function reportFills(gaps: readonly PaperGap[], call: string): PaperFill[] {
  const options = gaps.flatMap((gap) => OPTIONS[gap] ?? []);
  const last = gaps.findLast((gap) => OPTIONS[gap] !== undefined);
  return last === undefined ? [] : [{ gap: last, command: `${call} ${options.join(' ')}` }];
}
