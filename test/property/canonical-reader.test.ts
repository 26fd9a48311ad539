import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { printDecision, printSettings, printUnit } from '../../src/store/yaml/canonical.js';
import { GAVE_UP, readCanonical, readCanonicalBytes } from '../../src/store/yaml/canonical-reader.js';
import { hiddenOutsideValues } from '../../src/store/yaml/hidden.js';
import { PARSE_OPTIONS } from '../../src/store/yaml/parse-options.js';
import * as any from '../support/arbitraries/yaml.js';
import { runs } from '../support/runs.js';

const canonicalText = fc.oneof(
  any.units.map((units) => units.map(printUnit).join('')),
  any.decision.map(printDecision),
  any.settings.map(printSettings),
);

/** Bits that mean something to YAML, or come near to it. */
const BITS = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '#',
    ' #',
    '# c\n',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '?',
    ',',
    '.',
    '...',
    '---',
  ],
  ...[
    '\n---\n',
    '\n...\n',
    '{',
    '}',
    '[',
    ']',
    '{}',
    '[]',
    '{a: 1}',
    '[a, b]',
    '"',
    "'",
    '""',
    "''",
    '\\',
    '\\n',
    '\\"',
    '|',
    '>',
  ],
  ...[
    '|-\n',
    '&a ',
    '*a',
    '!',
    '!!str ',
    '!t ',
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    'False',
    'yes',
    '0',
    '7',
    '01',
    '-1',
    '+1',
  ],
  ...[
    '1.5',
    '.5',
    '1.',
    '1e3',
    '0x1f',
    '0o17',
    '.inf',
    '.nan',
    '2022-01-10',
    '12:30:45',
    '<<: ',
    'name: x\n',
    'code: y',
    'a:\n',
  ],
  ...[
    '__proto__: ',
    'constructor: ',
    'null: ',
    'é',
    '\u0301',
    'Đ',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\u007f',
  ],
  ...['😀', '\ud800', '- - ', '-\n', '=', '=======', '<<<<<<< HEAD\n'],
];

interface Edit {
  at: number;
  remove: number;
  insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 })),
  insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...BITS) }, fc.constant(''), fc.string({ maxLength: 4 })),
});

function mutate(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { at, remove, insert }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + insert + now.slice(place + remove);
  }, text);
}

/** Whole lines moved, doubled, dropped or indented otherwise. */
const lineEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom('double', 'drop', 'indent', 'outdent', 'comment', 'swap', 'blank'),
});

function shake(text: string, edits: readonly { at: number; what: string }[]): string {
  const lines = text.split('\n');
  for (const { at, what } of edits) {
    const i = Math.floor(at * lines.length);
    const line = lines[i] ?? '';
    if (what === 'double') lines.splice(i, 0, line);
    if (what === 'drop') lines.splice(i, 1);
    if (what === 'indent') lines[i] = ` ${line}`;
    if (what === 'outdent') lines[i] = line.replace(/^ /, '');
    if (what === 'comment') lines.splice(i, 0, `${/^ */.exec(line)?.[0] ?? ''}# ghi chú`);
    if (what === 'swap') lines.splice(i, 2, lines[i + 1] ?? '', line);
    if (what === 'blank') lines.splice(i, 0, '   ');
  }
  return lines.join('\n');
}

/** Texts made of YAML's own bits alone: short, and wild. */
const wild = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.constantFrom('a', 'b', 'a: ', '\n  ', '\n- ')), { maxLength: 12 })
  .map((bits) => bits.join(''));

const flowBit = fc.constantFrom(
  ...[
    'a',
    'b c',
    '1',
    '"q"',
    "'q'",
    'k: v',
    'k: ',
    'k:',
    'k:v',
    ', ',
    ',',
    ' ',
    '[',
    ']',
    '{',
    '}',
    ' #c',
    '#c',
    ':',
    '-',
    '\n',
    '\n  ',
  ],
);

const flow = fc
  .tuple(
    fc.constantFrom('[', '{', '["x", ', '{k: '),
    fc.array(flowBit, { maxLength: 5 }),
    fc.constantFrom(']', '}', ' ]', ' }', ']]', ''),
  )
  .map(([open, inside, close]) => open + inside.join('') + close);

const value = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      'a',
      'a b',
      'a:',
      ': a',
      'a: b',
      'a :b',
      '# c',
      ' # c',
      'a # c',
      'a #',
      'a#b',
      '"a"',
      '"a" # c',
      '"a"#c',
      '"a" b',
    ],
    ...[
      "'it''s'",
      '"a\\"b"',
      '"a\\nb"',
      '"a',
      "'a",
      '[a] # c',
      '[a]#c',
      '{a: b}: c',
      '-',
      '- a',
      '-a',
      '-1',
      '+1',
      '1',
      '01',
      '1.0',
      '.5',
    ],
    ...[
      'null',
      '~',
      'Null',
      'true',
      'TRUE',
      'tRue',
      'no',
      '.inf',
      '-.INF',
      '.nan',
      '0x1F',
      '0o7',
      '0b1',
      '2022-01-10',
      '|',
      '>-',
      '&x',
      '*x',
    ],
    ...['!t a', '@a', '%a', '`a', '?a', '? a', ':a', '"---"', '...', '---', 'a --- b', '<<', '='],
  ),
  flow,
);

/** One odd value in a sound place. */
const placed = fc
  .tuple(
    fc.constantFrom(
      'a: ',
      'a:',
      '- a: ',
      '- ',
      '-  ',
      '- - ',
      'a:\n  b: ',
      'a:\n  - ',
      'k: 1\na: ',
      '- k: 1\n  a: ',
      'null: ',
      'a b: ',
      '"k": ',
    ),
    value,
    fc.constantFrom(
      '',
      '\n',
      ' # c',
      '\nb: 1',
      '\n  b: 1',
      '\n- b',
      '\n  - b',
      '\n# c\n',
      '\n   c',
      '\n---',
      '\n...\n',
      '\n--- b',
    ),
  )
  .map((parts) => parts.join(''));

