import { codeFault, levelOf } from '../../core/code/code.js';
import { foreignCode } from '../../core/code/foreign-code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { meaningOf } from '../recognise/change-words.js';
import { headingKey } from '../recognise/headings.js';
import type { ListField } from '../recognise/listed.js';
import { looksOld } from '../recognise/looks-like-code.js';
import { readCodeBefore } from './code-before.js';
import type { CodeLevels } from './code-levels.js';
import { CodeParts, isCodePart, type WholeCode } from './code-parts.js';
import { severalCodes, slipIn } from './code-slips.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { meantCode } from './meant-codes.js';
import type { CellPlaces } from './places.js';
import { saysNothing } from './says-nothing.js';

/** What next to all rows name: one for all of them, for there may be a hundred thousand. */
const NO_CODES: readonly string[] = [];

/** Reads the codes of rows, in the new form and in the old one, and says why a text is none. */
export class RowCodes {
  readonly #parts: CodeParts;
  readonly #completed: { row: ImportRow; text: string; whole: WholeCode }[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision' | 'parent'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
    private readonly repair: (row: ImportRow, field: ListField, before: string, after: string) => void,
    private readonly isSpoilt: (place: CellPlace) => boolean,
    private readonly levels: CodeLevels,
  ) {
    this.#parts = new CodeParts(registry, options);
  }

  /** The code of a body above as it was meant: one whose levels have columns may lack its level-1 code. */
  ofBody(written: string): string {
    return this.#parts.ofBody(tidyCode(written));
  }

  /** Says once, when all rows have been read, that codes were put together with those of the bodies above. */
  finish(): void {
    const [first] = this.#completed;
    if (first === undefined) return;
    const { row, text, whole } = first;
    const { code, under = '' } = whole;
    const name = row.parent?.name ?? row.group?.name ?? this.registry.unit(under)?.name ?? under;
    const args = { text, code, under, name, count: this.#completed.length };
    this.report('warning', 'import-code-completed', this.places.of(row.unit, 'code'), args);
  }

  /** Puts the codes of a row in: its own, the one before, those of earlier. */
  read(row: ImportRow): void {
    const { unit } = row;
    const earlier = (unit.legacyCodes ?? NO_CODES).flatMap((written) => {
      if (saysNothing(written)) return [];
      const code = tidyCode(written);
      // a word is no code: whoever searches for it would be led to this unit
      if (code !== '' && !/\d/.test(code)) {
        this.#malformed(row, 'legacyCodes', written.trim(), 'words', undefined);
        return [];
      }
      if (code !== written && code !== '') this.repair(row, 'legacyCodes', written, code);
      return code === '' ? [] : [code];
    });
    if (earlier.length > 0) row.details.legacyCodes = [...new Set(earlier)];
    if (unit.codeBefore !== undefined) {
      const before = this.#sound(row, 'codeBefore', unit.codeBefore);
      if (before !== undefined) row.codeBefore = before;
    }
    const code = unit.code === undefined ? this.#fromEarlier(row, earlier) : this.#sound(row, 'code', unit.code);
    if (code !== undefined) row.code = code;
    this.#parts.met(row);
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
      if (code !== written) this.repair(row, field, written, code);
      if (field === 'code') this.#askLevel(row, code);
      return code;
    }
    if (!/^[0-9]/.test(code) && !isCodePart(code)) {
      this.#malformed(row, field, written.trim(), fault, meantCode(this.registry, written).suggestion);
      return undefined;
    }
    const old = toNewCode(code);
    if (old.fault === undefined) return old.code;
    const { suggestion, isLetterless } = meantCode(this.registry, written);
    const isMeant = isLetterless && suggestion !== undefined;
    if (!isMeant && isCodePart(code)) return this.#whole(row, field, written, code);
    this.#malformed(
      row,
      field,
      written.trim(),
      isMeant ? 'no-letter' : old.fault,
      isMeant ? suggestion : old.suggestion,
    );
    return undefined;
  }

  /** A part of a code, with what stands before it. */
  #whole(row: ImportRow, field: 'code' | 'codeBefore', written: string, part: string): string | undefined {
    const whole = field === 'code' ? this.#parts.whole(row, part) : undefined;
    if (whole === undefined || codeFault(whole.code) !== undefined) {
      this.#malformed(row, field, written.trim(), 'part', this.#parts.meant(part));
      return undefined;
    }
    const level = this.levels.of(row.unit);
    if (level !== undefined && level !== levelOf(whole.code)) {
      row.faulty = true;
      const args = { level, parent: whole.under ?? '', own: levelOf(whole.code) };
      this.report('error', 'import-level-differs', this.places.of(row.unit, 'code'), args, 'new');
      return undefined;
    }
    const text = part.replace(/^\./, '');
    if (whole.under !== undefined) this.#completed.push({ row, text, whole });
    this.repair(row, field, text, whole.code);
    return whole.code;
  }

  /** A code that nobody has yet, in the column of another level. */
  #askLevel(row: ImportRow, code: string): void {
    const level = this.levels.ofParted(row.unit);
    if (level === undefined || level === levelOf(code) || this.registry.unit(code) !== undefined) return;
    row.faulty = true;
    const args = { level, code, own: levelOf(code) };
    this.report('error', 'import-level-differs', this.places.of(row.unit, 'code'), args);
  }

  #malformed(row: ImportRow, field: ListField, text: string, reason: string, suggestion: string | undefined): void {
    row.faulty = true;
    const place = this.places.of(row.unit, field, 'legacyCodes');
    // a number that stands where a code belongs has been reported already; that it is no code goes without saying
    if (this.isSpoilt(place)) return;
    const args = { text: text.replace(/\s+/g, ' '), reason, ...(suggestion === undefined ? {} : { suggestion }) };
    const meaning = meaningOf(headingKey(text));
    const isChange = meaning !== undefined && ('change' in meaning || meaning.keep === true);
    const variant = isChange
      ? 'change'
      : reason === 'several' || (reason === 'part' && suggestion === undefined)
        ? reason
        : suggestion && 'suggest';
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
      this.report('error', 'import-code-ambiguous', this.places.of(row.unit, 'legacyCodes'), args);
      return undefined;
    }
    return [...codes][0];
  }
}
