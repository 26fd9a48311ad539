import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isRuleId, RULE_IDS, RULES } from '../../../src/rules/index.js';

const FOLDER = fileURLToPath(new URL('../../../src/rules', import.meta.url));

/** The ids of rules that files under src/rules define, by file. */
function defined(): { file: string; id: string }[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    return [...text.matchAll(/= \w+Rule\(\{\s*id: '([^']+)'/g)].map(([, id = '']) => ({ file, id }));
  });
}

describe('the list of rules', () => {
  it('names every rule that has a file: add its line to src/rules/index.ts', () => {
    expect(defined().filter(({ id }) => !isRuleId(id))).toEqual([]);
  });

  it('holds one rule a file, under the name of the file', () => {
    expect(
      defined()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...RULE_IDS].sort());
    for (const { file, id } of defined()) {
      const name = file
        .replaceAll('\\', '/')
        .replace(/^structure\/|\.ts$/g, '')
        .replace(/^(since|tree)\//, '$1-');
      expect(name).toBe(id);
    }
  });

  it.each(RULE_IDS)('%s marks in its examples where it must speak', (id) => {
    for (const { files } of RULES[id].examples) {
      const later = files.filter(({ earlier }) => earlier !== true);
      expect(later.some(({ content }) => typeof content !== 'string' || content.includes('⟦'))).toBe(true);
    }
  });
});
