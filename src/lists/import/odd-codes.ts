import { lastGroup, levelOf, rootOf } from '../../core/code/code.js';
import { fitsAlphabet, widthFault, widthRange } from '../../core/code/groups.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RootSettings } from '../../core/registry/types.js';

/** Codes that do not fit their root's settings, weighed against those that do: one odd cell is no reason to change settings. */
export class CodeHabits {
  #all: string[] | undefined;

  /** @param listed sound codes of the list under the root */
  constructor(
    private readonly registry: Registry,
    private readonly root: string,
    private readonly listed: readonly string[],
  ) {}

  /** Asked for only where a code does not fit. */
  get #known(): readonly string[] {
    if (this.#all === undefined) {
      const granted = [...this.registry.units.keys()].filter((code) => rootOf(code) === this.root);
      this.#all = [...new Set([...granted, ...this.listed])].filter((code) => levelOf(code) > 1);
    }
    return this.#all;
  }

  /** True where most codes of a level, and more than one, break the rule that this one breaks. */
  areMost(code: string, breaks: (code: string) => boolean): boolean {
    const level = levelOf(code);
    const peers = this.#known.filter((each) => levelOf(each) === level);
    const alike = peers.filter(breaks);
    return alike.length >= 2 && alike.length * 2 > peers.length;
  }

  /** Codes that may have been meant by one of the wrong width: with the zeros that a spreadsheet ate, or without those too many. */
  meant(settings: RootSettings, code: string): string[] {
    const group = lastGroup(code);
    const width = settings.groups[levelOf(code) - 2];
    if (width === undefined || !/^\d+$/.test(group)) return [];
    const { min, max } = widthRange(width);
    const stem = code.slice(0, code.length - group.length);
    const bare = group.replace(/^0+(?=\d)/, '').padStart(min, '0');
    const candidates = group.length < min ? [group.padStart(min, '0'), group.padEnd(min, '0')] : [bare];
    const taken = new Set(this.#known);
    return (
      [...new Set(candidates)]
        .filter((candidate) => candidate.length <= max && candidate !== group)
        .map((candidate) => stem + candidate)
        // a zero eaten in front is what happens most: a code that is known already may well be meant
        .filter((candidate, i) => i === 0 || !taken.has(candidate))
    );
  }
}

/** True for a code whose last group has not the width that the settings give its level. */
export function breaksWidth(settings: RootSettings): (code: string) => boolean {
  return (code) => widthFault(settings, code) !== undefined;
}

/** True for a code with letters where the settings allow figures only. */
export function breaksAlphabet(settings: RootSettings): (code: string) => boolean {
  return (code) => !fitsAlphabet(settings, code);
}
