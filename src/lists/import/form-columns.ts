import {
  type ContactField,
  contactEntry,
  INTERNAL_FIELDS,
  labelOf,
  PUBLISHED_FIELDS,
} from '../../core/registry/contact-fields.js';

/** The words that the form offers for a change; each is understood by `import`. */
export const FORM_CHANGES = [
  'Giữ nguyên',
  'Cập nhật',
  'Đổi tên',
  'Cấp mới',
  'Sáp nhập',
  'Chia',
  'Tách',
  'Thay thế',
  'Giải thể',
  'Hủy bỏ',
  'Đính chính',
  'Thành lập lại',
] as const;

/** A column of the form: its heading, what to write there, an example. */
export interface FormColumn {
  heading: string;
  width: number;
  explanation: string;
  example: string;
  /** The contact field it holds. */
  field?: ContactField;
}

function contactColumn(field: ContactField): FormColumn {
  return { heading: labelOf(field, 'vi'), ...contactEntry(field).form, field };
}

/** The columns of the form that agencies fill in, in the order they stand. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  { heading: 'STT', width: 11, explanation: 'Hướng dẫn', example: 'Ví dụ' },
  {
    heading: 'Loại thay đổi',
    width: 14,
    explanation: 'Chọn trong danh sách. Chỉ sửa thông tin liên hệ, hoặc không có gì thay đổi, thì để trống.',
    example: 'Cấp mới',
  },
  {
    heading: 'Mã định danh',
    width: 18,
    explanation: 'Mã đang có. Để trống khi cấp mới: mã kế tiếp sẽ được cấp.',
    example: '',
  },
  {
    heading: 'Tên cơ quan, đơn vị',
    width: 42,
    explanation: 'Tên đầy đủ theo quyết định thành lập; khi đổi tên thì ghi tên mới.',
    example: 'Trung tâm Chuyển đổi số',
  },
  {
    heading: 'Cấp trên',
    width: 36,
    explanation: 'Khi cấp mới, thành lập lại: chọn cấp trên. Khi thay thế mã: cấp trên mới.',
    example: '',
  },
  {
    heading: 'Đơn vị tiếp nhận',
    width: 30,
    explanation: 'Khi sáp nhập, chia, tách: mã (hoặc tên) đơn vị nhận; nhiều đơn vị thì ngăn bằng dấu chấm phẩy.',
    example: '',
  },
  {
    heading: 'Mã mới',
    width: 16,
    explanation: 'Khi thay thế bằng một mã đã chọn. Để trống thì mã kế tiếp dưới cấp trên mới.',
    example: '',
  },
  {
    heading: 'Lý do',
    width: 24,
    explanation: 'Khi kết thúc, hủy bỏ, đính chính một mã: vì sao, theo văn bản nào.',
    example: '',
  },
  {
    heading: 'Ngày hiệu lực',
    width: 14,
    explanation: 'Nếu khác ngày của quyết định. Viết 01/07/2026.',
    example: '',
  },
  ...PUBLISHED_FIELDS.map(contactColumn),
  {
    heading: 'Mã định danh đã cấp',
    width: 20,
    explanation: 'Mã cũ theo QCVN 102:2016, nếu có.',
    example: '000.03.12.H24',
  },
  ...INTERNAL_FIELDS.map(contactColumn),
  {
    heading: 'Đã rà soát',
    width: 13,
    explanation: 'Thông tin của hàng này đúng thì ghi x, hoặc ngày rà soát.',
    example: '',
  },
  {
    heading: 'Người rà soát',
    width: 20,
    explanation: 'Người, đơn vị đã rà soát. Để trống thì là cơ quan của phiếu.',
    example: '',
  },
];

/** The number of the column under a heading, from 1. */
export function formColumn(heading: string): number {
  return FORM_COLUMNS.findIndex((each) => each.heading === heading) + 1;
}
