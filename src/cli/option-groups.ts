import type { OptionGroup } from '../core/changes/kind.js';
import { DETAIL_OPTIONS } from './detail-options.js';

/** Options of every command that writes. */
export const WRITING = ['--dry-run', '--json', '--commit'] as const;
/** Options of those that may close codes. */
export const CLOSING = [...WRITING, '--confirm <n>'] as const;
/** Options of every command that rests on a decision. */
export const BASIS = ['--decision <id>', '--effective <date>', '--amend-sealed <reason>', '--amend-submitted'] as const;

/** The option of every command that may grant codes. */
export const GRANTING = ['--accept-incomplete-history'] as const;

/** Fields of a decision as `decision edit` sets, adds to and clears them. */
export const EDITING = [
  '--title <text>',
  '--kind <kind>',
  '--authority <text>',
  '--symbol <mark>',
  '--no-symbol',
  '--effective <date>',
  '--no-effective',
  '--replaces <id>..',
  '--no-replaces',
  '--revokes <id>..',
  '--no-revokes',
  '--basis <text>..',
  '--no-basis',
  '--proposal <text>..',
  '--no-proposal',
  '--department <name>',
  '--no-department',
  '--head <title>',
  '--no-head',
  '--department-symbol <mark>',
  '--no-department-symbol',
  '--department-signer <name>',
  '--no-department-signer',
  '--department-signer-title <title>',
  '--no-department-signer-title',
  '--department-drafter <mark>',
  '--no-department-drafter',
  '--signer <name>',
  '--no-signer',
  '--signer-title <title>',
  '--no-signer-title',
  '--on-behalf <text>',
  '--no-on-behalf',
  '--acting <text>',
  '--no-acting',
  '--recipients <text>..',
  '--no-recipients',
  '--drafter <mark>',
  '--no-drafter',
  '--articles <file>',
  '--no-articles',
  '--amend-sealed <reason>',
  '--amend-submitted',
  ...WRITING,
] as const;

/** The options behind each group that a kind of change may name. */
const OPTION_GROUPS: Readonly<Record<OptionGroup, readonly string[]>> = {
  details: DETAIL_OPTIONS,
  basis: BASIS,
  granting: GRANTING,
  writing: WRITING,
  closing: CLOSING,
};

function isOptionGroup(option: string): option is OptionGroup {
  return Object.hasOwn(OPTION_GROUPS, option);
}

/** The options that an entry of a kind of change stands for: those of a group, or itself. */
export function optionsOf(option: string): readonly string[] {
  return isOptionGroup(option) ? OPTION_GROUPS[option] : [option];
}
