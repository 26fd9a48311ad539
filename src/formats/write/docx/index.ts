import type { AnnexWriter } from '../annexes/annex-writer.js';
import { annexPages } from '../paged/annexes.js';
import { docxFile } from './docx-file.js';

/** The annexes as a Word file. */
export const docx: AnnexWriter = (document) => docxFile(annexPages(document));
