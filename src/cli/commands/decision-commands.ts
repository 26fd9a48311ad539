import { EDITING, GRANTING, WRITING } from '../option-groups.js';
import type { CommandSpec } from '../spec.js';

/** The commands under `decision`, in the order of the help. */
export const DECISION_COMMANDS: readonly CommandSpec[] = [
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
    options: ['--number <number>', '--signed <date>', '--effective <date>', '--own-dates', ...WRITING],
    load: () => import('./decision-issue.js'),
  },
  { name: 'edit', arguments: ['<id>'], options: EDITING, load: () => import('./decision-edit.js') },
  {
    name: 'submit',
    arguments: ['<id>'],
    options: ['--number <number>', '--on <date>', '--amend-submitted', ...WRITING],
    load: () => import('./decision-submit.js'),
  },
  {
    name: 'move',
    arguments: ['<codes...>'],
    options: ['--to <id>', '--entry <kind>', '--decision <id>', '--amend-submitted', ...WRITING],
    load: () => import('./decision-move.js'),
  },
  {
    name: 'drop',
    arguments: ['<id>'],
    options: ['--reason <text>', '--amend-submitted', ...GRANTING, ...WRITING],
    load: () => import('./decision-drop.js'),
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
];
