import { foldTone } from '../../core/text/fold.js';

/** Words of a sheet's name that say nothing of what its rows are for. */
const GENERIC = new Set(
  'danh sách ds bảng dữ liệu số sheet trang tính file tệp bản bộ list data table mã định điện tử đơn vị cơ quan tổ chức phụ lục pl biểu thông tin cấp của các những để chỉ dùng cho tên phần đã of the for danh sach bang du lieu so trang tinh tep ban bo ma dinh dien tu don vi co quan to chuc phu luc bieu thong tin cap cua cac nhung de chi dung ten phan da'.split(
    ' ',
  ),
);
/** What is left of the name of a sheet that somebody keeps, and that is not the list to grant. */
const ASIDE = new Set([
  ...['tham khảo', 'tham khảo thêm', 'đối chiếu', 'so sánh', 'tra cứu', 'xem thêm', 'tham khao', 'doi chieu'],
  ...['so sanh', 'tra cuu', 'reference', 'references', 'ref', 'lookup', 'compare'],
  ...['cũ', 'cu', 'trước', 'trước đây', 'trước kia', 'năm trước', 'năm ngoái', 'kỳ trước', 'đợt trước', 'lịch sử'],
  ...['truoc', 'truoc day', 'nam truoc', 'ky truoc', 'lich su', 'old', 'history', 'previous', 'last year'],
  ...['lưu trữ', 'lưu cũ', 'lưu lại', 'sao', 'sao lưu', 'luu tru', 'luu cu', 'luu lai', 'sao luu', 'backup', 'bak'],
  ...['copy', 'archive', 'archived'],
  ...['nháp', 'ghi nháp', 'tạm', 'thử', 'thử nghiệm', 'draft', 'temp', 'tmp', 'test', 'demo', 'scratch'],
  ...['ví dụ', 'thí dụ', 'minh họa', 'vi du', 'minh hoa', 'sample', 'example', 'examples'],
  ...['không lấy', 'không in'],
]);
/** What is left of the name of one with what is thrown out: the bodies there may be over. */
const REMOVED = new Set([
  ...[
    'không dùng',
    'không sử dụng',
    'bỏ',
    'bỏ đi',
    'đã bỏ',
    'xóa',
    'đã xóa',
    'loại',
    'loại bỏ',
    'đã loại',
    'khong dung',
  ],
  ...['khong su dung', 'da xoa', 'loai bo', 'unused', 'deleted', 'removed', 'inactive', 'disabled', 'del'],
]);
/** The same of names that the only list of a workbook may well bear. */
const ASIDE_BESIDE = new Set([
  ...['lưu', 'luu', 'nhap', 'mẫu', 'mau', 'nguồn', 'nguon', 'gốc', 'goc', 'hướng dẫn', 'huong dan', 'source'],
  ...['original', 'template'],
]);
/** One by which the lists that cells are chosen from are called too. */
const CATALOGUE = /^(?:danh mục|danh muc|dm|catalogue|category)$/;
/** "Bản sao danh sách Sở Y tế": what the first words say holds, whatever it is a copy of. */
const BEGINS =
  /^(?:old|backup|copy of|bản sao|bản cũ|bản nháp|dữ liệu cũ|danh sách cũ|tham khảo|để tham khảo)(?!\p{L})/u;
/** "Sở Y tế (cũ)" */
const AT_THE_END = /[([]([^()[\]]+)[)\]]\s*$/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** What the name of a sheet says of the use of its rows: `beside`: only where other sheets hold lists too; `removed`: they are thrown out. */
export type AsideName = 'always' | 'beside' | 'removed';

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\d]+/u).filter((word) => word !== '');
}

function meaningOf(text: string): AsideName | undefined {
  const words = wordsOf(text);
  const whole = words.join(' ');
  if (CATALOGUE.test(whole)) return 'beside';
  const left = words.filter((word) => !GENERIC.has(word.replace(/\d+$/, '')) && !/^\d+$/.test(word)).join(' ');
  if (REMOVED.has(whole) || REMOVED.has(left)) return 'removed';
  if (ASIDE.has(whole) || ASIDE.has(left)) return 'always';
  return ASIDE_BESIDE.has(left) && !words.some((word) => /^\d+$/.test(word)) ? 'beside' : undefined;
}

/** What the name of a sheet says: that it holds what somebody keeps, looks up or tries, and not the list. */
export function asideName(sheet: string): AsideName | undefined {
  const text = foldTone(sheet.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).trim();
  const bracketed = AT_THE_END.exec(text)?.[1];
  const atEnd = bracketed === undefined ? undefined : meaningOf(bracketed);
  return BEGINS.test(text) ? 'always' : (meaningOf(text) ?? atEnd);
}

/** The latest year that the name of a sheet speaks of; undefined for most. */
export function yearOfSheet(sheet: string): number | undefined {
  const years = [...sheet.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length === 0 ? undefined : Math.max(...years);
}
