/**
 * Builds dist/standalone/madinhdanh.mjs: the whole command line as one file that needs nothing but Node and git, which
 * `ci install` puts into a repository. The licences of all that is in it stand at its end.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, root } from './load.mjs';

export const STANDALONE = 'dist/standalone/madinhdanh.mjs';

/** Folders of the packages that a bundle took something from. */
function packagesIn(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((path) => {
    const [, folder] = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(folders)].sort();
}

/** Name, version and licence of a package. @throws Error where it names none: it may not be passed on then */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (file === undefined && license === undefined) throw new Error(`${folder} names no licence`);
  const text = file === undefined ? '' : `\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license ?? file})${text}`;
}

/** The licences of all that is in a bundle, our own first. */
export function licencesOf(metafile) {
  const own = `madinhdanh (MIT)\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  const texts = [own, ...packagesIn(metafile).map(licenceOf)];
  return texts.join(`\n\n${'-'.repeat(80)}\n\n`).replaceAll('\r', '');
}

/** Composes the file as the program does that puts it into a repository (src/cli/install/ci/one-file.ts). */
export async function buildStandalone(version) {
  const { oneFileIn } = await load('src/cli/install/ci/one-file.ts');
  mkdirSync(dirname(join(root, STANDALONE)), { recursive: true });
  writeFileSync(join(root, STANDALONE), oneFileIn(join(root, 'dist'), version));
}
