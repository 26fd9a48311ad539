import fc from 'fast-check';
import { Registry } from '../../../src/core/registry/registry.js';
import type { Decision, Settings, Unit } from '../../../src/core/registry/types.js';
import { isBlank } from '../../../src/lists/recognise/blank.js';

/** Texts that formats, and the recognition of lists, might take for something else. */
const HOSTILE = [
  '"',
  '"A"',
  "'",
  "'x'",
  '|',
  '\\|',
  '\\',
  'a;b',
  'a,b',
  '\t',
  '\n',
  '\r\n',
  '\u2028',
  '=1+1',
  '=cmd|x',
  '+84 225',
  '-1',
  '@x',
  "'=1",
  '007',
  '1.01',
  '1e5',
  '24/11/2026',
  'true',
  'null',
  '#REF!',
  '**đậm**',
  '_nghiêng_',
  '`mã`',
  '<br>',
  '<b>',
  '&amp;',
  '&#65;',
  '[a](b)',
  '---',
  '# 1',
  '1. a',
  '1)',
  '- a',
  'שלום',
  'مرحبا',
  '\u200f',
  '😀',
  '𠀀',
  'e\u0301',
  '\u00a0',
  '  ',
  'Tổng cộng',
  'Tổng số: 5 đơn vị',
  'Phụ lục II',
  'STT',
  'Mã định danh',
  'Tên cơ quan, đơn vị',
  'Không có',
  'Ví dụ',
  'I. Sở Y tế',
  'Sở Y tế – H24.03',
  'H24.01',
  '000.00.03.H24',
  'x'.repeat(3000),
  '_x0041_',
  ']]>',
];
const PLAIN = ['Sở', 'Y tế', 'Ủy ban nhân dân', 'Trường', 'Đồng Hòa', 'số 2', 'A'];

const word = fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom(...HOSTILE));
const visible = (text: string) => /[\p{L}\p{N}]/u.test(text);
/** A name or an address: any words, not blank. */
export const text = fc
  .oneof(
    word,
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join('')),
  )
  .filter(visible)
  // alone these stand for an empty cell in every list
  .map((words) => (isBlank(words) ? `Sở ${words}` : words));

const legacyCode = fc.constantFrom(
  '000.03.12.H24',
  '000.1137.H53',
  '007',
  '12',
  '1e5',
  'A-1',
  '=1',
  "'1",
  '|',
  'H99.1',
);

function optional<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

const group = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => String(n).padStart(2, '0')), weight: 3 },
  { arbitrary: fc.constantFrom('9', '100', '001', 'A1', 'E5'), weight: 1 },
);

const content = fc.record({
  name: text,
  legacyCodes: optional(fc.uniqueArray(legacyCode, { minLength: 1, maxLength: 3 })),
  address: optional(text),
  email: optional(fc.constantFrom('a@example.com', '=a@example.com', '+a_b*c@example.com')),
  phone: optional(fc.constantFrom('0225 000 0001', '+84 225 1', '02253842001', '(0225) 1; 113')),
  fax: optional(fc.constantFrom('0225 000 0002', '+84 225 2')),
  website: optional(fc.constantFrom('https://example.com', 'https://example.com/?a=1&b=2|3#_x_')),
});

/** Codes of a tree of up to four levels beneath H24; every code comes with those above it. */
const codes = fc.array(fc.array(group, { minLength: 1, maxLength: 3 }), { maxLength: 12 }).map((paths) => {
  const all = new Set(['H24']);
  for (const path of paths) for (let i = 1; i <= path.length; i += 1) all.add(['H24', ...path.slice(0, i)].join('.'));
  return [...all];
});

const SETTINGS: Settings = {
  format: 1,
  title: 'Sổ thử',
  timezone: 'Asia/Ho_Chi_Minh',
  authority: 'Ủy ban nhân dân thành phố',
  place: 'Thành phố',
  roots: { H24: { groups: ['1-3', '1-3', '1-3'], alphabet: 'alphanumeric' } },
};
const DECISIONS: Decision[] = [{ id: 'd1', number: '1/QĐ-UBND', signed: '2022-01-01', kind: 'full' }];

/** A registry with every unit in force from 2022 on, its texts as hostile as the schema lets them be. */
export const registries: fc.Arbitrary<Registry> = codes.chain((all) =>
  fc.tuple(...all.map(() => content)).map((contents) => {
    const units = all.map((code, i) => {
      const fields = Object.entries(contents[i] ?? {}).filter(([, value]) => value !== undefined);
      return { code, ...Object.fromEntries(fields), granted: { decision: 'd1' } } as Unit;
    });
    return new Registry(SETTINGS, DECISIONS, units);
  }),
);
