/**
 * Builds dist/madinhdanh.pack: the command line and what programs import, in parts, all in one file, of which those are
 * read that are needed (src/cli/start/pack.ts). Node takes longer to find seventy modules than to compile them.
 *
 * esbuild bundles and splits; each of its modules then becomes the body of a function that is given `exports`, `require`
 * and `__program`. What a part takes from another it takes once, as values: that is sound as long as no part is
 * needed by one that it needs itself, and nothing that is exported is assigned again. The build ends where either fails.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { cataloguesApart, partsOfCatalogues } from './catalogues.mjs';
import { root } from './load.mjs';

export const PACK = 'dist/madinhdanh.pack';
export const START = 'dist/madinhdanh.cjs';
export const API = 'dist/index.js';

/**
 * Commands that are to answer at once: their parts lie in the file as they are. All others lie packed, a quarter as long,
 * and cost some milliseconds more.
 */
const AT_ONCE = ['show', 'list', 'tree', 'search', 'resolve', 'history', 'convert'];
/** What is loaded with these besides what they import by name. */
const WITH_THEM = [
  'src/cli/entry.ts',
  'src/cli/main.ts',
  'src/cli/commands/index.ts',
  'src/cli/completion/complete.ts',
  'src/messages/vi/index.ts',
];

const IMPORT = /^import (?:(?:([\w$]+)|\* as ([\w$]+)|\{([^}]*)\}) from )?"([^"]+)";$/gm;
const EXPORT = /^export \{([^}]*)\};$/gm;

/** Names as an import or export lists them: `[[name, as], …]`. */
function namesIn(list) {
  const names = list.split(',').filter((each) => each.trim() !== '');
  return names.map((each) => {
    const [name, as = name] = each.trim().split(' as ');
    return [name, as];
  });
}

/** Modules of Node's own that take milliseconds to load, and that most commands never call. */
const LATE = ['node:crypto', 'node:child_process', 'node:zlib'];

/** True where all that is taken of such a module are functions: it is then loaded by the first call of one of them. */
function isLate(from, list) {
  if (!LATE.includes(from)) return false;
  const own = createRequire(import.meta.url)(from);
  return list.every(([name]) => typeof own[name] === 'function' && /^[a-z]/.test(name));
}

/** @throws Error where something that a part exports is assigned again: whoever took it would keep the old value */
async function refuseReassigned(path, code, names) {
  const found = new Set();
  // esbuild tells of every assignment to a constant, and only of those that are one
  const asConstant = (line, kind, name) => {
    if (!names.includes(name)) return line;
    found.add(name);
    return /^(?:var|let|const)/.test(kind) ? `const ${name}` : `const ${name} = ${kind.trimEnd()}`;
  };
  const fixed = code.replace(
    /^((?:var|let|const) |(?:async )?function\*? |class )([\w$]+)(?= = |\(| \{| extends )/gm,
    asConstant,
  );
  const { warnings } = await transform(fixed, { logLevel: 'silent' });
  const assigned = warnings.filter(({ id }) => id === 'assign-to-constant').map(({ text }) => text);
  for (const name of names) {
    const again = assigned.find((text) => text.includes(JSON.stringify(name)));
    if (!found.has(name) || again !== undefined) throw new Error(`${path}: "${name}" is exported and assigned again`);
  }
}

/** One module of esbuild as the body of a function. */
export async function partOf(path, text, imports) {
  const heads = [];
  const names = [];
  const taken = new Set();
  const code = text
    .replace(IMPORT, (_, whole, all, some, from) => {
      const given = `require(${JSON.stringify(from)})`;
      const wanted = whole ?? all;
      if (some !== undefined) {
        const list = namesIn(some);
        for (const [, as] of list) taken.add(as);
        heads.push(
          isLate(from, list)
            ? list.map(([name, as]) => `const ${as} = (...given) => ${given}.${name}(...given);`).join('\n')
            : `const { ${list.map(([name, as]) => `${name}: ${as}`).join(', ')} } = ${given};`,
        );
      } else heads.push(wanted === undefined ? `${given};` : `const ${wanted} = ${given};`);
      return '';
    })
    .replace(EXPORT, (_, list) => {
      names.push(...namesIn(list));
      return '';
    });
  const statements = imports.filter(({ kind }) => kind === 'import-statement');
  if (heads.length !== statements.length || /^export\b/m.test(code)) throw new Error(`${path}: not understood`);
  await refuseReassigned(
    path,
    code,
    names.flatMap(([name]) => (taken.has(name) ? [] : [name])),
  );
  const tails = names.map(([name, as]) => `exports.${as} = ${name};`);
  const { code: body } = await transform([...heads, code, ...tails].join('\n'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'ascii',
    supported: { 'dynamic-import': false },
  });
  return `(function(exports,require,__program){"use strict";${body}})`;
}

/** @throws Error where a part is needed by one that it needs itself */
function refuseCycles(outputs) {
  const done = new Set();
  const visit = (path, way) => {
    if (way.includes(path)) throw new Error(`parts that need each other: ${[...way, path].join(' → ')}`);
    if (done.has(path)) return;
    for (const { path: next, kind, external } of outputs[path].imports) {
      if (kind === 'import-statement' && external !== true) visit(next, [...way, path]);
    }
    done.add(path);
  };
  for (const path of Object.keys(outputs)) visit(path, []);
}

/**
 * Writes a file of parts: a line that lists them by name and length, then one after the other.
 * @param parts name and text, and whether it is to lie packed
 */
export function writeParts(path, parts) {
  const bytes = parts.map(([name, text, isPacked]) => {
    const plain = Buffer.from(text, 'utf8');
    return [name, isPacked ? brotliCompressSync(plain) : plain, isPacked];
  });
  const index = JSON.stringify(bytes.map(([name, { length }, isPacked]) => [name, length, ...(isPacked ? [1] : [])]));
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), Buffer.concat([Buffer.from(`${index}\n`), ...bytes.map(([, each]) => each)]));
}

