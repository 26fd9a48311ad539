import { XML } from '../ooxml/xml.js';

/** Named styles of a document, by their ids. Sizes are those of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const STYLES = {
  body: 'NoiDung',
  article: 'Dieu',
  annexHeading: 'PhuLuc',
  annexTitle: 'TenPhuLuc',
  source: 'KemTheo',
  annexEnd: 'HetPhuLuc',
} as const;

/** Ids of the styles by which tables that follow each other are kept apart. */
export const PIECE_STYLES = ['BangA', 'BangB'] as const;

/** Sizes a table may be set in: 12 pt, and 11 pt where there are many columns. */
export type TableSize = 11 | 12;

/** What a paragraph of a table holds. */
export type TableParagraph = 'head' | 'text' | 'middle' | 'group' | 'groupMiddle';

/** Id of the style of a table's paragraphs. */
export function tableStyle(kind: TableParagraph, size: TableSize): string {
  return `Bang${size}${kind}`;
}

const TABLE_NAMES: Readonly<Record<TableParagraph, string>> = {
  head: 'tên cột',
  text: 'nội dung',
  middle: 'mã và số',
  group: 'nhóm',
  groupMiddle: 'mã của nhóm',
};

function style(id: string, name: string, paragraph: string, run: string): string {
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`,
  ].join('');
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

const BOLD = '<w:b/><w:bCs/>';

function tableStyles(points: TableSize): string[] {
  return (Object.keys(TABLE_NAMES) as TableParagraph[]).map((kind) => {
    const strong = kind === 'head' || kind === 'group' || kind === 'groupMiddle';
    const middle = kind === 'head' || kind === 'middle' || kind === 'groupMiddle';
    // a group's heading stays with the first row under it
    const keep = kind === 'group' || kind === 'groupMiddle' ? '<w:keepNext/>' : '';
    const spacing = '<w:spacing w:before="20" w:after="20"/>';
    return style(
      tableStyle(kind, points),
      `Bảng ${points} - ${TABLE_NAMES[kind]}`,
      `${keep}${spacing}${middle ? '<w:jc w:val="center"/>' : ''}`,
      `${strong ? BOLD : ''}${size(points)}`,
    );
  });
}

/**
 * `word/styles.xml`: Times New Roman 14 pt, black, in Vietnamese.
 * @param more styles that only some papers need
 */
export function stylesXml(more = ''): string {
  return [
    XML,
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
    `<w:color w:val="000000"/>${size(14)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    '</w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    ...PIECE_STYLES.map(
      (id) =>
        `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="TableNormal"/></w:style>`,
    ),
    style(
      STYLES.body,
      'Nội dung',
      '<w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
      '',
    ),
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${STYLES.article}"><w:name w:val="Điều"/><w:basedOn w:val="${STYLES.body}"/><w:next w:val="${STYLES.body}"/><w:qFormat/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`,
    style(STYLES.annexEnd, 'Hết phụ lục', '<w:spacing w:before="60" w:after="0"/><w:jc w:val="right"/>', size(14)),
    style(
      STYLES.annexHeading,
      'Phụ lục',
      '<w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
      `${BOLD}${size(14)}`,
    ),
    style(STYLES.annexTitle, 'Tên phụ lục', '<w:keepNext/><w:jc w:val="center"/>', `${BOLD}${size(14)}`),
    style(STYLES.source, 'Kèm theo', '<w:keepNext/><w:jc w:val="center"/>', `<w:i/><w:iCs/>${size(14)}`),
    ...tableStyles(12),
    ...tableStyles(11),
    more,
    '</w:styles>',
  ].join('');
}
