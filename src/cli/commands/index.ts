import { DECISION_COMMANDS } from '../decision-commands.js';
import { DETAIL_OPTIONS } from '../detail-options.js';
import { CHANGE_COMMANDS } from '../generated/change-commands.js';
import {
  BEGINNING,
  CHECKING,
  COMPARING,
  EXPORTING,
  IMPORTING,
  LISTING,
  PLANNING,
  REPORTING,
  RESOLVING,
  VALIDATING,
} from '../list-options.js';
import { BASIS, CLOSING, GRANTING, optionsOf, WRITING } from '../option-groups.js';
import type { CommandSpec, GroupedCommand } from '../spec.js';

/** The commands that make one change: src/core/changes/kinds says what they take. */
const CHANGES: readonly GroupedCommand[] = CHANGE_COMMANDS.map(({ kind, name, group, arguments: args, options }) => ({
  name,
  group,
  arguments: args,
  options: options.flatMap(optionsOf),
  load: async () => ({ run: (await import('./change.js')).changeCommand(kind) }),
}));

/** What loads each command under `decision`. */
const DECISIONS: Readonly<Record<(typeof DECISION_COMMANDS)[number]['name'], NonNullable<CommandSpec['load']>>> = {
  new: () => import('./decision-new.js'),
  list: () => import('./decision-list.js'),
  show: () => import('./decision-show.js'),
  issue: () => import('./decision-issue.js'),
  edit: () => import('./decision-edit.js'),
  submit: () => import('./decision-submit.js'),
  move: () => import('./decision-move.js'),
  drop: () => import('./decision-drop.js'),
  seal: () => import('./decision-seal.js'),
  draft: () => import('./decision-draft.js'),
};

