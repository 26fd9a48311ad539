import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/index.js';
import { wordError, wordFinding } from '../../../src/report/wording.js';

const codes = (count: number): string[] => Array.from({ length: count }, (_, i) => `H24.${i + 1}`);

describe('a message that names many', () => {
  it('gives the first ones and how many more there are, in findings, errors and ways out', () => {
    const messages = messagesFor('vi');
    const finding = wordFinding({ rule: 'change-legacy-strange', args: { codes: codes(67) } }, messages);
    expect(finding.message).toContain('H24.20, … +47');
    const said = { id: 'decision.known', args: { known: codes(67) } };
    const { message, hint } = wordError({ ...said, hint: said }, messages);
    expect([message, hint]).toEqual([
      expect.stringContaining('H24.20, … +47'),
      expect.stringContaining('H24.20, … +47'),
    ]);
  });

  it('gives all of few, and of what was cut already', () => {
    const words = (count: number): string =>
      wordFinding({ rule: 'change-legacy-strange', args: { codes: codes(count) } }, messagesFor('vi')).message;
    expect(words(20)).toContain('H24.20');
    expect(words(20)).not.toContain('…');
    expect(words(21)).toContain('H24.21');
  });
});
