import { expect, test } from 'vitest';
import { commentsOf } from '../../../../src/store/yaml/comments.js';

test('a comment is what YAML takes for one, and stands where it stands', () => {
  const text = `# đầu tệp
- code: "x # không phải" # sau giá trị
  note: |
    # trong khối
    # closed: chưa
  # closed: {decision: a}
  phone: a#b   #hết
`;
  const found = commentsOf(text);
  expect(found.map((each) => each.text)).toEqual(['đầu tệp', 'sau giá trị', 'closed: {decision: a}', 'hết']);
  for (const { span, text: words } of found) {
    expect(text.slice(span.start, span.end).replace(/^#\s*/, '')).toBe(words);
  }
  expect(commentsOf('- code: H24\n')).toEqual([]);
});

test.each([
  '# một\n- code: H24\n',
  '#một \t\n#\n#  hai # ba\n- code: H24\n  name: "a"\n',
  '# \u00a0a\u3000\n\n- a: |\n    b\n',
  '',
  '- a: b\n',
])('comments before anything else are the same whether or not others follow: %j', (text) => {
  // a comment further down has the whole text looked through
  const all = commentsOf(`${text}# sau cùng\n`);
  expect(commentsOf(text)).toEqual(all.slice(0, -1));
  expect(all.at(-1)?.text).toBe('sau cùng');
});
