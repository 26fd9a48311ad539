import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { everything, put } from '../../support/registry-folder.js';

const DECISION = ['--number', '9/QĐ-UBND', '--signed', '2025-06-20', '--effective', '2025-07-01', '--title', 'Đổi tên'];
const DAYS = [
  ['2025-06-25', 'thành phố Hải Phòng', 'thành phố Hải Phòng mới'],
  ['2025-08-01', 'thành phố Hải Phòng mới', 'thành phố Hải Phòng '],
] as const;

let folder = '';
beforeAll(() => {
  folder = cityOfChains();
  const settings = join(folder, 'registry', 'registry.yaml');
  const text = readFileSync(settings, 'utf8').replace('title: Sổ thử', 'title: Sổ mã của thành phố Hải Phòng (thử)');
  put(
    folder,
    'registry/registry.yaml',
    text.replace('dân thành phố\n', 'dân thành phố Hải Phòng\n').replace('place: Thành phố', 'place: Hải Phòng'),
  );
  const root = join(folder, 'registry', 'units', 'H24.yaml');
  put(
    folder,
    'registry/units/H24.yaml',
    readFileSync(root, 'utf8').replace('dân thành phố\n', 'dân thành phố Hải Phòng\n'),
  );
  const today = '2025-06-20';
  expect(run(folder, ['decision', 'new', ...DECISION], { today }).status).toBe(0);
  const name = 'Ủy ban nhân dân thành phố Hải Phòng mới';
  expect(run(folder, ['rename', 'H24', '--name', name, '--decision', '2025-9-qd-ubnd'], { today }).status).toBe(0);
});

describe('where the root has another name from a day on', () => {
  test.each(DAYS)('all that the site says on %s of the registry itself has %j', (today, name, other) => {
    expect(
      run(folder, ['site', '-o', `trang-${today}`, '--base-url', 'https://example.gov.vn/'], { today }).status,
    ).toBe(0);
    const files = everything(join(folder, `trang-${today}`));
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
    const heads = pages.map(([path, text]) => {
      const head = /<title>.*<\/title>/.exec(text)?.[0] ?? '';
      return { path, head, brand: /<a class="brand".*?<\/a>/.exec(text)?.[0] ?? '' };
    });
    expect(heads.length).toBeGreaterThan(30);
    // the mark behind the name parts it from the longer one
    const called = (text: string): boolean => text.includes(`${name} (thử)`);
    expect(heads.filter(({ head, brand }) => !called(brand) || (head.includes('Sổ mã') && !called(head)))).toEqual([]);
    for (const path of ['thay-doi/atom.xml', 'en/thay-doi/atom.xml', 'api/v1/openapi.json', 'api/v1/registry.json']) {
      const text = files[path] ?? '';
      expect(called(text), path).toBe(true);
      expect(text, path).not.toContain(`${other}(thử)`);
    }
    const { title, authority, place } = JSON.parse(files['api/v1/registry.json'] ?? '');
    expect(authority).toBe(`Ủy ban nhân dân ${name}`);
    expect({ title, place }).toEqual({
      title: `Sổ mã của ${name} (thử)`,
      place: name.replace('thành phố ', ''),
    });
    expect(files['thay-doi/atom.xml']).toContain(`<name>Ủy ban nhân dân ${name}</name>`);
  });

  test('the feed of a period that is not over has the name of today, and may be a file', () => {
    const period = ['diff', '--from', '2025-06-01', '--to', '2025-12-31', '--format', 'feed'];
    const made = run(folder, [...period, '-o', 'thay-doi.xml'], { today: '2025-06-25' });
    expect(made).toMatchObject({ status: 0, stdout: '' });
    const feed = readFileSync(join(folder, 'thay-doi.xml'), 'utf8');
    expect(feed).toContain('<name>Ủy ban nhân dân thành phố Hải Phòng</name>');
    expect(feed).toBe(run(folder, period, { today: '2025-06-25' }).stdout);
    expect(run(folder, [...period, '-o', 'thay-doi.xml'], { today: '2025-06-25' }).status).toBe(3);
  });

  test('the feed of diff has the name of its day', () => {
    const period = ['diff', '--from', '2025-06-01', '--to', '2025-07-31', '--format', 'feed'];
    const feed = run(folder, period, { today: '2025-08-01' }).stdout;
    expect(feed).toContain('thành phố Hải Phòng mới (thử)');
    expect(feed).toContain('<name>Ủy ban nhân dân thành phố Hải Phòng mới</name>');
  });
});
