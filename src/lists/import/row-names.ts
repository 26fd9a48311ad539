import { parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import { isSameNameIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { codedName } from '../recognise/code-cell.js';
import type { ListField } from '../recognise/listed.js';
import { looksOld } from '../recognise/looks-like-code.js';
import { notOneBody } from './bodies-in-name.js';
import { apartFrom, deedBehind } from './deeds-in-names.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { misspeltIn } from './misspelt-words.js';
import { nameFault, withoutListSigns } from './name-remarks.js';
import { noName, spreadsheetLeft } from './no-name.js';
import type { CellPlaces } from './places.js';
import { isRemark } from './remark-cells.js';
import { TwoNames } from './two-names.js';

/** Cells of words in which "như trên" or what a spreadsheet left is no value either. */
const WORDED = ['shortName', 'address', 'email', 'phone', 'fax', 'website', 'note'] as const;

/** What may be a name all the same: of a bare kind there may be one ("Thanh tra"), behind commas may stand where it is. */
const DOUBTS: ReadonlySet<string> = new Set(['kind-alone', 'perhaps-several']);

/** A name with a word behind it that says when it is borne; "Phòng Hai mới" may be a new name, "Phòng Hai (mới)" is none. */
const MARKED =
  /^(?<name>.+?)(?:\s*[([]\s*(?<words>cũ|mới|trước đây|hiện nay|hiện tại)\s*[)\]]|\s+(?<bare>cũ|trước đây|hiện nay|hiện tại))$/iu;

/** Looks at the names of a row: what is none is refused, a code in the cell of a name is held against the row's own. */
export class RowNames {
  readonly #twoNames: TwoNames;
  /** What bodies of the registry are called; put together when a name is doubtful. */
  #borne: ReadonlySet<string> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    private readonly repair: (row: ImportRow, field: ListField, before: string, after: string) => void,
    private readonly isSpoilt: (place: CellPlace) => boolean,
  ) {
    this.#twoNames = new TwoNames(registry);
  }

  read(row: ImportRow): void {
    this.#name(row, 'name', row.name);
    if (row.nameBefore !== undefined) this.#name(row, 'nameBefore', row.nameBefore);
    for (const field of WORDED) {
      const text = row.details[field];
      if (text === undefined) continue;
      const isOdd =
        (field === 'address' || field === 'shortName') && isRemark(text) && !this.#hasAlready(row, field, text);
      this.#refuse(row, field, text, spreadsheetLeft(text) ?? (isOdd ? 'remark-cell' : undefined));
    }
    if (row.parent?.name !== undefined && row.parent.code === undefined) {
      this.#refuse(row, 'parent', row.parent.name, spreadsheetLeft(row.parent.name));
    }
  }

  #hasAlready({ code }: ImportRow, field: 'address' | 'shortName', text: string): boolean {
    return code !== undefined && this.registry.unit(code)?.[field] === text;
  }

  #refuse(row: ImportRow, field: ListField, text: string, why: string | undefined): boolean {
    if (why === undefined) return false;
    row.faulty = true;
    const args = { field, value: text.trim() };
    this.report('error', 'import-no-value', this.places.of(row.unit, field), args, why);
    return true;
  }

  /** A body is called by this already: whatever the name looks like, the list says nothing new. */
  #isKnown({ code, codeBefore }: ImportRow, name: string): boolean {
    return [code, codeBefore].some((each) => each !== undefined && this.registry.unit(each)?.name === name);
  }

  /** What makes a text more than a name, or less. */
  #isMoreThanName(row: ImportRow, text: string): boolean {
    if (text === '') return false;
    // of two codes in a cell it has been told already
    const both = row.faulty ? undefined : this.#twoNames.find(row);
    const found =
      both === undefined
        ? (nameFault(text) ?? this.#ownMarked(row, text) ?? this.#withDeed(row, text) ?? this.#unclear(row, text))
        : undefined;
    if (both === undefined && found === undefined) return false;
    const place = this.places.of(row.unit, 'name');
    // letters that are not those meant have been told of
    if (this.#isKnown(row, text) || this.isSpoilt(place)) return false;
    const args = { field: 'name', value: text.trim(), ...(both ?? { words: '', ...found }) };
    const isDoubt = found !== undefined && DOUBTS.has(found.fault);
    this.report(isDoubt ? 'warning' : 'error', 'import-no-value', place, args, found?.fault ?? 'both');
    row.faulty ||= !isDoubt;
    return !isDoubt;
  }

  /** A name that no body has yet, and that is not one body's, or not spelt as anybody is called. */
  #unclear({ unit }: ImportRow, text: string): { fault: string; words: string; meant?: string } | undefined {
    // line breaks tell several bodies apart, and say nothing in a name
    const why = notOneBody(unit.name.includes('\n') ? unit.name : text);
    const slip = why === undefined ? misspeltIn(text) : undefined;
    if (why === undefined && slip === undefined) return undefined;
    if (this.#isBorne(text)) return undefined;
    return slip === undefined
      ? { fault: why ?? '', words: text }
      : { fault: /\d/.test(slip.words) ? 'figured' : 'misspelt', ...slip };
  }

  #isBorne(name: string): boolean {
    this.#borne ??= new Set([...this.registry.units.values()].map((unit) => nameKeyIn(this.registry, unit.name)));
    return this.#borne.has(nameKeyIn(this.registry, name));
  }

  /** The name that the body has, and a word that says when: "Trường A (cũ)" renames nothing. */
  #ownMarked({ code }: ImportRow, text: string): { fault: 'remark'; words: string } | undefined {
    const unit = code === undefined ? undefined : this.registry.unit(code);
    if (unit === undefined) return undefined;
    const { name = '', bare = '', words = bare } = MARKED.exec(text)?.groups ?? {};
    const isOwn = name !== '' && isSameNameIn(this.registry, name, unit.name);
    return isOwn ? { fault: 'remark', words } : undefined;
  }

  /** The new name of a body with another thing to be done behind it, or the body above: "thành Trường B và chuyển về Sở C". */
  #withDeed({ code, codeBefore }: ImportRow, text: string): { fault: 'deed'; words: string } | undefined {
    const unit = [code, codeBefore].flatMap((each) => (each === undefined ? [] : (this.registry.unit(each) ?? [])))[0];
    if (unit === undefined || isSameNameIn(this.registry, text, unit.name) || this.#isBorne(text)) return undefined;
    const deed = deedBehind(text);
    if (deed !== undefined) return { fault: 'deed', words: deed };
    const apart = apartFrom(text);
    const above = parentOf(unit.code);
    const isOwn =
      above !== undefined && isSameNameIn(this.registry, this.registry.unit(above)?.name ?? '', apart ?? '');
    const isBody = apart !== undefined && !isOwn && apart !== apartFrom(unit.name) && this.#isBorne(apart);
    return isBody ? { fault: 'deed', words: apart } : undefined;
  }

  #name(row: ImportRow, field: 'name' | 'nameBefore', written: string): void {
    const bare = withoutListSigns(written);
    // signs may be what a correction is about
    if (bare === written || row.change === 'correct' || this.#isKnown(row, written)) {
      this.#words(row, field, written);
      return;
    }
    this.repair(row, field, written, bare);
    row[field] = bare;
    this.#words(row, field, bare);
  }

  #words(row: ImportRow, field: 'name' | 'nameBefore', text: string): void {
    if (this.#refuse(row, field, text, noName(text))) return;
    if (field === 'name' && this.#isMoreThanName(row, text)) return;
    const found = codedName(text);
    if (found === undefined || found.name === '') return;
    const own = [row.code, row.codeBefore, ...(row.details.legacyCodes ?? [])].flatMap((each) => each ?? []);
    const place = this.places.of(row.unit, field);
    const other = found.codes.find((code) => !own.includes(tidyCode(code)));
    if (other !== undefined) {
      // an old code in the cell of the name is no other body's: the column of old codes may lack it
      const isEarlier = looksOld(other) && found.codes.length > 1;
      if (isEarlier) return;
      row.faulty = true;
      const args = { code: own[0] ?? '', other, value: text.trim() };
      this.report('error', 'import-name-other-code', place, args, own.length === 0 ? 'none' : undefined);
      return;
    }
    this.repair(row, field, text, found.name);
    row[field] = found.name;
    const args = { code: found.codes[0] ?? '', name: found.name };
    this.report('warning', 'import-name-own-code', place, args);
  }
}
