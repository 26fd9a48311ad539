import type { ReportChart, ReportTable, StatusTables } from '../../core/query/report-tables.js';
import type { StatusReport } from '../../core/query/status-report.js';
import type { ChangeCounts } from '../../core/registry/changes-made.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Department, IsoDate } from '../../core/registry/types.js';
import { kindWord } from '../official.js';
import { officialDate } from '../official-dates.js';
import { capital } from '../table-model.js';
import { type Block, heading, inFigures, type Paper, subheading, text } from './paper.js';
import { numbered, reportPaper } from './report-paper.js';
import { type Compared, periodWords } from './report-periods.js';
import { type Annexes, shortTable, tableBlocks, tableOf } from './report-tables.js';

function growth(start: number, end: number): string {
  if (start === end) return 'không thay đổi so với đầu kỳ';
  return `${end > start ? 'tăng' : 'giảm'} ${inFigures(Math.abs(end - start))} mã so với đầu kỳ`;
}

function wants(report: StatusReport): string[] {
  const { missingContact, drafts } = report;
  const overdue = drafts.filter((draft) => draft.overdue).length;
  return [
    ...(missingContact.length > 0
      ? [
          `Đề nghị các cơ quan, đơn vị bổ sung thông tin liên hệ còn thiếu của ${inFigures(missingContact.length)} mã định danh điện tử.`,
        ]
      : []),
    ...(overdue > 0
      ? [`Đề nghị xem xét, giải quyết ${inFigures(overdue)} dự thảo Quyết định đã chờ quá 15 ngày.`]
      : []),
  ];
}

/** How many changes a table of kinds counts. */
function total(changes: ChangeCounts): number {
  return Object.values(changes).reduce((sum, count) => sum + count, 0);
}

/** The changes of the period and those that they are held against. */
function changeBlocks({ changes }: StatusReport, compared: Compared | undefined, table: ReportTable): Block[] {
  const made = total(changes);
  const then = compared === undefined ? 0 : total(compared.changes);
  const now = made === 0 ? 'Trong kỳ không có thay đổi' : `Trong kỳ có ${inFigures(made)} lượt thay đổi`;
  const none = made === 0 ? 'cũng không có thay đổi' : 'không có thay đổi';
  const words = compared?.words ?? '';
  const beside =
    compared === undefined
      ? ''
      : `; ${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)} ${then === 0 ? none : `có ${inFigures(then)} lượt thay đổi`}`;
  if (made + then === 0) return [text(`${now}${beside}.`)];
  // the table is of this period: what came before it does not stand between
  return shortTable(table, made === 0 || beside === '' ? `${now}${beside}` : `${now}${beside}. Thay đổi trong kỳ`);
}

function chartBlocks(chart: ReportChart | undefined): Block[] {
  return chart === undefined ? [] : [{ kind: 'chart', chart }];
}

/** What the papers of a period are called together: a Nghị quyết among them is no Quyết định. */
function papersWord(decisions: StatusReport['decisions']): string {
  const words = new Set(
    decisions.map(({ number, title }) => kindWord({ number, ...(title === null ? {} : { title }) })),
  );
  const [only, ...others] = words;
  return only === undefined || others.length > 0 ? 'văn bản' : only;
}

/** The table of the papers of a period, its first column headed by what they are. */
function headed(table: ReportTable, word: string): ReportTable {
  const [first, ...others] = table.columns;
  const label = capital(word);
  return first === undefined ? table : { ...table, columns: [{ ...first, label }, ...others] };
}

