import type { ParagraphStyle, RunStyle } from './model.js';

/** Named styles of a document, by their ids. Sizes are those of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const STYLES = {
  body: 'NoiDung',
  article: 'Dieu',
  annexHeading: 'PhuLuc',
  annexTitle: 'TenPhuLuc',
  source: 'KemTheo',
  annexEnd: 'HetPhuLuc',
  note: 'ChuThich',
} as const;

/** Sizes a table may be set in: 12 pt, and 11 pt where there are many columns. */
export type TableSize = 11 | 12;

/** What a paragraph of a table holds. */
export type TableParagraph = 'head' | 'text' | 'middle' | 'group' | 'groupMiddle';

/** Id of the style of a table's paragraphs. */
export function tableStyle(kind: TableParagraph, size: TableSize): string {
  return `Bang${size}${kind}`;
}

/** A style that has a name. */
export interface NamedStyle {
  id: string;
  name: string;
  /** The style it has all else from; the text of the document where there is none. */
  parent?: string;
  /** The style of the paragraph that is written after one of this. */
  next?: string;
  paragraph: Omit<ParagraphStyle, 'style' | 'rule' | 'height'> & {
    /** Height of lines, in 240ths of what the font asks for. */
    lines?: number;
    /** It is a heading, of the first level. */
    heading?: true;
  };
  run: RunStyle;
}

/** Type of the text, in points. */
export const TEXT_SIZE = 14;

const TABLE_NAMES: Readonly<Record<TableParagraph, string>> = {
  head: 'tên cột',
  text: 'nội dung',
  middle: 'mã và số',
  group: 'nhóm',
  groupMiddle: 'mã của nhóm',
};

function tableStyles(size: TableSize): NamedStyle[] {
  return (Object.keys(TABLE_NAMES) as TableParagraph[]).map((kind) => {
    const strong = kind === 'head' || kind === 'group' || kind === 'groupMiddle';
    const middle = kind === 'head' || kind === 'middle' || kind === 'groupMiddle';
    // a group's heading stays with the first row under it
    const keep = kind === 'group' || kind === 'groupMiddle';
    return {
      id: tableStyle(kind, size),
      name: `Bảng ${size} - ${TABLE_NAMES[kind]}`,
      paragraph: {
        ...(keep ? { keepNext: true } : {}),
        ...{ before: 20, after: 20 },
        ...(middle ? { align: 'center' } : {}),
      },
      run: { ...(strong ? { bold: true } : {}), size },
    };
  });
}

const HEAD_LINE = { keepNext: true, align: 'center' } as const;

/** Every style that papers use; {@link NOTE_STYLE} besides where there are footnotes. */
export const NAMED_STYLES: readonly NamedStyle[] = [
  {
    id: STYLES.body,
    name: 'Nội dung',
    paragraph: { before: 0, after: 120, lines: 276, firstLine: 720, align: 'both' },
    run: {},
  },
  {
    id: STYLES.article,
    name: 'Điều',
    parent: STYLES.body,
    next: STYLES.body,
    paragraph: { heading: true },
    run: {},
  },
  {
    id: STYLES.annexEnd,
    name: 'Hết phụ lục',
    paragraph: { before: 60, after: 0, align: 'right' },
    run: { size: TEXT_SIZE },
  },
  {
    id: STYLES.annexHeading,
    name: 'Phụ lục',
    paragraph: { ...HEAD_LINE, heading: true },
    run: { bold: true, size: TEXT_SIZE },
  },
  { id: STYLES.annexTitle, name: 'Tên phụ lục', paragraph: HEAD_LINE, run: { bold: true, size: TEXT_SIZE } },
  { id: STYLES.source, name: 'Kèm theo', paragraph: HEAD_LINE, run: { italic: true, size: TEXT_SIZE } },
  ...tableStyles(12),
  ...tableStyles(11),
];

/** The text of a footnote. */
export const NOTE_STYLE: NamedStyle = {
  id: STYLES.note,
  name: 'Chú thích',
  paragraph: { align: 'both' },
  run: { size: 10 },
};
