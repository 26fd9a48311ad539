import { strToU8, Zip, ZipDeflate } from 'fflate';
import { table } from '../../../core/table.js';
import { escapeXml, XML } from './xml.js';

/**
 * A file inside an Office package. Its text may come in pieces, so that a long one is never whole in memory; a file of
 * another kind comes as bytes.
 */
export interface Part {
  path: string;
  content: Iterable<string> | Uint8Array;
}

/** What the properties of a file say. */
export interface Properties {
  title: string;
  author: string;
  /** A day, `YYYY-MM-DD`; a file without one says nothing of time. */
  date: string | undefined;
}

/** The day all zip entries bear: the first that zip knows, the same in every time zone. */
const ZIP_DAY = new Date(1980, 0, 1);
/** Characters of text compressed at a time. */
const CHUNK = 1 << 18;

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function concat(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/**
 * Packs parts into a zip file. The same parts give the same bytes, on every machine: the compressor is
 * JavaScript, the order is the given one, and no clock is looked at.
 */
export function pack(parts: readonly Part[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  const zip = new Zip((error, block) => {
    if (error !== null) throw error;
    blocks.push(block);
  });
  for (const { path, content } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = ZIP_DAY;
    zip.add(entry);
    if (content instanceof Uint8Array) entry.push(content);
    else for (const chunk of inChunks(content)) entry.push(strToU8(chunk));
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return concat(blocks);
}

/** `[Content_Types].xml`: the type of each part, by its path. */
export function contentTypes(types: Readonly<Record<string, string>>): Part {
  const overrides = Object.entries(types).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return {
    path: '[Content_Types].xml',
    content: [
      XML,
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...overrides,
      '</Types>',
    ],
  };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A `.rels` part; ids are rId1, rId2 … in the given order. */
export function relationships(path: string, targets: readonly (readonly [type: string, target: string])[]): Part {
  const items = targets.map(([type, target], i) => {
    const kind = type.includes('/') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${target}"/>`;
  });
  const open = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  return { path, content: [XML, open, ...items, '</Relationships>'] };
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** Types of the two parts that {@link propertyParts} makes. */
export const PROPERTY_TYPES: Readonly<Record<string, string>> = table({
  'docProps/core.xml': CORE_TYPE,
  'docProps/app.xml': APP_TYPE,
});

/** `_rels/.rels` of a package whose main part is `main`. */
export function rootRelationships(main: string): Part {
  return relationships('_rels/.rels', [
    ['officeDocument', main],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]);
}

/** The document properties. */
export function propertyParts({ title, author, date }: Properties): Part[] {
  const day = date === undefined ? '' : `${date}T00:00:00Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return [
    {
      path: 'docProps/core.xml',
      content: [
        XML,
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
        '<dc:language>vi-VN</dc:language>',
        ...(day === '' ? [] : [stamp('created'), stamp('modified')]),
        '</cp:coreProperties>',
      ],
    },
    {
      path: 'docProps/app.xml',
      content: [
        XML,
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
        '<Application>madinhdanh</Application></Properties>',
      ],
    },
  ];
}
