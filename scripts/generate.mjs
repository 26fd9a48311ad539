/** Writes the code that is made of other code and is not committed: catalogues of messages, compiled schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, root } from './load.mjs';
import { buildValidators } from './validators.mjs';

/**
 * Wordings that stand beside what they word, in rooms that messages may not know, nor --help load. `module` exports
 * `record` of the form `{ vi: { <message id>: <text> }, en: { … } }`; it becomes `src/messages/generated/<catalogue>.ts`
 * with an export of the catalogue's name, which messages/vi/index.ts and messages/en/index.ts spread.
 */
const CATALOGUES = [{ module: 'src/rules/wordings.ts', record: 'WORDINGS', catalogue: 'rules' }];

const target = join(root, 'src/messages/generated');

/** The texts of one language, written as they are typed: literal, so that `MessageId` knows each id and placeholder. */
function literal(lang, texts) {
  const lines = Object.entries(texts).map(([id, text]) => `    ${JSON.stringify(id)}: ${JSON.stringify(text)},`);
  return `  ${lang}: {\n${lines.join('\n')}\n  },`;
}

async function writeCatalogues() {
  mkdirSync(target, { recursive: true });
  for (const { module, record, catalogue } of CATALOGUES) {
    const wordings = (await load(module))[record];
    const languages = Object.entries(wordings).map(([lang, texts]) => literal(lang, texts));
    const note = `/** Made of ${module} by scripts/generate.mjs: change the wordings there. */`;
    const code = `${note}\nexport const ${catalogue} = {\n${languages.join('\n')}\n} as const;\n`;
    writeFileSync(join(target, `${catalogue}.ts`), code);
  }
}

/** Everything that type checks and builds need first. */
export async function generate() {
  await writeCatalogues();
  await buildValidators();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
