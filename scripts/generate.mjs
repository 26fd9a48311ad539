/** Writes the code that is made of other code and is not committed: catalogues of messages, compiled schemas. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { load, root } from './load.mjs';
import { buildValidators } from './validators.mjs';

/**
 * Wordings that stand beside what they word, in rooms that messages may not know, nor --help load. `module` exports
 * `record` of the form `{ vi: { <message id>: <text> }, en: { … } }`; it becomes a part of
 * both languages' catalogues, as `src/messages/generated/<language>.ts`.
 */
const CATALOGUES = [
  { module: 'src/rules/wordings.ts', record: 'RULE_WORDINGS' },
  { module: 'src/core/changes/kind-wordings.ts', record: 'KIND_WORDINGS' },
];

const target = join(root, 'src/messages/generated');

/**
 * The texts of each language as a module of its own, so that a command loads those of one; written as they are typed:
 * literal, so that `MessageId` knows each id and placeholder.
 */
async function writeCatalogues() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const found = await Promise.all(CATALOGUES.map(async ({ module, record }) => (await load(module))[record]));
  const sources = CATALOGUES.map(({ module }) => module).join(' and ');
  for (const lang of ['vi', 'en']) {
    const texts = found.flatMap((wordings) => Object.entries(wordings[lang]));
    const lines = texts.map(([id, text]) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)},`);
    const note = `/** Made of ${sources} by scripts/generate.mjs: change the wordings there. */`;
    const code = `${note}\nexport const generated = {\n${lines.join('\n')}\n} as const;\n`;
    writeFileSync(join(target, `${lang}.ts`), code);
  }
}

/** The commands of the kinds of change as the help needs them, so that the help loads no kind. */
async function writeChangeCommands() {
  const module = 'src/core/changes/kind-wordings.ts';
  const { CHANGE_COMMANDS } = await load(module);
  const folder = join(root, 'src/cli/generated');
  mkdirSync(folder, { recursive: true });
  const note = `/** Made of ${module} by scripts/generate.mjs: change it there. */`;
  const code = `${note}\nexport const CHANGE_COMMANDS = ${JSON.stringify(CHANGE_COMMANDS, null, 2)} as const;\n`;
  writeFileSync(join(folder, 'change-commands.ts'), code);
}

/** Schemas that the first lines of registry and batch files name, and the one these refer to. */
const EDITOR_SCHEMAS = ['common', 'registry', 'decision', 'agency', 'batch'];

/** The schemas that `init` puts beside a registry, as texts: the program may be one file without a folder of its own. */
function writeEditorSchemas() {
  const names = EDITOR_SCHEMAS.map((name) => `${name}.schema.json`);
  const texts = names.map((name) => [name, readFileSync(join(root, 'schemas', name), 'utf8')]);
  const note = '/** Made of schemas/ by scripts/generate.mjs: change them there. Texts by file name. */';
  const type = 'Readonly<Record<string, string>>';
  const code = `${note}\nexport const EDITOR_SCHEMAS: ${type} = ${JSON.stringify(Object.fromEntries(texts), null, 2)};\n`;
  writeFileSync(join(root, 'src/cli/generated/editor-schemas.ts'), code);
}

/** Shapes of the site's JSON files, which lie beside them. */
const SITE_SCHEMAS = ['list', 'mapping', 'registry', 'resolve', 'show', 'unit'];

/** What the site's pages are drawn and searched with: style sheet, script (search as the command line has it), icon. */
async function writeSiteAssets() {
  const folder = join(root, 'src/report/site/generated');
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    tsconfig: 'src/browser/tsconfig.json',
  });
  const asset = (name) => readFileSync(join(root, 'src/report/site/assets', name), 'utf8');
  // by these a browser knows the files for ours (Subresource Integrity)
  const sum = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const constants = [
    ['SITE_SCRIPT', outputFiles[0].text],
    ['SITE_SCRIPT_SUM', sum(outputFiles[0].text)],
    ['SITE_STYLE', asset('site.css')],
    ['SITE_STYLE_SUM', sum(asset('site.css'))],
    ['SITE_ICON', asset('icon.svg')],
  ].map(([name, text]) => `export const ${name}: string = ${JSON.stringify(text)};\n`);
  const note = '/** Made of src/browser/ and src/report/site/assets/ by scripts/generate.mjs: change them there. */';
  writeFileSync(join(folder, 'assets.ts'), `${note}\n${constants.join('')}`);
  const names = SITE_SCHEMAS.map((name) => `${name}.schema.json`);
  const texts = names.map((name) => [name, readFileSync(join(root, 'schemas/output', name), 'utf8')]);
  const type = 'Readonly<Record<string, string>>';
  const made = '/** Made of schemas/output/ by scripts/generate.mjs: change them there. Texts by file name. */';
  const code = `export const SITE_SCHEMAS: ${type} = ${JSON.stringify(Object.fromEntries(texts), null, 2)};\n`;
  writeFileSync(join(folder, 'schemas.ts'), `${made}\n${code}`);
}

/** Everything that type checks and builds need first. */
export async function generate() {
  await writeCatalogues();
  await writeChangeCommands();
  writeEditorSchemas();
  await writeSiteAssets();
  await buildValidators();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
