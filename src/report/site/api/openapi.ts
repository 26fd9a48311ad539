import { titleAt } from '../../../core/registry/authority.js';
import { table } from '../../../core/table.js';
import { FOLDERS, folderOf } from '../addresses.js';
import { exampleOf } from '../example.js';
import { SITE_SCHEMAS } from '../generated/schemas.js';
import { LANGUAGES, type Site } from '../site.js';
import { OFFERED_FILES } from './offered.js';

interface Answer {
  summary: string;
  description?: string;
  media: string;
  /** What is in it. */
  schema: object;
  /** What stands in braces in the address, with an example. */
  parameter?: { name: string; pattern: string; example: string };
}

const JSON_FILE = 'application/json';
const CODE = '^[A-Z0-9][A-Z0-9._-]*$';

function schemaOf(name: string): object {
  return { $ref: `schemas/${name}.schema.json` };
}

/** An answer of the shape of a national table. */
const CATALOGUE = {
  type: 'array',
  items: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
};

/** A file that is no JSON. */
const TEXT = { type: 'string' };
const BYTES = { type: 'string', format: 'binary' };

function answersOf(example: ReturnType<typeof exampleOf>): Readonly<Record<string, Answer>> {
  return table({
    '/units/{code}.json': {
      summary: 'Một đơn vị · One unit',
      description:
        'Mọi điều về một mã từng được cấp, kể cả mã đã đóng. Everything about a code that was ever granted, closed ones too.',
      media: JSON_FILE,
      schema: schemaOf('show'),
      parameter: { name: 'code', pattern: CODE, example: example.code },
    },
    '/resolve/{code}.json': {
      summary: 'Mã này nay là mã nào · What a code is today',
      description:
        'Mọi mã từng được cấp và mã dạng cũ dẫn đến các mã còn hiệu lực. Every code ever granted, old forms too, with the codes in force that it leads to.',
      media: JSON_FILE,
      schema: schemaOf('resolve'),
      parameter: { name: 'code', pattern: CODE, example: example.legacyCode },
    },
    '/units.json': {
      summary: 'Mọi đơn vị, ngắn gọn · All units in short',
      description: 'Mã, tên, cấp, tình trạng. Code, name, level, status.',
      media: JSON_FILE,
      schema: schemaOf('list'),
    },
    '/openapi.json': {
      summary: 'Bản mô tả này · This description',
      media: JSON_FILE,
      schema: { type: 'object', required: ['openapi', 'info', 'paths'] },
    },
    '/schemas/{name}.schema.json': {
      summary: 'Dạng của các tệp JSON · The shapes of the JSON files',
      description: 'JSON Schema 2020-12.',
      media: 'application/schema+json',
      schema: { type: 'object', required: ['$schema', '$id'] },
      parameter: {
        name: 'name',
        pattern: `^(?:${Object.keys(SITE_SCHEMAS)
          .map((file) => file.replace(/\.schema\.json$/, ''))
          .join('|')})$`,
        example: 'show',
      },
    },
  });
}

/** What a file of the whole registry holds. */
function contentOf({ media, schema }: (typeof OFFERED_FILES)[number]): object {
  // a line of it is of that shape; OpenAPI 3.1 has no word for lines
  if (media === 'application/x-ndjson') return TEXT;
  if (schema !== undefined) return schemaOf(schema);
  if (media === JSON_FILE) return CATALOGUE;
  if (media === 'application/ld+json') return { type: 'object', required: ['@context', '@graph'] };
  return media.startsWith('application/vnd.') ? BYTES : TEXT;
}

function offeredAnswers({ messages }: Site): [path: string, Answer][] {
  return OFFERED_FILES.map((offered) => {
    const { file, about, media, schema } = offered;
    const words = LANGUAGES.map((lang) => messages[lang].find(about, {}) ?? '');
    const answer: Answer = { summary: words.join(' · '), media, schema: contentOf(offered) };
    if (media !== 'application/x-ndjson') return [`/${file}`, answer];
    const description = `Mỗi dòng như schemas/${schema}.schema.json. Each line as schemas/${schema}.schema.json.`;
    return [`/${file}`, { ...answer, description }];
  });
}

/** The sums of the files, and the pages that name them; they lie beside the folder of the data. */
function besideAnswers({ messages }: Site): [path: string, Answer][] {
  const pages = LANGUAGES.map((lang): [string, Answer] => {
    const summary = messages[lang].t('site.downloads.lead');
    return [`/${folderOf(lang)}${FOLDERS.downloads}/index.html`, { summary, media: 'text/html', schema: TEXT }];
  });
  const sums: Answer = {
    summary: 'SHA-256 của các tệp tải về · SHA-256 sums of the downloads',
    description: '`sha256sum -c SHA256SUMS`',
    media: 'text/plain',
    schema: TEXT,
  };
  return [...pages, [`/${FOLDERS.downloads}/SHA256SUMS`, sums]];
}

/** What programs that are made from the description call an address: `/units/{code}.json` → `unitsCodeJson`. */
function nameOf(path: string): string {
  const [first = '', ...others] = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function operation(path: string, { summary, description, media, schema, parameter }: Answer): object {
  const parameters = parameter && [
    {
      name: parameter.name,
      in: 'path',
      required: true,
      schema: { type: 'string', pattern: parameter.pattern },
      example: parameter.example,
    },
  ];
  return {
    get: {
      operationId: nameOf(path),
      summary,
      ...(description === undefined ? {} : { description }),
      ...(parameters === undefined ? {} : { parameters }),
      responses: {
        200: { description: 'OK', content: { [media]: { schema } } },
        ...(parameters === undefined ? {} : { 404: { description: 'Không có · There is none' } }),
      },
    },
  };
}

/** The description of the files as an interface (OpenAPI 3.1), in both languages. */
export function openApi(site: Site): object {
  const { registry, at, baseUrl } = site;
  const within = [...Object.entries(answersOf(exampleOf(site))), ...offeredAnswers(site)];
  const top = baseUrl === undefined ? '../..' : baseUrl.replace(/\/$/, '');
  return {
    openapi: '3.1.0',
    info: {
      title: titleAt(registry, at),
      version: at,
      description: 'Chỉ đọc, là các tệp tĩnh. Read only; static files.',
    },
    // anybody may read them
    security: [],
    // relative addresses are read from this description's own
    servers: [{ url: baseUrl === undefined ? '.' : `${baseUrl}api/v1` }],
    paths: Object.fromEntries([
      ...within.map(([path, answer]): [string, object] => [path, operation(path, answer)]),
      ...besideAnswers(site).map(([path, answer]): [string, object] => {
        return [path, { servers: [{ url: top }], ...operation(path, answer) }];
      }),
    ]),
  };
}
