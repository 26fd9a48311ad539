import { describe, expect, test } from 'vitest';
import { docxLines } from '../../../../src/formats/read/docx-lines.js';
import { DEFAULT_LIMITS } from '../../../../src/formats/read/limits.js';
import { document, tbl } from '../../../support/tables.js';

const THEME =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>';
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="000000"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="OfPale"><w:basedOn w:val="Pale"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Away"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Off"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="On"><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="PaleTable"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF" w:themeColor="background1"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4" w:themeFill="accent1"/></w:tcPr></w:tblStylePr></w:style>',
  ...['lastRow', 'lastCol', 'firstCol', 'band1Vert', 'band2Horz', 'seCell', 'nwCell'].map(
    (part) =>
      `<w:style w:type="table" w:styleId="Pale-${part}"><w:tblStylePr w:type="${part}"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>`,
  ),
  '<w:style w:type="table" w:styleId="OfPaleEnd"><w:basedOn w:val="Pale-lastRow"/></w:style>',
  '<w:style w:type="table" w:styleId="Wide"><w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr><w:tblStylePr w:type="band2Horz"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>',
  '<w:style w:type="table" w:styleId="GoneRow"><w:tblStylePr w:type="lastRow"><w:trPr><w:hidden/></w:trPr></w:tblStylePr></w:style>',
  '<w:style w:type="table" w:styleId="BlackEnd"><w:tblStylePr w:type="lastRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>',
].join('');

const run = (property: string): string => `<w:r><w:rPr>${property}</w:rPr><w:t>chữ</w:t></w:r>`;
const paragraph = (property: string, of = run('')): string => `<w:p><w:pPr>${property}</w:pPr>${of}</w:p>`;
const cell = (property: string, of = paragraph('')): string => `<w:tc><w:tcPr>${property}</w:tcPr>${of}</w:tc>`;
const row = (property: string, of = cell('')): string => `<w:tr><w:trPr>${property}</w:trPr>${of}</w:tr>`;
const styled = (id: string, look = ''): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/>${look}</w:tblPr><w:tr>${cell('')}</w:tr></w:tbl>`;
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const box = (inside: string, property: string): string =>
  `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="wp" xmlns:a="a">${inside}<wps:spPr xmlns:wps="wps">${property}</wps:spPr><w:txbxContent>${paragraph('', run('<w:color w:val="FFFFFF"/>'))}</w:txbxContent></wp:anchor></w:drawing></w:r></w:p>`;
const at = (offset: number): string =>
  `<wp:positionH><wp:posOffset>${offset}</wp:posOffset></wp:positionH><wp:extent cx="2000000" cy="400000"/>`;
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** True where the letters of a document count as there. */
function isSeen(body: string): boolean {
  const lines = docxLines(document(body, STYLES, THEME), 'a.docx', DEFAULT_LIMITS);
  expect(lines.map(({ text }) => text)).toEqual(['chữ']);
  return lines.every(({ isAside }) => !isAside);
}

const inRun = (property: string): string => paragraph('', run(property));

const ALL = '<w:tblLook w:val="01E0"/>';
/** A table of two columns and three rows, with letters in one cell. */
const grid = (id: string, look: string, at: readonly [row: number, column: number], of = paragraph('')): string => {
  const rows = [0, 1, 2].map((r) => {
    const cells = [0, 1].map((c) => cell('', r === at[0] && c === at[1] ? of : '<w:p/>'));
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/>${look}</w:tblPr>${rows.join('')}</w:tbl>`;
};

