import type { IsoDate } from '../../core/registry/types.js';
import { type ColumnMap, parseColumnMap } from '../../lists/recognise/column-map.js';
import { LIST_FIELDS } from '../../lists/recognise/listed.js';
import type { Limits } from '../../formats/read/limits.js';
import type { Messages } from '../../messages/index.js';
import { CliError, EXIT } from '../errors.js';
import type { Options } from '../options.js';
import { limitsFrom } from './file.js';

const ENCODINGS = ['tcvn3', 'vni', 'auto'] as const;

/** What `import FILE` was asked for. */
export interface ImportRequest {
  file: string;
  limits: Limits;
  map: ColumnMap;
  sheet: string | undefined;
  parent: string | undefined;
  legacyEncoding: (typeof ENCODINGS)[number] | undefined;
  effective: IsoDate | undefined;
  prune: boolean;
  addMissingParents: boolean;
  skipErrors: boolean;
  errorsTo: string | undefined;
  dryRun: boolean;
  json: boolean;
  yes: boolean;
}

/** Reads `--map`. @throws CliError (exit code 2) for what is no list of columns */
export function readMap(options: Options, { t }: Messages): ColumnMap {
  const text = options.text('map');
  if (text === undefined) return new Map();
  const parsed = parseColumnMap(text);
  if ('map' in parsed) return parsed.map;
  const hint = t('import.bad-map.hint', { fields: LIST_FIELDS });
  throw new CliError(EXIT.usage, t('import.bad-map', { text: parsed.fault.text }), hint);
}

/** Reads the options of `import`. @throws CliError (exit code 2) for wrong ones */
export function readImportRequest(file: string | undefined, options: Options, messages: Messages): ImportRequest {
  const { t } = messages;
  if (file === undefined || file === '') {
    throw new CliError(EXIT.usage, t('import.file-needed'), t('import.file-needed.hint'));
  }
  return {
    file,
    limits: limitsFrom(options.number('maxRows'), options.number('maxSize')),
    map: readMap(options, messages),
    sheet: options.text('sheet'),
    parent: options.text('parent'),
    legacyEncoding: options.choice('legacyEncoding', ENCODINGS),
    effective: options.date('effective'),
    prune: options.flag('prune'),
    addMissingParents: options.flag('addMissingParents'),
    skipErrors: options.flag('skipErrors'),
    errorsTo: options.text('errorsTo'),
    dryRun: options.flag('dryRun'),
    json: options.flag('json'),
    yes: options.flag('yes'),
  };
}
