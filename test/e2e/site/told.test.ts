import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { launch, run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit, everything } from '../../support/registry-folder.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
  const must = (...args: string[]): void => {
    const { status, stderr } = run(city, args);
    expect(status, `${args.join(' ')}: ${stderr}`).toBe(0);
  };
  must(
    'decision',
    'new',
    '--number',
    '500/QĐ-UBND',
    '--signed',
    '2025-07-10',
    '--effective',
    '2025-07-15',
    '--title',
    'Về việc sắp xếp',
  );
  must('decision', 'new', '--number', '501/QĐ-UBND', '--signed', '2025-07-20', '--title', 'Chưa làm gì');
  writeFileSync(
    join(city, 'dot.yaml'),
    `decision: 500/QĐ-UBND
changes:
  - grant: {code: H24.20, name: Sở Năm sau, effective: 2027-01-01}
  - rename: {code: H24.02.01, name: Trung tâm Số}
  - spinOff: {from: H24.08, into: [{code: H24.02}]}
  - merge: {from: [H24.06], into: {code: H24.02}, effective: 2025-07-20}
`,
  );
  must('apply', 'dot.yaml', '--confirm', '1');
  must('site', '-o', 'public');
});

const fileOf = (path: string): string => readFileSync(join(city, 'public', path), 'utf8');

