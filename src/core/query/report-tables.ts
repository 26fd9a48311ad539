/** The tables of a report, before they are drawn, printed or written into a file. */

/** A cell: text, or a figure. */
export type Cell = string | number;

/** What a column holds; running text (`name`) is the first to give way where room is short. */
export interface ReportColumn {
  label: string;
  kind: 'code' | 'figure' | 'name' | 'text';
}

/** One table of a report, the same for every format. */
export interface ReportTable {
  title: string;
  columns: ReportColumn[];
  rows: Cell[][];
  /** The last row sums up the others. */
  summed?: true;
  /** What stands in the place of rows when there are none. */
  none: string;
}

/** Figures to be drawn as bars: for each category one bar of each series. */
export interface ReportChart {
  title: string;
  /** The bars of a category stand on each other. */
  stacked: boolean;
  categories: string[];
  series: { name: string; values: number[] }[];
}

/** A report in words: its title and its tables, and what of them is drawn. */
export interface ReportDocument {
  title: string;
  tables: ReportTable[];
  charts: ReportChart[];
}

/** The tables of a status report, by what each is about. */
export interface StatusTables {
  levels: ReportTable;
  changes: ReportTable;
  decisions: ReportTable;
  agencies: ReportTable;
  missing: ReportTable;
  withoutNew: ReportTable;
  drafts: ReportTable;
}
