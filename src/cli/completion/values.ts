import { DOCUMENTS } from '../../annex/papers/paper.js';
import { table } from '../../core/table.js';
import { EXPORT_FORMATS } from '../../formats/write/formats.js';
import { SHELL_NAMES } from './shells.js';

/** What is looked up in the registry, or on the disk by the shell itself. */
export type LookedUp = 'codes' | 'decisions' | 'drafts' | 'files';

/** What stands in the place of a value: one of a few words, or what is looked up; '' where only the person knows. */
export type Values = LookedUp | '' | readonly string[];

const FINDINGS = ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit'];
const CHILDREN = ['move', 'close'];
const KINDS = ['full', 'amendment'];
const ALPHABETS = ['digits', 'alphanumeric'];
const ANNEXES = ['1', '2', '3', '4', 'all'];
const SCOPES = ['full', 'changes'];
const ORDERS = ['code', 'name'];
const NUMBERINGS = ['roman', 'arabic'];
const SERVERS = ['github', 'gitlab'];

/** What follows an option of one command, else of every command; `test/e2e/lookup/completion.test.ts` holds it to what they take. */
const BY_OPTION: Readonly<Record<string, Values>> = table<Values>({
  '--lang': ['vi', 'en'],
  '--children': CHILDREN,
  '--kind': KINDS,
  '--alphabet': ALPHABETS,
  '--with-ci': SERVERS,
  '--post': SERVERS,
  '--annex': ANNEXES,
  '--scope': SCOPES,
  '--sort': ORDERS,
  '--annex-numbering': NUMBERINGS,
  '--split': ['agency'],
  '--template': ['xlsx'],
  '--legacy-encoding': ['tcvn3', 'vni', 'auto'],
  '--pending': ['grant', 'closing', 'lifting'],
  '--status': ['draft', 'upcoming', 'active', 'closed', 'annulled', 'revoked'],
  '--document': DOCUMENTS,
  '--entry': ['grant', 'rename', 'closing', 'lifting', 'spin-off'],
  '--dispatch': ['rollout', 'correction'],
  'validate --format': FINDINGS,
  'import --format': FINDINGS,
  'check --format': FINDINGS,
  'plan --format': ['pretty', 'md', 'json'],
  'diff --format': ['pretty', 'md', 'json', 'feed'],
  'report --format': ['table', 'md', 'json', 'xlsx', 'docx', 'html', 'pdf'],
  'export --format': EXPORT_FORMATS,
  // codes and ids that nobody bears yet
  '--code': '',
  '--with': '',
  '--legacy-code': '',
  '--id': '',
  'decision move --to': 'drafts',
});

/** What the arguments of a command are, where their name does not say it. */
const BY_ARGUMENT: Readonly<Record<string, Values>> = table<Values>({
  init: '',
  'root add': '',
  'decision issue': 'drafts',
  'decision edit': 'drafts',
  'decision submit': 'drafts',
  'decision drop': 'drafts',
  'ci install': SERVERS,
  completion: SHELL_NAMES,
  'completion install': SHELL_NAMES,
});

/** By the word in `<code>`, `[files...]`. */
const BY_PLACEHOLDER: Readonly<Record<string, Values>> = table<Values>({
  code: 'codes',
  codes: 'codes',
  unit: 'codes',
  id: 'decisions',
  ids: 'decisions',
  file: 'files',
  files: 'files',
  dir: 'files',
});

function ofPlaceholder(flags: string): Values {
  return BY_PLACEHOLDER[/[<[]([a-z]+)/.exec(flags)?.[1] ?? ''] ?? '';
}

/** What stands after an option; undefined for one that takes no value. */
export function valuesOfOption(path: string, flags: string, long: string): Values | undefined {
  if (!/[<[]/.test(flags)) return undefined;
  return BY_OPTION[`${path} ${long}`] ?? BY_OPTION[long] ?? ofPlaceholder(flags);
}

/** What stands as an argument of a command. */
export function valuesOfArgument(path: string, argument: string): Values {
  return BY_ARGUMENT[path] ?? ofPlaceholder(argument);
}
