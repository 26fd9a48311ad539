import { DECISION_COMMANDS } from '../decision-commands.js';
import { DETAIL_OPTIONS } from '../detail-options.js';
import { CHANGE_COMMANDS } from '../generated/change-commands.js';
import { CHECKING, EXPORTING, IMPORTING, LISTING, REPORTING } from '../list-options.js';
import { BASIS, CLOSING, GRANTING, optionsOf, WRITING } from '../option-groups.js';
import type { CommandSpec } from '../spec.js';

/** The commands that make one change: src/core/changes/kinds says what they take. */
const CHANGES: readonly CommandSpec[] = CHANGE_COMMANDS.map(({ kind, name, arguments: args, options }) => ({
  name,
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
    name: 'root',
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
    arguments: ['<file>'],
    options: ['--amend-sealed <reason>', '--amend-submitted', ...GRANTING, ...CLOSING],
    load: () => import('./apply.js'),
  },
  { name: 'undo', arguments: ['[count]'], options: ['--yes', '--dry-run', '--json'], load: () => import('./undo.js') },
  {
    name: 'plan',
    arguments: ['<file>'],
    options: [
      '--amend-sealed <reason>',
      '--amend-submitted',
      '--format <format>',
      ...GRANTING,
      '--json',
      '-o, --output <file>',
      '--force',
    ],
    load: () => import('./plan.js'),
  },
  {
    name: 'decision',
    commands: DECISION_COMMANDS.map((spec): CommandSpec => ({ ...spec, load: DECISIONS[spec.name] })),
  },
  {
    name: 'withdraw',
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
    options: [
      '--since <ref>',
      '--rev <ref>',
      '--first-parent',
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
    options: IMPORTING,
    load: () => import('./import.js'),
  },
  {
    name: 'fmt',
    options: ['--check', '--fix-text', '--staged', '--dry-run', '--json'],
    load: () => import('./fmt.js'),
  },
  {
    name: 'export',
    options: EXPORTING,
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
  { name: 'show', arguments: ['<unit>'], options: ['--at <date>', '--json'], load: () => import('./show.js') },
  {
    name: 'list',
    options: LISTING,
    load: () => import('./list.js'),
  },
  {
    name: 'tree',
    arguments: ['[unit]'],
    options: ['--at <date>', '--depth <n>', '--include-closed', '--columns <columns>', '--sort <code|name>', '--json'],
    load: () => import('./tree.js'),
  },
  {
    name: 'resolve',
    arguments: ['[unit]'],
    options: [
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
    ],
    load: () => import('./resolve.js'),
  },
  { name: 'history', arguments: ['<unit>'], options: ['--json'], load: () => import('./history.js') },
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
    options: REPORTING,
    load: () => import('./report.js'),
  },
  {
    name: 'site',
    options: ['-o, --output <dir>', '--at <date>', '--base-url <url>', '--force'],
    load: () => import('./site.js'),
  },
  {
    name: 'completion',
    arguments: ['<shell>'],
    load: async () => ({ run: (await import('./completion.js')).completionCommand(COMMANDS) }),
  },
  { name: 'rules', arguments: ['[rule]'], options: ['--json'], load: () => import('./rules.js') },
  {
    name: 'diff',
    arguments: ['[a]', '[b]'],
    options: CHECKING,
    load: () => import('./diff.js'),
  },
  {
    name: 'propose',
    options: ['--title <text>', '--branch <name>', '--dry-run', '--json'],
    load: () => import('./propose.js'),
  },
  { name: 'sync', options: ['--json'], load: () => import('./sync.js') },
  { name: 'backup', options: ['-o, --output <file>', '--force', '--json'], load: () => import('./backup.js') },
  { name: 'open', arguments: ['<unit>'], options: ['--json'], load: () => import('./open.js') },
  { name: 'migrate', options: ['--json'], load: () => import('./migrate.js') },
  { name: 'doctor', options: ['--json'], load: () => import('./doctor.js') },
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
    options: ['--onto <ref>', '--amend-submitted', ...GRANTING, '--dry-run', '--json'],
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
