import { isDescendantOf, levelOf, parentOf } from '../core/code/code.js';
import { codesBorneAt } from '../core/registry/borne-at.js';
import { byField, PUBLISHED_FIELDS, type PublishedField } from '../core/registry/contact-fields.js';
import { contactAt } from '../core/registry/contacts.js';
import { effectiveOf, effectiveOfDecision, type Registry } from '../core/registry/registry.js';
import { isGrantedBy, isOver } from '../core/registry/timeline.js';
import type { Decision, Identifier, IsoDate, Status, Unit } from '../core/registry/types.js';
import { boundCodes } from '../core/seal/given-back.js';
import { compareNames } from '../core/text/collate.js';
import type { AnnexView } from './annex-view.js';
import type { LaterByCode, LaterChange } from './later.js';

/** The annexes of a full Decision, one for each level. */
export const ANNEX_NUMBERS = [1, 2, 3, 4] as const;
export type AnnexNumber = (typeof ANNEX_NUMBERS)[number];

/** A unit as an annex lists it. `no` begins anew in each group. */
export interface AnnexRow extends Record<PublishedField, string | null> {
  no: number;
  code: string;
  name: string;
  legacyCodes: readonly string[];
  /** Its kind and what other registers call it, where that is recorded. */
  type?: string;
  identifiers?: readonly Identifier[];
  status: Status;
  /** From when its decision has granted it, where the decision's own day does not cover that. */
  effective?: IsoDate;
  /** What becomes of it only after the day of the list. */
  later?: readonly LaterChange[];
}

/** A body named in a group's heading. */
export interface AnnexBody {
  code: string;
  name: string;
}

/** Rows under one body; annexes 1 and 2 have a single group without one. */
export interface AnnexGroup {
  body: AnnexBody | null;
  /** In annex 4: the level-2 body above the group's level-3 body. */
  above: AnnexBody | null;
  rows: AnnexRow[];
}

export interface Annex {
  annex: AnnexNumber;
  groups: AnnexGroup[];
}

/** `code`: natural order of codes; `name`: Vietnamese order of names, of groups and within each. */
export const ANNEX_ORDERS = ['code', 'name'] as const;
export type AnnexOrder = (typeof ANNEX_ORDERS)[number];

export interface AnnexOptions {
  /** Units that are over are listed too, with their status. */
  includeClosed?: boolean;
  /** So are those that were granted for a day to come. */
  includeUpcoming?: boolean;
  order?: AnnexOrder;
  /** Only this unit and those beneath it. */
  under?: string;
  /** What becomes of listed units only after the day of the list. */
  later?: LaterByCode;
  /** The decision whose list it is, where the state is of a later day: days of its grants stay with it. */
  list?: Decision;
}

/** The day of a grant in the list of the decision that makes it, where that is not the decision's own; also one to come. */
function ownDateOf(registry: Registry, unit: Unit, view: AnnexView, { list }: AnnexOptions): IsoDate | undefined {
  const { granted } = unit;
  const by = [view.decision, list].find((each) => each !== undefined && each.id === granted.decision);
  if (by !== undefined) return granted.effective === effectiveOfDecision(by) ? undefined : granted.effective;
  const isToCome = list !== undefined && view.statusOf(unit) === 'upcoming';
  return isToCome ? effectiveOf(registry, granted) : undefined;
}

/** A decision lists what it hands over; a list of a day has the codes that are borne on it. */
function earlierCodes(
  registry: Registry,
  unit: Unit,
  { decision, at, statusOf }: AnnexView,
  { list }: AnnexOptions,
): readonly string[] {
  const codes = boundCodes(registry, unit, decision?.id);
  const isHandedOver = decision !== undefined || (list !== undefined && statusOf(unit) === 'upcoming');
  return isHandedOver ? codes : codesBorneAt(registry, unit, codes, at);
}

