import { codeFault, levelOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import type { ListedBody, ListedUnit } from '../recognise/listed.js';
import { onlyRoot } from '../rooted-code.js';
import type { ImportOptions, ImportRow } from './import-model.js';
import { isRootCalled } from './root-called.js';

/** Figures where a code belongs, without a level-1 code before or behind them: `01`, `31.01`; a dot first is that of level 1. */
const PART = /^\.?\d{1,4}(?:\.\d{1,4}){0,2}$/;

/** True for a part of a code: one of its groups or several, without the level-1 code. */
export function isCodePart(code: string): boolean {
  return PART.test(code);
}

/** What a part of a code comes to: the whole code, and where the rest of it was found. */
export interface WholeCode {
  code: string;
  /** The body that it was put under by a heading, a line, a column or the user; where its levels have columns there is none. */
  under?: string;
}

/** Puts parts of codes together with the code of the body above, as headings, lines, columns or the user (`--parent`) name it. */
export class CodeParts {
  #byName: Map<string, string[]> | undefined;
  readonly #listed = new Map<ListedUnit, string>();

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision' | 'parent'>,
  ) {}

  /** A row of the list has this code: others may stand under it. */
  met({ unit, name, code }: ImportRow): void {
    if (code === undefined) return;
    this.#listed.set(unit, code);
    if (this.#byName !== undefined && name !== '') this.#put(name, code);
  }

  /** The whole code of a row that gives but a part of it; undefined where nobody says what stands before it. */
  whole(row: ImportRow, part: string): WholeCode | undefined {
    if (part.startsWith('.')) {
      const root = this.#root();
      return root === undefined ? undefined : { code: `${root}${part}` };
    }
    const under = this.#over(row);
    // of several groups the first may be that of the body above again, unless that is of level 1
    if (part.includes('.') && (under === undefined || levelOf(under) > 1)) return undefined;
    return under === undefined ? undefined : { code: `${under}.${part}`, under };
  }

  /** What may be meant by several groups that nobody says the beginning of: a code of the registry's only level-1 code, under a body that is there. */
  meant(part: string): string | undefined {
    const root = this.#root();
    if (root === undefined || !part.includes('.') || part.startsWith('.')) return undefined;
    const code = `${root}.${part}`;
    return codeFault(code) === undefined && this.registry.unit(parentOf(code) ?? '') !== undefined ? code : undefined;
  }

  /** The code of a body above that lacks nothing but its level-1 code. */
  ofBody(code: string): string {
    return isCodePart(code) && code.startsWith('.') ? `${this.#root() ?? ''}${code}` : code;
  }

  /** The body that a row is put under, by words or by its code. */
  #over({ parent, group, line, unit }: ImportRow): string | undefined {
    if (parent !== undefined) return this.#codeOf(parent);
    if (unit.above !== undefined) return this.#listed.get(unit.above);
    if (group !== undefined) {
      const found = this.#codeOf(group);
      // a heading that names a body nobody knows must not be passed over
      if (found !== undefined || !(group.loose === true || isKindOfBodies(group.name ?? ''))) return found;
    }
    const lined = line === undefined ? undefined : this.#codeOf(line);
    return lined ?? (line?.under === true ? undefined : this.options.parent);
  }

  #codeOf({ code, name }: ListedBody): string | undefined {
    if (code !== undefined) return isCodePart(tidyCode(code)) ? undefined : tidyCode(code);
    if (name === undefined) return undefined;
    const [only, ...others] = this.#names().get(nameKeyIn(this.registry, name)) ?? [];
    if (only !== undefined) return others.length === 0 ? only : undefined;
    return Object.keys(this.registry.settings.roots).find((root) => {
      const unit = this.registry.unit(root);
      return unit !== undefined && isRootCalled(this.registry, unit, name);
    });
  }

  #names(): Map<string, string[]> {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const unit of this.registry.units.values())
        if (!isClosedFor(this.registry, unit, this.options.decision))
          this.#put(nameFor(this.registry, unit, this.options.decision), unit.code);
      for (const [unit, code] of this.#listed) if (unit.name !== '') this.#put(unit.name, code);
    }
    return this.#byName;
  }

  #put(name: string, code: string): void {
    const key = nameKeyIn(this.registry, name);
    const codes = this.#byName?.get(key) ?? [];
    if (!codes.includes(code)) this.#byName?.set(key, [...codes, code]);
  }

  /** The level-1 code that all codes of a list begin with, where the registry has but one. */
  #root(): string | undefined {
    const { parent } = this.options;
    return parent === undefined ? onlyRoot(this.registry) : parent.split('.', 1)[0];
  }
}
