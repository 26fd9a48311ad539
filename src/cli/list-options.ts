import { BASIS, CLOSING, GRANTING, WRITING } from './option-groups.js';

/** What `import` takes. */
export const IMPORTING = [
  ...BASIS,
  '--parent <code>',
  '--map <columns>',
  '--sheet <name>',
  '--legacy-encoding <encoding>',
  '--prune',
  '--children <way>',
  '--rename',
  '--other-agencies',
  '--add-missing-parents',
  '--skip-errors',
  '--errors-to <file>',
  '--verified-by <text>',
  '--on <date>',
  '--max-rows <n>',
  '--max-size <mb>',
  '--format <format>',
  '--template <format>',
  '-o, --output <file>',
  '--force',
  '--yes',
  ...GRANTING,
  ...CLOSING,
] as const;

/** What `export` takes. */
export const EXPORTING = [
  '--annex <1|2|3|4|all>',
  '--format <format>',
  '-o, --output <file>',
  '--columns <columns>',
  '--delimiter <sign>',
  '--sort <code|name>',
  '--at <date>',
  '--decision <id>',
  '--rev <ref>',
  '--scope <full|changes>',
  '--under <code>',
  '--split <agency>',
  '--include-closed',
  '--annex-numbering <roman|arabic>',
  '--draft-version <n>',
  '--electronic',
  '--force',
  '--checksum',
  '--json',
] as const;

/** Options of `diff`. */
export const COMPARING = [
  '--staged',
  '--from <date>',
  '--to <date>',
  '--format <format>',
  '-o, --output <file>',
  '--force',
  '--json',
] as const;

/** Options of `list`. */
export const LISTING = [
  '--at <date>',
  '--under <code>',
  '--level <n>',
  '--status <status>..',
  '--type <type>..',
  '--pending <what>',
  '--decision <id>',
  '--include-closed',
  '--columns <columns>',
  '--sort <code|name>',
  '--json',
] as const;

/** Options of `report`. */
export const REPORTING = [
  '--from <date>',
  '--to <date>',
  '--stale <days>',
  '--format <format>',
  '--department <name>',
  '--head <title>',
  '--department-symbol <mark>',
  '--department-signer <name>',
  '--department-signer-title <title>',
  '--department-drafter <mark>',
  '--json',
  '-o, --output <file>',
  '--force',
] as const;

/** Options of `check`. */
export const CHECKING = [
  '--at <date>',
  '--decision <id>',
  '--scope <full|changes>',
  '--annex <1|2|3|4|all>',
  '--under <code>',
  '--sheet <name>',
  '--map <columns>',
  '--max-rows <n>',
  '--max-size <mb>',
  '--strict',
  '--format <format>',
  '--json',
] as const;

/** Options of `resolve`. */
export const RESOLVING = [
  '--at <date>',
  '--file <file>',
  '-o, --output <file>',
  '--delimiter <sign>',
  '--map <columns>',
  '--sheet <name>',
  '--max-rows <n>',
  '--max-size <mb>',
  '--force',
  '--json',
] as const;

/** Options of `validate`. */
export const VALIDATING = [
  '--since <ref>',
  '--rev <ref>',
  '--first-parent',
  '--staged',
  '--no-git',
  '--fmt',
  '--format <format>',
  '--json',
  '--strict',
] as const;

/** Options of `init`. */
export const BEGINNING = [
  '--legacy',
  '--groups <widths>',
  '--alphabet <name>',
  '--name <text>',
  '--place <text>',
  '--authority <text>',
  '--title <text>',
  '--with-ci <kind>',
  ...WRITING,
] as const;

/** Options of `plan`. */
export const PLANNING = [
  '--amend-sealed <reason>',
  '--amend-submitted',
  '--format <format>',
  ...GRANTING,
  '--json',
  '-o, --output <file>',
  '--force',
] as const;
