import { DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { ANNEX_NUMBERS, type AnnexNumber } from '../../annex/annexes.js';
import { documentFor, type ExportRequest } from '../../app/export/export-document.js';
import { type ExportFormat, endingOf, exportFormat } from '../../formats/write/formats.js';
import type { MessageId } from '../../messages/index.js';
import { API, registryJson } from '../../report/site/api/files.js';
import { OFFERED_FILES, type OfferedFile } from '../../report/site/api/offered.js';
import type { Site } from '../../report/site/site.js';

/** What `export` is asked for. */
interface Asked {
  format: ExportFormat;
  annex?: AnnexNumber;
  /** Codes that are closed too. */
  closed?: boolean;
}

/** How each file that is offered is made: by `export`, or by the site itself. A further one is a line here and there. */
const MADE: Readonly<Record<OfferedFile, Asked | 'by the site'>> = {
  'registry.json': 'by the site',
  'registry.ndjson': { format: 'ndjson', closed: true },
  'registry.jsonld': { format: 'jsonld', closed: true },
  'registry.sql': { format: 'sql' },
  'annexes.csv': { format: 'csv' },
  'annexes.xlsx': { format: 'xlsx' },
  'mapping.csv': { format: 'mapping' },
  'mapping.json': { format: 'mapping' },
  'qlvanbandieuhanhcap1.json': { format: 'dmdc', annex: 1 },
  'qlvanbandieuhanhcap2.json': { format: 'dmdc', annex: 2 },
  'qlvanbandieuhanhcap3.json': { format: 'dmdc', annex: 3 },
  'qlvanbandieuhanhcap4.json': { format: 'dmdc', annex: 4 },
};

function requestOf(file: OfferedFile, { format, annex, closed = false }: Asked): ExportRequest {
  return {
    format,
    annexes: annex === undefined ? ANNEX_NUMBERS : [annex],
    columns: { keys: DEFAULT_COLUMNS, auto: false, named: false },
    order: 'code',
    numbering: 'roman',
    at: undefined,
    decision: undefined,
    scope: undefined,
    includeClosed: closed,
    ending: endingOf(file),
  };
}

/** The files to take along of a site, each made when it is asked for. */
export async function* downloadsOf(
  site: Site,
): AsyncGenerator<{ path: string; about: MessageId; content: string | Uint8Array | Iterable<string> }> {
  const workspace = { registry: site.registry, today: site.at };
  for (const { file, about } of OFFERED_FILES) {
    const path = `${API}/${file}`;
    const made = MADE[file];
    if (made === 'by the site') yield { path, about, content: registryJson(site) };
    else {
      const request = requestOf(file, made);
      const { load, loadPieces } = exportFormat(made.format);
      const document = documentFor(workspace, request, VIETNAMESE);
      const content =
        loadPieces === undefined ? (await load())(document, request) : (await loadPieces())(document, request);
      yield { path, about, content };
    }
  }
}
