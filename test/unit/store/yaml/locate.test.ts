import { describe, expect, it } from 'vitest';
import type { DataPath } from '../../../../src/core/finding.js';
import { Locator } from '../../../../src/store/yaml/locate.js';

const TEXT = `# đầu tệp
- code: H24.12
  name: Sở Y tế # tên
  phone:
  granted: {decision: d1, effective: 2022-01-10}
  formerNames:
    - name: Ty Y tế
      until: 2020-01-01
- code: H24.13
  name: "Sở"
`;

/** The text marked for a path, and where it begins. */
function marked(path: DataPath, onKey = false, text = TEXT): string {
  const locator = new Locator(text);
  const { start, end } = locator.spanOf(path, onKey);
  const { line, column } = locator.locate(path, onKey);
  return `${line}:${column} ${text.slice(start, end)}`;
}

describe('Locator', () => {
  it('marks the value at a path', () => {
    expect(marked([0, 'name'])).toBe('3:9 Sở Y tế');
    expect(marked([1, 'name'])).toBe('10:9 "Sở"');
    expect(marked([0, 'granted', 'effective'])).toBe('5:38 2022-01-10');
    expect(marked([0, 'formerNames', 0, 'until'])).toBe('8:14 2020-01-01');
  });

  it('marks the key where the key is meant', () => {
    expect(marked([0, 'name'], true)).toBe('3:3 name');
    expect(marked([0, 'granted', 'decision'], true)).toBe('5:13 decision');
  });

  it('lets its first entry stand for a map or list in block form', () => {
    expect(marked([1])).toBe('9:3 code: H24.13');
    expect(marked([])).toBe('2:3 code: H24.12');
    expect(marked([0, 'formerNames'])).toBe('7:7 name: Ty Y tế');
  });

  it('marks all of a map on one line', () => {
    expect(marked([0, 'granted'])).toBe('5:12 {decision: d1, effective: 2022-01-10}');
  });

  it('marks the nearest thing above where the path leads nowhere', () => {
    expect(marked([1, 'granted', 'decision'])).toBe('9:3 code: H24.13');
    expect(marked([0, 'granted', 'reason'])).toBe('5:12 {decision: d1, effective: 2022-01-10}');
    expect(marked([7])).toBe('2:3 code: H24.12');
    expect(marked([0, 'absent'], true)).toBe('2:3 code: H24.12');
  });

  it('points at the end of the key where the value is left empty', () => {
    expect(marked([0, 'phone'])).toBe('4:9 ');
    expect(marked([0, 'phone'], true)).toBe('4:3 phone');
  });

  it('counts lines and columns alike with Windows line ends', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    expect(marked([1, 'name'], false, windows)).toBe('10:9 "Sở"');
  });

  it('finds places behind a byte order mark', () => {
    expect(marked([0, 'b'], false, '\ufeff- a: 1\n  b: 2\n')).toBe('2:6 2');
    expect(marked([0, 'a'], false, '\ufeff- a: 1\n')).toBe('1:7 1');
  });

  it('counts columns in UTF-16 units, the end exclusive', () => {
    const locator = new Locator('a: 😀 b\nc: d\n');
    expect(locator.placeOf({ start: 3, end: 7 })).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 8 });
    expect(locator.placeOf({ start: 3, end: 9 })).toEqual({ line: 1, column: 4, endLine: 2, endColumn: 2 });
  });

  it('keeps spans inside the text', () => {
    const locator = new Locator('ab\n');
    expect(locator.placeOf({ start: -5, end: 99 })).toEqual({ line: 1, column: 1, endLine: 2, endColumn: 1 });
    expect(locator.placeOf({ start: 2, end: 1 })).toEqual({ line: 1, column: 3, endLine: 1, endColumn: 3 });
    expect(new Locator('').placeOf({ start: 0, end: 0 })).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  it('finds places in a text that the parser complains of', () => {
    expect(marked(['b'], false, 'a: 1\na: 2\nb: 3\n')).toBe('3:4 3');
  });
});
