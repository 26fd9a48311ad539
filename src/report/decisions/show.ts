import { ownDays } from '../../core/diff/days-of.js';
import { departmentSaid } from '../../core/query/department-on-day.js';
import { authorityOf } from '../../core/registry/authority.js';
import { type CountedKind, countsOfDecision, isReplacement } from '../../core/registry/changes-made.js';
import { effectsOf, type Successor } from '../../core/registry/decision-effects.js';
import { namesOfDecision } from '../../core/registry/names-of-decision.js';
import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import { revokersOf } from '../../core/registry/revocations.js';
import {
  type Article,
  type ArticleItem,
  type Decision,
  type IsoDate,
  proposalsOf,
  type Unit,
} from '../../core/registry/types.js';
import { isSealed } from '../../core/seal/seal.js';
import { oneLine } from '../../core/text/visible.js';
import { plainDate } from '../../messages/catalogue.js';
import { countsText, kindWord } from '../counts.js';
import type { ReportContext } from '../report-context.js';
import { figuresText } from './figures.js';
import { sealWord } from './seal-word.js';

/** What a decision is shown with: of a draft, its office is the one of today. */
interface ShowContext extends ReportContext {
  today: IsoDate;
}

/** `madinhdanh/decision@1`, see schemas/output/decision.schema.json. */
export function decisionJson(registry: Registry, decision: Decision) {
  const { granted, renamed, closed, spunOff, reestablished, lifted, spinOffRevoked } = effectsOf(registry, decision.id);
  const nameOf = namesOfDecision(registry, decision);
  const named = (unit: Unit) => ({ code: unit.code, name: nameOf(unit) });
  const days = ownDays(registry, decision.id);
  return {
    schema: 'madinhdanh/decision@1',
    decision: { ...decision, draft: !isSigned(decision), effective: effectiveOfDecision(decision) ?? null },
    sealed: isSealed(decision),
    granted: granted.map(named),
    renamed: renamed.map(({ unit, from, to }) => ({ code: unit.code, from, to })),
    closed: closed.map(({ unit, reason, successors }) => ({ ...named(unit), reason, successors })),
    spunOff: spunOff.map(({ unit, to }) => ({ ...named(unit), to })),
    reestablished: reestablished.map(({ unit, of }) => ({ ...named(unit), of })),
    lifted: lifted.map(({ unit, closing }) => ({ ...named(unit), decision: closing.decision })),
    spinOffRevoked: spinOffRevoked.map(({ unit, spinOff, successors }) => ({
      ...named(unit),
      partedBy: spinOff.decision,
      successors,
    })),
    counts: countsOfDecision(registry, decision.id),
    revokedBy: revokersOf(registry, decision.id).map(({ id }) => id),
    ...(days.length === 0 ? {} : { ownDays: days }),
  };
}

/** Whether a decision is sealed, and how often its seal was opened and why. */
function sealLines(registry: Registry, decision: Decision, t: ReportContext['messages']['t']): string[] {
  if (!isSealed(decision)) {
    const word = sealWord(registry, decision, t);
    return word === '' ? [] : [`${t('field.seal')}: ${word}`];
  }
  return [
    `${t('field.seal')}: ${t('seal.shown', { figures: figuresText(decision.seal, t), sha: decision.seal.sha256 })}`,
    ...(decision.resealed ?? []).map(
      ({ on, reason }) => `${t('field.resealed')}: ${t('seal.resealed', { on, reason })}`,
    ),
  ];
}

