import { misuse } from '../app/errors.js';
import type { Workspace } from '../app/workspace.js';
import { bodyOnDay } from '../core/query/body-on-day.js';
import { authorityAt } from '../core/registry/authority.js';
import type { Department } from '../core/registry/types.js';
import { kebab } from '../core/text/kebab.js';
import type { Messages } from '../messages/index.js';
import { commandText, wordsOfCall } from './answers.js';
import { typedText } from './detail-options.js';
import type { Options } from './options.js';
import { lettersFault } from './text-answer.js';

/** What the options of `report` say of the office that reports, as those of `decision edit` say it of a decision's. */
const OFFICE = [
  ['department', 'name'],
  ['head', 'head'],
  ['departmentSymbol', 'symbol'],
  ['departmentSigner', 'signer'],
  ['departmentSignerTitle', 'signerTitle'],
  ['departmentDrafter', 'drafter'],
] as const satisfies readonly (readonly [string, keyof Department])[];

/** Makes sure that nothing is said of an office where no paper is made. @throws MadinhdanhError (exit code 2) */
export function assertNoOffice(options: Options): void {
  const said = OFFICE.find(([option]) => options.has(option));
  if (said !== undefined) throw misuse('report.office-only', { option: `--${kebab(said[0])}` });
}

/** What is said of the office that reports. @throws MadinhdanhError (exit code 2) */
export function officeOf(
  messages: Messages,
  options: Options,
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
): Partial<Department> {
  const office: Partial<Department> = {};
  for (const [option, field] of OFFICE) {
    const text = typedText(options.text(option) ?? '');
    if (text === '') continue;
    const fault = lettersFault(messages, 'name', text);
    if (fault !== undefined) throw misuse('report.office-letters', { option: `--${kebab(option)}`, fault });
    office[field] = text;
  }
  const { name } = office;
  const now = name === undefined ? undefined : bodyOnDay(registry, name, authorityAt(registry, today), today);
  if (name === undefined || now === undefined) return office;
  const error = misuse('report.office-gone', { name, today });
  throw now.fate === 'gone' ? error : error.advise('report.office-gone.hint', { name: now.name });
}

/** The call of `report` again, over the file that it wrote. */
export function reportCall(options: Options): string {
  const names = ['from', 'to', 'stale', 'format', 'output', ...OFFICE.map(([option]) => option)];
  const values = Object.fromEntries(names.map((name) => [name, options.text(name)]));
  return commandText(wordsOfCall('report', [], { ...values, force: true }));
}
