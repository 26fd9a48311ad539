import type { AnnexDocument } from '../../../../annex/document.js';
import { parentOf, rootOf } from '../../../../core/code/code.js';
import {
  type CopiedUnit,
  type NamePeriod,
  type ReadCopy,
  readCopy,
  type Succession,
} from '../../../../core/query/read-copy.js';
import { authorityOf, titleAt } from '../../../../core/registry/authority.js';
import { contactAt } from '../../../../core/registry/contacts.js';
import { effectiveOf, effectiveOfDecision } from '../../../../core/registry/registry.js';
import { shortNameAt } from '../../../../core/registry/short-names.js';
import { statusAt } from '../../../../core/registry/timeline.js';
import type { Decision, IsoDate, Status } from '../../../../core/registry/types.js';
import { jsonText } from '../../../../core/text/visible.js';
import { wholeOf } from '../annex-writer.js';
import { codesListed } from '../codes-listed.js';
import { CONTEXT, decisionIri, notation, registryIri, statusIri, unitIri, webIri } from './context.js';
import { type ChangeEvent, changeEvents } from './events.js';

const KINDS: Readonly<Record<Succession['kind'], string>> = {
  dissolved: 'giải thể',
  merged: 'sáp nhập, hợp nhất',
  split: 'chia',
  replaced: 'thay mã',
  annulled: 'hủy bỏ',
  revoked: 'thu hồi',
  spunOff: 'tách',
  reestablished: 'thành lập lại',
};

const STATUSES_IN_WORDS: Readonly<Record<Status, string>> = {
  draft: 'dự thảo',
  upcoming: 'sắp có hiệu lực',
  active: 'còn hiệu lực',
  closed: 'đã đóng',
  annulled: 'hủy bỏ',
  revoked: 'thu hồi',
};

/** A day as the moment it begins where these codes are granted. */
function moment(day: IsoDate | null | undefined): string | undefined {
  return day === null || day === undefined ? undefined : `${day}T00:00:00+07:00`;
}

/** A node without what is unknown or empty. */
function node(fields: Record<string, unknown>): object {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isThere(value)));
}

function contactPoint(field: (name: 'email' | 'phone' | 'fax') => string | undefined): object | undefined {
  const [email, telephone, faxNumber] = [field('email'), field('phone'), field('fax')];
  if ([email, telephone, faxNumber].every((each) => each === undefined)) return undefined;
  return node({ type: 'cv:ContactPoint', email, telephone, faxNumber });
}

/** What every node of a unit says: enough to know of one that is only named by others. */
function briefly({ registry, at }: ReadCopy, { unit, name }: CopiedUnit): Record<string, unknown> {
  return {
    id: unitIri(unit.code),
    type: ['org:FormalOrganization', 'cv:PublicOrganisation'],
    code: unit.code,
    name,
    status: statusIri(statusAt(registry, unit, at)),
  };
}

function unitNode(copy: ReadCopy, copied: CopiedUnit, ties: Ties): object {
  const { registry, at } = copy;
  const { unit, name, closed } = copied;
  const { code, granted, legacyCodes, identifiers = [], type } = unit;
  const field = (key: Parameters<typeof contactAt>[1]): string | undefined => contactAt(unit, key, at);
  const former = (ties.names.get(code) ?? []).map((each) => each.name).filter((each) => each !== name);
  const short = shortNameAt(registry, unit, at);
  const address = field('address');
  const website = field('website');
  const parent = parentOf(code);
  const kind = type === undefined ? undefined : registry.settings.types?.[type];
  const came = ties.came.get(code) ?? [];
  return node({
    ...briefly(copy, copied),
    identifier: code,
    legacyCodes,
    notations: identifiers.map(({ scheme, value }) => ({ '@value': value, '@type': notation(scheme) })),
    otherNames: [...new Set([...(short === undefined ? [] : [short]), ...former])],
    classification: kind === undefined ? undefined : webIri(kind),
    subOrganizationOf: parent === undefined ? undefined : unitIri(parent),
    address: address === undefined ? undefined : { type: 'locn:Address', fullAddress: address },
    contactPoint: contactPoint(field),
    homepage: website === undefined ? undefined : webIri(website),
    hadPrimarySource: decisionIri(granted.decision),
    generatedAtTime: moment(effectiveOf(registry, granted)),
    invalidatedAtTime: closed === undefined ? undefined : moment(effectiveOf(registry, closed)),
    changedBy: ties.ended.get(code)?.map(({ id }) => id),
    resultedFrom: ties.made.get(code)?.map(({ id }) => id),
    wasDerivedFrom: [...new Set(came.map(({ from }) => unitIri(from)))],
  });
}

function eventNode({ id, decision, effective, kind, from, to }: ChangeEvent): object {
  return node({
    id,
    type: ['org:ChangeEvent', 'prov:Activity'],
    description: KINDS[kind],
    originalOrganization: from.map(unitIri),
    resultingOrganization: to.map(unitIri),
    date: effective,
    startedAtTime: moment(effective),
    hadPrimarySource: decisionIri(decision),
  });
}

