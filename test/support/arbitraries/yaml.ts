import fc from 'fast-check';
import {
  type Article,
  type ArticleItem,
  CLOSING_REASONS,
  type DecisionData,
  type Settings,
  type Unit,
} from '../../../src/core/registry/types.js';

/** Words as registry files hold them, with the punctuation that YAML might take for its own. */
const WORDS = [
  ...[
    'Sở',
    'Văn phòng',
    'Trường THPT',
    'Trung tâm',
    'Phường',
    'Uỷ ban nhân dân',
    'xã Đại Hợp',
    'số 1',
    '- Thương binh',
  ],
  ...[
    '“Ngô Quyền”',
    '"An Lão"',
    "'B'",
    '(cơ sở 2)',
    'TP. Hải Phòng',
    'TT&TT',
    '#3',
    'A: B',
    'A:B',
    '[cũ]',
    '{mới}',
    'C\\D',
  ],
  ...[
    'true',
    'null',
    '~',
    'No',
    '12',
    '01',
    '1.5',
    '0x1F',
    '1e3',
    '.5',
    '+84',
    '2022-01-10',
    '100%',
    '@',
    '*',
    '!',
    '|',
    '>',
    '?',
  ],
];

/** One line of text that a person might write. */
export const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.constantFrom(...WORDS),
);

const days = fc.tuple(
  fc.integer({ min: 2015, max: 2030 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);

export const date = days.map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

export const decisionId = fc.constantFrom(
  '2022-100-qd-ubnd',
  '2023-1500-qd-ubnd',
  '2025-2000-qd-ubnd',
  '2020-20-qd-ttg',
);

const group = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((n) => String(n).padStart(2, '0')),
  fc.constantFrom('9', '10', '112', '001', 'A1'),
);

/** Codes of one agency file: beneath H24.12, or itself. */
export const code = fc.array(group, { maxLength: 2 }).map((groups) => ['H24', '12', ...groups].join('.'));

function optional<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

/** Leaves out the keys whose value is undefined, as files do. */
function compact<T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 3 });

const closed = fc
  .record({
    decision: decisionId,
    effective: optional(date),
    reason: fc.constantFrom(...CLOSING_REASONS),
    successors: optional(codes),
    partial: optional(codes),
  })
  .map((value) => compact<NonNullable<Unit['closed']>>(value));

const granted = fc
  .record({ decision: decisionId, effective: optional(date) })
  .map((value) => compact<Unit['granted']>(value));

export const unit: fc.Arbitrary<Unit> = fc
  .record({
    code,
    name: text,
    shortName: optional(text),
    legacyCodes: optional(
      fc.uniqueArray(fc.constantFrom('000.03.12.H24', '000.1137.H53', '12', '1e5'), { minLength: 1 }),
    ),
    address: optional(text),
    email: optional(fc.constant('vanthu@example.com')),
    phone: optional(fc.constantFrom('0225 000 0001', '02253842001', '+84 225', '113')),
    fax: optional(fc.constant('0225 000 0002')),
    website: optional(fc.constantFrom('https://example.com', 'https://example.com/a?b=c#d')),
    note: optional(text),
    granted,
    formerNames: optional(
      fc.array(fc.record({ name: text, until: date, decision: decisionId }), { minLength: 1, maxLength: 3 }),
    ),
    closed: optional(closed),
  })
  .map((value) => compact<Unit>(value));

/** Units of one file, no code twice, in any order. */
export const units = fc.uniqueArray(unit, { selector: ({ code: own }) => own, minLength: 1, maxLength: 6 });

const texts = fc.array(text, { minLength: 1, maxLength: 3 });

const item = fc
  .record({
    text,
    points: optional(fc.array(fc.oneof(text, fc.record({ text, dashes: texts })), { minLength: 1, maxLength: 3 })),
    dashes: optional(texts),
  })
  .map((value) => compact<ArticleItem>(value));

const article = fc.oneof(
  text,
  fc
    .record({
      title: optional(text),
      text: optional(text),
      items: optional(fc.array(fc.oneof(text, item), { minLength: 1, maxLength: 3 })),
    })
    .map((value) => compact<Article>(value)),
);

export const decision: fc.Arbitrary<DecisionData> = fc
  .record({
    number: optional(fc.constantFrom('100/QĐ-UBND', '7', '1500/QĐ-UBND')),
    signed: optional(date),
    effective: optional(date),
    drafted: optional(date),
    authority: optional(text),
    title: optional(text),
    kind: fc.constantFrom('full' as const, 'amendment' as const),
    replaces: optional(fc.uniqueArray(decisionId, { minLength: 1 })),
    basis: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
    proposal: optional(fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))),
    signer: optional(fc.record({ onBehalf: text, title: text, name: text })),
    recipients: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
    articles: optional(fc.array(article, { minLength: 1, maxLength: 3 })),
  })
  .map((value) => compact<DecisionData>(value));

const root = fc
  .record({
    groups: fc.array(fc.constantFrom<number | string>(2, 3, '2-3'), { minLength: 1, maxLength: 3 }),
    alphabet: fc.constantFrom('digits' as const, 'alphanumeric' as const),
    first: optional(fc.constantFrom('01', '1', 'A1')),
  })
  .map((value) => compact<Settings['roots'][string]>(value));

export const settings: fc.Arbitrary<Settings> = fc
  .record({
    format: fc.constant(1),
    title: text,
    timezone: fc.constant('Asia/Ho_Chi_Minh'),
    authority: text,
    place: text,
    roots: fc.dictionary(fc.constantFrom('H24', 'K24', 'G12'), root, { minKeys: 1 }),
    reserved: optional(fc.array(fc.record({ code, reason: text }), { minLength: 1, maxLength: 2 })),
    exemptions: optional(
      fc.array(fc.record({ rule: fc.constant('contact-missing'), codes, reason: text, until: date }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
  })
  .map((value) => compact<Settings>(value));
