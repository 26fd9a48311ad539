import { resolveUnit } from '../../core/query/resolve.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { contactAt } from '../../core/registry/contacts.js';
import { effectiveOf, type Registry, untilOf } from '../../core/registry/registry.js';
import { nameAt, namesBorne, statusAt } from '../../core/registry/timeline.js';
import type { IsoDate, Unit } from '../../core/registry/types.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';

/** A unit as the page's script reads it: labels and dates are words already. */
export interface SiteUnit {
  code: string;
  name: string;
  /** Still to be found under its code, but no longer or not yet in force. */
  over: boolean;
  /** Label and value of everything there is to show. */
  facts: [label: string, value: string][];
  /** More words it is found by. */
  also: string[];
  /** Where it went, when it is closed. */
  current: { code: string; part: boolean }[];
}

function decisionText(registry: Registry, decision: string, date: IsoDate | undefined): string {
  const number = registry.decision(decision)?.number ?? decision;
  return date === undefined ? number : `${number}, ${plainDate(date)}`;
}

function factsOf(registry: Registry, unit: Unit, at: IsoDate, messages: Messages): [string, string][] {
  const { t } = messages;
  const facts: [string, string][] = [
    [t('show.standing'), t('standing.plain', { status: statusAt(registry, unit, at) })],
  ];
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined) facts.push([label, value]);
  };
  add(t('field.shortName'), unit.shortName);
  for (const field of PUBLISHED_FIELDS) add(t(`field.${field}`), contactAt(unit, field, at));
  add(t('field.legacyCodes'), unit.legacyCodes?.join(', '));
  add(t('field.granted'), decisionText(registry, unit.granted.decision, effectiveOf(registry, unit.granted)));
  for (const former of namesBorne(registry, unit)) {
    const number = registry.decision(former.decision)?.number ?? former.decision;
    const date = untilOf(registry, former);
    const until = date === undefined ? number : t('show.until', { date, decision: number });
    add(t('show.former-name'), `${former.name} (${until})`);
  }
  if (unit.closed !== undefined) {
    const { reason, decision } = unit.closed;
    const how = t('show.how', { reason });
    add(t('show.closed'), `${how} (${decisionText(registry, decision, effectiveOf(registry, unit.closed))})`);
  }
  return facts;
}

/** Every unit as the page's script reads it, in natural order of their codes. */
export function siteUnits(registry: Registry, at: IsoDate, messages: Messages): SiteUnit[] {
  return [...registry.units.values()].map((unit) => {
    const { result, current } = resolveUnit(registry, unit, at);
    const inForce = result === 'exact' || result === 'renamed';
    return {
      code: unit.code,
      name: nameAt(registry, unit, at),
      over: !inForce,
      facts: factsOf(registry, unit, at, messages),
      also: [
        ...(unit.shortName === undefined ? [] : [unit.shortName]),
        ...(unit.legacyCodes ?? []),
        ...(unit.formerNames ?? []).map(({ name }) => name),
      ],
      current: inForce ? [] : current.map(({ code, part }) => ({ code, part })),
    };
  });
}
