import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { call, run } from '../../support/cli.js';
import { registryOf } from '../../support/git.js';
import { EVENTS, EVENTS_OF_LISTS, FILES, REVOCATION } from '../../support/registries/every-event.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

type Counts = Record<string, number>;

/** A decision whose only change, the replacement of a code, is revoked by the next. */
const REPLACED = '2025-50-qd-ubnd';
const BACK = '2025-51-qd-ubnd';
/** A merger and a spin-off that the next one takes back. */
const PARTED = '2025-52-qd-ubnd';
const PARTS_BACK = '2025-53-qd-ubnd';
/** Two that rename one body on the same day. */
const FIRST = '2025-54-qd-ubnd';
const SECOND = '2025-55-qd-ubnd';

const DID: Readonly<Record<string, Counts>> = {
  [REPLACED]: { replaced: 1 },
  [BACK]: { revoked: 1, lifted: 1 },
  [PARTED]: { granted: 1, spunOff: 1 },
  [PARTS_BACK]: { revoked: 1, spinOffRevoked: 1 },
  [FIRST]: { renamed: 1 },
  [SECOND]: { renamed: 1 },
};

let folder = '';
let ids: string[] = [];
beforeAll(() => {
  folder = registryOf(Object.fromEntries(FILES));
  const must = (...args: string[]) => {
    const { status, stderr } = call(folder, ...args);
    expect({ status, stderr: status === 0 ? '' : stderr }, args.join(' ')).toEqual({ status: 0, stderr: '' });
  };
  const apply = (decision: string, changes: readonly unknown[]): void => {
    put(folder, 'lo.yaml', stringify({ decision, changes }));
    const confirmed = /--confirm \d+/.exec(call(folder, 'apply', 'lo.yaml', '--dry-run').stderr)?.[0].split(' ') ?? [];
    must('apply', 'lo.yaml', ...confirmed);
  };
  const sign = (id: string, day: string): void => {
    const number = `${id.split('-')[1]}/QĐ-UBND`;
    must('decision', 'new', '--title', `Về việc ${number}`, '--number', number, '--signed', day);
  };
  apply(EVENTS, [...EVENTS_OF_LISTS, REVOCATION]);
  sign(REPLACED, '2025-05-01');
  apply(REPLACED, [{ replace: { code: 'H24.03.01', parent: 'H24.08' } }]);
  sign(BACK, '2025-05-02');
  apply(BACK, [{ revoke: { decision: REPLACED } }]);
  sign(PARTED, '2025-05-03');
  apply(PARTED, [{ spinOff: { from: 'H24.08', into: [{ parent: 'H24', name: 'Ban Bãi' }] } }]);
  sign(PARTS_BACK, '2025-05-04');
  apply(PARTS_BACK, [{ revoke: { decision: PARTED } }]);
  sign(FIRST, '2025-05-05');
  sign(SECOND, '2025-05-05');
  apply(FIRST, [{ rename: { code: 'H24.08', name: 'Ban Cảng biển' } }]);
  apply(SECOND, [{ rename: { code: 'H24.08', name: 'Ban Cảng sông' } }]);
  must('site', '-o', 'public');
  ids = jsonOf<{ decisions: { id: string }[] }>(call(folder, 'decision', 'list', '--json'), 'decisions').decisions.map(
    ({ id }) => id,
  );
});

