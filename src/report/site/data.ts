import { resolveUnit } from '../../core/query/resolve.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { contactAt } from '../../core/registry/contacts.js';
import { correctionsMade } from '../../core/registry/corrections.js';
import { reestablishedAs, sourcesOf } from '../../core/registry/lineage.js';
import { effectiveOf, type Registry, untilOf } from '../../core/registry/registry.js';
import { takenBackBy } from '../../core/registry/revocations.js';
import { shortNameAt, shortNamesOf } from '../../core/registry/short-names.js';
import { nameAt, namesBorne, statusAt } from '../../core/registry/timeline.js';
import type { DecisionRef, IsoDate, SpunOff, Unit } from '../../core/registry/types.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import { correctedText, correctionText, fieldName } from '../changes/unit-lines.js';

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
  const basis = (ref: DecisionRef): string => decisionText(registry, ref.decision, effectiveOf(registry, ref));
  const named = (code: string): string => {
    const other = registry.unit(code);
    return other === undefined ? code : `${code} ${nameAt(registry, other, at)}`;
  };
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined) facts.push([label, value]);
  };
  add(t('field.shortName'), shortNameAt(registry, unit, at));
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
    const how = t('show.how', { reason: unit.closed.reason });
    add(t('show.closed'), `${how} (${basis(unit.closed)})`);
  }
  for (const closing of unit.formerClosings ?? []) {
    const how = t('show.how', { reason: closing.reason });
    const lifted = t('show.lifted', { basis: basis(closing.lifted) });
    add(t('show.former-closing'), `${how} (${basis(closing)}), ${lifted}`);
  }
  for (const code of unit.granted.reestablishes ?? []) add(t('show.reestablishes'), named(code));
  for (const founded of reestablishedAs(registry, unit.code)) {
    add(t('show.reestablished-as'), `${named(founded.code)} (${basis(founded.granted)})`);
  }
  const taken = (each: SpunOff): string => {
    const by = takenBackBy(registry, each);
    return by === undefined ? '' : `, ${t('show.spin-off-revoked', { basis: basis(by) })}`;
  };
  for (const each of unit.spunOff ?? []) {
    add(t('show.spun-off'), `${each.to.map(named).join('; ')} (${basis(each)})${taken(each)}`);
  }
  for (const { unit: from, spinOff } of sourcesOf(registry, unit.code)) {
    add(t('show.spun-off-from'), `${named(from.code)} (${basis(spinOff)})${taken(spinOff)}`);
  }
  for (const each of correctionsMade(registry, unit)) {
    const text = t('show.correction', { field: fieldName(each.field, messages), what: correctedText(each, messages) });
    add(t('show.corrected'), `${text} (${correctionText(each, messages)})`);
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
        ...new Set(shortNamesOf(unit).flatMap((each) => each ?? [])),
        ...(unit.legacyCodes ?? []),
        ...(unit.formerNames ?? []).map(({ name }) => name),
      ],
      current: inForce ? [] : current.map(({ code, part }) => ({ code, part })),
    };
  });
}
