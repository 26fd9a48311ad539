import { describe, expect, it } from 'vitest';
import { renamingBy } from '../../../../src/core/changes/name-pattern.js';

function renamed(from: string, to: string, name: string): string | undefined {
  const renaming = renamingBy(from, to);
  if ('fault' in renaming) throw new Error(renaming.fault);
  return renaming(name);
}

function faultOf(from: string, to = ''): string | undefined {
  const renaming = renamingBy(from, to);
  return 'fault' in renaming ? renaming.fault : undefined;
}

describe('a pattern of names', () => {
  it.each([
    ['^Ủy ban nhân dân xã ', 'Ủy ban nhân dân phường ', 'Ủy ban nhân dân xã An', 'Ủy ban nhân dân phường An'],
    ['^UBND (xã|thị trấn) (.+)$', '$2 ($1) $$1', 'UBND thị trấn An', 'An (thị trấn) $1'],
    ['số \\d$', 'số', 'Trường số 7', 'Trường số'],
    ['[0-9\\-]', '', 'Phòng 1-2', 'Phòng -2'],
    ['a.c', 'x', 'aac', 'x'],
    ['a\\.c', 'x', 'aac', undefined],
    ['x|y', 'z', 'ay', 'az'],
    ['^x|y$', 'z', 'ya', undefined],
    ['/', '-', 'a/b', 'a-b'],
  ])('%s, %s: %s', (from, to, name, expected) => {
    expect(renamed(from, to, name)).toBe(expected);
  });

  it('is the same in either form of Unicode', () => {
    expect(renamed('^Xã '.normalize('NFD'), 'Phường '.normalize('NFD'), 'Xã A')).toBe('Phường A');
  });

  it.each([
    '(a+)+$',
    '^(a+)+$',
    '^(a|a)*$',
    '^a*a*$',
    'a*',
    'a+b',
    '^((a))$',
    'a?a?a?a?a?',
    'a|b|c|d|e|f',
    '^(a|b)(a|b)(a|b)(a|b)(a|b)$',
  ])('that may be searched for ever is refused: %s', (from) => {
    expect(faultOf(from)).toBe('slow');
  });

  it.each([
    '',
    '(',
    ')',
    'a)',
    '[',
    '[]',
    '[^]',
    '[b-a]',
    'a{2}',
    '*a',
    'a**',
    'a\\',
    '\\1',
    '\\w',
    '(?=a)',
    '(?<n>a)',
    'a^',
    'a$b',
    '[[a]',
    '\\p{L}',
    'x'.repeat(201),
  ])('of no form is refused: %s', (from) => {
    expect(['form', 'slow']).toContain(faultOf(from));
  });

  it('names groups that are there', () => {
    expect(faultOf('^(a)$', '$2')).toBe('group');
    expect(faultOf('^(a)$', '$0')).toBe('group');
    expect(faultOf('^(a)$', 'x$')).toBe('group');
    expect(faultOf('^(a)$', '$&')).toBe('group');
    expect(faultOf('^(a)$', '$1$$')).toBeUndefined();
  });

  it('comes to an end on the longest name, whatever stands in it', () => {
    const long = 'a'.repeat(2000);
    for (const from of ['^(a|a)(a|a).*b$', '^a?a?a?.*b$', '(a|a)(a|a)(a|a)(a|a)b', 'a?a?a?a?b']) {
      expect(renamed(from, '', long)).toBeUndefined();
    }
  });
});
