import { describe, expect, it } from 'vitest';
import { FORM_RULE } from '../../../src/app/form-findings.js';
import { CHANGE_FAULT_IDS } from '../../../src/core/changes/change-fault.js';
import { CHECK_KINDS } from '../../../src/core/comparison.js';
import { DECISION_KEYS, SETTINGS_KEYS, UNIT_KEYS } from '../../../src/core/registry/types.js';
import { TABLE_FAULTS } from '../../../src/formats/read/table-fault.js';
import { IMPORT_RULES } from '../../../src/lists/import/import-model.js';
import { LIST_RULES } from '../../../src/lists/recognise/list-rules.js';
import { catalogues, type Lang } from '../../../src/messages/index.js';
import { isRuleId, RULE_IDS } from '../../../src/rules/index.js';
import { checkCase } from '../../fixtures/rules/check-case.js';
import { RULE_CASES } from '../../fixtures/rules/index.js';

const LANGUAGES = Object.keys(catalogues) as Lang[];

/** Texts that end in the registry, which is Vietnamese whoever runs the program. */
const KEPT = new Set(['decision.default-title', 'import.placeholder']);

/** What is reported outside the rules of the registry: about changes, lists, files, comparisons. */
const OTHER_IDS: readonly string[] = [
  ...CHANGE_FAULT_IDS.map((id) => `change-${id}`),
  ...LIST_RULES,
  ...IMPORT_RULES,
  ...TABLE_FAULTS.map((kind) => `table-${kind}`),
  ...CHECK_KINDS.map((kind) => `check-${kind}`),
  FORM_RULE,
];

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z]+)[^}]*\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** Wordings of rules that the fixtures raise: `rule.<id>[.<variant>]`. */
function raised(): Set<string> {
  const cases = Object.values(RULE_CASES).flatMap(({ bad }) => bad);
  const issues = cases.flatMap((each) => checkCase(each).unworded);
  return new Set(
    issues.map(({ rule, variant }) => (variant === undefined ? `rule.${rule}` : `rule.${rule}.${variant}`)),
  );
}

describe('the catalogues', () => {
  it('have the same messages', () => {
    expect(Object.keys(catalogues.en).sort()).toEqual(Object.keys(catalogues.vi).sort());
  });

  it('have a word for every field that a change may show', () => {
    const fields = [...SETTINGS_KEYS, ...DECISION_KEYS, ...UNIT_KEYS].filter((field) => field !== 'closed');
    for (const lang of LANGUAGES) {
      expect(fields.filter((field) => catalogues[lang][`field.${field}`] === undefined)).toEqual([]);
    }
  });

  it('say of every change that cannot be made how it is mended', () => {
    // what is missing or too much is said by the message itself
    const said = ['decision-needed', 'beside-only', 'body-both', 'body-neither', 'replace-target', 'takes-nothing'];
    const silent = [...said, 'pattern-group', 'children-each', 'correct-nothing'];
    const lacking = CHANGE_FAULT_IDS.filter((id) => {
      const hint = `hint.change-${id}`;
      return !Object.keys(catalogues.vi).some((each) => each === hint || each.startsWith(`${hint}.`));
    });
    expect(lacking.filter((id) => !silent.includes(id))).toEqual([]);
  });

  it('have the same placeholders in each message', () => {
    for (const [id, text] of Object.entries(catalogues.vi)) {
      expect(placeholders(catalogues.en[id] ?? ''), id).toEqual(placeholders(text));
    }
  });

  it.each(LANGUAGES)('leave nothing empty or half open (%s)', (lang) => {
    for (const [id, text] of Object.entries(catalogues[lang])) {
      expect(text.trim(), id).not.toBe('');
      expect(
        text.replace(/\{[A-Za-z]+(?::(?:date|time|raw|word|fault|field|entries|place)|\|[^|{}]*\|[^|{}]*)?\}/g, ''),
        id,
      ).not.toMatch(/[{}]/);
    }
  });

  it('have no Vietnamese sentences left in English', () => {
    const same = Object.entries(catalogues.vi).filter(
      ([id, text]) => catalogues.en[id] === text && /[à-ỹ]/i.test(text),
    );
    expect(same.map(([id]) => id).filter((id) => !id.startsWith('example.') && !KEPT.has(id))).toEqual([]);
  });
});

/** Raised by batch files alone: batch.test.ts and beneath.test.ts in test/e2e/writing see them. */
const OF_BATCH_FILES: ReadonlySet<string> = new Set([
  'rule.schema-unknown-key.comma',
  'rule.schema-unknown-key.subtree',
]);

/** Said only where git knows more: test/e2e/seal/broken.test.ts sees it. */
const OF_GIT: ReadonlySet<string> = new Set(['rule.decision-seal-broken.explained', 'rule.decision-seal-broken.added']);

/** What no text of a file shows: test/e2e/irregular.test.ts sees it on the disk. */
function isOfTheDisk(key: string): boolean {
  return key.startsWith('rule.file-irregular.');
}

describe.each(LANGUAGES)('the wordings of rules (%s)', (lang) => {
  const catalogue = catalogues[lang];

  it('give every rule a title, what it is about, a wording and a way out', () => {
    for (const id of RULE_IDS) {
      expect(catalogue[`title.${id}`], id).toBeDefined();
      expect(catalogue[`about.${id}`], id).toBeDefined();
      const wordings = Object.keys(catalogue).filter((key) => key === `rule.${id}` || key.startsWith(`rule.${id}.`));
      expect(wordings.length, id).toBeGreaterThan(0);
      for (const wording of wordings) {
        const hint = catalogue[wording.replace('rule.', 'hint.')] ?? catalogue[`hint.${id}`];
        expect(hint, wording).toBeDefined();
      }
    }
  });

  it('speak of no rule that there is not', () => {
    const ids = Object.keys(catalogue).flatMap((key) => /^(?:title|about|rule|hint)\.([^.]+)/.exec(key)?.[1] ?? []);
    expect(ids.filter((id) => !isRuleId(id) && !OTHER_IDS.includes(id))).toEqual([]);
  });

  it('have words for everything that is reported outside the rules', () => {
    const worded = Object.keys(catalogue).flatMap((key) => /^rule\.([^.]+)/.exec(key)?.[1] ?? []);
    expect(OTHER_IDS.filter((id) => !worded.includes(id))).toEqual([]);
  });

  it('have words for all that the rules raise, and raise all they have words for', () => {
    const found = raised();
    // the parser may find faults that have no words of their own: the rule's general wording names them
    const worded = [...found].map((key) => (key in catalogue ? key : key.replace(/\.[A-Z_]+$/, '')));
    expect([...new Set(worded)].filter((key) => !isOfTheDisk(key)).sort()).toEqual(
      Object.keys(catalogue)
        .filter(
          (key) =>
            isRuleId(/^rule\.([^.]+)/.exec(key)?.[1] ?? '') &&
            !OF_BATCH_FILES.has(key) &&
            !OF_GIT.has(key) &&
            !isOfTheDisk(key),
        )
        .sort(),
    );
  });

  it('fill every placeholder', () => {
    for (const { bad } of Object.values(RULE_CASES)) {
      for (const each of bad) {
        for (const { message, hint } of checkCase(each, lang).findings) {
          expect(message).toMatch(/^[^{}]*\S[^{}]*$/);
          expect(hint).toMatch(/\S/);
          // names in quotes may be empty only where the value is
          expect(message).not.toMatch(/``|“”/);
        }
      }
    }
  });
});
