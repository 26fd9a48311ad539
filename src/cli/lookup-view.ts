import type { Workspace } from '../app/workspace.js';
import type { LookupView } from '../core/query/select.js';
import type { ReportContext } from '../report/report-context.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/** The view that `--at` and `--include-closed` ask for; today where no date is given. */
export function viewOf(options: Options, { today }: Pick<Workspace, 'today'>): LookupView {
  const at = options.date('at');
  return { at: at ?? today, dated: at !== undefined, includeClosed: options.flag('includeClosed') };
}

/** The terminal as reports for people need to know it. */
export function reportContext({ out, messages }: Context): ReportContext {
  return { messages, paint: out.paint, width: out.columns };
}
