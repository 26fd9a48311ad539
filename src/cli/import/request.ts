import { misuse } from '../../app/errors.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { Limits } from '../../formats/read/limits.js';
import { type ColumnMap, parseColumnMap } from '../../lists/recognise/column-map.js';
import { LIST_FIELDS } from '../../lists/recognise/listed.js';
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

/** Reads `--map`. @throws MadinhdanhError (exit code 2) for what is no list of columns */
export function readMap(options: Options): ColumnMap {
  const text = options.text('map');
  if (text === undefined) return new Map();
  const parsed = parseColumnMap(text);
  if ('map' in parsed) return parsed.map;
  throw misuse('import.bad-map', { text: parsed.fault.text }).advise('import.bad-map.hint', { fields: LIST_FIELDS });
}

/** Reads the options of `import`. @throws MadinhdanhError (exit code 2) for wrong ones */
export function readImportRequest(file: string | undefined, options: Options): ImportRequest {
  if (file === undefined || file === '') {
    throw misuse('import.file-needed').advise('import.file-needed.hint');
  }
  return {
    file,
    limits: limitsFrom(options.number('maxRows'), options.number('maxSize')),
    map: readMap(options),
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
