import { describe, expect, test } from 'vitest';
import { lookup as en } from '../../../src/messages/en/lookup.js';
import { lookup as vi } from '../../../src/messages/vi/lookup.js';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{([A-Za-z]+)/g)].map((match) => match[1] ?? '').filter((name, i, all) => all.indexOf(name) === i);

describe('the wordings of the commands that look things up', () => {
  test('say the same things in both languages, with the same values in them', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [id, text] of Object.entries(vi)) {
      expect(placeholders(en[id as keyof typeof vi]).sort(), id).toEqual(placeholders(text).sort());
    }
  });
});
