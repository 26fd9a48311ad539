import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { partOf } from '../../../scripts/pack.mjs';
import { Program } from '../../../src/cli/start/pack.js';
import { newFolder } from '../../support/folders.js';

/** A file of parts made of modules as esbuild writes them. */
async function programOf(modules: Record<string, string>): Promise<Program> {
  const parts = await Promise.all(
    Object.entries(modules).map(async ([name, text]) => {
      if (name.startsWith('data:')) return [name, Buffer.from(text)] as const;
      const imports = [...text.matchAll(/^import /gm)].map(() => ({ kind: 'import-statement' }));
      return [name, Buffer.from(await partOf(name, text, imports))] as const;
    }),
  );
  const index = JSON.stringify(parts.map(([name, { length }]) => [name, length]));
  const path = join(newFolder('cac phan'), 'program.pack');
  writeFileSync(path, Buffer.concat([Buffer.from(`${index}\n`), ...parts.map(([, bytes]) => bytes)]));
  return new Program(path, createRequire(import.meta.url));
}

test('parts take from each other, from data and from Node what they name, and each is run once', async () => {
  const program = await programOf({
    './entry.js': `import {
  runs as count,
  greet
} from "./greet.js";
import data from "data:vi";
import * as path from "node:path";
import { sep, join as both } from "node:path";
var said = greet(data.word);
var later = () => import("./later.js");
export {
  said,
  count,
  later
};
var paths = [path.sep === sep, both("a", "b")];
export {
  paths
};`,
    './greet.js': `var runs = { greet: 0 };
runs.greet += 1;
function greet(word) {
  return word + "\\u1ea1";
}
export {
  runs,
  greet
};`,
    './later.js': `import {
  runs
} from "./greet.js";
var url = import.meta.url;
export {
  runs,
  url
};`.replace('import.meta.url', '__program.url'),
    'data:vi': '{"word":"Chào "}',
  });
  const entry = program.load('./entry.js') as { count: object; later(): Promise<unknown> };
  expect(entry).toMatchObject({ said: 'Chào ạ', count: { greet: 1 }, paths: [true, join('a', 'b')] });
  const { url } = (await entry.later()) as { url: string };
  expect(url).toBe(pathToFileURL(program.path).href);
  expect(await entry.later()).toMatchObject({ runs: entry.count });
});

test.each([
  ['assigned again', 'var day = 1;\nfunction next() {\n  day = day + 1;\n}\nexport {\n  day,\n  next\n};'],
  ['counted up', 'var day = 1;\nvar next = () => day++;\nexport {\n  day,\n  next\n};'],
  ['given a value later', 'var day;\nfunction set() {\n  day = 1;\n}\nexport {\n  day,\n  set\n};'],
  ['another function', 'function day() {\n}\nfunction set() {\n  day = set;\n}\nexport {\n  day,\n  set\n};'],
  ['not understood', 'var day = 1;\nexport default day;'],
  ['not understood', 'import day, { hour } from "./day.js";\nexport {\n  hour\n};'],
])('what cannot be handed over as a value ends the build: %s', async (why, text) => {
  const imports = [...text.matchAll(/^import /gm)].map(() => ({ kind: 'import-statement' }));
  await expect(partOf('./day.js', text, imports)).rejects.toThrow(why === 'not understood' ? why : '"day" is exported');
});

test('a name that only a function of its own knows may be assigned there', async () => {
  const text =
    'var day = 1;\nfunction next() {\n  let day = 2;\n  day = 3;\n  return day;\n}\nexport {\n  day,\n  next\n};';
  const program = await programOf({ './day.js': text });
  expect(program.load('./day.js')).toMatchObject({ day: 1 });
});

test('letters in patterns and raw strings, which no build escapes, stay what they are', async () => {
  const program = await programOf({
    './entry.js': 'var mark = /^[A-ZĐ]+$/u;\nvar raw = String.raw`đến\\s`;\nexport {\n  mark,\n  raw\n};',
  });
  const { mark, raw } = program.load('./entry.js') as { mark: RegExp; raw: string };
  expect([mark.test('QĐ'), raw]).toEqual([true, 'đến\\s']);
});
