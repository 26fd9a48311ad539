import { ANNEX_CHANGE_KINDS, type AnnexChangeKind } from '../../annex/changes.js';
import { rootOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import { revealText } from '../../core/text/repair.js';
import { describe, type Place } from '../../formats/read/types.js';
import type { CheckField, CheckFinding, Standing } from '../../lists/compare/result.js';
import type { Messages } from '../../messages/index.js';
import { codeFaultText } from '../../report/wording.js';

type Extra = Extract<CheckFinding, { kind: 'extra' }>;
type Differing = Extract<CheckFinding, { kind: 'different' | 'spelling' }>;

/** Words the findings of a comparison. */
export class CheckWords {
  constructor(
    readonly messages: Messages,
    private readonly registry: Registry,
  ) {}

  /** `Phụ lục.docx › Bảng 2!C17` */
  place(place: Place): string {
    const number = /^#(\d+)$/.exec(place.sheet ?? '')?.[1];
    const sheet = number === undefined ? undefined : this.messages.t('check.table', { number });
    return describe(sheet === undefined ? place : { ...place, sheet });
  }

  /** Code and name of the unit that a finding is about. */
  subject({ code, name }: CheckFinding): string {
    const { t } = this.messages;
    return (code === null ? t('check.no-code', { name }) : t('check.unit', { code, name })).trim();
  }

  /** What a finding has to say beyond its place and unit; empty where its kind says it all. */
  detail(finding: CheckFinding): string {
    const { t } = this.messages;
    switch (finding.kind) {
      case 'different':
      case 'spelling':
        return this.#difference(finding);
      case 'extra':
        return this.#extra(finding);
      case 'duplicate':
        return t('check.duplicate', { first: this.place(finding.first) });
      case 'malformed': {
        const { text, fault, suggestions } = finding;
        const reason = fault === 'ambiguous' ? t('check.malformed.ambiguous') : codeFaultText(this.messages, fault);
        const told = t('check.malformed', { text: revealText(text), reason });
        return suggestions.length === 0 ? told : `${told}; ${t('check.malformed.suggest', { suggestions })}`;
      }
      case 'converted':
        return t('check.quoted', { text: finding.text });
      case 'missing':
        return finding.change === null ? '' : this.change(finding.change);
    }
  }

  /** A kind of change. */
  change(kind: AnnexChangeKind): string {
    const number = ANNEX_CHANGE_KINDS.indexOf(kind) + 1;
    return this.messages.find(`check.change.${number}`, {}) ?? kind;
  }

  #difference({ kind, field, file, registry }: Differing): string {
    const { t } = this.messages;
    const show = (value: string | null): string => {
      if (value === null) return t('check.nothing');
      const text = this.#value(field, value);
      return t('check.quoted', { text: kind === 'spelling' ? revealText(text) : text.replace(/\s*\n\s*/g, '; ') });
    };
    return t('check.differs', { field: t(`check.field.${field}`), file: show(file), registry: show(registry) });
  }

  #value(field: CheckField, value: string): string {
    if (field === 'status') return this.messages.find(`word.${value}`, {}) ?? value;
    const kind = field === 'change' ? ANNEX_CHANGE_KINDS.find((each) => each === value) : undefined;
    return kind === undefined ? value : this.change(kind);
  }

  #extra({ why, standing }: Extra): string {
    const { t } = this.messages;
    switch (why) {
      case 'unknown':
      case 'unnamed':
      case 'unchanged':
        return t(`check.extra.${why}`);
      case 'closed': {
        const { since, decision } = this.#basis(standing);
        const told = t('check.extra.closed', { since, reason: standing?.reason ?? '', decision });
        return `${told}; ${this.#successors(standing)}`;
      }
      case 'annulled':
        return t('check.extra.annulled', this.#basis(standing));
      case 'upcoming': {
        const from = standing?.date == null ? '' : t('check.from', { date: standing.date });
        return t('check.extra.upcoming', { from, decision: this.#basis(standing).decision });
      }
      case 'draft':
        return t('check.extra.draft', { decision: this.#basis(standing).decision });
    }
  }

  #basis(standing: Standing | null): { since: string; decision: string } {
    const { t } = this.messages;
    const id = standing?.decision ?? '';
    const since = standing?.date == null ? '' : t('check.since', { date: standing.date });
    return { since, decision: this.registry.decision(id)?.number ?? id };
  }

  #successors(standing: Standing | null): string {
    const { t } = this.messages;
    const successors = (standing?.successors ?? []).map(({ code, name, part }) => {
      const successor = t('check.unit', { code, name });
      return part ? t('check.part', { successor }) : successor;
    });
    return successors.length === 0 ? t('check.no-successor') : t('check.successors', { successors });
  }

  /** The part of the registry compared, where it is not all under one level-1 code. */
  part(under: readonly string[]): string | undefined {
    const narrow = under.filter((code) => code !== rootOf(code));
    return narrow.length === 0 ? undefined : this.messages.t('check.under', { under: narrow });
  }
}
