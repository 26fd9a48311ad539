import type { ColumnKey } from '../../annex/annex-columns.js';
import { listView, viewAt } from '../../annex/annex-view.js';
import type { AnnexWords, Numbering } from '../../annex/annex-words.js';
import type { AnnexNumber, AnnexOrder } from '../../annex/annexes.js';
import { type AnnexDocument, changesDocument, type DocumentOptions, stateDocument } from '../../annex/document.js';
import { pendingDrafts } from '../../annex/drafts.js';
import { blankSourceLine } from '../../annex/official.js';
import { levelOf } from '../../core/code/code.js';
import { errorsAmong } from '../../core/finding.js';
import { startOf } from '../../core/query/current-code.js';
import { isPlaceholderName } from '../../core/registry/placeholder-name.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import { statusAt } from '../../core/registry/timeline.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { FieldDelimiter } from '../../formats/write/annexes/annex-writer.js';
import { type ExportFormat, exportFormat } from '../../formats/write/formats.js';
import { misuse, refusal } from '../errors.js';
import { decisionNamed } from '../find-decision.js';
import { placeholders } from '../placeholders.js';
import type { Surroundings } from '../surroundings.js';
import { readUnitOrName } from '../typed-code.js';
import type { Workspace } from '../workspace.js';
import { refuseUnprintable } from './printable.js';

/** What is to be printed. */
export interface ExportRequest {
  format: ExportFormat;
  annexes: readonly AnnexNumber[];
  columns: ColumnChoice;
  order: AnnexOrder;
  numbering: Numbering;
  at: IsoDate | undefined;
  /** An id or number. */
  decision: string | undefined;
  scope: 'full' | 'changes' | undefined;
  includeClosed: boolean;
  /** Ending of the file, where the format writes several kinds. */
  ending?: string;
  /** What parts the fields of a line, where the format leaves the choice. */
  delimiter?: FieldDelimiter;
  /** A code: only this unit and those beneath it. */
  under?: string | undefined;
  /** Number of the draft, for its mark. */
  draftVersion?: number | undefined;
  /** For an electronic paper: the line of the annex leaves number and day to the system that signs it. */
  electronic?: boolean;
}

/** The columns to print; `auto` leaves out the empty ones. */
export interface ColumnChoice {
  keys: readonly ColumnKey[];
  auto: boolean;
  /** The user has named them one by one. */
  named: boolean;
}

/**
 * Makes sure of a registry that is whole and printable: what is published must not lack the units of a file that could
 * not be read.
 * @throws MadinhdanhError (exit code 1) where parts of it could not be read, or no document could hold them
 */
export function assertWhole(around: Pick<Surroundings, 'word'>, workspace: Workspace): void {
  const count = errorsAmong(workspace.loaded.findings).length;
  if (count > 0) throw refusal('export.incomplete', { count }).advise('export.incomplete.hint');
  refuseUnprintable(around, workspace);
}

/** Formats in which codes are published; the others are also those in which a missing name is asked for. */
const PUBLISHED: ReadonlySet<ExportFormat> = new Set(['docx', 'pdf', 'html', 'dmdc']);

/** The document that was asked for. @throws MadinhdanhError for a request that this decision cannot answer */
export function documentFor(
  workspace: Pick<Workspace, 'registry' | 'today'>,
  request: ExportRequest,
  words: AnnexWords,
): AnnexDocument {
  const document = documentOf(workspace, request, words);
  if (request.draftVersion !== undefined && document.mark === '') throw misuse('export.version-signed');
  if (PUBLISHED.has(request.format)) refuseNamelessIn(document);
  return request.electronic === true ? forSigningSystem(document) : document;
}

/** Annexes as they go into an electronic paper. @throws MadinhdanhError (exit code 2) for those that go with no decision */
function forSigningSystem(document: AnnexDocument): AnnexDocument {
  const { registry, view } = document;
  if (view.decision === undefined) throw misuse('export.electronic-decision').advise('export.electronic-decision.hint');
  return { ...document, source: blankSourceLine(registry, view.decision, view.at) };
}

/** Makes sure that no placeholder is printed for a name. @throws MadinhdanhError (exit code 1) */
export function refuseNamelessIn(document: Pick<AnnexDocument, 'annexes' | 'changes'>): void {
  const rows = document.annexes.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const changed = document.changes?.flatMap(({ before, after }) => [...before, ...after]) ?? [];
  const nameless = [...rows, ...changed].filter(({ name }) => isPlaceholderName(name));
  if (nameless.length > 0) throw placeholders('export.placeholder', nameless);
}

