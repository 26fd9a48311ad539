import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonldLibrary from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { put } from '../../support/registry-folder.js';

const ORG = 'http://www.w3.org/ns/org#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const PROV = 'http://www.w3.org/ns/prov#';

/** Some of what a file of units says. */
interface Filed {
  code: string;
  closed?: { decision: string; successors?: string[] };
  spunOff?: { to: string[] }[];
}

/** A statement as the library reads it. */
interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; termType: string; language?: string; datatype?: { value: string } };
}

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

/** What an independent reader makes of the file, without a network. */
const quads = (...args: string[]): Promise<Quad[]> => quadsOf(city, ...args);

async function quadsOf(folder: string, ...args: string[]): Promise<Quad[]> {
  const { status, stdout } = run(folder, ['export', '--format', 'jsonld', ...args]);
  expect(status).toBe(0);
  const documentLoader = (url: string): never => {
    throw new Error(`asked for ${url}`);
  };
  const read = jsonldLibrary.toRDF as unknown as (document: object, options: object) => Promise<Quad[]>;
  return read(JSON.parse(stdout) as object, { documentLoader, safe: true });
}

const unit = (code: string) => `urn:madinhdanh:unit:${code}`;

describe('export --format jsonld, read by the library jsonld', () => {
  let all: Quad[] = [];
  beforeAll(async () => {
    all = await quads('--include-closed');
  });
  const of = (subject: string, predicate: string) =>
    all
      .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
      .map(({ object }) => object);
  const values = (subject: string, predicate: string) => of(subject, predicate).map(({ value }) => value);

  test('names units in Vietnamese, old and short names as other labels, codes as notations of their kind', () => {
    expect(of(unit('H24.02'), `${SKOS}prefLabel`)).toMatchObject([
      { value: 'Sở Khoa học và Công nghệ', language: 'vi' },
    ]);
    expect(values(unit('H24.02'), `${SKOS}altLabel`).sort()).toEqual(['Sở KHCN', 'Sở Khoa học']);
    const notations = of(unit('H24.02'), `${SKOS}notation`).map(({ value, datatype }) => [value, datatype?.value]);
    expect(notations.sort()).toEqual([
      ['000.00.02.H24', 'urn:madinhdanh:notation:earlier'],
      ['H24.02', 'urn:madinhdanh:notation:qd-20-2020-qd-ttg'],
    ]);
    expect(values(unit('H24.02.01'), `${ORG}subOrganizationOf`)).toEqual([unit('H24.02')]);
    expect(values(unit('H24.02'), 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toContain(
      'http://data.europa.eu/m8g/PublicOrganisation',
    );
  });

  test('links those that ended with those that took over, through one event of each reorganisation', () => {
    const [event = ''] = values(unit('H24.03'), `${ORG}changedBy`);
    expect(values(event, `${ORG}originalOrganization`)).toEqual([unit('H24.03')]);
    expect(values(event, `${ORG}resultingOrganization`).sort()).toEqual([unit('H24.04'), unit('H24.05')]);
    expect(values(event, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toContain(`${ORG}ChangeEvent`);
    expect(values(unit('H24.05'), `${ORG}resultedFrom`)).toContain(event);
    const merger = values(unit('H24.04'), `${ORG}changedBy`);
    expect(merger).toEqual(values(unit('H24.05'), `${ORG}changedBy`));
    expect(values(unit('H24.06'), `${PROV}wasDerivedFrom`)).toEqual(
      expect.arrayContaining([unit('H24.04'), unit('H24.05')]),
    );
    expect(of(unit('H24.09'), `${PROV}invalidatedAtTime`)).toMatchObject([{ value: '2024-02-01T00:00:00+07:00' }]);
    const [end = ''] = values(unit('H24.09'), `${ORG}changedBy`);
    expect(values(end, `${ORG}resultingOrganization`)).toEqual([]);
  });

  test('an event joins each of those it changed with each of those it led to, and no others', async () => {
    const own = cityOfChains();
    const made = ['decision', 'new', '--title', 'Thử', '--number', '500/QĐ-UBND', '--signed', '2025-07-10'];
    expect(run(own, made)).toMatchObject({ status: 0 });
    put(
      own,
      'dot.yaml',
      `decision: 500/QĐ-UBND
changes:
  - grant: {parent: H24, as: a, name: Xã Một}
  - grant: {parent: H24, as: b, name: Xã Hai}
  - grant: {parent: H24, as: c, name: Xã Ba}
  - grant: {parent: H24, as: d, name: Xã Bốn}
`,
    );
    expect(run(own, ['apply', 'dot.yaml'])).toMatchObject({ status: 0 });
    const later = ['decision', 'new', '--title', 'Thử', '--number', '600/QĐ-UBND', '--signed', '2025-07-20'];
    expect(run(own, later)).toMatchObject({ status: 0 });
    put(
      own,
      'dot-hai.yaml',
      `decision: 600/QĐ-UBND
changes:
  - reorganise:
      - {as: x, parent: H24, name: Xã Năm, whole: [H24.17], part: [H24.18]}
      - {as: y, parent: H24, name: Xã Sáu, part: [H24.18, H24.19]}
      - {as: z, parent: H24, name: Xã Bảy, whole: [H24.20], part: [H24.19]}
  - spinOff: {from: H24.08, into: [{code: $x}]}
`,
    );
    expect(run(own, ['apply', 'dot-hai.yaml', '--confirm', '4'])).toMatchObject({ status: 0 });
    const facts = await quadsOf(own, '--include-closed');
    const ends = (event: string, predicate: string): string[] =>
      facts
        .filter((each) => each.subject.value === event && each.predicate.value === `${ORG}${predicate}`)
        .map(({ object }) => object.value);
    const events = new Set(
      facts.filter(({ object }) => object.value === `${ORG}ChangeEvent`).map(({ subject }) => subject.value),
    );
    const joined = [...events].flatMap((event) =>
      ends(event, 'originalOrganization').flatMap((from) =>
        ends(event, 'resultingOrganization').map((to) => `${from} ${to}`),
      ),
    );
    // the files themselves, read by nothing of the program
    const folder = join(own, 'registry/units');
    const units = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .flatMap((path) => parse(readFileSync(join(folder, path), 'utf8')) as Filed[]);
    const decided = units.flatMap(({ code, closed, spunOff = [] }) =>
      [closed?.decision === '2025-du-thao' ? [] : (closed?.successors ?? []), ...spunOff.map(({ to }) => to)]
        .flat()
        .map((to) => `${unit(code)} ${unit(to)}`),
    );
    expect([...joined].sort()).toEqual([...new Set(decided)].sort());
    expect(joined).toHaveLength(new Set(joined).size);
  });

  test('every code that the command lists is there on any day; drafts are not', async () => {
    const codes = (found: readonly Quad[]) =>
      found.filter(({ predicate }) => predicate.value === `${ORG}identifier`).map(({ object }) => object.value);
    for (const args of [[], ['--at', '2023-06-01'], ['--under', 'H24.02'], ['--include-closed']]) {
      const { stdout } = run(city, ['export', '--format', 'ndjson', ...args]);
      const listed = stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { code: string }).code);
      expect(codes(await quads(...args)).sort()).toEqual(listed.sort());
    }
    expect(JSON.stringify(all)).not.toContain('du-thao');
  });

  test.each([
    ['codes in force', []],
    ['closed codes too', ['--include-closed']],
    ['one body', ['--under', 'H24.02']],
    ['one body, closed codes too', ['--under', 'H24.02', '--include-closed']],
    ['one annex', ['--annex', '3']],
    ['a past day', ['--at', '2023-06-01']],
    ['a day before the last changes', ['--at', '2024-01-31', '--under', 'H24.06']],
  ])(
    'of %s tells of everything that it points to: what it is, and of a unit its code, name and status',
    async (_, args) => {
      const found = await quads(...args);
      const told = new Map<string, Map<string, string[]>>();
      for (const { subject, predicate, object } of found) {
        const facts = told.get(subject.value) ?? new Map<string, string[]>();
        told.set(subject.value, facts.set(predicate.value, [...(facts.get(predicate.value) ?? []), object.value]));
      }
      const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
      const STATUS = 'http://www.w3.org/ns/adms#status';
      const pointed = found
        .filter(({ predicate, object }) => object.termType === 'NamedNode' && predicate.value !== TYPE)
        .map(({ object }) => object.value);
      expect(pointed.length).toBeGreaterThan(0);
      for (const iri of [...pointed, ...told.keys()]) {
        expect(iri, 'a whole address').toMatch(/^(?:urn:madinhdanh:|https?:|_:)/);
        if (!iri.startsWith('urn:madinhdanh:')) continue;
        expect(told.get(iri)?.get(TYPE)?.length, iri).toBeGreaterThan(0);
        if (!iri.startsWith('urn:madinhdanh:unit:')) continue;
        const code = iri.slice('urn:madinhdanh:unit:'.length);
        expect(told.get(iri)?.get(`${SKOS}notation`), iri).toContain(code);
        expect(told.get(iri)?.get(`${SKOS}prefLabel`), iri).toHaveLength(1);
        const statuses = told.get(iri)?.get(STATUS) ?? [];
        expect(statuses, iri).toHaveLength(1);
        const at = args[args.indexOf('--at') + 1] ?? '';
        const day = args.includes('--at') ? ['--at', at] : [];
        const { status } = JSON.parse(run(city, ['show', code, '--json', ...day]).stdout) as { status: string };
        expect(told.get(statuses[0] ?? '')?.get(`${SKOS}notation`), iri).toEqual([status]);
      }
    },
  );
});
