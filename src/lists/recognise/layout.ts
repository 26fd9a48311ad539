import { columnName, columnNumber } from '../../core/cell-place.js';
import type { Severity } from '../../core/finding.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { onOneLine } from '../../core/text/plain.js';
import type { RawRow } from '../../formats/read/types.js';
import { withAddressParts } from './address-parts.js';
import { isBlank } from './blank.js';
import { hasNoChanges } from './change-flags.js';
import { groupsOfLevels } from './code-groups.js';
import { codesInTime } from './codes-in-time.js';
import { type ColumnMap, entriesOf, isColumnLeftOut, isLeftOut, letteredColumns } from './column-map.js';
import { type Claim, namesByKind, namesUnderStates, share, withChangesHeld } from './columns-by-content.js';
import { withDays } from './days-of-change.js';
import { looksLikeBody } from './footer-words.js';
import { grantedNames, ownCodes } from './granted-columns.js';
import type { FoundHeadings, HeadedColumn } from './heading-cells.js';
import { headingKey, isExactHeading } from './headings.js';
import { withLevelParents } from './level-parents.js';
import type { ListField, Ticked } from './listed.js';
import { looksLikeCode, looksNew, looksOld } from './looks-like-code.js';
import { namesBeneath } from './names-beneath.js';
import { withOverseers } from './overseers.js';
import { contactsOfPeople, isOf, type PersonalContact } from './people-contacts.js';
import { withoutPlaces } from './place-columns.js';
import { isOfGrants } from './said-of-rows.js';

/** A column taken for a field. */
export interface FieldColumn {
  column: number;
  heading: string;
  /** Row of the heading, undefined where there is none. */
  row?: number;
  field: ListField | 'order';
  level?: number;
  ticked?: Ticked;
  /** What stands in it ends, by its heading. */
  ends?: true;
}

/** Two columns claim one field, or the user's map names a heading that is not there. */
export interface LayoutFault {
  rule: 'list-heading-duplicate' | 'list-map-not-found';
  /** The user's map gives the column to another field, too. */
  variant?: 'taken' | 'beneath' | 'names' | 'timed' | 'ended';
  severity: Severity;
  column?: number;
  row?: number;
  field: ListField;
  heading: string;
  other?: string;
  /** What stands in it ends by its heading, unlike what stands in the other. */
  ends?: true;
  /** The columns to name, by letters: of bodies with those beneath beside them, or of a code before and one after. */
  columns?: { name: string; code: string; above: string } | { before: string; after: string };
}

/** Which column of a table holds what. */
export interface Layout {
  columns: FieldColumn[];
  ignored: { column: number; heading: string }[];
  /** How many fields the row of headings has, in formats whose rows may be of different length. */
  fields?: number;
  /** Columns headed as contact data of units that are how to reach a person: none of these is read. */
  people?: PersonalContact[];
  faults: LayoutFault[];
}

/** Fields that several columns may share. */
const SHARED = new Set<ListField | 'order'>(['order', 'legacyCodes', 'parent', 'parentBefore', 'change', 'note']);
function claimsOf(headed: readonly HeadedColumn[], map: ColumnMap): Claim[] {
  const mappedFields = new Set(headed.flatMap(({ mapped, means }) => (mapped && means ? [means.field] : [])));
  const found = new Set(entriesOf(map).flatMap(([field]) => (mappedFields.has(field) ? [field] : [])));
  const lettered = letteredColumns(map, found);
  const claims: Claim[] = [];
  for (const { column, heading, row, means, mapped } of headed) {
    if (isColumnLeftOut(map, column)) continue;
    const letter = lettered.get(column);
    if (letter !== undefined) claims.push({ column, heading, row, field: letter, weak: false, mapped: true });
    else if (means !== undefined) {
      const { weak = false, ...rest } = means;
      if (isLeftOut(map, rest.field) || rest.past === true) continue;
      claims.push({ column, heading, row, ...rest, weak, mapped });
    }
  }
  for (const [column, field] of lettered) {
    if (headed.some((other) => other.column === column)) continue;
    claims.push({ column, heading: columnName(column), field, weak: false, mapped: true });
  }
  return claims;
}

