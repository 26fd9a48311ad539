import { expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { made } from '../../support/registries/made.js';

const [FIRST, LATER] = ['2026-03-02', '2026-05-04'];
const NOTE = 'Thông tin liên hệ là của ngày hôm nay';

test('the annexes of a decision bear no note that nobody signed: the screen has it', () => {
  const { repo, on, apply } = made('H24', FIRST);
  on(FIRST, 'decision', 'new', '--id', 'dau', '--title', 'Về việc cấp mã định danh điện tử');
  apply(FIRST, 'decision: dau\nchanges:\n  - grant: {code: H24.01, name: Sở Một, phone: "02253 821 055"}\n');
  on(FIRST, 'decision', 'issue', 'dau', '--number', '100/QĐ-UBND', '--signed', FIRST);
  const call = (...args: string[]) => runOn(LATER)(repo, ['export', ...args]);
  for (const format of ['md', 'html', 'table']) {
    for (const scope of ['full', 'changes']) {
      const of = call('--decision', 'dau', '--scope', scope, '--format', format);
      expect([of.status, of.stdout.includes(NOTE)], `${format} ${scope}`).toEqual([0, false]);
      expect(of.stderr, `${format} ${scope}`).toContain(NOTE);
    }
  }
  // the list of a day is no paper that was signed
  expect(call('--at', FIRST, '--format', 'md').stdout).toContain(NOTE);
});
