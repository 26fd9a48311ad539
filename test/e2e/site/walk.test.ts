import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BROWSER, expectQuiet, fileAddress, visit } from '../../support/browser.js';
import { ROOT, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { mustRun } from '../../support/process.js';
import { everything } from '../../support/registry-folder.js';

/** The walk of the handbook: its commands, and what to type. */
const HANDBOOK = readFileSync(join(ROOT, 'docs/trang-tra-cuu.md'), 'utf8');
const WALK = /## Thử với sổ mẫu\n(.*?)\n## /s.exec(HANDBOOK)?.[1] ?? '';
const [FIRST = '', ...COMMANDS] = (/```sh\n(.*?)```/s.exec(WALK)?.[1] ?? '').trim().split('\n');
const ASKED = [...WALK.matchAll(/^\| (`.+) \| (H24[.\d]+), .+ \| (.+) \|$/gm)].flatMap(
  ([, typed = '', code = '', answer = '']) =>
    [...typed.matchAll(/`([^`]+)`/g)].map(([, words = '']) => ({ words, code, answer })),
);

let site = '';
let given: Record<string, string> = {};
beforeAll(() => {
  const folder = newFolder();
  mustRun('cp', ['-r', join(ROOT, 'registry'), folder]);
  given = everything(join(folder, 'registry'));
  mustRun('sh', ['-ec', FIRST], { cwd: folder });
  const copy = join(folder, 'so-thu');
  for (const command of COMMANDS) {
    const [program, ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    expect(program).toBe('madinhdanh');
    const { status, stderr } = run(copy, args);
    expect({ status, stderr: status === 0 ? '' : stderr }, command).toEqual({ status: 0, stderr: '' });
  }
  expect(everything(join(folder, 'registry'))).toEqual(given);
  site = join(copy, 'public');
});

test('the walk has commands, and twelve things to type', () => {
  expect([COMMANDS.length, ASKED.length]).toEqual([5, 12]);
});

describe.skipIf(BROWSER === undefined)('whoever walks through the handbook with the sample registry', () => {
  test.each(ASKED)('types $words, finds $code and reads what it says', async ({ words, code, answer }) => {
    const tab = await visit();
    const { page } = tab;
    await page.goto(fileAddress(site, 'index.html'));
    expect(await page.textContent('header')).toContain('(dữ liệu mẫu)');
    await page.locator('#q').pressSequentially(words);
    await page.locator('#hits[aria-busy="false"]').waitFor();
    await page.locator('#hits a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${code}/index.html`));
    expect((await page.textContent('main'))?.replace(/\s+/g, ' ')).toContain(answer);
    expectQuiet(tab, fileAddress(`${site}/`));
  });
});
