/**
 * What a bundle holds in place of the catalogues of messages: all wordings of a language as one text that JSON.parse
 * reads. Read as code, their thousands of entries take longer than all else that a short command does.
 */
import { basename, dirname, relative, sep } from 'node:path';
import { load, root } from './load.mjs';

/** The module of a language's catalogue. */
export const CATALOGUE = /[\\/]src[\\/]messages[\\/](?:vi|en)[\\/]index\.ts$/;

/** The language of a catalogue, and what its module exports. */
export async function wordingsOf(path) {
  const wordings = { ...(await load(relative(root, path).split(sep).join('/'))) };
  return { lang: basename(dirname(path)), wordings };
}

export const cataloguesAsData = {
  name: 'catalogues-as-data',
  setup(build) {
    build.onLoad({ filter: CATALOGUE }, async ({ path }) => {
      const { wordings } = await wordingsOf(path);
      const consts = Object.entries(wordings).map(
        ([name, texts]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`,
      );
      return { contents: consts.join('\n'), loader: 'js' };
    });
  },
};
