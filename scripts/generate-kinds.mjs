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

/** What a module of src exports. */
async function load(path) {
  const result = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = result.outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Writes data as a module that TypeScript knows to the letter. */
function writeModule(path, name, data, from) {
  const note = `/** Made of ${from} by scripts/generate-kinds.mjs: change it there. */`;
  write(path, `${note}\nexport const ${name} = ${JSON.stringify(data, null, 2)} as const;\n`);
}

/** Writes the modules that are not committed. */
export async function generateKinds() {
  const from = 'src/core/changes/wordings.ts';
  const { WORDINGS, CHANGE_COMMANDS } = await load(from);
  writeModule('src/messages/generated/kinds.ts', 'kinds', WORDINGS, from);
  writeModule('src/cli/generated/change-commands.ts', 'CHANGE_COMMANDS', CHANGE_COMMANDS, from);
}

/** Writes schemas/batch.schema.json. */
export async function writeBatchSchema() {
  const { batchSchema } = await load('src/core/changes/batch-schema.ts');
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
