import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonldLibrary from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Line {
  code: string;
  status: string;
  opensOn: string | null;
  current: { code: string; ends?: { on: string; decision: string } }[];
}

/** Some of what a reader makes of JSON-LD: subject, predicate, object. */
type Fact = [string, string, string];

const ORG = 'http://www.w3.org/ns/org#';
const unit = (code: string): string => `urn:madinhdanh:unit:${code}`;

let city = '';
beforeAll(() => {
  city = cityOfChains();
  const made = ['decision', 'new', '--title', 'Thử', '--number', '500/QĐ-UBND', '--signed', '2025-07-10'];
  expect(run(city, made)).toMatchObject({ status: 0 });
  put(
    city,
    'dot.yaml',
    `decision: 500/QĐ-UBND
changes:
  - grant: {code: H24.20, name: Sở Năm sau, effective: 2027-01-01}
  - grant: {code: H24.20.01, name: Phòng Năm sau, effective: 2027-01-01}
  - merge: {from: [H24.06], into: {code: H24.02}, effective: 2026-01-01}
  - spinOff: {from: H24.08, into: [{code: H24.20}], effective: 2027-01-01}
`,
  );
  expect(run(city, ['apply', 'dot.yaml', '--confirm', '1'])).toMatchObject({ status: 0 });
  expect(run(city, ['site', '-o', 'trang'])).toMatchObject({ status: 0 });
});

function exported(format: string, ...args: string[]): { text: string; said: string } {
  const { status, stdout, stderr } = run(city, ['export', '--format', format, ...args]);
  expect({ status, format }).toEqual({ status: 0, format });
  return { text: stdout, said: stderr };
}

function linesOf(text: string): Line[] {
  const lines = text.trimEnd().split('\n');
  return lines.map((stdout) => jsonOf<Line>({ status: 0, stdout, stderr: '' }, 'unit'));
}

