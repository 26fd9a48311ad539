import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { runProgram } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { everything } from '../../support/registry-folder.js';
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

/** The text of a page's main part, without its mark-up. */
function textOf(path: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(fileOf(path))?.[1] ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const CODES = [...Array(11).keys()].map((i) => `H24.${String(i + 1).padStart(2, '0')}`);

describe('the data beside the pages', () => {
  test('has the answers of list, show and resolve for every issued code, closed and old ones too', () => {
    const { units } = answerOf('api/v1/units.json', 'list') as { units: { code: string }[] };
    expect(units).toHaveLength(18);
    for (const { code } of units) {
      expect(answerOf(`api/v1/units/${code}.json`, 'show').code).toBe(code);
      expect(answerOf(`api/v1/resolve/${code}.json`, 'resolve').code).toBe(code);
    }
    expect(answerOf('api/v1/resolve/CANG-01.json', 'resolve')).toMatchObject({ code: 'H24.08', result: 'exact' });
    // nobody noted the old form of this one
    expect(answerOf('api/v1/resolve/000.00.03.H24.json', 'resolve')).toMatchObject({
      code: 'H24.03',
      result: 'merged',
    });
  });

  test('has the whole registry, as JSON, CSV, Excel, mapping and the national tables, with sums that hold', () => {
    const { units, decisions } = answerOf('api/v1/registry.json', 'registry') as {
      units: object[];
      decisions: object[];
    };
    expect([units.length, decisions.length]).toEqual([18, 5]);
    expect(answerOf('api/v1/mapping.json', 'mapping')).toBeDefined();
    expect(fileOf('api/v1/annexes.csv')).toContain('Sở Hạ tầng');
    expect(fileOf('api/v1/mapping.csv')).toContain('CANG-01');
    for (const file of ['registry.ndjson', 'registry.jsonld', 'registry.sql'])
      expect(fileOf(`api/v1/${file}`)).toContain('CANG-01');
    for (const level of [1, 2, 3, 4]) {
      expect(JSON.parse(fileOf(`api/v1/qlvanbandieuhanhcap${level}.json`))).toEqual(
        JSON.parse(run(city, ['export', '--format', 'dmdc', '--annex', String(level)]).stdout),
      );
    }
    const sums = fileOf('tai-ve/SHA256SUMS').trim().split('\n');
    expect(sums).toHaveLength(12);
    for (const line of sums) {
      const [, sum = '', path = ''] = /^([0-9a-f]{64}) {2}\.\.\/(.+)$/.exec(line) ?? [];
      expect(
        createHash('sha256')
          .update(readFileSync(join(site, path)))
          .digest('hex'),
        path,
      ).toBe(sum);
      expect(fileOf('tai-ve/index.html')).toContain(sum);
    }
    expect(runProgram('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(site, 'tai-ve') }).status).toBe(0);
  });

  describe('is described by OpenAPI', () => {
    type Media = Record<string, { schema: { $ref?: string; type?: string } }>;
    interface Described {
      servers?: { url: string }[];
      get: {
        summary: string;
        operationId: string;
        parameters?: { name: string; example: string; schema: { pattern: string } }[];
        responses: { 200: { content: Media } };
      };
    }
    const description = () =>
      JSON.parse(fileOf('api/v1/openapi.json')) as {
        openapi: string;
        security: unknown[];
        servers: { url: string }[];
        paths: Record<string, Described>;
      };

    /** Where a path of the description leads in the site, as what a whole path must match. */
    function places(): { path: string; pattern: RegExp; described: Described }[] {
      const { servers, paths } = description();
      const quoted = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
      return Object.entries(paths).map(([path, described]) => {
        const [server] = described.servers ?? servers;
        const folder = new URL(`${server?.url ?? ''}/`, 'file:///api/v1/openapi.json').pathname;
        const whole = quoted(`${folder}${path.slice(1)}`.slice(1)).replace(/\{(\w+)\}/g, (_, name: string) => {
          const parameter = described.get.parameters?.find((each) => each.name === name);
          return `(?:${parameter?.schema.pattern.replace(/^\^|\$$/g, '') ?? 'no such parameter'})`;
        });
        return { path, pattern: new RegExp(`^${whole}$`), described };
      });
    }

    test('every file of the data and of the downloads by one path, and every path has its files', () => {
      expect(description().openapi).toBe('3.1.0');
      const files = fileOf('.madinhdanh-site')
        .replace(/^.{64} {2}/gm, '')
        .split('\n')
        .filter((path) => /^api\/|^(?:\w+\/)?tai-ve\//.test(path));
      expect(files.length).toBeGreaterThan(50);
      const all = places();
      for (const file of files) {
        expect(
          all.filter(({ pattern }) => pattern.test(file)).map(({ path }) => path),
          file,
        ).toHaveLength(1);
      }
      for (const { path, pattern } of all)
        expect(
          files.some((file) => pattern.test(file)),
          path,
        ).toBe(true);
    });

    test('each by a name of its own, for programs that are made from the description, and open to anybody', () => {
      const { paths, security } = description();
      const names = Object.values(paths).map(({ get }) => get.operationId);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/);
      expect(security).toEqual([]);
    });

    test('each with what it is: its schema is there, and its example in the form of the addresses', () => {
      const ENDINGS: Record<string, RegExp> = {
        'application/json': /\.json$/,
        'application/schema+json': /\.schema\.json$/,
        'application/ld+json': /\.jsonld$/,
        'application/x-ndjson': /\.ndjson$/,
        'application/sql': /\.sql$/,
        'text/csv': /\.csv$/,
        'text/html': /\.html$/,
        'text/plain': /SHA256SUMS$/,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': /\.xlsx$/,
      };
      for (const { path, described } of places()) {
        const { summary, parameters = [], responses } = described.get;
        expect(summary, path).not.toBe('');
        for (const { name, example, schema } of parameters) {
          expect(example, path).toMatch(new RegExp(schema.pattern));
          // an example is a code of the registry itself, which answers
          expect(fileOf(`api/v1${path.replace(`{${name}}`, example)}`), path).not.toBe('');
        }
        const [[media = '', content] = []] = Object.entries(responses[200].content);
        expect(path).toMatch(ENDINGS[media] ?? /no such ending/);
        const ref = content?.schema.$ref;
        if (ref !== undefined) expect(JSON.parse(fileOf(`api/v1/${ref}`)), path).toHaveProperty('$id');
      }
    });

    test('whose schemas hold for the files, line by line where it says so', () => {
      for (const { path, pattern, described } of places()) {
        const ref = described.get.responses[200].content['application/json']?.schema.$ref;
        const name = /^schemas\/(.+)\.schema\.json$/.exec(ref ?? '')?.[1];
        if (name === undefined) continue;
        const files = fileOf('.madinhdanh-site')
          .replace(/^.{64} {2}/gm, '')
          .split('\n')
          .filter((file) => pattern.test(file));
        expect(files.length, path).toBeGreaterThan(0);
        for (const file of files) answerOf(file, name);
      }
      for (const line of fileOf('api/v1/registry.ndjson').trimEnd().split('\n')) {
        jsonOf({ status: 0, stdout: line, stderr: '' }, 'unit');
      }
    });

    test('with whole addresses where it is known', () => {
      run(city, ['site', '-o', 'mo-ta', '--base-url', 'https://ma.example.vn/tra-cuu']);
      const { servers, paths } = JSON.parse(
        readFileSync(join(city, 'mo-ta/api/v1/openapi.json'), 'utf8'),
      ) as ReturnType<typeof description>;
      expect(servers).toEqual([{ url: 'https://ma.example.vn/tra-cuu/api/v1' }]);
      expect(paths['/tai-ve/SHA256SUMS']?.servers).toEqual([{ url: 'https://ma.example.vn/tra-cuu' }]);
    });
  });
});

describe('the pages', () => {
  test('there is one for every code ever granted, in both languages', () => {
    for (const code of ['H24', ...CODES, 'H24.02.01', 'H24.02.01.001', 'H24.13', 'H24.14']) {
      for (const lang of ['', 'en/'])
        expect(fileOf(`${lang}${code}/index.html`), code).toContain(`<code>${code}</code>`);
    }
    expect(fileOf('en/H24.02/index.html')).toContain('<html lang="en">');
    expect(textOf('en/H24.02/index.html')).toContain('Names through time');
  });

  test('a page says everything of its unit without a script: names, place, decisions, lineage, old forms', () => {
    const text = textOf('H24.02/index.html');
    expect(text).toContain('H24 Ủy ban nhân dân thành phố');
    expect(text).toContain('Sở KHCN');
    expect(text).toContain(
      'Sở Khoa học và Công nghệ 01/02/2024 300/QĐ-UBND Sở Khoa học 10/01/2022 01/02/2024 100/QĐ-UBND',
    );
    expect(text).toContain('H24.01 Sở Thông tin');
    expect(text).toContain('H24.11 Sở Tổng hợp (một phần)');
    expect(fileOf('H24.02/index.html')).toContain('href="../000.00.02.H24/index.html"');
    expect(fileOf('H24.02/index.html')).toContain('href="../H24.02.01/index.html"');
    expect(fileOf('H24.02/index.html')).toContain('href="../quyet-dinh/2024-300-qd-ubnd/index.html"');
  });

  test('a closed code answers with its successors, whole or in part, also over several steps', () => {
    expect(textOf('H24.03/index.html')).toMatch(/Đã đóng|đã đóng/);
    expect(textOf('H24.03/index.html')).toMatch(/Nay là H24\.06 Sở Hạ tầng/);
    // each step with its own decision and day: what the first did is not said of the last
    expect(textOf('H24.03/index.html')).toMatch(
      /Các bước: \d\d\/\d\d\/\d{4} chia H24\.03 .* → H24\.04 .*; H24\.05 .* 200\/QĐ-UBND .* → H24\.06 Sở Hạ tầng/,
    );
    expect(textOf('H24.11/index.html')).toMatch(
      /Nay là H24\.02 Sở Khoa học và Công nghệ \(một phần\) H24\.06 Sở Hạ tầng/,
    );
    expect(textOf('H24.09/index.html')).toContain('Không có mã còn hiệu lực nào tiếp nhận');
    expect(textOf('en/H24.07/index.html')).toContain('Now H24.08 Ban Quản lý cảng');
  });

  test('an address in the old form answers too, noted or not, and so does an earlier code of any other form', () => {
    expect(textOf('000.00.02.H24/index.html')).toContain('Mã 000.00.02.H24 nay là H24.02 Sở Khoa học và Công nghệ');
    expect(textOf('000.00.03.H24/index.html')).toContain('H24.06 Sở Hạ tầng');
    expect(textOf('CANG-01/index.html')).toContain('Code CANG-01 is now H24.08 Ban Quản lý cảng');
    expect(textOf('000.1137.H24/index.html')).toContain('H24.02.01 Trung tâm Chuyển đổi số');
  });

  test('every address within the site leads somewhere', () => {
    const files = everything(site);
    const missing: string[] = [];
    for (const [path, text] of Object.entries(files)) {
      if (!path.endsWith('.html') || path === '404.html') continue;
      for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^(?:#|https?:|mailto:|tel:)/.test(href)) continue;
        const target = new URL(href, `file:///${path}`).pathname.slice(1);
        if (files[decodeURIComponent(target)] === undefined) missing.push(`${path} → ${href}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('decisions are shown with what each did, changes as a page and a feed', () => {
    const text = textOf('quyet-dinh/2023-200-qd-ubnd/index.html');
    expect(text).toContain(
      'H24.03 Sở Giao thông Xây dựng → H24.04 Sở Giao thông (một phần); H24.05 Sở Xây dựng (một phần)',
    );
    expect(text).toContain('H24.07 Ban Quản lý cảng → H24.08 Ban Quản lý cảng');
    expect(textOf('thay-doi/index.html')).toMatch(
      /^Thay đổi .* 01\/07\/2025 · 400\/QĐ-UBND .* 01\/02\/2024 · 300\/QĐ-UBND/,
    );
    const feed = fileOf('thay-doi/atom.xml');
    expect(
      runProgram('python3', [
        '-c',
        'import sys, xml.dom.minidom as m; m.parse(sys.argv[1])',
        join(site, 'thay-doi/atom.xml'),
      ]).status,
    ).toBe(0);
    expect(feed).toContain('<updated>2025-07-01T00:00:00+07:00</updated>');
    expect(feed).toContain('<link href="../quyet-dinh/2025-400-qd-ubnd/index.html"/>');
  });

  test('annexes are shown as they were in each period, names and closed codes of the day', () => {
    expect(textOf('phu-luc/index.html')).toContain('01/07/2025 nay 01/02/2024 đến trước 01/07/2025');
    const early = textOf('phu-luc/2022-01-10/index.html');
    expect(early).toContain('Sở Khoa học H24.02');
    expect(early).toContain('Ban Giải tỏa H24.09');
    const late = textOf('phu-luc/2025-07-01/index.html');
    expect(late).toContain('Sở Khoa học và Công nghệ H24.02');
    expect(late).not.toContain('H24.09');
    expect(textOf('phu-luc/2024-02-01/H24.02.html')).toContain('Đội Kỹ thuật H24.02.01.001');
  });

  test('nothing of drafts and no notes are in any file', () => {
    for (const [path, text] of Object.entries(everything(site))) {
      expect(text.includes('Sở Dự thảo') || text.includes('2025-du-thao'), path).toBe(false);
    }
    expect(existsSync(join(site, 'H24.12'))).toBe(false);
    expect(answerOf('api/v1/units/H24.13.json', 'show')).toMatchObject({ status: 'active', closed: null });
  });

  test('hold no script and no style of their own, and a policy that allows none', () => {
    for (const [path, text] of Object.entries(everything(site))) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).toContain(`content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';`);
      expect(text, path).not.toMatch(
        /<style|<script(?! src="(?:\.\.\/)*assets\/site\.js" defer(?: integrity="sha256-[\w+/=]{44}")?><\/script>)|\son[a-z]+=|style="/i,
      );
    }
    expect(readFileSync(join(site, 'assets/site.js')).length).toBeLessThan(150_000);
  });

  test('ask by no way upwards for an asset that is not known by its sum, where the page does not know its place', () => {
    const sum = (file: string): string => `sha256-${createHash('sha256').update(fileOf(file)).digest('base64')}`;
    expect(fileOf('404.html')).toContain('nếu có kết quả gần với điều ấy thì hiện bên dưới ô.');
    const assets = fileOf('404.html').match(/<(?:script|link)[^>]*"\.\.\/[^>]*assets\/[^>]*>/g) ?? [];
    expect(assets).toHaveLength(6);
    for (const each of assets) {
      expect(each).toContain(`integrity="${sum(each.startsWith('<link') ? 'assets/site.css' : 'assets/site.js')}"`);
    }
  });

  test('are the same to the byte each time, and as of a date when asked', () => {
    run(city, ['site', '-o', 'lan-hai']);
    expect(everything(join(city, 'lan-hai'))).toEqual(everything(site));
    run(city, ['site', '-o', 'nam-2022', '--at', '2022-12-31']);
    const then = readFileSync(join(city, 'nam-2022/H24.09/index.html'), 'utf8');
    expect(then).toContain('badge active');
  });

  test('a QR code and whole addresses stand where the address is known, and not else', () => {
    expect(fileOf('H24.02/index.html')).not.toContain('<svg');
    expect(run(city, ['site', '-o', 'co-dia-chi', '--base-url', 'https://ma.example.vn/tra-cuu']).status).toBe(0);
    const page = readFileSync(join(city, 'co-dia-chi/H24.02/index.html'), 'utf8');
    expect(page).toContain('<svg class="qr"');
    expect(page).toContain('href="https://ma.example.vn/tra-cuu/H24.02/"');
    expect(readFileSync(join(city, 'co-dia-chi/404.html'), 'utf8')).toContain('src="/tra-cuu/assets/site.js"');
    // it is read in the place of any address: no way of it begins there
    const ways = [
      ...readFileSync(join(city, 'co-dia-chi/404.html'), 'utf8').matchAll(/(?:href|src|data-root)="([^"]*)"/g),
    ];
    expect(ways.map(([, way = '']) => way).filter((way) => !/^(?:\/tra-cuu\/|#)/.test(way))).toEqual([]);
  });
});

describe('the command', () => {
  test('does not write into a folder that holds something unless asked to', () => {
    mkdirSync(join(city, 'day'));
    writeFileSync(join(city, 'day/index.html'), 'cũ');
    expect(run(city, ['site', '-o', 'day'])).toMatchObject({ status: 3, stdout: '' });
    expect(readdirSync(join(city, 'day'))).toEqual(['index.html']);
    expect(run(city, ['site', '-o', 'day', '--force']).status).toBe(0);
    expect(readFileSync(join(city, 'day/index.html'), 'utf8')).toContain('Sổ thử');
  });

  test('needs a folder to write to, and an address that is one', () => {
    expect(run(city, ['site'])).toMatchObject({ status: 2, stdout: '' });
    for (const url of ['ma.example.vn', 'javascript:alert(1)', 'https://a/?b', 'https://u:p@a/', 'ftp://a/', '']) {
      expect(run(city, ['site', '-o', 'x', '--base-url', url]), url).toMatchObject({ status: 2, stdout: '' });
    }
    expect(existsSync(join(city, 'x'))).toBe(false);
  });

  test.skipIf(!existsSync('/proc/self'))('gives up where no folder can be made', () => {
    expect(run(city, ['site', '-o', '/proc/khong-co/trang'])).toMatchObject({ status: 3, stdout: '' });
  });

  test('makes nothing of a registry that could not be read whole', () => {
    const broken = cityOfChains();
    writeFileSync(join(broken, 'registry/units/H24/H24.02.yaml'), '- code: [');
    expect(run(broken, ['site', '-o', 'public'])).toMatchObject({ status: 1, stdout: '' });
    expect(existsSync(join(broken, 'public'))).toBe(false);
  });
});
