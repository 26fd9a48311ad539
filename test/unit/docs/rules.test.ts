import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMITTED } from '../../../scripts/docs/index.js';
import type { Severity } from '../../../src/core/finding.js';
import { RULE_IDS, SEVERITY_OF as RULES, type RuleId } from '../../../src/rules/index.js';
import { BASE } from '../../fixtures/rules/base.js';
import { checkCase } from '../../fixtures/rules/check-case.js';

const TEXT = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
const SEVERITY: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' };
const IN_ENGLISH: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Info' };

/** The section of each rule, by its anchor. */
const SECTIONS = new Map(
  TEXT.split(/^## /m)
    .slice(1)
    .map((section) => {
      const [id = '', ...rest] = section.split('\n');
      return [id.trim(), rest.join('\n').split(/\n\n# [^\n]+\n\n/)[0] ?? ''];
    }),
);

interface Example {
  path: string;
  /** The state a rule compares with. */
  earlier: boolean;
  /** One before that. */
  past: boolean;
  /** What the base has by now. */
  tip: boolean;
  text: string;
}

/** The YAML blocks of a section; the first line of each names its file. */
function examples(section: string): Example[] {
  return [...section.matchAll(/^```yaml\n# ((?:trước(?: nữa)?|ở nhánh gốc): )?(\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, earlier, path = '', text = '']) => ({
      path,
      earlier: earlier === 'trước: ',
      past: earlier === 'trước nữa: ',
      tip: earlier === 'ở nhánh gốc: ',
      // what would hide in a comment is printed as its escape
      text: text.replace(
        /(#.*)\\u([0-9a-f]{4})/g,
        (_, before, hex) => before + String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    }),
  );
}

/** Rules whose example cannot be printed in a UTF-8 text: it lies in bytes, or in how git lists a file. */
const WITHOUT_BLOCK: readonly RuleId[] = ['file-encoding', 'tree-irregular', 'tree-executable'];

describe('files that are made of the code', () => {
  it.each(COMMITTED)('$path is up to date: `npm run docs`', ({ path, render }) => {
    const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    expect(text).toBe(render(text));
  });
});

describe('docs/rules.md', () => {
  it('has one section for each rule', () => {
    expect([...SECTIONS.keys()].sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(RULE_IDS)('says of %s how grave it is, where it comes from and how to correct it', (id) => {
    const section = SECTIONS.get(id) ?? '';
    expect(section).toMatch(new RegExp(`^\\n\\*\\*${SEVERITY[RULES[id]]}\\.\\*\\* \\S`));
    expect(section).toMatch(new RegExp(`^\\*${IN_ENGLISH[RULES[id]]}: [A-Za-z].*\\.\\*$`, 'm'));
    expect(section).toMatch(/^Căn cứ: .*(?:quy ước của công cụ|QĐ \d|công văn \d|Nghị định \d).*$/m);
    expect(section).toMatch(/^Ví dụ/m);
    expect(section).toMatch(/^Cách sửa: \S/m);
  });

  it.each(RULE_IDS.filter((id) => !WITHOUT_BLOCK.includes(id)))('shows an example on which %s speaks', (id) => {
    const all = examples(SECTIONS.get(id) ?? '');
    expect(all.length).toBeGreaterThan(0);
    const filesOf = (state: 'past' | 'earlier' | 'tip' | 'now') =>
      Object.fromEntries(
        all
          .filter(({ past, earlier, tip }) => state === (past ? 'past' : earlier ? 'earlier' : tip ? 'tip' : 'now'))
          .map(({ path, text }) => [path, text]),
      );
    const before = { ...BASE, ...filesOf('earlier') };
    const comparing = id.startsWith('since-') || all.some(({ earlier }) => earlier);
    const reported = checkCase({
      name: id,
      files: { ...before, ...filesOf('now') },
      finds: [],
      spots: [],
      ...(comparing ? { before } : {}),
      ...(all.some(({ tip }) => tip) ? { tip: { ...BASE, ...filesOf('tip') } } : {}),
      ...(all.some(({ past }) => past) ? { past: { ...BASE, ...filesOf('past') } } : {}),
    });
    // seals of examples stand for any, and the base registry's own decisions have none
    const beside = ['decision-unsealed', 'decision-seal-broken', 'since-decision-unsealed'];
    // what a comparison says of an earlier code that another unit bears, the tree says too
    if (id === 'since-legacy-claimed') beside.push('legacy-shared');
    const findings = reported.findings.filter(({ rule }) => rule === id || !beside.includes(rule));
    expect(findings.map(({ rule }) => rule)).toContain(id);
    // an example teaches one thing
    expect([...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule !== id)).toEqual([]);
  });
});
