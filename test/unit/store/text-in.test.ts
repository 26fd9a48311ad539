import { describe, expect, test } from 'vitest';
import { memorySource, overlaySource, textIn } from '../../../src/store/file-source.js';

describe('the text of a file', () => {
  test('one that is held as a text is what its bytes would say', () => {
    for (const text of [
      '',
      'name: Sở Y tế\n',
      '\ufeffcode: H24\n',
      'cờ \u{1F6A9}',
      'một nửa \ud83d chữ',
      'nửa kia \udea9',
    ]) {
      const source = memorySource(new Map([['a.yaml', text]]));
      expect(textIn(source, 'a.yaml')).toBe(Buffer.from(source.read('a.yaml')).toString('utf8'));
    }
  });

  test('bytes that are no UTF-8 give none, and a file laid over another gives its own', () => {
    const base = overlaySource(memorySource(new Map([['a.yaml', 'old']])), new Map([['b.yaml', Buffer.from([0xff])]]));
    const source = overlaySource(base, new Map([['a.yaml', 'new']]));
    expect([textIn(base, 'a.yaml'), textIn(source, 'a.yaml'), textIn(source, 'b.yaml')]).toEqual([
      'old',
      'new',
      undefined,
    ]);
  });
});
