import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import type { RawRow } from '../../formats/read/types.js';
import { codedName, isSeries } from './code-cell.js';
import { headingOf } from './headings.js';
import type { Layout } from './layout.js';
import { overRow } from './level-parents.js';
import type { ListedBody, ListedUnit, ListFinding } from './listed.js';
import { looksLikeCode, looksOld, nameAndCode } from './looks-like-code.js';
import type { CellsAbove } from './merged-down.js';
import { isNoNewName, keep, readChange } from './read-change.js';
import { type FoundText, RowReader } from './row-reader.js';
import { saysNone } from './says-none.js';

/** Fields that go into a unit as they stand. */
const PLAIN = [
  'shortName',
  ...CONTACT_FIELDS,
  'reason',
  'predecessors',
  'successors',
  'successorCodes',
  'part',
  'children',
  'effective',
  'verified',
  'verifiedBy',
  'level',
  'taxCode',
] as const;

const CODES = ['codeAfter', 'code', 'codeBefore'] as const;
const NAMES = ['nameAfter', 'name', 'nameBefore'] as const;
const PARENTS = ['parent', 'parentBefore', 'groupCode', 'groupName'] as const;
const DECISIONS = ['decision', 'decisionDate', 'decisionAuthority'] as const;
const PART_OF_DECISION = { decision: 'number', decisionDate: 'date', decisionAuthority: 'authority' } as const;

/** "000.00.01.H27; 000.01.H27" is two codes; one alone stays as it is found. */
function splitCodes(text: string): string[] {
  if (!/[;,\n]/.test(text)) return [text];
  const parts = text.split(/[;,\n]/).filter((part) => part.trim() !== '');
  return parts.length > 1 ? parts.map((part) => part.trim()) : [text];
}

/**
 * True for a table of old codes beside new ones. "Mã định danh | Mã mới" beside a column of changes is none: there a row
 * without a new code keeps the one it has.
 */
function isOldBesideNew(reader: RowReader): boolean {
  const isPlain = headingOf(reader.headingOf('codeBefore') ?? '')?.field === 'code';
  return reader.has('codeAfter') && !(isPlain && reader.has('change'));
}

/** Codes by their columns, but one in the old form is a legacy code wherever it stands. */
function readCodes(reader: RowReader, unit: ListedUnit): FoundText | undefined {
  const legacy: string[] = [];
  const addLegacy = (found: FoundText): void => {
    const split = splitCodes(found.text);
    // what a semicolon or a line parts off is a code of its own, however short
    if (found.text.split(/[;\n]/).some((line) => isSeries(splitCodes(line)))) {
      const args = { field: 'legacyCodes', value: found.text.trim() } as const;
      const { column } = found;
      reader.findings.push({ rule: 'list-codes-in-cell', variant: 'series', severity: 'error', column, args });
      return;
    }
    for (const code of split) if (!legacy.includes(code)) legacy.push(code);
    keep(unit, 'legacyCodes', found);
  };
  for (const found of reader.all('legacyCodes')) addLegacy(found);
  const codes: FoundText[] = [];
  let stays = false;
  for (const field of reader.present(CODES)) {
    const found = reader.one(field);
    // "Không" in a column of codes is none
    if (found === undefined || saysNone(found.text)) continue;
    // "Không đổi" in the column of new codes: the one before goes on
    if (field === 'codeAfter' && isNoNewName(found.text) === 'kept') {
      stays = true;
      continue;
    }
    const several = field === 'codeBefore' ? splitCodes(found.text) : undefined;
    if (several?.every(looksOld) ?? looksOld(found.text)) {
      addLegacy(found);
      if (several?.length === 1) unit.legacyBefore = found.text;
    } else codes.push(found);
    if (field === 'codeAfter' && codes[0] === found) unit.cells.codeAfter = found.column;
    if (field === 'codeBefore' && codes[0] === found && !stays && isOldBesideNew(reader)) unit.onlyBefore = true;
  }
  const [code, before] = codes;
  if (code !== undefined) {
    unit.code = code.text;
    keep(unit, 'code', code);
  }
  if (before !== undefined && before.text !== code?.text) {
    unit.codeBefore = before.text;
    keep(unit, 'codeBefore', before);
  } else if (before !== undefined && code !== undefined && before.column !== code.column) unit.isSameAfter = true;
  // a copy: a list that was put together has room for a dozen more
  if (legacy.length > 0) unit.legacyCodes = legacy.slice();
  return code;
}

