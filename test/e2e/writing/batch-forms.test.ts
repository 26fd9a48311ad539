import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Unit } from '../../../src/core/registry/types.js';
import { call, ROOT } from '../../support/cli.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { SIGNED, town } from '../../support/registries/town.js';
import { put, read, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

function batch(folder: string, changes: string, decision = SIGNED): string {
  writeFileSync(join(folder, 'doi.yaml'), `decision: ${decision}\nchanges:\n${changes}`);
  return 'doi.yaml';
}

interface Said {
  rule: string;
  line: number;
  message: string;
  hint?: string;
}

function refused(folder: string, changes: string, decision?: string): Said[] {
  const before = snapshot(folder);
  const answer = call(folder, 'apply', batch(folder, changes, decision), '--json');
  expect([answer.status, snapshot(folder)]).toEqual([1, before]);
  return jsonOf<{ findings: Said[] }>(answer, 'refused').findings;
}

function made(folder: string, changes: string, decision?: string): { code: string; name: string }[] {
  const file = batch(folder, changes, decision);
  const plan = jsonOf<{ closed: string[] }>(call(folder, 'plan', file, '--json'), 'change');
  const answer = call(folder, 'apply', file, '--confirm', String(plan.closed.length), '--json');
  expect([answer.status, answer.stderr]).toEqual([0, expect.any(String)]);
  expect(call(folder, 'validate').status).toBe(0);
  return jsonOf<{ granted: { code: string; name: string }[] }>(answer, 'change').granted;
}

function unit(folder: string, code: string): Unit {
  const path = `units/H24/${code.split('.').slice(0, 2).join('.')}.yaml`;
  const found = (parse(read(folder, path)) as Unit[]).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

describe('the own date of a change', () => {
  test('stands inside a change or beside it, and goes into what that change does alone', () => {
    const folder = town();
    made(
      folder,
      '  - grant: {parent: H24, name: Sở Sau, effective: 2025-09-01}\n' +
        '  - grant: {parent: H24, name: Sở Ngay}\n' +
        '  - rename: {code: H24.01, name: Văn phòng Mới}\n    effective: 2025-10-01\n' +
        '  - reorganise: [{parent: H24.01, name: Phòng Hai, whole: [H24.02.01]}]\n    effective: 2025-11-01\n' +
        '  - merge: {from: [H24.02.02], into: {code: H24.04.01}, children: move, effective: 2025-12-01}\n',
    );
    expect(unit(folder, 'H24.07').granted).toEqual({ decision: SIGNED, effective: '2025-09-01' });
    expect(unit(folder, 'H24.08').granted).toEqual({ decision: SIGNED });
    expect(unit(folder, 'H24.01').formerNames).toEqual([expect.objectContaining({ until: '2025-10-01' })]);
    expect(unit(folder, 'H24.01.03').granted.effective).toBe('2025-11-01');
    expect(unit(folder, 'H24.02.01').closed?.effective).toBe('2025-11-01');
    expect(unit(folder, 'H24.02.02.01').closed).toMatchObject({ effective: '2025-12-01', reason: 'replaced' });
    expect(unit(folder, 'H24.04.01.01').granted.effective).toBe('2025-12-01');
    const before = call(folder, 'resolve', 'H24.02.02.01', '--at', '2025-11-30').stdout;
    expect(before).toContain('H24.02.02.01 “Phòng Thí nghiệm” còn hiệu lực.');
    expect(before).toContain('hết hiệu lực từ 01/12/2025');
  });

  test('goes before the date of the file', () => {
    const folder = town();
    writeFileSync(
      join(folder, 'doi.yaml'),
      `decision: ${SIGNED}\neffective: 2025-08-15\nchanges:\n` +
        '  - grant: {parent: H24, name: Sở Một}\n  - grant: {parent: H24, name: Sở Hai, effective: 2025-09-15}\n',
    );
    expect(call(folder, 'apply', 'doi.yaml').status).toBe(0);
    expect(['H24.07', 'H24.08'].map((code) => unit(folder, code).granted.effective)).toEqual([
      '2025-08-15',
      '2025-09-15',
    ]);
  });

  test.each([
    ['before the decision', '  - grant: {parent: H24, name: Sở, effective: 2025-06-30}\n', 'change-before-decision', 3],
    [
      'before the decision, beside',
      '  - rename: {code: H24.01, name: Sở}\n    effective: 2025-06-30\n',
      'change-before-decision',
      4,
    ],
    ['no date', '  - grant: {parent: H24, name: Sở, effective: mai}\n', 'schema-format', 3],
    [
      'given twice',
      '  - close: {code: H24.01.01, effective: 2025-08-01}\n    effective: 2025-08-02\n',
      'change-effective-twice',
      4,
    ],
    [
      'a parent that ends before the one beneath it',
      '  - close: {code: H24.01.02, effective: 2025-08-01}\n  - close: {code: H24.01.02.01, effective: 2025-09-01}\n',
      'change-child-later',
      3,
    ],
    [
      'a unit under one that comes later',
      '  - grant: {as: a, parent: H24, name: Sở, effective: 2025-09-01}\n' +
        '  - grant: {parent: $a, name: Phòng, effective: 2025-08-01}\n',
      'change-parent-later',
      4,
    ],
    [
      'an heir that comes later',
      '  - grant: {as: a, parent: H24, name: Sở, effective: 2025-09-01}\n' +
        '  - merge: {from: [H24.02.01], into: {code: $a}, effective: 2025-08-01}\n',
      'change-heir-later',
      4,
    ],
    [
      'units beneath that would follow later than their parent',
      '  - merge: {from: [H24.02], into: {code: H24.04}, effective: 2025-08-01}\n' +
        '  - replace: {childrenOf: H24.02, parent: H24.04, effective: 2025-09-01}\n',
      'change-child-later',
      3,
    ],
  ])('refused at its place: %s', (_, changes, rule, line) => {
    const found = refused(town(), changes);
    expect(found.map((each) => [each.rule, each.line])).toContainEqual([rule, line]);
  });
});

describe('a decision', () => {
  test('is named by its number too', () => {
    const folder = town();
    made(folder, '  - grant: {parent: H24, name: Sở Mới}\n', '2000/QĐ-UBND');
    expect(unit(folder, 'H24.07').granted).toEqual({ decision: SIGNED });
    const file = batch(folder, '  - close: {code: H24.01.01}\n', '2000/QĐ-UBND');
    expect(call(folder, 'plan', file, '-o', 'ke-hoach.json').status).toBe(0);
    expect(call(folder, 'apply', 'ke-hoach.json').status).toBe(0);
  });

  test('a number that several bear, or none, is said', () => {
    const twin = 'number: 2000/QĐ-UBND\nsigned: 2024-06-20\ntitle: Khác\nkind: amendment\n';
    const folder = town({ 'decisions/2024-2000-qd-ubnd.yaml': twin });
    const [found] = refused(folder, '  - grant: {parent: H24, name: Sở Mới}\n', '2000/QĐ-UBND');
    expect([found?.rule, found?.line]).toEqual(['change-decision-ambiguous', 1]);
    expect(found?.message).toContain('2024-2000-qd-ubnd, 2025-2000-qd-ubnd');
    const [none] = refused(town(), '  - grant: {parent: H24, name: Sở Mới}\n', '9/QĐ-UBND');
    expect(none?.rule).toBe('change-decision-missing');
  });
});

describe('codes in a file', () => {
  test('are read as commands read them: old forms, earlier codes, lower case, blanks, full width', () => {
    const folder = town();
    made(
      folder,
      '  - update: {code: 000.00.02.H24, phone: 0225 000 0001}\n' +
        '  - rename: {code: "h24.01 ", name: Văn phòng Mới}\n' +
        '  - replace: {code: Ｈ２４．０２．０１, parent: 000.00.04.h24}\n' +
        '  - merge: {from: [000.02.02.H24], into: {code: h24.04.01}, children: move}\n' +
        '  - grant: {code: h24.50, name: Sở Chọn}\n' +
        '  - reorganise: [{code: h24.01.02.01, whole: [h24.01.01]}]\n',
    );
    expect(unit(folder, 'H24.02').phone).toBe('0225 000 0001');
    expect(unit(folder, 'H24.02.01').closed?.successors).toEqual(['H24.04.02']);
    expect(unit(folder, 'H24.02.02.01').closed?.successors).toEqual(['H24.04.01.01']);
    expect(unit(folder, 'H24.01.01').closed?.successors).toEqual(['H24.01.02.01']);
    expect(unit(folder, 'H24.50').name).toBe('Sở Chọn');
  });

  test('a code of this registry that nobody bore is nobody’s earlier one, and what is somebody’s is not granted', () => {
    const folder = town();
    const claimed = refused(folder, '  - update: {code: H24.04, legacyCodes: [H24.80]}\n');
    expect(claimed.map(({ rule }) => rule)).toEqual(['change-legacy-unknown']);
    made(folder, '  - replace: {code: H24.01.01, with: H24.04.81}\n');
    const taken = refused(folder, '  - grant: {code: H24.01.01, name: Sở Tám}\n');
    expect(taken.map(({ rule }) => rule)).toEqual(['change-code-used']);
  });

  test('an earlier code of several units, and what is no code, is said at its place', () => {
    const folder = town();
    made(folder, '  - update: {code: H24.01, legacyCodes: [CU.7]}\n  - update: {code: H24.04, legacyCodes: [CU.7]}\n');
    const found = refused(
      folder,
      '  - close: {code: cu.7}\n' +
        '  - merge: {from: [H24.02.01, 000.68.07.G5], into: {code: H24.01}}\n' +
        '  - grant: {parent: xyz, name: Sở}\n',
    );
    expect(found.map(({ rule, line }) => [rule, line])).toEqual([
      ['change-code-ambiguous', 3],
      ['change-code-form', 4],
      ['change-code-form', 5],
    ]);
    expect(found[0]?.message).toContain('H24.01, H24.04');
  });
});

describe('renameAll', () => {
  const xa = '- {parent: H24, name: Ủy ban nhân dân xã';
  const communes = `  - grant: ${xa.slice(2)} An Đông}\n  - grant: ${xa.slice(2)} An Tây}\n  - grant: ${xa.slice(2)} An Nam}\n`;

  test('renames each unit whose name fits; the plan shows each; codes narrow it', () => {
    const folder = town();
    made(folder, communes);
    const all = '{under: H24, from: "^Ủy ban nhân dân xã ", to: "Ủy ban nhân dân phường "';
    const plan = call(folder, 'plan', batch(folder, `  - renameAll: ${all}}\n    effective: 2025-08-01\n`));
    for (const name of ['An Đông', 'An Tây', 'An Nam']) expect(plan.stdout).toContain(`Ủy ban nhân dân phường ${name}`);
    made(folder, `  - renameAll: ${all}, codes: [H24.07, h24.09], effective: 2025-08-01}\n`);
    expect(['H24.07', 'H24.08', 'H24.09'].map((code) => unit(folder, code).name)).toEqual([
      'Ủy ban nhân dân phường An Đông',
      'Ủy ban nhân dân xã An Tây',
      'Ủy ban nhân dân phường An Nam',
    ]);
    expect(unit(folder, 'H24.07').formerNames?.[0]?.name).toBe('Ủy ban nhân dân xã An Đông');
    made(
      folder,
      '  - renameAll: {under: h24, from: "^Ủy ban nhân dân (xã|phường) (.+)$", to: "UBND $1 $2 ($$)", effective: 2025-09-01}\n',
    );
    expect(unit(folder, 'H24.08').name).toBe('UBND xã An Tây ($)');
  });

  test('what stands under another unit, and what the file itself grants, is left alone', () => {
    const folder = town();
    made(
      folder,
      '  - grant: {parent: H24.02, name: Phòng Mới}\n  - renameAll: {under: H24.01, from: "^Phòng ", to: "Ban "}\n',
    );
    expect(unit(folder, 'H24.01.01').name).toBe('Ban Tổng hợp');
    expect([unit(folder, 'H24.02.04').name, unit(folder, 'H24.02.02.01').name]).toEqual([
      'Phòng Mới',
      'Phòng Thí nghiệm',
    ]);
  });

  test('two siblings that come to bear one name are worth a look', () => {
    const folder = town();
    const answer = call(
      folder,
      'plan',
      batch(folder, '  - renameAll: {under: H24.01, from: "^Phòng .+$", to: "Phòng Chung"}\n'),
    );
    expect([answer.status, answer.stderr]).toEqual([0, expect.stringContaining('trùng tên')]);
  });

  test.each([
    ['nothing fits', 'under: H24, from: "^Huyện ", to: "Quận "', 'change-pattern-none'],
    [
      'a code whose name does not fit',
      'under: H24, from: "^Phòng ", to: "Ban ", codes: [H24.02]',
      'change-pattern-none',
    ],
    ['a code elsewhere', 'under: H24.01, from: "^Viện ", to: "Ban ", codes: [H24.02.02]', 'change-pattern-outside'],
    ['nothing left of a name', 'under: H24.01, from: "^Phòng .+$", to: ""', 'change-body-nameless'],
    ['a name that stays', 'under: H24.01, from: "^Phòng ", to: "Phòng "', 'change-nothing-changed'],
    ['a group that is not there', 'under: H24, from: "^Phòng ", to: "$1"', 'change-pattern-group'],
    ['a search without end', 'under: H24, from: "^(.+)+$", to: "x"', 'change-pattern-slow'],
    ['two stars', 'under: H24, from: "^.*.*$", to: "x"', 'change-pattern-slow'],
    ['a star without an anchor', 'under: H24, from: "x.*y", to: "x"', 'change-pattern-slow'],
    ['many choices', 'under: H24, from: "a?a?a?a?a?b", to: "x"', 'change-pattern-slow'],
    ['a look behind', 'under: H24, from: "(?<=a)b", to: "x"', 'change-pattern-form'],
    ['a reference back', 'under: H24, from: "(a)\\\\1", to: "x"', 'change-pattern-form'],
    ['an open bracket', 'under: H24, from: "[a", to: "x"', 'change-pattern-form'],
    ['a range the wrong way round', 'under: H24, from: "[z-a]", to: "x"', 'change-pattern-form'],
    ['a pattern without end', `under: H24, from: "${'a'.repeat(201)}", to: "x"`, 'change-pattern-form'],
  ])('refused: %s', (_, data, rule) => {
    const found = refused(town(), `  - renameAll: {${data}}\n`);
    expect(found.map((each) => each.rule)).toContain(rule);
  });
});

describe('the order of the file is the order of codes', () => {
  test('across kinds, with names given below, and with chosen codes between', () => {
    const folder = town();
    const granted = made(
      folder,
      '  - grant: {parent: $s, name: Phòng Một}\n' +
        '  - merge: {from: [H24.02.01], into: {parent: $s, name: Phòng Hai}}\n' +
        '  - grant: {as: s, parent: H24, name: Sở Mới}\n' +
        '  - grant: {code: H24.04.10, name: Phòng Chọn}\n' +
        '  - replace: {code: H24.01.01, parent: $s}\n' +
        '  - split: {from: H24.01.02.01, into: [{parent: $s, name: Phòng Bốn}, {parent: $s, name: Phòng Năm}]}\n' +
        '  - reorganise: [{parent: $s, name: Phòng Sáu, whole: [H24.04.03]}]\n' +
        '  - grant: {parent: $t, name: Phòng Bảy}\n' +
        '  - grant: {parent: H24.04, name: Phòng Ngoài}\n' +
        '  - merge: {from: [H24.02.02.01], into: {as: t, code: $s}}\n',
    );
    const under = granted.filter(({ code }) => code.startsWith('H24.07.')).map(({ name }) => name);
    expect(under).toEqual([
      'Phòng Một',
      'Phòng Hai',
      'Phòng Tổng hợp',
      'Phòng Bốn',
      'Phòng Năm',
      'Phòng Sáu',
      'Phòng Bảy',
    ]);
    expect(unit(folder, 'H24.04.02').name).toBe('Phòng Ngoài');
  });

  test('in a list too', () => {
    const folder = town();
    put(
      folder,
      'ds.csv',
      'Tên,Mã,Thay đổi,Cấp trên\n' +
        'Phòng Một,,,H24.04\nTrung tâm Tin học,H24.02.01,Thay thế,H24.04\nPhòng Hai,,,H24.04\n',
    );
    expect(call(folder, 'import', 'ds.csv', '--decision', SIGNED).status).toBe(0);
    expect(['H24.04.02', 'H24.04.04', 'H24.04.05'].map((code) => unit(folder, code).name)).toEqual([
      'Phòng Một',
      'Trung tâm Tin học',
      'Phòng Hai',
    ]);
  });
});

describe('a list that gives a unit with others beneath it a new code', () => {
  const list = (...rows: string[]): string => `Tên,Mã,Thay đổi,Cấp trên\n${rows.map((row) => `${row}\n`).join('')}`;

  test('is refused at its row, with the words to add; --children says it', () => {
    const folder = town();
    put(folder, 'ds.csv', list('Viện Nghiên cứu,H24.02.02,Thay thế,H24.04'));
    const answer = call(folder, 'import', 'ds.csv', '--decision', SIGNED);
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringMatching(/ds\.csv › 2[\s\S]*H24\.02\.02 còn 1 đơn vị[\s\S]*--children move[\s\S]*--children close/),
    ]);
    expect(call(folder, 'import', 'ds.csv', '--decision', SIGNED, '--children', 'move').status).toBe(0);
    expect(unit(folder, 'H24.02.02.01').closed?.successors).toEqual(['H24.04.02.01']);
  });

  test('or names those beneath in rows of their own', () => {
    const folder = town();
    put(
      folder,
      'ds.csv',
      list('Viện Nghiên cứu,H24.02.02,Thay thế,H24.04', 'Phòng Thí nghiệm,H24.02.02.01,Thay thế,H24.04'),
    );
    expect(call(folder, 'import', 'ds.csv', '--decision', SIGNED).status).toBe(0);
    expect(unit(folder, 'H24.02.02.01').closed?.successors).toEqual(['H24.04.04']);
  });

  test('a closing is told the option it has', () => {
    const folder = town();
    put(folder, 'ds.csv', list('Viện Nghiên cứu,H24.02.02,Giải thể,'));
    const answer = call(folder, 'import', 'ds.csv', '--decision', SIGNED);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('--children close')]);
    expect(answer.stderr).not.toContain('--subtree');
    expect(call(folder, 'import', 'ds.csv', '--decision', SIGNED, '--children', 'close').status).toBe(0);
    expect(unit(folder, 'H24.02.02.01').closed?.reason).toBe('dissolved');
  });
});

describe('the example of docs/tong-quan.md', () => {
  test('applies as it stands to the registry of the repository', () => {
    const folder = bundledRegistry();
    const page = readFileSync(join(ROOT, 'docs/tong-quan.md'), 'utf8');
    const [, text = ''] = /```yaml\n(# sap-nhap\.yaml\n[\s\S]*?)```/.exec(page) ?? [];
    writeFileSync(join(folder, 'sap-nhap.yaml'), text);
    const [, title = ''] = /--number 2000\/QĐ-UBND --signed 20\/06\/2025 --title "(.*)"/.exec(page) ?? [];
    const by = ['--number', '2000/QĐ-UBND', '--signed', '20/06/2025', '--title', title];
    expect(call(folder, 'decision', 'new', ...by).status).toBe(0);
    const plan = call(folder, 'plan', 'sap-nhap.yaml', '--json');
    expect([plan.status, plan.stderr]).toEqual([0, expect.any(String)]);
    const { closed } = jsonOf<{ closed: string[] }>(plan, 'change');
    expect(call(folder, 'apply', 'sap-nhap.yaml', '--confirm', String(closed.length)).status).toBe(0);
    expect(call(folder, 'validate').status).toBe(0);
  });
});
