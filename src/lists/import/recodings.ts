import { describe } from '../../core/cell-place.js';
import { isDescendantOf, levelOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { NameIndex } from './name-index.js';
import type { CodedRow } from './new-codes.js';
import type { CellPlaces } from './places.js';
import type { Receivers } from './receivers.js';

/** The level of those that stand right beneath the agency. */
const AUTHORITY = 2;
/** What goes under nobody of its level as it is, folded. */
const WHOLE = /^(?:so|ubnd|uy ban nhan dan) /;
/** Words by which bodies go together. */
const MERGER = /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập vào|gộp|ghép|merged)(?!\p{L})/iu;

function put(map: Map<string, CodedRow[]>, key: string, row: CodedRow): void {
  map.set(key, [...(map.get(key) ?? []), row]);
}

function count(rows: readonly CodedRow[] | undefined, of: (row: CodedRow) => string | undefined): number {
  return new Set((rows ?? []).map(of)).size;
}

/**
 * Tables of old codes and new ones. One old code beside one that nobody bears is the same body under a new code; into a
 * code that somebody bears, or that several old ones have beside them, the old ones are merged; into several one is split.
 */
export class Recodings {
  readonly #byOld = new Map<string, CodedRow[]>();
  readonly #byNew = new Map<string, CodedRow[]>();
  #grantedCodes: ReadonlySet<string> | undefined;
  readonly #rows = new Map<string, ImportRow>();

