import { describe, expect, it } from 'vitest';
import type { PaperLine } from '../../../../src/formats/read/paper-line.js';
import { officeMarks } from '../../../../src/lists/compare/paper/office-marks.js';

/** A line at the foot of a page, or within it. */
function at(text: string, isMargin: boolean): PaperLine {
  const line = { text, pieces: [{ text, isLeft: true }], page: { number: 1, row: 60 }, isAside: false };
  return isMargin ? { ...line, isMargin } : line;
}

describe('where a paper can be looked up, at the foot of a page', () => {
  it.each(['Mã tra cứu: 3F9A-77C1', 'Mã tra cứu: 3F9A-77C1 https://tracuu.haiphong.gov.vn/vb/1234'])(
    'is a mark: %s',
    (text) => {
      expect(officeMarks([at(text, true)])).toEqual({ marks: [at(text, true)], rest: [] });
    },
  );

  it.each(['Mã tra cứu: H24.04.03', 'Mã tra cứu: 3F9A-77C1 hết hiệu lực', 'Mã tra cứu: ABC đóng mã'])(
    'says nothing else: %s',
    (text) => {
      expect(officeMarks([at(text, true)]).rest).toHaveLength(1);
    },
  );

  it('stands there alone', () => {
    expect(officeMarks([at('Mã tra cứu: 3F9A-77C1', false)]).rest).toHaveLength(1);
  });
});