/** A code in the cell of the name is the row's where it has none of its own, and the name is without it; else the name stays as it is. */
function takeCodeOut(reader: RowReader, unit: ListedUnit, { text, column }: FoundText): void {
  const found = codedName(text);
  const [code, ...others] = found?.codes ?? [];
  if (found === undefined || code === undefined) return;
  const own = [unit.code, unit.codeBefore, ...(unit.legacyCodes ?? [])].flatMap((each) => each ?? []).map(tidyCode);
  const args = { code, name: found.name, value: text.trim() };
  const rule = 'list-code-in-name';
  if (own.length > 0) return;
  if (others.length > (looksOld(others[0] ?? '') ? 1 : 0)) {
    reader.findings.push({
      rule: 'list-codes-in-cell',
      severity: 'error',
      column,
      args: { field: 'name', codes: found.codes },
    });
    return;
  }
  if (found.name === '') return;
  unit.name = found.name;
  const old = found.codes.filter(looksOld);
  if (old.length > 0) unit.legacyCodes = old;
  if (old.length > 0) unit.cells.legacyCodes = column;
  if (!looksOld(code)) {
    unit.code = code;
    unit.cells.code = column;
  }
  reader.findings.push({ rule, severity: 'warning', column, args });
}

/** The name in a column; a word in the column of new names is none ("Giữ nguyên", "Giải thể"). */
function nameIn(reader: RowReader, unit: ListedUnit, field: (typeof NAMES)[number]): FoundText | undefined {
  const found = reader.one(field);
  const no = found === undefined || field !== 'nameAfter' ? undefined : isNoNewName(found.text);
  if (found === undefined || no === undefined) return found;
  if (no === 'kept') unit.keep = true;
  else {
    const args = { field, value: found.text.trim() };
    reader.findings.push({
      rule: 'list-change-unknown',
      variant: 'in-name',
      severity: 'error',
      column: found.column,
      args,
    });
  }
  return undefined;
}

function readNames(reader: RowReader, unit: ListedUnit): FoundText | undefined {
  const names: FoundText[] = [];
  for (const field of reader.present(NAMES)) {
    const found = nameIn(reader, unit, field);
    if (found !== undefined) names.push(found);
  }
  const [name, before] = names;
  if (name !== undefined) {
    unit.name = name.text;
    keep(unit, 'name', name);
    takeCodeOut(reader, unit, name);
  }
  if (before !== undefined && before.text !== name?.text) {
    unit.nameBefore = before.text;
    keep(unit, 'nameBefore', before);
  } else if (before !== undefined && name !== undefined && before.column !== name.column) unit.isSameAfter = true;
  // in a table of what was and what comes after, without codes, a row that says only one of them says too little
  const isHalf = name !== undefined && reader.isIn('nameBefore', name) && reader.has('nameAfter');
  if (isHalf && unit.code === undefined) unit.onlyBefore = true;
  return name;
}

/** "(gộp) | (gộp) | UBND xã B | H26.10": nothing but what was, in a table that has columns for what comes after. */
function saysOnlyBefore(reader: RowReader, code: FoundText | undefined, name: FoundText | undefined): boolean {
  if (code === undefined || !reader.isIn('codeBefore', code)) return false;
  const isNameless = name === undefined || reader.isIn('nameBefore', name);
  return (
    isNameless && (reader.has('code') || reader.has('codeAfter')) && (reader.has('name') || reader.has('nameAfter'))
  );
}

