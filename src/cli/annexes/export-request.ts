import { COLUMN_KEYS, DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { NUMBERINGS, type Numbering } from '../../annex/annex-words.js';
import { ANNEX_NUMBERS, ANNEX_ORDERS } from '../../annex/annexes.js';
import { misuse } from '../../app/errors.js';
import type { ColumnChoice, ExportRequest } from '../../app/export/export-document.js';
import { kebab } from '../../core/text/kebab.js';
import { nearest } from '../../core/text/suggest.js';
import { FIELD_DELIMITERS } from '../../formats/write/annexes/annex-writer.js';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  endingFits,
  endingOf,
  exportFormat,
  formatOfFile,
} from '../../formats/write/formats.js';
import type { Options } from '../options.js';
import type { Delivery } from './deliver.js';

const ANNEX_CHOICES = ['1', '2', '3', '4', 'all'] as const;
/** What chooses among annexes, decisions and states; a format of every code takes none of it. */
const OF_ONE_STATE = ['annex', 'decision', 'scope', 'includeClosed', 'sort', 'annexNumbering'] as const;
/** What chooses another state than that of a day; a format that shows units of a day takes none of it. */
const OF_A_DECISION = ['decision', 'scope', 'annexNumbering', 'draftVersion'] as const;
/** Formats that are papers to be signed. */
const PAPERS: ReadonlySet<ExportFormat> = new Set(['docx', 'pdf']);
const SCOPES = ['full', 'changes'] as const;

/** What `export` was asked for, and the file to write; none for stdout. */
export interface ExportCall extends ExportRequest {
  file: Delivery | undefined;
}

/**
 * Reads `--columns a,b,c` or `--columns auto`.
 * @throws MadinhdanhError for a column that does not exist
 */
export function readColumns(options: Options): ColumnChoice | undefined {
  const text = options.text('columns');
  if (text === undefined) return undefined;
  if (text === 'auto') return { keys: DEFAULT_COLUMNS, auto: true, named: false };
  const keys = text.split(',').map((part) => {
    const name = part.trim();
    const key = COLUMN_KEYS.find((known) => known === name);
    if (key !== undefined) return key;
    const near = nearest(name, COLUMN_KEYS);
    const unknown = misuse('cli.bad-choice', { option: 'columns', value: name, choices: [...COLUMN_KEYS, 'auto'] });
    throw near === undefined ? unknown : unknown.advise('cli.did-you-mean', { near });
  });
  return { keys: [...new Set(keys)], auto: false, named: true };
}

/** Reads `--annex-numbering`. */
export function readNumbering(options: Options): Numbering {
  return options.choice('annexNumbering', NUMBERINGS) ?? 'roman';
}

/** Reads `--draft-version`, from 1. */
export function readDraftVersion(options: Options): number | undefined {
  const version = options.number('draftVersion');
  if (version === 0) throw misuse('cli.bad-number', { option: 'draft-version', value: '0' });
  return version;
}

function readFormat(options: Options, path: string | undefined): ExportFormat {
  const named = options.choice('format', EXPORT_FORMATS);
  if (options.flag('json')) {
    if (named !== undefined && named !== 'json') throw misuse('export.json-and-format', { format: named });
    return 'json';
  }
  const format = named ?? (path === undefined ? 'table' : formatOfFile(path));
  if (format === undefined) {
    throw misuse('export.unknown-ending', { path: path ?? '', formats: EXPORT_FORMATS });
  }
  if (path === undefined && exportFormat(format).binary === true) throw misuse('export.needs-file', { format });
  if (path !== undefined && !endingFits(path, format)) throw misuse('export.wrong-ending', { path, format });
  return format;
}

/** Reads `-o`, `--force` and `--checksum`. */
export function readDelivery(options: Options): Delivery | undefined {
  const path = options.text('output');
  const checksum = options.flag('checksum');
  if (path === undefined) {
    if (checksum) throw misuse('export.checksum-file');
    return undefined;
  }
  if (path === '') throw misuse('usage.optionMissingArgument', { subject: '-o' });
  return { path, force: options.flag('force'), checksum };
}

/** Reads the options of `export`. @throws MadinhdanhError (exit code 2) for what does not go together */
export function readExportRequest(options: Options): ExportCall {
  const file = readDelivery(options);
  const format = readFormat(options, file?.path);
  const scope = options.choice('scope', SCOPES);
  const decision = options.text('decision');
  const includeClosed = options.flag('includeClosed');
  const columns = readColumns(options);
  if (scope === 'changes' && decision === undefined) throw misuse('export.changes-decision');
  if (columns !== undefined && exportFormat(format).allFields === true) {
    throw misuse('export.columns-format', { format });
  }
  if (exportFormat(format).inForceOnly === true && includeClosed) throw misuse('export.in-force-only', { format });
  const delimiter = options.choice('delimiter', FIELD_DELIMITERS);
  if (delimiter !== undefined && exportFormat(format).delimited !== true) {
    throw misuse('export.delimiter-format', { format });
  }
  const strange = exportFormat(format).everyCode ? OF_ONE_STATE.find((name) => options.has(name)) : undefined;
  if (strange !== undefined) throw misuse('export.every-code', { format, option: `--${kebab(strange)}` });
  const otherState = exportFormat(format).ofDay ? OF_A_DECISION.find((name) => options.has(name)) : undefined;
  if (otherState !== undefined) throw misuse('export.of-day', { format, option: `--${kebab(otherState)}` });
  const electronic = options.flag('electronic');
  if (electronic && !PAPERS.has(format)) throw misuse('export.electronic-format', { format });
  const annex = options.choice('annex', ANNEX_CHOICES) ?? 'all';
  return {
    format,
    file,
    annexes: annex === 'all' ? ANNEX_NUMBERS : ANNEX_NUMBERS.filter((number) => String(number) === annex),
    columns: columns ?? {
      keys: includeClosed ? [...DEFAULT_COLUMNS, 'status'] : DEFAULT_COLUMNS,
      auto: false,
      named: false,
    },
    order: options.choice('sort', ANNEX_ORDERS) ?? 'code',
    numbering: readNumbering(options),
    at: options.date('at'),
    decision,
    scope,
    includeClosed,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(file === undefined ? {} : { ending: endingOf(file.path) }),
    under: options.text('under'),
    draftVersion: readDraftVersion(options),
    electronic,
  };
}
