import { countFindings } from '../../core/finding.js';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS } from '../../report/findings/index.js';
import { frameText } from '../change.js';
import type { Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { inspect, toFindings } from '../inspect.js';
import { openRegistry } from '../workspace.js';

/** `validate`: every rule over every file; exit code 1 when there are errors (with `--strict` also warnings). */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const format = options.flag('json') ? 'json' : (options.choice('format', FINDINGS_FORMAT_NAMES) ?? 'pretty');
  const { folder, loaded, today } = await openRegistry(context);
  const { issues } = inspect(loaded, today);
  const findings = toFindings(issues, loaded.source, folder, messages);
  const counts = countFindings(findings);
  const report = { findings, counts, units: loaded.unitCount, files: loaded.files.length };
  const textOf = frameText(folder, loaded.source);
  out.result(FINDINGS_FORMATS[format](report, { messages, paint: out.paint, textOf }));
  return counts.error > 0 || (options.flag('strict') && counts.warning > 0) ? EXIT.findings : EXIT.ok;
};
