import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutWords } from '../../../scripts/program-only.mjs';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

const sources = (folder: string): [name: string, text: string][] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [join(folder, name), readFileSync(join(SRC, folder, name), 'utf8')]);

test('the program has of a rule what commands read: none of its words, explanations and examples', () => {
  const rules = sources('rules').filter(([, text]) => /^export const \w+ = \w+Rule\(\{$/m.test(text));
  expect(rules.length).toBeGreaterThan(80);
  for (const [name, text] of rules) {
    const left = withoutWords(text);
    expect(left.length, name).toBeLessThan(text.length);
    expect(left, name).not.toMatch(/^ {2}(?:vi|en|docs|examples|silent):/m);
    expect(left.match(/^ {2}(?:id|severity|check)\b.*$/gm), name).toEqual(
      text.match(/^ {2}(?:id|severity|check)\b.*$/gm),
    );
  }
});

test('no room of the program reads what is left out', () => {
  const reading = sources('.').filter(
    ([name, text]) =>
      // these make the catalogues and the documents, before there is a program
      name !== 'rules/wordings.ts' && /\brule\b[^\n;]*(?:\.(?:docs|examples|silent|vi|en)\b|\[lang\])/.test(text),
  );
  expect(reading.map(([name]) => name)).toEqual([]);
});
