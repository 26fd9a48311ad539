import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BROWSER, expectQuiet, fileAddress, host, seriousFaults, visit } from '../../support/browser.js';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { mustRun } from '../../support/process.js';
import { bundledRegistry, DRAFT } from '../../support/registries/bundled.js';

let folder = '';
let site = '';
let place = '';
beforeAll(() => {
  folder = bundledRegistry();
  const must = (...args: string[]) => expect(run(folder, args), args.join(' ')).toMatchObject({ status: 0 });
  must('decision', 'issue', DRAFT, '--number', '1500/QĐ-UBND', '--signed', '2023-05-22');
  must('decision', 'new', '--title', 'Về việc sắp xếp', '--kind', 'amendment');
  must('spin-off', 'H24.18.01', '--parent', 'H24.18', '--name', 'Bệnh viện Việt Tiệp cơ sở 2');
  must('close', 'H24.34.08.009');
  must('decision', 'issue', '2025-sap-xep', '--number', '77/QĐ-UBND', '--signed', '2025-03-02');
  must('site', '-o', 'public');
  site = join(folder, 'public');
  place = fileAddress(`${site}/`);
});

/** Types into the search of a page, and waits for the hit. */
async function search(page: Awaited<ReturnType<typeof visit>>['page'], words: string): Promise<string> {
  await page.fill('#q', '');
  await page.locator('#q').pressSequentially(words);
  await page.locator('#hits[aria-busy="false"]').waitFor();
  return (await page.locator('#hits li').first().textContent()) ?? '';
}