  constructor(
    private readonly registry: Registry,
    private readonly coded: readonly CodedRow[],
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {
    for (const row of coded) {
      if (this.#isMergedAnew(row)) put(this.#byNew, row.code, row);
      if (row.act !== 'recode') continue;
      put(this.#byOld, row.codeBefore ?? '', row);
      put(this.#byNew, row.code, row);
    }
  }

  /** Codes that rows ask for without a word of an old one; put together where there is an old one beside any. */
  get #granted(): ReadonlySet<string> {
    this.#grantedCodes ??= new Set(
      this.coded.filter(({ act }) => act === 'grant' || act === 'state').map(({ code }) => code),
    );
    return this.#grantedCodes;
  }

  /** True for a row that merges a body into one which it names and to which it gives a new code. */
  #isMergedAnew({ act, change, code, codeBefore, name, nameBefore }: CodedRow): boolean {
    const isNamed = nameBefore !== undefined && name !== '';
    return act === 'end' && change === 'merge' && isNamed && codeBefore !== undefined && codeBefore !== code;
  }

  /** True where a row gives one body a code that nobody else has or gets. */
  isReplacement({ code, codeBefore, partSaid }: ImportRow): boolean {
    if (
      code === undefined ||
      partSaid !== undefined ||
      this.registry.unit(code) !== undefined ||
      this.#granted.has(code)
    )
      return false;
    const isOnly = count(this.#byOld.get(codeBefore ?? ''), (row) => row.code) < 2;
    return isOnly && count(this.#byNew.get(code), (row) => row.codeBefore) < 2;
  }

  /** True where a row brings a new code for a body that is there. */
  bringsCode(row: ImportRow): boolean {
    const { act, code, codeBefore } = row;
    if (act === 'recode') return this.isReplacement(row);
    return (
      act === 'replace' && code !== undefined && codeBefore !== undefined && this.registry.unit(code) === undefined
    );
  }

  /** Rows by which bodies are granted that several old ones go into, or that one old one is parted into. */
  newBodies(): CodedRow[] {
    return [...this.#byNew].flatMap(([code, rows]) => {
      // one that hands over a part may yet be asked about
      const sound = rows.filter((row) => !row.faulty);
      const [first, ...others] = [...sound].sort(
        (a, b) => Number(a.partSaid !== undefined) - Number(b.partSaid !== undefined),
      );
      if (first === undefined || this.registry.unit(code) !== undefined || this.#granted.has(code)) return [];
      if (first.act === 'recode' && this.isReplacement(first)) return [];
      for (const row of others) this.#sameNewName(first, row);
      return [first];
    });
  }

  #sameNewName(first: CodedRow, row: CodedRow): void {
    if (row.name === '' || isSameNameIn(this.registry, first.name, row.name)) return;
    row.faulty = true;
    const place = this.places.of(row.unit, 'name', 'code');
    this.report('error', 'import-receiver-differs', place, { code: row.code, name: row.name, was: first.name });
  }

  /**
   * The one name beside an old and a new code is that of one of both. Where it is that of the old one alone, and nothing says
   * that bodies go together, the new code may be another body's by a slip.
   */
  checkName(row: ImportRow, unit: Unit, receivers: Pick<Receivers, 'bears'>): void {
    const { name, nameBefore, code = '' } = row;
    if (row.faulty || name === '' || row.codeBefore === undefined || row.codeBefore === code) return;
    const heir = this.registry.unit(code);
    const isHeirs = heir === undefined || receivers.bears(code, name);
    if (isHeirs) return;
    if (nameBefore === undefined && receivers.bears(unit.code, name)) {
      if (row.act === 'recode' && !this.#saysMerger(row)) this.checkBearer(row, unit, code, undefined);
      return;
    }
    row.faulty = true;
    const place = this.places.of(row.unit, 'name', 'code');
    this.report('error', 'import-receiver-differs', place, { code, name, was: heir.name });
  }

  /** A note or a reason of the row, or the title over it, speaks of a merger, or other old codes stand beside the same new one. */
  #saysMerger({ code = '', unit: { note = '', reason = '', said } }: ImportRow): boolean {
    return (
      MERGER.test(`${note};${reason};${said?.title ?? ''}`) || count(this.#byNew.get(code), (row) => row.codeBefore) > 1
    );
  }

  /** Beside an old code and a new one whoever takes the body over is above the new code, or is the body under its new name. */
  checkReceivers(row: ImportRow, unit: Unit, names: Pick<NameIndex, 'find'>): void {
    const { code = '', name } = row;
    const isAbove = (other: string): boolean => other === code || isDescendantOf(code, other);
    const stranger = row.receivers.find((body) => {
      if (body.code !== undefined) return !isAbove(body.code);
      const said = body.name ?? '';
      return !isSameNameIn(this.registry, said, name) && !names.find(said).some((each) => isAbove(each.code));
    });
    if (row.faulty || stranger === undefined) return;
    row.faulty = true;
    const place = this.places.of(row.unit, 'successors', 'successorCodes', 'code');
    const args = { code, name: stranger.name ?? stranger.code ?? '', was: unit.name };
    this.report('error', 'import-receiver-differs', place, args, 'recoded');
  }

  /**
   * A code is replaced by one of the same body. One that another body bears is that body's merger, which the row has to
   * say: by the word, or at least by naming both.
   */
  checkBearer(row: ImportRow, unit: Unit, code: string, named: string | undefined): void {
    const heir = this.registry.unit(code);
    if (row.faulty || heir === undefined || code === unit.code) return;
    const said = named ?? (row.nameBefore === undefined ? undefined : row.name);
    if (isSameNameIn(this.registry, heir.name, said ?? unit.name)) return;
    row.faulty = true;
    const place = this.places.of(row.unit, 'code', 'successorCodes', 'successors', 'name');
    const args = { code: unit.code, name: unit.name, other: code, was: heir.name };
    this.report('error', 'import-replace-other', place, args);
  }

  /** A Sở, a commune, goes under no other body of its level as it is: who writes that it moves there means its merger. */
  checkWhole(row: ImportRow, unit: Unit, parent: string): void {
    const isBeneath = levelOf(unit.code) === AUTHORITY && (parent.startsWith('$') || levelOf(parent) >= AUTHORITY);
    if (row.faulty || !isBeneath || !WHOLE.test(fold(unit.name))) return;
    row.faulty = true;
    const place = this.places.of(row.unit, 'change', 'parent', 'successors', 'name', 'code');
    const receiver = this.registry.unit(parent)?.name ?? row.parent?.name ?? parent;
    this.report('error', 'import-receiver-unasked', place, { receiver, code: unit.code, name: unit.name }, 'whole');
  }

  /** Notes a row that hands a body over, and says so where another row said the same. */
  twice(row: ImportRow, unit: Unit): void {
    row.faulty = true;
    const first = this.#rows.get(unit.code);
    const place = this.places.of(row.unit, 'codeBefore', 'code', 'name');
    const args = { code: unit.code, first: first === undefined ? '' : describe(first.unit.place), name: unit.name };
    this.report('error', 'import-code-twice', place, args);
  }

  note(row: ImportRow, unit: Unit): void {
    if (!this.#rows.has(unit.code)) this.#rows.set(unit.code, row);
  }
}
