import type { ListEntry } from '../../core/query/list-entry.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { isPlain, paintedStanding } from './lookup-words.js';

/** Units as lines: code, name, and where it stands when that is not simply in force. */
export function listText(units: readonly ListEntry[], context: ReportContext): string {
  const rows = units.map((entry) => {
    return [context.paint.code(entry.code), entry.name, isPlain(entry) ? '' : paintedStanding(entry, context)];
  });
  return alignColumns(rows, { width: context.width, flexible: 1 }).join('\n');
}
