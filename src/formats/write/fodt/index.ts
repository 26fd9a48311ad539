import type { AnnexWriter } from '../annexes/annex-writer.js';
import { annexPages } from '../paged/annexes.js';
import { fodtFile } from './fodt-file.js';

/** The annexes for LibreOffice to make a PDF of. */
export const fodt: AnnexWriter = (document) => fodtFile(annexPages(document, { forPdf: true }));
