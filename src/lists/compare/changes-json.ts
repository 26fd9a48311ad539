import type { AnnexChangeKind, ChangedUnit } from '../../annex/annex-changes.js';
import { ANNEX_CHANGE_KINDS } from '../../annex/annex-changes.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { CLOSING_REASONS } from '../../core/registry/types.js';
import { printedDay } from './change-day.js';
import { type ChangeFacts, type ChangeLine, codeText } from './change-lines.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What `export --scope changes --format json` writes, read back. */
export interface ChangesFile {
  decision: string | null;
  lines: ChangeLine[];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

function sides(value: unknown): ChangedUnit[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isObject)
    .map((side) => ({ code: textAt(side, 'code'), name: textAt(side, 'name'), part: side.part === true }));
}

function factsOf(
  kind: AnnexChangeKind | undefined,
  before: readonly ChangedUnit[],
  after: readonly ChangedUnit[],
  reason: string,
): ChangeFacts {
  const old = before[0]?.name ?? null;
  const name = after[0]?.name ?? null;
  const successors = after.map(codeText);
  switch (kind) {
    case 'granted':
      return { name, predecessors: before.map(codeText) };
    case 'renamed':
      return { name, nameBefore: old };
    case 'replaced':
      return { nameBefore: old, name: after.length === 1 ? name : old, successors };
    case 'restored':
    case 'parted':
      return { name: old, successors };
    case 'closed': {
      const known = CLOSING_REASONS.find((each) => each === reason);
      return { name: old, successors, reason: known === undefined ? reason : VIETNAMESE.reasons[known] };
    }
    case undefined:
      return {};
  }
}

function lineOf(change: JsonObject, index: number, file: string): ChangeLine {
  const kind = ANNEX_CHANGE_KINDS.find((each) => each === change.kind);
  const [before, after] = [sides(change.before), sides(change.after)];
  const isNew = kind === 'granted' || kind === 'renamed';
  const own = isNew ? after[0] : before[0];
  return {
    kind,
    code: own?.code,
    name: own?.name ?? '',
    codes: [...before, ...after].map(({ code }) => code),
    facts: {
      ...factsOf(kind, before, after, textAt(change, 'reason')),
      ...('effective' in change ? { effective: printedDay(textAt(change, 'effective') || null) } : {}),
    },
    marksParts: true,
    partPlaces: new Map(),
    sides: { predecessors: before, successors: after },
    place: (field) => {
      const isOld = field === 'nameBefore' || field === 'predecessors' || (!isNew && field !== 'successors');
      const plain = field === 'reason' || field === 'effective' ? field : undefined;
      const key = field === 'change' ? 'kind' : (plain ?? (isOld ? 'before' : 'after'));
      return { file, sheet: 'changes', row: index + 1, key };
    },
  };
}

/** Reads `madinhdanh/decision-changes@…`; undefined for anything else. */
export function readChangesJson(bytes: Uint8Array, file: string): ChangesFile | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text.slice(0, 64)) || !text.includes('madinhdanh/decision-changes@')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !textAt(value, 'schema').startsWith('madinhdanh/decision-changes@')) return undefined;
  const changes = Array.isArray(value.changes) ? value.changes.filter(isObject) : [];
  const decision = textAt(value, 'decision');
  return { decision: decision === '' ? null : decision, lines: changes.map((each, i) => lineOf(each, i, file)) };
}
