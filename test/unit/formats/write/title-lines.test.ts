import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/formats/write/ooxml/metrics.js';
import { pointsOf } from '../../../../src/formats/write/paged/lengths.js';
import { titleLines } from '../../../../src/formats/write/paged/title-lines.js';

const COLUMN = 165;

/** The lines of a title as a word processor breaks them between its sides. */
function linesOf(text: string, column = COLUMN): string[] {
  const { indent } = titleLines(text, column, { bold: true });
  const room = pointsOf(column) - (2 * indent) / 20;
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

  it.each([
    [
      'Về việc bổ sung, thay thế, hủy bỏ mã định danh điện tử của một số cơ quan, đơn vị',
      ['Về việc bổ sung, thay thế, hủy bỏ mã định danh điện tử', 'của một số cơ quan, đơn vị'],
    ],
    [
      'Về Cấp mã định danh điện tử cho các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu',
      [
        'Về Cấp mã định danh điện tử cho các cơ quan, đơn vị, địa phương',
        'trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu',
      ],
    ],
    [
      'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
      ['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CỦA ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'],
    ],
    [
      // words that no list has: lines end where parts of the title do
      'Về việc sáp nhập Trạm Khuyến nông huyện vào Trung tâm Kiểm nghiệm mẫu thử của các cơ quan',
      ['Về việc sáp nhập Trạm Khuyến nông huyện vào Trung tâm', 'Kiểm nghiệm mẫu thử của các cơ quan'],
    ],
  ])('parts no word: %s', (title, lines) => {
    expect(linesOf(title)).toEqual(lines);
  });

  it('parts no word in a column of whatever width, nor ends a line with a word that leans on the next', () => {
    const title =
      'Về việc sửa đổi, bổ sung danh mục mã định danh điện tử của các cơ quan hành chính nhà nước, đơn vị sự nghiệp trên địa bàn tỉnh phục vụ chuyển đổi dữ liệu';
    for (let column = 150; column <= 260; column += 5) {
      const ends = linesOf(title, column).slice(0, -1);
      for (const line of ends)
        expect(`${column} ${line}`).not.toMatch(
          / (?:sửa|bổ|(?<!định )danh|mã|định|điện|cơ|hành|nhà|đơn|địa|phục|chuyển|dữ|của|các|trên)$/u,
        );
    }
  });

  it('of one line stands as it is', () => {
    expect(titleLines('DANH SÁCH MÃ ĐỊNH DANH', COLUMN).indent).toBe(0);
  });
});
