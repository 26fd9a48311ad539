import { describe } from '../../core/cell-place.js';
import { rootOf } from '../../core/code/code.js';
import {
  type CheckField,
  type CheckFinding,
  COMPARED_CHANGES,
  type ComparedChange,
  type Corrected,
  type Differing,
  type Extra,
  type ExtraStanding,
  TITLE_FIELDS,
} from '../../core/comparison.js';
import type { Args, CellPlace, ReportedInList } from '../../core/finding.js';
import { isDate } from '../../core/registry/dates.js';
import type { Registry } from '../../core/registry/registry.js';
import { revealText } from '../../core/text/repair.js';
import type { Messages } from '../../messages/index.js';
import { reportInList } from '../findings/in-list.js';
import { wordFinding } from '../wording.js';

/** Words the findings of a comparison: their arguments as people are to read them, in the wordings of their rules. */
export class CheckWords {
  constructor(
    readonly messages: Messages,
    private readonly registry: Registry,
  ) {}

  /** `Phụ lục.docx › Bảng 2!C17` */
  place(place: CellPlace): string {
    const number = /^#(\d+)$/.exec(place.sheet ?? '')?.[1];
    const sheet = number === undefined ? undefined : this.messages.t('check.table', { number });
    return describe(sheet === undefined ? place : { ...place, sheet }, this.messages.lang);
  }

  /** Code and name of the unit that a finding is about. */
  subject(finding: CheckFinding): string {
    const { t } = this.messages;
    const { code, name } = finding;
    const isLine = finding.rule === 'check-beside' || ('field' in finding && TITLE_FIELDS.has(finding.field));
    if (isLine) return t('check.title-line', { line: name });
    return (code === undefined ? t('check.no-code', { name }) : t('check.unit', { code, name })).trim();
  }

  /** What a finding has to say beyond its place and unit, under the heading of its kind; empty where that says it all. */
  detail(finding: CheckFinding): string {
    if (finding.rule === 'check-converted') return this.messages.t('check.quoted', { text: finding.text });
    // the heading over such lines says it
    if (finding.rule === 'check-beside' && finding.variant === undefined) return '';
    if (finding.rule === 'check-missing') return finding.change === null ? '' : this.change(finding.change);
    return this.#sentence(finding);
  }

  /** A finding as reports print it that have no headings by kind. @param file the path of the list */
  reported(finding: CheckFinding, file: string, name: string): ReportedInList {
    const message = this.messages.t('check.finding', {
      subject: this.subject(finding),
      detail: this.#sentence(finding),
    });
    return reportInList({ ...finding, place: finding.place ?? { file: name } }, file, this.messages, { message });
  }

  /** A kind of change. */
  change(kind: ComparedChange): string {
    return this.messages.t(`check.change.${kind}`);
  }

  /** The part of the registry compared, where it is not all under one level-1 code. */
  part(under: readonly string[]): string | undefined {
    const narrow = under.filter((code) => code !== rootOf(code));
    return narrow.length === 0 ? undefined : this.messages.t('check.under', { under: narrow });
  }

  #sentence(finding: CheckFinding): string {
    const { rule, variant } = finding;
    const args = this.#shown(finding);
    const { message } = wordFinding({ rule, args, ...(variant === undefined ? {} : { variant }) }, this.messages);
    const further = this.#further(finding);
    return further === undefined ? message : `${message}; ${further}`;
  }

  /** The arguments of a finding's wording as people are to read them. */
  #shown(finding: CheckFinding): Args {
    switch (finding.rule) {
      case 'check-different':
      case 'check-spelling':
      case 'check-wording':
        return this.#difference(finding);
      case 'check-extra':
        return this.#basis(finding);
      case 'check-duplicate':
        return { first: this.place(finding.first) };
      case 'check-malformed':
        return { text: revealText(finding.text), reason: finding.fault };
      case 'check-corrected':
        return { ...this.#difference(finding), on: finding.on, by: finding.by ?? '' };
      case 'check-order':
        return { file: finding.file ?? '', expected: finding.expected ?? '' };
      case 'check-converted':
        return { text: finding.text };
      case 'check-beside':
        return finding.args;
      case 'check-missing':
        return finding.change === null ? {} : { change: this.change(finding.change) };
    }
  }

  #further(finding: CheckFinding): string | undefined {
    if (finding.rule === 'check-extra' && finding.why === 'closed') return this.#successors(finding.standing);
    if (finding.rule !== 'check-malformed' || finding.suggestions.length === 0) return undefined;
    return this.messages.t('check.suggest', { suggestions: finding.suggestions });
  }

  #difference({ rule, field, file, registry }: Differing | Corrected): Args {
    const { t } = this.messages;
    const show = (value: string | null): string => {
      if (value === null) return t('check.nothing');
      const text = this.#value(field, value);
      const isSpelling = rule === 'check-spelling';
      return t('check.quoted', { text: isSpelling ? revealText(text) : text.replace(/\s*\n\s*/g, '; ') });
    };
    return { field: t(`check.field.${field}`), file: show(file), registry: show(registry) };
  }

  #value(field: CheckField, value: string): string {
    if (field === 'status') return this.messages.find(`word.${value}`, {}) ?? value;
    if (isDate(value)) return this.messages.t('check.day', { date: value });
    const kind = field === 'change' ? COMPARED_CHANGES.find((each) => each === value) : undefined;
    return kind === undefined ? value : this.change(kind);
  }

  #basis({ standing }: Extra): Args {
    const { t } = this.messages;
    const id = standing?.decision ?? '';
    const date = standing?.date ?? undefined;
    return {
      since: date === undefined ? '' : t('check.since', { date }),
      from: date === undefined ? '' : t('check.from', { date }),
      reason: standing?.reason ?? '',
      decision: this.registry.decision(id)?.number ?? id,
    };
  }

  #successors(standing: ExtraStanding | null): string {
    const { t } = this.messages;
    const successors = (standing?.successors ?? []).map(({ code, name, part }) => {
      const successor = t('check.unit', { code, name });
      return part ? t('check.part', { successor }) : successor;
    });
    return successors.length === 0 ? t('check.no-successor') : t('check.successors', { successors });
  }
}
