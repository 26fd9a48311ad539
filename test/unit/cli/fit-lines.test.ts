import { describe, expect, it } from 'vitest';
import { fitLines } from '../../../src/cli/fit-lines.js';

describe('lines that fit a terminal', () => {
  it('are broken between words, each time further in than their beginning', () => {
    expect(fitLines('  Sở Tài chính chưa có\nmột hai ba bốn', 12)).toBe(
      '  Sở Tài\n    chính\n    chưa có\nmột hai ba\n  bốn',
    );
  });

  it('keep what stands in columns as long as it fits', () => {
    expect(fitLines('H24.03  lỗi  a-rule-of-it', 18)).toBe('H24.03  lỗi\n  a-rule-of-it');
    expect(fitLines('H24.03  lỗi', 18)).toBe('H24.03  lỗi');
  });

  it('count colours and marks for nothing, and no-break spaces for no place to break', () => {
    const red = '\u001b[1234;5678;1234;5678;31m';
    expect(fitLines(`${red}một hai`, 7)).toBe(`${red}một hai`);
    expect(fitLines('một hai\u00a0ba', 8)).toBe('một\n  hai\u00a0ba');
  });

  it('leave a word that is wider alone, and a command', () => {
    expect(fitLines('→ https://example.gov.vn/a xong', 10)).toBe('→\n  https://example.gov.vn/a\n  xong');
    expect(fitLines('Tiếp theo: madinhdanh decision new', 10)).toBe('Tiếp theo: madinhdanh decision new');
    expect(fitLines('Chạy git add registry', 10)).toBe('Chạy git add registry');
  });
});
