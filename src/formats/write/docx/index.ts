import type { AnnexDocument } from '../../../annex/document.js';
import type { AnnexWriter } from '../annexes/annex-writer.js';
import { propertiesOf } from '../annexes/properties.js';
import { annexSection, type DocxOptions } from './annex.js';
import { docxFile } from './docx-file.js';

function written(document: AnnexDocument, options: DocxOptions): Uint8Array {
  return docxFile(
    document.tables.map((table) => annexSection(table, document.source, { ...options, annexed: true })),
    propertiesOf(document),
  );
}

/** The annexes as a Word file laid out by NĐ 30/2020/NĐ-CP, each a section with its own page numbers. */
export const docx: AnnexWriter = (document) => written(document, {});

/** The same file for LibreOffice to make a PDF of. */
export const docxForPdf: AnnexWriter = (document) => written(document, { forPdf: true });
