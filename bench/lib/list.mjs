/**
 * A list as a province of the size of a country would send it: 100,000 rows with eight columns, as CSV or as an Excel
 * workbook. Each third unit has an earlier code, the old form of its own, as real lists have them.
 * `node list.mjs ROWS FILE.csv|FILE.xlsx`
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [count = '', target = ''] = process.argv.slice(2);

const HEADINGS = [
  'STT',
  'Mã định danh',
  'Tên cơ quan, đơn vị',
  'Mã định danh đã cấp',
  'Địa chỉ',
  'Thư điện tử',
  'Điện thoại',
  'Trang thông tin điện tử',
];

/** Codes of an agency, its offices and what lies beneath them: 1 + 10 + 10 × 99. */
function* codes() {
  for (let agency = 1; agency <= 999; agency += 1) {
    const two = `H90.${String(agency).padStart(3, '0')}`;
    yield two;
    for (let office = 1; office <= 10; office += 1) {
      const three = `${two}.${String(office).padStart(2, '0')}`;
      yield three;
      for (let unit = 1; unit <= 99; unit += 1) yield `${three}.${String(unit).padStart(2, '0')}`;
    }
  }
}

/** The form a code had under QCVN 102:2016/BTTTT: groups backwards, zeros where there is none. */
function earlierForm(/** @type {string} */ code) {
  const [one, two = '00', three = '00', four = '000'] = code.split('.');
  return [four.padStart(3, '0'), three, two, one].join('.');
}

const rows = [HEADINGS];
for (const code of codes()) {
  const n = rows.length;
  if (n > Number(count)) break;
  const id = code.toLowerCase().replaceAll('.', '-');
  const kind = ['Sở', 'Phòng', 'Trung tâm Y tế dự phòng'][code.split('.').length - 2] ?? '';
  rows.push([
    String(n),
    code,
    `${kind} số ${n}`,
    n % 3 === 0 ? earlierForm(code) : '',
    `Số ${n % 900}, đường ${n % 40}, phường ${n % 300}`,
    `vanthu.${id}@example.com`,
    `0999 ${String(Math.floor(n / 1000)).padStart(3, '0')} ${String(n % 1000).padStart(3, '0')}`,
    `https://${id}.example.com`,
  ]);
}

if (target.endsWith('.csv')) {
  const text = rows
    .map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
    .join('\r\n');
  writeFileSync(target, `\uFEFF${text}\r\n`);
} else {
  const { default: writeExcelFile } = createRequire(import.meta.url)('write-excel-file/node');
  const sheet = { sheet: '1', data: rows.map((cells) => cells.map((value) => ({ value, type: String }))) };
  writeFileSync(target, await writeExcelFile([sheet]).toBuffer());
}
