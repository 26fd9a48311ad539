import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../support/cli.js';
import { registryOf } from '../../support/git.js';
import { EVENTS, EVENTS_OF_LISTS, FILES, REVOCATION } from '../../support/registries/every-event.js';
import { everything, put } from '../../support/registry-folder.js';

let folder = '';

function must(today: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(folder, args, { today });
  expect({ status, stderr: status === 0 ? '' : stderr }, args.join(' ')).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function apply(today: string, decision: string, changes: readonly unknown[]): void {
  put(folder, 'lo.yaml', stringify({ decision, changes }));
  const { stderr } = run(folder, ['apply', 'lo.yaml', '--dry-run'], { today });
  must(today, 'apply', 'lo.yaml', ...(/--confirm \d+/.exec(stderr)?.[0].split(' ') ?? []));
}

function sign(today: string, number: string, ...more: string[]): string {
  must(
    today,
    'decision',
    'new',
    '--title',
    `Về việc số ${number}`,
    '--number',
    `${number}/QĐ-UBND`,
    '--signed',
    today,
    ...more,
  );
  return `2025-${number}-qd-ubnd`;
}

function rename(today: string, code: string, name: string, decision: string): void {
  must(today, 'rename', code, '--name', name, '--decision', decision);
}

/** What happened to the registry, day by day: the site is made after each of them. */
const DAYS: readonly [day: string, done: (day: string) => void][] = [
  ['2024-06-01', () => undefined],
  [
    '2025-03-09',
    (day) => {
      sign(day, '2');
      apply(day, EVENTS, [...EVENTS_OF_LISTS, REVOCATION]);
    },
  ],
  [
    '2025-03-20',
    (day) => {
      must(day, 'update', 'H24.05', '--phone', '0225 777777', '--effective', day);
    },
  ],
  [
    '2025-04-10',
    (day) => {
      apply(day, sign(day, '50'), [{ replace: { code: 'H24.03.01', parent: 'H24.08' } }]);
      // signed for a later day: known before it is there
      const ahead = sign(day, '51', '--effective', '2025-07-01');
      rename(day, 'H24.07', 'Trung tâm Rất lớn', ahead);
      must(day, 'add', '--parent', 'H24', '--name', 'Sở Mai sau', '--decision', ahead);
    },
  ],
  [
    '2025-05-02',
    (day) => {
      apply(day, sign(day, '52'), [{ revoke: { decision: '2025-50-qd-ubnd' } }]);
      rename(day, 'H24.05', 'Sở Pháp chế', '2025-52-qd-ubnd');
      must(day, 'decision', 'new', '--title', 'Dự thảo');
      must(day, 'close', 'H24.08', '--decision', '2025-du-thao', '--confirm', '1');
    },
  ],
  [
    '2025-06-01',
    (day) => {
      // in force before what was signed earlier
      const late = sign(day, '53', '--effective', '2025-04-15');
      rename(day, 'H24.05', 'Sở Luật', late);
    },
  ],
  ['2025-07-15', (day) => rename(day, 'H24.08', 'Ban Cảng biển', sign(day, '54'))],
];

const then = new Map<string, Record<string, string>>();

function siteIn(name: string): Record<string, string> {
  const { '.madinhdanh-site': _list, ...files } = everything(join(folder, name));
  return files;
}

beforeAll(() => {
  const files = Object.fromEntries(FILES);
  // not there yet
  delete files[`decisions/${EVENTS}.yaml`];
  folder = registryOf(files);
  for (const [day, done] of DAYS) {
    done(day);
    must(day, 'site', '-o', `trang-${day}`);
    then.set(day, siteIn(`trang-${day}`));
  }
});

describe('site --at', () => {
  test.each(DAYS.map(([day]) => day))('as of %s is to the byte the site that was made on that day', (day) => {
    must('2025-08-01', 'site', '-o', `tu-${day}`, '--at', day);
    expect(siteIn(`tu-${day}`)).toEqual(then.get(day));
  });

  test('shows no day, decision, name, code or datum that is later than all that was signed by then', () => {
    const later = ['2025', 'QĐ-UBND/2025', 'Pháp chế', 'Đồng Tâm', 'Phường Ba', '0225 777777', 'Tôn giáo', 'H24.13'];
    for (const [path, text] of Object.entries(siteIn('tu-2024-06-01'))) {
      if (path.startsWith('api/v1/schemas/') || path.startsWith('assets/site.')) continue;
      for (const each of later) expect(text.includes(each), `${each} in ${path}`).toBe(false);
    }
  });

  test('shows what was signed by then for a later day as upcoming', () => {
    const page = siteIn('tu-2025-04-10')['H24.18/index.html'] ?? '';
    const name = /<h1>(.*?)<\/h1>/.exec(page)?.[1];
    expect(name).toBe('Sở Mai sau');
    expect(page).toContain('badge upcoming');
  });
});
