import { fold } from '../../text/fold.js';
import { rightLetters } from '../../text/look-alikes.js';
import { plainWord } from '../../text/name-words.js';

const WORD = /\p{L}+/gu;

/** Every word that texts were made of, by number: few words make up all names. */
const words: string[] = [];
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = words.length;
    words.push(word);
    numbers.set(word, number);
  }
  return number;
}

/** The word that {@link PreparedText.numbers} has as a number. */
export function numberedWord(number: number): string {
  return words[number] ?? '';
}

/** A text in small letters with all its marks, but without what is only spelling: the place of a tone, i for y. */
export function withMarks(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(WORD, plainWord);
}

/** A text made ready to be held against many queries; what it takes is worked out once, when it is first asked for. */
export class PreparedText {
  readonly text: string;
  #folded: string | undefined;
  #parts: readonly string[] | undefined;
  #numbers: Uint32Array | undefined;
  #toned: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Without case and diacritics. */
  get folded(): string {
    this.#folded ??= fold(rightLetters(this.text));
    return this.#folded;
  }

  /** The words of that. */
  get parts(): readonly string[] {
    this.#parts ??= this.folded.split(' ');
    return this.#parts;
  }

  /** The words of that, each as its number: quick to be held against what is known of words. */
  get numbers(): Uint32Array {
    this.#numbers ??= Uint32Array.from(this.parts, numberOf);
    return this.#numbers;
  }

  /** Without case, with its marks. */
  get toned(): string {
    this.#toned ??= withMarks(rightLetters(this.text));
    return this.#toned;
  }
}
