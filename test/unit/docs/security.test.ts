import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../../src/rules/index.js';

const ROOT = new URL('../../../', import.meta.url);
const TEXT = readFileSync(new URL('docs/security.md', ROOT), 'utf8');

describe('docs/security.md', () => {
  it('names tests that there are, at least one for each kind', () => {
    const rows = TEXT.split('\n').filter((line) => /^\| (?!việc|tệp|---)/.test(line) && line.includes('test/'));
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
      expect(named.length, row).toBeGreaterThan(0);
      for (const path of named) expect(existsSync(new URL(path, ROOT)), path).toBe(true);
    }
  });

  it('names rules that there are', () => {
    const named = [...TEXT.matchAll(/`((?:since|tree|text|file|decision|yaml|schema)-[a-z-]+)`/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => !(RULE_IDS as readonly string[]).includes(id ?? ''))).toEqual([]);
  });
});
