import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../../store/environment.js';
import { cannotRun } from '../errors.js';

/** Names under which LibreOffice is found. */
const PROGRAMS = ['soffice', 'libreoffice'];
/** Day that stands in a PDF's own time stamps where the document has none. */
const NO_DAY = '1980-01-01';

interface Ended {
  missing: boolean;
  status: number | null;
  output: string;
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('error', (error) =>
      resolve({ missing: true, status: null, output: (error as NodeJS.ErrnoException).code ?? '' }),
    );
    child.on('close', (status) => resolve({ missing: false, status, output }));
  });
}

/**
 * The PDF with the document's day for the time of its making, and marks that follow from the document for the random
 * ones, so that the same registry gives the same file. Everything keeps its length: PDF counts on offsets.
 */
function withoutClock(pdf: Buffer, docx: Uint8Array, day: string | undefined): Uint8Array {
  const mark = createHash('sha256').update(docx).digest('hex').toUpperCase();
  const stamp = `${(day ?? NO_DAY).replaceAll('-', '')}000000`;
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate)\(D:\d{14}[^)]*\)/g, (whole, key: string) => {
      const zone = whole.slice(`/${key}(D:`.length + stamp.length, -1).replace(/[1-9]/g, '0');
      return `/${key}(D:${stamp}${zone})`;
    })
    .replace(/\/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]/g, (id) =>
      id.replace(/[0-9A-F]{32}/g, mark.slice(0, 32)),
    )
    .replace(/\/DocChecksum \/[0-9A-F]{32}/g, `/DocChecksum /${mark.slice(32)}`);
  return Buffer.from(text, 'latin1');
}

/**
 * A Word file as PDF, made by LibreOffice in a profile of its own, so that an open window of it is no hindrance.
 * @param day the document's day, for the time stamps PDF demands
 * @throws MadinhdanhError (exit code 3) where LibreOffice is missing or fails
 */
export async function toPdf(env: Environment, docx: Uint8Array, day: string | undefined): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-pdf-'));
  try {
    const source = join(folder, 'document.docx');
    writeFileSync(source, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, source];
    for (const program of PROGRAMS) {
      const { missing, status, output } = await run(program, args, { ...env });
      if (missing) continue;
      try {
        return withoutClock(readFileSync(join(folder, 'document.pdf')), docx, day);
      } catch {
        throw cannotRun('pdf.failed', { status: String(status), output: output.trim() });
      }
    }
    throw cannotRun('pdf.missing').advise('pdf.missing.hint');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