function rowOf(registry: Registry, unit: Unit, view: AnnexView, options: AnnexOptions): AnnexRow {
  const effective = ownDateOf(registry, unit, view, options);
  const later = options.later?.get(unit.code);
  return {
    no: 0,
    code: unit.code,
    name: view.nameOf(unit),
    legacyCodes: earlierCodes(registry, unit, view, options),
    ...byField(PUBLISHED_FIELDS, (field) => contactAt(unit, field, view.at) ?? null),
    ...(unit.type === undefined ? {} : { type: unit.type }),
    ...(unit.identifiers === undefined ? {} : { identifiers: unit.identifiers }),
    status: view.statusOf(unit),
    ...(effective === undefined ? {} : { effective }),
    ...(later === undefined ? {} : { later }),
  };
}

function isListed(registry: Registry, unit: Unit, view: AnnexView, beyond: AnnexOptions): boolean {
  if (view.inForce(unit)) return true;
  if (view.decision?.kind === 'full' && !view.covers(unit)) return false;
  const { includeClosed = false, includeUpcoming = false } = beyond;
  if (!includeClosed && !includeUpcoming) return false;
  const status = view.statusOf(unit);
  if (isOver(status)) return includeClosed;
  return includeUpcoming && status === 'upcoming' && isGrantedBy(registry, unit, view.at);
}

/** Gives a body's name once, however many groups stand under it. */
function bodies(registry: Registry, view: AnnexView): (code: string) => AnnexBody {
  const known = new Map<string, AnnexBody>();
  return (code) => {
    let body = known.get(code);
    if (body === undefined) {
      const unit = registry.unit(code);
      body = { code, name: unit === undefined ? '' : view.nameOf(unit) };
      known.set(code, body);
    }
    return body;
  };
}

function sortByName(groups: AnnexGroup[]): void {
  groups.sort(
    (a, b) =>
      compareNames(a.above?.name ?? '', b.above?.name ?? '') || compareNames(a.body?.name ?? '', b.body?.name ?? ''),
  );
  for (const group of groups) group.rows.sort((a, b) => compareNames(a.name, b.name));
}

/**
 * The annexes of one state of the registry (QĐ of the founding city: level 1 in annex 1 … level 4 in annex 4).
 * @param wanted the annexes to make, in the order asked for
 */
export function annexesOf(
  registry: Registry,
  view: AnnexView,
  wanted: readonly AnnexNumber[] = ANNEX_NUMBERS,
  options: AnnexOptions = {},
): Annex[] {
  const { order = 'code', under, ...beyond } = options;
  const annexes = new Map<number, Annex>();
  for (const annex of wanted) annexes.set(annex, { annex, groups: [] });
  for (const annex of [1, 2]) annexes.get(annex)?.groups.push({ body: null, above: null, rows: [] });
  const bodyOf = bodies(registry, view);
  const groups = new Map<string, AnnexGroup>();
  for (const unit of registry.units.values()) {
    if (under !== undefined && unit.code !== under && !isDescendantOf(unit.code, under)) continue;
    const level = levelOf(unit.code);
    const annex = annexes.get(level);
    if (annex === undefined || !isListed(registry, unit, view, beyond)) continue;
    const parent = level >= 3 ? parentOf(unit.code) : undefined;
    let group = parent === undefined ? annex.groups[0] : groups.get(parent);
    if (group === undefined && parent !== undefined) {
      const above = level === 4 ? parentOf(parent) : undefined;
      group = { body: bodyOf(parent), above: above === undefined ? null : bodyOf(above), rows: [] };
      groups.set(parent, group);
      annex.groups.push(group);
    }
    group?.rows.push(rowOf(registry, unit, view, options));
  }
  for (const annex of annexes.values()) {
    if (order === 'name') sortByName(annex.groups);
    for (const group of annex.groups) for (const [i, row] of group.rows.entries()) row.no = i + 1;
  }
  return [...annexes.values()];
}

/** How many units an annex lists. */
export function unitsIn(annex: Annex): number {
  return annex.groups.reduce((sum, group) => sum + group.rows.length, 0);
}