/** What is still wanting, each under a heading of its own where there is more than one. */
function wanting({ missingContact, drafts }: StatusReport, tables: StatusTables, annexes: Annexes): Block[] {
  const overdue = drafts.filter((draft) => draft.overdue).length;
  const found = [
    {
      words: 'Thông tin liên hệ',
      told: `Có ${inFigures(missingContact.length)} mã định danh điện tử thiếu thông tin liên hệ`,
      title: 'Danh sách cơ quan, đơn vị thiếu thông tin liên hệ',
      table: tables.missing,
      count: missingContact.length,
    },
    {
      words: 'Dự thảo chờ ký',
      told: `Có ${inFigures(drafts.length)} dự thảo Quyết định chờ ký, trong đó ${overdue === 0 ? 'không có' : inFigures(overdue)} dự thảo quá 15 ngày`,
      title: 'Danh sách dự thảo Quyết định chờ ký',
      table: tables.drafts,
      count: drafts.length,
    },
  ].filter(({ count }) => count > 0);
  if (found.length === 0) return [text('Không có.')];
  return found.flatMap(({ words, told, title, table }, i) => [
    ...(found.length === 1 ? [] : [subheading(`${i + 1}. ${words}`)]),
    ...tableBlocks(table, told, title, annexes),
  ]);
}

/** What goes with the tables of a report. */
interface Beside {
  charts: readonly ReportChart[];
  compared: Compared | undefined;
  office: Partial<Department>;
}

/** Báo cáo on the state of the registry and on what was changed in a period. */
export function statusPaper(
  registry: Registry,
  today: IsoDate,
  report: StatusReport,
  tables: StatusTables,
  { charts: [levelChart, changeChart], compared, office }: Beside,
): Paper {
  const { to, units, levels, decisions, withoutNew } = report;
  const start = levels.reduce((sum, row) => sum + row.start, 0);
  return reportPaper(registry, {
    subject: `Về tình hình quản lý mã định danh điện tử ${periodWords(report)}`,
    at: to,
    today,
    office,
    blocks: (annexes) => [
      heading('I. KẾT QUẢ CẤP, QUẢN LÝ MÃ ĐỊNH DANH ĐIỆN TỬ'),
      subheading('1. Mã có hiệu lực'),
      text(
        `Đến ${officialDate(to)}, ${units === 0 ? 'không có' : `có ${inFigures(units)}`} mã định danh điện tử có hiệu lực, ${growth(start, units)}, cụ thể:`,
      ),
      { kind: 'table', table: tableOf(tables.levels, 'levels') },
      ...(to > today
        ? [
            text(
              `Kỳ báo cáo chưa kết thúc: số liệu được tổng hợp ${officialDate(today)}, gồm cả những việc đã ký mà sau ngày này mới có hiệu lực.`,
            ),
          ]
        : []),
      ...chartBlocks(levelChart),
      subheading('2. Thay đổi trong kỳ'),
      ...changeBlocks(report, compared, tables.changes),
      ...(total(report.changes) === 0 ? [] : chartBlocks(changeChart)),
      ...(decisions.length === 0
        ? []
        : tableBlocks(
            headed(tables.decisions, papersWord(decisions)),
            `Các thay đổi trong kỳ theo ${inFigures(decisions.length)} ${papersWord(decisions)}`,
            `Thay đổi theo ${papersWord(decisions)}`,
            annexes,
          )),
      subheading('3. Kết quả theo cơ quan'),
      ...tableBlocks(
        tables.agencies,
        'Số mã có hiệu lực và thay đổi trong kỳ được tổng hợp theo từng cơ quan',
        'Mã định danh điện tử theo cơ quan',
        annexes,
      ),
      subheading('4. Mã cũ không có mã tiếp nhận'),
      ...(withoutNew.length === 0
        ? [text('Không có.')]
        : tableBlocks(
            tables.withoutNew,
            `Có ${inFigures(withoutNew.length)} mã cũ không có cơ quan, đơn vị nào tiếp nhận`,
            'Danh sách mã cũ không có mã tiếp nhận',
            annexes,
          )),
      heading('II. TỒN TẠI, HẠN CHẾ'),
      ...wanting(report, tables, annexes),
      heading('III. KIẾN NGHỊ'),
      ...numbered(wants(report)),
    ],
  });
}
