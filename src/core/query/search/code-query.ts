import { codeOfFewGroups } from '../../code/foreign-code.js';
import { inFigures, OLD_FORM_JOINED } from '../../code/near-code.js';
import { looksOf } from '../../code/noted-code.js';
import { tidyCode } from '../../code/tidy.js';
import { rightLetters } from '../../text/look-alikes.js';
import type { Searchable } from './searchable.js';

/** How well a code fits; in order with what names score. */
const FIT = { own: 110, earlier: 105, rough: 100, beginning: 90 } as const;

/** True for what begins with a figure. */
function isFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}

/** True for how a code fits of which something was mistyped. */
export function isRough(fit: number): boolean {
  return fit === FIT.rough || fit === FIT.rough - (FIT.own - FIT.earlier);
}

/** True for how a code fits of which more than the beginning was typed. */
export function isWholeFit(fit: number): boolean {
  return fit > FIT.beginning;
}

/** What may be the beginning of a code: a letter and a digit, or figures that go on after a point. */
const MAY_BE_CODE = /^(?:[A-Z][0-9]|[0-9]+\.)/;
const LETTERLESS = /^[0-9]{2}(?:\.[0-9]+)+$/;
/** A code of the registry's own form, and letters of its level-1 code. */
const UNDER_ROOT = /^[A-Z][0-9]{2}(?:\.|$)/;
const ROOT = 3;
const ZERO = 0x30;
const NINE = 0x39;
/** Signs that people put between the groups of a code. */
const BETWEEN = /[-_/,:;·]+/g;

function squashed(code: string): string {
  return code.replace(/[^A-Z0-9]/g, '');
}

/** A code without what is mistyped in it most: zeros in front of its groups, letters for figures. */
function rough(code: string): string {
  return inFigures(code).replace(/(?<=^|\.)0+(?=[0-9])/g, '');
}

/** A typed code, in any writing: its groups parted by anything or by nothing, in letters that look alike. */
export class CodeQuery {
  /** As it was typed, tidied: an earlier code may be written in any way. */
  readonly #typed: string;
  /** The same by its looks. */
  readonly #looks: string;
  readonly #pointed: string;
  readonly #squashed: string;
  readonly #rough: string;
  /** With what the code of level 1 begins, as it was typed and without what is mistyped most. */
  readonly #roots: readonly [string, string];
  readonly #mayBeCode: boolean;
  /** Figures and points alone, as of a code without its letter. */
  readonly #isLetterless: boolean;
  /** The codes of which the query is the old form. */
  readonly #byForm: ReadonlySet<string>;
  /** The code that it is an older form of, or has the other way round. */
  readonly #ofFew: string | undefined;

  /** @param codesOfForm the codes that a text is the old form of */
  constructor(query: string, codesOfForm: (text: string) => readonly string[]) {
    const letters = rightLetters(query);
    this.#typed = tidyCode(letters);
    this.#looks = looksOf(query);
    const pointed = tidyCode(letters.trim().replace(/\s+/g, '.'))
      .replace(BETWEEN, '.')
      .replace(/\.{2,}/g, '.');
    this.#pointed = pointed.replace(OLD_FORM_JOINED, '$1.$2.$3.$4');
    this.#squashed = squashed(this.#pointed);
    this.#rough = rough(this.#pointed);
    this.#roots = [this.#squashed.slice(0, ROOT), this.#rough.slice(0, ROOT)];
    this.#mayBeCode = MAY_BE_CODE.test(this.#pointed) || MAY_BE_CODE.test(this.#squashed);
    this.#isLetterless = LETTERLESS.test(this.#pointed);
    this.#byForm = new Set(codesOfForm(this.#pointed));
    this.#ofFew = codeOfFewGroups(this.#pointed);
  }

  /** False for what is no code, nor the beginning of one. */
  get mayBeCode(): boolean {
    return this.#mayBeCode;
  }

  /** How well a unit's own code fits, be it that its letter was left out; 0 where it does not. */
  fitOwn(code: string): number {
    const upper = code.toUpperCase();
    if (this.#isLetterless && rough(upper.slice(1)) === this.#rough) return FIT.rough;
    return this.#fit(upper, FIT.own);
  }

  /** How well an earlier code fits. */
  fitEarlier(code: string): number {
    const upper = code.toUpperCase();
    if (upper === this.#typed) return FIT.earlier;
    return this.#fit(upper, FIT.earlier) || (this.#isAlike(upper) ? FIT.rough - (FIT.own - FIT.earlier) : 0);
  }

  /** True for a code that looks like what was typed; most are seen at once to have another length. */
  #isAlike(upper: string): boolean {
    return upper.length === this.#looks.length && looksOf(upper) === this.#looks;
  }

  /** The old form that was typed, where it is that of a unit's code. */
  formOf({ code }: Searchable): string | undefined {
    return this.#byForm.has(code) || code === this.#ofFew ? this.#pointed : undefined;
  }

  /** What that form scores: less than where it is noted; one of three groups is nobody's own. */
  fitOfForm({ code }: Searchable): number {
    return code === this.#ofFew ? FIT.rough - (FIT.own - FIT.earlier) : FIT.earlier - 1;
  }

  /** False for a code under another one of level 1, which most are, and for an old form where none was typed. */
  #mayBegin(code: string): boolean {
    const [typed, rough] = this.#roots;
    if (!UNDER_ROOT.test(code)) return !isFigure(code) || isFigure(typed) || isFigure(rough);
    return code.startsWith(typed) || code.startsWith(rough);
  }

  #fit(code: string, whole: number): number {
    if (!this.#mayBeCode || !this.#mayBegin(code)) return 0;
    if (squashed(code) === this.#squashed) return whole;
    if (this.#pointed.includes('.') && rough(code) === this.#rough) return FIT.rough - (FIT.own - whole);
    return squashed(code).startsWith(this.#squashed) ? FIT.beginning - (FIT.own - whole) : 0;
  }
}
