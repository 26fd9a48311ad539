/**
 * Writes what follows from the kinds of change (src/core/changes/kinds/index.ts), so that nobody writes it twice:
 * - src/messages/generated/kinds.ts: their words, for both catalogues;
 * - src/cli/generated/change-commands.ts: their commands as the help needs them, so that the help loads no kind;
 * - with `--schema`, schemas/batch.schema.json, which is committed (test/unit/core/changes/batch-schema.test.ts).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NOTICE = '// Written by scripts/generate-kinds.mjs from src/core/changes/kinds; changes here are lost.\n';

async function loadKinds() {
  const result = await build({
    stdin: {
      contents: "export { KINDS } from './kinds/index.ts'; export { batchSchema } from './batch-schema.ts';",
      resolveDir: join(root, 'src/core/changes'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = result.outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
}

/** The words of one kind in one language, by the ids of the catalogue. */
function wordsOf(kind, { command }, lang) {
  if (command === undefined) return [];
  const { about, example, subject, argumentTexts = {}, optionTexts = {}, misuses = {} } = command;
  const texts = (prefix, record) => Object.entries(record).map(([key, text]) => [`${prefix}${key}`, text[lang]]);
  return [
    [`cmd.${kind}`, about[lang]],
    [`example.${kind}`, example],
    [`change.subject.${kind}`, subject[lang]],
    ...texts('arg.', argumentTexts),
    ...texts(`opt.${kind}.`, optionTexts),
    ...texts('', misuses),
  ];
}

function catalogue(kinds, lang) {
  const entries = Object.entries(kinds).flatMap(([kind, definition]) => wordsOf(kind, definition, lang));
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

function commandsOf(kinds) {
  return Object.entries(kinds).flatMap(([name, { command }]) =>
    command === undefined ? [] : [{ name, arguments: command.arguments, options: command.options }],
  );
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Writes the modules that are not committed. */
export async function generateKinds() {
  const { KINDS } = await loadKinds();
  write(
    'src/messages/generated/kinds.ts',
    `${NOTICE}
/** The words of the kinds of change in Vietnamese. */
export const vi = ${catalogue(KINDS, 'vi')} as const;

/** And in English. */
export const en: Readonly<Record<keyof typeof vi, string>> = ${catalogue(KINDS, 'en')};
`,
  );
  write(
    'src/cli/generated/change-commands.ts',
    `${NOTICE}
/** The commands of the kinds of change, in the order of the help. */
export const CHANGE_COMMANDS = ${JSON.stringify(commandsOf(KINDS), null, 2)} as const;
`,
  );
}

/** Writes schemas/batch.schema.json. */
export async function writeBatchSchema() {
  const { batchSchema } = await loadKinds();
  const path = 'schemas/batch.schema.json';
  const text = execFileSync(
    process.execPath,
    [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', `--stdin-file-path=${path}`],
    { cwd: root, input: JSON.stringify(batchSchema()) },
  );
  write(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generateKinds();
  if (process.argv.includes('--schema')) await writeBatchSchema();
}
