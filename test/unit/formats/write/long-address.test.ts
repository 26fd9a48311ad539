import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/formats/write/ooxml/metrics.js';
import { setAddress } from '../../../../src/formats/write/paged/long-address.js';

const ROOM = 120;

describe('an address in a column', () => {
  it.each(['vanthu@example.com', 'vanphong.h24-01@trungtam.example.com', ''])(
    'is left as it is with room: %s',
    (text) => {
      expect(setAddress(text, 200, 11)).toEqual({ text });
    },
  );

  it('ends its lines before @ and dots alone, in its own size where that does', () => {
    expect(setAddress('vanthuluutru@trungtamphucvucong.haiphong.example.com', ROOM, 11)).toEqual({
      text: 'vanthuluutru\n@trungtamphucvucong\n.haiphong.example.com',
    });
  });

  it.each([
    `${'x'.repeat(64)}@${'y'.repeat(63)}.example.com`,
    `https://${'m'.repeat(50)}.example.com/${'n'.repeat(20)}`,
    `phong-mot-cua@${'w'.repeat(40)}.example.com`,
  ])('is set smaller where a part has no room, each line whole: %s', (text) => {
    const { text: set, size = 11 } = setAddress(text, 190, 11);
    expect(size).toBeLessThan(11);
    expect(set.replaceAll('\n', '')).toBe(text);
    for (const line of set.split('\n')) {
      for (const piece of line.match(/[^-]*-|[^-]+/g) ?? []) expect(textWidth(piece, size)).toBeLessThanOrEqual(190);
    }
    for (const [i, line] of set.split('\n').entries()) {
      if (i > 0) expect(`${set.split('\n')[i - 1]}|${line}`).toMatch(/\/\||\|[@.]/);
    }
  });
});
