import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { mustRun } from '../../support/process.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { edit, everything } from '../../support/registry-folder.js';

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
    edit(city, 'public/.madinhdanh-site', (text) => text.replace('H24.02/index.html\n', ''));
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
    edit(city, 'public/.madinhdanh-site', (text) => `${text}${strange.join('\n')}\n`);
    expect(write(city).status).toBe(0);
    expect(readFileSync(join(city, 'cua-toi'), 'utf8')).toBe('của tôi');
    expect(readFileSync(join(city, 'public/.an'), 'utf8')).toBe('của tôi');
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
