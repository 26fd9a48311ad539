import { officeFormat } from '../formats/read/detect.js';
import { TableError } from '../formats/read/table-fault.js';
import { checkUnpacked, isZip } from '../formats/read/zip.js';
import { cannotRun } from './errors.js';
import { convertByOffice, type OfficeFormat } from './office.js';
import { pageAlone } from './page-alone.js';
import type { Surroundings } from './surroundings.js';

/** What each format is read as. */
const READ_AS: Readonly<Record<Exclude<OfficeFormat, 'docx'>, 'xlsx' | 'docx'>> = {
  xls: 'xlsx',
  ods: 'xlsx',
  fods: 'xlsx',
  doc: 'docx',
  odt: 'docx',
  fodt: 'docx',
  rtf: 'docx',
  html: 'docx',
};

/**
 * The bytes of a list in a format that is read here: one of the formats that only office programs read is converted
 * by LibreOffice first, which is said; where that is not installed the reader refuses the file with the way out.
 * @param name the file's name as messages show it
 * @param most bytes that the file may unpack to, and that the converted one may have
 * @throws TableError (exit code 3) for a file that is too large, MadinhdanhError (3) where LibreOffice cannot read it
 */
export async function readableBytes(
  { env, notice }: Pick<Surroundings, 'env' | 'notice'>,
  bytes: Uint8Array,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const format = officeFormat(bytes, name);
  if (format === undefined) return bytes;
  if (isZip(bytes)) checkUnpacked(bytes, name, most);
  const page = format === 'html' ? pageAlone(bytes) : undefined;
  const made = await convertByOffice(env, page?.bytes ?? bytes, format, READ_AS[format], most);
  switch (made.kind) {
    case 'done':
      notice('note', 'office.read-through', { file: name, format });
      if (page?.isPartHidden === true) notice('warning', 'office.part-hidden', { file: name });
      return made.bytes;
    case 'missing':
      return bytes;
    case 'late':
      throw cannotRun('office.late', { file: name }).advise('office.hint', { to: READ_AS[format] });
    case 'heavy':
      throw cannotRun('office.heavy', { file: name }).advise('office.hint', { to: READ_AS[format] });
    case 'too-large':
      throw new TableError('too-large', { file: name, limit: most });
    case 'failed':
      throw cannotRun('office.failed', { file: name }).advise('office.hint', { to: READ_AS[format] });
  }
}
