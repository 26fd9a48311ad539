import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch, run, start } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { deadProcess, mustRun } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit, everything } from '../../support/registry-folder.js';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const write = (city: string, ...more: string[]) => run(city, ['site', '-o', 'public', ...more]);

describe('the folder of a site', () => {
  test('is written anew without being told to, and pages that are gone go, folders that are empty too', () => {
    const city = cityOfChains();
    expect(write(city).status).toBe(0);
    expect(existsSync(join(city, 'public/en/phu-luc/2024-02-01/H24.02.html'))).toBe(true);
    writeFileSync(join(city, 'public/phu-luc/2024-02-01/cua-toi.txt'), 'của tôi');
    expect(write(city, '--at', '2023-12-31')).toMatchObject({ status: 0, stdout: '' });
    expect(existsSync(join(city, 'public/en/phu-luc/2024-02-01'))).toBe(false);
    expect(readdirSync(join(city, 'public/phu-luc/2024-02-01'))).toEqual(['cua-toi.txt']);
    expect(existsSync(join(city, 'public/phu-luc/2023-05-22/index.html'))).toBe(true);
    expect(readdirSync(join(city, 'public')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('keeps what other people put into it, in folders of ours too', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    writeFileSync(join(site, 'CNAME'), 'ma.example.vn\n');
    writeFileSync(join(site, 'H24.02/anh.png'), 'ảnh');
    mkdirSync(join(site, '.git'));
    writeFileSync(join(site, '.git/config'), 'của tôi');
    writeFileSync(join(site, 'H24.02/index.html'), 'đã sửa');
    expect(write(city).status).toBe(0);
    expect(readFileSync(join(site, 'CNAME'), 'utf8')).toBe('ma.example.vn\n');
    expect(readFileSync(join(site, 'H24.02/anh.png'), 'utf8')).toBe('ảnh');
    expect(readFileSync(join(site, '.git/config'), 'utf8')).toBe('của tôi');
    expect(readFileSync(join(site, 'H24.02/index.html'), 'utf8')).toContain('Sở Khoa học');
  });

  test('a file of somebody else in the place of ours stays, and nothing is written, unless --force says so', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    rmSync(join(site, 'H24.02'), { recursive: true });
    edit(city, 'public/.madinhdanh-site', (text) => text.replace(/.{64} {2}H24\.02\/index\.html\n/, ''));
    mkdirSync(join(site, 'H24.02'));
    writeFileSync(join(site, 'H24.02/index.html'), 'của tôi');
    const was = everything(site);
    const answer = write(city);
    expect(answer).toMatchObject({ status: 3, stdout: '' });
    expect(answer.stderr).toContain('H24.02/index.html');
    expect(everything(site)).toEqual(was);
    expect(write(city, '--force').status).toBe(0);
    expect(readFileSync(join(site, 'H24.02/index.html'), 'utf8')).toContain('Sở Khoa học');
  });

  test.each(['index.html', 'api', 'api/v1/units', 'H24.02', 'en', 'H24.02/index.html', '.madinhdanh-site'])(
    'a link at %s is not written through, and nothing is changed',
    (path) => {
      const city = cityOfChains();
      const outside = newFolder();
      writeFileSync(join(outside, 'index.html'), 'của tôi');
      write(city);
      rmSync(join(city, 'public', path), { recursive: true });
      symlinkSync(path.includes('.html') ? join(outside, 'index.html') : outside, join(city, 'public', path));
      const was = [everything(join(city, 'public')), everything(outside)];
      for (const force of [[], ['--force']]) {
        expect(write(city, ...force), path).toMatchObject({ status: 3, stdout: '' });
        expect([everything(join(city, 'public')), everything(outside)]).toEqual(was);
      }
    },
  );

  test('a list that was tampered with takes nothing away outside the folder, nor what is hidden', () => {
    const city = cityOfChains();
    write(city);
    writeFileSync(join(city, 'cua-toi'), 'của tôi');
    writeFileSync(join(city, 'public/.an'), 'của tôi');
    const strange = ['../cua-toi', join(city, 'cua-toi'), '.an', 'H24/../../cua-toi', './.an', ''];
    const listed = strange.map((path) => `${sumOf('của tôi')}  ${path}\n`);
    edit(city, 'public/.madinhdanh-site', (text) => `${text}${listed.join('')}`);
    expect(write(city).status).toBe(0);
    expect(readFileSync(join(city, 'cua-toi'), 'utf8')).toBe('của tôi');
    expect(readFileSync(join(city, 'public/.an'), 'utf8')).toBe('của tôi');
  });

  test('a list that names files of others takes none of them away', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    const others = ['CNAME', 'js/app.js', 'H99/index.html'];
    for (const path of others) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), 'của tôi');
    }
    // sums of what was never there, lines without any, and the form without sums
    const lines = [
      ...others.map((path) => `${sumOf('khác')}  ${path}`),
      ...others,
      ...others.map((path) => `  ${path}`),
    ];
    edit(city, 'public/.madinhdanh-site', (text) => `${text}${lines.join('\n')}\n`);
    expect(write(city).status).toBe(0);
    for (const path of others) expect(readFileSync(join(site, path), 'utf8'), path).toBe('của tôi');
    // a list of names alone, as it was once: what is written still is written anew, nothing is taken away
    edit(city, 'public/.madinhdanh-site', (text) =>
      text
        .replace('site@2', 'site@1')
        .replace(/^.{64} {2}/gm, '')
        .concat(`${others.join('\n')}\n`),
    );
    expect(write(city).status).toBe(0);
    for (const path of others) expect(readFileSync(join(site, path), 'utf8'), path).toBe('của tôi');
  });

  test('what a run left that was killed is cleared away, and no link in it is followed', () => {
    const city = cityOfChains();
    const outside = newFolder();
    writeFileSync(join(outside, 'a'), 'của tôi');
    const left = join(city, 'public/.madinhdanh-site.00000000-0000-4000-8000-000000000000.tmp');
    mkdirSync(join(left, 'new'), { recursive: true });
    symlinkSync(outside, join(left, 'new/H24'));
    expect(write(city).status).toBe(0);
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(join(outside, 'a'), 'utf8')).toBe('của tôi');
  });

  test.skipIf(process.getuid?.() !== 0)('where it cannot be put in place everything goes back as it was', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    writeFileSync(join(site, 'api/v1/cua-toi'), 'của tôi');
    const was = everything(site);
    mustRun('chmod', ['-R', 'a+rwX', site]);
    // nobody may put anything into this one; what was moved before it goes back
    chmodSync(join(site, 'api/v1'), 0o555);
    const answer = run(city, ['site', '-o', 'public', '--at', '2023-01-01'], { user: 65534 });
    chmodSync(join(site, 'api/v1'), 0o755);
    expect(answer.status).toBe(3);
    const now = everything(site);
    delete now['.madinhdanh-site'];
    delete was['.madinhdanh-site'];
    expect(now).toEqual(was);
  });
});

