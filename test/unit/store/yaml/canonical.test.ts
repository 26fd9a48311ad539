import { describe, expect, it } from 'vitest';
import {
  formatText,
  printDecision,
  printSettings,
  printUnit,
  schemaComment,
} from '../../../../src/store/yaml/canonical.js';

const UNITS = 'units/H24/H24.12.yaml';
const HEAD = '# yaml-language-server: $schema=../../../schemas/agency.schema.json\n';

function formatUnits(text: string): string {
  const result = formatText(text, 'units', UNITS);
  expect(formatText(result, 'units', UNITS), 'the canonical form is its own canonical form').toBe(result);
  expect(result.startsWith(HEAD)).toBe(true);
  return result.slice(HEAD.length);
}

describe('schemaComment', () => {
  it('leads from the file to the schemas beside the registry folder', () => {
    expect(schemaComment('settings', 'registry.yaml')).toContain('$schema=../schemas/registry.schema.json');
    expect(schemaComment('decision', 'decisions/a.yaml')).toContain('$schema=../../schemas/decision.schema.json');
    expect(schemaComment('units', 'units/H24.yaml')).toContain('$schema=../../schemas/agency.schema.json');
    expect(schemaComment('units', UNITS)).toContain('$schema=../../../schemas/agency.schema.json');
  });
});

describe('formatText of an agency file', () => {
  it('orders keys, and units by natural order of codes', () => {
    expect(
      formatUnits(
        '- granted: {effective: 2022-01-01, decision: d}\n  name: B\n  code: H24.12.10\n- code: H24.12.9\n  name: A\n  granted: {decision: d}\n',
      ),
    ).toBe(
      '- code: H24.12.9\n  name: A\n  granted: {decision: d}\n- code: H24.12.10\n  name: B\n  granted: {decision: d, effective: 2022-01-01}\n',
    );
  });

  it('puts maps and lists on the lines they belong on, however they stood', () => {
    expect(
      formatUnits(
        '[{code: H24.12, legacyCodes:\n [a, b], formerNames: [{name: A, until: 2022-01-01, decision: d}], granted: {decision: d}, closed: {reason: split, decision: d, successors: [H24.13, H24.14]}}]',
      ),
    ).toBe(
      `- code: H24.12
  legacyCodes: [a, b]
  granted: {decision: d}
  formerNames:
    - name: A
      until: 2022-01-01
      decision: d
  closed:
    decision: d
    reason: split
    successors: [H24.13, H24.14]
`,
    );
    expect(formatUnits('- code: H24.12\n  granted:\n    decision: d\n  legacyCodes:\n    - a\n')).toBe(
      '- code: H24.12\n  legacyCodes: [a]\n  granted: {decision: d}\n',
    );
  });

  it('takes quotes away where they are not needed, and only there', () => {
    expect(formatUnits('- code: "H24.12"\n  name: \'Sở "A"\'\n  phone: "113"\n  note: "true"\n')).toBe(
      '- code: H24.12\n  name: Sở "A"\n  phone: "113"\n  note: "true"\n',
    );
  });

  it('never folds a long line', () => {
    const name = 'Ban Quản lý '.repeat(40).trim();
    expect(formatUnits(`- code: H24.12\n  name: >-\n    x\n`)).toContain('name: >-\n    x\n');
    expect(formatUnits(`- code: H24.12\n  name: ${name}\n`)).toBe(`- code: H24.12\n  name: ${name}\n`);
  });

  it('writes text in NFC, Unix line ends and without a byte order mark', () => {
    const text = '\ufeff- code: H24.12\r\n  name: So\u031b\u0309\r\n';
    expect(formatUnits(text)).toBe('- code: H24.12\n  name: Sở\n');
  });

  it('takes blank lines and a document marker away', () => {
    expect(formatUnits('---\n\n- code: H24.12\n\n  name: A\n\n\n- code: H24.13\n...\n')).toBe(
      '- code: H24.12\n  name: A\n- code: H24.13\n',
    );
  });

  it('keeps the comments that open a file at its head when the units change places', () => {
    expect(
      formatUnits('# yaml-language-server: $schema=elsewhere\n# dữ liệu mẫu\n\n- code: H24.13\n- code: H24.12\n'),
    ).toBe('# dữ liệu mẫu\n- code: H24.12\n- code: H24.13\n');
  });

  it('moves the comments of a unit along with it', () => {
    expect(
      formatUnits(
        '- code: H24.11\n# về 13\n- code: H24.13 # mã 13\n  # cuối 13\n# về 12\n- code: H24.12\n# cuối tệp\n',
      ),
    ).toMatch(
      /^- code: H24\.11\n# về 12\n- code: H24\.12\n# về 13\n- code: H24\.13 # mã 13\n {2}# cuối 13\n\n?# cuối tệp\n$/,
    );
  });

  it('moves the comments of a key along with it, those below a list before it left where they stand', () => {
    expect(
      formatUnits(
        '- code: H24.12\n  granted: {decision: d}\n  formerNames:\n    - {name: A, until: 2022-01-01, decision: d}\n    # còn nữa\n  # gọi giờ hành chính\n  phone: "113"\n      # quá sâu\n  name: A\n',
      ),
    ).toBe(
      '- code: H24.12\n  # quá sâu\n  name: A\n  # gọi giờ hành chính\n  phone: "113"\n  granted: {decision: d}\n  formerNames:\n    - name: A\n      until: 2022-01-01\n      decision: d\n    # còn nữa\n',
    );
  });

  it('sorts items however they are begun', () => {
    expect(formatUnits('-\n  code: H24.13\n-   code: H24.12 # hai\n    name: A\n- {code: H24.11}\n')).toBe(
      '- code: H24.11\n- code: H24.12 # hai\n  name: A\n- code: H24.13\n',
    );
  });

  it('leaves a map in block form where a comment stands inside it', () => {
    const text = '- code: H24.12\n  closed:\n    decision: d # ký muộn\n    reason: dissolved\n';
    expect(formatUnits(text)).toBe(text);
    expect(formatUnits('- code: H24.12\n  granted: {decision: d} # cấp lần đầu\n')).toBe(
      '- code: H24.12\n  granted: {decision: d} # cấp lần đầu\n',
    );
  });

  it('lays a map out in lines where a comment stands between its key and its braces', () => {
    expect(formatUnits('- code: H24.12\n  closed: # lý do\n    {decision: d, reason: dissolved}\n')).toBe(
      '- code: H24.12\n  closed:\n    # lý do\n    decision: d\n    reason: dissolved\n',
    );
  });

  it('keeps an unknown key, after the known ones', () => {
    expect(formatUnits('- code: H24.12\n  emial: a@example.com\n  name: A\n')).toBe(
      '- code: H24.12\n  name: A\n  emial: a@example.com\n',
    );
  });

  it('gives an empty file its first line', () => {
    expect(formatUnits('')).toBe('');
    expect(formatUnits('# chưa có đơn vị nào\n')).toBe('# chưa có đơn vị nào\n');
  });
});

