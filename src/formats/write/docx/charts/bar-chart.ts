import type { ReportChart } from '../../../../core/query/report-tables.js';
import { chartColour, isDark } from '../../charts/colours.js';
import { highestOf } from '../../charts/heights.js';
import { escapeXml, XML } from '../../ooxml/xml.js';
import { SHEET, seriesColumn } from './workbook.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>';

/** Letters of a part of the chart, in hundredths of a point. */
function letters(size: number, colour = '000000', body = '<a:bodyPr/>'): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fill}${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="vi-VN" sz="1200" b="1">${FONT}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function cached(kind: 'str' | 'num', formula: string, values: readonly (string | number)[]): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`;
}

/** What of the highest bar's height the letters of a figure take. */
const HEIGHT_OF_LETTERS = 0.07;

/**
 * A bar says its figure, but for zero; inside a dark one in white. A part of a stack that is lower than its letters says
 * none: they would lie on those of its neighbours.
 */
function labels(isInside: boolean, index: number, values: readonly number[], highest: number): string {
  const tight = isInside ? values.flatMap((value, i) => (value < HEIGHT_OF_LETTERS * highest ? [i] : [])) : [];
  return [
    '<c:dLbls>',
    ...tight.map((i) => `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`),
    '<c:numFmt formatCode="[$-42A]#,##0;;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    letters(900, isInside && isDark(index) ? 'FFFFFF' : '000000'),
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
  ].join('');
}

function seriesXml(chart: ReportChart): string[] {
  const { categories, series, stacked } = chart;
  const highest = highestOf(chart);
  const last = categories.length + 1;
  return series.map(({ name, values }, i) => {
    const column = seriesColumn(i);
    return [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
      `<c:tx>${cached('str', `${SHEET}!$${column}$1`, [name])}</c:tx>`,
      `<c:spPr><a:solidFill><a:srgbClr val="${chartColour(i)}"/></a:solidFill></c:spPr>`,
      '<c:invertIfNegative val="0"/>',
      labels(stacked, i, values, highest),
      `<c:cat>${cached('str', `${SHEET}!$A$2:$A$${last}`, categories)}</c:cat>`,
      `<c:val>${cached('num', `${SHEET}!$${column}$2:$${column}$${last}`, values)}</c:val></c:ser>`,
    ].join('');
  });
}

/** Categories up to which their names stand side by side. */
const MOST_UPRIGHT = 8;

function axes(categories: number): string {
  const body = categories > MOST_UPRIGHT ? '<a:bodyPr rot="-2700000" vert="horz"/>' : '<a:bodyPr/>';
  return [
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>',
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    letters(1000, '000000', body),
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D0D0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    '<c:numFmt formatCode="[$-42A]#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    letters(1000),
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

/** A chart of bars as Word draws it by itself: sharp at any size, its figures in the file and open to change. */
export function* barChartXml(chart: ReportChart): Generator<string> {
  const grouping = chart.stacked ? 'stacked' : 'clustered';
  yield `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">`;
  yield '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>';
  yield `${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`;
  yield `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`;
  yield* seriesXml(chart);
  yield `<c:gapWidth val="60"/>${chart.stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  yield `${axes(chart.categories.length)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(1000)}</c:legend>`;
  yield '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>';
  yield '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  yield '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>';
}
