import { codeFault, isDescendantOf } from '../../core/code/code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { ListedBody } from './listed.js';

/** Where a unit stands: the body it belongs to, and the heading it stands under though its code does not. */
export interface Placing {
  group?: ListedBody;
  stray?: ListedBody;
}

interface Heading {
  body: ListedBody;
  depth: number;
}

/** True where both codes can be read and one stands under the other by them; undefined where nobody can tell. */
export function standsUnder(code: string | undefined, over: string | undefined): boolean | undefined {
  const [own, above] = [newForm(code), newForm(over)];
  return own === undefined || above === undefined ? undefined : isDescendantOf(own, above);
}

/** A code in the new form, whatever form it is written in; undefined for what is none. */
function newForm(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = tidyCode(text);
  if (codeFault(code) === undefined) return code;
  const old = toNewCode(code);
  return old.fault === undefined ? old.code : undefined;
}

function holds({ body }: Heading, code: string): boolean {
  const own = newForm(body.code);
  return own === undefined || own === code || isDescendantOf(code, own);
}

/** True for a body that units stand under by their codes; where none of them has one, its place above them says so. */
export function headsAny(body: ListedBody, codes: readonly (string | undefined)[]): boolean {
  const known = codes.flatMap((code) => newForm(code) ?? []);
  return known.length === 0 ? codes.length > 0 : known.some((code) => holds({ body, depth: 0 }, code));
}

/** The headings in force, the outermost first. A heading ends with the next of its level, or with a code that is not under it. */
export class GroupStack {
  #open: Heading[] = [];
  /** The heading last met, in force or not. */
  #nearest: ListedBody | undefined;

  constructor(body: ListedBody | undefined) {
    if (body !== undefined) this.open(body, 0);
  }

  /** The innermost body in force. */
  get current(): ListedBody | undefined {
    return this.#open.at(-1)?.body;
  }

  /** A heading begins: those of the same or a lower level end. */
  open(body: ListedBody, depth: number): void {
    const code = newForm(body.code);
    this.#open = this.#open.filter((heading) => {
      const own = newForm(heading.body.code);
      if (code !== undefined && own !== undefined) return isDescendantOf(code, own);
      return heading.depth < depth;
    });
    this.#open.push({ body, depth });
    this.#nearest = body;
  }

  /** All headings end. */
  clear(): void {
    this.#open = [];
    this.#nearest = undefined;
  }

  /** Places a unit; one whose code is under none of the headings ends them all. */
  place(written: string | undefined): Placing {
    const nearest = this.#nearest;
    const code = newForm(written);
    if (code !== undefined) {
      for (let last = this.#open.at(-1); last !== undefined && !holds(last, code); last = this.#open.at(-1))
        this.#open.pop();
      const again = nearest?.code === undefined ? undefined : { body: nearest, depth: 0 };
      if (this.#open.length === 0 && again !== undefined && holds(again, code)) this.#open.push(again);
    }
    const group = this.current;
    const isStray = nearest !== undefined && group !== nearest && code !== undefined;
    return { ...(group === undefined ? {} : { group }), ...(isStray ? { stray: nearest } : {}) };
  }
}
