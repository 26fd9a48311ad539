import { cellName } from '../../core/cell-place.js';
import {
  CONTACT_FIELDS,
  type ContactField,
  contactEntry,
  INTERNAL_FIELDS,
  labelOf,
  PUBLISHED_FIELDS,
} from '../../core/registry/contact-fields.js';
import { withoutControl } from '../../formats/write/ooxml/xml.js';
import { FORM_STYLES, type FormStyle } from '../../formats/write/xlsx/form-styles.js';
import type { InputCheck, SheetRow } from '../../formats/write/xlsx/sheet.js';
import { workbook } from '../../formats/write/xlsx/workbook.js';
import { PARENTS_SHEET } from './form.js';

/** Rows of the form in which something may be filled in. */
const FIRST = 6;
const LAST = 2000;

/** A column of the form: its heading, what to write there, an example. */
interface FormColumn {
  heading: string;
  width: number;
  explanation: string;
  example: string;
}

function contactColumn(field: ContactField): FormColumn {
  return { heading: labelOf(field, 'vi'), ...contactEntry(field).form };
}

const COLUMNS: readonly FormColumn[] = [
  { heading: 'STT', width: 11, explanation: 'Hướng dẫn', example: 'Ví dụ' },
  {
    heading: 'Loại thay đổi',
    width: 14,
    explanation: 'Chọn: Cấp mới, Đổi tên, Thay thế (mã), Đóng hoặc Cập nhật (thông tin liên hệ).',
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
    explanation: 'Chọn trong danh sách. Khi thay thế mã: cấp trên mới.',
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
];

function column(heading: string): number {
  return COLUMNS.findIndex((each) => each.heading === heading) + 1;
}

function rowOf(row: number, texts: readonly string[], style: FormStyle, height?: number): SheetRow<FormStyle> {
  const cells = texts.map((text, i) => ({ column: i + 1, value: text, style }));
  return height === undefined ? { row, cells } : { row, height, cells };
}

function checks(parents: number): InputCheck[] {
  const first = (heading: string) => cellName(FIRST, column(heading));
  const range = (heading: string) => `${first(heading)}:${cellName(LAST, column(heading))}`;
  const found: InputCheck[] = [
    {
      cells: range('Loại thay đổi'),
      kind: 'list',
      formula: '"Cấp mới,Đổi tên,Thay thế,Đóng,Cập nhật"',
      error: 'Chọn một loại thay đổi trong danh sách.',
    },
    {
      cells: range('Mã định danh'),
      kind: 'length',
      formula: '35',
      error: 'Mã định danh dài tối đa 35 ký tự.',
      prompt: 'Để trống khi cấp mới.',
    },
    {
      cells: range('Tên cơ quan, đơn vị'),
      kind: 'length',
      formula: '500',
      error: 'Tên dài tối đa 500 ký tự.',
    },
    ...CONTACT_FIELDS.filter((field) => contactEntry(field).value === 'email').map((field): InputCheck => {
      const heading = labelOf(field, 'vi');
      return {
        cells: range(heading),
        kind: 'custom',
        formula: `ISNUMBER(FIND("@",${first(heading)}))`,
        error: `${heading} phải có dấu @.`,
      };
    }),
  ];
  if (parents === 0) return found;
  return [
    ...found,
    {
      cells: range('Cấp trên'),
      kind: 'list',
      formula: `'${PARENTS_SHEET}'!$A$1:$A$${parents}`,
      lenient: true,
      error: 'Cấp trên này không có trong danh sách. Vẫn dùng nếu đó là đơn vị mới trong chính phiếu này.',
      prompt: 'Chọn trong danh sách, hoặc ghi mã.',
    },
  ];
}

/**
 * The form that agencies fill in: headings and examples that cannot be changed, lists to choose from, input checks.
 * What it gives back imports as it is.
 * @param parents bodies that may stand above another, in the order in which they are offered
 */
export function template(parents: readonly { code: string; name: string }[]): Uint8Array {
  const offered = parents.map(({ code, name }) => withoutControl(`${code} – ${name}`));
  const example = COLUMNS.map((each) => (each.heading === 'Cấp trên' ? (offered[0] ?? '') : each.example));
  const form = {
    name: 'Danh sách',
    widths: COLUMNS.map(({ width }) => width),
    empty: 'input' as const,
    rows: [
      rowOf(1, ['PHIẾU ĐỀ NGHỊ CẤP, THAY ĐỔI MÃ ĐỊNH DANH ĐIỆN TỬ', ...COLUMNS.slice(1).map(() => '')], 'title', 28),
      rowOf(
        2,
        [
          'Mỗi hàng một đơn vị, điền từ hàng 6. Ô để trống thì thông tin đang có được giữ nguyên.',
          ...COLUMNS.slice(1).map(() => ''),
        ],
        'remark',
        20,
      ),
      rowOf(
        3,
        COLUMNS.map(({ heading }) => heading),
        'heading',
        36,
      ),
      rowOf(
        4,
        COLUMNS.map(({ explanation }) => explanation),
        'explanation',
        78,
      ),
      rowOf(5, example, 'example', 36),
    ],
    merges: [1, 2].map((row) => `A${row}:${cellName(row, COLUMNS.length)}`),
    checks: checks(offered.length),
    protected: true,
    frozen: 3,
    landscape: true,
  };
  const list = {
    name: PARENTS_SHEET,
    hidden: true,
    widths: [60],
    rows: offered.map((text, i) => rowOf(i + 1, [text], 'plain')),
    protected: true,
    landscape: true,
  };
  return workbook(offered.length === 0 ? [form] : [form, list], FORM_STYLES);
}
