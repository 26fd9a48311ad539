import type { OptionGroup } from '../../core/changes/kind.js';
import { DETAIL_OPTIONS } from '../detail-options.js';
import { CHANGE_COMMANDS } from '../generated/change-commands.js';
import type { CommandSpec } from '../spec.js';

/** Options of every command that writes. */
const WRITING = ['--dry-run', '--json', '--commit'] as const;
/** Options of those that may close codes. */
const CLOSING = [...WRITING, '--confirm <n>'] as const;
/** Options of every command that rests on a decision. */
const BASIS = ['--decision <id>', '--effective <date>', '--amend-sealed <reason>'] as const;

/** The option of every command that may grant codes. */
const GRANTING = ['--accept-incomplete-history'] as const;

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

/** The commands that make one change: src/core/changes/kinds says what they take. */
const CHANGES: readonly CommandSpec[] = CHANGE_COMMANDS.map(({ name, arguments: args, options }) => ({
  name,
  arguments: args,
  options: options.flatMap((option) => (isOptionGroup(option) ? OPTION_GROUPS[option] : [option])),
  load: async () => ({ run: (await import('./change.js')).changeCommand(name) }),
}));

/** Every command; a new one is a file and an entry here. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    arguments: ['<code>'],
    options: [
      '--legacy',
      '--groups <widths>',
      '--alphabet <name>',
      '--name <text>',
      '--place <text>',
      '--authority <text>',
      '--title <text>',
      '--with-ci <kind>',
      '--dry-run',
      '--json',
    ],
    load: () => import('./init.js'),
  },
  {
    name: 'add',
    aliases: ['grant'],
    options: [
      '--parent <code>',
      '--code <code>',
      '--name <text>',
      ...DETAIL_OPTIONS,
      ...BASIS,
      ...GRANTING,
      ...WRITING,
    ],
    load: () => import('./add.js'),
  },
  ...CHANGES,
  {
    name: 'apply',
    arguments: ['<file>'],
    options: ['--amend-sealed <reason>', ...GRANTING, ...CLOSING],
    load: () => import('./apply.js'),
  },
  {
    name: 'plan',
    arguments: ['<file>'],
    options: ['--amend-sealed <reason>', '--format <format>', ...GRANTING, '--json', '-o, --output <file>', '--force'],
    load: () => import('./plan.js'),
  },
  {
    name: 'decision',
    commands: [
      {
        name: 'new',
        options: [
          '--draft',
          '--title <text>',
          '--kind <kind>',
          '--number <number>',
          '--signed <date>',
          '--effective <date>',
          '--authority <text>',
          '--replaces <id>..',
          '--id <id>',
          ...WRITING,
        ],
        load: () => import('./decision-new.js'),
      },
      { name: 'list', options: ['--json'], load: () => import('./decision-list.js') },
      { name: 'show', arguments: ['<id>'], options: ['--json'], load: () => import('./decision-show.js') },
      {
        name: 'issue',
        arguments: ['<id>'],
        options: ['--number <number>', '--signed <date>', '--effective <date>', ...WRITING],
        load: () => import('./decision-issue.js'),
      },
      {
        name: 'seal',
        arguments: ['[ids...]'],
        options: ['--all', '--amend-sealed <reason>', ...WRITING],
        load: () => import('./decision-seal.js'),
      },
      {
        name: 'draft',
        arguments: ['<id>'],
        options: [
          '-o, --output <file>',
          '--columns <columns>',
          '--annex-numbering <roman|arabic>',
          '--force',
          '--checksum',
          '--json',
        ],
        load: () => import('./decision-draft.js'),
      },
    ],
  },
  {
    name: 'validate',
    options: [
      '--since <ref>',
      '--rev <ref>',
      '--staged',
      '--no-git',
      '--fmt',
      '--format <format>',
      '--json',
      '--strict',
    ],
    load: () => import('./validate.js'),
  },
  {
    name: 'import',
    arguments: ['[file]'],
    options: [
      ...BASIS,
      '--parent <code>',
      '--map <columns>',
      '--sheet <name>',
      '--legacy-encoding <encoding>',
      '--prune',
      '--add-missing-parents',
      '--skip-errors',
      '--errors-to <file>',
      '--max-rows <n>',
      '--max-size <mb>',
      '--format <format>',
      '--template <format>',
      '-o, --output <file>',
      '--force',
      '--yes',
      ...GRANTING,
      ...CLOSING,
    ],
    load: () => import('./import.js'),
  },
  {
    name: 'fmt',
    options: ['--check', '--fix-text', '--staged', '--dry-run', '--json'],
    load: () => import('./fmt.js'),
  },
  {
    name: 'export',
    options: [
      '--annex <1|2|3|4|all>',
      '--format <format>',
      '-o, --output <file>',
      '--columns <columns>',
      '--sort <code|name>',
      '--at <date>',
      '--decision <id>',
      '--rev <ref>',
      '--scope <full|changes>',
      '--include-closed',
      '--annex-numbering <roman|arabic>',
      '--force',
      '--checksum',
      '--json',
    ],
    load: () => import('./export.js'),
  },
  {
    name: 'check',
    arguments: ['<file>'],
    options: [
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
    ],
    load: () => import('./check.js'),
  },
  { name: 'show', arguments: ['<code>'], options: ['--at <date>', '--json'], load: () => import('./show.js') },
  {
    name: 'list',
    options: [
      '--at <date>',
      '--under <code>',
      '--level <n>',
      '--status <status>..',
      '--decision <id>',
      '--include-closed',
      '--json',
    ],
    load: () => import('./list.js'),
  },
  {
    name: 'tree',
    arguments: ['[code]'],
    options: ['--at <date>', '--depth <n>', '--include-closed', '--json'],
    load: () => import('./tree.js'),
  },
  { name: 'resolve', arguments: ['<code>'], options: ['--at <date>', '--json'], load: () => import('./resolve.js') },
  { name: 'history', arguments: ['<code>'], options: ['--json'], load: () => import('./history.js') },
  {
    name: 'convert',
    arguments: ['[codes...]'],
    options: ['--to <form>', '--file <file>', '--json'],
    load: () => import('./convert.js'),
  },
  {
    name: 'search',
    arguments: ['<words...>'],
    options: ['--limit <n>', '--json'],
    load: () => import('./search.js'),
  },
  {
    name: 'report',
    options: ['--from <date>', '--to <date>', '--format <format>', '--json', '-o, --output <file>', '--force'],
    load: () => import('./report.js'),
  },
  { name: 'site', options: ['-o, --output <dir>', '--at <date>', '--force'], load: () => import('./site.js') },
  {
    name: 'completion',
    arguments: ['<shell>'],
    load: async () => ({ run: (await import('./completion.js')).completionCommand(COMMANDS) }),
  },
  { name: 'rules', arguments: ['[rule]'], options: ['--json'], load: () => import('./rules.js') },
  {
    name: 'diff',
    arguments: ['[a]', '[b]'],
    options: ['--staged', '--format <format>', '--json'],
    load: () => import('./diff.js'),
  },
  { name: 'hooks', commands: [{ name: 'install', load: () => import('./hooks-install.js') }] },
  {
    name: 'merge-driver',
    hidden: true,
    arguments: ['<base>', '<ours>', '<theirs>', '[path]'],
    load: () => import('./merge-driver.js'),
  },
  {
    name: 'renumber',
    arguments: ['[files...]'],
    options: ['--onto <ref>', ...GRANTING, '--dry-run', '--json'],
    load: () => import('./renumber.js'),
  },
  {
    name: 'release',
    options: ['--dry-run', '--json'],
    load: () => import('./release.js'),
    commands: [{ name: 'notes', arguments: ['[tag]'], load: () => import('./release-notes.js') }],
  },
  {
    name: 'ci',
    commands: [
      {
        name: 'install',
        arguments: ['<kind>'],
        options: ['--owner <name>..', '--package <spec>', '--setup <command>..', '--force'],
        load: () => import('./ci-install.js'),
      },
      { name: 'codeowners', options: ['--owner <name>..', '--check'], load: () => import('./ci-codeowners.js') },
      {
        name: 'comment',
        options: ['--since <ref>', '--rev <ref>', '--body <file>', '--post <kind>'],
        load: () => import('./ci-comment.js'),
      },
    ],
  },
];
