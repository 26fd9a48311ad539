/**
 * Builds dist/standalone/madinhdanh.mjs: the whole command line as one file that needs nothing but Node and git, which
 * `ci install` puts into a repository. The licences of all that is in it stand at its end.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './load.mjs';

export const STANDALONE = 'dist/standalone/madinhdanh.mjs';

/** Folders of the packages that bundles took something from. */
function packagesIn(metafiles) {
  const folders = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((path) => {
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

/** The licences of all that is in bundles, our own first. */
export function licencesOf(...metafiles) {
  const own = `madinhdanh (MIT)\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  const texts = [own, ...packagesIn(metafiles).map(licenceOf)];
  return texts.join(`\n\n${'-'.repeat(80)}\n\n`).replaceAll('\r', '');
}

/** The same as a comment; nothing in them can end it. */
function licences(metafile) {
  return `/*!\n${licencesOf(metafile).replaceAll('*/', '* /')}\n*/`;
}

/** @param options what esbuild makes of every bundle of ours */
export async function buildStandalone({ version, banner, ...options }) {
  const common = {
    ...options,
    absWorkingDir: root,
    entryPoints: ['src/cli/entry.ts'],
    outfile: STANDALONE,
    splitting: false,
    legalComments: 'eof',
    metafile: true,
    define: { ...options.define, __STANDALONE__: 'true' },
    banner: { js: `#!/usr/bin/env node\n// madinhdanh ${version}\n${banner.js}` },
  };
  const { metafile } = await build({ ...common, write: false });
  await build({ ...common, footer: { js: licences(metafile) } });
  if (!existsSync(join(root, STANDALONE))) throw new Error(`${STANDALONE} was not built`);
}
