import { describe, expect, test } from 'vitest';
import { barChartXml } from '../../../../src/formats/write/docx/charts/bar-chart.js';

/** The places, in each series, whose figure is left out. */
function leftOut(stacked: boolean): number[][] {
  const series = [
    { name: 'Cấp mới', values: [100, 3, 60] },
    { name: 'Đổi tên', values: [2, 1, 40] },
  ];
  const xml = [...barChartXml({ title: 'Theo năm', categories: ['2021', '2022', '2023'], series, stacked })].join('');
  return xml
    .split('<c:ser>')
    .slice(1)
    .map((each) =>
      Array.from(each.matchAll(/<c:dLbl><c:idx val="(\d)"\/><c:delete val="1"\/>/g), ([, index]) => Number(index)),
    );
}

describe('figures of the bars in Word', () => {
  test('a part of a stack that is lower than its letters says none, so that none lie on one another', () => {
    expect(leftOut(true)).toEqual([[1], [0, 1]]);
  });

  test('bars beside one another say theirs above them, however low they are', () => {
    expect(leftOut(false)).toEqual([[], []]);
  });
});
