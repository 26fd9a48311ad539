import type { AnnexWriter } from '../annexes/annex-writer.js';
import { propertiesOf } from '../annexes/properties.js';
import { annexSection } from './annex.js';
import { docxFile } from './docx-file.js';

/** The annexes as a Word file laid out by NĐ 30/2020/NĐ-CP, each a section with its own page numbers. */
export const docx: AnnexWriter = (document) =>
  docxFile(
    document.tables.map((table) => annexSection(table, document.source)),
    propertiesOf(document),
  );
