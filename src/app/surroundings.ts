import type { Args, Finding } from '../core/finding.js';
import { VIETNAM } from '../core/registry/dates.js';
import type { IsoDate } from '../core/registry/types.js';
import type { ArgsFor, MessageId } from '../messages/index.js';
import type { Environment } from '../store/environment.js';
import { assertEnvironment } from './environment-faults.js';

/** What is wrong in words, how many others are like it (`more`), and the way out where there is one. */
export type WordFinding = (finding: Pick<Finding<unknown>, 'rule' | 'variant' | 'args'> & { more?: number }) => {
  message: string;
  hint?: string;
};

/** Reports something that stops nothing: which lines of a registry were not there then, what was recovered. */
export type Notice = <Id extends MessageId>(level: 'note' | 'warning', id: Id, ...args: ArgsFor<Id>) => void;

/** What the engine is given of the world around it. */
export interface Surroundings {
  /** Milliseconds since 1970; the only clock. */
  now(): number;
  /** Today in a time zone. */
  today(timezone: string): IsoDate;
  /** Variables that programs the engine calls are to see. */
  env: Environment;
  /** Milliseconds a writer waits for another one. */
  lockTimeout: number;
  /** Somebody takes it upon themselves that codes are granted although not all of git's history is there. */
  acceptIncompleteHistory?: boolean;
  word: WordFinding;
  /** A name for a body that only a code is known of; it ends in the registry until somebody completes it. */
  placeholder(code: string): string;
  notice: Notice;
  /** Called whenever a registry is read from its files, and whenever a change is worked out. */
  trace(event: 'read' | 'plan'): void;
}

/** Milliseconds a writer waits for another one where nobody says otherwise. */
export const LOCK_TIMEOUT = 60_000;

/** Since when Vietnam is how far ahead of Greenwich. */
const LAST_CHANGE = Date.UTC(1976, 0);
const AHEAD = 7 * 60 * 60 * 1000;

/** The day of a moment in a time zone; that of Vietnam where the zone is none (its own finding names it). */
export function dayIn(timezone: string, time: number): IsoDate {
  // the machine's table of time zones takes longer to load than all else that a short command does
  if (timezone === VIETNAM && time > LAST_CHANGE) return new Date(time + AHEAD).toISOString().slice(0, 10);
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);
  try {
    return format(timezone);
  } catch {
    return format(VIETNAM);
  }
}

/** Today: by `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, else by the clock. */
export function todayIn(timezone: string, { env, now }: Pick<Surroundings, 'env' | 'now'>): IsoDate {
  const fixed = env.SOURCE_DATE_EPOCH;
  return dayIn(timezone, fixed !== undefined && fixed !== '' ? Number(fixed) * 1000 : now());
}

/** Hears what is worth knowing and stops nothing; `wordError` words it. */
export type OnNotice = (level: 'note' | 'warning', said: { id: MessageId; args: Args }) => void;

/** What a script may say of the world; the rest is this machine's. */
export interface OwnSurroundings {
  today?: IsoDate | undefined;
  word: WordFinding;
  placeholder: (code: string) => string;
  onNotice?: OnNotice | undefined;
  acceptIncompleteHistory?: boolean | undefined;
}

/**
 * The surroundings of a script: the one place outside the command line that looks at the clock and the process.
 * @throws MadinhdanhError (exit code 2) for a variable of the environment that cannot be used
 */
export function ownSurroundings({
  today,
  word,
  placeholder,
  onNotice,
  acceptIncompleteHistory = false,
}: OwnSurroundings): Surroundings {
  assertEnvironment(process.env);
  const own = { now: Date.now, env: process.env };
  return {
    ...own,
    today: (timezone) => today ?? todayIn(timezone, own),
    lockTimeout: LOCK_TIMEOUT,
    acceptIncompleteHistory,
    word,
    placeholder,
    notice: (level, id, ...args) => onNotice?.(level, { id, args: args[0] ?? {} }),
    trace: () => undefined,
  };
}
