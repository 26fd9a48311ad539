/** Level-1 codes of the national table: UBND (H) and HĐND (K) share their numbers; ministries and agencies (G). */

import { decisionId } from '../registry/decision-id.js';
import type { Decision, IsoDate } from '../registry/types.js';
import { table } from '../table.js';

/** Provinces and cities by number; centrally-run cities are called `thành phố`, the others `tỉnh`. */
const PROVINCES =
  'An Giang|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bà Rịa - Vũng Tàu|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|Đắk Lắk|Đắk Nông|Đà Nẵng|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hải Dương|Hải Phòng|Hà Nam|Hà Nội|Hà Tĩnh|Hòa Bình|Hồ Chí Minh|Hậu Giang|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'.split(
    '|',
  );

/** The resolution that made a province a city, with the name it had before. */
interface BecameCity {
  number: string;
  signed: IsoDate;
  effective: IsoDate;
  /** The name as a province, where that is another one. */
  before?: string;
}

/** Cities that were cities when the codes were granted. */
const CITIES: ReadonlySet<string> = new Set(['Cần Thơ', 'Đà Nẵng', 'Hải Phòng', 'Hà Nội', 'Hồ Chí Minh']);

/**
 * Provinces that became cities since. Of the resolutions of 2026 the day of effect is known and not that of signing: the
 * last day on which they can have been signed stands for it, and whoever makes a registry is told so.
 */
const BECAME_CITY: ReadonlyMap<string, BecameCity> = new Map([
  ['Huế', { number: '175/2024/QH15', signed: '2024-11-30', effective: '2025-01-01', before: 'Thừa Thiên Huế' }],
  ['Đồng Nai', { number: '30/2026/QH16', signed: '2026-09-01', effective: '2026-09-01' }],
  ['Quảng Ninh', { number: '39/2026/QH16', signed: '2026-09-01', effective: '2026-09-01' }],
  ['Bắc Ninh', { number: '36/2026/QH16', signed: '2026-09-20', effective: '2026-09-20' }],
]);

/** Provinces that were merged in 2025, with the one whose code stays (QĐ 09/2025/QĐ-TTg). */
const MERGED: Readonly<Record<string, string>> = table({
  'Hà Giang': 'Tuyên Quang',
  'Yên Bái': 'Lào Cai',
  'Bắc Kạn': 'Thái Nguyên',
  'Vĩnh Phúc': 'Phú Thọ',
  'Hòa Bình': 'Phú Thọ',
  'Bắc Giang': 'Bắc Ninh',
  'Thái Bình': 'Hưng Yên',
  'Hải Dương': 'Hải Phòng',
  'Hà Nam': 'Ninh Bình',
  'Nam Định': 'Ninh Bình',
  'Quảng Bình': 'Quảng Trị',
  'Quảng Nam': 'Đà Nẵng',
  'Kon Tum': 'Quảng Ngãi',
  'Bình Định': 'Gia Lai',
  'Ninh Thuận': 'Khánh Hòa',
  'Đắk Nông': 'Lâm Đồng',
  'Bình Thuận': 'Lâm Đồng',
  'Phú Yên': 'Đắk Lắk',
  'Bà Rịa - Vũng Tàu': 'Hồ Chí Minh',
  'Bình Dương': 'Hồ Chí Minh',
  'Bình Phước': 'Đồng Nai',
  'Long An': 'Tây Ninh',
  'Sóc Trăng': 'Cần Thơ',
  'Hậu Giang': 'Cần Thơ',
  'Bến Tre': 'Vĩnh Long',
  'Trà Vinh': 'Vĩnh Long',
  'Tiền Giang': 'Đồng Tháp',
  'Bạc Liêu': 'Cà Mau',
  'Kiên Giang': 'An Giang',
});

/** Codes of ministries and agencies that QĐ 09/2025/QĐ-TTg closed; which of the others took over is not known here. */
const CLOSED_AGENCIES: ReadonlySet<string> = new Set(
  ['04', '05', '07', '13', '14', '23', '24', '25', '26', '34', '37'].map((number) => `G${number}`),
);

