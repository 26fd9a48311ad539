import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../support/cli.js';
import { commitAll } from '../../support/git.js';
import { paperOf, wordsOf } from '../../support/paper.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { edit as rewrite } from '../../support/registry-folder.js';

const articlesOf = (folder: string, id = DRAFT) =>
  parse(readFileSync(join(folder, `registry/decisions/${id}.yaml`), 'utf8')).articles;

/** A town whose draft has its articles from a file. */
function worded(name: string, text: string, ...more: string[]) {
  const folder = town();
  writeFileSync(join(folder, name), text);
  return { folder, answer: call(folder, 'decision', 'edit', DRAFT, '--articles', name, ...more) };
}

const WORDED = `Điều 1. Cấp mã định danh điện tử cho Sở Mới (Phụ lục kèm theo).
Đoạn thứ hai của Điều 1.

Điều 2. Tổ chức thực hiện
1. Sở Nội vụ có trách nhiệm:
a) Việc một:
- Gạch một;
- Gạch hai.
b) Việc hai.
c) Việc ba.
d) Việc bốn.
đ) Việc năm.
e) Việc sáu.
g) Việc bảy.
2. Sở Mới:
- Theo dõi;
+ Hằng tháng;
+ Hằng quý;
- Báo cáo.
3. Các sở, ban, ngành thực hiện.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
`;

const PRINTED = `Điều 1. Cấp mã định danh điện tử cho Sở Mới (Phụ lục kèm theo).
Đoạn thứ hai của Điều 1.
Điều 2. Tổ chức thực hiện
1. Sở Nội vụ có trách nhiệm:
a) Việc một:
- Gạch một;
- Gạch hai.
b) Việc hai.
c) Việc ba.
d) Việc bốn.
đ) Việc năm.
e) Việc sáu.
g) Việc bảy.
2. Sở Mới:
- Theo dõi;
+ Hằng tháng;
+ Hằng quý;
- Báo cáo.
3. Các sở, ban, ngành thực hiện.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.
`;

