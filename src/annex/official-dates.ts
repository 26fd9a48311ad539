import type { Period } from '../core/registry/periods.js';
import type { IsoDate } from '../core/registry/types.js';

/** The parts of a day as documents write them: 0 before days under 10 and months under 3 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function partsOf(date: IsoDate): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month: Number(month) < 3 ? month : String(Number(month)), year };
}

/** `ngày 05 tháng 9 năm 2026` */
export function officialDate(date: IsoDate): string {
  const { day, month, year } = partsOf(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** `từ ngày 01 tháng 01 năm 2025 đến ngày 31 tháng 12 năm 2025`; a period of one day is that day. */
export function officialSpan({ from, to }: Period): string {
  return from === to ? officialDate(to) : `từ ${officialDate(from)} đến ${officialDate(to)}`;
}

/** `05/9/2026`, in the text and the tables of papers. */
export function dayOf(date: IsoDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** `05/09/2026`: of one width, for files that programs read. */
export function evenDay(date: IsoDate): string {
  return date.split('-').reverse().join('/');
}
