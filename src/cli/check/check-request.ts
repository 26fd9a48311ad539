import { misuse } from '../../app/errors.js';
import type { ColumnMap, Limits } from '../../app/list-file.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { FindingsFormatName } from '../../report/findings/index.js';
import { findingsFormat } from '../findings-format.js';
import { readLimits, readMap } from '../import/import-request.js';
import type { Options } from '../options.js';

const ANNEX_CHOICES = ['1', '2', '3', '4', 'all'] as const;
const SCOPES = ['full', 'changes'] as const;

/** What `check` was asked for. */
export interface CheckRequest {
  /** As the user named it. */
  path: string;
  at: IsoDate | undefined;
  decision: string | undefined;
  scope: (typeof SCOPES)[number] | undefined;
  /** Levels asked for with `--annex`. */
  levels: readonly number[] | undefined;
  /** As typed. */
  under: string | undefined;
  sheet: string | undefined;
  map: ColumnMap;
  limits: Limits;
  strict: boolean;
  format: FindingsFormatName;
}

/** Reads the options of `check`. @throws MadinhdanhError (exit code 2) for what does not go together */
export function readCheckRequest(path: string, options: Options): CheckRequest {
  const annex = options.choice('annex', ANNEX_CHOICES);
  const scope = options.choice('scope', SCOPES);
  const under = options.text('under');
  const decision = options.text('decision');
  if (scope === 'changes' && decision === undefined) throw misuse('check.changes-decision');
  return {
    path,
    at: options.date('at'),
    decision,
    scope,
    levels: annex === undefined ? undefined : annex === 'all' ? [1, 2, 3, 4] : [Number(annex)],
    under,
    sheet: options.text('sheet'),
    map: readMap(options),
    limits: readLimits(options),
    strict: options.flag('strict'),
    format: findingsFormat(options),
  };
}
