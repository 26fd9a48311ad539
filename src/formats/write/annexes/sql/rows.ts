import { levelOf, parentOf } from '../../../../core/code/code.js';
import { tidyCode } from '../../../../core/code/tidy.js';
import type { DayToCome } from '../../../../core/query/current-code.js';
import { derivedForm, type Mapping } from '../../../../core/query/mapping.js';
import type { CopiedUnit, ReadCopy } from '../../../../core/query/read-copy.js';
import { namesToSearch } from '../../../../core/query/search/index.js';
import { spellingsOf } from '../../../../core/query/search/spellings.js';
import { authorityAt, authorityOf, titleAt } from '../../../../core/registry/authority.js';
import { PUBLISHED_FIELDS } from '../../../../core/registry/contact-fields.js';
import { contactAt } from '../../../../core/registry/contacts.js';
import { writtenOutIn } from '../../../../core/registry/names.js';
import { effectiveOf, effectiveOfDecision } from '../../../../core/registry/registry.js';
import { shortNameAt } from '../../../../core/registry/short-names.js';
import { nameAt, statusAt } from '../../../../core/registry/timeline.js';
import { ABBREVIATIONS } from '../../../../core/text/abbreviations.js';
import { fold } from '../../../../core/text/fold.js';
import type { SqlCell } from './copy.js';
import { DATA_NAMES, type DataName } from './schema.js';

/** A table of the copy, ready to be written. */
export interface SqlTable {
  name: string;
  columns: readonly string[];
  rows: SqlCell[][];
}

/** The columns of each table, in the order in which its rows have them. */
const COLUMNS: Readonly<Record<DataName, readonly string[]>> = {
  about: ['key', 'value'],
  decision: ['id', 'number', 'signed', 'effective', 'kind', 'authority', 'title'],
  unit: [
    ...['code', '"position"', 'level', 'parent', 'name', 'short_name', 'type', ...PUBLISHED_FIELDS],
    ...['status', 'granted_by', 'granted_on', 'closed_by', 'closed_on', 'closed_reason', 'above', 'listed'],
  ],
  unit_name: ['code', 'name', 'since', 'until', 'decision'],
  unit_identifier: ['code', 'scheme', 'value'],
  legacy_code: ['code', 'legacy_code', 'squashed', 'noted'],
  succession: [
    ...['from_code', 'to_code', 'kind', 'part', 'decision', 'effective'],
    ...['taken_back_by', 'taken_back_on'],
  ],
  code_map: ['key', 'form', 'result', 'decisions', 'starts_on', 'starts_by', 'parted_before', 'bearers'],
  code_map_target: [
    ...['key', 'code', 'part', 'ends_on', 'ends_by', 'ends_to'],
    ...['next_name', 'next_name_on', 'next_name_by', 'parted'],
    ...['next_parted', 'next_parted_on', 'next_parted_by'],
  ],
  text_read: ['code', 'field', 'text', 'words'],
  abbreviation: ['short', 'words'],
};

function squashed(code: string): string {
  return tidyCode(code).replace(/[^A-Z0-9]/g, '');
}

