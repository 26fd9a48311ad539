import type { Cell, ReportChart, ReportColumn, ReportTable, StatusTables } from '../../core/query/report-tables.js';
import type { StaleReport } from '../../core/query/stale-report.js';
import type { StatusReport } from '../../core/query/status-report.js';
import { authorityAt, placeAt } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { ColumnContent } from '../annex-columns.js';
import { departmentUnder } from '../decision/bodies.js';
import { line, lineText } from '../decision/model.js';
import { dayOf, officialDate, officialSpan } from '../official-dates.js';
import { roman } from '../roman.js';
import type { AnnexTable } from '../table-model.js';
import { asAbove, departmentIssuer, reportingDepartment } from './issuer.js';
import {
  type Block,
  dayLine,
  ended,
  Gaps,
  heading,
  inFigures,
  numberLine,
  type Paper,
  subheading,
  text,
} from './paper.js';

const CONTENT: Readonly<Record<ReportColumn['kind'], ColumnContent>> = {
  code: 'code',
  figure: 'short',
  name: 'name',
  text: 'text',
};

/** Rows and columns up to which a table stands in the text; a larger one is an annex. */
const MOST_IN_TEXT = 12;
const MOST_COLUMNS = 7;

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** What a cell says in a paper: figures by thousands, days as the decree has them. */
function cellText(cell: Cell): string {
  if (typeof cell === 'number') return cell.toLocaleString('vi-VN');
  return cell.replace(DAY, (_, day: string, month: string, year: string) => dayOf(`${year}-${month}-${day}`));
}

function tableOf({ title, columns, rows, none }: ReportTable, id: string): AnnexTable {
  return {
    id,
    heading: 'Bảng',
    title,
    columns: columns.map(({ label, kind }, i) => ({ key: String(i), label, content: CONTENT[kind] })),
    rows: rows.map((row) => ({ depth: undefined, cells: row.map(cellText) })),
    count: rows.length,
    none,
  };
}

/** The tables that go behind the paper, with the names by which its text speaks of them. */
class Annexes {
  readonly tables: AnnexTable[] = [];

  /** @param isAlone true for a paper with one annex, which bears no number */
  constructor(private readonly isAlone: boolean) {}

  /** Puts a table behind the paper. @returns its name: `Phụ lục I` */
  add(table: ReportTable, title: string): string {
    const number = this.tables.length + 1;
    const name = this.isAlone ? 'Phụ lục' : `Phụ lục ${roman(number)}`;
    this.tables.push({ ...tableOf(table, `annex-${number}`), heading: name, title });
    return name;
  }
}

/** What a report tells, beside what all reports have. */
interface Told {
  subject: string;
  /** The day that it tells of. */
  at: IsoDate;
  /** The day on which it is made: it is signed in that year, whatever period it tells of. */
  today: IsoDate;
  blocks: (annexes: Annexes) => Block[];
}

