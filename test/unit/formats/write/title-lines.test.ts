import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/formats/write/ooxml/metrics.js';
import { pointsOf } from '../../../../src/formats/write/paged/lengths.js';
import { titleLines } from '../../../../src/formats/write/paged/title-lines.js';

const COLUMN = 165;

/** The lines of a title as a word processor breaks them between its sides. */
function linesOf(text: string): string[] {
  const { indent } = titleLines(text, COLUMN, { bold: true });
  const room = pointsOf(COLUMN) - (2 * indent) / 20;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, 14, true) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

describe('a centred title', () => {
  it.each([
    'Về việc cấp mã định danh điện tử cho các cơ quan, đơn vị trên địa bàn Thành phố',
    'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CỦA CÁC ĐƠN VỊ THUỘC, TRỰC THUỘC ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
    'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    'MÃ ĐỊNH DANH ĐIỆN TỬ CỦA CÁC ĐƠN VỊ THUỘC, TRỰC THUỘC CÁC ĐƠN VỊ CẤP 2',
  ])('stands in lines of about the same length: %s', (title) => {
    const lines = linesOf(title);
    const lengths = lines.map((line) => textWidth(line, 14, true));
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.6);
  });

  it.each([
    ['ỦY BAN NHÂN DÂN CỦA THÀNH PHỐ HỒ CHÍ MINH VÀ CÁC CƠ QUAN CỦA TỈNH BÀ RỊA - VŨNG TÀU', 'THÀNH PHỐ HỒ CHÍ MINH'],
    ['Kèm theo Quyết định của Ủy ban nhân dân tỉnh Thừa Thiên Huế về việc cấp mã định danh', 'tỉnh Thừa Thiên Huế'],
    ['Danh sách kèm theo Quyết định số 2345/QĐ-UBND ngày 20 tháng 6 năm 2026 của Chủ tịch', 'ngày 20 tháng 6 năm 2026'],
  ])('parts no name of a place, no day: %s', (title, name) => {
    expect(linesOf(title).filter((line) => line.includes(name))).toHaveLength(1);
  });

  it('of one line stands as it is', () => {
    expect(titleLines('DANH SÁCH MÃ ĐỊNH DANH', COLUMN).indent).toBe(0);
  });
});