/** The counts that are not nought. */
function some(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function shownBy(id: string) {
  return jsonOf<{ counts: Counts; decision: { number: string } }>(
    call(folder, 'decision', 'show', id, '--json'),
    'decision',
  );
}

function text(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Cấp mới: 12 · Đổi tên: 3`, by word. */
function inWords(line: string | undefined): Counts {
  return Object.fromEntries(
    (line ?? '').split(' · ').map((each) => {
      const cut = each.lastIndexOf(': ');
      return [each.slice(0, cut), Number(each.slice(cut + 2))];
    }),
  );
}

/** Counts of one decision by the words of each place, in a language. */
function placesOf(id: string, lang: 'vi' | 'en') {
  const { number } = shownBy(id).decision;
  const ask = (...args: string[]) => run(folder, [...args, '--lang', lang]).stdout;
  const file = (path: string): string => readFileSync(join(folder, 'public', lang === 'vi' ? '' : 'en', path), 'utf8');
  const shown = ask('decision', 'show', id);
  const page = file(`quyet-dinh/${id}/index.html`);
  const list = file('quyet-dinh/index.html')
    .split('<li>')
    .find((each) => each.includes(`quyet-dinh/${id}/`));
  // one entry for each day on which something of it has effect
  const entries = file('thay-doi/atom.xml')
    .split('<entry>')
    .filter((each) => each.includes(`quyet-dinh/${id}/`));
  const table = ask('report', '--from', '2020-01-01', '--to', '2025-12-31', '--format', 'md').split('\n');
  const cells = (line = '') => line.split('|').map((each) => each.trim());
  // one row for each day on which something of it has effect
  const rows = table.map(cells).filter((each) => each[1] === number);
  const head = cells(
    table
      .slice(
        0,
        table.findIndex((each) => cells(each)[1] === number),
      )
      .findLast((each) => cells(each)[2] === (lang === 'vi' ? 'Hiệu lực' : 'In force')),
  );
  const sum = (all: Counts[]): Counts => {
    const total: Counts = {};
    for (const each of all) for (const [kind, count] of Object.entries(each)) total[kind] = (total[kind] ?? 0) + count;
    return total;
  };
  const headings = (found: Iterable<RegExpMatchArray>): Counts =>
    Object.fromEntries([...found].map(([, kind = '', count]) => [kind.trim(), Number(count)]));
  return {
    'decision show': inWords(
      shown.split('\n').find((each) => / · |^[^:(]+(?: \([^)]*\))?: \d+$/.test(each) && !each.includes('/')),
    ),
    'its headings': headings(shown.matchAll(/^(\S.*) \((\d+)\)$/gm)),
    'the page': inWords(text(/<p class="hint">(.*?)<\/p>/s.exec(page.slice(page.indexOf('</dl>')))?.[1] ?? '')),
    'its headings on the page': headings(page.matchAll(/<h2>(.*?) \((\d+)\)<\/h2>/g)),
    'its lines on the page': Object.fromEntries(
      page
        .split('<h2>')
        .slice(1)
        .map((each) => [each.slice(0, each.lastIndexOf(' (', each.indexOf('</h2>'))), each.split('<li>').length - 1]),
    ),
    'the list of decisions': inWords(text(/<p class="hint">(.*?)<\/p>/s.exec(list ?? '')?.[1] ?? '')),
    'the feed': sum(entries.map((each) => inWords(/<summary>(.*?)<\/summary>/s.exec(each)?.[1]))),
    'the report': some(
      sum(
        rows.map((row) =>
          Object.fromEntries(head.map((kind, i): [string, number] => [kind, Number(row[i])]).slice(3, -2)),
        ),
      ),
    ),
  };
}

describe('what a decision did', () => {
  test('is counted alike, under the same words, by decision show, the report, the site and its feed', () => {
    const kinds = new Set<string>();
    for (const lang of ['vi', 'en'] as const) {
      for (const id of ids) {
        const { counts } = shownBy(id);
        const places = placesOf(id, lang);
        const [first, ...others] = Object.entries(places);
        expect(Object.values(first?.[1] ?? {}).sort(), id).toEqual(Object.values(some(counts)).sort());
        for (const [place, found] of others) expect(found, `${id}, ${place}`).toEqual(first?.[1]);
        for (const kind of Object.keys(some(counts))) kinds.add(kind);
      }
    }
    // every kind there is occurs
    expect([...kinds].sort()).toEqual(Object.keys(shownBy(EVENTS).counts).sort());
  });

  test('is told once: a code in place of another is no new one, what was taken back was done, each renaming counts', () => {
    for (const [id, counts] of Object.entries(DID)) expect(some(shownBy(id).counts), id).toEqual(counts);
    expect(some(shownBy(EVENTS).counts)).toMatchObject({ reestablished: 1, replaced: 4, spunOff: 2, lifted: 1 });
  });

  test('stands in the JSON of the report as in that of the decision', () => {
    const report = jsonOf<{ decisions: { id: string; changes: Counts }[] }>(
      call(folder, 'report', '--from', '2020-01-01', '--to', '2025-12-31', '--json'),
      'report',
    );
    expect(report.decisions.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { id, changes } of report.decisions) expect(changes, id).toEqual(shownBy(id).counts);
  });

  test('agrees with what its seal and the list of decisions count as granted, renamed and closed', () => {
    const { decisions } = jsonOf<{ decisions: ({ id: string } & Counts)[] }>(
      call(folder, 'decision', 'list', '--json'),
      'decisions',
    );
    for (const each of decisions) {
      const { granted = 0, reestablished = 0, renamed, merged = 0, split = 0, ...more } = shownBy(each.id).counts;
      const { replaced = 0, dissolved = 0, annulled = 0, revoked = 0 } = more;
      expect(each.renamed, each.id).toBe(renamed);
      expect(each.closed, each.id).toBe(merged + split + replaced + dissolved + annulled + revoked);
      expect(each.granted, each.id).toBe(granted + reestablished + replaced);
    }
  });
});
