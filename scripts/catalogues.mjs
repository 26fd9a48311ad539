/**
 * What a bundle holds in place of the catalogues of messages: the wordings of a language as texts that JSON.parse reads.
 * Read as code, their thousands of entries take longer than all else that a short command does. Those that commands
 * name which are to answer at once are one text; all others are read with the first of them that is asked for, what is
 * said of findings and rules apart, since it is the greater part.
 */
import { basename, dirname, relative, sep } from 'node:path';
import { load, root } from './load.mjs';

/** The module of a language's catalogue. */
const CATALOGUE = /[\\/]src[\\/]messages[\\/](?:vi|en)[\\/]index\.ts$/;
/** How the ids of wordings begin that only findings and rules are worded by. */
const OF_FINDINGS = /^(?:rule|hint|about|title)\./;

/** A catalogue in code: what is not in it is looked for in the texts that are loaded later. */
const code = (lang, name) => `import data from 'data:${lang}';
export const ${name} = data.${name};
const later = new Map();
function found(part, id) {
  if (!later.has(part)) later.set(part, __program.load(part).${name});
  return later.get(part)[id];
}
Object.setPrototypeOf(${name}, new Proxy({ __proto__: null }, {
  get: (_, id) => found(${OF_FINDINGS}.test(id) ? 'data:${lang}:findings' : 'data:${lang}:more', id),
}));`;

/**
 * Catalogues as parts of their own.
 * @param catalogues where each is put: its language, its name in code, its texts by id
 */
export function cataloguesApart(catalogues) {
  return {
    name: 'catalogues-apart',
    setup(plugin) {
      plugin.onResolve({ filter: /^data:/ }, ({ path }) => ({ path, external: true }));
      plugin.onLoad({ filter: CATALOGUE }, async ({ path }) => {
        const lang = basename(dirname(path));
        const [[name, texts]] = Object.entries(await load(relative(root, path).split(sep).join('/')));
        catalogues.push({ lang, name, texts });
        return { contents: code(lang, name), loader: 'js' };
      });
    },
  };
}

/** Whether some code names an id as it stands, or by how it begins. */
function namedIn(text) {
  const named = new Set([...text.matchAll(/["'`]([a-z][\w.-]*)["'`]/g)].map(([, id]) => id));
  const begun = [...text.matchAll(/["'`]([a-z][\w-]*(?:\.[\w-]+)*\.)(?:["'`]|\$\{)/g)].map(([, start]) => start);
  return (id) => named.has(id) || begun.some((start) => id.startsWith(start));
}

/**
 * The texts of catalogues as parts: name, JSON, whether it is to lie packed.
 * @param atOnce the code whose wordings are to be there at once
 */
export function partsOfCatalogues(catalogues, atOnce) {
  const isNamed = namedIn(atOnce);
  return catalogues.flatMap(({ lang, name, texts }) => {
    const part = (end, isPacked, isIn) => {
      const entries = Object.entries(texts).filter(([id]) => isIn(id));
      return [`data:${lang}${end}`, JSON.stringify({ [name]: Object.fromEntries(entries) }), isPacked];
    };
    const isSoon = (id) => !OF_FINDINGS.test(id) && isNamed(id);
    return [
      part('', false, isSoon),
      part(':more', true, (id) => !OF_FINDINGS.test(id) && !isNamed(id)),
      part(':findings', true, (id) => OF_FINDINGS.test(id)),
    ];
  });
}