/** False for a format that takes only what signed decisions did. */
function mayShowDraft(format: ExportFormat): boolean {
  const { inForceOnly, ofDay, everyCode } = exportFormat(format);
  return [inForceOnly, ofDay, everyCode].every((each) => each !== true);
}

/**
 * The one draft with something in it that is shown while nothing but level 1 is in force or will be; undefined where a
 * day is asked for, or a format that takes only what is in force.
 */
export function draftInstead(
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
  { at, decision, format, includeClosed }: Pick<ExportRequest, 'at' | 'decision' | 'format' | 'includeClosed'>,
): Decision | undefined {
  if (at !== undefined || decision !== undefined || includeClosed || !mayShowDraft(format)) return undefined;
  for (const unit of registry.units.values()) {
    const isBinding = ['active', 'upcoming'].includes(statusAt(registry, unit, today));
    if (levelOf(unit.code) > 1 && isBinding) return undefined;
  }
  const [draft, ...others] = pendingDrafts(registry);
  return others.length > 0 ? undefined : draft?.decision;
}

function documentOf(
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
  request: ExportRequest,
  words: AnnexWords,
): AnnexDocument {
  const { annexes, columns, order, numbering, includeClosed, at, format } = request;
  const under = request.under === undefined ? undefined : readUnitOrName(registry, request.under, today, at).code;
  const options: DocumentOptions = {
    annexes,
    columns: columns.keys,
    auto: columns.auto,
    order,
    numbering,
    includeClosed,
    includeUpcoming: includeClosed,
    words,
    today,
    // a note on the data is nothing that those who sign a decision have said
    ...(request.decision === undefined ? {} : { official: true as const }),
    ...(under === undefined ? {} : { under }),
    ...(request.draftVersion === undefined ? {} : { draftVersion: request.draftVersion }),
  };
  if (request.decision === undefined) {
    const draft = draftInstead({ registry, today }, request);
    const view = draft === undefined ? viewAt(registry, at ?? today) : listView(registry, draft, today);
    return stateDocument(registry, view, draft?.kind === 'full' ? { ...options, ofDecision: true } : options);
  }
  const decision = decisionNamed(registry, request.decision);
  const signed = isSigned(decision);
  if (signed && at !== undefined) throw misuse('export.at-decision');
  const inForceOnly = exportFormat(format).inForceOnly === true;
  if (!signed && inForceOnly) throw misuse('export.in-force-only', { format });
  const day = at ?? today;
  const view = listView(registry, decision, day);
  const scope = request.scope ?? (decision.kind === 'amendment' ? 'changes' : 'full');
  if (scope === 'full')
    return stateDocument(registry, view, { ...options, ...(decision.kind === 'full' ? { ofDecision: true } : {}) });
  if (inForceOnly) throw misuse('export.in-force-only', { format });
  if (columns.named || columns.auto) throw misuse('export.columns-changes');
  if (includeClosed) throw misuse('export.closed-changes');
  if (under !== undefined) throw misuse('export.under-changes');
  const { draftVersion } = request;
  return changesDocument(registry, { ...view, decision }, day, {
    annexes,
    numbering,
    words,
    today,
    official: true,
    ...(draftVersion === undefined ? {} : { draftVersion }),
  });
}

/** Codes that were granted by a day for a later one: how many, and the first such day. */
function upcoming(registry: Registry, at: IsoDate): { count: number; first: IsoDate } | undefined {
  const days = [...registry.units.values()].flatMap((unit) =>
    statusAt(registry, unit, at) === 'upcoming' ? (startOf(registry, unit, at)?.on ?? []) : [],
  );
  const [first] = days.sort();
  return first === undefined ? undefined : { count: days.length, first };
}

/** What a list of a day's codes leaves out: what drafts would do from today on, and what comes into force later. */
export function notInForceYet(
  { registry, today }: Pick<Workspace, 'registry' | 'today'>,
  { format, at, includeClosed }: Pick<ExportRequest, 'format' | 'at' | 'includeClosed'>,
): { drafts: ReturnType<typeof pendingDrafts>; upcoming: { count: number; first: IsoDate } | undefined } {
  const hasAll = includeClosed || exportFormat(format).everyCode === true;
  return {
    drafts: at === undefined ? pendingDrafts(registry) : [],
    upcoming: hasAll ? undefined : upcoming(registry, at ?? today),
  };
}
