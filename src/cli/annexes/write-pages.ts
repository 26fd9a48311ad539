import type { PagedDocument } from '../../formats/write/paged/model.js';
import type { Context } from '../context.js';

/**
 * A document as the bytes of a Word file, or of a PDF.
 * @param day the document's day, for the time stamps PDF demands
 */
export async function writePages(
  context: Context,
  pages: PagedDocument,
  forPdf: boolean,
  day: string | undefined,
): Promise<Uint8Array> {
  if (!forPdf) return (await import('../../formats/write/docx/docx-file.js')).docxFile(pages);
  const { fodtFile } = await import('../../formats/write/fodt/fodt-file.js');
  return (await import('./make-pdf.js')).makePdf(context, fodtFile(pages), day);
}
