import { isCode } from '../../core/code/code.js';
import { isLegacyForm } from '../../core/code/legacy-code.js';
import { nearCode } from '../../core/code/near-code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { writtenOutIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { shortNamesOf } from '../../core/registry/short-names.js';
import { inForceAt, nameAt } from '../../core/registry/timeline.js';
import type { IsoDate } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';
import { codeWithin } from './codes-in-cell.js';

/** A code of which its last group alone was written: `13` behind `H24.12`. */
const GROUP_ALONE = /^\.?\d{1,3}$/;
/** What parts the codes of a cell where only the first is written in full. */
const PARTED = /\s*(?:[\r\n;,+&|/]|\s(?:và|and)\s)\s*/iu;

/** A code with its own group exchanged, which in the old form is the first that is not zeros. */
function withGroup(code: string, group: string): string {
  const groups = code.split('.');
  const own = isLegacyForm(code) ? groups.findIndex((each) => !/^0+$/.test(each)) : groups.length - 1;
  const width = groups[own]?.length ?? 0;
  return groups.map((each, i) => (i === own ? group.padStart(width, '0') : each)).join('.');
}

/** The codes of `H24.12, 13, 14`, where the registry has the first of them. */
function writtenShort(registry: Registry, text: string): string | undefined {
  const [first = '', ...others] = text.trim().split(PARTED);
  const code = tidyCode(first);
  if (!(isCode(code) || isLegacyForm(code)) || others.length === 0) return undefined;
  if (!others.every((each) => GROUP_ALONE.test(each))) return undefined;
  const reading = readTypedCode(registry, code);
  if (!('code' in reading) || registry.unit(reading.code) === undefined) return undefined;
  return [code, ...others.map((each) => withGroup(code, each.replace('.', '')))].join('; ');
}

/** The code, or several, that a text which is none of the registry's may have been meant for by the figures in it. */
export function codeHinted(registry: Registry, text: string, suggestion?: string): string | undefined {
  return writtenShort(registry, text) ?? nearCode(registry, text) ?? suggestion ?? codeWithin(registry, text);
}

/** Says which code a cell may have been meant for that holds none of the registry's as it stands. */
export class Hints {
  readonly #registry: Registry;
  readonly #at: IsoDate;
  /** By their names without signs, made once a cell asks: those in force. */
  #byName: Map<string, string[]> | undefined;

  constructor(registry: Registry, at: IsoDate) {
    this.#registry = registry;
    this.#at = at;
  }

  /** The code; several where the cell names each of them in short; undefined where it is anyone's guess. */
  of(text: string): string | undefined {
    const reading = readTypedCode(this.#registry, text, this.#at);
    const suggestion = 'suggestion' in reading ? reading.suggestion : undefined;
    return codeHinted(this.#registry, text, suggestion) ?? this.#named(text);
  }

  /** The code of the one unit that bears a name at the date. */
  #named(text: string): string | undefined {
    if (!/\p{L}{2}/u.test(text)) return undefined;
    const [code, ...others] = this.#names().get(fold(writtenOutIn(this.#registry, text))) ?? [];
    return others.length === 0 ? code : undefined;
  }

  #names(): Map<string, string[]> {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const unit of this.#registry.units.values()) {
        if (!inForceAt(this.#registry, unit, this.#at)) continue;
        const short = shortNamesOf(unit).flatMap((each) => each ?? []);
        const names = [nameAt(this.#registry, unit, this.#at), ...short];
        for (const key of new Set(names.map((name) => fold(writtenOutIn(this.#registry, name))))) {
          const codes = this.#byName.get(key);
          if (codes === undefined) this.#byName.set(key, [unit.code]);
          else codes.push(unit.code);
        }
      }
    }
    return this.#byName;
  }
}