async function factsOf(text: string): Promise<Fact[]> {
  type Quad = Record<'subject' | 'predicate' | 'object', { value: string }>;
  const read = jsonldLibrary.toRDF as unknown as (document: object, options: object) => Promise<Quad[]>;
  const quads = await read(JSON.parse(text) as object, { safe: true });
  return quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

/** Every code ever granted, as the command lists it. */
function everGranted(): string[] {
  const listed = jsonOf<{ units: { code: string; status: string }[] }>(
    run(city, ['list', '--include-closed', '--json']),
    'list',
  );
  const codes = listed.units.flatMap(({ code, status }) => (status === 'draft' ? [] : [code]));
  expect(codes).toEqual(expect.arrayContaining(['H24.20', 'H24.20.01', 'H24.06', 'H24.03']));
  return codes.sort();
}

const ofSite = (file: string): string => readFileSync(join(city, 'trang/api/v1', file), 'utf8');

test('-o - leaves no file of that name, and says how to print', () => {
  for (const args of [
    ['export', '--format', 'csv', '-o', '-'],
    ['report', '--format', 'md', '-o', '-'],
  ]) {
    const { status, stdout, stderr } = run(city, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('bỏ -o');
  }
  expect(existsSync(join(city, '-'))).toBe(false);
});

describe('codes signed for a later day', () => {
  test('are in whatever holds every code, with their status and their day', async () => {
    const all = everGranted();
    const texts: [string, string][] = [
      ['--include-closed', exported('ndjson', '--include-closed').text],
      ['site', ofSite('registry.ndjson')],
    ];
    for (const [from, text] of texts) {
      const lines = linesOf(text);
      expect({ from, codes: lines.map(({ code }) => code).sort() }).toEqual({ from, codes: all });
      const ahead = lines.find(({ code }) => code === 'H24.20');
      expect(ahead).toMatchObject({ status: 'upcoming', opensOn: '2027-01-01', current: [] });
      const [ending] = lines.find(({ code }) => code === 'H24.06')?.current ?? [];
      expect(ending?.ends).toEqual({ on: '2026-01-01', decision: '2025-500-qd-ubnd', to: ['H24.02'] });
    }
    for (const text of [exported('jsonld', '--include-closed').text, ofSite('registry.jsonld')]) {
      const identified = (await factsOf(text)).filter(([, predicate]) => predicate === `${ORG}identifier`);
      expect(identified.map(([, , code]) => code).sort()).toEqual(all);
    }
    const rows = exported('csv', '--include-closed').text.split('\n');
    for (const code of all) expect(rows.filter((row) => row.includes(`,${code},`)).length, code).toBe(1);
    expect(rows.find((row) => row.includes(',H24.20,'))).toContain('Sắp có hiệu lực');
    const { units } = JSON.parse(ofSite('registry.json')) as { units: { code: string }[] };
    expect(units.map(({ code }) => code).sort()).toEqual(all);
  });

  test.each([[[]], [['--include-closed']]])('JSON-LD with %j has the events to come, with their day', async (args) => {
    const facts = await factsOf(exported('jsonld', ...args).text);
    const of = (subject: string, predicate: string): string[] =>
      facts.filter(([s, p]) => s === subject && p === predicate).map(([, , object]) => object);
    const [merger = ''] = of(unit('H24.06'), `${ORG}changedBy`);
    expect(of(merger, `${ORG}resultingOrganization`)).toEqual([unit('H24.02')]);
    expect(of(merger, 'http://purl.org/dc/terms/date')).toEqual(['2026-01-01']);
    expect(of(unit('H24.06'), 'http://www.w3.org/ns/prov#invalidatedAtTime')).toEqual(['2026-01-01T00:00:00+07:00']);
    expect(of(unit('H24.06'), 'http://www.w3.org/ns/adms#status')).toEqual(['urn:madinhdanh:status:active']);
    const parting = of(unit('H24.08'), `${ORG}changedBy`);
    expect(parting.map((event) => of(event, `${ORG}resultingOrganization`))).toEqual([[unit('H24.20')]]);
    expect(of(unit('H24.20'), 'http://www.w3.org/ns/adms#status')).toEqual(['urn:madinhdanh:status:upcoming']);
  });

  test('what nobody had signed on a past day is not there', async () => {
    const { text, said } = exported('ndjson', '--include-closed', '--at', '2025-07-09');
    expect(linesOf(text).map(({ code }) => code)).not.toContain('H24.20');
    expect(said).not.toContain('chưa đến ngày');
    const facts = await factsOf(exported('jsonld', '--include-closed', '--at', '2025-07-09').text);
    expect(
      facts.filter(([subject, predicate]) => subject === unit('H24.06') && predicate === `${ORG}changedBy`),
    ).toEqual([]);
  });

  test.each(['table', 'md', 'csv', 'json', 'html', 'ndjson', 'jsonld', 'dmdc'])(
    '%s of a day leaves them out and says how many, from when, and how to have them',
    (format) => {
      for (const day of [[], ['--at', '2025-07-15']]) {
        const { text, said } = exported(format, ...(format === 'dmdc' ? ['--annex', '2'] : []), ...day);
        if (!['ndjson', 'jsonld'].includes(format)) expect(text).not.toContain('H24.20');
        if (format === 'ndjson') expect(linesOf(text).map(({ code }) => code)).not.toContain('H24.20');
        expect(said).toContain('Chưa kể 2 mã chưa đến ngày hiệu lực (sớm nhất 01/01/2027)');
        expect(said.includes('--include-closed')).toBe(format !== 'dmdc');
      }
    },
  );

  test('nothing is said of them where they are there', () => {
    expect(exported('ndjson', '--include-closed').said).not.toContain('Chưa kể 2 mã');
    for (const format of ['mapping', 'sql']) expect(exported(format).said).not.toContain('mã chưa đến ngày');
  });
});
