/** The public door: what a script or another tool may import. */

import * as read from './app/arguments.js';
import { throwingTyped, throwingTypedAtOnce } from './app/known-failures.js';
import { type OpenRegistry, openIn } from './app/open.js';
import { type OnNotice, ownSurroundings } from './app/surroundings.js';
import type { IsoDate } from './core/registry/types.js';
import { type Lang, type Messages, messagesFor as messagesIn } from './messages/index.js';
import { wordFinding } from './report/wording.js';

export { EXIT, type ExitCode, FindingsError, MadinhdanhError, type Said } from './app/errors.js';
export type { Publication } from './app/export/publish.js';
export type { AtDay, ChangePlan, OpenRegistry, PlanOptions, Validation } from './app/open.js';
export type { ListComparison, ListToCompare, ListToImport } from './app/registry-lists.js';
export type { OnNotice } from './app/surroundings.js';
export type { Changes } from './core/changes/apply.js';
export type { Change } from './core/changes/types.js';
export * from './core/code/code.js';
export { toLegacyCode, toNewCode } from './core/code/legacy-code.js';
export { diffRegistries, type RegistryDiff, type UnitChange } from './core/diff/index.js';
export type { FindingSource, ReportedFinding, Severity } from './core/finding.js';
export type { History } from './core/query/history.js';
export type { Resolution, Resolved } from './core/query/resolve.js';
export type { Hit } from './core/query/search/index.js';
export type { UnitView } from './core/query/show.js';
export { type DecisionEffects, effectsOf } from './core/registry/decision-effects.js';
export {
  effectiveOf,
  effectiveOfDecision,
  isSigned,
  type Predecessor,
  type Registry,
} from './core/registry/registry.js';
export { inForceAt, nameAt, statusAt, unitsInForce } from './core/registry/timeline.js';
export type * from './core/registry/types.js';
export type { Lang, Messages } from './messages/index.js';
export { wordError } from './report/wording.js';
export { RULE_IDS, type RuleId, SEVERITY_OF as RULES } from './rules/index.js';

/** How a registry is opened. */
export interface OpenOptions {
  /** The day questions are answered for, `YYYY-MM-DD`; the clock's in the registry's time zone by default. */
  today?: IsoDate;
  /** Language of messages in findings; Vietnamese by default. */
  lang?: Lang;
  /** Called with what is worth knowing and stops nothing, such as a write of a dead process that was finished. */
  onNotice?: OnNotice;
  /** Grants codes although not all of git's history is there (a shallow or partial clone); refused by default. */
  acceptIncompleteHistory?: boolean;
}

const lang = read.choice('vi', 'en');

const OPTIONS = read.options<OpenOptions>({
  today: read.date,
  lang,
  onNotice: read.callback as read.Reader<OnNotice>,
  acceptIncompleteHistory: read.flag,
});

/** The words of a language, for `wordError` and findings. @throws MadinhdanhError (exit code 2) for another language */
export function messagesFor(language: Lang): Messages {
  return throwingTypedAtOnce(() => messagesIn(lang(language, 'lang')));
}

/**
 * Opens the registry in a folder (the one that holds `registry.yaml`, or has it in its `registry`).
 * @throws MadinhdanhError: there is none, or it cannot be read (exit code 3), options that make no sense (2)
 */
export function openRegistry(folder: string, options: OpenOptions = {}): Promise<OpenRegistry> {
  return throwingTyped(() => {
    const { today, lang: language = 'vi', onNotice, acceptIncompleteHistory } = OPTIONS(options, 'options');
    const messages = messagesIn(language);
    const around = ownSurroundings({
      today,
      onNotice,
      acceptIncompleteHistory,
      word: (finding) => wordFinding(finding, messages),
      placeholder: (code) => messages.t('import.placeholder', { code }),
    });
    return openIn(around, read.text(folder, 'folder'));
  });
}
