import {
  CHECK_KINDS,
  type CheckCounts,
  type CheckFinding,
  type CheckKind,
  type CheckResult,
} from '../../core/comparison.js';
import { alignColumns } from '../../report/columns.js';
import type { Paint } from '../../report/paint.js';
import type { Outcome } from './outcome.js';
import type { CheckWords } from './words.js';

const COUNTED = ['registry', 'file', 'equal', 'missing', 'extra', 'different', 'spelling'] as const;

type Missing = Extract<CheckFinding, { kind: 'missing' }>;

/** Draws the outcome of a comparison for people. */
export class PrettyCheck {
  constructor(
    private readonly words: CheckWords,
    private readonly paint: Paint,
    private readonly result: CheckResult,
    private readonly notCompared: readonly string[],
  ) {}

  /** The whole report; its last line is the verdict. */
  text(title: string, outcome: Outcome): string {
    const sections = CHECK_KINDS.map((kind) => this.#section(kind)).filter((section) => section !== '');
    return [
      this.paint.bold(title),
      ...sections,
      this.#counts().join('\n'),
      [...this.#remarks(), this.#verdict(outcome)].join('\n'),
    ].join('\n\n');
  }

  #section(kind: CheckKind): string {
    const { t } = this.words.messages;
    const findings = this.result.findings.filter((finding) => finding.kind === kind);
    if (findings.length === 0) return '';
    const heading = t(`check.kind.${kind}`, { count: findings.length });
    // converted codes are no fault: their number is enough, --json lists them
    if (kind === 'converted') return this.paint.dim(heading);
    const painted = kind === 'spelling' ? this.paint.warning(heading) : this.paint.error(heading);
    const lines = kind === 'missing' ? this.#missing(findings) : findings.flatMap((finding) => this.#lines(finding));
    return [painted, ...lines].join('\n');
  }

  #lines(finding: CheckFinding): string[] {
    const { words, paint } = this;
    const place = 'place' in finding ? `${paint.bold(words.place(finding.place))}  ` : '';
    const detail = words.detail(finding);
    return [`  ${place}${words.subject(finding)}`, ...(detail === '' ? [] : [`      ${detail}`])];
  }

  /** Missing units; a group that lacks all of them is told in one line. */
  #missing(findings: readonly CheckFinding[]): string[] {
    const byParent = new Map<string, Missing[]>();
    for (const finding of findings) {
      if (finding.kind !== 'missing') continue;
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
      return this.words.messages.find(`check.change.${annex}`, {}) ?? String(annex);
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
        paint.warning(t('check.not-covered', { level: annex, count: registry })),
      ),
    ];
  }

  #verdict(outcome: Outcome): string {
    const { t } = this.words.messages;
    const parts = outcome.also.map(({ part, count }) => t(`check.part.${part}`, { count }));
    const also = parts.length === 0 ? '' : ` ${this.paint.warning(t('check.result.also', { parts }))}`;
    return `${outcome.equal ? this.paint.good(this.#equal()) : this.paint.error(this.#unequal(outcome))}${also}`;
  }

  #unequal({ byStrictness, parts }: Outcome): string {
    const { t } = this.words.messages;
    const told = parts.map(({ part, count }) => t(`check.part.${part}`, { count }));
    return t(byStrictness ? 'check.result.strict' : 'check.result.unequal', { parts: told });
  }

  #equal(): string {
    const { t } = this.words.messages;
    const count = this.result.counts.reduce((sum, each) => sum + each.equal, 0);
    if (this.result.scope === 'changes') return t('check.result.changes', { count });
    return t(this.result.notCovered.length > 0 ? 'check.result.partly' : 'check.result.equal', { count });
  }
}
