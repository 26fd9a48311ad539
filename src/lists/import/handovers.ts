import type { Change } from '../../core/changes/types.js';
import type { IsoDate, Unit } from '../../core/registry/types.js';
import { onOneLine } from '../../core/text/plain.js';
import { reasonOf } from '../recognise/change-words.js';
import { headingKey } from '../recognise/headings.js';
import type { ListField } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** One body that takes over another, as a row says it. */
interface Edge {
  row: ImportRow;
  unit: Unit;
  /** Code or `$name` of the body that takes over. */
  heir: string;
  part: boolean;
}

/** Mergers of one day into one body. */
interface Merger {
  heir: string;
  effective: IsoDate | undefined;
  children: 'move' | 'close' | undefined;
  edges: Edge[];
}

/** True where a row says itself that its body is parted: by its word, its reason, or as one old code beside a new one. */
function saysSplit({ change, act, unit: { reason } }: ImportRow): boolean {
  return change === 'split' || act === 'recode' || (reason !== undefined && reasonOf(headingKey(reason)) === 'split');
}

/** True where only a part of a body goes over, and no word of the row says that it ends all the same. */
function isPartOnly({ row, part }: Edge): boolean {
  return row.partSaid !== undefined || (part && row.change !== 'close' && row.change !== 'dissolve');
}

function partSaidBy({ unit, partSaid }: ImportRow): { field: ListField; text: string } {
  const [field = 'part'] = (['part', 'successors', 'predecessors'] as const).filter((each) => unit[each] !== undefined);
  const text = onOneLine(unit[field] ?? '');
  // a tick says what its column is called
  return partSaid ?? { field, text: /\p{L}{2}/u.test(text) ? text : 'Một phần' };
}

function dated<Data extends Change>(change: Data, effective: IsoDate | undefined): Change {
  return effective === undefined ? change : { ...change, effective };
}

/** Bodies that end because others take over, gathered from all rows: several into one are one merger, one into several a split. */
export class Handovers {
  readonly #bySubject = new Map<string, Edge[]>();
  /** Codes of which a row cannot be taken. */
  readonly #doomed = new Set<string>();

  constructor(
    private readonly options: Pick<ImportOptions, 'children'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** False where another row says the same already. */
  add(row: ImportRow, unit: Unit, heir: string, part: boolean): boolean {
    const edges = this.#bySubject.get(unit.code) ?? [];
    if (edges.some((each) => each.heir === heir)) return false;
    this.#bySubject.set(unit.code, [...edges, { row, unit, heir, part }]);
    return true;
  }

  /** A row that speaks of a body cannot be taken: what others say of it is not the whole. */
  doom(code: string | undefined): void {
    if (code !== undefined) this.#doomed.add(code);
  }

  /** Who takes over a unit, by what the list says. */
  heirsOf(code: string): string[] {
    return (this.#bySubject.get(code) ?? []).map(({ heir }) => heir);
  }

  /** The changes that all this comes to. What is said of one body in several rows stands or falls together. */
  changes(): SourcedChange[] {
    const mergers = new Map<string, Merger>();
    const changes: SourcedChange[] = [];
    for (const edges of this.#bySubject.values()) {
      if (!this.#areSound(edges)) continue;
      const [first, ...others] = edges;
      if (first === undefined) continue;
      if (others.length > 0) changes.push(this.#split(first, edges));
      else if (first.part) {
        const { heir, unit, row } = first;
        const children = this.#childrenOf(row);
        const change = {
          reorganise: [{ code: heir, part: [unit.code], ...(children === undefined ? {} : { children }) }],
        };
        changes.push({ change: dated(change, row.effective), row });
      } else this.#merge(mergers, first);
    }
    return [...changes, ...[...mergers.values()].map((merger) => this.#merger(merger))];
  }

  #areSound(edges: readonly Edge[]): boolean {
    const sound = edges.find(({ row }) => !row.faulty);
    const [first] = edges;
    if (sound === undefined || first === undefined) return false;
    const isFaulty = this.#doomed.has(first.unit.code) || edges.some(({ row }) => row.faulty);
    const days = new Set(edges.map(({ row }) => row.effective));
    if (isFaulty || days.size > 1) {
      const place = this.places.of(sound.row.unit, 'codeBefore', 'code', 'name');
      this.report('error', 'import-rows-together', place, { code: first.unit.code, name: first.unit.name });
    } else if (edges.length === 1 && isPartOnly(first)) {
      const { field, text } = partSaidBy(first.row);
      const args = { text, code: first.unit.code, name: first.unit.name };
      this.report('error', 'import-part-alone', this.places.of(first.row.unit, field, 'codeBefore', 'code'), args);
    } else if (edges.length === 1 && first.row.change === 'split') {
      this.report('error', 'import-split-one', this.places.of(first.row.unit, 'successors', 'change'), {
        code: first.unit.code,
      });
    } else if (edges.length > 1 && !edges.every(({ part }) => part) && !edges.every(({ row }) => saysSplit(row))) {
      const receivers = edges.map(({ heir, row }) =>
        heir.startsWith('$') ? (row.receivers[0]?.name ?? row.name) : heir,
      );
      for (const row of new Set(edges.map((edge) => edge.row))) {
        const place = this.places.of(row.unit, 'successors', 'successorCodes', 'code', 'change');
        this.report('error', 'import-receiver-several', place, { code: first.unit.code, receivers });
      }
    } else return true;
    for (const { row } of edges) row.faulty = true;
    return false;
  }

  #childrenOf(row: ImportRow): 'move' | 'close' | undefined {
    return row.children ?? this.options.children;
  }

  #split({ unit, row }: Edge, edges: readonly Edge[]): SourcedChange {
    // to whom of several the units beneath move only their own rows can say
    const children = this.#childrenOf(row) === 'close' ? { children: 'close' as const } : {};
    const split = { from: unit.code, into: edges.map(({ heir }) => ({ code: heir })), ...children };
    return { change: dated({ split }, row.effective), row, rows: edges.map((edge) => edge.row) };
  }

  #merge(mergers: Map<string, Merger>, edge: Edge): void {
    const { row, heir } = edge;
    const children = this.#childrenOf(row);
    const key = [heir, row.effective, children].join(' ');
    const merger = mergers.get(key);
    if (merger === undefined) mergers.set(key, { heir, effective: row.effective, children, edges: [edge] });
    else merger.edges.push(edge);
  }

  #merger({ heir, effective, children, edges }: Merger): SourcedChange {
    const [first] = edges;
    const from = edges.map(({ unit }) => unit.code);
    const merge = { from, into: { code: heir }, ...(children === undefined ? {} : { children }) };
    const rows = edges.map(({ row }) => row);
    return { change: dated({ merge }, effective), rows, ...(first === undefined ? {} : { row: first.row }) };
  }
}
