import type { Environment } from '../store/environment.js';

/** Largest file of a registry, in MB, where nobody says otherwise; the largest agency is far below it. */
const MOST_MEGABYTES = 10;
/** Most changes in one batch file where nobody says otherwise; the largest reorganisation is far below it. */
const MOST_CHANGES = 20_000;

function numberIn(value: string | undefined, otherwise: number): number {
  return value === undefined || value === '' ? otherwise : Number(value);
}

/** Bytes above which a file of a registry is not read: `MADINHDANH_MAX_FILE_MB`. */
export function mostBytes({ MADINHDANH_MAX_FILE_MB: set }: Environment): number {
  return numberIn(set, MOST_MEGABYTES) * 1024 * 1024;
}

/** Changes above which a batch file is not read: `MADINHDANH_MAX_CHANGES`. */
export function mostChanges({ MADINHDANH_MAX_CHANGES: set }: Environment): number {
  return numberIn(set, MOST_CHANGES);
}
