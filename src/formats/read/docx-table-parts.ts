import type { Looks } from './docx-properties.js';
import { type Attributes, attribute, isOn, type OoxmlPackage } from './ooxml.js';

/** The parts of its style that a table takes. */
export interface Takes {
  firstRow: boolean;
  lastRow: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  rowBands: boolean;
  columnBands: boolean;
}

const NONE: Takes = {
  firstRow: false,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  rowBands: false,
  columnBands: false,
};

/** How many cells each row of a table has. */
export type TableShape = readonly number[];

/** A table that goes by, and where in it the text stands. */
export interface StyledTable {
  style: string | undefined;
  looks: Looks;
  row: Looks;
  cell: Looks;
  takes: Takes;
  /** Rows, and cells of the row, that have begun. */
  rows: number;
  cells: number;
  /** Undefined where no style asks what its last row is, or its last column. */
  shape: TableShape | undefined;
}

export function openedTable(looks: () => Looks, shape: TableShape | undefined): StyledTable {
  const own = { looks: looks(), row: looks(), cell: looks() };
  return { style: undefined, ...own, takes: NONE, rows: 0, cells: 0, shape };
}

/** What `tblLook` says that a table takes of its style: word by word, or in the bits of one figure. */
export function takesOf(attributes: Attributes): Takes {
  const bits = Number.parseInt(attribute(attributes, 'val') ?? '0', 16);
  const takes = (key: string, bit: number): boolean => isOn(attribute(attributes, key), (bits & bit) !== 0);
  return {
    firstRow: takes('firstRow', 0x20),
    lastRow: takes('lastRow', 0x40),
    firstColumn: takes('firstColumn', 0x80),
    lastColumn: takes('lastColumn', 0x100),
    rowBands: !takes('noHBand', 0x200),
    columnBands: !takes('noVBand', 0x400),
  };
}

/** How many rows, or columns, a stripe of a style is wide. */
export interface BandSizes {
  row: number;
  column: number;
}

function stripe(at: number, size: number, kind: 'Horz' | 'Vert'): string {
  return `band${Math.floor(at / size) % 2 === 0 ? 1 : 2}${kind}`;
}

/** The parts of a table's style that the present cell is in, the weakest first. */
export function partsOf({ takes, rows, cells, shape }: StyledTable, bands: BandSizes): string[] {
  const first = { row: takes.firstRow && rows === 1, column: takes.firstColumn && cells === 1 };
  const last = {
    row: takes.lastRow && rows === shape?.length,
    column: takes.lastColumn && cells === shape?.[rows - 1],
  };
  const parts: string[] = [];
  if (takes.columnBands && !first.column && !last.column)
    parts.push(stripe(cells - (takes.firstColumn ? 2 : 1), bands.column, 'Vert'));
  if (takes.rowBands && !first.row && !last.row) parts.push(stripe(rows - (takes.firstRow ? 2 : 1), bands.row, 'Horz'));
  if (first.column) parts.push('firstCol');
  if (last.column) parts.push('lastCol');
  if (first.row) parts.push('firstRow');
  if (last.row) parts.push('lastRow');
  const corner = `${first.row ? 'n' : last.row ? 's' : ''}${first.column ? 'w' : last.column ? 'e' : ''}Cell`;
  return corner.length === 'nwCell'.length ? [...parts, corner] : parts;
}

/** The tables of a part of a document, in the order in which they begin. */
export function tableShapes(pack: OoxmlPackage, part: string): TableShape[] {
  const found: number[][] = [];
  const open: number[][] = [];
  pack.parse(part, {
    open(name) {
      const table = open.at(-1);
      if (name === 'tbl') {
        const shape: number[] = [];
        found.push(shape);
        open.push(shape);
      } else if (name === 'tr') table?.push(0);
      else if (name === 'tc' && table !== undefined && table.length > 0) table.push((table.pop() ?? 0) + 1);
    },
    close(name) {
      if (name === 'tbl') open.pop();
    },
  });
  return found;
}
