/**
 * Builds dist/types: the types of what programs import, and of nothing else. tsc writes those of every file that the
 * public door reaches in the source; most of them its types never name.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './load.mjs';

export const TYPES = 'dist/types';

const REFERENCE = /(?:from|import)\s*\(?["'](\.[^"']+)\.js["']/g;
/** A wording as tsc writes it: its id, and its text as a type. */
const WORDING = /^ {4}readonly (["'])([^"'\n]+)\1: (.*);$/gm;

/** The wordings of a catalogue as far as types go by them: their ids and the names of their arguments. */
function withoutWords(text) {
  return text.replace(WORDING, (_, __, id, wording) => {
    if (wording === 'string') return `${JSON.stringify(id)}:string;`;
    const named = [...wording.matchAll(/\{(\w+)[^}]*\}/g)].map(([, name]) => `{${name}}`);
    return `${JSON.stringify(id)}:${JSON.stringify([...new Set(named)].join(''))};`;
  });
}

/** What is said of the types within; the door's own are read by people. */
function withoutComments(text) {
  return text
    .replace(/^\s*\/\*\*(?:[^*]|\*(?!\/))*\*\/\n/gm, '')
    .replace(/^(?: {4})+/gm, (deep) => deep.slice(deep.length * 0.75));
}

/** The files that the types of a file name, by their paths. */
function referred(path) {
  return [...readFileSync(path, 'utf8').matchAll(REFERENCE)].map(([, name]) => join(dirname(path), `${name}.d.ts`));
}

/** Builds the types. @param folder where they are put */
export function buildTypes(folder = join(root, TYPES)) {
  const all = `${folder}.all`;
  rmSync(all, { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'scripts/tsconfig.types.json'), '--outDir', all], {
    cwd: root,
    stdio: 'inherit',
  });
  rmSync(folder, { recursive: true, force: true });
  const door = join(all, 'index.d.ts');
  const spoken = new Set([door, ...referred(door)]);
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || !existsSync(path)) return;
    found.add(path);
    for (const next of referred(path)) visit(next);
  };
  visit(door);
  for (const path of found) {
    const target = join(folder, path.slice(all.length));
    const text = withoutWords(readFileSync(path, 'utf8'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, spoken.has(path) ? text : withoutComments(text));
  }
  rmSync(all, { recursive: true });
}
