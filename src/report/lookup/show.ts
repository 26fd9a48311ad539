import type { Basis, NamedPredecessor, UnitView } from '../../core/query/show.js';
import { CONTACT_FIELDS, type IsoDate } from '../../core/registry/types.js';
import { oneLine } from '../../core/text/visible.js';
import { alignColumns } from '../align-columns.js';
import { correctedText, correctionText, fieldName } from '../changes/unit-lines.js';
import type { ReportContext } from '../report-context.js';
import { basisText, paintedStanding, successorText } from './lookup-words.js';

/** A unit at a date, with the file that holds it. */
export type ShownUnit = UnitView & { at: IsoDate; file: string };

/** What has to be known of the contact data: all of it, or the part that is not noted by date, is today's. */
export type ContactNote = 'contacts.of-today' | 'contacts.of-today-partly';

type LabelledValue = [label: string, value: string];

function nameRows(unit: ShownUnit, { messages }: ReportContext): LabelledValue[] {
  const { t } = messages;
  return unit.formerNames.map((former, i): LabelledValue => {
    const next = unit.formerNames[i + 1]?.name ?? unit.latestName;
    if (!former.draft && former.effective !== null && former.effective <= unit.at) {
      const until = t('show.until', { date: former.effective, decision: former.number ?? former.decision });
      return [t('show.former-name'), `${former.name} (${until})`];
    }
    const label = former.draft ? t('show.rename-drafted') : t('show.rename-later');
    return [label, `${former.name} → ${next} (${basisText(former, messages)})`];
  });
}

/** True for what a signed decision does only after a day. */
function isAhead({ draft, effective }: Basis, at: IsoDate): boolean {
  return !draft && effective !== null && effective > at;
}

function originText(origin: NamedPredecessor, context: ReportContext): string {
  const { t } = context.messages;
  const how = t('show.how', { reason: origin.reason });
  return `${successorText(origin, context)} – ${how} (${basisText(origin, context.messages)})`;
}

function closingRows(unit: ShownUnit, context: ReportContext): LabelledValue[] {
  if (unit.closed === null) return [];
  const { messages } = context;
  const { t } = messages;
  const how = t('show.how', { reason: unit.closed.reason });
  const { draft, effective, number, decision } = unit.closed;
  const isLater = isAhead(unit.closed, unit.at);
  const label = t(draft ? 'show.closing-drafted' : isLater ? 'show.closing-later' : 'show.closed');
  const text = isLater
    ? t('show.closing-later.how', { date: effective ?? '', decision: number ?? decision, how })
    : `${how} (${basisText(unit.closed, messages)})`;
  const successors = unit.closed.successors.map(
    (successor): LabelledValue => [t('show.successor'), successorText(successor, context)],
  );
  return [[label, text], ...successors];
}

/** What a unit that is over has become by that day, where its closing does not say it already: through others, or back. */
function currentRows(unit: ShownUnit, context: ReportContext): LabelledValue[] {
  const { t } = context.messages;
  const told = new Set(unit.closed?.successors.map(({ code }) => code));
  if (unit.inForce || unit.current.every(({ code }) => told.has(code))) return [];
  const label = t(unit.closed?.reason === 'revoked' ? 'show.back' : 'show.now');
  return unit.current.map((each): LabelledValue => [label, successorText(each, context)]);
}

