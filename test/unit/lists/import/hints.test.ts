import { describe, expect, it } from 'vitest';
import { IMPORTING } from '../../../../src/cli/list-options.js';
import { IMPORT_RULES } from '../../../../src/lists/import/import-model.js';
import { LIST_RULES } from '../../../../src/lists/recognise/list-rules.js';
import { importingChanges as enChanges } from '../../../../src/messages/en/import-changes.js';
import { importingRows as en } from '../../../../src/messages/en/import-rows.js';
import { en as enImport } from '../../../../src/messages/en/index.js';
import { importingChanges as viChanges } from '../../../../src/messages/vi/import-changes.js';
import { importingRows as vi } from '../../../../src/messages/vi/import-rows.js';
import { vi as viImport } from '../../../../src/messages/vi/index.js';

const WORDS = { ...vi, ...viImport, ...viChanges };
const RULES: readonly string[] = [...IMPORT_RULES, ...LIST_RULES];

/** What only tells of something, or always comes with one of several ways out. */
const TELLING: ReadonlySet<string> = new Set([
  'import-name-differs',
  'import-name-own-code',
  'import-name-spelling',
  'import-notes-kept',
  'import-prune-unsure',
  'import-rename-nothing',
  'import-title-asks',
  'list-comment-unread',
  'list-encoding-guessed',
  'list-format-differs',
  'list-formula-value',
  'list-hidden-column',
  'list-hidden-rows',
  'list-marks-removed',
  'list-row-joined',
  'list-sheet-skipped',
]);

/** What a list is told as the way out, by the key of its wording. */
function hints(words: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(words).filter(([key]) => /^hint\.(?:import|list)-|^hint\.change-.*\.list$/.test(key));
}

describe('the way out that a list is told', () => {
  it.each([
    ['Vietnamese', WORDS],
    ['English', { ...en, ...enImport, ...enChanges }],
  ])('names options that import has, and no word of a batch file: %s', (_, words) => {
    const known = new Set(IMPORTING.map((option) => /--[\w-]+/.exec(option)?.[0]));
    for (const [key, text] of hints(words)) {
      for (const [option] of text.matchAll(/(?<!\w)--[a-z][\w-]*/g))
        expect([key, known.has(option)]).toEqual([key, true]);
      expect([key, /\$|\b(?:whole|remainder|subtree|spinOff|childrenOf)\b|\b(?:children|parent): /.test(text)]).toEqual(
        [key, false],
      );
    }
  });

  it.each([
    ['Vietnamese', WORDS],
    ['English', { ...en, ...enImport, ...enChanges }],
  ])(
    'is there for whatever stops a row, whichever way it is worded: %s',
    (_, words: Readonly<Record<string, string>>) => {
      const silent = Object.keys(words).flatMap((key) => {
        const [, rule = '', variant] = /^rule\.((?:import|list)-[\w-]+)(?:\.(.+))?$/.exec(key) ?? [];
        const isTold =
          rule === '' || TELLING.has(variant === undefined ? rule : `${rule}.${variant}`) || TELLING.has(rule);
        const hasWay = `hint.${rule}` in words || (variant !== undefined && `hint.${rule}.${variant}` in words);
        return isTold || hasWay ? [] : [key];
      });
      expect(silent).toEqual([]);
    },
  );

  it('belongs to a rule, and every error of a row has words', () => {
    for (const key of Object.keys(WORDS)) {
      const [, rule] = /^(?:hint|rule)\.((?:import|list)-[\w-]+)/.exec(key) ?? [];
      if (rule !== undefined) expect([key, RULES.includes(rule)]).toEqual([key, true]);
    }
  });
});