describe.skipIf(BROWSER === undefined)('the site in a browser', () => {
  test('opened from disk it finds a hospital by words without diacritics, and opens its page', async () => {
    const tab = await visit();
    const { page } = tab;
    await page.goto(fileAddress(site, 'index.html'));
    expect(await search(page, 'benh vien viet tiep')).toContain('H24.18.01 Bệnh viện Hữu nghị Việt Tiệp');
    await page.locator('#hits a').first().click();
    await page.waitForURL(/H24\.18\.01\/index\.html$/);
    expect(await page.textContent('h1')).toBe('Bệnh viện Hữu nghị Việt Tiệp');
    expectQuiet(tab, place);
  });

  test.each([
    [
      'a renamed one by its old name',
      'trung tam cong nghe thong tin va truyen thong',
      'H24.12.03',
      'Trung tâm Thông tin và Truyền thông',
    ],
    ['a merged one by its old name', 'trung tam thong tin thong ke khoa hoc', 'H24.16.02', 'H24.16.03'],
    ['a merged one by its code', 'h24 16 02', 'H24.16.02', 'H24.16.03'],
    ['a merged one by its old form', '000.02.16.H24', 'H24.16.02', 'H24.16.03'],
    ['one that a part was taken from', 'bv viet tiep', 'H24.18.01', 'H24.18.35'],
    ['what was spun off', 'viet tiep co so 2', 'H24.18.35', 'H24.18.01'],
    [
      'a closed one by its name',
      'tieu hoc va trung hoc co so xuan dam',
      'H24.34.08.009',
      'Không có mã còn hiệu lực nào tiếp nhận',
    ],
    ['a closed one by its old form', '009.08.34.H24', 'H24.34.08.009', 'Không có mã còn hiệu lực nào tiếp nhận'],
    ['one by its name with its code in brackets', 'Bệnh viện Hữu nghị Việt Tiệp (H24.18.01)', 'H24.18.01', 'Việt Tiệp'],
    ['one by its name and that of the body above', 'Phòng Nội vụ thuộc UBND quận Lê Chân', 'H24.23.02', 'Nội vụ'],
    ['one by its code and a name with a figure', 'H24.04.03 Phòng Công chứng số 1', 'H24.04.03', 'Công chứng'],
    ['one by its name with its short form behind it', 'Sở Thông tin và Truyền thông (TTTT)', 'H24.12', 'Truyền thông'],
    ['one by a line of a list', '12. Sở Y tế', 'H24.18', 'Sở Y tế'],
    ['one by its number in words', 'phong cong chung so mot', 'H24.04.03', 'Công chứng'],
    ['one with a slip of the hand', 'benh vien viet tiepp', 'H24.18.01', 'Việt Tiệp'],
  ])('finds %s, whose page leads on', async (_, words, code, there) => {
    const { page } = await visit();
    await page.goto(fileAddress(site, 'index.html'));
    expect(await search(page, words)).toContain(code);
    await page.locator('#hits a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${code}/index.html`));
    expect(await page.textContent('main')).toContain(there);
  });

  test('goes from a closed code to its successor, and switches the language where it stands', async () => {
    const tab = await visit();
    const { page } = tab;
    await page.goto(fileAddress(site, 'H24.16.02/index.html'));
    await page.locator('.now a').first().click();
    await page.waitForURL(/H24\.16\.03\/index\.html$/);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/en\/H24\.16\.03\/index\.html$/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('main')).toContain('Milestones');
    expect(await search(page, 'so y te')).toContain('H24.18');
    await page.locator('#hits a').first().click();
    await page.waitForURL(/en\/H24\.18\/index\.html$/);
    expectQuiet(tab, place);
  });

  test('needs nothing but the keyboard', async () => {
    const { page } = await visit();
    await page.goto(fileAddress(site, 'index.html'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung');
    await page.keyboard.press('/');
    await page.keyboard.type('so y te');
    await page.waitForSelector('#hits li');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate("[...document.querySelectorAll('#hits li > a')].indexOf(document.activeElement)")).toBe(
      1,
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/H24\.18\/index\.html$/);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.keyboard.type('zzzz');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    // what was asked before is not joined to what is asked next
    await page.locator('a.brand').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('so y te');
    expect(await page.inputValue('#q')).toBe('so y te');
  });

  test('can be read without a script, and shows no field that would do nothing', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(fileAddress(site, 'index.html'));
    expect(await page.locator('#tim').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Cơ cấu' }).click();
    await page.locator('summary').first().click();
    await page.getByRole('link', { name: 'H24.18 Sở Y tế' }).click();
    await page.getByRole('link', { name: 'H24.18.01 Bệnh viện Hữu nghị Việt Tiệp' }).click();
    expect(await page.textContent('h1')).toBe('Bệnh viện Hữu nghị Việt Tiệp');
    expect(await page.locator('button.copy').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'H24.18.35 Bệnh viện Việt Tiệp cơ sở 2' }).first().click();
    await page.waitForURL(/H24\.18\.35/);
    await page.getByRole('link', { name: '77/QĐ-UBND' }).first().click();
    expect(await page.textContent('main')).toContain('H24.18.35');
  });

  const PAGES = [
    'index.html',
    'H24/index.html',
    'H24.12.03/index.html',
    'H24.16.02/index.html',
    'en/H24.18.01/index.html',
    '000.02.16.H24/index.html',
    'co-cau/index.html',
    'phu-luc/index.html',
    'phu-luc/2023-05-22/index.html',
    'en/phu-luc/2022-01-10/H24.16.html',
    'quyet-dinh/index.html',
    `quyet-dinh/${DRAFT}/index.html`,
    'thay-doi/index.html',
    'tai-ve/index.html',
    '404.html',
  ];

  test.each(PAGES)('%s fits a telephone of 360 pixels, and axe finds nothing serious, light or dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit({ viewport: { width: 360, height: 740 }, colorScheme });
      await page.goto(fileAddress(site, path));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(dark === 'rgb(18, 20, 23)').toBe(colorScheme === 'dark');
      expect(await seriousFaults(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('on a telephone the names of a body stand whole, each with its days and its decision in sight', async () => {
    const { page } = await visit({ viewport: { width: 360, height: 740 } });
    await page.goto(fileAddress(site, 'H24.12.03/index.html'));
    const names = page.getByRole('table', { name: 'Tên qua các thời kỳ' });
    expect(await names.getByRole('columnheader').count()).toBe(4);
    const cells = await names.getByRole('cell').all();
    for (const cell of cells) {
      const box = await cell.boundingBox();
      if (box !== null) expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
    const name = names.getByRole('cell', { name: 'Trung tâm Công nghệ thông tin và Truyền thông' });
    expect((await name.boundingBox())?.height).toBeLessThan(80);
    expect(await names.textContent()).toContain('1500/QĐ-UBND');
    await page.goto(fileAddress(site, 'tai-ve/index.html'));
    const files = await page.getByRole('table', { name: 'Tải về' }).getByRole('cell').all();
    expect(files.length).toBeGreaterThan(40);
    for (const cell of files) {
      const box = await cell.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
    await page.goto(fileAddress(site, 'H24.12.03/index.html'));
    await page.setViewportSize({ width: 1200, height: 800 });
    const tops = await Promise.all((await names.getByRole('columnheader').all()).map((each) => each.boundingBox()));
    expect(new Set(tops.map((box) => box?.y)).size).toBe(1);
  });

  test('axe finds nothing serious among the results of a search either', async () => {
    const { page } = await visit();
    await page.goto(fileAddress(site, 'index.html'));
    await search(page, 'trung tam thong tin');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('is printed without what only a screen needs, and with what is folded', async () => {
    const { page } = await visit();
    await page.goto(fileAddress(site, `quyet-dinh/${DRAFT}/index.html`));
    await page.emulateMedia({ media: 'print' });
    for (const away of ['.sections', '.finder', '.languages']) expect(await page.locator(away).isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.goto(fileAddress(site, 'co-cau/index.html'));
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
  });

  test('copies a code', async () => {
    const { page } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const served = await host(site);
    await page.goto(`${served.address}H24.12.03/`);
    await page.getByRole('button', { name: 'Sao chép mã' }).click();
    await page.getByRole('button', { name: 'Đã sao chép' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('H24.12.03');
    served.close();
  });

  test('the page of what is not there runs no script of another application of the host', async () => {
    const top = newFolder();
    mkdirSync(join(top, 'assets'));
    writeFileSync(join(top, 'assets/site.js'), "document.title = 'của ứng dụng khác';");
    mustRun('cp', ['-r', site, join(top, 'tra')]);
    mustRun('cp', [join(site, '404.html'), top]);
    const served = await host(top, '/');
    const { page } = await visit();
    // from here a way upwards leads to the other application's script
    await page.goto(`${served.address}tra/h24-18-01`);
    await page.waitForSelector('#hits li');
    expect(await page.title()).not.toContain('ứng dụng khác');
    await page.goto(`${served.address}mot/hai`);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).not.toContain('ứng dụng khác');
    served.close();
  });

  test('whoever comes back from a hit finds the query and the hits again', async () => {
    const served = await host(site);
    const { page } = await visit();
    for (const address of [served.address, fileAddress(site, 'index.html')]) {
      await page.goto(address);
      const hits = await search(page, 'so y te');
      await page.locator('#hits a').first().click();
      await page.waitForURL(/H24\.18/);
      await page.goBack();
      await page.waitForSelector('#hits li');
      await page.locator('#hits[aria-busy="false"]').waitFor();
      expect(await page.inputValue('#q')).toBe('so y te');
      expect(await page.locator('#hits li').first().textContent()).toBe(hits);
    }
    served.close();
  });

  test('works on a host below any path, which answers for what is missing with a search for it', async () => {
    const served = await host(site);
    const tab = await visit();
    const { page } = tab;
    await page.goto(`${served.address}000.00.12.H24/`);
    expect(await page.textContent('main')).toContain('H24.12 Sở Thông tin và Truyền thông');
    await page.goto(served.address);
    expect(await search(page, 'so y te')).toContain('H24.18');
    await page.locator('#hits a').first().click();
    await page.waitForURL(`${served.address}H24.18/`);
    expectQuiet(tab, served.address);
    for (const [asked, code] of [
      ['h24.18.01/', 'H24.18.01'],
      ['H24-18-01', 'H24.18.01'],
      [`en/sâu/hơn/${encodeURIComponent('sở y tế')}`, 'H24.18'],
    ] as const) {
      await page.goto(`${served.address}${asked}`);
      await page.waitForSelector('#hits li');
      expect(await page.locator('#hits li').first().textContent()).toContain(code);
      await page.locator('#hits a').first().click();
      await page.waitForURL(`${served.address}${code}/`);
    }
    await page.goto(`${served.address}H24.77/`);
    await page.getByRole('link', { name: 'Quyết định' }).click();
    await page.waitForURL(`${served.address}quyet-dinh/index.html`);
    served.close();
  });

  test('its policy refuses a script and a style that data would have brought into a page', async () => {
    const tab = await visit();
    const { page } = tab;
    await page.goto(fileAddress(site, 'H24.18/index.html'));
    const html = (await page.content()).replace(
      '</main>',
      '<script>window.bad = 1</script><style>h1{color:red}</style><img src="x" onerror="window.bad=1"><img src="https://example.com/x.png"></main>',
    );
    writeFileSync(join(site, 'H24.18/ban.html'), html);
    await page.goto(fileAddress(site, 'H24.18/ban.html'));
    await page.waitForSelector('#tim:not([hidden])');
    expect(await page.evaluate('window.bad')).toBeUndefined();
    expect(tab.complaints.filter((each) => /Content Security Policy/.test(each)).length).toBeGreaterThan(2);
  });
});
