import type { IsoDate } from '../core/registry/types.js';
import type { Context } from '../cli/context.js';

/** Today in a time zone; `SOURCE_DATE_EPOCH` (seconds) stands in for the clock. */
export function todayIn(timezone: string, context: Pick<Context, 'env' | 'now'>): IsoDate {
  const fixed = context.env.SOURCE_DATE_EPOCH;
  const time = fixed !== undefined && /^[0-9]+$/.test(fixed) ? Number(fixed) * 1000 : context.now();
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);
  try {
    return format(timezone);
  } catch {
    // the settings' own finding names the wrong time zone
    return format('Asia/Ho_Chi_Minh');
  }
}
