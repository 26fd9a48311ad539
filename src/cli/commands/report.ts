import { printedNumber } from '../../annex/official.js';
import { type Paper, reportFills } from '../../annex/papers/index.js';
import { statusPaper } from '../../annex/papers/report.js';
import { comparedWith } from '../../annex/papers/report-periods.js';
import { placedReview, placedStatus } from '../../annex/papers/report-places.js';
import { stalePaper } from '../../annex/papers/review.js';
import { EXIT, misuse } from '../../app/errors.js';
import type { Workspace } from '../../app/workspace.js';
import type { ReportDocument } from '../../core/query/report-tables.js';
import { staleReport } from '../../core/query/stale-report.js';
import { statusReport } from '../../core/query/status-report.js';
import { authorityAt, titleAt } from '../../core/registry/authority.js';
import type { Period } from '../../core/registry/periods.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { jsonText } from '../../core/text/visible.js';
import { endingOf, exportFormat, formatOfFile } from '../../formats/write/formats.js';
import { messagesFor } from '../../messages/index.js';
import { reportMarkdown } from '../../report/status/markdown.js';
import { staleDocument, staleTables } from '../../report/status/stale.js';
import { reportDocument, statusCharts, statusTables } from '../../report/status/tables.js';
import { reportText } from '../../report/status/text.js';
import { DRAFT_DAYS } from '../../rules/draft-stale.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { notePaperGaps } from '../annexes/paper.js';
import { writePages } from '../annexes/write-pages.js';
import type { Context, Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';
import { openWhole } from '../open-whole.js';
import type { Options } from '../options.js';
import { assertNoOffice, officeOf, reportCall } from '../report-office.js';

const FORMATS = ['table', 'md', 'json', 'xlsx', 'docx', 'html', 'pdf'] as const;
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
  if (ending === undefined && path !== undefined && endingOf(path) !== '' && !options.has('format')) {
    throw misuse('export.unknown-ending', { path, formats: [...FORMATS] });
  }
  const format = options.flag('json')
    ? 'json'
    : (options.choice('format', FORMATS) ?? FORMATS.find((each) => each === ending) ?? 'table');
  if (exportFormat(format).binary && path === undefined) {
    throw misuse('report.needs-file', { format });
  }
  return format;
}

/** A report as programs get it, as people do, and as the paper that is signed. */
interface Report {
  json: object;
  document: ReportDocument;
  at: IsoDate;
  paper(): Paper;
}

/** The words of papers, whatever language the program speaks. */
const PAPER_WORDS = messagesFor('vi');

/** `--stale N`: whose yearly review is due; else the state of the registry. */
function reportOf({ messages }: Context, options: Options, workspace: Workspace): Report {
  const { registry, today } = workspace;
  const days = options.number('stale');
  const office = officeOf(messages, options, workspace);
  const numberOf = (id: string): string => registry.decision(id)?.number ?? id;
  if (days === undefined) {
    const report = statusReport(registry, periodOf(options, workspace), today, DRAFT_DAYS);
    return {
      json: { schema: 'madinhdanh/report@1', ...report },
      document: reportDocument(report, titleAt(registry, report.to), { messages, numberOf }),
      at: report.to,
      paper: () => {
        const compared = comparedWith(registry, report);
        const wording = { messages: PAPER_WORDS, numberOf: (id: string) => printedNumber(numberOf(id)) };
        const placed = placedStatus(registry, report);
        const tables = statusTables(placed, { ...wording, paper: { compared } });
        return statusPaper(registry, today, report, tables, {
          charts: statusCharts(report, PAPER_WORDS),
          compared,
          office,
        });
      },
    };
  }
  if (options.has('from')) throw misuse('report.stale.from');
  const at = options.date('to') ?? today;
  const report = staleReport(registry, at, days);
  return {
    json: { schema: 'madinhdanh/stale@1', ...report },
    document: staleDocument(report, titleAt(registry, at), messages),
    at,
    paper: () => stalePaper(registry, today, report, staleTables(placedReview(registry, report), PAPER_WORDS), office),
  };
}

async function render(
  context: Context,
  { json, document, at, paper }: Report,
  registry: Registry,
  format: Format,
  { toFile, call }: { toFile: boolean; call: string },
): Promise<string | Uint8Array> {
  if (format === 'json') return `${jsonText(json, 2)}\n`;
  const { messages } = context;
  switch (format) {
    case 'md':
      return reportMarkdown(document, messages.lang);
    case 'docx':
    case 'pdf': {
      const made = paper();
      const { paperPages } = await import('../../formats/write/paged/paper.js');
      notePaperGaps(context, made.gaps, reportFills(made.gaps, call));
      return writePages(context, paperPages(made), format === 'pdf', at);
    }
    case 'html': {
      const { htmlReport } = await import('../../formats/write/report-html/index.js');
      return htmlReport(document, authorityAt(registry, at), messages.lang);
    }
    case 'xlsx': {
      const properties = { title: document.title, author: authorityAt(registry, at), date: at };
      const { xlsxReport } = await import('../../formats/write/status-report.js');
      return xlsxReport(document, properties);
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
  if (format !== 'docx' && format !== 'pdf') assertNoOffice(options);
  const path = options.text('output');
  const file = path === undefined ? undefined : { path, force: options.flag('force'), checksum: false };
  if (file !== undefined) await checkTarget(context, file);
  const workspace = await openWhole(context);
  const report = reportOf(context, options, workspace);
  const { today } = workspace;
  if (report.at > today) context.notice('warning', 'report.not-over', { to: report.at, today });
  const content = await render(context, report, workspace.registry, format, {
    toFile: file !== undefined,
    call: reportCall(options),
  });
  if (file !== undefined) deliver(context, file, content);
  else if (typeof content === 'string' && format === 'table') context.out.result(content);
  else if (typeof content === 'string') context.out.document(content);
  return EXIT.ok;
};
