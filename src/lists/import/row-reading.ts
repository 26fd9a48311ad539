import { codeFault } from '../../core/code/code.js';
import { foreignCode } from '../../core/code/foreign-code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { LegacyEncoding } from '../../core/text/legacy.js';
import { repairText } from '../../core/text/repair.js';
import { cellKey, rowKey } from '../place-keys.js';
import type { Listed, ListedBody, ListedUnit, ListField } from '../recognise/listed.js';
import { looksOld } from '../recognise/looks-like-code.js';
import type { NamedBody } from '../recognise/named-bodies.js';
import { standsThere } from './bare-receivers.js';
import { bearerIn } from './bearer.js';
import { BodiesOver } from './bodies-over.js';
import { bodyName, cleanText, commonEncoding } from './clean-text.js';
import { readCodeBefore } from './code-before.js';
import { severalCodes, slipIn } from './code-slips.js';
import { undamaged } from './damaged-text.js';
import { DecisionSaid } from './decision-said.js';
import { EndNotes } from './end-notes.js';
import { headingUnits } from './heading-units.js';
import type { ImportOptions, ImportRepair, ImportRow, ReportFinding } from './import-model.js';
import { askKindless, askNoNewName } from './kindless-names.js';
import { meantCode } from './meant-codes.js';
import { MergedNames } from './merged-names.js';
import { isUnit } from './none-line.js';
import { NoteAsks } from './note-asks.js';
import { CellPlaces } from './places.js';
import { RowActs } from './row-acts.js';
import { RowContacts } from './row-contacts.js';
import { RowNames } from './row-names.js';
import { RowWords } from './row-words.js';
import { saysNothing } from './says-nothing.js';
import { askSharedNames } from './shared-names.js';
import { readTaxCell } from './tax-cell.js';
import { TitleBodies } from './title-bodies.js';

const STRIDE = 100; // rows between two words of progress
/** What next to all rows name: one for all of them, for there may be a hundred thousand. */
const NO_CODES: readonly string[] = [];
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
    this.#words = new RowWords(listed, this.#places, report, bearerIn(registry), new TitleBodies(registry));
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
    this.#codes(row);
    this.#names.read(row);
    this.#words.read(row);
    this.#notes.read(row);
    this.#merged.read(row);
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
      ...(body.code === undefined ? {} : { code: tidyCode(body.code) }),
      ...(name === undefined || name === '' ? {} : { name }),
    };
  }

  #codes(row: ImportRow): void {
    const { unit } = row;
    const earlier = (unit.legacyCodes ?? NO_CODES).flatMap((written) => {
      if (saysNothing(written)) return [];
      const code = tidyCode(written);
      // a word is no code: whoever searches for it would be led to this unit
      if (code !== '' && !/\d/.test(code)) {
        this.#malformed(row, 'legacyCodes', written.trim(), 'words', undefined);
        return [];
      }
      if (code !== written && code !== '') this.#repair(row, 'legacyCodes', written, code);
      return code === '' ? [] : [code];
    });
    if (earlier.length > 0) row.details.legacyCodes = [...new Set(earlier)];
    if (unit.codeBefore !== undefined) {
      const before = this.#sound(row, 'codeBefore', unit.codeBefore);
      if (before !== undefined) row.codeBefore = before;
    }
    const code = unit.code === undefined ? this.#fromEarlier(row, earlier) : this.#sound(row, 'code', unit.code);
    if (code !== undefined) row.code = code;
    readCodeBefore(this.registry, row, this.options.decision);
  }

  #sound(row: ImportRow, field: 'code' | 'codeBefore', written: string): string | undefined {
    if (saysNothing(written)) return undefined;
    // Excel's mark of a text, which other programs show
    const code = tidyCode(written.replace(/^\s*['’](?=\w)/u, ''));
    if (code === '') return undefined;
    const foreign = severalCodes(written) ?? foreignCode(code);
    if (foreign !== undefined) {
      this.#malformed(row, field, written.trim(), foreign.kind, foreign.suggestion);
      return undefined;
    }
    const fault = codeFault(code);
    if (fault === undefined) {
      const slip = slipIn(this.registry, code);
      if (slip !== undefined) {
        this.#malformed(row, field, written.trim(), slip.reason, slip.suggestion);
        return undefined;
      }
      if (code !== written) this.#repair(row, field, written, code);
      return code;
    }
    if (!/^[0-9]/.test(code)) {
      this.#malformed(row, field, written.trim(), fault, meantCode(this.registry, written).suggestion);
      return undefined;
    }
    const old = toNewCode(code);
    if (old.fault === undefined) return old.code;
    const { suggestion, isLetterless } = meantCode(this.registry, written);
    const isMeant = isLetterless && suggestion !== undefined;
    this.#malformed(
      row,
      field,
      written.trim(),
      isMeant ? 'no-letter' : old.fault,
      isMeant ? suggestion : old.suggestion,
    );
    return undefined;
  }

  #malformed(row: ImportRow, field: ListField, text: string, reason: string, suggestion: string | undefined): void {
    row.faulty = true;
    const place = this.#places.of(row.unit, field, 'legacyCodes');
    // a number that stands where a code belongs has been reported already; that it is no code goes without saying
    if (this.#spoiltCells.has(cellKey(place))) return;
    const args = { text: text.replace(/\s+/g, ' '), reason, ...(suggestion === undefined ? {} : { suggestion }) };
    const variant = reason === 'several' ? reason : suggestion && 'suggest';
    this.report('error', 'import-code-malformed', place, args, variant);
  }

  /** The code a row without one has by its earlier codes: that of the unit that carries them, else the converted form. */
  #fromEarlier(row: ImportRow, earlier: readonly string[]): string | undefined {
    const codes = new Set<string>();
    for (const legacy of earlier) {
      const [bearer, ...others] = this.registry
        .unitsByLegacyCode(legacy)
        .filter((unit) => !isClosedFor(this.registry, unit, this.options.decision));
      if (bearer !== undefined && others.length === 0) {
        codes.add(bearer.code);
        continue;
      }
      const foreign = foreignCode(legacy);
      if (foreign !== undefined) {
        this.#malformed(row, 'legacyCodes', legacy, foreign.kind, foreign.suggestion);
        return undefined;
      }
      const converted = toNewCode(legacy);
      if (converted.fault === undefined) codes.add(converted.code);
      else if (looksOld(legacy)) {
        this.#malformed(row, 'legacyCodes', legacy, converted.fault, converted.suggestion);
        return undefined;
      }
    }
    if (codes.size > 1) {
      row.faulty = true;
      const args = { text: earlier, codes: [...codes] };
      this.report('error', 'import-code-ambiguous', this.#places.of(row.unit, 'legacyCodes'), args);
      return undefined;
    }
    return [...codes][0];
  }
}
