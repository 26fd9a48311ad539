import {
  CHECK_KINDS,
  type CheckCounts,
  type CheckFinding,
  type CheckKind,
  type CheckResult,
  COMPARED_CHANGES,
  kindOf,
  type Missing,
} from '../../core/comparison.js';
import type { ComparisonVerdict } from '../../core/comparison-verdict.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { oneLine } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { alignColumns } from '../align-columns.js';
import type { ListedFinding } from '../import/list-findings.js';
import type { Paint } from '../paint.js';
import { wordFinding } from '../wording.js';
import type { CheckWords } from './check-words.js';

const COUNTED = ['registry', 'file', 'equal', 'missing', 'extra', 'different', 'spelling'] as const;

/** What was held against what. */
export interface ComparedSides {
  /** The list, as the user named it. */
  file: string;
  at: IsoDate;
  decision: Pick<Decision, 'id' | 'number'> | undefined;
  scope: CheckResult['scope'];
  /** The paper of the decision that the file is, where it is no list. */
  paper?: 'comparison' | 'dispatch' | undefined;
}

/** The title of a comparison. */
export function checkTitle({ file, at, decision, scope, paper }: ComparedSides, { t }: Messages): string {
  if (decision === undefined) return t('check.title.at', { file, date: at });
  const named = decision.number ?? decision.id;
  if (paper !== undefined) return t(`check.title.${paper}`, { file, decision: named });
  return t(scope === 'changes' ? 'check.title.changes' : 'check.title.decision', { file, decision: named });
}

/** What is to be said of the way a list could be read, one finding a line; '' where there is nothing. */
export function readingLines(read: readonly ListedFinding[], words: CheckWords, paint: Paint): string {
  const { messages } = words;
  return read
    .map((finding) => {
      const { severity, place } = finding;
      const colour = severity === 'error' ? paint.error : paint.warning;
      const { message } = wordFinding(finding, messages);
      return oneLine(`${colour(messages.t(`severity.${severity}`))} ${words.place(place)}: ${message}`);
    })
    .join('\n');
}

/** Draws the outcome of a comparison for people. */
export class PrettyCheck {
  constructor(
    private readonly words: CheckWords,
    private readonly paint: Paint,
    private readonly result: CheckResult,
    private readonly notCompared: readonly string[],
  ) {}

  /** The whole report; its last line is the verdict. */
  text(title: string, verdict: ComparisonVerdict): string {
    const findings = this.findings();
    return [
      this.paint.bold(oneLine(title)),
      ...(findings === '' ? [] : [findings]),
      this.#counts().join('\n'),
      [...this.#remarks(), this.#verdict(verdict)].join('\n'),
    ].join('\n\n');
  }

  /** What was found, by kind; '' where there is nothing. */
  findings(): string {
    return CHECK_KINDS.map((kind) => this.#section(kind))
      .filter((section) => section !== '')
      .join('\n\n');
  }

  #section(kind: CheckKind): string {
    const { t } = this.words.messages;
    const findings = this.result.findings.filter((finding) => kindOf(finding) === kind);
    if (findings.length === 0) return '';
    const heading = t(`check.kind.${kind}`, { count: findings.length });
    // converted codes are no fault: their number is enough, --json lists them
    if (kind === 'converted') return this.paint.dim(heading);
    const paint =
      kind === 'corrected' || kind === 'beside'
        ? this.paint.dim
        : kind === 'spelling' || kind === 'wording' || kind === 'order'
          ? this.paint.warning
          : this.paint.error;
    const painted = paint(heading);
    const lines = kind === 'missing' ? this.#missing(findings) : findings.flatMap((finding) => this.#lines(finding));
    return [painted, ...lines].join('\n');
  }

  #lines(finding: CheckFinding): string[] {
    const { words, paint } = this;
    const place = finding.place !== undefined ? `${paint.bold(words.place(finding.place))}  ` : '';
    const detail = words.detail(finding);
    return [`  ${place}${words.subject(finding)}`, ...(detail === '' ? [] : [`      ${detail}`])].map(oneLine);
  }

