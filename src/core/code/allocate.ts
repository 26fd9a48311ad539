import { claimantOf } from '../query/bearers.js';
import type { Registry } from '../registry/registry.js';
import type { Block, RootSettings } from '../registry/types.js';
import { blocksFor, isInBlock } from './blocks.js';
import { levelOf, MAX_CODE_LENGTH, MAX_LEVEL } from './code.js';
import { widthRange } from './groups.js';
import { isReservedBy, isZero } from './reserved.js';

/** Why no code can be given under a parent. */
export type AllocationFault = 'root-unknown' | 'too-deep' | 'no-level' | 'full' | 'block-full' | 'too-long';

const DIGITS = '0123456789';
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function* groupsOfWidth(width: number, alphabet: string, from: string): Generator<string> {
  const radix = alphabet.length;
  const limit = radix ** width;
  const start = [...from].reduce((sum, char) => sum * radix + alphabet.indexOf(char), 0);
  for (let value = start; value < limit; value += 1) {
    let text = '';
    for (let rest = value, i = 0; i < width; i += 1) {
      text = (alphabet[rest % radix] ?? '') + text;
      rest = Math.floor(rest / radix);
    }
    yield text;
  }
}

/** Groups in the order in which they are given out: plain numbers of each width first, then those with letters. */
function* candidates(settings: RootSettings, level: number): Generator<string> {
  const width = settings.groups[level - 2];
  if (width === undefined) return;
  const { min, max } = widthRange(width);
  const first = settings.first ?? '1';
  const numeric = /^[0-9]+$/.test(first);
  for (let w = min; w <= max; w += 1) {
    // `first` names the first number of the narrowest width; wider ones go on where narrower ones ended
    const from = w === min ? (numeric ? first : '1') : `1${'0'.repeat(w - 1)}`;
    yield* groupsOfWidth(w, DIGITS, from.replace(/^0+(?=.)/, ''));
  }
  if (settings.alphabet !== 'alphanumeric') return;
  for (let w = min; w <= max; w += 1) {
    const from = !numeric && first.length <= w ? first : '0';
    for (const group of groupsOfWidth(w, ALPHANUMERIC, from)) if (!/^[0-9]+$/.test(group)) yield group;
  }
}

/** The groups of blocks, in the order in which the settings name them. */
function* groupsOfBlocks(blocks: readonly Block[]): Generator<string> {
  for (const { from, to } of blocks) {
    const alphabet = /^[0-9]+$/.test(`${from}${to}`) ? DIGITS : ALPHANUMERIC;
    for (const group of groupsOfWidth(from.length, alphabet, from)) {
      if (group > to) break;
      yield group;
    }
  }
}

/**
 * Gives out codes, never one that was ever granted, closed, annulled or reserved, nor one in `spent`
 * (codes that only the history still knows).
 */
export class Allocator {
  readonly #groups = new Map<string, Generator<string>>();
  readonly #given = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly spent: (code: string) => boolean = () => false,
  ) {}

  /** True for a code that may still be granted. */
  isFree(code: string): boolean {
    if (this.registry.unit(code) !== undefined || this.isGiven(code) || this.isReserved(code)) return false;
    return claimantOf(this.registry, code) === undefined && !this.isSpent(code);
  }

  /** True for a code that only the history still knows. */
  isSpent(code: string): boolean {
    return this.spent(code);
  }

  /** True for a code that this allocator gave out. */
  isGiven(code: string): boolean {
    return this.#given.has(code);
  }

  /** True for a code the settings reserve, and for any descendant of one. */
  isReserved(code: string): boolean {
    return isReservedBy(this.registry.settings.reserved ?? [], code);
  }

  /** Marks a code as given, so that no later call returns it. */
  take(code: string): void {
    this.#given.add(code);
  }

  /**
   * The next free code under a parent, which is taken at once: of the blocks of its type where there are any, never of
   * those of other types.
   */
  next(parent: string, type?: string): { code: string } | { fault: AllocationFault } {
    const level = levelOf(parent) + 1;
    if (level > MAX_LEVEL) return { fault: 'too-deep' };
    const settings = this.registry.rootSettings(parent);
    if (settings === undefined) return { fault: 'root-unknown' };
    if (settings.groups[level - 2] === undefined) return { fault: 'no-level' };
    const { own, foreign } = blocksFor(settings, level, type);
    const key = own.length === 0 ? parent : `${parent} ${type}`;
    let groups = this.#groups.get(key);
    if (groups === undefined) {
      groups = own.length === 0 ? candidates(settings, level) : groupsOfBlocks(own);
      this.#groups.set(key, groups);
    }
    for (let step = groups.next(); !step.done; step = groups.next()) {
      const code = `${parent}.${step.value}`;
      if (code.length > MAX_CODE_LENGTH) return { fault: 'too-long' };
      const isForeign = own.length === 0 && foreign.some((block) => isInBlock(block, step.value));
      if (!isForeign && !isZero(code) && this.isFree(code)) {
        this.take(code);
        return { code };
      }
    }
    return { fault: own.length === 0 ? 'full' : 'block-full' };
  }
}
