import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInstalled, mustRun } from './process.js';

/** True where LibreOffice and poppler are there to look at documents with. */
export const OFFICE = isInstalled('soffice') && isInstalled('pdftotext', '-v') && isInstalled('pdfinfo', '-v');

/** Converts a Word or Excel file to PDF beside it, and names that. */
export function convert(file: string): string {
  const folder = dirname(file);
  const profile = pathToFileURL(join(folder, 'office-profile')).href;
  mustRun('soffice', [
    `-env:UserInstallation=${profile}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
  ]);
  return join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`);
}

/** The text of each page, lines as they lie on it. */
export function pagesOf(pdf: string): string[] {
  const text = mustRun('pdftotext', ['-layout', pdf, '-']);
  return text.split('\f').slice(0, -1);
}

/** First line of a page that has something on it. */
export function firstLine(page: string): string {
  return (
    page
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}

/** Sizes of all pages, in whole points. */
export function sizesOf(pdf: string): string[] {
  const info = mustRun('pdfinfo', ['-f', '1', '-l', '9999', pdf]);
  return [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}
