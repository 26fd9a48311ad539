import { EXIT, MadinhdanhError, misuse } from '../app/errors.js';
import { findDecision } from '../app/find-decision.js';
import { readCode, readCodeOrName } from '../app/typed-code.js';
import type { ChildrenWay } from '../core/changes/beneath.js';
import type { ChangeCall } from '../core/changes/kind.js';
import type { KindMisuse } from '../core/changes/kinds/index.js';
import type { DetailChanges, Details } from '../core/changes/types.js';
import type { Args } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { kebab } from '../core/text/kebab.js';
import type { Input } from './context.js';
import { detailsFrom, typedText, updateFrom } from './detail-options.js';
import type { Options } from './options.js';

function typed(name: string): string {
  return `--${kebab(name)}`;
}

/** One call of a kind's command, with the registry that its codes are read against. */
export class CommandCall implements ChangeCall<KindMisuse> {
  readonly #args: readonly string[];
  readonly #options: Options;

  constructor(
    private readonly registry: Registry,
    private readonly today: IsoDate,
    { args, options }: Input,
  ) {
    this.#args = args;
    this.#options = options;
  }

  get code(): string {
    return this.codeOf(this.#args[0] ?? '');
  }

  get codes(): string[] {
    return this.#args.map((each) => this.codeOf(each));
  }

  codeOf(text: string): string {
    return readCode(this.registry, text);
  }

  codeOption(name: string): string | undefined {
    const text = this.#options.text(name);
    return text === undefined ? undefined : readCodeOrName(this.registry, text, this.today);
  }

  has(name: string): boolean {
    return this.#options.has(name);
  }

  flag(name: string): boolean {
    return this.#options.flag(name);
  }

  text(name: string): string | undefined {
    const text = this.#options.text(name);
    return text === undefined ? undefined : typedText(text);
  }

  needed(name: string): string {
    const text = this.text(name) ?? '';
    if (text === '') throw misuse('change.option-needed', { option: typed(name) });
    return text;
  }

  list(name: string): string[] {
    return this.#options.list(name);
  }

  date(name: string): IsoDate | undefined {
    return this.#options.date(name);
  }

  get decision(): string {
    return findDecision(this.registry, this.#args[0] ?? '');
  }

  atMostOne(...names: string[]): void {
    const given = names.filter((name) => this.has(name));
    if (given.length > 1) throw misuse('change.options-both', { option: given.map(typed).join(', ') });
  }

  subtree(): { subtree?: true } {
    return this.flag('subtree') ? { subtree: true } : {};
  }

  children(): { children?: ChildrenWay } {
    const children = this.#options.choice('children', ['move', 'close'] as const);
    return children === undefined ? {} : { children };
  }

  details(): Details {
    return detailsFrom(this.#options);
  }

  detailChanges(): DetailChanges {
    return updateFrom(this.#options);
  }

  misuse(id: KindMisuse, args: Args = {}): MadinhdanhError {
    return new MadinhdanhError(EXIT.usage, id, args);
  }
}