/** A list under its name, an item a line. */
function listLines(name: string, items: readonly string[] = []): string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${item}`)];
}

/**
 * The office in charge and its head, as the decision's papers name it: under the name of the decision's own day, or the
 * one that took its place; who signs, and how.
 */
function peopleLines(registry: Registry, decision: Decision, { messages: { t }, today }: ShowContext): string[] {
  const { department: written, signer, signed } = decision;
  const department = departmentSaid(registry, decision, authorityOf(registry, decision, signed ?? today), today);
  const line = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${name}: ${value}`];
  const isOther = written !== undefined && written.name !== department?.name;
  const named = department?.name ?? t('decision.department-gone');
  const office = isOther ? `${named} (${t('decision.department-written', { name: written.name })})` : department?.name;
  return [
    ...line(t('field.department'), office),
    ...line(t('field.head'), department?.head),
    ...line(t('field.departmentSymbol'), department?.symbol),
    ...line(t('field.departmentSigner'), department?.signer),
    ...line(t('field.departmentSignerTitle'), department?.signerTitle),
    ...line(t('field.departmentDrafter'), department?.drafter),
    ...line(t('field.onBehalf'), signer?.onBehalf),
    ...line(t('field.acting'), signer?.acting),
    ...line(t('field.signerTitle'), signer?.title),
    ...line(t('field.signer'), signer?.name),
  ];
}

/** An article of the decision's own wording on one line. */
function articleText(article: string | Article): string {
  if (typeof article === 'string') return article;
  return [article.title, article.text, ...(article.items ?? []).map(itemText)].filter(Boolean).join(' ');
}

function itemText(item: string | ArticleItem): string {
  if (typeof item === 'string') return item;
  const points = (item.points ?? []).map((point) =>
    typeof point === 'string' ? point : [point.text, ...(point.dashes ?? [])].join(' '),
  );
  return [item.text, ...points, ...(item.dashes ?? [])].join(' ');
}

function paperLines({ signedFile }: Decision, t: ReportContext['messages']['t']): string[] {
  if (signedFile === undefined) return [];
  const { name, sha256, url, annexFiles = [] } = signedFile;
  const annexes = annexFiles.map((each) => `  ${each.name}  ${each.sha256}`);
  return [`${t('field.signedFile')}: ${[name, sha256, url].filter(Boolean).join('  ')}`, ...annexes];
}

function headOf(registry: Registry, decision: Decision, context: ShowContext): string {
  const {
    messages: { t, find },
    paint,
  } = context;
  const { id, title, authority, signed, kind, replaces, revokes, drafted, submitted, drafter } = decision;
  const effective = effectiveOfDecision(decision);
  const lines = [`${paint.bold(id)}  ${isSigned(decision) ? decision.number : paint.warning(t('word.draft'))}`];
  if (title !== undefined) lines.push(title);
  if (authority !== undefined) lines.push(`${t('field.authority')}: ${authority}`);
  if (signed !== undefined) lines.push(`${t('field.signed')}: ${plainDate(signed)}`);
  if (effective !== undefined) lines.push(`${t('field.effective')}: ${plainDate(effective)}`);
  lines.push(`${t('field.kind')}: ${find(`word.${kind}`, {}) ?? kind}`);
  if (replaces !== undefined) lines.push(`${t('field.replaces')}: ${replaces.join(', ')}`);
  if (revokes !== undefined) lines.push(`${t('field.revokes')}: ${revokes.join(', ')}`);
  for (const by of revokersOf(registry, id)) lines.push(paint.warning(`${t('plan.revoked-by')}: ${by.id}`));
  if (drafted !== undefined) lines.push(`${t('field.drafted')}: ${plainDate(drafted)}`);
  if (submitted !== undefined) lines.push(`${t('field.submitted')}: ${submitted.number}, ${plainDate(submitted.on)}`);
  lines.push(...listLines(t('field.basis'), decision.basis));
  lines.push(...listLines(t('field.proposal'), proposalsOf(decision)));
  lines.push(...peopleLines(registry, decision, context));
  lines.push(...listLines(t('field.recipients'), decision.recipients));
  if (drafter !== undefined) lines.push(`${t('field.drafter')}: ${drafter}`);
  lines.push(...listLines(t('field.articles'), decision.articles?.map(articleText)));
  return [...lines, ...paperLines(decision, t), ...sealLines(registry, decision, t)].map(oneLine).join('\n');
}