  /** Missing units; a group that lacks all of them is shown in one line. */
  #missing(findings: readonly CheckFinding[]): string[] {
    const byParent = new Map<string, Missing[]>();
    for (const finding of findings) {
      if (finding.rule !== 'check-missing') continue;
      const known = byParent.get(finding.parent ?? '');
      if (known === undefined) byParent.set(finding.parent ?? '', [finding]);
      else known.push(finding);
    }
    return [...byParent.values()].flatMap((group) => {
      const [first] = group;
      const last = group.at(-1);
      if (first?.group == null || last === undefined || group.length < 2)
        return group.flatMap((each) => this.#lines(each));
      const { code, name } = first.group;
      const count = group.length;
      return [
        `  ${this.words.messages.t('check.missing.group', { code, name, count, first: first.code, last: last.code })}`,
      ];
    });
  }

  #counts(): string[] {
    const { t } = this.words.messages;
    const label = ({ annex }: CheckCounts): string => {
      if (this.result.scope === 'full') return t('check.level', { level: annex });
      const change = COMPARED_CHANGES[annex - 1];
      return change === undefined ? String(annex) : t(`check.change.${change}`);
    };
    const shown = COUNTED.filter(
      (key) =>
        key === 'registry' || key === 'file' || key === 'equal' || this.result.counts.some((each) => each[key] > 0),
    );
    const heads = ['', ...shown.map((key) => t(`check.count.${key}`))];
    const rows = this.result.counts.map((each) => [label(each), ...shown.map((key) => String(each[key]))]);
    return alignColumns([heads, ...rows]);
  }

  /** What was and was not compared. */
  #remarks(): string[] {
    const { result, words, paint } = this;
    const { t } = words.messages;
    const fields = result.fields.map((field) => t(`check.field.${field}`));
    const part = words.part(result.under);
    return [
      paint.dim(t('check.fields', { fields })),
      ...(this.notCompared.length === 0 ? [] : [paint.dim(t('check.columns', { columns: this.notCompared }))]),
      ...(part === undefined ? [] : [paint.dim(part)]),
      ...(result.skipped === 0 ? [] : [paint.dim(t('check.skipped', { count: result.skipped }))]),
      ...result.notCovered.map(({ annex, registry }) =>
        paint.warning(
          result.scope === 'changes'
            ? t('check.not-covered.changes', { annex, count: registry })
            : t('check.not-covered', { level: annex, count: registry }),
        ),
      ),
    ];
  }

  #parts(parts: ComparisonVerdict['parts']): string[] {
    const { t } = this.words.messages;
    return parts.map(({ part, count }) =>
      part === 'not-covered' && this.result.scope === 'changes'
        ? t('check.part.not-covered.changes', { count })
        : t(`check.part.${part}`, { count }),
    );
  }

  #verdict(verdict: ComparisonVerdict): string {
    const { t } = this.words.messages;
    const parts = this.#parts(verdict.also);
    const also = parts.length === 0 ? '' : ` ${this.paint.warning(t('check.result.also', { parts }))}`;
    return `${verdict.equal ? this.paint.good(this.#equal()) : this.paint.error(this.#unequal(verdict))}${also}`;
  }

  #unequal({ byStrictness, parts }: ComparisonVerdict): string {
    const { t } = this.words.messages;
    const counted = this.#parts(parts);
    return t(byStrictness ? 'check.result.strict' : 'check.result.unequal', { parts: counted });
  }

  #equal(): string {
    const { t } = this.words.messages;
    const count = this.result.counts.reduce((sum, each) => sum + each.equal, 0);
    if (this.result.scope === 'changes') return t('check.result.changes', { count });
    return t(this.result.notCovered.length > 0 ? 'check.result.partly' : 'check.result.equal', { count });
  }
}