const CODE_OF: Readonly<Partial<Record<ListField | 'order', ListField>>> = {
  name: 'code',
  nameBefore: 'codeBefore',
  nameAfter: 'codeAfter',
};

/** Headings that speak of bodies, beside their codes: "Đơn vị được cấp mã định danh". */
const OF_BODIES = /^(?:(?:cac|danh sach|ten) )*(?:don vi|co quan|to chuc|so ban nganh|phong ban|xa|phuong|truong)\b/;

/** True for "Đơn vị được cấp mã định danh" over names, and no code among them. */
function isOfNames({ field, column, heading, mapped }: Claim, rows: readonly RawRow[]): boolean {
  if (mapped || (field !== 'code' && field !== 'codeAfter') || !OF_BODIES.test(headingKey(heading))) return false;
  return share(rows, column, looksLikeCode) === 0 && share(rows, column, looksLikeBody) > 0.5;
}

/** "Đơn vị cũ" over codes is the column of codes, and what speaks of codes over names that of names. */
function codesOfBodies(claims: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  return claims.map((claim) => {
    if (isOfNames(claim, rows)) return { ...claim, field: 'name', weak: true };
    const field = claim.weak && !claim.mapped ? CODE_OF[claim.field] : undefined;
    return field !== undefined && share(rows, claim.column, looksLikeCode) > 0.5 ? { ...claim, field } : claim;
  });
}

/** Of two columns headed alike, the one full of old codes holds the codes granted before. */
function partOldCodes(all: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  // "Mã trước đây" over codes of the new form is the code before, beside one that comes after
  const isPaired = all.some(({ field }) => field === 'codeAfter') && all.every(({ field }) => field !== 'codeBefore');
  const claims = all.map((claim): Claim => {
    const isBefore = isPaired && claim.field === 'legacyCodes' && !claim.mapped;
    return isBefore && share(rows, claim.column, looksNew) > 0.5 ? { ...claim, field: 'codeBefore' } : claim;
  });
  const codes = claims.filter(({ field, mapped }) => field === 'code' && !mapped);
  if (codes.length < 2) return [...claims];
  const old = codes.filter(({ column }) => share(rows, column, looksOld) > 0.5);
  if (old.length === 0 || old.length === codes.length) return [...claims];
  return claims.map((claim) => (old.includes(claim) ? { ...claim, field: 'legacyCodes' } : claim));
}

/** "Tên hiện nay": what is borne today is the later of two names, and the earlier beside one that comes after. */
function isOfToday(heading: string): boolean {
  return /\b(?:hien (?:tai|nai|nay|hanh)|current)\b/.test(headingKey(heading));
}

/** "Mã | Mã mới" is before and after; a lone "Mã cũ" is simply the code. */
function pairBeforeAfter(claims: readonly Claim[]): Claim[] {
  const has = (field: ListField) => claims.some((claim) => claim.field === field);
  const names = claims.filter(({ field }) => field === 'nameBefore');
  const nowadays = names.filter(({ heading, mapped }) => !mapped && isOfToday(heading));
  if (!has('name') && !has('nameAfter') && nowadays.length === 1 && names.length === 2)
    return pairBeforeAfter(claims.map((claim) => (claim === nowadays[0] ? { ...claim, field: 'nameAfter' } : claim)));
  const rename = new Map<ListField | 'order', ListField>();
  for (const [plain, before, after] of [
    ['code', 'codeBefore', 'codeAfter'],
    ['name', 'nameBefore', 'nameAfter'],
  ] as const) {
    if (has(after) && has(plain) && !has(before)) rename.set(plain, before);
    else if (has(before) && !has(plain) && !has(after)) rename.set(before, plain);
    else if (has(after) && !has(plain) && !has(before)) rename.set(after, plain);
  }
  return claims.map((claim) => ({ ...claim, field: rename.get(claim.field) ?? claim.field }));
}

