import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect, type HeldPatterns, judge, lookUp, patternsIn } from '../../../scripts/patterns.mjs';
import { ROOT } from '../../support/cli.js';

const HELD = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/patterns.json'), 'utf8')) as HeldPatterns;
/** New patterns are judged here as long as they are few. */
const MOST_NEW = 40;
/** Powers above the square; what they read is bounded (a cell has 32,767 characters, 40 blanks in a row). */
const STEEPER = 34;
/** Of which nobody could say in time; none repeats what repeats. */
const UNDECIDED = 12;
const OF_WORDS = 'words of the source, put together when it is loaded: judged with the others';
const OF_XML = 'a name out of the file between fixed parts, and only names that XML knows';

/** Files of src/ that make patterns while the program works, and what keeps those from running away. */
const MADE_AT_WORK: Readonly<Record<string, string>> = {
  'annex/decision/own-articles.ts': 'a number',
  'annex/decision/own-days.ts': 'a day in digits',
  'app/batch-file.ts': 'a count of blanks',
  'app/page-alone.ts': 'names of elements, out of a list',
  'cli/completion/look-up.ts': 'a key of a unit, a word of the source',
  'core/changes/name-pattern.ts': 'read and written anew by a grammar without nested repeats: name-pattern.test.ts',
  'core/query/search/pasted.ts': OF_WORDS,
  'core/query/search/readings.ts': OF_WORDS,
  'formats/read/docx-drawing.ts': 'a property of a style, a word of the source',
  'formats/read/docx-floating.ts': 'a property of a style, a word of the source',
  'formats/write/xlsx/marking/marked-styles.ts': OF_XML,
  'formats/write/xlsx/marking/marked-workbook.ts': OF_XML,
  'formats/write/xlsx/marking/sheet-cells.ts': OF_XML,
  'formats/write/xlsx/marking/sheet-comments.ts': OF_XML,
  'lists/compare/paper/facts.ts': OF_WORDS,
  'lists/import/doubted-notes.ts': OF_WORDS,
  'lists/import/name-likeness.ts': OF_WORDS,
  'lists/import/names-adorned.ts': 'letters of a name, escaped',
  'lists/import/root-called.ts': OF_WORDS,
  'lists/import/two-names.ts': OF_WORDS,
  'lists/recognise/called-off.ts': OF_WORDS,
  'lists/recognise/end-words.ts': OF_WORDS,
  'lists/recognise/takes-over.ts': OF_WORDS,
  'lists/recognise/title-words.ts': OF_WORDS,
  'rules/since/telling.ts': OF_WORDS,
  'rules/since/text-hidden.ts': 'numbers of the source',
  'store/yaml/blocks.ts': 'a count of blanks',
};

const { patterns, making } = await collect();

describe('the patterns of the program and its schemas', () => {
  test('are found wherever they are written', () => {
    const { literals, makesThem } = patternsIn(
      'class A { #b = /c/u; d() { return new RegExp(this.e); } }\nconst f = { g: (h: string) => h.split(/i+/) };',
    );
    expect([literals, makesThem]).toEqual([['/c/u', '/i+/'], true]);
    expect(patterns.size).toBeGreaterThan(2000);
  });

  test('are judged: what doubles with each letter is found', () => {
    expect(judge('/^(?:a|b|ab)*$/')).toBe('steeper');
    expect(judge('/^(?:[^\\S\\n]*(?:#.*)?\\n|\\[ *\\]\\n)*$/')).toBe('linear');
  });

  test('none takes longer than the square of what it reads, but those on record, which become fewer', () => {
    const fresh = [...patterns].filter(([pattern]) => lookUp(HELD, pattern) === undefined);
    expect(fresh.length, 'node scripts/patterns.mjs').toBeLessThan(MOST_NEW);
    const slow = fresh
      .map(([pattern, path]) => [judge(pattern), path, pattern])
      .filter(([growth]) => growth !== 'linear' && growth !== 'squared');
    expect(slow, 'write each so that every text can be read in one way only').toEqual([]);
    expect([HELD.steeper.length, HELD.undecided.length]).toEqual([STEEPER, UNDECIDED]);
    const gone = [...HELD.steeper, ...HELD.undecided].filter((pattern) => !patterns.has(pattern));
    expect(gone, 'node scripts/patterns.mjs').toEqual([]);
  });

  test('those made while the program works are bounded, each in a way of its own', () => {
    expect(making).toEqual(Object.keys(MADE_AT_WORK).sort());
  });
});
