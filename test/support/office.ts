import { execFileSync, spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

function has(program: string, flag: string): boolean {
  return spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;
}

/** True where LibreOffice and poppler are there to look at documents with. */
export const OFFICE = has('soffice', '--version') && has('pdftotext', '-v') && has('pdfinfo', '-v');

/** Converts a Word or Excel file to PDF beside it, and names that. */
export function convert(file: string): string {
  const folder = dirname(file);
  const profile = pathToFileURL(join(folder, 'office-profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { stdio: 'pipe' },
  );
  return join(folder, `${basename(file).replace(/\.\w+$/, '')}.pdf`);
}

/** The text of each page, lines as they lie on it. */
export function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
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
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', pdf], { encoding: 'utf8' });
  return [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}
