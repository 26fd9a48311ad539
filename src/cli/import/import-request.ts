import { misuse } from '../../app/errors.js';
import { type ColumnMap, type Limits, limitsOf, readColumnMap } from '../../app/list-file.js';
import type { ChildrenWay } from '../../core/changes/beneath.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { FindingsFormatName } from '../../report/findings/index.js';
import { typedText } from '../detail-options.js';
import { findingsFormat } from '../findings-format.js';
import type { Options } from '../options.js';

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
  rename: boolean;
  prune: boolean;
  otherAgencies: boolean;
  children: ChildrenWay | undefined;
  addMissingParents: boolean;
  skipErrors: boolean;
  verifiedBy: string | undefined;
  verifiedOn: IsoDate | undefined;
  errorsTo: string | undefined;
  dryRun: boolean;
  format: FindingsFormatName;
  yes: boolean;
}

/** Reads `--map`. @throws MadinhdanhError (exit code 2) for what is no list of columns */
export function readMap(options: Options): ColumnMap {
  const text = options.text('map');
  return text === undefined ? new Map() : readColumnMap(text);
}

/** Reads `--max-rows` and `--max-size`. @throws MadinhdanhError (exit code 2) for what is no number */
export function readLimits(options: Options): Limits {
  return limitsOf(options.number('maxRows'), options.number('maxSize'));
}

/** Reads `--verified-by`. @throws MadinhdanhError (exit code 2) for an empty one */
function reviewers(options: Options): string | undefined {
  const text = options.text('verifiedBy');
  const by = text === undefined ? undefined : typedText(text);
  if (by === '') throw misuse('change.option-needed', { option: '--verified-by' });
  return by;
}

/** Reads the options of `import`. @throws MadinhdanhError (exit code 2) for wrong ones */
export function readImportRequest(file: string | undefined, options: Options): ImportRequest {
  if (file === undefined || file === '') {
    throw misuse('import.file-needed').advise('import.file-needed.hint');
  }
  return {
    file,
    limits: readLimits(options),
    map: readMap(options),
    sheet: options.text('sheet'),
    parent: options.text('parent'),
    legacyEncoding: options.choice('legacyEncoding', ENCODINGS),
    effective: options.date('effective'),
    rename: options.flag('rename'),
    prune: options.flag('prune'),
    otherAgencies: options.flag('otherAgencies'),
    children: options.choice('children', ['move', 'close'] as const),
    addMissingParents: options.flag('addMissingParents'),
    skipErrors: options.flag('skipErrors'),
    verifiedBy: reviewers(options),
    verifiedOn: options.date('on'),
    errorsTo: options.text('errorsTo'),
    dryRun: options.flag('dryRun'),
    format: findingsFormat(options),
    yes: options.flag('yes'),
  };
}
