import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS, contentOf, DEFAULT_COLUMNS } from '../../../../src/annex/annex-columns.js';
import { ENGLISH, VIETNAMESE } from '../../../../src/annex/annex-words.js';
import {
  CONTACT_FIELDS,
  contactEntry,
  DEFAULT_FIELDS,
  labelOf,
  PUBLISHED_FIELDS,
} from '../../../../src/core/registry/contact-fields.js';
import { kebab } from '../../../../src/core/text/kebab.js';
import { headingOf } from '../../../../src/lists/recognise/headings.js';
import { catalogues } from '../../../../src/messages/index.js';
import { isValue } from '../../../../src/schema/string-formats.js';

describe.each(CONTACT_FIELDS)('the contact field %s', (field) => {
  const entry = contactEntry(field);

  it('is known again in lists under each of its own names', () => {
    const { vi, en, catalogueKey } = entry;
    const names = [vi.label, vi.short, en.label, en.short, catalogueKey, catalogueKey?.toLowerCase(), field];
    for (const name of names) if (name !== undefined) expect(headingOf(name), name).toEqual({ field });
  });

  it('has an example that it may hold', () => {
    const { example } = entry.form;
    if (example !== '') expect(isValue(entry.value, example)).toBe(true);
  });

  it('has its wordings in both languages', () => {
    for (const lang of ['vi', 'en'] as const) {
      expect(catalogues[lang][`field.${field}`]).toBeDefined();
      expect(catalogues[lang][`opt.${kebab(field)}`]).toMatch(/\.$/);
    }
  });
});

describe('the columns of annexes', () => {
  it('have every published field, those that stand there by themselves first', () => {
    const columns: readonly string[] = COLUMN_KEYS;
    expect(columns.filter((key) => PUBLISHED_FIELDS.some((field) => field === key)).sort()).toEqual(
      [...PUBLISHED_FIELDS].sort(),
    );
    expect(DEFAULT_COLUMNS.slice(-DEFAULT_FIELDS.length)).toEqual(DEFAULT_FIELDS);
    expect(columns).not.toContain('note');
  });

  it.each(PUBLISHED_FIELDS)('head %s as its label says, and know its width', (field) => {
    expect(VIETNAMESE.columns[field]).toBe(labelOf(field, 'vi'));
    expect(ENGLISH.columns[field]).toBe(labelOf(field, 'en'));
    expect(contentOf(field)).toBeDefined();
  });
});
