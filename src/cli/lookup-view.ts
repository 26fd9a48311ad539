import { readUnits } from '../app/typed-code.js';
import type { Workspace } from '../app/workspace.js';
import type { LookupView } from '../core/query/select.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate, Unit } from '../core/registry/types.js';
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

/** The units a typed code stands for; where several bore it, that is said. @throws like `readUnits` */
export function unitsAsked({ out, messages }: Context, registry: Registry, text: string, at?: IsoDate): Unit[] {
  const units = readUnits(registry, text, at);
  const codes = units.map(({ code }) => code);
  if (units.length > 1) out.note(messages.t('show.several', { code: text.trim(), codes, count: units.length }));
  return units;
}
