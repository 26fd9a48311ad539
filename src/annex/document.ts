import type { Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { ANNEX_CHANGE_KINDS, type AnnexChange, changesOf } from './annex-changes.js';
import { type ColumnKey, DEFAULT_COLUMNS } from './annex-columns.js';
import { annexTable } from './annex-tables.js';
import type { AnnexView } from './annex-view.js';
import { type AnnexWords, type Numbering, VIETNAMESE } from './annex-words.js';
import { ANNEX_NUMBERS, type Annex, type AnnexNumber, type AnnexOptions, annexesOf } from './annexes.js';
import { changeTables } from './change-tables.js';
import { onlyRoot, sourceLine } from './official.js';
import { type AnnexTable, withoutEmptyColumns } from './table-model.js';

/** What to print: `auto` leaves empty columns out of all tables. */
export interface DocumentOptions extends AnnexOptions {
  annexes?: readonly AnnexNumber[];
  columns?: readonly ColumnKey[];
  auto?: boolean;
  numbering?: Numbering;
  words?: AnnexWords;
}

/** A set of annexes with everything a format needs to print them. */
export interface AnnexDocument {
  registry: Registry;
  view: AnnexView;
  /** Title of the whole, for the properties of a file. */
  title: string;
  /** "(Kèm theo Quyết định số …)", empty where no decision is in force. */
  source: string;
  tables: readonly AnnexTable[];
  /** Name of the level-1 body; undefined where there are several. */
  root: string | undefined;
  /** The annexes of a state of the registry; empty in a document of changes. */
  annexes: readonly Annex[];
  /** What a decision changes; undefined in a document of a state. */
  changes: readonly AnnexChange[] | undefined;
}

/** The annexes of one state of the registry. */
export function stateDocument(registry: Registry, view: AnnexView, options: DocumentOptions = {}): AnnexDocument {
  const { numbering = 'roman', words = VIETNAMESE, columns = DEFAULT_COLUMNS } = options;
  const root = onlyRoot(registry, view.at);
  const annexes = annexesOf(registry, view, options.annexes ?? ANNEX_NUMBERS, options);
  const tables = annexes.map((annex) => annexTable(annex, { columns, numbering, words, root }));
  return {
    registry,
    view,
    title: view.decision?.title ?? registry.settings.title,
    source: sourceLine(registry, view.decision, view.at),
    tables: options.auto ? withoutEmptyColumns(tables) : tables,
    root,
    annexes,
    changes: undefined,
  };
}

/** What a decision adds, changes and cancels; `options.annexes` keeps only these kinds of change. */
export function changesDocument(
  registry: Registry,
  view: AnnexView & { decision: Decision },
  today: IsoDate,
  options: Omit<DocumentOptions, 'columns'> = {},
): AnnexDocument {
  const { numbering = 'roman', words = VIETNAMESE } = options;
  const changes = changesOf(registry, view.decision, today);
  const wanted = options.annexes ?? ANNEX_NUMBERS;
  const isAll = ANNEX_NUMBERS.every((number) => wanted.includes(number));
  const kinds = isAll ? ANNEX_CHANGE_KINDS : wanted.flatMap((number) => ANNEX_CHANGE_KINDS[number - 1] ?? []);
  return {
    registry,
    view,
    title: view.decision.title ?? registry.settings.title,
    source: sourceLine(registry, view.decision, view.at),
    tables: changeTables(changes, numbering, words, kinds).map((table) => withoutEmptyColumns([table])[0] ?? table),
    root: onlyRoot(registry, view.at),
    annexes: [],
    changes: changes.filter(({ kind }) => kinds.includes(kind)),
  };
}
