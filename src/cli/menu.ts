import { EXIT, MadinhdanhError } from '../app/errors.js';
import { findRegistry } from '../app/find.js';
import type { MessageId } from '../messages/index.js';
import type { Context, Handler } from './context.js';

/** An entry of the menu: the words of the command that it runs, or entries of its own. */
type Entry = { label: Extract<MessageId, `menu.${string}`> } & ({ command: string } | { entries: readonly Entry[] });

/** What a registry is worked on with, in the order of a clerk's work; what each asks stands in ask/dialogues.ts. */
const WORK: readonly Entry[] = [
  { label: 'menu.add', command: 'add' },
  {
    label: 'menu.change',
    entries: [
      { label: 'menu.rename', command: 'rename' },
      { label: 'menu.update', command: 'update' },
      { label: 'menu.merge', command: 'merge' },
      { label: 'menu.split', command: 'split' },
      { label: 'menu.spin-off', command: 'spin-off' },
      { label: 'menu.replace', command: 'replace' },
      { label: 'menu.close', command: 'close' },
      { label: 'menu.annul', command: 'annul' },
      { label: 'menu.reestablish', command: 'reestablish' },
      { label: 'menu.correct', command: 'correct' },
      { label: 'menu.revoke', command: 'revoke' },
      { label: 'menu.withdraw', command: 'withdraw' },
    ],
  },
  { label: 'menu.import', command: 'import' },
  {
    label: 'menu.prepare',
    entries: [
      { label: 'menu.new', command: 'decision new' },
      { label: 'menu.edit', command: 'decision edit' },
      { label: 'menu.draft', command: 'decision draft' },
      { label: 'menu.submit', command: 'decision submit' },
      { label: 'menu.move', command: 'decision move' },
      { label: 'menu.drop', command: 'decision drop' },
    ],
  },
  { label: 'menu.issue', command: 'decision issue' },
  {
    label: 'menu.look',
    entries: [
      { label: 'menu.search', command: 'search' },
      { label: 'menu.show', command: 'show' },
      { label: 'menu.resolve', command: 'resolve' },
      { label: 'menu.history', command: 'history' },
      { label: 'menu.tree', command: 'tree' },
      { label: 'menu.decisions', command: 'decision list' },
      { label: 'menu.decision', command: 'decision show' },
    ],
  },
  {
    label: 'menu.report',
    entries: [
      { label: 'menu.status', command: 'report' },
      { label: 'menu.export', command: 'export' },
      { label: 'menu.site', command: 'site' },
    ],
  },
  {
    label: 'menu.check',
    entries: [
      { label: 'menu.validate', command: 'validate' },
      { label: 'menu.check-file', command: 'check' },
      { label: 'menu.doctor', command: 'doctor' },
    ],
  },
  { label: 'menu.undo', command: 'undo' },
  {
    label: 'menu.share',
    entries: [
      { label: 'menu.propose', command: 'propose' },
      { label: 'menu.sync', command: 'sync' },
      { label: 'menu.backup', command: 'backup' },
    ],
  },
];

/** What there is to do where there is no registry. */
const START: readonly Entry[] = [
  { label: 'menu.init', command: 'init' },
  { label: 'menu.doctor', command: 'doctor' },
];

/** The choice that leaves a list of entries. */
const OUT = 'out';

/** Asks for one of some entries; undefined where nothing is to be done. */
async function chooseFrom(
  context: Context,
  title: string,
  entries: readonly Entry[],
  leave: 'menu.leave' | 'menu.back',
): Promise<Entry | undefined> {
  const { t } = context.messages;
  const choices = entries.map(({ label }, i) => ({ value: String(i), label: t(label) }));
  const { askChoice } = await import('./picker.js');
  const answer = await askChoice(context, title, [...choices, { value: OUT, label: t(leave) }], 'prompt.search-any');
  return answer === undefined ? undefined : entries[Number(answer)];
}

/** True where the folder has a registry. @throws MadinhdanhError where one is there that cannot be used */
function hasRegistry(context: Context): boolean {
  try {
    findRegistry(context);
    return true;
  } catch (error) {
    if (error instanceof MadinhdanhError && error.id === 'cli.no-registry') return false;
    throw error;
  }
}

/** `madinhdanh` alone in a terminal: a menu of the commands, each run as if it had been typed. */
export const run: Handler = async (context) => {
  const { out, messages } = context;
  const { t } = messages;
  for (;;) {
    const here = hasRegistry(context);
    let entry = await chooseFrom(
      context,
      t(here ? 'menu.title' : 'menu.title-none'),
      here ? WORK : START,
      'menu.leave',
    );
    if (entry === undefined) {
      out.note(t('menu.left'));
      return EXIT.ok;
    }
    if ('entries' in entry) entry = await chooseFrom(context, t(entry.label), entry.entries, 'menu.back');
    if (entry !== undefined && 'command' in entry) await context.command(entry.command.split(' '));
  }
};