describe('formatText of settings and decisions', () => {
  it('orders and lays out the settings of a root as the program prints them', () => {
    const settings = {
      format: 1,
      title: 'Sổ',
      timezone: 'Asia/Ho_Chi_Minh',
      authority: 'Ủy ban nhân dân thành phố',
      place: 'Hải Phòng',
      roots: { H24: { groups: [2, '2-3'], alphabet: 'digits' as const, first: '01' } },
      reserved: [{ code: 'H24.99', reason: 'dự phòng' }],
    };
    const expected = `# yaml-language-server: $schema=../schemas/registry.schema.json
format: 1
title: Sổ
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Hải Phòng
roots:
  H24:
    groups: [2, 2-3]
    alphabet: digits
    first: "01"
reserved:
  - {code: H24.99, reason: dự phòng}
`;
    expect(`${schemaComment('settings', 'registry.yaml')}\n${printSettings(settings)}`).toBe(expected);
    expect(formatText(JSON.stringify(settings), 'settings', 'registry.yaml')).toBe(expected);
  });

  it('lays out a decision as the program prints it', () => {
    const decision = {
      kind: 'full' as const,
      articles: ['Điều một', { items: ['a', 'b'], title: 'Điều hai' }],
      signer: { title: 'CHỦ TỊCH', onBehalf: 'TM. ỦY BAN' },
      replaces: ['a'],
      basis: ['Luật'],
    };
    const expected = `kind: full
replaces: [a]
basis:
  - Luật
signer: {onBehalf: TM. ỦY BAN, title: CHỦ TỊCH}
articles:
  - Điều một
  - title: Điều hai
    items:
      - a
      - b
`;
    expect(printDecision(decision)).toBe(expected);
    expect(formatText(JSON.stringify(decision), 'decision', 'decisions/b.yaml')).toBe(
      `# yaml-language-server: $schema=../../schemas/decision.schema.json\n${expected}`,
    );
  });
});

describe('printUnit', () => {
  it('leaves out keys without a value', () => {
    const unit = { code: 'H24.12', name: 'A', granted: { decision: 'd' }, ...({ phone: undefined } as object) };
    expect(printUnit(unit)).toBe('- code: H24.12\n  name: A\n  granted: {decision: d}\n');
  });

  it('prints a text of several lines as a block', () => {
    expect(printUnit({ code: 'H24.12', name: 'A', note: 'một\nhai', granted: { decision: 'd' } })).toContain(
      '  note: |-\n    một\n    hai\n',
    );
  });
});