/** The parts that commands need which are to answer at once. @throws Error where one of these is not among the outputs */
function partsAtOnce(outputs) {
  const byEntry = new Map(Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, path]));
  const found = new Set();
  const visit = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind, external } of outputs[path].imports) {
      if (kind === 'import-statement' && external !== true) visit(next);
    }
  };
  for (const entry of [...WITH_THEM, ...AT_ONCE.map((name) => `src/cli/commands/${name}.ts`)]) {
    if (!byEntry.has(entry)) throw new Error(`${entry} is no part of its own`);
    visit(byEntry.get(entry));
  }
  return found;
}

/** The module that programs import: it hands out what the part of that name exports. */
const apiModule = (names) => `import { createRequire } from 'node:module';
export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${basename(START)}').load('./index.js');
`;

/**
 * Builds the parts, and the little program that reads them.
 * @param options what esbuild makes of every bundle of ours
 */
export async function buildPack({ plugins, define, ...options }) {
  const catalogues = [];
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: {
      entry: 'src/cli/entry.ts',
      main: 'src/cli/main.ts',
      commands: 'src/cli/commands/index.ts',
      complete: 'src/cli/completion/complete.ts',
      words: 'src/cli/completion/words.ts',
      index: 'src/index.ts',
    },
    outdir: 'dist/parts',
    chunkNames: '[name]-[hash]',
    splitting: true,
    legalComments: 'none',
    minify: false,
    charset: 'ascii',
    write: false,
    metafile: true,
    define: { ...define, 'import.meta.url': '__program.url', __ONE_FILE__: '__program.isOneFile' },
    plugins: [cataloguesApart(catalogues), ...plugins],
  });
  refuseCycles(metafile.outputs);
  const atOnce = partsAtOnce(metafile.outputs);
  const parts = await Promise.all(
    Object.entries(metafile.outputs).map(async ([path, { imports }]) => {
      const { text } = outputFiles.find((each) => each.path === join(root, path));
      return [`./${basename(path)}`, await partOf(path, text, imports), !atOnce.has(path)];
    }),
  );
  const plain = parts.flatMap(([, text, isPacked]) => (isPacked ? [] : [text])).join('\n');
  writeParts(PACK, [...parts, ...partsOfCatalogues(catalogues, plain)]);
  const { exports } = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === 'src/index.ts');
  writeFileSync(join(root, API), apiModule(exports));
  await build({
    ...options,
    // a run from source alone asks where it lies
    define: { ...define, 'import.meta.url': '""' },
    absWorkingDir: root,
    entryPoints: ['src/cli/start/start.ts'],
    outfile: START,
    format: 'cjs',
    minify: true,
    legalComments: 'none',
  });
  return metafile;
}
