import type { IsoDate } from '../../core/types.js';
import { type ColumnMap, parseColumnMap } from '../../formats/table/column-map.js';
import { DEFAULT_LIMITS, type Limits } from '../../formats/table/limits.js';
import { LIST_FIELDS } from '../../formats/table/listed.js';
import type { Messages } from '../../messages/index.js';
import { CliError, EXIT } from '../errors.js';
import type { Options } from '../options.js';

const ANNEX_CHOICES = ['1', '2', '3', '4', 'all'] as const;
const SCOPES = ['full', 'changes'] as const;
const MEGABYTE = 1024 * 1024;

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
}

function readMap(options: Options, { t }: Messages): ColumnMap {
  const text = options.text('map');
  if (text === undefined) return new Map();
  const read = parseColumnMap(text);
  if ('map' in read) return read.map;
  const hint = t('check.bad-map.hint', { fields: LIST_FIELDS });
  throw new CliError(EXIT.usage, t('check.bad-map', { text: read.fault.text }), hint);
}

function readLimit(options: Options, { t }: Messages, name: string, flag: string): number | undefined {
  const limit = options.number(name);
  if (limit === 0) throw new CliError(EXIT.usage, t('check.limit', { option: flag }));
  return limit;
}

/** Reads the options of `check`. @throws CliError (exit code 2) for what does not go together */
export function readCheckRequest(path: string, options: Options, messages: Messages): CheckRequest {
  const { t } = messages;
  const annex = options.choice('annex', ANNEX_CHOICES);
  const scope = options.choice('scope', SCOPES);
  const under = options.text('under');
  const decision = options.text('decision');
  if (scope === 'changes' && decision === undefined) throw new CliError(EXIT.usage, t('check.changes-decision'));
  const rows = readLimit(options, messages, 'maxRows', 'max-rows');
  const size = readLimit(options, messages, 'maxSize', 'max-size');
  return {
    path,
    at: options.date('at'),
    decision,
    scope,
    levels: annex === undefined ? undefined : annex === 'all' ? [1, 2, 3, 4] : [Number(annex)],
    under,
    sheet: options.text('sheet'),
    map: readMap(options, messages),
    limits: {
      ...DEFAULT_LIMITS,
      ...(rows === undefined ? {} : { rows }),
      ...(size === undefined ? {} : { unpacked: size * MEGABYTE }),
    },
    strict: options.flag('strict'),
  };
}
