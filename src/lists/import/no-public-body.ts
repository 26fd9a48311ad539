import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** Those that the State knows by their business or co-operative registration (Điều 5 of Quyết định 20/2020/QĐ-TTg). */
const BUSINESS =
  /^(?:(?:tổng )?công ty|cty|doanh nghiệp|dntn|tập đoàn|hợp tác xã|htx|liên hiệp (?:hợp tác xã|htx)|hộ kinh doanh|hộ gia đình|hộ cá thể|tổ hợp tác|xí nghiệp)(?!\p{L})/iu;
/** What belongs to a body and is none, or has no documents of its own. */
const NO_BODY =
  /^(?:tài khoản|phần mềm|hệ thống (?:thông tin|quản lý|phần mềm)|cơ sở dữ liệu|dự án|gói thầu|công trình|tổ dân phố|khu phố|thôn|ấp|khóm)(?!\p{L})/iu;
/** Names that a warning shows. */
const SHOWN = 3;

/** Says, once for a list, that it grants codes to enterprises, and once that to what is no body at all. */
export function askNoPublicBody(changes: readonly SourcedChange[], places: CellPlaces, report: ReportFinding): void {
  const found: Record<'business' | 'no-body', ImportRow[]> = { business: [], 'no-body': [] };
  for (const { change, row } of changes) {
    if (!('grant' in change) || row === undefined || row.faulty) continue;
    const name = change.grant.name.normalize('NFC');
    if (BUSINESS.test(name)) found.business.push(row);
    else if (NO_BODY.test(name)) found['no-body'].push(row);
  }
  for (const kind of ['business', 'no-body'] as const) {
    const rows = found[kind];
    const [first] = rows;
    if (first === undefined) continue;
    const args = { count: rows.length, names: rows.slice(0, SHOWN).map(({ name }) => name) };
    report('warning', 'import-name-doubtful', places.of(first.unit, 'name', 'code'), args, kind);
  }
}