/** What happened to it while it went on: closings that were lifted, parts that went, its body founded again. */
function lifeRows(unit: ShownUnit, context: ReportContext): LabelledValue[] {
  const { messages } = context;
  const { t } = messages;
  return [
    ...unit.formerClosings
      .filter(({ lifted }) => !isAhead(lifted, unit.at))
      .map((closing): LabelledValue => {
        const how = t('show.how', { reason: closing.reason });
        const lifted = t('show.lifted', { basis: basisText(closing.lifted, messages) });
        const heirs = closing.successors.map((each) => successorText(each, context)).join('; ');
        const to = heirs === '' ? '' : ` → ${heirs}`;
        return [t('show.former-closing'), `${how}${to} (${basisText(closing, messages)}), ${lifted}`];
      }),
    ...unit.spunOff.map((each): LabelledValue => {
      const to = each.to.map((successor) => successorText({ ...successor, part: false }, context)).join('; ');
      const back =
        each.revoked === null ? '' : `, ${t('show.spin-off-revoked', { basis: basisText(each.revoked, messages) })}`;
      return [t('show.spun-off'), `${to} (${basisText(each, messages)})${back}`];
    }),
    ...unit.reestablishedAs.map((each): LabelledValue => {
      const text = successorText({ ...each, part: false }, context);
      const back =
        each.revoked === null
          ? ''
          : `, ${t('show.reestablishing-revoked', { basis: basisText(each.revoked, messages) })}`;
      return [t('show.reestablished-as'), `${text} (${basisText(each, messages)})${back}`];
    }),
    ...unit.corrections.map((each): LabelledValue => {
      const text = t('show.correction', {
        field: fieldName(each.field, messages),
        what: correctedText(each, messages),
      });
      return [t('show.corrected'), `${text} (${correctionText(each, messages)})`];
    }),
  ];
}

function fieldRows(unit: ShownUnit, { messages }: ReportContext): LabelledValue[] {
  const { t } = messages;
  const rows: LabelledValue[] = [];
  const add = (field: string, value: string | null): void => {
    if (value !== null) rows.push([messages.find(`field.${field}`, {}) ?? field, value]);
  };
  add('shortName', unit.shortName);
  add('type', unit.type);
  for (const { scheme, value } of unit.identifiers) rows.push([t('field.identifiers'), `${scheme} ${value}`]);
  add('legacyCodes', unit.legacyCodes.length > 0 ? unit.legacyCodes.join(', ') : null);
  for (const field of CONTACT_FIELDS) add(field, unit[field]);
  add('verified', unit.verified && t('show.verified', { ...unit.verified }));
  return rows;
}

/** The same label stands once. */
function onceLabelled(rows: readonly LabelledValue[]): LabelledValue[] {
  return rows.map(([label, value], i) => [rows[i - 1]?.[0] === label ? '' : label, value]);
}

/** Everything about a unit, a line for each thing that is known. */
export function showText(unit: ShownUnit, context: ReportContext, note?: ContactNote): string {
  const { messages, paint } = context;
  const { t } = messages;
  const { direct, beneath } = unit.children;
  const rows: LabelledValue[] = [
    [t('show.standing'), paintedStanding(unit, context)],
    [t('show.level'), String(unit.level)],
    ...unit.parents.map(({ code, name }): LabelledValue => [t('show.parents'), `${paint.code(code)} ${name}`]),
    ...fieldRows(unit, context),
    [t('field.granted'), basisText(unit.granted, messages)],
    ...nameRows(unit, context),
    ...unit.predecessors.map((origin): LabelledValue => {
      return [t(isAhead(origin, unit.at) ? 'show.predecessor-later' : 'show.predecessor'), originText(origin, context)];
    }),
    ...unit.formerPredecessors.map((origin): LabelledValue => {
      const back = t('show.taken-back', { basis: basisText(origin.revoked, messages) });
      return [t('show.former-predecessor'), `${originText(origin, context)}; ${back}`];
    }),
    ...closingRows(unit, context),
    ...currentRows(unit, context),
    ...lifeRows(unit, context),
    ...(beneath > 0
      ? [[t('show.children'), t('show.children.count', { direct, beneath })] satisfies LabelledValue]
      : []),
    [t('show.file'), paint.dim(unit.file)],
  ];
  const body = alignColumns(onceLabelled(rows).map(([label, value]) => [`  ${paint.dim(label)}`, value]));
  const remark = note === undefined ? [] : [`  ${paint.dim(t(note, { at: unit.at }))}`];
  return [`${paint.code(unit.code)}  ${paint.bold(oneLine(unit.name))}`, ...body, ...remark].join('\n');
}
