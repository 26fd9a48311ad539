import { createHash } from 'node:crypto';
import type { Environment } from '../../store/environment.js';
import { cannotRun } from '../errors.js';
import { convertByOffice } from '../office.js';
import { withoutProfileDay } from './pdf-profile.js';

/** Day that stands in a PDF's own time stamps where the document has none. */
const NO_DAY = '1980-01-01';

/**
 * The PDF with the document's day for the time of its making, and marks that follow from the document for the random
 * ones, so that the same registry gives the same file. Everything keeps its length: PDF counts on offsets.
 */
function withoutClock(pdf: Buffer, source: Uint8Array, day: string | undefined): Uint8Array {
  const mark = createHash('sha256').update(source).digest('hex').toUpperCase();
  const stamp = `${(day ?? NO_DAY).replaceAll('-', '')}000000`;
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}[^)]*\)/g, (whole, key: string) => {
      const zone = whole.slice(`/${key}(D:`.length + stamp.length, -1).replace(/[1-9]/g, '0');
      return `/${key}(D:${stamp}${zone})`;
    })
    .replace(/<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]{19}([^<]*)</g, (_, key: string, zone: string) => {
      return `<xmp:${key}>${day ?? NO_DAY}T00:00:00${zone.replace(/[1-9]/g, '0')}<`;
    })
    .replace(/\/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]/g, (id) =>
      id.replace(/[0-9A-F]{32}/g, mark.slice(0, 32)),
    )
    .replace(/\/DocChecksum \/[0-9A-F]{32}/g, `/DocChecksum /${mark.slice(32)}`);
  return Buffer.from(withoutProfileDay(text), 'latin1');
}

/** Bytes of a PDF at most. */
const MOST = 512 * 1024 * 1024;

/**
 * Pages as PDF, made by LibreOffice.
 * @param fodt the pages as an OpenDocument text file
 * @param day the document's day, for the time stamps PDF demands
 * @throws MadinhdanhError (exit code 3) where LibreOffice is missing or fails
 */
export async function toPdf(env: Environment, fodt: Uint8Array, day: string | undefined): Promise<Uint8Array> {
  const made = await convertByOffice(env, fodt, 'fodt', 'pdf', MOST);
  switch (made.kind) {
    case 'done':
      return withoutClock(made.bytes, fodt, day);
    case 'missing':
      throw cannotRun('pdf.missing').advise('pdf.missing.hint');
    case 'failed':
      throw cannotRun('pdf.failed', { status: made.status, output: made.output });
    case 'late':
    case 'heavy':
    case 'too-large':
      throw cannotRun('pdf.failed', { status: made.kind, output: '' });
  }
}
