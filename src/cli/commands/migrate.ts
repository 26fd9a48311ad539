import { EXIT, FindingsError } from '../../app/errors.js';
import { frameText, reportFindings } from '../../app/validate.js';
import { FORMAT } from '../../core/registry/types.js';
import type { Handler } from '../context.js';
import { openHere } from '../open-here.js';

/**
 * `migrate`: brings a registry to the layout that this program writes. There is one layout so far, so that it only says
 * that nothing is to be done, or refuses a registry of a later program.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { loaded, folder } = await openHere(context);
  const newer = loaded.findings.filter(({ rule }) => rule === 'format-newer');
  if (newer.length > 0) {
    const findings = reportFindings(newer, loaded.source, folder, context.word);
    throw new FindingsError(findings, 'migrate.newer', {}, frameText(folder, loaded.source));
  }
  if (options.flag('json')) out.json({ schema: 'madinhdanh/migrate@1', from: FORMAT, to: FORMAT, files: [] });
  else out.note(messages.t('migrate.nothing', { format: FORMAT }));
  return EXIT.ok;
};
