import type { ReportTable } from '../../core/query/report-tables.js';
import type { StaleReport } from '../../core/query/stale-report.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Department, IsoDate } from '../../core/registry/types.js';
import { officialDate } from '../official-dates.js';
import { heading, inFigures, type Paper, text } from './paper.js';
import { numbered, reportPaper } from './report-paper.js';
import { tableBlocks } from './report-tables.js';

/** Báo cáo on the yearly review: what was found right within some days, and what is due. */
export function stalePaper(
  registry: Registry,
  today: IsoDate,
  report: StaleReport,
  [agencies, list]: readonly [ReportTable, ReportTable],
  office: Partial<Department>,
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
    office,
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
