/**
 * What a bundle holds in place of the catalogues of messages: all wordings of a language as one text that JSON.parse
 * reads. Read as code, their thousands of entries take longer than all else that a short command does.
 */
import { relative, sep } from 'node:path';
import { load, root } from './load.mjs';

export const cataloguesAsData = {
  name: 'catalogues-as-data',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]messages[\\/](?:vi|en)[\\/]index\.ts$/ }, async ({ path }) => {
      const exported = await load(relative(root, path).split(sep).join('/'));
      const consts = Object.entries(exported).map(
        ([name, wordings]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(wordings))});`,
      );
      return { contents: consts.join('\n'), loader: 'js' };
    });
  },
};
