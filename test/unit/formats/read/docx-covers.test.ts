import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/formats/read/docx.js';
import { document, tbl } from '../../../support/tables.js';

const NS = 'xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:v="v" xmlns:w10="w10" xmlns:pic="pic"';
const POINT = 12_700;
const solid = (colour: string, more = ''): string =>
  `<a:solidFill><a:srgbClr val="${colour}">${more}</a:srgbClr></a:solidFill>`;

interface Placed {
  inside: string;
  top?: number | 'page';
  size?: readonly [width: number, height: number];
  wrap?: string;
  behind?: boolean;
}

function anchored({ inside, top = 0, size = [300, 20], wrap = 'wrapNone', behind = false }: Placed): string {
  const from = top === 'page' ? 'page' : 'paragraph';
  const offset = top === 'page' ? 9_000_000 : top * POINT;
  const place = `<wp:positionV relativeFrom="${from}"><wp:posOffset>${offset}</wp:posOffset></wp:positionV>`;
  const [width, height] = size;
  return `<w:r><w:drawing><wp:anchor ${NS} behindDoc="${behind ? 1 : 0}">${place}<wp:extent cx="${width * POINT}" cy="${height * POINT}"/><wp:${wrap}/>${inside}</wp:anchor></w:drawing></w:r>`;
}

const shape = (property: string, more = ''): string => `<wps:wsp><wps:spPr>${property}</wps:spPr>${more}</wps:wsp>`;
const box = (words: string): string =>
  `<wps:txbx><w:txbxContent><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:txbxContent></wps:txbx>`;
const PICTURE = '<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>';
const LINE = shape(`<a:prstGeom prst="line"/><a:ln>${solid('000000')}</a:ln>`);
const old = (style: string, more = '', inside = ''): string =>
  `<w:r><w:pict><v:rect ${NS} style="position:absolute;width:300pt;height:20pt;${style}" ${more}>${inside}</v:rect></w:pict></w:r>`;

const CLAUSE = '3. Thay thế mã định danh điện tử của 01 cơ quan';
const clause = (drawn: string, words = CLAUSE): string => `<w:p>${drawn}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (of: string): string => `<w:tc>${of}</w:tc>`;
const row = (drawn: string): string => {
  const texts = ['1', 'Sở Y tế', 'H24.01'];
  return `<w:tr>${texts.map((text, i) => cell(clause(i === 2 ? drawn : '', text))).join('')}</w:tr>`;
};

/** What is said of a document: the kind of what lies over text, the words, the row. */
function told(body: string): string[] {
  const tables = readDocx(document(`${body}${tbl([row('')])}`), 'a.docx');
  return tables.flatMap(({ notes = [] }) =>
    notes
      .filter(({ kind }) => kind === 'text-covered')
      .map(({ variant, args, row: at }) => `${variant} ${args.text} ${at}`),
  );
}

describe('what lies before the text of a Word document is told', () => {
  const white = shape(solid('FFFFFF'));
  test.each([
    ['a white shape over a clause', clause(anchored({ inside: white })), 'shape'],
    ['a white shape anchored elsewhere', clause(anchored({ inside: white, top: 'page' })), 'shape'],
    ['a white shape below a paragraph', clause(anchored({ inside: white, top: 40 })), 'shape'],
    [
      'a shape filled by its style',
      clause(anchored({ inside: shape('', '<wps:style><a:fillRef idx="1"/></wps:style>') })),
      'shape',
    ],
    ['a box with a dot in it', clause(anchored({ inside: shape(solid('FFFFFF'), box('.')) })), 'shape'],
    ['a white shape of older programs', clause(old('z-index:1')), 'shape'],
    ['a picture over a clause', clause(anchored({ inside: PICTURE, size: [60, 20] })), 'picture'],
    ['a wide picture, wherever it is', clause(anchored({ inside: PICTURE, top: 'page' })), 'picture'],
    ['a picture of older programs', clause(old('z-index:1', '', '<v:imagedata/>')), 'picture'],
    ['a line through a clause', clause(anchored({ inside: LINE, top: 8, size: [300, 0] })), 'stroke'],
    ['a slanted line through a clause', clause(anchored({ inside: LINE, top: 0, size: [300, 14] })), 'stroke'],
  ])('%s', (_, body, kind) => {
    expect(told(body)).toEqual([`${kind} ${CLAUSE} undefined`]);
  });

  test.each([
    ['shape', { inside: white, top: 100 }],
    ['picture', { inside: PICTURE, top: 'page', size: [60, 20] }],
    ['stroke', { inside: LINE, top: 8, size: [60, 0] }],
  ] as const)('a %s among the rows of a list, with its row', (kind, placed) => {
    expect(told(tbl([row(''), row(anchored(placed))]))).toEqual([`${kind} H24.01 2`]);
  });
});

describe('what covers nothing is not', () => {
  const white = shape(solid('FFFFFF'));
  test.each([
    ['a shape that text flows around', anchored({ inside: white, wrap: 'wrapSquare' })],
    ['a shape behind the text', anchored({ inside: white, behind: true })],
    [
      'a shape without a fill',
      anchored({
        inside: shape(`<a:noFill/><a:ln>${solid('000000')}</a:ln>`, '<wps:style><a:fillRef idx="1"/></wps:style>'),
      }),
    ],
    ['a shape that the text shows through', anchored({ inside: shape(solid('FFFF00', '<a:alpha val="30000"/>')) })],
    ['a box full of words', anchored({ inside: shape(solid('FFFFFF'), box('DỰ THẢO lần 2')), size: [90, 20] })],
    ['the rule under a title', anchored({ inside: LINE, top: 17, size: [100, 0] })],
    ['a seal below the words', anchored({ inside: PICTURE, top: 20, size: [90, 90] })],
    [
      'a picture in the line',
      `<w:r><w:drawing><wp:inline ${NS}><wp:extent cx="9000000" cy="900000"/>${PICTURE}</wp:inline></w:drawing></w:r>`,
    ],
    ['a shape of older programs behind the text', old('z-index:-1')],
    ['one of older programs without a fill', old('z-index:1', 'filled="f"')],
    ['one of older programs that text flows around', old('z-index:1', '', '<w10:wrap type="square"/>')],
    ['a watermark', old('z-index:1', '', '<v:textpath string="DỰ THẢO"/>')],
  ])('%s', (_, drawn) => {
    expect(told(clause(drawn))).toEqual([]);
  });
});