/** Every command; a new one is a file and an entry here. */
export const COMMANDS: readonly GroupedCommand[] = [
  {
    name: 'init',
    group: 'begin',
    arguments: ['<code>'],
    options: BEGINNING,
    load: () => import('./init.js'),
  },
  {
    name: 'decision',
    group: 'decisions',
    commands: DECISION_COMMANDS.map((spec): CommandSpec => ({ ...spec, load: DECISIONS[spec.name] })),
  },
  {
    name: 'add',
    group: 'codes',
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
    name: 'root',
    group: 'begin',
    commands: [
      {
        name: 'add',
        arguments: ['<code>'],
        options: [
          '--name <text>',
          '--groups <widths>',
          '--alphabet <name>',
          '--first <group>',
          '--legacy',
          ...GRANTING,
          ...WRITING,
        ],
        load: () => import('./root-add.js'),
      },
    ],
  },
  {
    name: 'apply',
    group: 'codes',
    arguments: ['<file>'],
    options: ['--amend-sealed <reason>', '--amend-submitted', ...GRANTING, ...CLOSING],
    load: () => import('./apply.js'),
  },
  {
    name: 'undo',
    group: 'codes',
    arguments: ['[count]'],
    options: ['--yes', '--dry-run', '--json'],
    load: () => import('./undo.js'),
  },
  {
    name: 'plan',
    group: 'codes',
    arguments: ['<file>'],
    options: PLANNING,
    load: () => import('./plan.js'),
  },
  {
    name: 'withdraw',
    group: 'decisions',
    arguments: ['<code>'],
    options: [
      '--decision <id>',
      '--entry <kind>',
      '--subtree',
      '--reason <text>',
      '--amend-submitted',
      ...GRANTING,
      ...WRITING,
    ],
    load: () => import('./withdraw.js'),
  },
  {
    name: 'validate',
    group: 'checking',
    options: VALIDATING,
    load: () => import('./validate.js'),
  },
  {
    name: 'import',
    group: 'lists',
    arguments: ['[file]'],
    options: IMPORTING,
    load: () => import('./import.js'),
  },
  {
    name: 'fmt',
    group: 'checking',
    options: ['--check', '--fix-text', '--staged', '--dry-run', '--json'],
    load: () => import('./fmt.js'),
  },
  {
    name: 'export',
    group: 'publishing',
    options: EXPORTING,
    load: () => import('./export.js'),
  },
  {
    name: 'check',
    group: 'checking',
    arguments: ['<file>'],
    options: CHECKING,
    load: () => import('./check.js'),
  },
  {
    name: 'show',
    group: 'lookup',
    arguments: ['<unit>'],
    options: ['--at <date>', '--json'],
    load: () => import('./show.js'),
  },
  {
    name: 'list',
    group: 'lookup',
    options: LISTING,
    load: () => import('./list.js'),
  },
  {
    name: 'tree',
    group: 'lookup',
    arguments: ['[unit]'],
    options: ['--at <date>', '--depth <n>', '--include-closed', '--columns <columns>', '--sort <code|name>', '--json'],
    load: () => import('./tree.js'),
  },
  {
    name: 'resolve',
    group: 'lookup',
    arguments: ['[unit]'],
    options: RESOLVING,
    load: () => import('./resolve.js'),
  },
  { name: 'history', group: 'lookup', arguments: ['<unit>'], options: ['--json'], load: () => import('./history.js') },
  {
    name: 'convert',
    group: 'lookup',
    arguments: ['[codes...]'],
    options: ['--to <form>', '--file <file>', '--json'],
    load: () => import('./convert.js'),
  },
  {
    name: 'search',
    group: 'lookup',
    arguments: ['<words...>'],
    options: ['--limit <n>', '--json'],
    load: () => import('./search.js'),
  },
  {
    name: 'report',
    group: 'publishing',
    options: REPORTING,
    load: () => import('./report.js'),
  },
  {
    name: 'site',
    group: 'publishing',
    options: ['-o, --output <dir>', '--at <date>', '--base-url <url>', '--force'],
    load: () => import('./site.js'),
  },
  {
    name: 'completion',
    group: 'machine',
    arguments: ['<shell>'],
    load: () => import('./completion.js'),
    commands: [
      {
        name: 'install',
        arguments: ['[shell]'],
        options: ['--yes', '--dry-run'],
        load: () => import('./completion-install.js'),
      },
    ],
  },
  { name: 'rules', group: 'checking', arguments: ['[rule]'], options: ['--json'], load: () => import('./rules.js') },
  {
    name: 'diff',
    group: 'checking',
    arguments: ['[a]', '[b]'],
    options: COMPARING,
    load: () => import('./diff.js'),
  },
  {
    name: 'propose',
    group: 'together',
    options: ['--title <text>', '--branch <name>', '--dry-run', '--json'],
    load: () => import('./propose.js'),
  },
  { name: 'sync', group: 'together', options: ['--json'], load: () => import('./sync.js') },
  {
    name: 'backup',
    group: 'together',
    options: ['-o, --output <file>', '--force', '--json'],
    load: () => import('./backup.js'),
  },
  { name: 'open', group: 'lookup', arguments: ['<unit>'], options: ['--json'], load: () => import('./open.js') },
  { name: 'migrate', group: 'machine', options: ['--json'], load: () => import('./migrate.js') },
  { name: 'doctor', group: 'machine', options: ['--json'], load: () => import('./doctor.js') },
  { name: 'hooks', group: 'machine', commands: [{ name: 'install', load: () => import('./hooks-install.js') }] },
  {
    name: 'merge-driver',
    group: 'together',
    hidden: true,
    arguments: ['<base>', '<ours>', '<theirs>', '[path]'],
    load: () => import('./merge-driver.js'),
  },
  {
    name: 'renumber',
    group: 'together',
    arguments: ['[files...]'],
    options: ['--onto <ref>', '--amend-submitted', ...GRANTING, '--dry-run', '--json'],
    load: () => import('./renumber.js'),
  },
  {
    name: 'release',
    group: 'publishing',
    options: ['--dry-run', '--json'],
    load: () => import('./release.js'),
    commands: [{ name: 'notes', arguments: ['[tag]'], load: () => import('./release-notes.js') }],
  },
  {
    name: 'ci',
    group: 'machine',
    commands: [
      {
        name: 'install',
        arguments: ['<kind>'],
        options: ['--owner <name>..', '--package <spec>', '--setup <command>..', '--force'],
        load: () => import('./ci-install.js'),
      },
      {
        name: 'codeowners',
        options: ['--owner <name>..', '--check'],
        load: () => import('./ci-codeowners.js'),
      },
      {
        name: 'comment',
        options: ['--since <ref>', '--rev <ref>', '--body <file>', '--post <kind>'],
        load: () => import('./ci-comment.js'),
      },
    ],
  },
];
