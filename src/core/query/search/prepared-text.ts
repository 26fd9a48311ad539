import { fold } from '../../text/fold.js';
import { plainWord } from '../../text/name-words.js';

const WORD = /\p{L}+/gu;

/** A text in small letters with all its marks, but without what is only spelling: the place of a tone, i for y. */
export function withMarks(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(WORD, plainWord);
}

/** A text made ready to be held against many queries; what it takes is worked out once, when it is first asked for. */
export class PreparedText {
  readonly text: string;
  #folded: string | undefined;
  #parts: readonly string[] | undefined;
  #toned: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Without case and diacritics. */
  get folded(): string {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** The words of that. */
  get parts(): readonly string[] {
    this.#parts ??= this.folded.split(' ');
    return this.#parts;
  }

  /** Without case, with its marks. */
  get toned(): string {
    this.#toned ??= withMarks(this.text);
    return this.#toned;
  }
}
