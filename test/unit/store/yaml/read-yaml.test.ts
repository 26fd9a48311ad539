import { describe, expect, it } from 'vitest';
import { readFully, readYaml } from '../../../../src/store/yaml/read-yaml.js';

/** Faults as `CODE:marked text`. */
function faults(text: string): string[] {
  const result = readYaml(text);
  if (!('findings' in result)) return [];
  return result.findings.map(({ rule, args, place: { span } }) => {
    const code = rule === 'yaml-duplicate-key' ? 'DUPLICATE_KEY' : args.code;
    return `${code}:${text.slice(span?.start, span?.end)}`;
  });
}

describe('readYaml', () => {
  it('gives the data of a sound text, through either reader', () => {
    for (const text of ['a: [1, b]\n', 'a:\n  - 1\n  - |-\n    b\n'])
      expect(readYaml(text)).toEqual({ data: { a: [1, 'b'] } });
    expect(readYaml('')).toEqual({ data: null });
    expect(readFully('a: 1\n')).toEqual(readYaml('a: 1\n'));
  });

  it('names every fault of a text, not only the first', () => {
    expect(faults('a: @b\nc: `d\n')).toEqual(['BAD_SCALAR_START:@', 'BAD_SCALAR_START:`']);
    expect(faults('a: 1\na: 2\nb: {c: 1, c: 2}\n')).toEqual(['DUPLICATE_KEY:a', 'DUPLICATE_KEY:c']);
    expect(faults('a:\n\tb: 1\n\tc: 2\n')).toEqual(['TAB_AS_INDENT:\t', 'TAB_AS_INDENT:\t']);
  });

  it('names the line that is indented wrongly, not the value it was taken for', () => {
    expect(faults('- code: H24\n   name: A\n  phone: B\n')).toEqual(['BAD_INDENT:name']);
    expect(faults('- code: H24\n  name: A\n phone: B\n')).toEqual(['BAD_INDENT:phone']);
    expect(faults('- code: H24\n  name\n  phone: B\n')).toEqual(['MULTILINE_IMPLICIT_KEY:name\n  phone']);
  });

  it('names a tab once, and what else is wrong beside it', () => {
    expect(faults('- code: H24\n\tname: A\n\tphone: B\n  note: @x\n')).toEqual([
      'TAB_AS_INDENT:\t',
      'TAB_AS_INDENT:\t',
      'BAD_SCALAR_START:@',
    ]);
    expect(faults('a: |\n  x\n  \ty\nb: @x\n')).toEqual(['BAD_SCALAR_START:@']);
  });

  it('says one thing of a line, but of every repeated key', () => {
    expect(faults('a: !x !y z w\n')).toHaveLength(1);
    expect(faults('a: {b: 1, b: 2, c: 3, c: 4}\n')).toEqual(['DUPLICATE_KEY:b', 'DUPLICATE_KEY:c']);
  });

  it('reads a text behind a byte order mark, and finds its faults in place', () => {
    expect(readYaml('\ufeff- a: 1\n  b: 2\n')).toEqual({ data: [{ a: 1, b: 2 }] });
    expect(faults('\ufeff- a: @x\n')).toEqual(['BAD_SCALAR_START:@']);
  });

  it('refuses more than one document', () => {
    expect(faults('a: 1\n---\nb: 2\n')).toEqual([expect.stringMatching(/^MULTIPLE_DOCS:/)]);
  });

  it('refuses anchors and aliases where they stand', () => {
    expect(faults('# *a is no alias here\na: &x 12\nb: "*x"\nc: *x\n')).toEqual(['BAD_ALIAS:12', 'BAD_ALIAS:*x']);
    expect(faults('a: &x []\nb: *x\n')).toEqual(['BAD_ALIAS:[]', 'BAD_ALIAS:*x']);
  });

  it('refuses a text that aliases would blow up, before they do', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}, *k${i}, *k${i}]`);
    expect(faults(`k0: &k0 [boom]\n${lines.join('\n')}\n`)).toHaveLength(1 + 30 * 5);
  });

  it('refuses tags, known and unknown ones', () => {
    expect(faults('a: !!set {x}\nb: !!str 1\n')).toEqual(['TAG_RESOLVE_FAILED:{x}', 'TAG_RESOLVE_FAILED:1']);
    expect(faults('a: !mine 1\n')).toEqual(['TAG_RESOLVE_FAILED:!mine']);
  });

  it('refuses lists and maps as keys', () => {
    expect(faults('? [a, b]\n: c\n')).toEqual(['NON_STRING_KEY:[']);
  });

  it('keeps a key that would be a number or a reserved word as a text', () => {
    expect(readYaml('1: a\nnull: b\n')).toEqual({ data: { 1: 'a', null: 'b' } });
  });

  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}`],
    ['braces', `a: ${'{b: '.repeat(20_000)}`],
    ['brackets line by line', `a:\n${'  [\n'.repeat(20_000)}`],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['maps in maps', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses %s nested without end instead of breaking down', (_, text) => {
    expect(faults(text)).toEqual(['RESOURCE_EXHAUSTION:']);
  });

  it('does not take many brackets for deep ones', () => {
    expect(faults(`${'- [a, {b: c}]\n'.repeat(500)}# ${'['.repeat(500)}\n- |\n  x\n`)).toEqual([]);
  });
});
