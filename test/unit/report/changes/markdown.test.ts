import { expect, test } from 'vitest';
import type { RegistryDiff, UnitChange } from '../../../../src/core/diff/index.js';
import { messagesFor } from '../../../../src/messages/index.js';
import { COMMENT_LIMIT, markdownChanges } from '../../../../src/report/changes/markdown.js';

const messages = messagesFor('vi');

function diffOf(...units: UnitChange[]): RegistryDiff {
  return { units, decisions: [], settings: [] };
}

function granted(count: number, name = 'Trường mầm non'): UnitChange[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'granted',
    code: `H24.${String(i).padStart(5, '0')}`,
    name: `${name} ${i}`,
    decision: '2023-15-qd-ubnd',
    predecessors: [],
  }));
}

const rowsOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('| `'));

test('a short table stands open, a long one is folded, what is dangerous never is', () => {
  expect(markdownChanges(diffOf(...granted(3)), messages, 'Thử')).not.toContain('<details>');
  expect(markdownChanges(diffOf(...granted(40)), messages, 'Thử')).toContain('<details>');
  const lost = granted(40).map(({ code }): UnitChange => ({ kind: 'removed', code, name: 'Mất' }));
  expect(markdownChanges(diffOf(...lost), messages, 'Thử')).not.toContain('<details>');
});

test('whatever does not fit a comment is counted, and the command that shows it is given', () => {
  const diff = diffOf(...granted(5000), { kind: 'removed', code: 'H24.12', name: 'Sở bị mất' });
  diff.decisions.push(...Array.from({ length: 900 }, (_, i) => ({ kind: 'removed' as const, id: `quyet-dinh-${i}` })));
  const text = markdownChanges(diff, messages, 'Thử', { command: 'madinhdanh diff main' });
  expect(text.length).toBeLessThan(COMMENT_LIMIT);
  // as full as it can be
  expect(text.length).toBeGreaterThan(COMMENT_LIMIT - 1000);
  expect(text).toContain('Sở bị mất');
  const shown = rowsOf(text).length - 1;
  expect(text).toContain((5000 - shown).toLocaleString('vi-VN'));
  expect(text).toContain('`madinhdanh diff main`');
});

test('a name cannot break out of its cell, run as HTML or call anybody', () => {
  const name = 'a|b `c` <img src=x onerror=y> **d** @ubnd #12 [e](http://x)\n\n# g & ~h~';
  const [row = ''] = rowsOf(markdownChanges(diffOf({ kind: 'removed', code: 'H24.12', name }), messages, 'Thử'));
  const read = row
    .replace(/<!-- -->/g, '')
    .replace(/\\([\\`*_{}[\]|~])/g, (_, char: string) => (char === '|' ? '¦' : char));
  expect(read.split('|').map((cell) => cell.trim())).toEqual([
    '',
    '`H24.12`',
    'a¦b `c` &lt;img src=x onerror=y&gt; **d** @ubnd #12 [e](http://x) # g &amp; ~h~',
    '',
  ]);
  expect(row).not.toMatch(/@ubnd|#12/);
});

test('a name of a megabyte leaves room for the others', () => {
  const text = markdownChanges(diffOf(...granted(2, 'x'.repeat(1_000_000))), messages, 'Thử');
  expect(rowsOf(text).length).toBe(2);
});
