/**
 * Builds dist/madinhdanh.pages: every page of help in both languages, and the scripts for shells, as the built program
 * prints them where its output is no terminal. Whoever asks for one is answered without the program
 * (src/cli/start/ready.ts). Besides, the words that complete a line (src/cli/completion/words.ts).
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './load.mjs';
import { START, writeParts } from './pack.mjs';

export const PAGES = 'dist/madinhdanh.pages';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** All that can be typed before `--help`, as words. */
function pathsOf(commands, above = []) {
  return commands.flatMap(({ name, aliases = [], commands: below = [] }) =>
    [name, ...aliases].flatMap((each) => [[...above, each], ...pathsOf(below, [...above, each])]),
  );
}

/** What the program prints on a command line. @throws Error where it ends otherwise than well */
async function printed(main, argv) {
  const out = { isTTY: false, text: '', write: (text) => (out.text += text) };
  const status = await main({ argv, cwd: root, env: {}, stdin: undefined, stdout: out, stderr: out, now: Date.now });
  if (status !== 0) throw new Error(`${argv.join(' ')} ends with ${status}: ${out.text}`);
  return out.text;
}

/** Builds the pages by the program that was built before. */
export async function buildPages() {
  const { load } = createRequire(import.meta.url)(join(root, START));
  const { main } = load('./main.js');
  const { COMMANDS } = load('./commands.js');
  const { completionWords } = load('./words.js');
  const helps = [[], ...pathsOf(COMMANDS)].map((path) => [...path, '--help']);
  const lines = [...helps, ...SHELLS.map((shell) => ['completion', shell])];
  const pages = [];
  for (const lang of ['vi', 'en']) {
    for (const line of lines) {
      pages.push([[lang, ...line].join(' '), await printed(main, ['--lang', lang, ...line]), false]);
    }
    // as long as a hundred pages
    pages.push([`${lang} complete`, JSON.stringify(await completionWords(lang)), true]);
  }
  writeParts(PAGES, pages);
}
