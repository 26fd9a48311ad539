import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/formats/read/docx.js';
import { docxLines } from '../../../../src/formats/read/docx-lines.js';
import { DEFAULT_LIMITS } from '../../../../src/formats/read/limits.js';
import { document, tbl } from '../../../support/tables.js';

/** What Word numbers by itself is printed, and is read as it is printed. */

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const defined = (id: string, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, definition: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
const paragraph = (text: string, id: number, at = 0, more = ''): string =>
  `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;

function lines(body: string, numbering: string, styles?: string): string[] {
  const bytes = document(body, styles, undefined, numbering);
  return docxLines(bytes, 'a.docx', DEFAULT_LIMITS)
    .filter(({ isAside }) => !isAside)
    .map(({ text }) => text.trim());
}

const ARTICLES = `${defined('0', level(0, 'decimal', 'Điều %1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)'))}${list(1, '0')}`;

describe('labels that Word writes', () => {
  test('count on at each level, and begin again beneath the next one above', () => {
    const body = [0, 1, 1, 2, 2, 0, 1].map((at) => paragraph('nội dung', 1, at)).join('');
    const labels = ['Điều 1.', '1.', '2.', 'a)', 'b)', 'Điều 2.', '1.'];
    expect(lines(body, ARTICLES)).toEqual(labels.map((each) => `${each} nội dung`));
  });

  test.each([
    ['upperRoman', '%1', 4, 'IV'],
    ['lowerRoman', '%1.', 3, 'iii.'],
    ['upperLetter', '%1', 27, 'AA'],
    ['lowerLetter', '%1)', 2, 'b)'],
    ['decimalZero', '%1', 7, '07'],
    ['none', 'Bãi bỏ H29.99:', 1, 'Bãi bỏ H29.99:'],
    ['bullet', '-', 1, '-'],
    ['bullet', '\uF0B7', 1, ''],
  ])('are in %s %s', (format, text, count, label) => {
    const body = Array.from({ length: count }, () => paragraph('x', 1)).join('');
    expect(lines(body, `${defined('0', level(0, format, text))}${list(1, '0')}`).at(-1)).toBe(`${label} x`.trim());
  });

  test('name the levels above, in figures where that is said', () => {
    const numbering = (more: string): string =>
      `${defined('0', level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', more))}${list(1, '0')}`;
    const body = paragraph('x', 1) + paragraph('y', 1, 1);
    expect(lines(body, numbering(''))).toEqual(['I x', 'I.1 y']);
    expect(lines(body, numbering('<w:isLgl/>'))).toEqual(['I x', '1.1 y']);
  });

  test('go on from list to list of one definition, but where a list says that it begins anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = `${defined('0', level(0, 'decimal', '%1.'))}${list(1, '0')}${list(2, '0')}${list(3, '0', anew)}`;
    const body = [1, 2, 3, 3].map((id) => paragraph('x', id)).join('');
    expect(lines(body, numbering)).toEqual(['1. x', '2. x', '1. x', '2. x']);
  });

  test('come with a style, unless the paragraph leaves the list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const styled = (id: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(lines(styled('A') + styled('B') + styled('A', out), ARTICLES, styles)).toEqual([
      'Điều 1. x',
      'Điều 2. x',
      'x',
    ]);
  });

  test.each([
    ['hidden', '<w:rPr><w:vanish/></w:rPr>'],
    ['white', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'],
  ])('are not read where they are %s', (_how, look) => {
    const own = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="H24.0%1"/>${look}</w:lvl>`;
    expect(lines(paragraph('x', 1), `${defined('0', own)}${list(1, '0')}`)).toEqual(['x']);
    const plain = `${defined('0', level(0, 'decimal', 'H24.0%1'))}${list(1, '0')}`;
    expect(lines(paragraph('x', 1, 0, look), plain)).toEqual(['x']);
  });

  test('what was before a tracked change is no number', () => {
    const change =
      '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const body = `<w:p><w:pPr>${change}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>${paragraph('y', 1)}`;
    expect(lines(body, ARTICLES)).toEqual(['x', 'Điều 1. y']);
  });

  test('stand in the cells of a table, in empty ones too', () => {
    const cell = (of: string): string => `<w:tc>${of}</w:tc>`;
    const row = (name: string): string =>
      `<w:tr>${cell(paragraph('', 1, 0))}${cell(`<w:p><w:r><w:t>${name}</w:t></w:r></w:p>`)}</w:tr>`;
    const numbering = `${defined('0', level(0, 'decimal', '%1'))}${list(1, '0')}`;
    const [table] = readDocx(document(tbl([row('A'), row('B')]), undefined, undefined, numbering), 'a.docx');
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1', 'A'],
      ['2', 'B'],
    ]);
  });
});
