import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GAVE_UP, readCanonical } from '../../../../src/store/yaml/canonical-reader.js';

const READ: Readonly<Record<string, unknown>> = {
  '': null,
  '# only a comment\n': null,
  'a: Sở Y tế\n': { a: 'Sở Y tế' },
  'a: text # comment\n': { a: 'text' },
  'a: no#comment\n': { a: 'no#comment' },
  'a: 12\nb: 01\nc: +84\nd: 1.5\n': { a: 12, b: 1, c: 84, d: 1.5 },
  'a: "01"\nb: "#"\nc: \'[x]\'\n': { a: '01', b: '#', c: '[x]' },
  'a: \'it\'\'s\'\nb: "say \\"so\\" \\\\"\n': { a: "it's", b: 'say "so" \\' },
  'a: 2022-01-10\nb: 12:30\nc: 0x1F B\nd: .5 A\n': { a: '2022-01-10', b: '12:30', c: '0x1F B', d: '.5 A' },
  'a: -Trường\nb: :x\nc: ?x\n': { a: '-Trường', b: ':x', c: '?x' },
  'a:\nb: 1\n': { a: null, b: 1 },
  'a:\n- x\n- y\nb: 1\n': { a: ['x', 'y'], b: 1 },
  'a:\n  - x\n  - y: 1\n    z: 2\n': { a: ['x', { y: 1, z: 2 }] },
  'a: [1, x, "y"]\nb: {c: [d, e], f: g h}\n': { a: [1, 'x', 'y'], b: { c: ['d', 'e'], f: 'g h' } },
  'a: { b: c }\n': { a: { b: 'c' } },
  'a: []\nb: {}\n': { a: [], b: {} },
  '- code: H24.01\n  name: A\n\n# above the next\n- code: H24.02\n': [
    { code: 'H24.01', name: 'A' },
    { code: 'H24.02' },
  ],
  '- plain\n- "quoted"\n': ['plain', 'quoted'],
  'a: true\nb: {c: false}\n': { a: true, b: { c: false } },
  'a: 1\r\nb: 2\r\n': { a: 1, b: 2 },
  'a: end of text without a line break': { a: 'end of text without a line break' },
};

const LEFT_TO_THE_PARSER: Readonly<Record<string, string>> = {
  'a tab': 'a:\tb\n',
  'a carriage return alone': 'a: b\rc: d\n',
  'a byte order mark': '\ufeffa: b\n',
  'a literal block': 'a: |\n  b\n',
  'a folded block': 'a: >-\n  b\n',
  'a value on several lines': 'a: b\n  c\n',
  'a quoted value on several lines': 'a: "b\n  c"\n',
  'an escape': 'a: "b\\nc"\n',
  'an anchor': 'a: &x b\n',
  'an alias': 'a: *x\n',
  'a tag': 'a: !!str b\n',
  'a document marker': '---\na: b\n',
  'a document end': 'a: b\n...\n',
  'a directive': '%YAML 1.2\n---\na: b\n',
  'a repeated key': 'a: b\na: c\n',
  'a repeated key in a flow map': 'a: {b: 1, b: 2}\n',
  'a reserved word': 'a: ~\n',
  'a reserved word as a key': 'null: b\n',
  'a number of another base': 'a: 0x1F\n',
  infinity: 'a: .inf\n',
  'a flow list over lines': 'a: [b,\n  c]\n',
  'a trailing comma': 'a: [b, ]\n',
  'a quoted key': '"a": b\n',
  'an explicit key': '? a\n: b\n',
  'a list in a list': '- - a\n',
  'a colon inside a plain value': 'a: b: c\n',
  'an indent too deep': 'a: b\n   c: d\n',
  'an indent too shallow': '- a: b\n c: d\n',
  'a merge-conflict marker': '<<<<<<< HEAD\na: b\n',
  'a key named __proto__': '__proto__: b\n',
};

describe('readStrict', () => {
  it.each(Object.entries(READ))('reads %j', (text, data) => {
    expect(readCanonical(text)).toEqual(data);
    expect(parse(text)).toEqual(data);
  });

  it.each(Object.entries(LEFT_TO_THE_PARSER))('leaves %s to the parser', (_, text) => {
    expect(readCanonical(text)).toBe(GAVE_UP);
  });

  it('gives up on brackets nested without end instead of running out of stack', () => {
    expect(readCanonical(`a: ${'['.repeat(100_000)}`)).toBe(GAVE_UP);
    expect(readCanonical(`a: ${'{b: '.repeat(100_000)}`)).toBe(GAVE_UP);
  });

  it('reads a line of ten million characters, plain, quoted and full of escapes', () => {
    const long = 'x'.repeat(10_000_000);
    const escaped = '\\"'.repeat(1_000_000);
    expect(readCanonical(`a: ${long}\nb: "${long}"\nc: '${long}'\n`)).toEqual({ a: long, b: long, c: long });
    expect(readCanonical(`a: "${escaped}"\n`)).toEqual({ a: '"'.repeat(1_000_000) });
    expect(readCanonical(`a: '${"''".repeat(1_000_000)}'\n`)).toEqual({ a: "'".repeat(1_000_000) });
  });
});
