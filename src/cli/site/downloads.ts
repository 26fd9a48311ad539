import { DEFAULT_COLUMNS } from '../../annex/annex-columns.js';
import { VIETNAMESE } from '../../annex/annex-words.js';
import { ANNEX_NUMBERS, type AnnexNumber } from '../../annex/annexes.js';
import { documentFor, type ExportRequest } from '../../app/export/export-document.js';
import { type ExportFormat, endingOf, exportFormat } from '../../formats/write/formats.js';
import type { MessageId } from '../../messages/index.js';
import { registryJson } from '../../report/site/api/files.js';
import type { Site } from '../../report/site/site.js';

/** A file to take along: what `export` writes in a format, or what the site writes by itself. */
interface Offered {
  /** Its name in `api/v1/`. */
  file: string;
  about: MessageId;
  format?: ExportFormat;
  annex?: AnnexNumber;
  /** Codes that are closed too. */
  closed?: boolean;
}

/** What people may take along, in the order in which it is offered. A further format of `export` is a line of its own. */
const OFFERED: readonly Offered[] = [
  { file: 'registry.json', about: 'site.file.registry' },
  { file: 'registry.ndjson', about: 'site.file.ndjson', format: 'ndjson', closed: true },
  { file: 'registry.jsonld', about: 'site.file.jsonld', format: 'jsonld', closed: true },
  { file: 'registry.sql', about: 'site.file.sql', format: 'sql' },
  { file: 'annexes.csv', about: 'site.file.csv', format: 'csv' },
  { file: 'annexes.xlsx', about: 'site.file.xlsx', format: 'xlsx' },
  { file: 'mapping.csv', about: 'site.file.mapping', format: 'mapping' },
  { file: 'mapping.json', about: 'site.file.mapping', format: 'mapping' },
  ...ANNEX_NUMBERS.map((annex): Offered => {
    return { file: `qlvanbandieuhanhcap${annex}.json`, about: 'site.file.catalogue', format: 'dmdc', annex };
  }),
];

function requestOf({ file, annex, closed = false }: Offered, format: ExportFormat): ExportRequest {
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
  for (const offered of OFFERED) {
    const { file, about, format } = offered;
    const path = `api/v1/${file}`;
    if (format === undefined) yield { path, about, content: registryJson(site) };
    else {
      const request = requestOf(offered, format);
      const write = await exportFormat(format).load();
      yield { path, about, content: write(documentFor(workspace, request, VIETNAMESE), request) };
    }
  }
}
