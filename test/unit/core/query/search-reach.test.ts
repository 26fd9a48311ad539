import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLeniently } from '../../../../src/app/lenient.js';
import { searchUnits } from '../../../../src/core/query/search/index.js';
import type { Searchable, SearchedWhole } from '../../../../src/core/query/search/searchable.js';
import { Searching } from '../../../../src/core/query/search/searching.js';
import type { Registry } from '../../../../src/core/registry/registry.js';
import { registryOf } from '../../../../src/core/registry/registry-files.js';
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
  open(): Promise<unknown>;
  part(number: number): Promise<readonly Searchable[]>;
}
type Show = (answer: { hits: readonly { unit: Searchable }[] }) => void;

/** What the pages run, whose types are those of a browser. */
interface Pages {
  SiteParts: new (folder: string) => Parts;
  run(parts: Parts, query: string, show: Show, isStale: () => boolean): Promise<void>;
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
