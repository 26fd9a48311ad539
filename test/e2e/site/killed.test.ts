import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { mustRun } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { everything } from '../../support/registry-folder.js';

const KILLER = pathToFileURL(join(ROOT, 'test/support/kill-at.mjs')).href;
/** At how many moments each way of writing is killed, spread over the whole of it. */
const MOMENTS = 8;
const EARLY = ['--at', '2023-12-31'];

const site = (city: string, more: readonly string[], env: Record<string, string> = {}) =>
  run(city, ['site', '-o', 'public', ...more], { env });

/** Every page of the folder with the files of its own folder that it names and that are not there. */
function deadLinks(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !path.startsWith('.madinhdanh-site.') && path !== '404.html',
  );
  return pages.flatMap((path) => {
    const place = join(folder, path);
    const links = [...readFileSync(place, 'utf8').matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)];
    const own = links.map(([, link = '']) => join(dirname(place), decodeURIComponent(link)));
    const missing = own.filter((file) => !existsSync(file) && !relative(folder, file).startsWith('..'));
    return missing.map((file) => `${path} → ${relative(folder, file)}`);
  });
}

function emptyFolders(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter(
    (path) => statSync(join(folder, path)).isDirectory() && readdirSync(join(folder, path)).length === 0,
  );
}

describe('a run of site that is killed while it puts its files in place', () => {
  test.each([
    { way: 'from an early site to a later one', before: EARLY, after: [], since: 0 },
    // what is gone goes at the end
    { way: 'from a later site to an early one', before: [], after: EARLY, since: 0.7 },
    { way: 'into a folder that has none', before: undefined, after: [], since: 0 },
  ])('leaves no page that leads to a missing file: $way', ({ before, after, since }) => {
    const city = cityOfChains();
    const start = join(newFolder(), 'start');
    mustRun('mkdir', [start]);
    if (before !== undefined) {
      expect(site(city, before).status).toBe(0);
      writeFileSync(join(city, 'public/CNAME'), 'ma.example.vn\n');
      mustRun('cp', ['-a', `${join(city, 'public')}/.`, start]);
    }
    const again = (): void => {
      mustRun('rm', ['-rf', join(city, 'public')]);
      if (before !== undefined) mustRun('cp', ['-a', start, join(city, 'public')]);
    };
    again();
    const count = join(newFolder(), 'count');
    const killer = { NODE_OPTIONS: `--import ${KILLER}` };
    expect(site(city, after, { ...killer, TEST_KILL_COUNT: count }).status).toBe(0);
    const whole = everything(join(city, 'public'));
    expect(deadLinks(join(city, 'public'))).toEqual([]);
    const times = Number(readFileSync(count, 'utf8'));
    expect(times).toBeGreaterThan(MOMENTS);
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      again();
      const at = `${1 + Math.floor((times - 1) * (since + ((1 - since) * moment) / (MOMENTS - 1)))}`;
      expect(site(city, after, { ...killer, TEST_KILL_AT: at }).status, at).toBe(null);
      expect(deadLinks(join(city, 'public')), `killed at ${at} of ${times}`).toEqual([]);
      if (before !== undefined) expect(existsSync(join(city, 'public/CNAME'))).toBe(true);
      // what is gone may be half removed: the next run takes the rest away, folders too
      if (since === 0 || moment % 2 === 0) continue;
      expect(site(city, after).status).toBe(0);
      expect(emptyFolders(join(city, 'public')), `killed at ${at} of ${times}`).toEqual([]);
    }
    expect(site(city, after).status).toBe(0);
    expect(everything(join(city, 'public'))).toEqual(whole);
  });
});