function isLevelled(claims: readonly Claim[]): boolean {
  return (
    new Set(claims.map(({ level }) => level)).size === claims.length && claims.every(({ level }) => level !== undefined)
  );
}

/** Of columns that claim one field those that do so best: by the user's word, by an exact heading, by what they hold. */
function strongest(field: ListField | 'order', rivals: readonly Claim[], rows: readonly RawRow[]): Claim[] {
  const mapped = rivals.filter((claim) => claim.mapped);
  if (mapped.length > 0) return mapped;
  const sure = rivals.filter((claim) => !claim.weak);
  const serious = sure.length > 0 ? sure : [...rivals];
  if (serious.length < 2 || isLevelled(serious)) return serious;
  const renewed = serious.filter((claim) => claim.renewed);
  if (renewed.length > 0) return renewed;
  const holding = field === 'code' ? serious.filter(({ column }) => share(rows, column, looksLikeCode) > 0.5) : [];
  const coded = holding.length > 0 ? holding : serious;
  const exact = coded.filter(({ heading }) => isExactHeading(field, heading));
  return exact.length > 0 ? exact : coded;
}

function isContact(field: ListField): boolean {
  return CONTACT_FIELDS.some((each) => each === field);
}

/** True where some row says different things in two columns: to drop either may be to drop the one that is meant. */
function differ(rows: readonly RawRow[], one: number, other: number): boolean {
  return rows.some(({ cells }) => {
    const texts = cells.filter(({ column, text }) => (column === one || column === other) && !isBlank(text));
    return new Set(texts.map(({ text }) => onOneLine(text))).size > 1;
  });
}

function assign(claims: readonly Claim[], rows: readonly RawRow[]): { kept: Claim[]; faults: LayoutFault[] } {
  const kept: Claim[] = [];
  const faults: LayoutFault[] = [];
  for (const field of new Set(claims.map((claim) => claim.field))) {
    const rivals = claims.filter((claim) => claim.field === field);
    const serious = strongest(field, rivals, rows);
    const [first, ...others] = serious;
    if (first === undefined) continue;
    if (field === 'order' || SHARED.has(field) || isLevelled(serious)) {
      kept.push(...serious);
      continue;
    }
    kept.push(first);
    for (const { column, row, heading, ends } of others) {
      const isGrave = field === 'code' || field === 'name' || (isContact(field) && differ(rows, first.column, column));
      const severity = isGrave ? 'error' : 'warning';
      const place = row === undefined ? { column } : { column, row };
      const ended = ends === true && first.ends !== true ? { ends } : {};
      faults.push({
        rule: 'list-heading-duplicate',
        severity,
        ...place,
        field,
        heading,
        other: first.heading,
        ...ended,
      });
    }
  }
  return { kept: kept.sort((a, b) => a.column - b.column), faults: inTime(kept, beneath(kept, faults)) };
}

/** "Cơ quan | Mã | Đơn vị trực thuộc | Mã": those beneath stand beside those above; to leave them out would lose them. */
function beneath(kept: readonly Claim[], faults: readonly LayoutFault[]): LayoutFault[] {
  const lettersOf = (field: ListField): string[] =>
    faults.flatMap((fault) =>
      fault.rule === 'list-heading-duplicate' && fault.field === field ? columnName(fault.column ?? 1) : [],
    );
  const [name, code] = [lettersOf('name'), lettersOf('code')];
  const above = kept.find(({ field }) => field === (code.length === 0 ? 'name' : 'code'));
  if (above === undefined || name.length !== 1 || code.length > 1) return [...faults];
  // two lists side by side have the same headings
  if (faults.some(({ field, heading, other }) => field === 'name' && headingKey(heading) === headingKey(other ?? '')))
    return [...faults];
  const columns = { name: name[0] ?? '', code: code[0] ?? '', above: columnName(above.column) };
  return faults.map((fault) =>
    fault.field === 'name' || fault.field === 'code'
      ? { ...fault, variant: code.length === 0 ? 'names' : 'beneath', columns }
      : fault,
  );
}

