import { tidyCode } from '../../core/code/tidy.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { LegacyEncoding } from '../../core/text/legacy.js';
import { repairText } from '../../core/text/repair.js';
import { cellKey, rowKey } from '../place-keys.js';
import type { Listed, ListedBody, ListedUnit, ListField } from '../recognise/listed.js';
import type { NamedBody } from '../recognise/named-bodies.js';
import { standsThere } from './bare-receivers.js';
import { bearerIn } from './bearer.js';
import { BodiesOver } from './bodies-over.js';
import { bodyName, cleanText, commonEncoding } from './clean-text.js';
import { CodeLevels } from './code-levels.js';
import { undamaged } from './damaged-text.js';
import { DecisionSaid } from './decision-said.js';
import { EndNotes } from './end-notes.js';
import { headingUnits } from './heading-units.js';
import type { ImportOptions, ImportRepair, ImportRow, ReportFinding } from './import-model.js';
import { askKindless, askNoNewName } from './kindless-names.js';
import { MergedNames } from './merged-names.js';
import { takeNameAfter } from './names-after.js';
import { isUnit } from './none-line.js';
import { NoteAsks } from './note-asks.js';
import { takeDone } from './notes-of-done.js';
import { takeParts } from './parts-said.js';
import { CellPlaces } from './places.js';
import { RowActs } from './row-acts.js';
import { RowCodes } from './row-codes.js';
import { RowContacts } from './row-contacts.js';
import { RowNames } from './row-names.js';
import { RowWords } from './row-words.js';
import { askSharedNames } from './shared-names.js';
import { readTaxCell } from './tax-cell.js';
import { TitleBodies } from './title-bodies.js';

const STRIDE = 100; // rows between two words of progress
/** What next to all rows name: one for all of them, for there may be a hundred thousand. */
const NOBODY: readonly NamedBody[] = [];

/** Reads the rows of a list: repairs texts, reads codes, and reports what cannot be taken. */
export class RowReading {
  readonly repairs: ImportRepair[] = [];
  readonly #places: CellPlaces;
  readonly #common: LegacyEncoding | undefined;
  /** Cells that the reader could not take. */
  readonly #spoiltCells = new Set<string>();
  readonly #words: RowWords;
  readonly #notes: NoteAsks;
  readonly #ends: EndNotes;
  readonly #decisions: DecisionSaid;
  readonly #acts: RowActs;
  readonly #names: RowNames;
  readonly #contacts: RowContacts;
  readonly #codes: RowCodes;
  readonly #over: BodiesOver;
  readonly #merged: MergedNames;

  constructor(
    private readonly registry: Registry,
    private readonly listed: Listed,
    private readonly options: ImportOptions,
    private readonly report: ReportFinding,
  ) {
    this.#places = new CellPlaces(listed, options.keyed === true);
    this.#common = commonEncoding(listed.units);
    this.#over = new BodiesOver(registry, listed);
    this.#merged = new MergedNames(registry, options.decision);
    this.#words = new RowWords(listed, this.#places, report, bearerIn(registry), new TitleBodies(registry), (code) =>
      registry.units.has(code),
    );
    this.#notes = new NoteAsks(registry, options, this.#places, report, listed);
    this.#ends = new EndNotes(registry, options, this.#places, report);
    this.#decisions = new DecisionSaid(registry, options, this.#places, report);
    // each line may be a body of its own
    const meant = ({ fonts }: ListedUnit, field: ListField, text: string): string =>
      text
        .split('\n')
        .map((line) => bodyName(line, fonts?.[field], this.#common))
        .join('\n');
    this.#acts = new RowActs(this.#places, report, meant, (row, receiver) => standsThere(registry, row, receiver));
    this.#names = new RowNames(
      registry,
      this.#places,
      report,
      (row, field, before, after) => this.#repair(row, field, before, after),
      (place) => this.#spoiltCells.has(cellKey(place)),
    );
    this.#codes = new RowCodes(
      registry,
      options,
      this.#places,
      report,
      (row, field, before, after) => this.#repair(row, field, before, after),
      (place) => this.#spoiltCells.has(cellKey(place)),
      new CodeLevels(listed),
    );
    this.#contacts = new RowContacts(
      this.#places,
      report,
      this.#text.bind(this),
      (row, field, before, after, from = field) =>
        this.repairs.push({ place: this.#places.of(row.unit, from), field, before, after }),
    );
  }

  get places(): CellPlaces {
    return this.#places;
  }

