import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { findingsOf } from '../../support/git.js';
import { town } from '../../support/registries/town.js';
import { put, read } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const EMPTY = '2025-2100-qd-ubnd';

function signed(repo: string, number: string, on: string): void {
  expect(call(repo, 'decision', 'new', '--title', number, '--number', number, '--signed', on).status).toBe(0);
}

/** What the list of decisions, and the seal, say that one did. */
function figuresOf(repo: string, id: string) {
  const { decisions } = jsonOf<{ decisions: ({ id: string } & Record<string, unknown>)[] }>(
    call(repo, 'decision', 'list', '--json'),
    'decisions',
  );
  const shown = decisions.find((each) => each.id === id);
  const list = Object.fromEntries(['granted', 'renamed', 'closed', 'other'].map((key) => [key, shown?.[key]]));
  const { seal } = parse(read(repo, `decisions/${id}.yaml`)) as { seal: Record<string, unknown> };
  return { list, seal };
}

test.each([
  ['a spin-off', 'spinOff: {from: H24.04, into: [{parent: H24, name: Sở Quy hoạch}]}', { closed: 1, other: 1 }],
  [
    'a merger',
    'merge: {from: [H24.02.01, H24.04.03], into: {parent: H24.04, name: Trung tâm}}',
    { closed: 1, other: 3 },
  ],
])('the revocation of %s is counted alike by the list and the seal', (_, change, figures) => {
  const repo = town();
  signed(repo, '2100/QĐ-UBND', '2025-07-10');
  signed(repo, '2200/QĐ-UBND', '2025-07-20');
  put(repo, 'lo.yaml', `decision: ${EMPTY}\nchanges:\n  - ${change}\n`);
  expect(call(repo, 'apply', 'lo.yaml')).toMatchObject({ status: 0 });
  expect(call(repo, 'revoke', EMPTY, '--decision', '2200/QĐ-UBND', '--confirm', '1')).toMatchObject({ status: 0 });
  expect(call(repo, 'decision', 'seal', '2200/QĐ-UBND')).toMatchObject({ status: 0 });
  const { list, seal } = figuresOf(repo, '2025-2200-qd-ubnd');
  expect(list).toMatchObject(figures);
  expect(seal).toMatchObject(list);
  const shown = call(repo, 'decision', 'show', '2200/QĐ-UBND').stdout;
  expect(shown.includes('Thu hồi việc tách (1)\n  H24.04')).toBe(change.startsWith('spinOff'));
  const json = jsonOf<{ spinOffRevoked: { code: string; partedBy: string }[] }>(
    call(repo, 'decision', 'show', '2200/QĐ-UBND', '--json'),
    'decision',
  );
  expect(json.spinOffRevoked.map(({ code, partedBy }) => `${code} ${partedBy}`)).toEqual(
    change.startsWith('spinOff') ? [`H24.04 ${EMPTY}`] : [],
  );
});

test('a decision that did nothing is not sealed, nor is anybody told to', () => {
  const repo = town();
  signed(repo, '2100/QĐ-UBND', '2025-07-10');
  expect(call(repo, 'decision', 'seal', EMPTY)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('không có gì để niêm phong'),
  });
  const all = call(repo, 'decision', 'seal', '--all');
  expect(all.status).toBe(0);
  expect(all.stdout + all.stderr).toContain('2100/QĐ-UBND không cấp, đổi, đóng mã nào: chưa niêm phong');
  expect(read(repo, `decisions/${EMPTY}.yaml`)).not.toContain('seal');
  expect(findingsOf(call(repo, 'validate', '--json')).filter(({ rule }) => rule === 'decision-unsealed')).toEqual([]);
});

test('a correction that would give earlier codes to a unit without any says so', () => {
  const repo = town();
  const args = ['correct', 'H24.04', '--legacy-code', '000.00.02.H24', '--reason', 'sót'];
  expect(call(repo, ...args)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('H24.04 chưa ghi mã đã cấp nào'),
  });
  const english = run(repo, [...args, '--lang', 'en']);
  expect(english.stderr).toContain('H24.04 has no earlier codes');
});

test.each([
  ['revokes', 'revokes', 'decision-revokes'],
  ['replaces', 'replaces', 'decision-replaces'],
  ['revokes', 'replaces', 'decision-revokes'],
])('decisions of one day of which one %s and the other %s the first are an error', (one, two, rule) => {
  const repo = town();
  const text = (number: number, key: string, other: number): void =>
    put(
      repo,
      `registry/decisions/2025-${number}-qd-ubnd.yaml`,
      `number: ${number}/QĐ-UBND\nsigned: 2025-07-10\nkind: amendment\n${key}: [2025-${other}-qd-ubnd]\n`,
    );
  text(2100, one, 2200);
  text(2200, two, 2100);
  const found = findingsOf(call(repo, 'validate', '--no-git', '--json'))
    .filter(({ code }) => code === EMPTY || code === '2025-2200-qd-ubnd')
    .map((each) => `${each.code} ${each.rule}`);
  expect(found).toEqual(expect.arrayContaining([`${EMPTY} ${rule}`, `2025-2200-qd-ubnd decision-${two}`]));
});
