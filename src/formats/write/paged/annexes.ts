import type { AnnexDocument } from '../../../annex/document.js';
import { propertiesOf } from '../annexes/properties.js';
import { annexSection, type PageOptions } from './annex.js';
import type { PagedDocument } from './model.js';

/** The annexes laid out by NĐ 30/2020/NĐ-CP, each a section with its own page numbers. */
export function annexPages(document: AnnexDocument, options: PageOptions = {}): PagedDocument {
  return {
    sections: document.tables.map((table) => annexSection(table, document.source, { ...options, annexed: true })),
    properties: propertiesOf(document),
    notes: [],
  };
}