describe('articles in words of its own', () => {
  test('come from a text file, every khoản, điểm and dash a paragraph', () => {
    const { folder, answer } = worded('điều.txt', WORDED);
    expect([answer.status, answer.stderr.includes('lỗi')]).toEqual([0, false]);
    const [first, second, third] = articlesOf(folder);
    expect([first, third]).toEqual([
      'Cấp mã định danh điện tử cho Sở Mới (Phụ lục kèm theo).\nĐoạn thứ hai của Điều 1.',
      'Quyết định này có hiệu lực kể từ ngày ký.',
    ]);
    expect(second.items[0].points[0]).toEqual({ text: 'Việc một:', dashes: ['Gạch một;', 'Gạch hai.'] });
    expect(second.items[1]).toEqual({ text: 'Sở Mới:', dashes: ['Theo dõi;\n+ Hằng tháng;\n+ Hằng quý;', 'Báo cáo.'] });
    const { text, gaps } = paperOf(folder, DRAFT);
    expect(text).toContain(`\nQUYẾT ĐỊNH:\n${PRINTED}`);
    expect(gaps).not.toContain('annex');
    call(folder, 'decision', 'edit', DRAFT, '--recipients', 'Như Điều 4');
    expect(paperOf(folder, DRAFT).text).toContain('- Như Điều 3;');
    expect(call(folder, 'validate').status).toBe(0);
    expect(call(folder, 'decision', 'show', DRAFT).stdout).toContain('Gạch hai.');
    const form = call(folder, 'fmt', '--check');
    expect(form.stdout + form.stderr).not.toContain(DRAFT);
  });

  test('come from Markdown, as Word and people write it', () => {
    const markdown = `## **Điều 1.** Cấp mã định danh điện tử
cho Sở Mới (*Phụ lục* kèm theo).

## **Điều 2. Tổ chức thực hiện.**

1\\. **Sở Nội vụ**:

* Theo dõi,
tổng hợp;
* Báo cáo.

**Điều 3.** Quyết định này có hiệu lực.
`;
    const { folder, answer } = worded('dieu.md', markdown);
    expect(answer.status, answer.stderr).toBe(0);
    expect(paperOf(folder, DRAFT).text).toContain(`\nQUYẾT ĐỊNH:
Điều 1. Cấp mã định danh điện tử cho Sở Mới (Phụ lục kèm theo).
Điều 2. Tổ chức thực hiện
1. Sở Nội vụ:
- Theo dõi, tổng hợp;
- Báo cáo.
Điều 3. Quyết định này có hiệu lực./.
`);
  });

  test('in YAML may hold several lines, which part into paragraphs, labelled once', () => {
    const folder = town();
    const articles = [
      'articles:',
      '  - Điều khoản chung (Phụ lục kèm theo).',
      '  - title: Thực hiện',
      '    items:',
      '      - |-',
      '        1. Sở Nội vụ:',
      '        a) Việc một.',
      '        - Gạch.',
      '      - text: Sở khác',
      '        points: [a) Một, {text: Hai, dashes: ["- Gạch hai"]}]',
    ];
    rewrite(folder, `registry/decisions/${DRAFT}.yaml`, (text) => `${text}${articles.join('\n')}\n`);
    expect(call(folder, 'validate').status).toBe(0);
    expect(paperOf(folder, DRAFT).text).toContain(`Điều 2. Thực hiện
1. Sở Nội vụ:
a) Việc một.
- Gạch.
2. Sở khác
a) Một
b) Hai
- Gạch hai./.
`);
  });

  test('that do not name the annexes are a gap, filled as the hint says', () => {
    const { folder } = worded('dieu.md', 'Điều 1. Cấp mã.\n');
    const hint = paperOf(folder, DRAFT).fills.find(({ gap }) => gap === 'annex');
    expect(hint?.command).toBe(`madinhdanh decision edit ${DRAFT} --articles "….md"`);
    writeFileSync(join(folder, '….md'), 'Điều 1. Cấp mã theo Phụ lục kèm theo.\n');
    expect(call(folder, ...wordsOf(hint?.command ?? '').slice(1)).status).toBe(0);
    expect(paperOf(folder, DRAFT).gaps).not.toContain('annex');
  });

  test('are taken out again', () => {
    const { folder } = worded('dieu.txt', WORDED);
    expect(call(folder, 'decision', 'edit', DRAFT, '--no-articles').status).toBe(0);
    expect(articlesOf(folder)).toBeUndefined();
    expect(paperOf(folder, DRAFT).text).toContain('Điều 4. Chánh Văn phòng');
  });

  test('of a signed decision change for a reason', () => {
    const folder = town();
    writeFileSync(join(folder, 'dieu.txt'), WORDED);
    call(folder, 'decision', 'seal', SIGNED);
    commitAll(folder, 'Niêm phong');
    const edit = (...more: string[]) => call(folder, 'decision', 'edit', SIGNED, '--articles', 'dieu.txt', ...more);
    expect(edit().status).toBe(2);
    const amended = edit('--amend-sealed', 'chép lời văn');
    expect(amended.status, amended.stderr).toBe(0);
    expect(call(folder, 'validate').status).toBe(0);
  });

  test.each([
    ['no article', 'a.txt', 'Sở Nội vụ\n', 1, 'dòng 1: có chữ đứng trước Điều 1'],
    ['an empty file', 'a.txt', '\n\n', 1, 'không có điều nào'],
    ['a gap in the numbers', 'a.txt', 'Điều 1. Một.\nĐiều 3. Ba.\n', 1, 'dòng 2: Điều 3 đứng ở chỗ của Điều 2'],
    [
      'an article that says nothing',
      'a.md',
      '**Điều 1.**\n\n**Điều 2.** Hai.\n',
      1,
      'dòng 1: Điều 1 không có nội dung',
    ],
    ['another kind of file', 'a.docx', 'x', 2, '.md hoặc .txt'],
  ])('are refused of %s, and nothing is written', (_, name, text, status, words) => {
    const { folder, answer } = worded(name, text);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(answer.stderr).toContain(words);
    expect(articlesOf(folder)).toBeUndefined();
    expect(call(folder, 'decision', 'edit', DRAFT, '--articles', 'khong-co.md').status).toBe(3);
  });
});

test('lines of Markdown that end a sentence, and headings, go on with nothing', () => {
  const text =
    '**Điều 1. Cấp mã định danh**\nCấp mã định danh điện tử cho các cơ quan\ntại Phụ lục kèm theo.\n\nĐiều 2. Tên điều hai\nĐoạn văn thứ nhất.\nĐoạn văn thứ hai.\n\nĐiều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n';
  const { folder, answer } = worded('dieu.md', text);
  expect(answer.status).toBe(0);
  expect(articlesOf(folder).slice(0, 2)).toEqual([
    { title: 'Cấp mã định danh', text: 'Cấp mã định danh điện tử cho các cơ quan tại Phụ lục kèm theo.' },
    { title: 'Tên điều hai', text: 'Đoạn văn thứ nhất.\nĐoạn văn thứ hai.' },
  ]);
});
