import { expect, it } from 'vitest';
import type { AnnexTable } from '../../../../src/annex/table-model.js';
import { textWidth } from '../../../../src/formats/write/ooxml/metrics.js';
import { layOut } from '../../../../src/formats/write/paged/column-widths.js';
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
