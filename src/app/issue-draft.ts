import {
  danglingOf,
  earlyEntries,
  effectiveWhenIssued,
  isEmptyDecision,
  issueDecision,
  standingFull,
} from '../core/changes/issue-decision.js';
import { amendOption } from '../core/registry/binding.js';
import { type Impossible, type ImpossibleKind, impossibleOf } from '../core/registry/impossible.js';
import type { Registry } from '../core/registry/registry.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import type { Comparison } from './compare.js';
import { assertOrgan, assertSigning } from './decision-form.js';
import { refusal } from './errors.js';
import { draftNamed } from './find-decision.js';
import type { Transition } from './plan.js';
import { sealed } from './seal.js';
import { assertPaper, type SignedPaper } from './signed-paper.js';

/** Number and dates that make a draft binding. */
export interface Issue {
  number: string;
  signed: IsoDate;
  effective?: IsoDate | undefined;
  /** Planned days that lie before the decision has effect are taken away. */
  ownDates?: boolean;
  /** The paper that was signed: nothing is written unless it says what the draft does. */
  paper?: SignedPaper | undefined;
  /** Hears how the two compare, where they say the same. */
  compared?: (comparison: Comparison, registry: Registry) => void;
}

/** Most entries that a refusal names. */
const SHOWN = 10;

/** Kinds of entry that no rule would find fault with once they bind: the body would live on under two codes. */
const GROUNDLESS: readonly ImpossibleKind[] = ['replace', 'again', 'twice'];

/** A grant of a draft whose ground a signed decision took away: the body it was for went elsewhere meanwhile. */
function groundlessOf(registry: Registry, draft: string): Impossible | undefined {
  for (const unit of registry.units.values()) {
    const found = impossibleOf(registry, unit).find((each) => each.draft === draft && GROUNDLESS.includes(each.kind));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @throws MadinhdanhError (exit code 1) for a draft that cannot become a decision as it stands */
function assertComplete(registry: Registry, draft: Decision): void {
  const { id } = draft;
  const standing = standingFull(registry, draft);
  if (isEmptyDecision(registry, draft)) {
    const empty = refusal('decision.empty', { id });
    throw standing === undefined
      ? empty.advise('decision.empty.hint', { id })
      : empty.advise('decision.empty.hint.full', { id, other: standing.id });
  }
  if (standing !== undefined) {
    const options = [...(draft.replaces ?? []), standing.id].map((each) => `--replaces ${each}`).join(' ');
    const args = { id, options, number: standing.number ?? standing.id };
    throw refusal('decision.second-full', args).advise('decision.second-full.hint', args);
  }
  const groundless = groundlessOf(registry, id);
  if (groundless !== undefined) {
    const { code, other, decision } = groundless;
    throw refusal('decision.groundless', { code, other, decision }).advise('decision.groundless.hint', {
      code,
      id,
      amend: amendOption(registry, id),
    });
  }
  const [dangling] = danglingOf(registry, id);
  if (dangling === undefined) return;
  const { code, draft: other } = dangling;
  throw refusal('decision.dangling', { ...dangling }).advise('decision.dangling.hint', {
    draft: other,
    code,
    amend: amendOption(registry, id) || amendOption(registry, other),
  });
}

/** @throws MadinhdanhError (exit code 1) where something is planned for days before the decision has effect */
function assertDates(registry: Registry, draft: Decision, issue: Issue): void {
  const { id } = draft;
  const { signed, effective, ownDates } = issue;
  if (ownDates === true) return;
  const from = effectiveWhenIssued(draft, issue);
  const entries = earlyEntries(registry, id, from).map(({ code, kind, date }) => ({
    text: `${code} ${kind} ${date}`,
    date,
  }));
  if (effective === undefined && from < signed) {
    throw refusal('decision.early-itself', { date: from, signed }).advise('decision.early-itself.hint', {
      date: from,
      signed,
    });
  }
  if (entries.length === 0) return;
  const shown = entries.slice(0, SHOWN).map(({ text }) => text);
  const more = entries.length > SHOWN ? ', …' : '';
  const earliest = entries.map(({ date }) => date ?? from).sort()[0] ?? from;
  const args = { count: entries.length, entries: shown, more, date: from };
  throw refusal('decision.early', args).advise('decision.early.hint', { date: earliest });
}

/**
 * Makes a draft binding: number and day go into its file, which keeps its name, and what it does is sealed.
 * @throws MadinhdanhError for a number of another form (exit code 2), and for whatever keeps the draft from being issued (1)
 */
export function issueDraft(registry: Registry, name: string, issue: Issue): { id: string; transition: Transition } {
  const { id } = draftNamed(registry, name);
  const transition: Transition = ({ registry: before, today }) => {
    const draft = draftNamed(before, id);
    const { authority } = draft;
    const signing = { ...issue, ...(authority === undefined ? {} : { authority }) };
    assertSigning(before, today, signing, id);
    assertOrgan(before, signing, id);
    assertComplete(before, draft);
    assertDates(before, draft, issue);
    const { number, signed, effective, ownDates = false, paper } = issue;
    const issuing = {
      ...{ number, signed, ownDates },
      ...(effective === undefined ? {} : { effective }),
      ...(paper === undefined ? {} : { signedFile: paper.record }),
    };
    const after = sealed(issueDecision(before, id, issuing), [id]);
    if (paper !== undefined) issue.compared?.(assertPaper(after, today, id, paper), after);
    return { after };
  };
  return { id, transition };
}
