import type { ListFinding } from './listed.js';

/** A finding about a row's cell, before its place is put together. */
export type CellFinding = Omit<ListFinding, 'place'> & { column: number };
