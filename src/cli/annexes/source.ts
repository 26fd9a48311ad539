import { type AnnexDocument, changesDocument, stateDocument } from '../../annex/document.js';
import { pendingDrafts } from '../../annex/drafts.js';
import { viewAt, viewOfDecision } from '../../annex/view.js';
import type { AnnexWords } from '../../annex/words.js';
import { misuse, refusal } from '../../app/errors.js';
import { effectiveOf, isSigned, type Registry } from '../../core/registry/registry.js';
import { statusAt } from '../../core/registry/timeline.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { exportFormat } from '../../formats/write/formats.js';
import type { Context } from '../context.js';
import { findDecision } from '../decisions.js';
import { openRegistry, type Workspace } from '../workspace.js';
import { refuseUnprintable } from './printable.js';
import type { ExportRequest } from './request.js';

/**
 * The registry, whole and printable: what is published must not lack the units of a file that could not be read.
 * @throws MadinhdanhError (exit code 1) where parts of it could not be read, or no document could hold them
 */
export async function openWhole(context: Context): Promise<Workspace> {
  const workspace = await openRegistry(context);
  const count = workspace.loaded.findings.filter(({ severity }) => severity === 'error').length;
  if (count > 0) {
    throw refusal('export.incomplete', { count }).advise('export.incomplete.hint');
  }
  refuseUnprintable(context, workspace);
  return workspace;
}

/** The decision of an id or number. @throws MadinhdanhError (exit code 1) for one the registry does not have */
export function decisionNamed(context: Context, registry: Registry, name: string): Decision {
  const decision = registry.decision(findDecision(context, registry, name));
  if (decision === undefined) throw new Error(`decision ${name} was found and is not there`);
  return decision;
}

/** Makes the document that was asked for. @throws MadinhdanhError for a request that this decision cannot answer */
export function documentFor(
  context: Context,
  { registry, today }: Workspace,
  request: ExportRequest,
  words: AnnexWords,
): AnnexDocument {
  const { annexes, columns, order, numbering, includeClosed, at, format } = request;
  const options = { annexes, columns: columns.keys, auto: columns.auto, order, numbering, includeClosed, words };
  if (request.decision === undefined) return stateDocument(registry, viewAt(registry, at ?? today), options);
  const decision = decisionNamed(context, registry, request.decision);
  const signed = isSigned(decision);
  if (signed && at !== undefined) throw misuse('export.at-decision');
  const inForceOnly = exportFormat(format).inForceOnly === true;
  if (!signed && inForceOnly) throw misuse('export.in-force-only', { format });
  const day = at ?? today;
  const view = viewOfDecision(registry, decision, day);
  const scope = request.scope ?? (decision.kind === 'amendment' ? 'changes' : 'full');
  if (scope === 'full') return stateDocument(registry, view, options);
  if (inForceOnly) throw misuse('export.in-force-only', { format });
  if (columns.named || columns.auto) throw misuse('export.columns-changes');
  if (includeClosed) throw misuse('export.closed-changes');
  return changesDocument(registry, { ...view, decision }, day, { annexes, numbering, words });
}

/** Granted codes whose day has not come: how many, and the first such day. */
function upcoming(registry: Registry, today: IsoDate): { count: number; first: IsoDate } | undefined {
  const days: IsoDate[] = [];
  for (const unit of registry.units.values()) {
    const from = effectiveOf(registry, unit.granted);
    if (from !== undefined && statusAt(registry, unit, today) === 'upcoming') days.push(from);
  }
  const [first] = days.sort();
  return first === undefined ? undefined : { count: days.length, first };
}

/** Says on stderr what a list of today's codes leaves out, and how to see it. */
export function noteLeftOut(context: Context, { registry, today }: Workspace): void {
  const { out, messages } = context;
  const { t } = messages;
  for (const { decision, granted, renamed, closed } of pendingDrafts(registry)) {
    const { id } = decision;
    out.note(out.notePaint.dim(t('export.draft-left-out', { id, granted, renamed, closed })));
  }
  const coming = upcoming(registry, today);
  if (coming !== undefined) {
    out.note(out.notePaint.dim(t('export.upcoming-left-out', { count: coming.count, first: coming.first })));
  }
}
