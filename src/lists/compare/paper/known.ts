import { viewOfDecision } from '../../../annex/annex-view.js';
import { bodiesOf } from '../../../annex/decision/bodies.js';
import { levelOf } from '../../../core/code/code.js';
import { isSameNameIn } from '../../../core/registry/names.js';
import type { Registry } from '../../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../../core/registry/types.js';
import type { Known } from './alignment.js';
import { tidy, tokensOf } from './tokens.js';

function wordsIn(name: string): string[] {
  return tokensOf([name], true).list.map(({ lower }) => lower);
}

/** What the comparison of a paper's words has to know. @param draft all that the draft says */
export function knownOf(registry: Registry, decision: Decision, today: IsoDate, draft: string): Known {
  const bodies = bodiesOf(decision, registry, viewOfDecision(registry, decision, today), today);
  const { authority, decider, short, superior, members, officeHead, department, demands, overseer } = bodies;
  const named = [authority, decider, short, superior, members, officeHead, demands, overseer];
  const text = tidy(draft).toLocaleLowerCase('vi');
  const units = [...registry.units.values()].flatMap(({ name, formerNames = [] }) => [
    name,
    ...formerNames.map((former) => former.name),
  ]);
  const met = units.filter((name) => text.includes(name.toLocaleLowerCase('vi')));
  const names = new Set([...named, department?.name, department?.head, ...met].filter((name) => name !== undefined));
  return {
    signed: decision.signed,
    from: decision.effective ?? decision.signed,
    names: [...names].map(wordsIn),
    agencies: [
      ...new Set([
        department?.name ?? '',
        ...[...registry.units.values()].flatMap(({ code, name }) => (levelOf(code) === 2 ? name : [])),
      ]),
    ]
      .filter((name) => name !== '')
      .map(wordsIn),
    isOneName: (a, b) => isSameNameIn(registry, a, b),
  };
}