function reportPaper(registry: Registry, { subject, at, today, blocks }: Told): Paper {
  const gaps = new Gaps();
  const authority = authorityAt(registry, at).replace(/^Chủ tịch\s+/iu, '');
  const department = reportingDepartment(registry);
  const issuer = departmentIssuer(
    registry,
    department === undefined ? undefined : departmentUnder(authority, department),
    authority,
    undefined,
    gaps,
  );
  const number = numberLine(`BC-${issuer.symbol}`);
  const day = dayLine(today.slice(0, 4));
  const counted = new Annexes(false);
  blocks(counted);
  const annexes = new Annexes(counted.tables.length === 1);
  const told = blocks(annexes);
  const source = `(Kèm theo Báo cáo ${number.replace(/^Số: /, 'số ')} ${day} của ${lineText(issuer.name)})`;
  return {
    title: `Báo cáo ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    author: issuer.author,
    date: at,
    letter: {
      head: { parent: issuer.parent, body: issuer.body, number, placeAndDate: `${placeAt(registry, at)}, ${day}` },
      name: { kind: 'BÁO CÁO', subject: line(subject), below: [] },
      addressees: [authority],
      blocks: [...told, text([...issuer.name, { text: ended(` trân trọng báo cáo ${authority}`) }])],
      foot: {
        signature: issuer.signature,
        signer: issuer.signer,
        recipients: asAbove(undefined, 'Các cơ quan, đơn vị có liên quan'),
      },
    },
    annexes: annexes.tables.map((table) => ({ table, source })),
    listed: { annexes: [], changes: undefined },
    notes: [],
    gaps: gaps.list(),
  };
}

/** A table in the text where it is short, else behind it; the sentence before it says where. */
function tableBlocks(table: ReportTable, opening: string, title: string, annexes: Annexes): Block[] {
  if (table.rows.length === 0) return [text(`${opening}.`)];
  if (table.rows.length > MOST_IN_TEXT || table.columns.length > MOST_COLUMNS)
    return [text(`${opening} (chi tiết tại ${annexes.add(table, title)} kèm theo).`)];
  return [text(`${opening}, cụ thể:`), { kind: 'table', table: tableOf(table, 'table') }];
}

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

function numbered(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [text('Không có.')];
  return lines.length === 1 ? lines.map((each) => text(each)) : lines.map((each, i) => text(`${i + 1}. ${each}`));
}

/** `cấp mới 05`, one for each kind that a column of figures counts. */
function countedIn({ rows }: ReportTable, column: number): string[] {
  return rows.flatMap((row) => {
    const count = Number(row[column] ?? 0);
    const words = String(row[0] ?? '');
    return count === 0 ? [] : [`${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)} ${inFigures(count)}`];
  });
}

function chartBlocks(chart: ReportChart | undefined): Block[] {
  return chart === undefined ? [] : [{ kind: 'chart', chart }];
}

/** Báo cáo on the state of the registry and on what was changed in a period. */
export function statusPaper(
  registry: Registry,
  today: IsoDate,
  report: StatusReport,
  tables: StatusTables,
  [levelChart, changeChart]: readonly ReportChart[],
): Paper {
  const { to, units, levels, before, decisions, missingContact, withoutNew, drafts } = report;
  const start = levels.reduce((sum, row) => sum + row.start, 0);
  const made = countedIn(tables.changes, 1);
  const madeBefore = countedIn(tables.changes, 2);
  const overdue = drafts.filter((draft) => draft.overdue).length;
  const waiting = `Có ${inFigures(drafts.length)} dự thảo Quyết định chờ ký, trong đó ${overdue === 0 ? 'không có' : inFigures(overdue)} dự thảo quá 15 ngày`;
  return reportPaper(registry, {
    subject: `Về tình hình quản lý mã định danh điện tử ${officialSpan(report)}`,
    at: to,
    today,
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
      text(
        made.length === 0
          ? 'Trong kỳ không có thay đổi.'
          : `Số mã định danh điện tử thay đổi trong kỳ: ${made.join('; ')}.`,
      ),
      text(
        `Kỳ trước (${officialSpan(before)}): ${madeBefore.length === 0 ? 'không có thay đổi' : madeBefore.join('; ')}.`,
      ),
      ...(made.length === 0 ? [] : chartBlocks(changeChart)),
      ...(decisions.length === 0
        ? []
        : tableBlocks(
            tables.decisions,
            `Các thay đổi trong kỳ theo ${inFigures(decisions.length)} Quyết định`,
            'Thay đổi theo Quyết định',
            annexes,
          )),
      subheading('3. Kết quả theo cơ quan'),
      ...tableBlocks(
        tables.agencies,
        'Số mã có hiệu lực và thay đổi trong kỳ được tổng hợp theo từng cơ quan',
        'Mã định danh điện tử theo cơ quan',
        annexes,
      ),
      heading('II. TỒN TẠI, HẠN CHẾ'),
      subheading('1. Thông tin liên hệ'),
      ...(missingContact.length === 0
        ? [text(tables.missing.none)]
        : tableBlocks(
            tables.missing,
            `Có ${inFigures(missingContact.length)} mã định danh điện tử thiếu thông tin liên hệ`,
            'Danh sách cơ quan, đơn vị thiếu thông tin liên hệ',
            annexes,
          )),
      subheading('2. Dự thảo chờ ký'),
      ...(drafts.length === 0
        ? [text(tables.drafts.none)]
        : tableBlocks(tables.drafts, waiting, 'Danh sách dự thảo Quyết định chờ ký', annexes)),
      subheading('3. Mã cũ chưa có mã mới'),
      ...(withoutNew.length === 0
        ? [text(tables.withoutNew.none)]
        : tableBlocks(
            tables.withoutNew,
            `Có ${inFigures(withoutNew.length)} mã cũ không dẫn đến mã nào đang có hiệu lực`,
            'Danh sách mã cũ chưa có mã mới',
            annexes,
          )),
      heading('III. KIẾN NGHỊ'),
      ...numbered(wants(report)),
    ],
  });
}

/** Báo cáo on the yearly review: what was found right within some days, and what is due. */
export function stalePaper(
  registry: Registry,
  today: IsoDate,
  report: StaleReport,
  [agencies, list]: readonly [ReportTable, ReportTable],
): Paper {
  const { at, days, units, stale, never } = report;
  const due =
    stale === 0
      ? 'không còn mã nào đến hạn rà soát'
      : `còn ${inFigures(stale)} mã đến hạn rà soát, trong đó ${inFigures(never)} mã chưa rà soát lần nào`;
  return reportPaper(registry, {
    subject: `Về kết quả rà soát mã định danh điện tử đến ${officialDate(at)}`,
    at,
    today,
    blocks: (annexes) => [
      heading('I. KẾT QUẢ RÀ SOÁT'),
      text(
        `Đến ${officialDate(at)}, ${inFigures(units - stale)} trên ${inFigures(units)} mã định danh điện tử có hiệu lực đã được rà soát hoặc mới cấp trong ${inFigures(days)} ngày; ${due}.`,
      ),
      ...tableBlocks(
        agencies,
        'Kết quả rà soát được tổng hợp theo từng cơ quan',
        'Kết quả rà soát theo cơ quan',
        annexes,
      ),
      heading('II. MÃ ĐẾN HẠN RÀ SOÁT'),
      ...(stale === 0
        ? [text(list.none)]
        : tableBlocks(list, `Có ${inFigures(stale)} mã đến hạn rà soát`, 'Danh sách mã đến hạn rà soát', annexes)),
      heading('III. KIẾN NGHỊ'),
      ...numbered(
        stale === 0
          ? []
          : ['Đề nghị các cơ quan, đơn vị rà soát thông tin của các mã đến hạn và gửi kết quả để cập nhật.'],
      ),
    ],
  });
}
