import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { partsOf, wordText } from '../../support/ooxml.js';
import { paperOf } from '../../support/paper.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { outputSchema } from '../../support/schema.js';

const must = (folder: string, ...args: string[]) => {
  const answer = call(folder, ...args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
  return answer;
};
const MARK = 'DỰ THẢO ngày 01/8/2025';

/** A registry with nothing but level 1 in force, and a draft of codes. */
function begun(): string {
  const folder = newFolder();
  must(folder, 'init', 'H24');
  must(folder, 'decision', 'new', '--title', 'Về việc cấp mã định danh điện tử', '--id', 'dau');
  must(folder, 'add', '--code', 'H24.01', '--name', 'Văn phòng', '--decision', 'dau');
  return folder;
}

describe('the mark of a draft', () => {
  test('stands on the Decision and on each of its annexes, and goes when it is signed', () => {
    const folder = begun();
    const { text } = paperOf(folder, 'dau');
    expect(text.match(/^DỰ THẢO.*$/gm)).toEqual([MARK, MARK, MARK]);
    expect(text.indexOf(MARK)).toBeLessThan(text.indexOf('\nQUYẾT ĐỊNH\n'));
    const numbered = paperOf(folder, 'dau', '2025-08-02', '--draft-version', '3').text;
    expect(numbered.match(/^DỰ THẢO.*$/gm)?.[0]).toBe('DỰ THẢO lần 3 ngày 02/8/2025');
    must(folder, 'decision', 'issue', 'dau', '--number', '7/QĐ-UBND', '--signed', '2025-08-01');
    expect(paperOf(folder, 'dau').text).not.toContain('DỰ THẢO');
    const refused = call(folder, 'decision', 'draft', 'dau', '-o', 'b.docx', '--draft-version', '3');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--draft-version')]);
  });

  test('stands in every form of the annexes', () => {
    const folder = town();
    const exported = (...args: string[]) => must(folder, 'export', '--decision', DRAFT, ...args);
    for (const scope of ['full', 'changes']) {
      for (const format of ['table', 'md', 'html', 'json']) {
        expect(exported('--scope', scope, '--format', format).stdout, format).toContain(MARK);
      }
      const csv = exported('--scope', scope, '--format', 'csv');
      expect([csv.stdout.includes('DỰ THẢO'), csv.stderr.includes(MARK)]).toEqual([false, true]);
      exported('--scope', scope, '-o', `${scope}.docx`, '--draft-version', '2');
      expect(wordText(readFileSync(join(folder, `${scope}.docx`)))).toContain('DỰ THẢO lần 2 ngày 01/8/2025');
      exported('--scope', scope, '-o', `${scope}.xlsx`);
      expect([...partsOf(readFileSync(join(folder, `${scope}.xlsx`))).values()].join('')).toContain(MARK);
      // it is no part of the list
      for (const file of [`${scope}.docx`, `${scope}.xlsx`]) {
        must(folder, 'check', file, '--decision', DRAFT, '--scope', scope);
      }
    }
    for (const [scope, name] of [
      ['full', 'annexes'],
      ['changes', 'decision-changes'],
    ] as const) {
      const schema = outputSchema(name);
      const json = JSON.parse(exported('--scope', scope, '--format', 'json').stdout);
      expect(schema(json), JSON.stringify(schema.errors)).toBe(true);
    }
    for (const format of ['md', 'csv', 'html']) {
      const { stdout, stderr } = must(folder, 'export', '--decision', SIGNED, '--format', format);
      expect(stdout + stderr).not.toContain('DỰ THẢO');
      expect(must(folder, 'export', '--format', format).stdout).not.toContain('DỰ THẢO');
    }
    const refused = call(folder, 'export', '--draft-version', '2');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--draft-version')]);
    expect(call(folder, 'export', '--decision', DRAFT, '--draft-version', '0').status).toBe(2);
  });
});

describe('export while nothing but level 1 is in force', () => {
  test('shows the only draft, marked, in every form', () => {
    const folder = begun();
    for (const format of ['table', 'md', 'html', 'json']) {
      const { stdout, stderr } = must(folder, 'export', '--format', format);
      expect(stdout).toContain('H24.01');
      expect(stdout).toContain(MARK);
      expect(stdout).not.toContain('Không có');
      expect(stderr).toContain('in dự thảo dau');
      expect(stderr).not.toContain('Chưa kể');
    }
    expect(JSON.parse(must(folder, 'export', '--json').stdout).decision).toBe('dau');
    expect(must(folder, 'export', '--annex', '2', '--format', 'csv').stdout).toContain('H24.01');
  });

  test('asked of a day, for the shared catalogue, or with two drafts, shows what is in force', () => {
    const folder = begun();
    expect(must(folder, 'export', '--at', '2025-08-01', '--format', 'md').stdout).not.toContain('H24.01');
    expect(must(folder, 'export', '--format', 'dmdc').stdout).not.toContain('H24.01');
    must(folder, 'decision', 'new', '--title', 'Về việc khác', '--id', 'hai');
    // an empty one is nothing that could be shown
    expect(must(folder, 'export', '--format', 'md').stdout).toContain('H24.01');
    must(folder, 'add', '--code', 'H24.02', '--name', 'Sở Y tế', '--decision', 'hai');
    const { stdout, stderr } = must(folder, 'export', '--format', 'md');
    expect(stdout).not.toMatch(/H24\.0|DỰ THẢO/);
    for (const id of ['dau', 'hai']) expect(stderr).toContain(`Chưa kể dự thảo ${id}`);
  });

  test('shows what is signed, as soon as there is any', () => {
    const folder = begun();
    must(
      folder,
      'decision',
      'issue',
      'dau',
      '--number',
      '7/QĐ-UBND',
      '--signed',
      '2025-07-30',
      '--effective',
      '2025-09-01',
    );
    must(folder, 'decision', 'new', '--title', 'Về việc khác', '--id', 'hai');
    must(folder, 'add', '--code', 'H24.02', '--name', 'Sở Y tế', '--decision', 'hai');
    const { stdout, stderr } = must(folder, 'export', '--format', 'md');
    expect(stdout).not.toMatch(/H24\.0|DỰ THẢO/);
    expect(stderr).toContain('Chưa kể 1 mã chưa đến ngày hiệu lực');
  });
});

test('--annex is the level of codes in every mode, of changes too', () => {
  const folder = town();
  put(
    folder,
    'doi.yaml',
    `decision: ${DRAFT}\nchanges:\n  - rename: {code: H24.02, name: Sở Hai}\n  - rename: {code: H24.02.01, name: Trung tâm Ba}\n  - close: {code: H24.01.02.01, reason: dissolved}\n`,
  );
  must(folder, 'apply', 'doi.yaml');
  const of = (annex: string): string =>
    must(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--annex', annex, '--format', 'md').stdout;
  expect(of('all').match(/^## .*$/gm)).toEqual(['## Phụ lục I', '## Phụ lục II', '## Phụ lục III']);
  expect(of('2')).toMatch(/Phụ lục I\n[\s\S]*H24\.05[\s\S]*Phụ lục II\n[\s\S]*Sở Hai/);
  expect(of('2')).not.toMatch(/Trung tâm Ba|H24\.01\.02\.01/);
  expect(of('3')).toMatch(/## Phụ lục II\n[\s\S]*Trung tâm Ba/);
  // the agency is the heading of what is under it, and no row
  expect(of('3').match(/^.*Sở Hai.*$/gm)).toEqual([expect.stringContaining('**I**')]);
  expect(of('3')).not.toMatch(/H24\.05|H24\.01\.02\.01/);
  expect(of('4')).toMatch(/## Phụ lục III\n[\s\S]*H24\.01\.02\.01/);
  expect(of('1')).toContain('Không có');
});