  /** Every row, in the order of the file; says from time to time how many it has read. */
  *run(): Generator<number, ImportRow[]> {
    const spoilt = new Set<string>(this.options.refused);
    for (const { severity, place } of this.listed.findings) {
      if (severity !== 'error' || place.row === undefined) continue;
      spoilt.add(rowKey(place));
      this.#spoiltCells.add(cellKey(place));
    }
    const rows: ImportRow[] = [];
    for (const unit of this.listed.units) {
      if (!isUnit(unit)) continue;
      rows.push(this.#read(unit, spoilt));
      if (rows.length % STRIDE === 0) yield rows.length;
    }
    askSharedNames(rows, (name) => nameKeyIn(this.registry, name), this.#places, this.report);
    askKindless(this.registry, rows, this.#places, this.report);
    const headings = headingUnits(this.registry, this.listed, rows).map((unit) => this.#read(unit, spoilt));
    this.#codes.finish();
    return [...headings, ...rows];
  }

  #read(unit: ListedUnit, spoilt: ReadonlySet<string>): ImportRow {
    const row: ImportRow = {
      unit,
      name: '',
      details: {},
      act: 'state',
      receivers: NOBODY,
      sources: NOBODY,
      faulty: unit.doubtful === true || (spoilt.size > 0 && spoilt.has(rowKey(unit.place))),
    };
    row.name = this.#text(row, 'name', unit.name);
    if (unit.nameBefore !== undefined) row.nameBefore = this.#text(row, 'nameBefore', unit.nameBefore);
    if (unit.verifiedBy !== undefined) row.verifiedBy = this.#text(row, 'verifiedBy', unit.verifiedBy);
    takeParts(row);
    this.#contacts.read(row);
    readTaxCell(row, this.#places, this.report, this.#repair.bind(this));
    if (unit.parent !== undefined) row.parent = this.#body(row, unit.parent, 'parent');
    if (unit.parentBefore !== undefined) row.parentBefore = this.#body(row, unit.parentBefore, 'parentBefore');
    // a code that is not under its heading is said to differ from it, and put under it by nobody
    const group = unit.group ?? unit.stray;
    if (group !== undefined) row.group = this.#over.heading(this.#body(row, group, 'groupName'));
    if (unit.line !== undefined)
      row.line = this.#over.line({ ...unit.line, ...this.#body(row, unit.line, 'groupName') });
    if (unit.change !== undefined) row.change = unit.change;
    if (unit.status !== undefined) row.status = unit.status;
    this.#codes.read(row);
    this.#names.read(row);
    this.#words.read(row);
    takeDone(this.registry, row, this.options.decision);
    this.#notes.read(row);
    this.#merged.read(row);
    takeNameAfter(this.registry, row, this.options.decision);
    this.#acts.read(row);
    askNoNewName(this.registry, row, this.#places, this.report);
    this.#ends.read(row);
    this.#decisions.read(row);
    return row;
  }

  #text(row: ImportRow, field: ListField, before: string): string {
    const { unit } = row;
    const clean = cleanText(before, unit.fonts?.[field], this.options.legacyEncoding, this.#common);
    const { converted, legacy } = clean;
    const text = legacy === undefined ? this.#undamaged(row, field, clean.text) : clean.text;
    if (legacy !== undefined) {
      row.faulty = true;
      const after = cleanText(before, unit.fonts?.[field], legacy, this.#common).text;
      const args = { field, encoding: legacy, value: before.trim(), after };
      this.report('error', 'import-text-legacy', this.#places.of(unit, field), args);
    } else if (text !== before) {
      this.#repair(row, field, before, text, converted);
    }
    return text;
  }

  /** A text without what programs left in it, but that what the registry holds to the letter is no damage of the list. */
  #undamaged({ unit }: ImportRow, field: ListField, text: string): string {
    const sound = undamaged(text);
    if (sound === text) return text;
    const known = this.registry.unit(tidyCode(unit.code ?? ''));
    const isKnown = known !== undefined && Object.values(known).includes(text);
    return isKnown && field in known ? text : repairText(sound).text;
  }

  #repair(row: ImportRow, field: ListField, before: string, after: string, encoding?: LegacyEncoding): void {
    const place = this.#places.of(row.unit, field);
    this.repairs.push({ place, field, before, after, ...(encoding === undefined ? {} : { encoding }) });
  }

  /** The body above: its words only find it, so they are cleaned without a word. */
  #body(row: ImportRow, body: ListedBody, field: ListField): ListedBody {
    const name = body.name && bodyName(body.name, row.unit.fonts?.[field], this.#common);
    return {
      ...(body.code === undefined ? {} : { code: this.#codes.ofBody(body.code) }),
      ...(name === undefined || name === '' ? {} : { name }),
    };
  }
}
