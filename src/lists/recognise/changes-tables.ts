import { ANNEX_CHANGE_KINDS, type AnnexChangeKind } from '../../annex/annex-changes.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { CLOSING_REASONS } from '../../core/registry/types.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';

type JsonObject = Readonly<Record<string, unknown>>;

const W = VIETNAMESE.columns;
/** Columns of the table that the changes of a kind are read as: those of the printed annex, and the day. */
const COLUMNS: Readonly<Record<AnnexChangeKind, readonly string[]>> = {
  granted: [W.name, W.code, W.from],
  renamed: [W.nameBefore, W.nameAfter, W.code],
  replaced: [W.name, W.codeBefore, W.codeAfter, W.nameAfter],
  closed: [W.name, W.code, W.reason, W.to],
  restored: [W.name, W.code, W.reason],
  parted: [W.name, W.code, W.parted],
};
const DAY = 'Ngày hiệu lực';
/** Bytes within which the brace of an object stands. */
const HEAD = 64;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface Side {
  code: string;
  name: string;
  part: boolean;
}

function sidesOf(value: unknown): Side[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isObject)
    .map((side) => ({ code: textOf(side.code), name: textOf(side.name), part: side.part === true }));
}

function bodies(sides: readonly Side[]): string {
  return sides
    .map(({ code, name, part }) => `${name} (${code})${part ? ` (${VIETNAMESE.part})` : ''}`.trim())
    .join('; ');
}

function cellsOf(kind: AnnexChangeKind, change: JsonObject): string[] {
  const [before, after] = [sidesOf(change.before), sidesOf(change.after)];
  const [old, next] = [before[0], after[0]];
  const known = CLOSING_REASONS.find((each) => each === change.reason);
  const reason = known === undefined ? textOf(change.reason) : VIETNAMESE.reasons[known];
  switch (kind) {
    case 'granted':
      return [next?.name ?? '', next?.code ?? '', bodies(before)];
    case 'renamed':
      return [old?.name ?? '', next?.name ?? '', next?.code ?? ''];
    case 'replaced':
      return [old?.name ?? '', old?.code ?? '', after.map(({ code }) => code).join('; '), next?.name ?? ''];
    case 'closed':
      return [old?.name ?? '', old?.code ?? '', reason, bodies(after)];
    case 'restored':
      return [old?.name ?? '', old?.code ?? '', reason];
    case 'parted':
      return [old?.name ?? '', old?.code ?? '', bodies(after)];
  }
}

function rowOf(row: number, texts: readonly string[]): RawRow {
  const cells = texts.flatMap((text, i) => (text === '' ? [] : [{ column: i + 1, text, kind: 'text' as const }]));
  return { row, cells };
}

/**
 * What `export --scope changes --format json` writes (`madinhdanh/decision-changes@…`), as the tables that the other
 * formats print, so that it comes back as they do; undefined for anything else.
 */
export function changesTables(bytes: Uint8Array, file: string): RawTable[] | undefined {
  // a list of a hundred thousand rows is not decoded only to see that it is no JSON
  if (!/^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, HEAD)))) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('madinhdanh/decision-changes@')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isObject(value) || !textOf(value.schema).startsWith('madinhdanh/decision-changes@')) return undefined;
  const { at } = value;
  const changes = Array.isArray(value.changes) ? value.changes.filter(isObject) : [];
  return ANNEX_CHANGE_KINDS.flatMap((kind): RawTable[] => {
    const rows = changes.flatMap((change, i) => {
      if (change.kind !== kind) return [];
      // what has effect with the decision itself needs no day of its own
      const day = change.effective === at ? '' : textOf(change.effective);
      return [rowOf(i + 1, [...cellsOf(kind, change), day])];
    });
    if (rows.length === 0) return [];
    const head = rowOf(0, [...COLUMNS[kind], DAY]);
    return [{ file, format: 'json', sheet: kind, titles: [VIETNAMESE.changeTitle(kind)], rows: [head, ...rows] }];
  });
}
