import { parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { VIETNAM } from '../../core/registry/dates.js';
import { table } from '../../core/table.js';
import type { MessageId } from '../../messages/index.js';
import { machineOf, ownShell } from '../completion/install.js';
import { SHELL_NAMES } from '../completion/shells.js';
import { CI_KINDS } from '../install/ci/settings.js';
import { type Asking, argument, option, optional, type Question } from './asking.js';
import {
  BASIS_QUESTION,
  isAnyDecision,
  isDraft,
  isOfThisBody,
  isSignedHere,
  isUnsealed,
  oneDecision,
} from './decisions.js';
import { CHANGES_QUESTION, CONTACT_QUESTIONS, newName, unitNamed } from './details.js';
import { whereTo } from './outputs.js';
import { anyText, day, fileThere, fileToWrite, neededText, oneWord, ROOT_QUESTIONS, signedNumber } from './texts.js';
import { askHeir, isAny, isClosed, isDrafted, isOpen, isParent, oneUnit, someBodies, someUnits } from './units.js';

/** How a command is completed by questions. */
export interface Dialogue {
  questions: readonly Question[];
  /** Offered once it is done: the same again, with what is kept of the call. */
  again?: { question: 'add.ask-again'; keeps: readonly string[] };
  /** The step after it. */
  next?: Extract<MessageId, `ask.next-${string}`>;
}

const parent = oneUnit('add.ask-parent', isParent);

/** The place of a new unit, which a chosen code says too. */
const PARENT = option('parent', parent, ['code']);
const EFFECTIVE = optional(option('effective', day('ask.effective', { mayBeEmpty: true })));

/** Whether what is beneath ends too, where anything is. */
const SUBTREE: Question = {
  isSaid: async (call) => {
    const registry = await call.registry();
    const code = call.args[0] ?? '';
    return call.has('subtree') || registry.childrenOf(code).every((unit) => isClosedFor(registry, unit));
  },
  ask: async (call) => {
    const { t } = call.context.messages;
    if (await call.yes(t('ask.subtree', { code: call.args[0] ?? '' }), false)) call.set('subtree', true);
  },
};

/** Who takes over: a unit that is there, or a new one by its parent, its name and its contact data. */
function heir(question: 'ask.heir' | 'ask.recipient'): readonly Question[] {
  return [
    {
      isSaid: (call) => ['into', 'parent', 'code'].some((each) => call.has(each)),
      ask: (call) => askHeir(call, question, parent),
    },
    {
      isSaid: (call) => call.has('name') || call.has('into'),
      ask: async (call) => call.set('name', await newName(call)),
    },
    ...CONTACT_QUESTIONS,
  ];
}

/** A question that has an answer where nobody says another: who has typed the command is not held up. */
function ofMenu(question: Question): Question {
  return { ...question, isSaid: (call) => !call.context.isWithin || question.isSaid(call) };
}

/** The unit that a review is about says itself that its data is right, unless another one does. */
const unitAsked = async (call: Asking): Promise<string | undefined> =>
  (await call.registry()).unit(call.text('under') || (call.args[0] ?? ''))?.name;
const nameNow = async (call: Asking): Promise<string | undefined> => (await unitNamed(call))?.name;
const fileOf = (call: Asking): boolean => call.has('file') || call.has('template');

/** What each command asks for in a terminal where it is not said; by the words that call it. A command without an entry asks nothing. */
export const DIALOGUES: Readonly<Record<string, Dialogue>> = table({
  init: { questions: ROOT_QUESTIONS },
  add: {
    questions: [PARENT, option('name', newName), ...CONTACT_QUESTIONS, BASIS_QUESTION],
    again: { question: 'add.ask-again', keeps: ['parent', 'decision', 'effective'] },
    next: 'ask.next-granted',
  },
  rename: {
    questions: [
      argument(oneUnit('ask.unit-rename', isOpen)),
      option('name', neededText('ask.new-name', 'name', nameNow), ['shortName']),
      EFFECTIVE,
      BASIS_QUESTION,
    ],
  },
  update: { questions: [argument(oneUnit('ask.unit-update', isOpen)), CHANGES_QUESTION] },
  replace: {
    questions: [
      argument(oneUnit('ask.unit-replace', isOpen)),
      option('parent', parent, ['with']),
      EFFECTIVE,
      BASIS_QUESTION,
    ],
  },
  merge: {
    questions: [argument(someUnits('ask.units-merge', isOpen)), ...heir('ask.heir'), EFFECTIVE, BASIS_QUESTION],
  },
  split: {
    questions: [
      argument(oneUnit('ask.unit-split', isOpen)),
      option('into', someBodies(parent, newName)),
      EFFECTIVE,
      BASIS_QUESTION,
    ],
  },
  'spin-off': {
    questions: [argument(oneUnit('ask.unit-spin-off', isOpen)), ...heir('ask.recipient'), EFFECTIVE, BASIS_QUESTION],
  },
  close: { questions: [argument(oneUnit('ask.unit-close', isOpen)), SUBTREE, EFFECTIVE, BASIS_QUESTION] },
  annul: { questions: [argument(oneUnit('ask.unit-annul', isOpen)), SUBTREE, EFFECTIVE, BASIS_QUESTION] },
  reestablish: {
    questions: [
      argument(oneUnit('ask.unit-reestablish', isClosed)),
      option('parent', async (call) => parentOf(call.args[0] ?? '') ?? parent(call), ['code']),
      option('name', neededText('add.ask-name', 'name', nameNow)),
      EFFECTIVE,
      BASIS_QUESTION,
    ],
  },
  correct: {
    questions: [
      argument(oneUnit('ask.unit-correct', isAny)),
      option('name', neededText('ask.right-name', 'name', nameNow), ['shortName', 'address', 'legacyCode']),
      option('reason', neededText('ask.reason', 'reason')),
    ],
  },
  verify: {
    questions: [
      argument(someUnits('ask.units-verify', isOpen), (call) => call.has('under')),
      option('by', neededText('ask.reviewer', 'by', unitAsked)),
    ],
  },
  revoke: { questions: [argument(oneDecision(isSignedHere)), EFFECTIVE, BASIS_QUESTION] },
  'root add': { questions: ROOT_QUESTIONS },
  apply: { questions: [argument(fileThere)] },
  plan: { questions: [argument(fileThere)] },
  import: { questions: [argument(fileThere, fileOf)], next: 'ask.next-granted' },
  check: { questions: [argument(fileThere)] },
  withdraw: { questions: [argument(oneUnit('ask.unit-withdraw', isDrafted))] },
  'decision new': {
    questions: [
      option(
        'title',
        neededText('decision.ask-title', 'title', ({ context }) => context.messages.t('decision.default-title')),
      ),
    ],
  },
  'decision show': { questions: [argument(oneDecision(isAnyDecision))] },
  'decision edit': { questions: [argument(oneDecision(isDraft))] },
  'decision issue': {
    questions: [
      argument(oneDecision(isDraft)),
      option('number', signedNumber),
      option('signed', day('ask.signed', { initial: 'today' })),
    ],
    next: 'ask.next-issued',
  },
  'decision submit': {
    questions: [
      argument(oneDecision(isDraft)),
      option('number', neededText('ask.submission', 'number')),
      option('on', day('ask.on', { initial: 'today' })),
    ],
  },
  'decision move': {
    questions: [argument(someUnits('ask.units-move', isDrafted)), option('to', oneDecision(isDraft), ['title'])],
  },
  'decision drop': { questions: [argument(oneDecision(isDraft))] },
  'decision seal': { questions: [argument(oneDecision(isUnsealed), (call) => call.has('all'))] },
  'decision draft': {
    questions: [argument(oneDecision(isOfThisBody)), option('output', fileToWrite('quyet-dinh.docx'))],
    next: 'ask.next-drawn',
  },
  show: { questions: [argument(oneUnit('ask.unit', isAny))] },
  history: { questions: [argument(oneUnit('ask.unit', isAny))] },
  open: { questions: [argument(oneUnit('ask.unit', isAny))] },
  resolve: {
    questions: [argument(anyText('ask.any-code'), fileOf)],
  },
  search: {
    questions: [argument(anyText('ask.words'))],
  },
  convert: {
    questions: [argument(anyText('ask.any-code'), fileOf)],
  },
  site: { questions: [option('output', fileToWrite('trang-tra-cuu'))] },
  export: { questions: [whereTo('phu-luc')] },
  report: {
    questions: [
      ofMenu(option('from', day('ask.from', { initial: 'new-year' }), ['stale'])),
      ofMenu(option('to', day('ask.to', { initial: 'today' }))),
      whereTo('bao-cao'),
    ],
  },
  backup: {
    questions: [
      option(
        'output',
        fileToWrite(({ context }) => `../so-dang-ky-${context.today(VIETNAM).replaceAll('-', '')}.bundle`),
      ),
    ],
  },
  completion: { questions: [argument(oneWord(...SHELL_NAMES))] },
  'completion install': {
    questions: [argument(oneWord(...SHELL_NAMES), ({ context }) => ownShell(machineOf(context)) !== undefined)],
  },
  'ci install': { questions: [argument(oneWord(...CI_KINDS))] },
});
