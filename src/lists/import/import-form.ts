import { cellName } from '../../core/cell-place.js';
import { CONTACT_FIELDS, contactEntry, labelOf } from '../../core/registry/contact-fields.js';
import type { Unit } from '../../core/registry/types.js';
import { displayWidth } from '../../core/text/width.js';
import { withoutControl } from '../../formats/write/ooxml/xml.js';
import { FORM_STYLES, type FormStyle } from '../../formats/write/xlsx/form-styles.js';
import type { InputCheck, SheetRow } from '../../formats/write/xlsx/sheet.js';
import { LINE_HEIGHT } from '../../formats/write/xlsx/sheet-xml.js';
import { workbook } from '../../formats/write/xlsx/workbook.js';
import { BLANKS_KEEP, FORM_TITLE, PARENTS_SHEET, REQUEST_TITLE } from './form.js';
import { FORM_CHANGES, FORM_COLUMNS, formColumn } from './form-columns.js';

/** Rows of the form in which something may be filled in. */
const FIRST = 6;
const LAST = 2000;
/** Rows left free below those that are filled in already. */
const FREE = 500;

/** The cells in which the form itself has written: what stands there of a unit, under which code. */
const LOCKED = new Set(['STT', 'Mã định danh'].map(formColumn));

function rowOf(row: number, texts: readonly string[], style: FormStyle, height?: number): SheetRow<FormStyle> {
  const cells = texts.map((text, i) => ({ column: i + 1, value: text, style }));
  return height === undefined ? { row, cells } : { row, height, cells };
}

/** What a form says of a unit before anybody has filled anything in. */
function valuesOf(unit: Unit, number: number): Readonly<Record<string, string>> {
  return {
    STT: String(number),
    'Mã định danh': unit.code,
    'Tên cơ quan, đơn vị': unit.name,
    'Mã định danh đã cấp': (unit.legacyCodes ?? []).join('; '),
  };
}

function unitRow(unit: Unit, i: number): SheetRow<FormStyle> {
  const values = valuesOf(unit, i + 1);
  const cells = FORM_COLUMNS.map(({ heading, field }, at) => ({
    column: at + 1,
    value: withoutControl(values[heading] ?? (field === undefined ? '' : (unit[field] ?? ''))),
    style: LOCKED.has(at + 1) ? ('plain' as const) : ('input' as const),
  }));
  const lines = cells.map(({ value }, at) =>
    value
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) * 1.1) / (FORM_COLUMNS[at]?.width ?? 10))),
        0,
      ),
  );
  return { row: FIRST + i, height: LINE_HEIGHT * Math.max(...lines), cells };
}

function checks(parents: number, last: number): InputCheck[] {
  const first = (heading: string) => cellName(FIRST, formColumn(heading));
  const range = (heading: string) => `${first(heading)}:${cellName(last, formColumn(heading))}`;
  const found: InputCheck[] = [
    {
      cells: range('Loại thay đổi'),
      kind: 'list',
      formula: `"${FORM_CHANGES.join(',')}"`,
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

/** What is written into a form before it goes out. */
export interface FilledIn {
  /** Units that have a row each. */
  units: readonly Unit[];
  /** The code of the agency it is for. */
  agency: string;
}

/**
 * The form that agencies fill in: headings and examples that cannot be changed, lists to choose from, input checks.
 * What it gives back imports as it is; one that was filled in beforehand and comes back untouched changes nothing.
 * @param parents bodies that may stand above another, in the order in which they are offered
 */
export function template(parents: readonly { code: string; name: string }[], filled?: FilledIn): Uint8Array {
  const offered = parents.map(({ code, name }) => withoutControl(`${code} – ${name}`));
  const example = FORM_COLUMNS.map((each) => (each.heading === 'Cấp trên' ? (offered[0] ?? '') : each.example));
  const { units = [], agency } = filled ?? {};
  const title = agency === undefined ? REQUEST_TITLE : `${FORM_TITLE} (${agency})`;
  const remark =
    agency === undefined
      ? `Mỗi hàng một đơn vị, điền từ hàng ${FIRST}. ${BLANKS_KEEP}.`
      : `Sửa ngay vào ô sai; đơn vị mới ghi thêm ở cuối. Hàng đã đúng thì ghi x ở cột “Đã rà soát”. ${BLANKS_KEEP}.`;
  const blank = FORM_COLUMNS.slice(1).map(() => '');
  const form = {
    name: 'Danh sách',
    widths: FORM_COLUMNS.map(({ width }) => width),
    empty: 'input' as const,
    rows: [
      rowOf(1, [title, ...blank], 'title', 28),
      rowOf(2, [remark, ...blank], 'remark', 20),
      rowOf(
        3,
        FORM_COLUMNS.map(({ heading }) => heading),
        'heading',
        36,
      ),
      rowOf(
        4,
        FORM_COLUMNS.map(({ explanation }) => explanation),
        'explanation',
        94,
      ),
      rowOf(5, example, 'example', 36),
      ...units.map(unitRow),
    ],
    merges: [1, 2].map((row) => `A${row}:${cellName(row, FORM_COLUMNS.length)}`),
    checks: checks(offered.length, Math.max(LAST, FIRST + units.length + FREE)),
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
