import { titleAt } from '../core/registry/authority.js';
import { DEFAULT_FIELDS, PUBLISHED_FIELDS } from '../core/registry/contact-fields.js';
import { contactAge } from '../core/registry/contacts.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { type AnnexChange, changesOf } from './annex-changes.js';
import { type ColumnKey, DEFAULT_COLUMNS } from './annex-columns.js';
import { annexTable } from './annex-tables.js';
import type { AnnexView } from './annex-view.js';
import { type AnnexWords, type Numbering, VIETNAMESE } from './annex-words.js';
import { ANNEX_NUMBERS, type Annex, type AnnexNumber, type AnnexOptions, annexesOf, unitsIn } from './annexes.js';
import { changeTables } from './change-tables.js';
import { laterThan } from './later.js';
import { onlyRoot, sourceLine } from './official.js';
import { type AnnexTable, withoutEmptyColumns } from './table-model.js';

/** What to print: `auto` leaves empty columns out of all tables. */
export interface DocumentOptions extends AnnexOptions {
  annexes?: readonly AnnexNumber[];
  columns?: readonly ColumnKey[];
  auto?: boolean;
  numbering?: Numbering;
  words?: AnnexWords;
  /** Today, where a state of the past is to say that contact data is not of its day. */
  today?: IsoDate;
  /** An official paper: what has to be known of it is said beside it. */
  official?: true;
  /** Number of the draft, where it is told from earlier ones. */
  draftVersion?: number;
  /** The annexes as the decision's own paper has them: without those that list nothing, the numbers follow. */
  ofDecision?: true;
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
  /** Only this unit and those beneath it were asked for. */
  under: string | undefined;
  /** The annexes of a state of the registry; empty in a document of changes. */
  annexes: readonly Annex[];
  /** What has to be known of contact data in a state of the past; empty where nothing has. Stands at the first table. */
  remark: string;
  /** `DỰ THẢO ngày 22/05/2023` where it is of a decision that nobody has signed, else empty. Stands at every table. */
  mark: string;
  /** The day that its contact data is of, where that is another one and not noted by date. */
  contactsAt: IsoDate | undefined;
  /** What a decision changes; undefined in a document of a state. */
  changes: readonly AnnexChange[] | undefined;
}

/** Says of a state of the past that its contact data is today's, where the registry has not noted what it was. */
function contactRemark(
  registry: Registry,
  at: IsoDate,
  codes: readonly string[],
  columns: readonly string[],
  { today, words = VIETNAMESE }: DocumentOptions,
): string {
  if (today === undefined || at >= today) return '';
  const fields = PUBLISHED_FIELDS.filter((field) => columns.includes(field));
  const units = codes.flatMap((code) => registry.unit(code) ?? []);
  const { known, todays } = contactAge(units, fields, at);
  return todays ? words.contactOfToday(at, known) : '';
}

/** The mark of a draft; empty for what is signed, and for a state of the registry. */
function markOf({ decision, at }: AnnexView, { words = VIETNAMESE, today, draftVersion }: DocumentOptions): string {
  if (decision === undefined || isSigned(decision)) return '';
  return words.draftMark(today ?? at, draftVersion);
}

/** Tables with a draft's mark at each, and with the remark at the first of them: once is enough. */
function remarked(
  tables: readonly AnnexTable[],
  { mark, remark }: Pick<AnnexDocument, 'mark' | 'remark'>,
  { official }: DocumentOptions,
): AnnexTable[] {
  return tables.map((table, i) => {
    const said = [mark, i === 0 && official !== true ? remark : ''].filter((each) => each !== '');
    return said.length === 0 ? table : { ...table, remark: said.join('. ') };
  });
}

/** Which levels have an annex, and under which number: by the level, or one after the other in a decision's paper. */
function numbersOf(annexes: readonly Annex[], { ofDecision }: DocumentOptions): Map<AnnexNumber, number | undefined> {
  const listed = annexes.filter((annex) => unitsIn(annex) > 0);
  if (ofDecision !== true || listed.length === 0) return new Map(annexes.map(({ annex }) => [annex, annex]));
  return new Map(listed.map(({ annex }, i) => [annex, listed.length === 1 ? undefined : i + 1]));
}

/** The annexes of one state of the registry. */
export function stateDocument(registry: Registry, view: AnnexView, options: DocumentOptions = {}): AnnexDocument {
  const { numbering = 'roman', words = VIETNAMESE, columns = DEFAULT_COLUMNS } = options;
  const root = onlyRoot(registry, view);
  const wanted = options.annexes ?? ANNEX_NUMBERS;
  const { decision } = view;
  const later =
    options.ofDecision && decision !== undefined
      ? { later: laterThan(registry, decision, options.today ?? view.at, 'with others') }
      : {};
  const all = annexesOf(registry, view, options.ofDecision ? ANNEX_NUMBERS : wanted, { ...options, ...later });
  const numbers = numbersOf(all, options);
  const annexes = all.filter(({ annex }) => wanted.includes(annex));
  const shown = wanted.length === 1 ? annexes : annexes.filter(({ annex }) => numbers.has(annex));
  const units = annexes.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const remark = contactRemark(registry, view.at, units, columns, options);
  const mark = markOf(view, options);
  const tablesOf = (): AnnexTable[] => {
    const tables = shown.map((annex) =>
      annexTable(annex, {
        columns,
        numbering,
        words,
        root,
        numberOf: (level) => (numbers.has(level) ? numbers.get(level) : level),
      }),
    );
    const said = remarked(tables, { mark, remark }, options);
    return options.auto ? said.map(withoutEmptyColumns) : said;
  };
  let tables: readonly AnnexTable[] | undefined;
  return {
    registry,
    view,
    title: view.decision?.title ?? titleAt(registry, view.at),
    source: sourceLine(registry, view.decision, view.at),
    // of a whole country they take as much memory as the registry, and not every format prints them
    get tables() {
      tables ??= tablesOf();
      return tables;
    },
    root,
    under: options.under,
    remark,
    mark,
    contactsAt: remark === '' ? undefined : options.today,
    annexes,
    changes: undefined,
  };
}

/** What a decision adds, changes and cancels; `options.annexes` keeps only what concerns units of these levels. */
export function changesDocument(
  registry: Registry,
  view: AnnexView & { decision: Decision },
  today: IsoDate,
  options: Omit<DocumentOptions, 'columns'> = {},
): AnnexDocument {
  const { numbering = 'roman', words = VIETNAMESE } = options;
  const changes = changesOf(registry, view.decision, today);
  const wanted: readonly number[] = options.annexes ?? ANNEX_NUMBERS;
  const isWanted = ({ level }: AnnexChange): boolean => wanted.includes(level);
  const granted = changes.filter((change) => change.kind === 'granted' && isWanted(change));
  const codes = granted.map(({ unit }) => unit.code);
  const remark = contactRemark(registry, view.at, codes, DEFAULT_FIELDS, options);
  const mark = markOf(view, { ...options, today });
  const tables = changeTables(changes, numbering, words, isWanted).map(withoutEmptyColumns);
  return {
    registry,
    view,
    title: view.decision.title ?? titleAt(registry, view.at),
    source: sourceLine(registry, view.decision, view.at),
    tables: remarked(tables, { mark, remark }, options),
    remark,
    mark,
    contactsAt: remark === '' ? undefined : options.today,
    root: onlyRoot(registry, view),
    under: undefined,
    annexes: [],
    changes: changes.filter(isWanted),
  };
}