/** The text of a page's main part, without its mark-up. */
function textOf(path: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(fileOf(path))?.[1] ?? '';
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('what pages tell of days', () => {
  test('a decision says what takes effect on a day of its own, in its facts, in its lines and in the list', () => {
    const page = textOf('quyet-dinh/2025-500-qd-ubnd/index.html');
    expect(page).toContain('15/07/2025 ; 1 việc từ 20/07/2025; 1 việc từ 01/01/2027');
    expect(page).toMatch(/Sở Năm sau · từ 01\/01\/2027/);
    expect(page).toMatch(/H24\.02\.01 .*?→ Trung tâm Số (?!·)/);
    expect(textOf('quyet-dinh/index.html')).toContain('1 việc từ 01/01/2027');
    expect(textOf('en/quyet-dinh/2025-500-qd-ubnd/index.html')).toContain('1 of its changes from');
  });

  test('the last name of a closed code has its last day', () => {
    expect(textOf('H24.09/index.html')).toMatch(/Ban Giải tỏa 10\/01\/2022 01\/02\/2024/);
  });

  test('the old form of a code that is not in force yet says so, and what it is that of', () => {
    const page = textOf('000.00.20.H24/index.html');
    expect(page).toContain('sắp có hiệu lực');
    expect(page).toContain('H24.20 Sở Năm sau');
    expect(page).not.toMatch(/không dẫn đến|Từng là mã/);
    expect(page).toContain('not yet in force');
    expect(textOf('000.00.09.H24/index.html')).toContain('không dẫn đến mã nào còn hiệu lực');
  });

  test('a part that went from a body that lives on has a heading of its own', () => {
    expect(textOf('H24.08/index.html')).toMatch(/Phần đã tách sang H24\.02 Sở Khoa học và Công nghệ/);
    expect(textOf('H24.08/index.html')).not.toContain('Đơn vị tiếp nhận');
    expect(textOf('H24.09/index.html')).not.toContain('Phần đã tách sang');
    expect(textOf('H24.07/index.html')).toMatch(/Đơn vị tiếp nhận H24\.08/);
  });

  test('the page of an old form says by which decisions it came to what it is now', () => {
    expect(textOf('000.00.01.H24/index.html')).toMatch(
      /Các bước:? 22\/05\/2023 sáp nhập, hợp nhất H24\.01 .* 200\/QĐ-UBND/,
    );
    expect(textOf('000.00.01.H24/index.html')).toMatch(/22\/05\/2023 merged H24\.01/);
    expect(textOf('000.00.14.H24/index.html')).not.toContain('Các bước');
  });

  test('“English” on the page of an old form leads to what that page says in English', () => {
    const page = fileOf('000.00.09.H24/index.html');
    expect(page).toContain('<a href="#en" lang="en"');
    expect(page).toMatch(/<section[^>]* id="en" lang="en"/);
  });

  test('feeds name both sides of a merger and of a renaming, and no decision that did nothing', () => {
    const site = fileOf('thay-doi/atom.xml');
    const feed = run(city, ['diff', '--from', '2025-01-01', '--to', '2025-08-01', '--format', 'feed']).stdout;
    for (const text of [site, feed]) {
      expect(text).toMatch(/H24\.06 +Sở Hạ tầng → H24\.02/);
      expect(text).toMatch(/Trung tâm Chuyển đổi số.* → .*Trung tâm Số/);
      expect(text).not.toContain('501/QĐ-UBND');
    }
  });

  test.each([
    ['thay-doi/atom.xml', 'Sắp có hiệu lực, từ 01/01/2027: Cấp mới: 1'],
    ['en/thay-doi/atom.xml', 'To take effect on 01/01/2027: Granted: 1'],
  ])('%s has what is signed for a later day, as news of the day on which it was signed', (path, summary) => {
    const entry =
      fileOf(path)
        .match(/<entry>.*?<\/entry>/gs)
        ?.find((each) => each.includes('2027-01-01')) ?? '';
    expect(entry).toContain('<title>500/QĐ-UBND – Về việc sắp xếp</title>');
    expect(entry).toContain('<updated>2025-07-10T00:00:00+07:00</updated>');
    expect(entry).toContain(`<summary>${summary}</summary>`);
    expect(entry).toMatch(/H24\.20.*Sở Năm sau/);
    expect(fileOf(path)).not.toContain('<updated>2027');
  });
});

test('an earlier code that a host without capitals takes for a page of the site has no folder', () => {
  const own = cityOfChains();
  edit(own, 'registry/units/H24/H24.08.yaml', (text) => text.replace('CANG-01', 'index.html'));
  expect(run(own, ['site', '-o', 'public']).status).toBe(0);
  const top = readdirSync(join(own, 'public')).map((name) => name.toLowerCase());
  expect(new Set(top).size).toBe(top.length);
});

describe('what is published of a registry that breaks rules', () => {
  test.each([
    ['site', '-o', 'loi'],
    ['export', '--format', 'sql'],
    ['export', '--format', 'jsonld'],
    ['export', '--format', 'mapping'],
    ['report'],
  ])('%s %s %s says how many errors it carries on, and the command that shows them', (...args) => {
    const broken = cityOfChains();
    expect(run(broken, args).stderr).not.toContain('validate');
    edit(broken, 'registry/units/H24/H24.06.yaml', (text) => text.replace('Sở Hạ tầng', 'Sở Hạ\u202E tầng'));
    const answer = run(broken, args);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toMatch(/Sổ có \d+ lỗi chưa sửa.*madinhdanh validate/);
    expect(run(broken, [...args, '--lang', 'en']).stderr).toMatch(/The registry has \d+ errors?,.*madinhdanh validate/);
  });
});

test('whoever stops it leaves the folder as it was, and is told', async () => {
  const own = cityOfChains();
  mkdirSync(join(own, 'public'));
  expect(run(own, ['site', '-o', 'public', '--at', '2023-12-31']).status).toBe(0);
  const was = everything(join(own, 'public'));
  const child = launch(own, ['site', '-o', 'public']);
  const ended = new Promise((done) => child.once('exit', done));
  const names = (): string[] => Object.keys(everything(join(own, 'public')));
  while (!names().some((name) => name.endsWith('.lock')) && child.exitCode === null) {
    await new Promise((done) => setTimeout(done, 2));
  }
  child.kill('SIGTERM');
  expect(await ended).toBe(130);
  expect(everything(join(own, 'public'))).toEqual(was);
});
