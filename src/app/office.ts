import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '../store/environment.js';
import { makeFolders } from '../store/make-folders.js';
import { atEnd } from './endings.js';
import { type Bounds, type Ended, supervised } from './supervised.js';

/** Names under which LibreOffice is found. */
export const OFFICE_PROGRAMS: readonly string[] = ['soffice', 'libreoffice'];

/** What a conversion may take: a province's annexes need some seconds and some hundred megabytes. */
const BOUNDS: Bounds = { time: 180_000, memory: 2 * 1024 * 1024 * 1024 };

/** What may be converted into what. */
export type OfficeFormat = 'docx' | 'xls' | 'doc' | 'ods' | 'odt' | 'rtf' | 'fods' | 'fodt' | 'html';

/** LibreOffice's own name for what reads each format: nothing else tries its luck with the bytes. */
const READERS: Readonly<Record<OfficeFormat, string>> = {
  docx: 'MS Word 2007 XML',
  xls: 'MS Excel 97',
  doc: 'MS Word 97',
  ods: 'calc8',
  odt: 'writer8',
  rtf: 'Rich Text Format',
  html: 'HTML (StarWriter)',
  fods: 'OpenDocument Spreadsheet Flat XML',
  fodt: 'OpenDocument Text Flat XML',
};

/**
 * What a PDF has: the lasting form (PDF/A-2b, which embeds its fonts), tags for those who have it read to them, an
 * outline from the headings.
 */
const PDF_OPTIONS = {
  SelectPdfVersion: { type: 'long', value: '2' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
};

/** What a file may become, and what LibreOffice is told for it. */
const WRITERS = {
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: `pdf:writer_pdf_Export:${JSON.stringify(PDF_OPTIONS)}`,
} as const;

/** How a conversion ended. */
export type Converted =
  | { kind: 'done'; bytes: Buffer }
  | { kind: 'missing' }
  | { kind: 'late' }
  | { kind: 'heavy' }
  | { kind: 'too-large'; size: number }
  | { kind: 'failed'; status: string; output: string };

/**
 * Settings of the profile that a conversion runs in. No macro runs, no link is followed or brought up to date, nothing
 * is fetched (what still tried to would meet a proxy that is not there), and no program of the machine is started.
 */
const SETTINGS: readonly (readonly [string, string, string])[] = [
  ['Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Office.Calc/Content/Update', 'Link', '2'],
  ['Office.Calc/Formula/Load', 'OOXMLRecalcMode', '1'],
  ['Office.Calc/Formula/Load', 'ODFRecalcMode', '1'],
  ['Office.Writer/Content/Update', 'Link', '2'],
  ['Office.Writer/Content/Update', 'Field', 'false'],
  ['Office.Writer/Content/Update', 'Chart', 'false'],
  ['Inet/Settings', 'ooInetProxyType', '2'],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
];

/**
 * Whether a document's own settings count, of how lines and paragraphs are set: only those of a document written here.
 */
function ownSettings(to: keyof typeof WRITERS): readonly [string, string, string] {
  return ['Office.Common/Load', 'UserDefinedSettings', to === 'pdf' ? 'true' : 'false'];
}

function settings(to: keyof typeof WRITERS): string {
  const items = [...SETTINGS, ownSettings(to)].map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join('')}</oor:items>`;
}

function resultOf(path: string, { status, output, stopped }: Ended, most: number): Converted {
  if (stopped !== undefined) return { kind: stopped };
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return { kind: 'failed', status: String(status), output: output.trim() };
  return size > most ? { kind: 'too-large', size } : { kind: 'done', bytes: readFileSync(path) };
}

/**
 * A file as another format, made by LibreOffice in a folder and a profile of its own, so that neither an open window
 * of it nor another conversion is in the way; both are gone afterwards.
 * @param most bytes that the result may have
 */
export async function convertByOffice(
  env: Environment,
  bytes: Uint8Array,
  from: OfficeFormat,
  to: keyof typeof WRITERS,
  most: number,
): Promise<Converted> {
  const folder = mkdtempSync(join(tmpdir(), 'madinhdanh-office-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  const settled = atEnd(remove);
  try {
    const source = join(folder, `document.${from}`);
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    makeFolders(join(profile, 'user'));
    mkdirSync(out);
    writeFileSync(source, bytes);
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings(to));
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nofirststartwizard', '--nodefault'],
      ...[`--infilter=${READERS[from]}`, '--convert-to', WRITERS[to], '--outdir', out, source],
    ];
    for (const program of OFFICE_PROGRAMS) {
      // time stamps in what it writes have the same form everywhere
      const ended = await supervised(program, args, { env: { ...env, TZ: 'UTC' }, cwd: folder }, BOUNDS);
      if (!ended.missing) return resultOf(join(out, `document.${to}`), ended, most);
    }
    return { kind: 'missing' };
  } finally {
    settled();
    remove();
  }
}
