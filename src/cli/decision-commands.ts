import { EDITING, GRANTING, WRITING } from './option-groups.js';
import type { CommandSpec } from './spec.js';

/** The commands under `decision`, in the order of the help; what loads each stands in commands/index.ts. */
export const DECISION_COMMANDS = [
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
  },
  { name: 'list', options: ['--json'] },
  { name: 'show', arguments: ['<id>'], options: ['--json'] },
  {
    name: 'issue',
    arguments: ['<id>'],
    options: [
      '--number <number>',
      '--signed <date>',
      '--effective <date>',
      '--own-dates',
      '--signed-file <file>..',
      '--signed-url <url>',
      ...WRITING,
    ],
  },
  { name: 'edit', arguments: ['<id>'], options: EDITING },
  {
    name: 'submit',
    arguments: ['<id>'],
    options: ['--number <number>', '--on <date>', '--amend-submitted', ...WRITING],
  },
  {
    name: 'move',
    arguments: ['<codes...>'],
    options: ['--to <id>', '--title <text>', '--entry <kind>', '--decision <id>', '--amend-submitted', ...WRITING],
  },
  {
    name: 'drop',
    arguments: ['<id>'],
    options: ['--reason <text>', '--amend-submitted', ...GRANTING, ...WRITING],
  },
  {
    name: 'seal',
    arguments: ['[ids...]'],
    options: ['--all', '--amend-sealed <reason>', ...WRITING],
  },
  {
    name: 'draft',
    arguments: ['<id>'],
    options: [
      '-o, --output <file>',
      '--document <kind>',
      '--at <date>',
      '--dispatch <rollout|correction>',
      '--columns <columns>',
      '--annex-numbering <roman|arabic>',
      '--draft-version <n>',
      '--electronic',
      '--annexes-apart',
      '--force',
      '--checksum',
      '--json',
    ],
  },
] as const satisfies readonly CommandSpec[];
