import type { Plan } from '../../app/plan.js';
import { countFindings, type Severity } from '../../core/finding.js';
import { revealText } from '../../core/text/repair.js';
import { describe } from '../../formats/read/types.js';
import type { Imported, ImportRepair } from '../../lists/import/model.js';
import { groupsText } from '../../lists/import/widths.js';
import type { Context } from '../context.js';
import { planJson } from '../show-plan.js';
import type { Outcome } from './import-session.js';
import { fieldLabel, type Told, tell, toldJson } from './problem-text.js';
import type { ImportRequest } from './request.js';

/** Repairs a screen shows before the rest is only counted; elsewhere all are told. */
const MOST_REPAIRS = 200;
/** Places of rows left out that are named one by one. */
const MOST_PLACES = 20;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function paintOf(context: Context, severity: Severity): (text: string) => string {
  const paint = context.out.notePaint;
  return severity === 'error' ? paint.error : severity === 'warning' ? paint.warning : paint.info;
}

function problemLines(context: Context, told: Told): string {
  const { out, messages } = context;
  const paint = out.notePaint;
  const word = paintOf(context, told.severity)(messages.t(`severity.${told.severity}`));
  const head = `${paint.bold(told.where)}  ${word}  ${paint.dim(told.rule)}`;
  if (told.severity === 'info') return `${head}  ${told.message}`;
  const hint = told.hint === undefined ? '' : `\n  ${paint.good('→')} ${told.hint}`;
  return `${head}\n  ${told.message}${hint}`;
}

/** Prints every problem on stderr, what only informs first and errors last, where the eye is. */
export function showProblems(context: Context, outcome: Outcome): void {
  const { out, messages } = context;
  const told = outcome.problems.map((problem) => tell(problem, messages));
  if (told.length === 0) return;
  const rowOf = ({ place }: Told): number => place.row ?? 0;
  told.sort((a, b) => RANK[b.severity] - RANK[a.severity] || rowOf(a) - rowOf(b));
  out.note(told.map((each) => problemLines(context, each)).join('\n'));
  out.note(messages.t('import.totals', countFindings(told)));
}

function repairLine(context: Context, { place, field, before, after, encoding }: ImportRepair): string {
  const { messages } = context;
  const args = { place: describe(place), field: fieldLabel(field, messages), before: revealText(before), after };
  return encoding === undefined
    ? messages.t('import.repair', args)
    : messages.t('import.repair.encoding', { ...args, encoding });
}

/** Prints which texts are taken otherwise than they stand: before → after. */
export function showRepairs(context: Context, { repairs }: Imported): void {
  const { out, messages } = context;
  if (repairs.length === 0) return;
  const most = context.interactive ? MOST_REPAIRS : repairs.length;
  const shown = repairs.slice(0, most).map((repair) => repairLine(context, repair));
  if (repairs.length > shown.length) shown.push(messages.t('import.more', { count: repairs.length - shown.length }));
  out.note([messages.t('import.repairs', { count: repairs.length }), ...shown].join('\n'));
}

/** Prints the level-1 codes that are declared along with the list. */
export function showRoots(context: Context, { roots }: Imported): void {
  const { out, messages } = context;
  const lines = Object.entries(roots).map(([root, { groups, alphabet }]) =>
    messages.t('import.root', { root, groups: groupsText(groups), alphabet }),
  );
  if (lines.length > 0) out.note([messages.t('import.roots'), ...lines].join('\n'));
}

/** The rows of which nothing was made. */
export function leftOut({ rows }: Imported): string[] {
  return rows.filter(({ faulty }) => faulty).map(({ unit }) => describe(unit.place));
}

/** Says which rows were left out. */
export function showLeftOut(context: Context, imported: Imported): void {
  const places = leftOut(imported);
  if (places.length === 0) return;
  const shown = places.slice(0, MOST_PLACES);
  if (places.length > shown.length) shown.push('…');
  context.out.note(
    context.out.notePaint.warning(context.messages.t('import.left-out', { count: places.length, places: shown })),
  );
}

/** Says which bodies above were given a name to be completed. */
export function showPlaceholders(context: Context, { missing }: Imported): void {
  const { out, messages } = context;
  const codes = missing.filter(({ code, name }) => name === messages.t('import.placeholder', { code }));
  if (codes.length === 0) return;
  const args = { count: codes.length, codes: codes.map(({ code }) => code) };
  out.note(out.notePaint.warning(messages.t('import.placeholders', args)));
}

/** An import in the shape of schemas/output/import.schema.json; without a plan, errors were in the way. */
export function importJson(
  context: Context,
  request: ImportRequest,
  outcome: Outcome,
  decision: string | undefined,
  dryRun: boolean,
  plan?: Plan,
): unknown {
  const { imported, problems } = outcome;
  const nothing = { granted: [], closed: [], units: [], decisions: [], files: [], warnings: [] };
  const { rows, roots, missing, repairs } = imported;
  return {
    ...(plan === undefined ? nothing : planJson(plan, dryRun)),
    schema: 'madinhdanh/import@1',
    file: request.file,
    dryRun,
    decision: decision ?? null,
    rows: rows.length,
    leftOut: leftOut(imported),
    missing,
    roots,
    repairs: repairs.map(({ place, field, before, after, encoding }) => ({
      where: describe(place),
      field,
      before,
      after,
      encoding: encoding ?? null,
    })),
    problems: problems.map((problem) => toldJson(tell(problem, context.messages))),
    counts: countFindings(problems),
  };
}
