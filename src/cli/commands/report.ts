import { EXIT, misuse } from '../../app/errors.js';
import type { Workspace } from '../../app/workspace.js';
import type { Cell } from '../../core/query/report-tables.js';
import { type Period, type StatusReport, statusReport } from '../../core/query/status-report.js';
import { authorityAt, titleAt } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import { jsonText } from '../../core/text/visible.js';
import { formatOfFile } from '../../formats/write/formats.js';
import { reportMarkdown } from '../../report/status/markdown.js';
import { reportDocument } from '../../report/status/tables.js';
import { reportCellText, reportText } from '../../report/status/text.js';
import { DRAFT_DAYS } from '../../rules/draft-stale.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context, Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';
import { openWhole } from '../open-here.js';
import type { Options } from '../options.js';

const FORMATS = ['table', 'md', 'docx', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Rows of one table that a terminal is shown. */
const ROWS_ON_TERMINAL = 40;

/** From the first day of the year to today, unless the options say otherwise. */
function periodOf(options: Options, { today }: Workspace): Period {
  const to = options.date('to') ?? today;
  const from = options.date('from') ?? `${to.slice(0, 4)}-01-01`;
  if (from > to) throw misuse('report.bad-period', { from, to });
  return { from, to };
}

/** `--json` and `--format`, else what the file's ending asks for; Word and Excel files need a file. */
function formatOf(options: Options): Format {
  const path = options.text('output');
  const ending = path === undefined ? undefined : formatOfFile(path);
  const format = options.flag('json')
    ? 'json'
    : (options.choice('format', FORMATS) ?? FORMATS.find((each) => each === ending) ?? 'table');
  if ((format === 'docx' || format === 'xlsx') && path === undefined) {
    throw misuse('report.needs-file', { format });
  }
  return format;
}

async function render(
  context: Context,
  report: StatusReport,
  registry: Registry,
  format: Format,
  toFile: boolean,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${jsonText({ schema: 'madinhdanh/report@1', ...report }, 2)}\n`;
  const { messages } = context;
  const document = reportDocument(report, titleAt(registry, report.to), messages);
  switch (format) {
    case 'md':
      return reportMarkdown(document, messages.lang);
    case 'docx':
    case 'xlsx': {
      const properties = { title: document.title, author: authorityAt(registry, report.to), date: report.to };
      const files = await import('../../formats/write/status-report.js');
      const words = {
        table: (number: string) => messages.t('report.table', { number }),
        cell: (cell: Cell) => reportCellText(cell, messages.lang),
      };
      return format === 'docx' ? files.docxReport(document, properties, words) : files.xlsxReport(document, properties);
    }
    case 'table': {
      const limit = context.out.isTerminal && !toFile ? ROWS_ON_TERMINAL : Number.POSITIVE_INFINITY;
      const { width: _, ...wide } = reportContext(context);
      return `${reportText(document, limit, toFile ? wide : reportContext(context))}\n`;
    }
  }
}

/** `report`: the state of the registry at the end of a period, and the changes in it; on screen or into a file. */
export const run: Handler = async (context, { options }) => {
  const format = formatOf(options);
  const path = options.text('output');
  const file = path === undefined ? undefined : { path, force: options.flag('force'), checksum: false };
  if (file !== undefined) await checkTarget(context, file);
  const workspace = await openWhole(context);
  const report = statusReport(workspace.registry, periodOf(options, workspace), DRAFT_DAYS);
  const content = await render(context, report, workspace.registry, format, file !== undefined);
  if (file !== undefined) deliver(context, file, content);
  else if (typeof content === 'string' && format === 'table') context.out.result(content);
  else if (typeof content === 'string') context.out.document(content);
  return EXIT.ok;
};
