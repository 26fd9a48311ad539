import { fold, foldTone } from '../../text/fold.js';

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

  /** Without case, its tones in their places. */
  get toned(): string {
    this.#toned ??= foldTone(this.text);
    return this.#toned;
  }
}