function aboutRows({ registry, at }: ReadCopy, under: string | undefined): SqlCell[][] {
  const facts = { title: titleAt(registry, at), authority: authorityAt(registry, at), at, under };
  return Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

function decisionRows({ registry, decisions, at }: ReadCopy): SqlCell[][] {
  return decisions.map((each) => [
    each.id,
    each.number ?? '',
    each.signed ?? null,
    effectiveOfDecision(each) ?? null,
    each.kind,
    authorityOf(registry, each, at),
    each.title ?? null,
  ]);
}

/** The names of the bodies above a unit, short forms written out, nearest first, each on a line of its own. */
function namesAbove({ registry, at }: ReadCopy): (code: string) => string {
  const known = new Map<string, string>();
  const above = (code: string): string => {
    const parent = parentOf(code);
    const unit = parent === undefined ? undefined : registry.unit(parent);
    if (parent === undefined || unit === undefined) return '';
    let names = known.get(parent);
    if (names === undefined) {
      names = `${writtenOutIn(registry, nameAt(registry, unit, at))}\n${above(parent)}`.trim();
      known.set(parent, names);
    }
    return names;
  };
  return above;
}

function unitRows(copy: ReadCopy): SqlCell[][] {
  const { registry, at, units } = copy;
  const above = namesAbove(copy);
  return units.map(({ unit, name, listed, closed }, i) => [
    unit.code,
    i + 1,
    levelOf(unit.code),
    parentOf(unit.code) ?? null,
    name,
    shortNameAt(registry, unit, at) ?? null,
    unit.type ?? null,
    ...PUBLISHED_FIELDS.map((field) => contactAt(unit, field, at) ?? null),
    statusAt(registry, unit, at),
    unit.granted.decision,
    effectiveOf(registry, unit.granted) ?? null,
    closed?.decision ?? null,
    (closed && effectiveOf(registry, closed)) ?? null,
    closed?.reason ?? null,
    above(unit.code),
    listed,
  ]);
}

/** Each text by which a unit is found, once as it stands and once with its short forms written out. */
function textRows({ registry, at }: ReadCopy, { unit }: CopiedUnit): SqlCell[][] {
  return namesToSearch(registry, unit, at).flatMap(([field, text]) =>
    [...spellingsOf(text, (each) => writtenOutIn(registry, each))].map((words): SqlCell[] => [
      unit.code,
      field,
      text,
      words,
    ]),
  );
}

/** Short forms that stand for one thing wherever they are met, and the registry's own. */
function abbreviationRows({ registry }: ReadCopy): SqlCell[][] {
  const plain = ABBREVIATIONS.filter(({ after, before }) => after === undefined && before === undefined);
  const own = Object.entries(registry.settings.abbreviations ?? {});
  const all = [...plain.map(({ short, full }): [string, string] => [short, full]), ...own];
  const words = new Map<string, string>();
  for (const [short, full] of all) {
    const key = fold(short);
    if (key !== '' && !key.includes(' ')) words.set(key, full);
  }
  return [...words].map(([short, full]) => [short, full]);
}

function legacyRows({ registry, units }: ReadCopy): SqlCell[][] {
  return units.flatMap(({ unit }) => {
    const noted = [...new Set(unit.legacyCodes)].map((old): SqlCell[] => [unit.code, old, squashed(old), true]);
    const form = derivedForm(registry, unit);
    return form === undefined ? noted : [...noted, [unit.code, form, squashed(form), false]];
  });
}

/** What codes lead to, by the writing in which they are looked up; a code of the registry comes before an equal old one. */
function mapRows({ registry, mappings }: ReadCopy): { map: SqlCell[][]; targets: SqlCell[][] } {
  const byKey = new Map<string, Mapping>();
  for (const mapping of mappings) {
    const key = tidyCode(mapping.from);
    if (!byKey.has(key)) byKey.set(key, mapping);
  }
  const numberOf = (id: string): string => registry.decision(id)?.number ?? id;
  const day = (each: DayToCome | undefined): SqlCell[] => [
    each?.on ?? null,
    each === undefined ? null : numberOf(each.decision),
  ];
  return {
    map: Array.from(byKey, ([key, { form, result, decisions, starts, partedBefore = [], bearers = [] }]) => [
      ...[key, form, result, decisions.map(numberOf)],
      ...day(starts),
      [...partedBefore],
      [...bearers],
    ]),
    targets: [...byKey].flatMap(([key, { current }]) =>
      current.map(({ code, part, ends, renames, spinsOff, parted = [] }) => [
        ...[key, code, part, ...day(ends), [...(ends?.to ?? [])]],
        ...[renames?.name ?? null, ...day(renames), [...parted]],
        ...[[...(spinsOff?.to ?? [])], ...day(spinsOff)],
      ]),
    ),
  };
}

/** The rows of every table, each table after those it refers to. */
export function sqlTables(copy: ReadCopy, under: string | undefined): SqlTable[] {
  const { map, targets } = mapRows(copy);
  const rows: Readonly<Record<DataName, SqlCell[][]>> = {
    about: aboutRows(copy, under),
    decision: decisionRows(copy),
    unit: unitRows(copy),
    unit_name: copy.names.map(({ code, name, since, until, decision }) => [code, name, since, until, decision]),
    unit_identifier: copy.units.flatMap(({ unit: { code, identifiers = [] } }) =>
      identifiers.map(({ scheme, value }): SqlCell[] => [code, scheme, value]),
    ),
    legacy_code: legacyRows(copy),
    succession: copy.successions.map(({ from, to, kind, part, decision, effective, takenBack }) => [
      ...[from, to, kind, part, decision, effective],
      ...[takenBack?.decision ?? null, takenBack?.effective ?? null],
    ]),
    code_map: map,
    code_map_target: targets,
    text_read: copy.units.flatMap((unit) => textRows(copy, unit)),
    abbreviation: abbreviationRows(copy),
  };
  return DATA_NAMES.map((name) => ({ name, columns: COLUMNS[name], rows: rows[name] }));
}