/** Ministries and government agencies after QĐ 09/2025/QĐ-TTg. */
const AGENCIES: Readonly<Record<string, string>> = table({
  G01: 'Bộ Công an',
  G02: 'Bộ Công Thương',
  G03: 'Bộ Giáo dục và Đào tạo',
  G06: 'Bộ Khoa học và Công nghệ',
  G08: 'Bộ Ngoại giao',
  G09: 'Bộ Nội vụ',
  G10: 'Bộ Nông nghiệp và Môi trường',
  G11: 'Bộ Quốc phòng',
  G12: 'Bộ Tài chính',
  G15: 'Bộ Tư pháp',
  G16: 'Bộ Văn hóa, Thể thao và Du lịch',
  G17: 'Bộ Xây dựng',
  G18: 'Bộ Y tế',
  G19: 'Ngân hàng Nhà nước Việt Nam',
  G20: 'Thanh tra Chính phủ',
  G21: 'Bộ Dân tộc và Tôn giáo',
  G22: 'Văn phòng Chính phủ',
  G27: 'Đài Tiếng nói Việt Nam',
  G28: 'Đài Truyền hình Việt Nam',
  G30: 'Thông tấn xã Việt Nam',
});

/** Agencies that bear another name than the code was granted to, where nothing says from which day: the name of then. */
const ONCE_CALLED: Readonly<Record<string, string>> = table({ G21: 'Ủy ban Dân tộc' });

/** The names of all provinces and cities, those of before too. */
export const PLACE_NAMES: readonly string[] = [
  ...PROVINCES,
  ...[...BECAME_CITY.values()].flatMap(({ before }) => before ?? []),
];

/** What an agency was called when its code was granted, where the day of its present name is not known. */
export function onceCalled(code: string): string | undefined {
  return ONCE_CALLED[code];
}

/** A decision that gave a level-1 body another name. */
export type Renaming = Decision & Pick<BecameCity, 'number' | 'signed' | 'effective'>;

/** What the national table knows of a level-1 code. */
export interface LevelOneBody {
  name: string;
  /** Place written before the date of a Decision. */
  place: string;
}

/** The letter and the province of a code of groups H and K. */
function provinceOf(code: string): { letter: string; province: string } | undefined {
  const [, letter = '', number = ''] = /^([HK])(\d{2})$/.exec(code) ?? [];
  const province = PROVINCES[Number(number) - 1];
  return province === undefined ? undefined : { letter, province };
}

/** A level-1 code that is closed: the one that took over, where that is known. */
export function closedLevelOne(code: string): { successor?: string } | undefined {
  if (CLOSED_AGENCIES.has(code)) return {};
  const found = provinceOf(code);
  const heir = found === undefined ? undefined : MERGED[found.province];
  if (found === undefined || heir === undefined) return undefined;
  return { successor: `${found.letter}${String(PROVINCES.indexOf(heir) + 1).padStart(2, '0')}` };
}

/** The body that bears a level-1 code, by its name of a day; undefined where the table does not say. */
export function levelOneBody(code: string, at: IsoDate): LevelOneBody | undefined {
  const agency = AGENCIES[code];
  if (agency !== undefined) return { name: agency, place: 'Hà Nội' };
  const found = provinceOf(code);
  if (found === undefined) return undefined;
  const { letter, province } = found;
  const became = BECAME_CITY.get(province);
  const isCity = became === undefined ? CITIES.has(province) : became.effective <= at;
  const body = letter === 'H' ? 'Ủy ban nhân dân' : 'Hội đồng nhân dân';
  if (province === 'Hồ Chí Minh') return { name: `${body} Thành phố ${province}`, place: `Thành phố ${province}` };
  const place = isCity ? province : (became?.before ?? province);
  return { name: `${body} ${isCity ? 'thành phố' : 'tỉnh'} ${place}`, place };
}

/** True for a resolution whose day of signing the table does not know, as long as the day that stands for it was not put right. */
export function isSigningUnknown({ number, signed }: Pick<Decision, 'number' | 'signed'>): boolean {
  return [...BECAME_CITY.values()].some(
    (became) => became.number === number && became.signed === became.effective && became.signed === signed,
  );
}

/** The decision of the table by which the body of a level-1 code bears another name than when the code was granted. */
export function renamingOf(code: string): Renaming | undefined {
  const province = provinceOf(code)?.province ?? '';
  const became = BECAME_CITY.get(province);
  if (became === undefined) return undefined;
  const { number, signed, effective } = became;
  const title = `Về việc thành lập thành phố ${province}`;
  return {
    id: decisionId(number, signed),
    number,
    signed,
    effective,
    authority: 'Quốc hội',
    title,
    kind: 'amendment',
  };
}

/** The decision that granted the level-1 codes (QĐ 20/2020/QĐ-TTg, signed 22/7/2020, in force 15/9/2020). */
export const LEVEL_ONE_DECISION = {
  id: '2020-20-qd-ttg',
  number: '20/2020/QĐ-TTg',
  signed: '2020-07-22',
  effective: '2020-09-15',
  authority: 'Thủ tướng Chính phủ',
  title:
    'Về mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương',
  kind: 'full',
} as const;
