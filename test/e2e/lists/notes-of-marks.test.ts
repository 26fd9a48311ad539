import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { jsonOf } from '../../support/schema.js';
import { document, p, wordTable } from '../../support/tables.js';

interface Answer {
  granted: { code: string; name: string }[];
  problems: { rule: string; severity: string; message: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.01,Sở Y tế', 'H26.02,Sở Nội vụ'] });
});

const HEAD = ['STT', 'Tên đơn vị', 'Mã định danh'];

function imported(name: string, bytes: string | Uint8Array, ...options: string[]): Answer {
  writeFileSync(join(folder, name), bytes);
  const args = ['import', name, '--decision', '200/QĐ-UBND', '--dry-run', '--no-input', '--json', ...options];
  return jsonOf<Answer>(run(folder, args), 'import');
}

const rows = (mark: string): string[][] => [HEAD, ['1', 'Sở Du lịch', 'H26.31'], ['2', `Sở Ngoại vụ${mark}`, 'H26.32']];
const inWord = (mark: string, ...lines: string[]): Answer =>
  imported('a.docx', document(`${wordTable(rows(mark))}${lines.map(p).join('')}`));
const inMarkdown = (mark: string, ...lines: string[]): Answer => {
  const [head = [], ...others] = rows(mark);
  const bars = [head, head.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`);
  return imported('a.md', `${[...bars, '', ...lines].join('\n')}\n`);
};
const errors = ({ problems }: Answer): string[] =>
  problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));

const ENDING: readonly (readonly [string, string])[] = [
  [' (1)', '(1) Đơn vị đã giải thể.'],
  [' (1)', '(1) Đã giải thể kể từ ngày 1 tháng 3 năm 2025'],
  [' (1)', '(1) Sáp nhập vào Sở Nội vụ từ 01/7/2025'],
  [' (1)', '(1) Chuyển về Sở Nội vụ từ 01/7/2025.'],
  [' (1)', '(1) Đổi tên thành Sở Ngoại giao'],
  [' (1)', '1. Đơn vị đã giải thể'],
  ['¹', '(1) Đơn vị đã giải thể'],
  [' (*)', '(*) Đã giải thể.'],
  [' (*)', '* Đã giải thể'],
  ['*', '* Đơn vị đã giải thể.'],
  [' (12)', '(12) Đã giải thể'],
  [' (1)', '(1) Trùng với Sở Nội vụ.'],
  ['', 'Đơn vị đã giải thể.'],
];

describe('a note below a table by which the row that bears its mark is no more', () => {
  it.each(ENDING)('is an error in Word: “%s” … “%s”', (mark, line) => {
    const answer = inWord(mark, line);
    expect(errors(answer)).toEqual(['list-row-unread']);
    expect(answer.problems.find(({ severity }) => severity === 'error')?.message).toContain(line.replace(/\.$/, ''));
  });

  it.each(ENDING.slice(0, 6))('and in Markdown: “%s” … “%s”', (mark, line) => {
    expect(errors(inMarkdown(mark, line))).toEqual(['list-row-unread']);
  });

  it.each([
    [' (1)', '(1) Trường hạng đặc biệt.'],
    [' (1)', '(2) Đơn vị giải thể'],
    ['', '1. Đơn vị giải thể'],
    ['', 'II. Các đơn vị giải thể'],
  ])('is none where it says nothing of the kind, or heads what follows: “%s” … “%s”', (mark, line) => {
    expect(errors(inWord(mark, line))).toEqual([]);
  });
});

describe('footnotes of Markdown', () => {
  it.each([
    ['[^1]', '[^1]: Đã giải thể'],
    ['[^x]', '[^x]: Đơn vị này'],
    ['^[Đã sáp nhập vào Sở Nội vụ]', ''],
  ])('are no part of the name, and by which it is no more an error of their row: %s', (mark, line) => {
    const answer = inMarkdown(mark, line, ...(mark === '[^x]' ? ['    đã giải thể'] : []));
    expect(errors(answer)).toEqual(['list-row-unread']);
    const skipped = imported(
      'b.md',
      '| STT | Tên đơn vị | Mã định danh |\n|-|-|-|\n| 1 | Sở Du lịch[^a] | H26.31 |\n\n[^a]: Mới\n',
    );
    expect(errors(skipped)).toEqual([]);
    expect(skipped.granted.map(({ name }) => name)).toEqual(['Sở Du lịch']);
    expect(skipped.problems.map(({ rule }) => rule)).toContain('list-line-unread');
  });

  it('that are nowhere are marks, and raised numbers too', () => {
    expect(inMarkdown('[^9]').granted.map(({ name }) => name)).toContain('Sở Ngoại vụ');
    expect(errors(inMarkdown('<sup>1</sup>', '<sup>1</sup> Đơn vị đã giải thể'))).toEqual(['list-row-unread']);
  });
});
