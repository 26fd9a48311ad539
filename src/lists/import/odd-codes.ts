import { lastGroup, levelOf, parentOf, rootOf } from '../../core/code/code.js';
import { fitsAlphabet, widthFault, widthRange } from '../../core/code/groups.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RootSettings } from '../../core/registry/types.js';

/** Codes that do not fit their root's settings, weighed against those that do: one odd cell is no reason to change settings. */
export class CodeHabits {
  #all: string[] | undefined;

  /**
   * @param listed sound codes of the list under the root that it gives
   * @param said rows of the list with any code, those that the registry has among them
   */
  constructor(
    private readonly registry: Registry,
    private readonly root: string,
    private readonly listed: readonly string[],
    private readonly said: readonly { code: string }[],
  ) {}

  /** Asked for only where a code does not fit. */
  get #known(): readonly string[] {
    if (this.#all === undefined) {
      const granted = [...this.registry.units.keys()].filter((code) => rootOf(code) === this.root);
      this.#all = [...new Set([...granted, ...this.listed])].filter((code) => levelOf(code) > 1);
    }
    return this.#all;
  }

  /**
   * True where most codes of its level break a rule, or the list has no other at all: it is written so, and no cell is odd.
   * @param breaks the rule
   * @param plainly breaks it in a way that no program makes of sound codes
   */
  areUsual(breaks: (code: string) => boolean, plainly = breaks): (code: string) => boolean {
    const byLevel = new Map<number, boolean>();
    return (code) => {
      const level = levelOf(code);
      const usual = byLevel.get(level) ?? (this.#areMost(level, breaks) || this.#areAll(level, plainly));
      byLevel.set(level, usual);
      return usual;
    };
  }

  #areMost(level: number, breaks: (code: string) => boolean): boolean {
    const peers = this.#known.filter((each) => levelOf(each) === level);
    const alike = peers.filter(breaks);
    return alike.length >= 2 && alike.length * 2 > peers.length;
  }

  #areAll(level: number, breaks: (code: string) => boolean): boolean {
    const said = this.#saidAt(level);
    return said.length >= 2 && said.every(breaks);
  }

  /** The codes of a level that the list has, be it only at the beginning of longer ones. */
  #saidAt(level: number): string[] {
    const groups = this.said.map(({ code }) => code.split('.')).filter((each) => each[0] === this.root);
    return [...new Set(groups.flatMap((each) => (each.length < level ? [] : each.slice(0, level).join('.'))))];
  }

  /** Codes that may have been meant by one of the wrong width: with the zeros that a spreadsheet ate, or without those too many. */
  meant(settings: RootSettings, code: string): string[] {
    const whole = withZeros(settings, code);
    if (parentOf(whole) !== parentOf(code)) return whole.length === code.length ? [] : [whole];
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

/** A code whose groups have the zeros in front that the settings ask for: "H26.2.45" → "H26.02.45". */
function withZeros({ groups }: RootSettings, code: string): string {
  const [root = '', ...others] = code.split('.');
  const padded = others.map((group, i) => {
    const width = groups[i];
    return width === undefined || !/^\d+$/.test(group) ? group : group.padStart(widthRange(width).min, '0');
  });
  return [root, ...padded].join('.');
}

/** True for a code whose last group has not the width that the settings give its level. */
export function breaksWidth(settings: RootSettings): (code: string) => boolean {
  return (code) => widthFault(settings, code) !== undefined;
}

/** True for a code whose last group is wider than the settings allow: no zeros were eaten there. */
export function isWider({ groups }: RootSettings): (code: string) => boolean {
  return (code) => {
    const width = groups[levelOf(code) - 2];
    return width !== undefined && lastGroup(code).length > widthRange(width).max;
  };
}

/** True for a code with letters where the settings allow figures only. */
export function breaksAlphabet(settings: RootSettings): (code: string) => boolean {
  return (code) => !fitsAlphabet(settings, code);
}
