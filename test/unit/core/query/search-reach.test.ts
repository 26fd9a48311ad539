import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLeniently } from '../../../../src/app/lenient.js';
import { levelOf } from '../../../../src/core/code/code.js';
import { searchUnits } from '../../../../src/core/query/search/index.js';
import { type PackedUnit, packUnit } from '../../../../src/core/query/search/packed.js';
import type { Searchable, SearchedWhole } from '../../../../src/core/query/search/searchable.js';
import { Searching } from '../../../../src/core/query/search/searching.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import { registryOf } from '../../../../src/core/registry/registry-files.js';
import { fold } from '../../../../src/core/text/fold.js';
import { messagesFor } from '../../../../src/messages/index.js';
import { searchFiles } from '../../../../src/report/site/search-index.js';
import { diskSource } from '../../../../src/store/file-source.js';
import { ROOT } from '../../../support/cli.js';
import { GUESSED, PASTED, QUERIES } from '../../../support/queries.js';

const DAY = '2023-08-01';
/** Words with slips, of which nothing is there, that end with a name, and codes of every kind. */
const OTHERS = [
  ...[
    'nhong noi vu',
    'benh vien bhu san',
    'tram y te phuong niem nghiaa',
    'bemh vien viet tiep',
    'so giao duv va dao tao',
    'phogn noi vu quan le chan',
  ],
  ...['xyzzy', 'thanh tra so y te', 'truong thpt le ich moc abc', 's', 'th', 'h24', 'H24.18', 'h2418', '0.0.12.H24'],
  ...['000.00.12.H24', '03.12.H24', 'phong cong chung so hai', 'phong cong chung 2', 'yte', 'sgddt', 'viettiep'],
];
const ASKED = [...new Set([...QUERIES, ...PASTED, ...GUESSED].map(([query]) => query)), ...OTHERS];

interface Parts extends SearchedWhole {
  readonly loaded: number;
  open(): Promise<unknown>;
  part(number: number): Promise<readonly Searchable[]>;
}
type Show = (answer: { hits: readonly { unit: Searchable }[] }) => void;

/** What the pages run, whose types are those of a browser. */
interface Pages {
  SiteParts: new (folder: string) => Parts;
  run(parts: Parts, query: string, show: Show, isStale: () => boolean): Promise<void>;
}

/** What the files of an index hand their contents to. */
function handed(): { index(index: object): void; part(number: number, units: readonly PackedUnit[]): void } {
  return (globalThis as unknown as { madinhdanh: ReturnType<typeof handed> }).madinhdanh;
}

async function scriptOfPages(): Promise<Pages> {
  const load = (name: string): Promise<Partial<Pages>> => import(`../../../../src/browser/${name}.ts`);
  return { ...(await load('index-parts')), ...(await load('search-run')) } as Pages;
}

let registry: Registry;
let pages: Pages;
let parts: Parts;
beforeAll(async () => {
  registry = registryOf(loadLeniently(diskSource(join(ROOT, 'registry'))).tree);
  const messages = { vi: messagesFor('vi'), en: messagesFor('en') };
  const site = { registry, at: DAY, messages, baseUrl: undefined, events: new Map() };
  const files = new Map(Array.from(searchFiles(site), ({ path, content }) => [path, String(content)]));
  const append = (script: { src: string; onload(): void }): void => {
    new Function(files.get(script.src) ?? '')();
    script.onload();
  };
  Object.assign(globalThis, { document: { createElement: () => ({}), head: { append } } });
  pages = await scriptOfPages();
  parts = new pages.SiteParts('assets/tim/');
  await parts.open();
});

describe('what is looked through in a step', () => {
  test('holds every unit that the step finds', async () => {
    const units = await parts.part(0);
    const lost: string[] = [];
    let passedOver = 0;
    for (const query of ASKED) {
      const searching = new Searching(query, parts);
      for (const step of searching.steps) {
        const reach = searching.reachOf(step);
        for (const unit of units) {
          if (searching.isWithin(reach, unit)) continue;
          passedOver += 1;
          if (searching.find(step, unit) !== undefined) lost.push(`${query}: ${step.way} ${unit.code}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(passedOver).toBeGreaterThan(units.length * ASKED.length);
  });

  test.each(ASKED)('gives the pages the answers of the command: %j', async (query) => {
    let found: string[] = [];
    await pages.run(
      parts,
      query,
      ({ hits }) => {
        found = hits.map(({ unit }) => unit.code);
      },
      () => false,
    );
    expect(found).toEqual(searchUnits(registry, query, DAY).map(({ code }) => code));
  });
});

describe('a letter or two in an index of several parts', () => {
  /** How many parts were loaded for a query, and what was shown of it. */
  async function asked(query: string): Promise<{ loaded: number; hits: number }> {
    const [head, rest] = [true, false].map((isHead) =>
      [...registry.units.values()].filter(({ code }) => levelOf(code) <= 2 === isHead),
    );
    const units = [head ?? [], rest ?? []];
    const described = units.map((all) => ({ count: all.length, first: all[0]?.code, last: all.at(-1)?.code }));
    const words = Object.fromEntries(
      [...registry.units.values()].flatMap(({ name }) => fold(name).split(' ')).map((word) => [word, []]),
    );
    const texts = { vi: {}, en: {} };
    const files = new Map<string, () => void>([
      ['muc-luc.js', () => handed().index({ parts: described, words, abbreviations: {}, groups: {}, texts })],
      ...units.map((all, i): [string, () => void] => [
        `${i}.js`,
        () =>
          handed().part(
            i,
            all.map((unit) => packUnit(registry, unit, DAY)),
          ),
      ]),
    ]);
    const append = (script: { src: string; onload(): void }): void => {
      files.get(script.src)?.();
      script.onload();
    };
    Object.assign(globalThis, { document: { createElement: () => ({}), head: { append } } });
    const own = new pages.SiteParts('');
    let hits = 0;
    await pages.run(
      own,
      query,
      (answer) => {
        hits = answer.hits.length;
      },
      () => false,
    );
    return { loaded: own.loaded, hits };
  }

  test('loads no more than the part of the upper levels where that has something, and none where no word begins so', async () => {
    const few = await asked('q');
    expect({ loaded: few.loaded, some: few.hits > 0, enough: few.hits < 100 }).toEqual({
      ...{ loaded: 1, some: true, enough: true },
    });
    expect(await asked('z')).toEqual({ loaded: 0, hits: 0 });
    // two letters that only units of lower levels have, and a word, are looked for in all parts
    expect((await asked('tr')).hits).toBeGreaterThan(0);
    expect((await asked('quan')).loaded).toBe(2);
  });
});