function leadingLine(
  { unit, name, successors }: { unit: Unit; name: string; successors: readonly Successor[] },
  { messages: { t }, paint }: ReportContext,
): string {
  const leads = successors.map(
    (each) => `${paint.code(each.code)} ${each.name}${each.part ? ` (${t('plan.part')})` : ''}`,
  );
  return `${paint.code(unit.code)}  ${name}${leads.length > 0 ? ` → ${leads.join('; ')}` : ''}`;
}

/** A decision, and under a heading each what it granted, renamed and closed in each way. */
export function decisionText(registry: Registry, decision: Decision, context: ShowContext): string {
  const { messages, paint } = context;
  const { granted, renamed, closed, spunOff, reestablished, lifted, spinOffRevoked } = effectsOf(registry, decision.id);
  const counts = countsText(countsOfDecision(registry, decision.id), messages);
  const nameOf = namesOfDecision(registry, decision);
  const oldText = ({ code, name }: Successor): string => `${paint.code(code)} ${name}`;
  const days = new Map(
    ownDays(registry, decision.id).map(({ kind, code, effective }) => [`${kind} ${code}`, effective]),
  );
  /** A line with the unit's own day, where that is not the decision's. */
  const dated = (kind: CountedKind, code: string, text: string): string => {
    const day = days.get(`${kind === 'reestablished' ? 'granted' : kind} ${code}`);
    return day === undefined ? text : `${text}  (${messages.t('plan.since-day', { day: plainDate(day) })})`;
  };
  const section = (kind: CountedKind, lines: readonly (readonly [code: string, text: string])[]): string[] =>
    lines.length === 0
      ? []
      : [
          '',
          paint.bold(`${kindWord(kind, messages)} (${lines.length})`),
          ...lines.map(([code, text]) => `  ${oneLine(dated(kind, code, text))}`),
        ];
  // told once: a code given in place of another at the one it replaces, a body founded again as such
  const fresh = granted.filter((unit) => unit.granted.reestablishes === undefined && !isReplacement(registry, unit));
  const closedFor = (['replaced', 'merged', 'split', 'dissolved', 'annulled', 'revoked'] as const).flatMap((kind) => {
    const lines = closed
      .filter(({ reason }) => reason === kind)
      .map((each) => [each.unit.code, leadingLine({ ...each, name: nameOf(each.unit) }, context)] as const);
    return section(kind, lines);
  });
  return [
    headOf(registry, decision, context),
    ...(counts === '' ? [] : ['', counts]),
    ...section(
      'granted',
      fresh.map((unit) => [unit.code, `${paint.code(unit.code)}  ${nameOf(unit)}`] as const),
    ),
    ...section(
      'renamed',
      renamed.map(({ unit, from, to }) => [unit.code, `${paint.code(unit.code)}  ${from} → ${to}`] as const),
    ),
    ...section(
      'reestablished',
      reestablished.map(({ unit, of }) => {
        return [unit.code, `${paint.code(unit.code)}  ${nameOf(unit)} ← ${of.map(oldText).join('; ')}`] as const;
      }),
    ),
    ...section(
      'spunOff',
      spunOff.map(({ unit, to }) => {
        return [unit.code, leadingLine({ unit, name: nameOf(unit), successors: to }, context)] as const;
      }),
    ),
    ...closedFor,
    ...section(
      'lifted',
      lifted.map(({ unit, closing }) => {
        return [unit.code, `${paint.code(unit.code)}  ${nameOf(unit)} (${closing.decision})`] as const;
      }),
    ),
    ...section(
      'spinOffRevoked',
      spinOffRevoked.map(({ unit, spinOff, successors }) => {
        const from = successors.map(oldText).join('; ');
        return [unit.code, `${paint.code(unit.code)}  ${nameOf(unit)} ← ${from} (${spinOff.decision})`] as const;
      }),
    ),
  ].join('\n');
}
