import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { isInstalled, runProgram } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
let site = '';
beforeAll(() => {
  city = cityOfChains();
  site = join(city, 'public');
  expect(run(city, ['site', '-o', 'public'])).toMatchObject({ status: 0, stdout: '' });
});

const fileOf = (path: string): string => readFileSync(join(site, path), 'utf8');
const answerOf = (path: string, schema: string) => jsonOf({ status: 0, stdout: fileOf(path), stderr: '' }, schema);

describe('site', () => {
  test('has the answers of list, show and resolve for every issued code, closed and old ones too', () => {
    const { units } = answerOf('data/units.json', 'list') as { units: { code: string }[] };
    expect(units).toHaveLength(18);
    for (const { code } of units) {
      expect(answerOf(`data/units/${code}.json`, 'show').code).toBe(code);
      expect(answerOf(`data/resolve/${code}.json`, 'resolve').code).toBe(code);
    }
    expect(answerOf('data/resolve/CANG-01.json', 'resolve')).toMatchObject({ code: 'H24.08', result: 'exact' });
  });

  test('shows nothing of drafts', () => {
    expect(existsSync(join(site, 'data/units/H24.12.json'))).toBe(false);
    expect(answerOf('data/units/H24.13.json', 'show')).toMatchObject({ status: 'active', closed: null });
    for (const path of ['data.js', 'danh-sach.html', 'index.html', 'data/units.json']) {
      expect(fileOf(path)).not.toContain('Sở Dự thảo');
    }
  });

  test('has a plain list for readers without a script', () => {
    expect(fileOf('danh-sach.html')).toContain('<td><code>H24.06</code></td><td>Sở Hạ tầng</td>');
    expect(fileOf('danh-sach.html')).not.toContain('Ban Giải tỏa');
    expect(fileOf('index.html')).toContain('<a href="danh-sach.html">');
  });

  test('is the same to the byte each time, and as of a date when asked', () => {
    run(city, ['site', '-o', 'lan-hai']);
    for (const path of ['data.js', 'index.html', 'data/units.json', 'data/resolve/H24.03.json']) {
      expect(readFileSync(join(city, 'lan-hai', path), 'utf8')).toBe(fileOf(path));
    }
    run(city, ['site', '-o', 'nam-2022', '--at', '2022-12-31']);
    expect(readFileSync(join(city, 'nam-2022/danh-sach.html'), 'utf8')).toContain('Ban Giải tỏa');
  });

  test('does not write into a folder that holds something unless asked to', () => {
    mkdirSync(join(city, 'day'));
    writeFileSync(join(city, 'day/index.html'), 'cũ');
    expect(run(city, ['site', '-o', 'day'])).toMatchObject({ status: 3, stdout: '' });
    expect(readdirSync(join(city, 'day'))).toEqual(['index.html']);
    expect(run(city, ['site', '-o', 'day', '--force']).status).toBe(0);
    expect(readFileSync(join(city, 'day/index.html'), 'utf8')).toContain('Sổ thử');
  });

  test('needs a folder to write to', () => {
    expect(run(city, ['site'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('is not made of a registry that could not be read whole', () => {
    const broken = cityOfChains();
    writeFileSync(join(broken, 'registry/units/H24/H24.02.yaml'), '- code: [');
    expect(run(broken, ['site', '-o', 'public'])).toMatchObject({ status: 1, stdout: '' });
    expect(existsSync(join(broken, 'public'))).toBe(false);
  });
});

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => isInstalled(name));

/** Text of the page's main part, as a browser has drawn it. */
function drawn(hash: string, search?: string): string {
  const page = pathToFileURL(join(site, 'index.html'));
  page.hash = hash;
  if (search !== undefined) {
    const typed = fileOf('app.js').replace(
      / {2}draw\(\);\n\}\)\(\);/,
      `  input.value = ${JSON.stringify(search)};\n  draw();\n})();`,
    );
    writeFileSync(join(site, 'typed.js'), typed);
    writeFileSync(join(site, 'typed.html'), fileOf('index.html').replace('app.js', 'typed.js'));
    page.pathname = page.pathname.replace('index.html', 'typed.html');
  }
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${city}/browser`,
    '--dump-dom',
    page.href,
  ];
  const { stdout } = runProgram(browser ?? '', args);
  const main = /<main[^>]*>(.*)<\/main>/s.exec(stdout)?.[1] ?? '';
  return main
    .replace(/<\/(?:li|h2|h3|dd|dt|nav|p|ul)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

describe.skipIf(browser === undefined)('the page in a browser, opened from disk', () => {
  test('starts with the agencies in force', () => {
    const text = drawn('');
    expect(text).toContain('H24.02 Sở Khoa học và Công nghệ');
    expect(text).not.toContain('H24.09');
  });

  test('shows a unit with its contact data and history', () => {
    const text = drawn('H24.02');
    expect(text).toContain('Tất cả › Ủy ban nhân dân thành phố');
    expect(text).toContain('Tên cũ\nSở Khoa học (đến 01/02/2024, theo 300/QĐ-UBND)');
    expect(text).toContain('H24.02.01 Trung tâm Chuyển đổi số');
  });

  test('leads from a closed code to what it is now', () => {
    expect(drawn('H24.03')).toContain('Nay là\nH24.06 Sở Hạ tầng');
  });

  test('understands an earlier code, and says so of one that is not there', () => {
    expect(drawn('cang-01')).toContain('H24.08 Ban Quản lý cảng');
    expect(drawn('H24.77')).toMatch(/^Không có mã H24\.77\n/);
  });

  test('finds units without diacritics, those in force first', () => {
    expect(drawn('', 'ban quan ly')).toBe(
      'H24.08 Ban Quản lý cảng\nH24.07 Ban Quản lý cảng (không còn hoặc chưa có hiệu lực)',
    );
  });
});