const lineForm = fc.constantFrom(
  ...['key: 1', 'key:', 'key: {a: b}', '- x', '- key: 1', '- key:', '- {a: b}'],
  ...['key: 1', 'key:', '- x', '- key: 1', '# ghi chú', '', 'chữ', '---', '...', '-'],
);

/** Simple lines one under another at every indent: what distinguishes blocks. */
const laid = fc
  .array(fc.tuple(fc.constantFrom(0, 0, 0, 0, 2, 2, 2, 4, 4, 1, 3), lineForm), {
    minLength: 1,
    maxLength: 5,
    size: 'max',
  })
  .map((lines) => lines.map(([indent, line], i) => `${' '.repeat(indent)}${line.replace('key', `k${i}`)}`).join('\n'));

function fullParser(text: string): { errors: number; data: () => unknown } {
  const document = parseDocument(text, PARSE_OPTIONS);
  return { errors: document.errors.length + document.warnings.length, data: () => document.toJS() };
}

/** Of bytes nothing else is read than of their text, and nothing where something is hidden in it, or marks a conflict. */
function expectBytesAlike(text: string): void {
  const data = readCanonicalBytes(Buffer.from(text));
  if (data === GAVE_UP) return;
  // half a character has no bytes
  const whole = readCanonical(Buffer.from(text).toString());
  if (!isDeepStrictEqual(data, whole)) expect(data, JSON.stringify(text)).toStrictEqual(whole);
  expect(hiddenOutsideValues(text), JSON.stringify(text)).toEqual([]);
  expect(/^(?:<{7}|>{7})(?: |$)/m.test(text), JSON.stringify(text)).toBe(false);
}

function expectAgreement(text: string): void {
  const canonical = readCanonical(text);
  expectBytesAlike(text);
  if (canonical === GAVE_UP) return;
  const full = fullParser(text);
  expect(full.errors, `the canonical reader took what the parser refuses: ${JSON.stringify(text)}`).toBe(0);
  if (!isDeepStrictEqual(canonical, full.data())) expect(canonical, JSON.stringify(text)).toStrictEqual(full.data());
}

describe('the canonical reader against the full parser', () => {
  it('reads every canonical text, and reads it alike', () => {
    fc.assert(
      fc.property(canonicalText, (text) => {
        expect(readCanonical(text), text).not.toBe(GAVE_UP);
        expectAgreement(text);
      }),
      { numRuns: runs(700) },
    );
  });

  it('gives up on a damaged canonical text or reads it alike', () => {
    fc.assert(
      fc.property(canonicalText, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) =>
        expectAgreement(mutate(text, edits)),
      ),
      { numRuns: runs(2000) },
    );
  });

  it('gives up on shaken lines or reads them alike', () => {
    fc.assert(
      fc.property(canonicalText, fc.array(lineEdit, { minLength: 1, maxLength: 4 }), (text, edits) =>
        expectAgreement(shake(text, edits)),
      ),
      { numRuns: runs(2000) },
    );
  });

  it('gives up on bits of YAML thrown together or reads them alike', () => {
    fc.assert(fc.property(wild, expectAgreement), { numRuns: runs(20000) });
  });

  it('gives up on lines of every form and indent or reads them alike', () => {
    fc.assert(fc.property(laid, expectAgreement), { numRuns: runs(20000) });
  });

  it('gives up on an odd value in a sound place or reads it alike', () => {
    fc.assert(fc.property(placed, expectAgreement), { numRuns: runs(10000) });
  });

  it('reads Windows line ends as the parser does', () => {
    fc.assert(
      fc.property(canonicalText, (text) => {
        const windows = text.replaceAll('\n', '\r\n');
        expect(readCanonical(windows)).not.toBe(GAVE_UP);
        expectAgreement(windows);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('bytes', () => {
  it('are read as their text, letter by letter', () => {
    // every letter up to the last of the signs between words, where one may stand and where none may
    for (let point = 0; point < 0x2070; point += 1) {
      const letter = String.fromCharCode(point);
      for (const text of [`a: x${letter}y\n`, `a: ${letter}\n`, `${letter}: x\n`, `a: x # ${letter}\n`]) {
        expectBytesAlike(text);
      }
    }
    for (const letter of ['\ufeff', '\ufffe', '\uffff', '😀', '\u{e0041}', '\u3164'])
      expectBytesAlike(`a: x${letter}y\n`);
  });

  it('that are no text are given up', () => {
    expect(readCanonicalBytes(Buffer.from('a: \xe1\n', 'latin1'))).toBe(GAVE_UP);
    expect(readCanonicalBytes(Buffer.from('a: "\xe2\x80"\n', 'latin1'))).toBe(GAVE_UP);
  });

  it('give quoted values with their escapes', () => {
    const text = `a: "Phường \\"Một\\" \\\\"\nb: 'Đường ''Hai'' ở'\n`;
    expect(readCanonicalBytes(Buffer.from(text))).toEqual({ a: 'Phường "Một" \\', b: "Đường 'Hai' ở" });
  });
});

describe('the bundled registry', () => {
  const folder = fileURLToPath(new URL('../../registry/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  it('is all read by the canonical reader, as the parser reads it', () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(readCanonical(text), file).not.toBe(GAVE_UP);
      expect(readCanonicalBytes(Buffer.from(text)), file).not.toBe(GAVE_UP);
      expectAgreement(text);
    }
  });
});
