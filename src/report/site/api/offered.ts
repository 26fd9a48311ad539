import type { MessageId } from '../../../messages/index.js';

/** A file of the whole registry that people may take along. */
interface Offered {
  about: MessageId;
  media: string;
  /** The schema of what is in it, or of each line. */
  schema?: string;
}

const JSON_FILE = 'application/json';
/** The national shared catalogue, one table a level. */
const CATALOGUE: Offered = { about: 'site.file.catalogue', media: JSON_FILE };

/** What people may take along, by its name in `api/v1/`, in the order in which it is offered. */
export const OFFERED = {
  'registry.json': { about: 'site.file.registry', media: JSON_FILE, schema: 'registry' },
  'registry.ndjson': { about: 'site.file.ndjson', media: 'application/x-ndjson', schema: 'unit' },
  'registry.jsonld': { about: 'site.file.jsonld', media: 'application/ld+json' },
  'registry.sql': { about: 'site.file.sql', media: 'application/sql' },
  'annexes.csv': { about: 'site.file.csv', media: 'text/csv' },
  'annexes.xlsx': {
    about: 'site.file.xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'mapping.csv': { about: 'site.file.mapping', media: 'text/csv' },
  'mapping.json': { about: 'site.file.mapping', media: JSON_FILE, schema: 'mapping' },
  'qlvanbandieuhanhcap1.json': CATALOGUE,
  'qlvanbandieuhanhcap2.json': CATALOGUE,
  'qlvanbandieuhanhcap3.json': CATALOGUE,
  'qlvanbandieuhanhcap4.json': CATALOGUE,
} as const satisfies Readonly<Record<string, Offered>>;

export type OfferedFile = keyof typeof OFFERED;

/** The same as a list. */
export const OFFERED_FILES: readonly (Offered & { file: OfferedFile })[] = (
  Object.entries(OFFERED) as [OfferedFile, Offered][]
).map(([file, offered]) => ({ file, ...offered }));
