import { table } from '../core/table.js';
import type { Environment } from '../store/environment.js';
import { misuse } from './errors.js';

/** What a variable of the environment may say: a number in plain figures, of this size. */
interface Span {
  least: number;
  most: number;
  /** Figures behind a point may follow. */
  parts?: true;
  example: string;
}

/** 30/12/9999 in seconds since 1970: a day that four figures name in every time zone. */
const LAST_SECOND = 253_402_128_000;

/** The variables that are numbers; every other word in them is a mistake that would be heeded nowhere. */
const NUMBERS: Readonly<Record<string, Span>> = table({
  SOURCE_DATE_EPOCH: { least: 0, most: LAST_SECOND, example: '1767225600' },
  MADINHDANH_LOCK_TIMEOUT: { least: 0, most: 86_400, parts: true, example: '60' },
  MADINHDANH_MAX_FILE_MB: { least: 1, most: 250, example: '10' },
  MADINHDANH_MAX_CHANGES: { least: 1, most: 1_000_000, example: '20000' },
  MADINHDANH_GIT_TIMEOUT: { least: 1, most: 999_999, example: '600' },
});

function isWithin(value: string, { least, most, parts }: Span): boolean {
  const isPlain = (parts === true ? /^[0-9]+(?:\.[0-9]+)?$/ : /^[0-9]+$/).test(value);
  return isPlain && Number(value) >= least && Number(value) <= most;
}

/**
 * Makes sure that each variable which is set says a number that can be used; an empty one counts as not set.
 * @throws MadinhdanhError (exit code 2)
 */
export function assertEnvironment(env: Environment): void {
  for (const [name, span] of Object.entries(NUMBERS)) {
    const value = env[name];
    if (value === undefined || value === '' || isWithin(value, span)) continue;
    const { least, most, example } = span;
    throw misuse('cli.bad-variable', { name, value, least, most }).advise('cli.bad-variable.hint', { name, example });
  }
}