function body(code: string | undefined, name: string | undefined): ListedBody | undefined {
  if (code === undefined && name === undefined) return undefined;
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

/** What the columns of one field say of a body, in however many of them. */
function bodyOf(unit: ListedUnit, field: 'parent' | 'parentBefore', texts: readonly FoundText[]): ListedBody {
  const said: ListedBody = {};
  for (const found of texts) {
    const { code, name } = looksLikeCode(found.text) ? { code: found.text } : nameAndCode(found.text);
    if (code !== undefined) said.code ??= code;
    if (name !== undefined) said.name ??= name;
    keep(unit, field, found);
  }
  return said;
}

function readParent(reader: RowReader, unit: ListedUnit, level: number | undefined): void {
  const [nearest, ...others] = overRow(reader.all('parent'), unit.name);
  const isLevelled = nearest?.level !== undefined;
  let { code, name } = bodyOf(
    unit,
    'parent',
    nearest === undefined ? [] : isLevelled ? [nearest] : [nearest, ...others],
  );
  if (isLevelled && others.length > 0) unit.overs = others.map(({ text }) => nameAndCode(text));
  if (level !== undefined) {
    code ??= reader.above('code', level);
    name ??= reader.above('name', level);
  }
  const parent = body(code, name);
  if (parent !== undefined) unit.parent = parent;
}

function readGroup(reader: RowReader, unit: ListedUnit): void {
  const code = reader.one('groupCode');
  const name = reader.one('groupName');
  const parts = name !== undefined && looksLikeCode(name.text) ? { code: name.text } : nameAndCode(name?.text ?? '');
  const group = body(code?.text ?? parts.code, name === undefined ? undefined : parts.name);
  const before = bodyOf(unit, 'parentBefore', reader.all('parentBefore'));
  if (unit.cells.parentBefore !== undefined) unit.parentBefore = before;
  // where a unit stood is where it is looked for
  if (group !== undefined) unit.group = group;
  else if (unit.parentBefore !== undefined) unit.group = before;
}

function readDecision(reader: RowReader, unit: ListedUnit): void {
  const decision: ListedUnit['decision'] = {};
  for (const field of reader.present(DECISIONS)) {
    const found = reader.one(field);
    if (found === undefined) continue;
    decision[PART_OF_DECISION[field]] = found.text;
    keep(unit, field, found);
  }
  if (Object.keys(decision).length > 0) unit.decision = decision;
}

/** The note; where several columns have one, a line for each. */
function readNotes(reader: RowReader): FoundText | undefined {
  const [first, ...others] = reader.all('note');
  if (first === undefined || others.length === 0) return first;
  return { ...first, text: [first, ...others].map(({ text }) => text.trim()).join(';\n') };
}

/** One code in a cell merged over several names: whose it is, and which the others have, nobody knows. */
function askSharedCode(reader: RowReader, name: FoundText): void {
  const shared = reader.mergedCode();
  if (shared === undefined) return;
  const args = { field: 'code', code: shared.text.trim(), name: name.text.trim() } as const;
  const { column } = shared;
  reader.findings.push({ rule: 'list-codes-in-cell', variant: 'merged', severity: 'error', column, args });
}

/** Reads a row as a unit; undefined for one with neither a name nor any code. */
function readUnitRow(reader: RowReader, place: CellPlace): ListedUnit | undefined {
  const unit: ListedUnit = { place, cells: {}, name: '' };
  const code = readCodes(reader, unit);
  const name = readNames(reader, unit);
  if (code === undefined && name !== undefined) askSharedCode(reader, name);
  // a new name beside the old code alone is a renaming
  if (name !== undefined && unit.nameBefore !== undefined && reader.isIn('nameAfter', name)) delete unit.onlyBefore;
  if (name === undefined && code === undefined && unit.legacyCodes === undefined) return undefined;
  if (saysOnlyBefore(reader, code, name)) unit.onlyBefore = true;
  for (const field of reader.present(PLAIN)) {
    const found = field === 'note' ? readNotes(reader) : reader.one(field);
    if (found === undefined) continue;
    unit[field] = found.text;
    keep(unit, field, found);
  }
  const level = name?.level ?? code?.level;
  // most lists have neither a column of bodies above nor columns by levels
  if (level !== undefined || reader.present(PARENTS).length > 0) {
    readParent(reader, unit, level);
    readGroup(reader, unit);
  }
  readDecision(reader, unit);
  readChange(reader, unit);
  if (reader.none('successors') || reader.none('successorCodes')) unit.noSuccessors = true;
  unit.cells = reader.sharedCells(unit.cells);
  return unit;
}

/** Reads a row as a unit, with what is to be said of its cells. */
export function readRow(
  row: RawRow | undefined,
  layout: Layout,
  above: CellsAbove,
  placeOf: (column?: number) => CellPlace,
): { unit: ListedUnit | undefined; told: ListFinding[] } {
  if (row === undefined) return { unit: undefined, told: [] };
  const reader = new RowReader(row, layout, above);
  const unit = readUnitRow(reader, placeOf());
  return { unit, told: reader.findings.map(({ column, ...finding }) => ({ ...finding, place: placeOf(column) })) };
}
