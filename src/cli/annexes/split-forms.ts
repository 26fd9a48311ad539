import { resolve } from 'node:path';
import { type AgencyForm, agencyForms } from '../../app/agency-forms.js';
import { cannotRun, EXIT, type ExitCode, misuse } from '../../app/errors.js';
import { assertOutputPlace } from '../../app/output-place.js';
import { readUnitOrName } from '../../app/typed-code.js';
import { isOccupied, writeOutputFolder } from '../../store/output-folder.js';
import type { Context } from '../context.js';
import { openWhole } from '../open-whole.js';
import type { Options } from '../options.js';

/** Options of `export` that say how annexes look, which forms have none of. */
const OF_ANNEXES = [
  'annex',
  'columns',
  'sort',
  'at',
  'decision',
  'rev',
  'scope',
  'includeClosed',
  'annexNumbering',
  'checksum',
  'json',
] as const;

/** `export --split agency -o DIR`: a form for each agency, filled in with its units, for the yearly review. */
export async function splitForms(context: Context, options: Options): Promise<ExitCode> {
  const { out, messages } = context;
  const { t } = messages;
  options.choice('split', ['agency'] as const);
  options.choice('format', ['xlsx'] as const);
  const given = OF_ANNEXES.find((name) => options.has(name));
  if (given !== undefined) throw misuse('export.split-only', { option: given });
  const output = options.text('output');
  if (output === undefined || output === '') throw misuse('export.split-where').advise('export.split-where.hint');
  const folder = resolve(context.cwd, output);
  assertOutputPlace(folder, output, 'folder', context.cwd);
  if (!options.flag('force') && isOccupied(folder)) {
    throw cannotRun('site.not-empty', { folder: output }).advise('export.exists.hint');
  }
  const { registry, today } = await openWhole(context);
  const under = options.text('under');
  const code = under === undefined ? undefined : readUnitOrName(registry, under, today).code;
  const written: AgencyForm[] = [];
  function* files(): Generator<readonly [string, Uint8Array]> {
    for (const form of agencyForms(registry, today, code)) {
      written.push(form);
      yield [form.file, form.bytes];
    }
  }
  const count = writeOutputFolder(folder, files());
  for (const { file, units } of written) out.result(t('export.split-file', { file, units }));
  out.note(t('export.split-written', { count, folder: output }));
  return EXIT.ok;
}