describe('two at once into one folder', () => {
  const own = '.madinhdanh-site.00000000-0000-4000-8000-000000000000';
  const owner = (pid: number, host = hostname()) =>
    JSON.stringify({ pid, host, command: 'site', since: '2025-08-01T05:00:00.000Z' });
  const locksIn = (site: string): string[] => readdirSync(site).filter((name) => name.endsWith('.lock'));

  test('the second is told who writes there, and changes nothing', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    // of a process that lives: this one
    writeFileSync(join(site, `${own}.lock`), owner(process.pid));
    mkdirSync(join(site, `${own}.tmp/new`), { recursive: true });
    const was = everything(site);
    const answer = run(city, ['site', '-o', 'public'], { env: { MADINHDANH_LOCK_TIMEOUT: '0' } });
    expect(answer).toMatchObject({ status: 3, stdout: '' });
    expect(answer.stderr).toContain(`Tiến trình ${process.pid} trên ${hostname()} đang ghi vào thư mục public`);
    expect(everything(site)).toEqual(was);
    const english = run(city, ['site', '-o', 'public', '--lang', 'en'], { env: { MADINHDANH_LOCK_TIMEOUT: '0' } });
    expect(english.stderr).toContain('is writing into the folder public');
  });

  test('one that was killed holds nobody up, nor does one of another machine for longer than a quarter of an hour', () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    mkdirSync(site);
    writeFileSync(join(site, `${own}.lock`), owner(deadProcess()));
    expect(run(city, ['site', '-o', 'public'], { env: { MADINHDANH_LOCK_TIMEOUT: '0' } }).status).toBe(0);
    const far = join(site, `${own}.lock`);
    writeFileSync(far, owner(1, 'may-khac'));
    expect(run(city, ['site', '-o', 'public'], { env: { MADINHDANH_LOCK_TIMEOUT: '0' } }).status).toBe(3);
    const long = Date.now() / 1000 - 16 * 60;
    utimesSync(far, long, long);
    expect(run(city, ['site', '-o', 'public'], { env: { MADINHDANH_LOCK_TIMEOUT: '0' } }).status).toBe(0);
    expect(locksIn(site)).toEqual([]);
  });

  test('a run that is killed at work leaves the site as it was, and the next one does its own', async () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city, '--at', '2023-12-31');
    const was = everything(site);
    const started = launch(city, ['site', '-o', 'public']);
    const gone = new Promise((done) => started.once('exit', done));
    while (locksIn(site).length === 0 && started.exitCode === null) await new Promise((done) => setTimeout(done, 2));
    started.kill('SIGKILL');
    await gone;
    const left = Object.fromEntries(
      Object.entries(everything(site)).filter(([path]) => !path.startsWith(`.madinhdanh-site.`)),
    );
    expect(left).toEqual(was);
    expect(write(city).status).toBe(0);
    expect(readdirSync(site).filter((name) => name.startsWith('.'))).toEqual(['.madinhdanh-site']);
  });

  test('of two that start together both come to a whole site, one after the other', async () => {
    const city = cityOfChains();
    const site = join(city, 'public');
    write(city);
    const expected = [everything(site)];
    write(city, '--at', '2023-12-31');
    expected.push(everything(site));
    const begin = (...more: string[]) => start(city, ['site', '-o', 'public', ...more]);
    const answers = await Promise.all([begin(), begin('--at', '2023-12-31'), begin()]);
    for (const { status, stderr } of answers) expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(expected).toContainEqual(everything(site));
    expect(locksIn(site)).toEqual([]);
  });

  test('a folder that was made for it and got nothing is gone again', () => {
    const city = cityOfChains();
    writeFileSync(join(city, 'registry/units/H24/H24.02.yaml'), '- code: [');
    expect(write(city).status).toBe(1);
    expect(existsSync(join(city, 'public'))).toBe(false);
  });
});
