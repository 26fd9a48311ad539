import { expect, it } from 'vitest';
import type { AnnexTable } from '../../../../src/annex/table-model.js';
import { textWidth } from '../../../../src/formats/write/ooxml/metrics.js';
import { layOut, layOutAt } from '../../../../src/formats/write/paged/column-widths.js';
import { mmOf } from '../../../../src/formats/write/paged/lengths.js';

it('a single long address among a thousand rows has room on one line', () => {
  const long = 'vanphongdangkydatdai@tnmt.example.com';
  const table: AnnexTable = {
    ...{ id: 'annex-2', heading: 'Phụ lục II', title: 'Danh sách', count: 1000, none: 'Không có' },
    columns: [
      { key: 'no', label: 'STT', content: 'order' },
      { key: 'name', label: 'Tên cơ quan, đơn vị', content: 'name' },
      { key: 'code', label: 'Mã định danh', content: 'code' },
      { key: 'email', label: 'Thư điện tử', content: 'link' },
      { key: 'address', label: 'Địa chỉ', content: 'text' },
    ],
    rows: Array.from({ length: 1000 }, (_, i) => ({
      depth: undefined,
      cells: [String(i + 1), `Trung tâm số ${i}`, `H24.${i}`, i === 501 ? long : 'a@example.com', 'Phường Minh Khai'],
    })),
  };
  const { widths, size } = layOut(table);
  expect(widths[3]).toBeGreaterThan(mmOf(textWidth(long, size)));
});

/** A table of agencies with long addresses, and with columns in which nothing stands. */
function contacts(email: string): AnnexTable {
  return {
    ...{ id: 'annex-2', heading: 'Phụ lục II', title: 'Danh sách', count: 16, none: 'Không có' },
    columns: [
      { key: 'no', label: 'STT', content: 'order' },
      { key: 'name', label: 'Tên cơ quan, đơn vị', content: 'name' },
      { key: 'code', label: 'Mã định danh', content: 'code' },
      { key: 'legacyCodes', label: 'Mã định danh đã cấp', content: 'code' },
      { key: 'address', label: 'Địa chỉ', content: 'text' },
      { key: 'email', label: 'Thư điện tử', content: 'link' },
      { key: 'phone', label: 'Điện thoại', content: 'short' },
      { key: 'website', label: 'Trang thông tin điện tử', content: 'link' },
    ],
    rows: Array.from({ length: 16 }, (_, i) => ({
      depth: undefined,
      cells: [
        ...[String(i + 1), `Sở Nông nghiệp và Môi trường ${i}`, `H24.${i}`, ''],
        ...['Số 18, đường Hoàng Diệu, phường Minh Khai, thành phố Hải Phòng', email, '0225 3 842 200', ''],
      ],
    })),
  };
}

it('an address in the web gives way before a column of text is crushed, and empty columns are narrow', () => {
  const { widths, landscape } = layOut(contacts('vanphong.donvi1.hanhchinhcong@example.gov.vn'));
  const [, name = 0, , legacy = 0, address = 0, email = 0, , website = 0] = widths;
  expect(landscape).toBe(true);
  expect(address).toBeGreaterThan(45);
  expect(name).toBeGreaterThan(30);
  expect(Math.max(legacy, website)).toBeLessThan(25);
  // broken at most once, before the sign
  expect(email).toBeGreaterThan(mmOf(textWidth('vanphong.donvi1.hanhchinhcong', 11)));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(252.01);
});

it('in a workbook an address stays on one line and is set smaller', () => {
  const email = 'vanphong.donvi1.hanhchinhcong@example.gov.vn';
  const { widths } = layOutAt(contacts(email), 13);
  const [, , , , address = 0, room = 0] = widths;
  expect(address).toBeGreaterThan(30);
  expect(room).toBeGreaterThan(mmOf(textWidth(email, 13)) * 0.6);
});
