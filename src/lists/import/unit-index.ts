import { isCode, levelOf, MAX_LEVEL } from '../../core/code/code.js';
import { toNewCode } from '../../core/code/legacy-code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { nearest } from '../../core/text/suggest.js';
import type { ListedBody } from '../recognise/listed.js';
import { suggestion } from './bearer-words.js';
import { rootCalled } from './root-called.js';

/** A body above as a list names it: its code (or the `$name` of a proposal), or why it is none. */
export type FoundBody =
  | { code: string }
  | { fault: 'unknown'; near?: string }
  | { fault: 'ambiguous'; codes: string[] };

/** Names a nearest one is looked for; a list that is wrong throughout must not be compared with a whole country. */
const MOST_GUESSES = 50;

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Finds open units by code or by name, those that the list itself brings along too. */
export class UnitIndex {
  readonly #codes = new Set<string>();
  readonly #names = new Map<string, string[]>();
  readonly #pending: (readonly { code: string; name: string }[])[] = [];
  #guesses = 0;

  constructor(
    private readonly registry: Registry,
    private readonly acting?: string,
  ) {
    for (const unit of registry.units.values()) {
      if (!isClosedFor(registry, unit, acting)) this.add(unit.code, unit.name);
    }
  }

  /** A unit the list brings along: its code, or the `$name` by which its proposal goes. */
  add(code: string, name: string): void {
    this.#codes.add(code);
    // nothing stands under a body of the deepest level
    if (!code.startsWith('$') && levelOf(code) >= MAX_LEVEL) return;
    const key = nameKeyIn(this.registry, name);
    if (this.#names.get(key)?.includes(code) !== true) push(this.#names, key, code);
  }

  /** The same of many, which are put in when somebody looks for one: next to no list of codes names bodies otherwise. */
  addLater(units: readonly { code: string; name: string }[]): void {
    this.#pending.push(units);
  }

  find({ code, name }: ListedBody): FoundBody {
    for (const unit of this.#pending.splice(0).flat()) this.add(unit.code, unit.name);
    if (code !== undefined) {
      const known = this.#byCode(code);
      if (known !== undefined) return { code: known };
      return name === undefined ? this.#unknown(code, this.#codes) : this.#byName(name);
    }
    return this.#byName(name ?? '');
  }

  #byCode(code: string): string | undefined {
    if (this.#codes.has(code)) return code;
    if (isCode(code)) return undefined;
    const [bearer, ...others] = this.registry
      .unitsByLegacyCode(code)
      .filter((unit) => !isClosedFor(this.registry, unit, this.acting));
    if (bearer !== undefined && others.length === 0) return bearer.code;
    const converted = toNewCode(code);
    return converted.fault === undefined && this.#codes.has(converted.code) ? converted.code : undefined;
  }

  #byName(name: string): FoundBody {
    const key = nameKeyIn(this.registry, name);
    const all = this.#names.get(key) ?? [];
    // a proposal may turn out to be a unit that is there: those with a code come first
    const coded = all.filter((code) => !code.startsWith('$'));
    const codes = coded.length > 0 ? coded : all;
    const [only, ...others] = codes;
    if (only === undefined) {
      const root = rootCalled(this.registry, name, (code) => this.#codes.has(code));
      if (root !== undefined) return { code: root };
      const { near } = this.#unknown(key, this.#names.keys());
      const codes = near === undefined ? [] : (this.#names.get(near) ?? []);
      const said = suggestion(
        this.registry,
        codes.flatMap((code) => this.registry.unit(code) ?? []),
      );
      return said === undefined ? { fault: 'unknown' } : { fault: 'unknown', near: said };
    }
    return others.length === 0 ? { code: only } : { fault: 'ambiguous', codes };
  }

  #unknown(text: string, known: Iterable<string>): { fault: 'unknown'; near?: string } {
    this.#guesses += 1;
    const near = this.#guesses > MOST_GUESSES ? undefined : nearest(text, known);
    return near === undefined ? { fault: 'unknown' } : { fault: 'unknown', near };
  }
}