function decisionNode({ registry, at }: ReadCopy, decision: Decision): object {
  return node({
    id: decisionIri(decision.id),
    type: ['foaf:Document', 'prov:Entity'],
    number: decision.number,
    title: decision.title,
    description: authorityOf(registry, decision, at),
    signed: decision.signed,
    date: effectiveOfDecision(decision),
  });
}

/** Kinds of unit as concepts, where the registry has an address for them. */
function conceptNodes({ registry }: ReadCopy, units: readonly CopiedUnit[]): object[] {
  const types = new Set(units.flatMap(({ unit }) => unit.type ?? []));
  return [...types].flatMap((name) => {
    const id = webIri(registry.settings.types?.[name] ?? '');
    return id === undefined ? [] : [{ id, type: 'skos:Concept', name }];
  });
}

/** Units that are not listed themselves, but that those which are, and what happened to these, point to. */
function namedOnly(
  copy: ReadCopy,
  units: readonly CopiedUnit[],
  events: readonly ChangeEvent[],
  ties: Ties,
): CopiedUnit[] {
  const named = new Set<string>(events.flatMap(({ from, to }) => [...from, ...to]));
  for (const { unit } of units) {
    const { code } = unit;
    for (const each of [rootOf(code), parentOf(code) ?? code]) named.add(each);
    for (const { from } of ties.came.get(code) ?? []) named.add(from);
  }
  for (const { unit } of units) named.delete(unit.code);
  return copy.units.filter(({ unit }) => named.has(unit.code));
}

/** Where codes stand, as concepts. */
function statusNodes({ registry, at }: ReadCopy, units: readonly CopiedUnit[]): object[] {
  const statuses = new Set(units.map(({ unit }) => statusAt(registry, unit, at)));
  return [...statuses].map((status) => {
    return { id: statusIri(status), type: 'skos:Concept', word: status, name: STATUSES_IN_WORDS[status] };
  });
}

/** What hangs on units, by their codes. */
interface Ties {
  names: ReadonlyMap<string, readonly NamePeriod[]>;
  /** Who handed over to a unit. */
  came: ReadonlyMap<string, readonly Succession[]>;
  /** Events that ended or parted a unit, and those in which it took over. */
  ended: ReadonlyMap<string, readonly ChangeEvent[]>;
  made: ReadonlyMap<string, readonly ChangeEvent[]>;
}

function byCode<Each>(all: readonly Each[], codesOf: (each: Each) => readonly string[]): Map<string, Each[]> {
  const found = new Map<string, Each[]>();
  for (const each of all) {
    for (const code of codesOf(each)) {
      const known = found.get(code);
      if (known === undefined) found.set(code, [each]);
      else known.push(each);
    }
  }
  return found;
}

/**
 * The units of a day as linked data (JSON-LD 1.1): W3C ORG with the events by which they changed, SKOS for names and
 * codes, PROV for what came of what, the Core Public Organisation Vocabulary where it has a word. Whatever is pointed to
 * is told of in the file: a unit that is not listed by its code, name and status. What is signed for a later day stands
 * there with that day.
 */
export function* jsonldPieces(document: AnnexDocument): Generator<string> {
  const { at } = document.view;
  const copy = readCopy(document.registry, at, document.under, true);
  const listed = new Set(codesListed(document));
  const units = copy.units.filter(({ unit }) => listed.has(unit.code));
  const isTold = ({ from, to }: ChangeEvent): boolean => [...from, ...to].some((code) => listed.has(code));
  const events = changeEvents(copy).filter(isTold);
  const standing = copy.successions.filter(({ takenBack }) => takenBack === null);
  const ties: Ties = {
    names: byCode(copy.names, ({ code }) => [code]),
    came: byCode(standing, ({ to }) => [to]),
    ended: byCode(events, ({ from }) => from),
    made: byCode(events, ({ to }) => to),
  };
  const others = namedOnly(copy, units, events, ties);
  const roots = [...new Set(units.map(({ unit }) => rootOf(unit.code)))];
  const nodes = (function* (): Generator<object> {
    for (const root of roots) {
      yield node({
        id: registryIri(root),
        type: 'dcat:Dataset',
        title: titleAt(copy.registry, at),
        date: at,
        publisher: unitIri(root),
      });
    }
    for (const unit of units) yield unitNode(copy, unit, ties);
    for (const unit of others) yield node(briefly(copy, unit));
    yield* statusNodes(copy, [...units, ...others]);
    for (const event of events) yield eventNode(event);
    for (const decision of copy.decisions) yield decisionNode(copy, decision);
    yield* conceptNodes(copy, units);
  })();
  yield `{"@context": ${jsonText(CONTEXT)},\n"@graph": [\n`;
  let isFirst = true;
  for (const each of nodes) {
    yield `${isFirst ? '' : ',\n'}${jsonText(each)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

export const jsonld = wholeOf(jsonldPieces);
