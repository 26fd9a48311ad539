import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readLine } from '../../src/store/git/plain-lines.js';
import { runs } from '../support/runs.js';

const signs = [...'#:-?,[]{}&*!|>\'"%@`\\.~1aé \t\r\u00a0\u0085\u2028\u0007'];
const pieces = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom('H24.01', 'https://a.vn', 'Ủy ban', ': ', ' #', ' - ', '  ', 'a', 'H24'),
);
const line = fc
  .tuple(
    fc.constantFrom('- code: ', '- code:  ', '- code:', '- name: '),
    fc.array(pieces, { minLength: 1, maxLength: 7 }),
  )
  .map(([key, value]) => key + value.join(''));

it('a line that says by itself what it is says the same to the reader of YAML', () => {
  let plain = 0;
  fc.assert(
    fc.property(line, (text) => {
      const codes: string[] = [];
      if (!readLine(text, codes)) return;
      const document = parseDocument(text, { schema: 'failsafe' });
      // a text that nobody can read holds no code for anybody
      if (document.errors.length > 0) return;
      plain += 1;
      const [entry] = document.toJS() as Record<string, unknown>[];
      const code = entry?.code;
      expect(codes).toEqual(typeof code === 'string' ? [code.trim()] : []);
    }),
    { numRuns: runs(6000) },
  );
  expect(plain).toBeGreaterThan(100);
});
