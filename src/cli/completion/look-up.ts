import { readdirSync } from 'node:fs';
import { oneLine, visible } from '../../core/text/visible.js';
import { kindOfFile } from '../../store/file-kinds.js';
import { isFolderBelow, readBelow, readHeadBelow } from '../../store/plain-path.js';

/** A word of the registry and the name that goes with it. */
type Named = [word: string, name: string];

/** Codes offered at once: more are nothing that anybody reads. */
const MOST = 500;
const NONE = Buffer.alloc(0);
/** Bytes in which the first unit of a file stands, whatever is said over it. */
const HEAD = 4096;
const LINE_END = 0x0a;
const UNIT = /^( *)- code: ([A-Z0-9.]+)$/;
const DRAFT = { vi: 'dự thảo', en: 'draft' } as const;

/** What a plain or quoted scalar of one line says; what follows as a comment is none of it. */
function scalar(text: string): string {
  const [quoted] = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(text) ?? [];
  if (quoted === undefined) return text.replace(/ #.*$/, '').trim();
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

/** The names in a folder of the registry; none where there is no such folder. */
function namesIn(folder: string, path: string): string[] {
  return isFolderBelow(folder, path) ? readdirSync(`${folder}/${path}`) : [];
}

/** The bytes of a file, or those of its beginning; none of one that cannot be read. */
function bytesOf(folder: string, path: string, most?: number): Buffer {
  try {
    return (most === undefined ? readBelow(folder, path) : readHeadBelow(folder, path, most)) ?? NONE;
  } catch {
    return NONE;
  }
}

/** The line that begins at a place. */
function lineAt(bytes: Buffer, at: number): string {
  const end = bytes.indexOf(LINE_END, at);
  return bytes.toString('utf8', at, end === -1 ? bytes.length : end).trimEnd();
}

/** The name of the unit whose first line ends at a place, as a key of its own; '' where it has none. */
function nameAfter(bytes: Buffer, end: number, indent: string): string {
  for (let at = end + 1; at > 0; at = bytes.indexOf(LINE_END, at) + 1) {
    const line = lineAt(bytes, at);
    if (line.startsWith(`${indent}  name: `)) return scalar(line.slice(indent.length + 8));
    if (!line.startsWith(`${indent}  `)) break;
  }
  return '';
}

/**
 * The units of a file whose codes go on from a text, to some number of groups. They are found by the bytes in which codes
 * are written: the rest of the file is not read.
 */
function unitsIn(bytes: Buffer, begun: string, depth: number): Named[] {
  const units: Named[] = [];
  const sought = Buffer.from(`- code: ${begun}`);
  for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + 1)) {
    const start = bytes.lastIndexOf(LINE_END, at) + 1;
    const end = bytes.indexOf(LINE_END, at);
    const [, indent, code = ''] = UNIT.exec(lineAt(bytes, start)) ?? [];
    if (indent === undefined || end === -1 || code.split('.').length > depth) continue;
    units.push([code, nameAfter(bytes, end, indent)]);
  }
  return units;
}

/**
 * The codes that go on from what was typed, group by group, as paths do: after `H24.1` the bodies of level 2, after a
 * whole code it and those right beneath it. Only the files in which they can be are read.
 */
export function codesFrom(folder: string, typed: string): Named[] {
  const begun = typed.toUpperCase();
  if (!/^[A-Z0-9.]*$/.test(begun)) return [];
  const groups = begun.split('.');
  const [root = '', second] = groups;
  const roots = namesIn(folder, 'units').filter((name) => name.startsWith(second === undefined ? root : `${root}.`));
  const own = roots.filter((name) => name.endsWith('.yaml')).map((name) => `units/${name}`);
  const agencies = namesIn(folder, 'units')
    .filter((name) => !name.endsWith('.yaml') && (second === undefined ? name.startsWith(root) : name === root))
    .flatMap((name) =>
      namesIn(folder, `units/${name}`)
        .filter((file) => file.startsWith(groups.length > 2 ? `${root}.${second}.` : begun))
        .map((file) => `units/${name}/${file}`),
    );
  const paths = [...own, ...agencies].filter((path) => kindOfFile(path) === 'units');
  const depth = Math.max(groups.length, 2);
  const unitsTo = (level: number): Named[] =>
    paths.sort().flatMap((path) => {
      const agency = /([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
      // of an agency its own line is wanted, with which its file begins as the program writes it
      const own = level === 2 ? unitsIn(bytesOf(folder, path, HEAD), agency, level) : [];
      return own.length > 0 ? own : unitsIn(bytesOf(folder, path), begun, level);
    });
  const found = unitsTo(depth);
  const isWhole = groups.length > 1 && found.some(([code]) => code === begun);
  return (isWhole ? unitsTo(depth + 1) : found).slice(0, MOST);
}

/** A key of a decision that stands in its first column. */
function keyOf(text: string, key: string): string | undefined {
  const [, said] = new RegExp(`^${key}: (.*)$`, 'm').exec(text) ?? [];
  return said && scalar(said);
}

/** The ids of decisions with their numbers and titles; of drafts alone where only those will do. */
export function decisionsIn(folder: string, typed: string, isDraftsOnly: boolean, lang: 'vi' | 'en'): Named[] {
  return namesIn(folder, 'decisions')
    .filter((name) => name.startsWith(typed) && kindOfFile(`decisions/${name}`) === 'decision')
    .sort()
    .flatMap((name): Named[] => {
      const text = bytesOf(folder, `decisions/${name}`).toString('utf8');
      const number = keyOf(text, 'number');
      if (isDraftsOnly && number !== undefined) return [];
      return [[name.slice(0, -'.yaml'.length), `${number ?? DRAFT[lang]} ${keyOf(text, 'title') ?? ''}`.trim()]];
    });
}

/** A name as a shell shows it: on one line, and nothing in it that acts. */
export function shownName(name: string): string {
  return visible(oneLine(name));
}
