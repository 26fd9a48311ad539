import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { countFindings } from '../../core/finding.js';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS } from '../../report/findings/index.js';
import { diskSource } from '../../store/source.js';
import type { Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { findRegistry } from '../find.js';
import { inspect, loadRegistry, toFindings } from '../inspect.js';
import { todayIn } from '../today.js';

/** `validate`: every rule over every file; exit code 1 when there are errors (with `--strict` also warnings). */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const folder = findRegistry(context);
  const format = options.flag('json') ? 'json' : (options.choice('format', FINDINGS_FORMAT_NAMES) ?? 'pretty');
  const source = diskSource(folder);
  const loaded = loadRegistry(source);
  const { issues } = inspect(loaded, todayIn(loaded.tree.settings?.timezone ?? 'Asia/Ho_Chi_Minh', context));
  const findings = toFindings(issues, source, folder, messages);
  const counts = countFindings(findings);
  const report = { findings, counts, units: loaded.tree.units.length, files: loaded.files.length };
  const base = dirname(folder);
  const textOf = (file: string): string | undefined => {
    try {
      return readFileSync(join(base, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  out.result(FINDINGS_FORMATS[format](report, { messages, paint: out.paint, textOf }));
  return counts.error > 0 || (options.flag('strict') && counts.warning > 0) ? EXIT.findings : EXIT.ok;
};
