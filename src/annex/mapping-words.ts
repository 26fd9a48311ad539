import type { Mapping } from '../core/query/mapping.js';

/** The columns of the table of codes of then and now, as it is printed. */
export const MAPPING_HEADINGS = ['Mã', 'Dạng', 'Mã nay', 'Tên nay', 'Phần', 'Tình trạng', 'Quyết định'] as const;

/** What a code of that table is. */
export const MAPPING_FORMS: Readonly<Record<Mapping['form'], string>> = {
  code: 'mã định danh',
  legacy: 'mã đã cấp trước đây',
  derived: 'dạng cũ của mã (QCVN 102:2016)',
};
