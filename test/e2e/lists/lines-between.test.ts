import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string; args: Record<string, unknown> }[];
}

let folder: string;
beforeAll(() => {
  folder = newFolder();
  for (const args of [
    ['init', 'H26', '--groups', '2,2,3'],
    ['decision', 'new', '--title', 'A', '--number', '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full'],
  ]) {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  }
});

type Row = [string, string, string];
const HEAD: Row = ['STT', 'Tên đơn vị', 'Mã định danh'];

function bytesOf(name: string, parts: readonly (string | readonly Row[])[]): string | Uint8Array {
  const line = (row: Row): string => `| ${row.join(' | ')} |\n`;
  if (name.endsWith('.docx'))
    return document(parts.map((part) => (typeof part === 'string' ? p(part) : wordTable([HEAD, ...part]))).join(''));
  return parts
    .map((part) => (typeof part === 'string' ? `${part}\n` : `${line(HEAD)}|---|---|---|\n${part.map(line).join('')}`))
    .join('\n');
}

/** The lines outside tables that are said to be units which are not read. */
function told(name: string, parts: readonly (string | readonly Row[])[]): unknown[] {
  writeFileSync(join(folder, name), bytesOf(name, parts));
  const args = ['import', name, '--decision', '100/QĐ-UBND', '--add-missing-parents', '--dry-run', '--json'];
  const { problems } = jsonOf<Answer>(run(folder, args), 'import');
  return problems.flatMap(({ rule, severity, args }) =>
    rule === 'list-line-unread' && severity === 'error' ? [args.text] : [],
  );
}

describe.each(['a.docx', 'a.md'])('a line with a code between two tables of %s', (name) => {
  const first: Row[] = [['1', 'Sở Tư pháp', 'H26.05']];
  const line = '2. Sở Tài chính – H26.06';

  it.each<[string, Row[]]>([
    ['beside it', [['1', 'Sở Xây dựng', 'H26.07']]],
    ['under another body', [['1', 'Phòng A', 'H26.03.01']]],
    [
      'of which one has no code',
      [
        ['1', 'Sở Xây dựng', 'H26.07'],
        ['2', 'Sở Y tế', ''],
      ],
    ],
  ])('is told of where the rows that follow stand %s', (_, rows) => {
    expect(told(name, [first, line, rows])).toEqual([line]);
  });

  it.each<[string, Row[]]>([
    ['under it', [['1', 'Phòng A', 'H26.06.01']]],
    [
      'under it but for one',
      [
        ['1', 'Phòng A', 'H26.06.01'],
        ['2', 'Phòng B', 'H26.03.02'],
      ],
    ],
    [
      'under bodies within it',
      [
        ['I', 'Chi cục A', 'H26.06.01'],
        ['1', 'Phòng B', 'H26.06.01.001'],
      ],
    ],
    ['below it without codes', [['1', 'Phòng A', '']]],
  ])('is their heading where they stand %s', (_, rows) => {
    expect(told(name, [first, line, rows])).toEqual([]);
  });

  it('is told of behind the last table, and above one that is no list', () => {
    expect(told(name, [first, line])).toEqual([line]);
  });
});
