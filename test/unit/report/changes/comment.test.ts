import { describe, expect, test } from 'vitest';
import type { ReportedFinding } from '../../../../src/core/finding.js';
import { guardOf } from '../../../../src/core/guarded-paths.js';
import { fileChanges } from '../../../../src/core/registry/guarded-files.js';
import { messagesFor } from '../../../../src/messages/index.js';
import { type ProposalReport, proposalComment } from '../../../../src/report/changes/comment.js';
import { COMMENT_LIMIT } from '../../../../src/report/changes/markdown.js';
import { escapeMarkdown } from '../../../../src/report/markdown.js';

const messages = messagesFor('vi');

function finding(
  rule: string,
  severity: 'error' | 'warning',
  attention?: true,
  message = 'Nội dung.',
): ReportedFinding {
  const place = { file: 'registry/units/H24.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule, severity, ...(attention === undefined ? {} : { attention }), message, ...place, args: {} };
}

function report(given: Partial<ProposalReport>): string {
  return proposalComment(
    {
      marker: '<!-- madinhdanh ci registry -->',
      registry: 'registry',
      base: 'b'.repeat(40),
      head: 'a'.repeat(40),
      findings: [],
      diff: { units: [], decisions: [], settings: [] },
      files: { guards: [], untold: [] },
      plans: [],
      ...given,
    },
    messages,
  );
}

describe('the comment of a proposal', () => {
  test('has errors, then all that needs attention, then the rest', () => {
    const attention = Array.from({ length: 60 }, (_, i) => finding(`can-xem-${i}`, 'warning', true));
    const text = report({
      findings: [finding('khac', 'warning'), ...attention, finding('sai', 'error')],
      files: { guards: [{ path: '.github/CODEOWNERS', change: 'removed' }], untold: [] },
    });
    const order = [
      '`sai`',
      'Cần xem kỹ (60)',
      '`can-xem-0`',
      '`can-xem-59`',
      '.github/CODEOWNERS',
      '`khac`',
      '### Thay',
    ];
    const places = order.map((each) => text.indexOf(each));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain('60 điều cần xem kỹ');
    expect(text).not.toContain('Không có gì thay đổi');
  });

  test('stays below the limit whatever there is to say, and counts what it leaves out', () => {
    const long = 'x_*'.repeat(400);
    const many = (severity: 'error' | 'warning', attention?: true): ReportedFinding[] =>
      Array.from({ length: 500 }, () => finding('dai', severity, attention, long));
    const files = Array.from({ length: 500 }, (_, i) => ({ path: `${long}${i}`, change: 'added' as const }));
    const units = Array.from({ length: 500 }, (_, i) => ({ kind: 'removed' as const, code: `H24.${i}`, name: long }));
    const text = report({
      findings: [...many('error'), ...many('warning', true), ...many('warning')],
      files: { guards: files, untold: files },
      diff: { units, decisions: [], settings: [] },
      plans: ['x'.repeat(12_000)],
    });
    expect(text.length).toBeLessThan(COMMENT_LIMIT);
    expect(text.match(/mục nữa không ghi hết/g)).toHaveLength(5);
    expect(text).toMatch(/madinhdanh validate --rev a{9} --since b{9}/);
  });
});

test('what guards a registry is told apart from what lies beside it', () => {
  const guards = [
    '.github/workflows/x.yml',
    '.GitHub/CODEOWNERS',
    '.gitlab-ci.yml',
    'docs/CODEOWNERS',
    '.husky/pre-commit',
  ];
  guards.push(
    'schemas/agency.schema.json',
    'a/schemas/x.json',
    '.gitattributes',
    'a/b/.gitattributes',
    '.gitmodules',
    '.npmrc',
  );
  for (const path of guards) expect(guardOf(path, 'a/b/'), path).toBeDefined();
  for (const path of ['README.md', 'a/b/units/H24.yaml', 'sap-nhap.yaml', 'b/schemas/x.json']) {
    expect(guardOf(path, 'a/b/'), path).toBeUndefined();
  }
});

test('a file of the registry whose data did not change is told of, one whose data did is not', () => {
  const changed = ['a/units/H24/H24.12.yaml', 'a/units/H24/H24.13.yaml', 'a/decisions/x.yaml', 'a/la.txt', 'b.yaml'];
  const { guards, untold } = fileChanges(
    changed.map((path) => ({ path, change: 'modified' })),
    'a/',
    {
      units: [{ kind: 'removed', code: 'H24.12.03', name: 'x' }],
      decisions: [{ kind: 'removed', id: 'x' }],
      settings: [],
    },
  );
  expect(guards).toEqual([]);
  expect(untold.map(({ path }) => path)).toEqual(['a/units/H24/H24.13.yaml', 'a/la.txt']);
});

test('texts come out of Markdown as they went in', () => {
  const shown = (text: string): string =>
    escapeMarkdown(text)
      .replaceAll('<!-- -->', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#36;', '$')
      .replaceAll('&amp;', '&')
      .replace(/\\([\\`*_{}[\]<>|~#+=.)-])/g, '$1');
  for (const text of [
    'Sở Y tế – “A” (B), C/D: 1.2',
    'a@b.vn #1 GH-2 [x](y) <z> & $q$ `c` | ~d~',
    '1. một',
    '- hai',
    '> ba',
  ]) {
    expect(shown(text)).toBe(text);
  }
});
