import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newRepository } from '../../support/git.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

interface Feed {
  fields: Record<string, string[]>;
  entries: Record<string, string[]>[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
const XHTML = 'http://www.w3.org/1999/xhtml';
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** Reads a feed with a strict reader of XML and holds it against what RFC 4287 asks of one. */
function readFeed(xml: string): Feed {
  const parser = new SaxesParser({ xmlns: true });
  const feed: Feed = { fields: {}, entries: [] };
  const path: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    expect([ATOM, XHTML]).toContain(uri);
    path.push(uri === ATOM ? local : `x:${local}`);
    if (local === 'entry') feed.entries.push({});
    text = '';
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ local }) => {
    const into = path.includes('entry') ? feed.entries.at(-1) : feed.fields;
    if (into !== undefined && text.trim() !== '') into[local] = [...(into[local] ?? []), text];
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  for (const each of [feed.fields, ...feed.entries]) {
    for (const name of ['id', 'title', 'updated']) expect(each[name], name).toHaveLength(1);
    expect(each.updated?.[0]).toMatch(DATE_TIME);
    expect(() => new URL(each.id?.[0] ?? '')).not.toThrow();
  }
  expect(feed.fields.name).toHaveLength(1);
  const ids = feed.entries.map(({ id }) => id?.[0]);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

describe('diff --from --to', () => {
  test('tells what signed decisions did in a period, whatever git has', () => {
    const city = cityOfChains();
    const period = ['--from', '2024-01-01', '--to', '2024-12-31'];
    const { units, from, to } = jsonOf<{ units: { kind: string; code: string }[]; from: object; to: object }>(
      run(city, ['diff', ...period, '--json']),
      'diff',
    );
    expect([from, to]).toMatchObject([{ at: '2023-12-31' }, { at: '2024-12-31' }]);
    expect(units.map(({ kind, code }) => `${kind} ${code}`).sort()).toEqual([
      'annulled H24.10',
      'dissolved H24.09',
      'granted H24.02.01.001',
      'merged H24.15',
      'renamed H24.02',
      'split H24.11',
    ]);
    expect(run(city, ['diff', '--from', '2024-03-01', '--to', '2024-12-31'])).toMatchObject({ status: 0 });
    expect(run(city, ['diff', '--from', '2024-03-01', '--to', '2024-12-31', '--json']).stdout).toContain('"units": []');
    expect(run(city, ['diff', ...period, '--format', 'md']).stdout).toContain('H24.11');
  });

  test('refuses what does not go together', () => {
    const { folder } = newRepository();
    for (const args of [
      ['--to', '2024-01-01'],
      ['HEAD', '--from', '2024-01-01'],
      ['--staged', '--from', '2024-01-01'],
      ['--from', '2024-02-01', '--to', '2024-01-01'],
      ['--from', 'hôm qua'],
    ]) {
      expect(run(folder, ['diff', ...args])).toMatchObject({ status: 2, stdout: '' });
    }
  });
});

describe('diff --format feed', () => {
  test('has an entry for each decision of a period, the latest first, with what it did', () => {
    const city = cityOfChains();
    const { status, stdout } = run(city, ['diff', '--from', '2023-01-01', '--format', 'feed']);
    expect(status).toBe(0);
    const { fields, entries } = readFeed(stdout);
    expect(entries.map(({ title }) => title?.[0])).toEqual(['400/QĐ-UBND', '300/QĐ-UBND', '200/QĐ-UBND']);
    expect(entries.map(({ updated }) => updated?.[0]?.slice(0, 10))).toEqual([
      '2025-07-01',
      '2024-02-01',
      '2023-05-22',
    ]);
    expect(fields.updated?.[0]).toBe('2025-07-01T00:00:00+07:00');
    expect(entries[1]?.li).toEqual(expect.arrayContaining([expect.stringContaining('H24.09')]));
    expect(entries[1]?.summary?.[0]).toBe(
      'Cấp mới: 1 · Đổi tên: 1 · Sáp nhập, hợp nhất: 1 · Chia: 1 · Đóng mã (giải thể): 1 · Hủy bỏ: 1',
    );
    expect(stdout).not.toContain('du-thao');
    expect(readFeed(run(city, ['diff', '--from', '2025-07-02', '--format', 'feed']).stdout).entries).toEqual([]);
  });

  test('takes states of git too, and whatever stands in names', () => {
    const clone = newRepository();
    clone.edit('units/H24/H24.12.yaml', 'name: ', 'name: <b>&amp;]]> "x" ');
    clone.run('update', 'H24.12', '--phone', '0225 000 0111');
    const { status, stdout } = clone.run('diff', 'HEAD', '--format', 'feed');
    expect(status).toBe(0);
    const { entries } = readFeed(stdout);
    expect(entries.flatMap(({ li = [] }) => li).join('\n')).toContain('<b>&amp;]]> "x"');
  });
});

test('what a decision did on several days is told by its days: feed, decision show, report', () => {
  const city = cityOfChains();
  const add = (name: string, ...more: string[]) =>
    run(city, ['add', '--parent', 'H24', '--name', name, '--decision', '2025-400-qd-ubnd', ...more]);
  expect(add('Sở Ngày sau', '--effective', '2025-09-01').status).toBe(0);
  const period = ['--from', '2025-06-01', '--to', '2025-12-31'];
  const { entries } = readFeed(run(city, ['diff', ...period, '--format', 'feed']).stdout);
  const told = entries.filter(({ id }) => id?.[0]?.includes('2025-400-qd-ubnd'));
  // what is to come is news of the day on which it was signed, and says from when it has effect
  expect(told.map(({ updated }) => updated?.[0])).toEqual(['2025-06-20T00:00:00+07:00', '2025-07-01T00:00:00+07:00']);
  expect(told.map(({ summary }) => summary?.[0]?.startsWith('Sắp có hiệu lực, từ 01/09/2025: '))).toEqual([
    true,
    false,
  ]);
  const later = run(city, ['diff', ...period, '--format', 'feed'], { today: '2025-09-01' });
  const [came] = readFeed(later.stdout).entries;
  expect(came?.updated?.[0]).toBe('2025-09-01T00:00:00+07:00');
  expect([came?.id, came?.summary?.[0]]).toEqual([told[0]?.id, 'Cấp mới: 1']);
  expect(told[0]?.li).toEqual([expect.stringContaining('Sở Ngày sau')]);
  expect(told[1]?.li?.join()).not.toContain('Sở Ngày sau');
  // the entry of the decision's own day keeps its name
  expect(told.map(({ id }) => id?.[0]?.endsWith('2025-400-qd-ubnd'))).toEqual([false, true]);

  expect(run(city, ['decision', 'show', '400/QĐ-UBND']).stdout).toMatch(/Sở Ngày sau {2}\(từ ngày 01\/09\/2025\)\n/);
  expect(run(city, ['decision', 'show', '400/QĐ-UBND']).stdout).toMatch(/Sở Sắp lập\n/);
  const { ownDays } = jsonOf<{ ownDays: object[] }>(
    run(city, ['decision', 'show', '400/QĐ-UBND', '--json']),
    'decision',
  );
  expect(ownDays).toMatchObject([{ kind: 'granted', effective: '2025-09-01' }]);

  const { decisions } = jsonOf<{ decisions: { id: string; days?: { effective: string }[] }[] }>(
    run(city, ['report', ...period, '--json']),
    'report',
  );
  const days = decisions.find(({ id }) => id === '2025-400-qd-ubnd')?.days?.map(({ effective }) => effective);
  expect(days).toEqual(['2025-07-01', '2025-09-01']);
  expect(run(city, ['report', ...period]).stdout).toMatch(/400\/QĐ-UBND +01\/09\/2025 +1/);
});
