/** @typedef {{ code: string | null, name: string | null, rows: Record<string, unknown>[] }} Group */

const LABELS = [
  'STT',
  'Tên cơ quan, đơn vị',
  'Mã định danh',
  'Mã định danh đã cấp',
  'Địa chỉ',
  'Thư điện tử',
  'Điện thoại',
];
const HEADINGS = [...LABELS, 'Trang thông tin điện tử'];
const KEYS = ['no', 'name', 'code', 'legacyCodes', 'address', 'email', 'phone', 'website'];

/**
 * The tables of `madinhdanh export --format json`, cells as text: what a library is given to write the same annexes.
 * @param {{ annexes: { title: string, groups: Group[] }[] }} value
 */
export function bareTables({ annexes }) {
  return annexes.map(({ title, groups }) => ({
    title,
    rows: [
      HEADINGS,
      ...groups.flatMap(({ code, name, rows }) => [
        ...(code === null ? [] : [['', name ?? '', code, '', '', '', '', '']]),
        ...rows.map((row) => KEYS.map((key) => [row[key] ?? ''].flat().join('; '))),
      ]),
    ],
  }));
}