/** Two codes, of which one may be the old one: to leave either out would lose it, or make a renaming of it. */
function inTime(kept: readonly Claim[], faults: readonly LayoutFault[]): LayoutFault[] {
  const codes = faults.filter(({ field, rule }) => field === 'code' && rule === 'list-heading-duplicate');
  const first = kept.find(({ field }) => field === 'code');
  const isTimed = kept.some(({ field }) => field === 'nameBefore' || field === 'nameAfter');
  // two lists side by side have the same headings
  const isOther = headingKey(codes[0]?.heading ?? '') !== headingKey(first?.heading ?? '');
  if (!(isTimed || isOther) || first === undefined || codes.length !== 1) return [...faults];
  return faults.map((fault) => {
    if (fault !== codes[0]) return fault;
    const [one, other] = [columnName(first.column), columnName(fault.column ?? 1)];
    // of a code that ended and one that did not, the former is that of before
    const columns = fault.ends === true ? { before: other, after: one } : { before: one, after: other };
    return { ...fault, variant: fault.ends === true ? 'ended' : 'timed', columns };
  });
}

/** The layout that a row of headings announces. @param rows the rows under the headings */
export function headedLayout({ columns, fields }: FoundHeadings, map: ColumnMap, rows: readonly RawRow[]): Layout {
  return { ...layoutOf(columns, map, rows), ...(fields === undefined ? {} : { fields }) };
}

function isNamed({ column, heading }: Claim, text: string): boolean {
  return columnNumber(text) === column || headingKey(heading) === headingKey(text);
}

/**
 * Finds which column holds what, from the headings, the user's map and a look at the rows below.
 * @param rows the rows under the headings
 */
export function layoutOf(headed: readonly HeadedColumn[], map: ColumnMap, rows: readonly RawRow[]): Layout {
  const announced = claimsOf(headed, map);
  const people = contactsOfPeople(headed, announced);
  const headedClaims = announced.filter(
    (claim) => claim.mapped || !(isOf(people, claim) || hasNoChanges(claim, rows) || isOfGrants(claim, rows)),
  );
  const free = isLeftOut(map, 'change') ? [] : headed.filter(({ column }) => !isColumnLeftOut(map, column));
  const granted = grantedNames(withLevelParents(headedClaims, free, rows), free);
  const named = namesByKind(granted, free, rows);
  const held = withChangesHeld(withOverseers(named, free, rows), free, rows);
  const claims = withDays(namesUnderStates(held, rows), free, rows);
  const coded = ownCodes(partOldCodes(codesOfBodies(groupsOfLevels(claims, headed, rows), rows), rows), rows);
  const placed = withAddressParts(withoutPlaces(coded, rows), headed, map, rows);
  const { kept, faults } = assign(pairBeforeAfter(codesInTime(namesBeneath(placed, rows))), rows);
  for (const [field, heading] of entriesOf(map)) {
    if (isLeftOut(map, field) || claims.some((claim) => claim.mapped && claim.field === field)) continue;
    const taken = claims.find((claim) => claim.mapped && isNamed(claim, heading));
    const other = taken === undefined ? {} : ({ variant: 'taken', other: taken.field } as const);
    faults.push({ rule: 'list-map-not-found', severity: 'error', field, heading, ...other });
  }
  const taken = new Set(kept.map(({ column }) => column));
  const ignored = headed.filter(({ column }) => !taken.has(column)).map(({ column, heading }) => ({ column, heading }));
  const columns = kept.map(({ weak: _weak, mapped: _mapped, ...column }) => column);
  return { columns, ignored, faults, ...(people.length === 0 ? {} : { people }) };
}