describe('letters that Word draws for nobody', () => {
  test.each([
    ['white', inRun('<w:color w:val="FFFFFF"/>')],
    ['white by the theme', inRun('<w:color w:val="000000" w:themeColor="background1"/>')],
    ['nearly white by a tint', inRun('<w:color w:val="000000" w:themeColor="text1" w:themeTint="05"/>')],
    ['without a fill', inRun('<w14:textFill xmlns:w14="w14"><w14:noFill/></w14:textFill>')],
    [
      'of a white fill',
      inRun(
        '<w14:textFill xmlns:w14="w14"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
      ),
    ],
    ['tiny', inRun('<w:sz w:val="2"/>')],
    ['squeezed', inRun('<w:w w:val="1"/>')],
    ['fitted to no width', inRun('<w:fitText w:val="1"/>')],
    [
      'fitted with others to a width for them alone',
      paragraph(
        '',
        `${['c', 'h', 'ữ'].map((each) => run('<w:fitText w:val="10" w:id="5"/>').replace('chữ', each)).join('')}`,
      ),
    ],
    ['raised off their line', inRun('<w:position w:val="-600"/>')],
    ['drawn together', inRun('<w:spacing w:val="-200"/>')],
    ['as dark as their shading', inRun(shade('000000'))],
    ['as yellow as the highlighter', inRun('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')],
    ['as dark as the paragraph', paragraph(shade('111111'))],
    ['as dark as the cell', tbl([row('', cell(shade('000000')))])],
    ['of a pale style', paragraph('<w:pStyle w:val="OfPale"/>')],
    ['of a pale table', styled('PaleTable')],
    ['of a hidden style', paragraph('<w:pStyle w:val="Away"/>')],
    ['of a hidden style, whatever another says', paragraph('<w:pStyle w:val="Away"/>', run('<w:rStyle w:val="Off"/>'))],
    ['in lines too low', paragraph('<w:spacing w:line="20" w:lineRule="exact"/>')],
    ['off the page', paragraph('<w:ind w:left="20000"/>')],
    ['in a hidden row', tbl([row('<w:hidden/>')])],
    ['in a row too low', tbl([row('<w:trHeight w:val="1" w:hRule="exact"/>')])],
    [
      'pushed out of their row',
      tbl([row('<w:trHeight w:val="400" w:hRule="exact"/>', cell('', paragraph('<w:spacing w:before="600"/>')))]),
    ],
    ['white in the last row of a style', grid('Pale-lastRow', ALL, [2, 0])],
    ['white in the last row of a style that rests on another', grid('OfPaleEnd', ALL, [2, 1])],
    ['white in the last row, as one attribute says', grid('Pale-lastRow', '<w:tblLook w:lastRow="1"/>', [2, 0])],
    ['white in the last column', grid('Pale-lastCol', ALL, [1, 1])],
    ['white in the first column', grid('Pale-firstCol', ALL, [1, 0])],
    ['white in the corner at the end', grid('Pale-seCell', ALL, [2, 1])],
    ['white in the corner at the beginning', grid('Pale-nwCell', ALL, [0, 0])],
    ['white in every second row', grid('Pale-band2Horz', '<w:tblLook w:val="0000"/>', [1, 0])],
    ['white in every second column', grid('Pale-band1Vert', '<w:tblLook w:val="0000"/>', [1, 0])],
    ['hidden in stripes of two rows', grid('Wide', '<w:tblLook w:val="0000"/>', [2, 0])],
    ['in a row that its style hides', grid('GoneRow', ALL, [2, 0])],
    [
      'black on the black row of a style',
      grid('BlackEnd', ALL, [2, 0], paragraph('', run('<w:color w:val="000000"/>'))),
    ],
    [
      'black in a table that stands in the black row of another',
      grid(
        'BlackEnd',
        ALL,
        [2, 0],
        `${tbl([row('', cell('', paragraph('', run('<w:color w:val="000000"/>'))))])}<w:p/>`,
      ),
    ],
    ['in a box off the page', box(at(20_000_000), solid('1F3864'))],
    ['in a hidden box', box('<wp:docPr id="1" name="a" hidden="1"/>', solid('1F3864'))],
    ['white in a white box', box(at(0), solid('FFFFFF'))],
    ['white in a box with a dark rule', box(at(0), `<a:ln>${solid('000000')}</a:ln>`)],
  ])('%s', (_, body) => {
    expect(isSeen(body)).toBe(false);
  });
});

describe('letters that a reader sees', () => {
  test.each([
    ['in the colour of the theme', inRun('<w:color w:val="FFFFFF" w:themeColor="accent1" w:themeShade="BF"/>')],
    ['white on a dark shading', inRun(`<w:color w:val="FFFFFF"/>${shade('1F3864')}`)],
    ['white in the head of a table', styled('Dark', '<w:tblLook w:val="04A0" w:firstRow="1"/>')],
    ['in a row before the last', grid('Pale-lastRow', ALL, [1, 0])],
    [
      'in the last row of a table that does not take it from its style',
      grid('Pale-lastRow', '<w:tblLook w:val="0080"/>', [2, 0]),
    ],
    ['in a column before the last', grid('Pale-lastCol', ALL, [1, 0])],
    ['in the last row where only its corner is white', grid('Pale-seCell', ALL, [2, 0])],
    ['in the first stripe of two rows', grid('Wide', '<w:tblLook w:val="0000"/>', [1, 0])],
    ['in stripes that the table does not take', grid('Pale-band2Horz', '<w:tblLook w:val="0600"/>', [1, 0])],
    ['white in a dark box', box(at(0), solid('1F3864'))],
    ['of no colour of their own on black', inRun(`<w:color w:val="auto"/>${shade('000000')}`)],
    ['under a highlighter', inRun('<w:highlight w:val="yellow"/>')],
    ['grey', inRun('<w:color w:val="808080"/>')],
    ['hidden by two styles that undo each other', paragraph('<w:pStyle w:val="Away"/>', run('<w:rStyle w:val="On"/>'))],
    ['whose sign at the end is white', paragraph('<w:rPr><w:color w:val="FFFFFF"/><w:vanish/></w:rPr>')],
    [
      'that were white before a change',
      inRun('<w:rPrChange w:id="1"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:rPrChange>'),
    ],
    ['in a row of its own height', tbl([row('<w:trHeight w:val="300" w:hRule="exact"/>')])],
    ['a little condensed', inRun('<w:spacing w:val="-6"/><w:w w:val="95"/>')],
    ['fitted to their width', inRun('<w:fitText w:val="400"/>')],
    ['a little raised', inRun('<w:position w:val="6"/>')],
    ['at the right of the page', paragraph('<w:ind w:left="6000"/>')],
  ])('%s', (_, body) => {
    expect(isSeen(body)).toBe(true);
  });
});
