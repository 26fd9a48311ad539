import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Answer, call } from '../../support/cli.js';
import { git } from '../../support/git.js';
import { DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { leftovers, read, snapshot, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

function batch(folder: string, changes: string, head = `decision: ${SIGNED}\n`): string {
  writeFileSync(join(folder, 'doi.yaml'), `${head}changes:\n${changes}`);
  return 'doi.yaml';
}

interface ReportedFinding {
  rule: string;
  line: number;
  message: string;
}

function refused(answer: Answer): ReportedFinding[] {
  expect(answer.status).toBe(1);
  return jsonOf<{ findings: ReportedFinding[] }>(answer, 'refused').findings;
}

const codesOf = (folder: string, path: string): string[] =>
  (parse(read(folder, path)) as { code: string }[]).map(({ code }) => code);

/** Every kind of change, with names used before and after they are given. */
const ALL = `  - update: {code: $c, phone: 0225 000 0199}
  - reorganise:
      - {as: a, parent: H24, name: Sở Hợp nhất, whole: [H24.01.01], part: [H24.02.02.01]}
      - {code: H24.04, part: [H24.02.02.01]}
  - replace: {childrenOf: H24.02, parent: $a}
  - merge: {from: [H24.02], into: {code: H24.04}}
  - split: {from: H24.01.02.01, into: [{parent: $a, name: Tổ Một}, {parent: $a, name: Tổ Hai}]}
  - rename: {code: H24.04, name: Sở Xây dựng và Khoa học}
  - grant: {as: c, parent: $b, name: Phòng Ba}
  - grant: {as: b, parent: H24, name: Sở Bốn}
  - close: {code: H24.04.01, reason: dissolved}
  - annul: {code: H24.04.03}
`;

describe('apply and plan', () => {
  test('plan shows by kind what would be done, old → new, and writes nothing', () => {
    const folder = town();
    batch(folder, ALL);
    const before = snapshot(folder);
    const answer = call(folder, 'plan', 'doi.yaml');
    expect(answer).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "Thay đổi này đóng 8 mã. Để thực hiện: madinhdanh apply doi.yaml --confirm 8
      ",
        "stdout": "Cấp mới (5)
        H24.07  Sở Hợp nhất
        H24.07.01  Tổ Một
        H24.07.02  Tổ Hai
        H24.08  Sở Bốn
        H24.08.01  Phòng Ba
      Đổi tên (1)
        H24.04  Sở Xây dựng → Sở Xây dựng và Khoa học
      Thay thế mã (2)
        H24.02.01  Trung tâm Tin học → H24.07.03 Trung tâm Tin học
        H24.02.02  Viện Nghiên cứu → H24.07.04 Viện Nghiên cứu
      Sáp nhập, hợp nhất (2)
        H24.01.01  Phòng Tổng hợp → H24.07 Sở Hợp nhất
        H24.02  Sở Khoa học → H24.04 Sở Xây dựng và Khoa học
      Chia (2)
        H24.01.02.01  Tổ Văn thư → H24.07.01 Tổ Một (một phần); H24.07.02 Tổ Hai (một phần)
        H24.02.02.01  Phòng Thí nghiệm → H24.07 Sở Hợp nhất (một phần); H24.04 Sở Xây dựng và Khoa học (một phần)
      Đóng mã (giải thể) (1)
        H24.04.01  Chi cục Giám định
      Hủy bỏ (1)
        H24.04.03  Trung tâm Quy hoạch
      Tệp sẽ ghi:
        registry/units/H24/H24.01.yaml
        registry/units/H24/H24.02.yaml
        registry/units/H24/H24.04.yaml
        registry/units/H24/H24.07.yaml
        registry/units/H24/H24.08.yaml
      7 mã cấp mới, 7 mã đóng (trong đó 2 mã thay thế), 1 mã hủy bỏ, 1 thay đổi khác, 5 tệp
      ",
      }
    `);
    expect([snapshot(folder), leftovers(folder)]).toEqual([before, []]);
  });

  test('apply does exactly what plan showed', () => {
    const folder = town();
    batch(folder, ALL);
    const { stdout } = call(folder, 'plan', 'doi.yaml');
    const done = call(folder, 'apply', 'doi.yaml', '--confirm', '8');
    expect([done.status, done.stdout]).toEqual([0, stdout.replace('Tệp sẽ ghi:', 'Tệp đã ghi:')]);
    expect(call(folder, 'validate').stdout).toContain('không có lỗi');
    expect(git(folder, 'status', '--porcelain', '--', 'registry').split('\n')).toHaveLength(5);
    // closed under names that other decisions know them by, nothing is lost
    expect(codesOf(folder, 'units/H24/H24.02.yaml')).toEqual(['H24.02', 'H24.02.01', 'H24.02.02', 'H24.02.02.01']);
  });

  test('plan --json and --format md; plan is silent about colours in a pipe', () => {
    const folder = town();
    batch(folder, ALL);
    const json = jsonOf<{ dryRun: boolean; closed: string[] }>(call(folder, 'plan', 'doi.yaml', '--json'), 'change');
    expect([json.dryRun, json.closed.length]).toEqual([true, 8]);
    expect(call(folder, 'plan', 'doi.yaml', '--format', 'json').stdout).toBe(
      call(folder, 'plan', 'doi.yaml', '--json').stdout,
    );
    batch(folder, '  - rename: {code: H24.02, name: "Sở *A|B* <c>"}\n');
    expect(call(folder, 'plan', 'doi.yaml', '--format', 'md').stdout).toBe(
      '### Kế hoạch thay đổi\n\n1 thay đổi khác\n\n<b>Đổi tên (1)</b>\n\n' +
        '| Mã | Tên cũ | Tên mới | Quyết định |\n| --- | --- | --- | --- |\n' +
        '| `H24.02` | Sở Khoa học | Sở \\*A\\|B\\* &lt;c&gt; | `2025-2000-qd-ubnd` |\n',
    );
    expect(call(folder, 'plan', 'doi.yaml', '--format', 'html')).toMatchObject({ status: 2, stdout: '' });
  });

  test('apply --dry-run, --json, --commit', () => {
    const folder = town();
    batch(folder, '  - close: {code: H24.01.01}\n  - close: {code: H24.01.02, subtree: true}\n');
    git(folder, 'add', 'doi.yaml');
    git(folder, 'commit', '-qm', 'Tệp thay đổi');
    const before = snapshot(folder);
    expect(call(folder, 'apply', 'doi.yaml', '--dry-run').status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    const json = jsonOf<{ closed: string[] }>(call(folder, 'apply', 'doi.yaml', '--json', '--commit'), 'change');
    expect(json.closed).toEqual(['H24.01.01', 'H24.01.02', 'H24.01.02.01']);
    expect(git(folder, 'log', '-1', '--format=%s')).toBe(`Thực hiện các thay đổi theo ${SIGNED}`);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('effective is the day of every change, where it is not the decision’s own', () => {
    const folder = town();
    batch(folder, '  - close: {code: H24.01.01}\n', `decision: ${SIGNED}\neffective: 2025-08-15\n`);
    call(folder, 'apply', 'doi.yaml');
    expect(read(folder, 'units/H24/H24.01.yaml')).toContain(
      `  closed:\n    decision: ${SIGNED}\n    effective: 2025-08-15\n    reason: dissolved\n`,
    );
    expect(call(folder, 'list', '--under', 'H24.01', '--at', '2025-08-14').stdout).toContain('H24.01.01');
    expect(call(folder, 'list', '--under', 'H24.01', '--at', '2025-08-15').stdout).not.toContain('H24.01.01');
  });

  test('names work in every change, also of units that are re-coded further down', () => {
    const folder = town();
    batch(
      folder,
      `  - grant: {parent: $tt, name: Tổ Mới}
  - update: {code: $tt, phone: 0225 000 0155}
  - merge: {from: [H24.02.02.01], into: {code: $tt}}
  - replace: {code: H24.02.01, parent: H24.04, as: tt}
  - replace: {code: H24.01.01, with: $p}
  - grant: {parent: H24.01, name: Phòng Chung, as: p}
`,
    );
    expect(call(folder, 'apply', 'doi.yaml').status).toBe(0);
    expect(parse(read(folder, 'units/H24/H24.04.yaml'))).toMatchObject([
      {},
      {},
      { code: 'H24.04.02', name: 'Trung tâm Tin học', phone: '0225 000 0155', legacyCodes: ['H24.02.01'] },
      { code: 'H24.04.02.01', name: 'Tổ Mới' },
      {},
    ]);
  });
});

describe('a saved plan', () => {
  test('is applied to what it was made for, and does what it said', () => {
    const folder = town();
    batch(folder, ALL);
    const saved = call(folder, 'plan', 'doi.yaml', '-o', 'ke-hoach.json');
    expect([saved.status, saved.stderr]).toEqual([0, expect.stringContaining('--confirm 8')]);
    const text = readFileSync(join(folder, 'ke-hoach.json'), 'utf8');
    jsonOf({ status: 0, stdout: text, stderr: '' }, 'plan');
    expect(call(folder, 'plan', 'ke-hoach.json').stdout).toBe(saved.stdout);
    const done = call(folder, 'apply', 'ke-hoach.json', '--confirm', '8', '--commit');
    expect(done.stdout).toBe(saved.stdout.replace('Tệp sẽ ghi:', 'Tệp đã ghi:'));
    expect(done.status).toBe(0);
  });

  test('is refused once the registry is another, with a way out', () => {
    const folder = town();
    batch(folder, '  - close: {code: H24.01.01}\n');
    call(folder, 'plan', 'doi.yaml', '-o', 'ke-hoach.json');
    call(folder, 'update', 'H23.1', '--phone', '0225 000 0123');
    const before = snapshot(folder);
    for (const args of [
      ['apply', 'ke-hoach.json'],
      ['apply', 'ke-hoach.json', '--dry-run'],
      ['plan', 'ke-hoach.json'],
    ]) {
      const answer = call(folder, ...args);
      expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('Sổ đã thay đổi')]);
      expect(answer.stderr).toContain('Lập lại kế hoạch');
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([
    ['its batch', (text: string) => text.replace('H24.01.01', 'H24.01.02')],
    ['the registry it is for', (text: string) => text.replace(/"registry": "\w/, '"registry": "x')],
    ['what it says it does', (text: string) => text.replace('Phòng Tổng hợp', 'Phòng khác')],
    ['its form', (text: string) => text.replace('"changes"', '"change"')],
  ])('is refused after somebody changed %s', (_, tamper) => {
    const folder = town();
    batch(folder, '  - close: {code: H24.01.01}\n');
    call(folder, 'plan', 'doi.yaml', '-o', 'ke-hoach.json');
    const path = join(folder, 'ke-hoach.json');
    const text = readFileSync(path, 'utf8');
    expect(tamper(text)).not.toBe(text);
    writeFileSync(path, tamper(text));
    const before = snapshot(folder);
    const answer = call(folder, 'apply', 'ke-hoach.json');
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('ke-hoach.json')]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('is refused when another branch took its codes meanwhile', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    batch(folder, '  - grant: {parent: H24.01, name: Phòng Mới}\n');
    expect(call(folder, 'plan', 'doi.yaml', '-o', 'ke-hoach.json').stdout).toContain('H24.01.03');
    git(folder, 'checkout', '-q', 'main');
    call(folder, 'add', '--parent', 'H24.01', '--name', 'Phòng của main', '--decision', OLD, '--commit');
    git(folder, 'checkout', '-q', 'de-xuat');
    const answer = call(folder, 'apply', 'ke-hoach.json');
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('kết quả khác')]);
  });

  test('takes the place of an earlier plan, of another file only with --force', () => {
    const folder = town();
    batch(folder, '  - close: {code: H24.01.01}\n');
    const save = (...args: string[]) => call(folder, 'plan', 'doi.yaml', '-o', ...args);
    expect([save('ke-hoach.json').status, save('ke-hoach.json').status]).toEqual([0, 0]);
    const text = readFileSync(join(folder, 'doi.yaml'), 'utf8');
    expect(save('doi.yaml')).toMatchObject({ status: 3, stderr: expect.stringContaining('--force') });
    expect(readFileSync(join(folder, 'doi.yaml'), 'utf8')).toBe(text);
    writeFileSync(join(folder, 'khac.txt'), 'khác');
    expect(save('khac.txt', '--force').status).toBe(0);
    expect(call(folder, 'apply', 'khac.txt').status).toBe(0);
    expect(save('khong-co/ke-hoach.json')).toMatchObject({ status: 3, stderr: expect.stringContaining('khong-co') });
  });
});

describe('a batch with mistakes', () => {
  test('reports all of them at their lines, those of form and those of meaning, and writes nothing', () => {
    const folder = town();
    const lines = [
      '  - grant: {parent: H24.77, name: Phòng}', // 3 no such parent
      '  - rename: {code: H24.03, name: Sở}', // 4 closed
      '  - update: {code: H24.01, phone: không}', // 5 no telephone number
      '  - replace: {code: H24.01.01, parent: $x}', // 6 no such name
      '  - merge: {form: [H24.01.01], into: {code: H24.02}}', // 7 misspelt
      '  - split: {from: H24.99, into: [{parent: H24, name: A}, {parent: H24, name: B}]}', // 8 unknown
      '  - reorganise:', // 9
      '      - {as: a, parent: K24, name: Ban, whole: [H24.02.01]}', // 10 full
      '      - {parent: H24, name: Sở Trống}', // 11 takes nothing
      '  - close: {code: H24.01.02}', // 12 children open
      '  - annul: {code: H24.02}', // 13 took over; whether line 7 moved its children nobody knows
      '  - grant: {code: H24.06, name: Dành riêng}', // 14 reserved
      '  - grant: {as: ok, parent: H24, name: Sở Đúng, emial: a@example.com}', // 15 misspelt
      '  - grant: {parent: $ok, name: Phòng Đúng}', // 16 fine but for line 15
      '  - close: {code: H24.04.01, reason: merged}', // 17 no such reason
      '  - rename: {code: H24.04, name: Sở Xây dựng}', // 18 nothing changes
    ];
    batch(folder, `${lines.join('\n')}\n`);
    const before = snapshot(folder);
    const found = refused(call(folder, 'apply', 'doi.yaml', '--json'));
    expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '3 change-parent-unknown',
      '4 change-code-closed',
      '5 schema-format',
      '6 change-alias-unknown',
      '7 schema-required',
      '7 schema-unknown-key',
      '8 change-code-unknown',
      '10 change-full',
      '11 change-takes-nothing',
      '12 change-children-open',
      '13 change-annul-heir',
      '14 change-code-reserved',
      '15 schema-unknown-key',
      '17 schema-enum',
      '18 change-nothing-changed',
    ]);
    expect(refused(call(folder, 'plan', 'doi.yaml', '--json'))).toEqual(found);
    const pretty = call(folder, 'apply', 'doi.yaml');
    expect([pretty.status, pretty.stdout]).toEqual([1, '']);
    expect(pretty.stderr).toContain('doi.yaml:15:');
    expect(pretty.stderr).toContain('Có phải ý bạn là `email`?');
    expect(pretty.stderr).toContain('Không ghi gì: 15 lỗi ở trên.');
    expect(snapshot(folder)).toEqual(before);
  });

  test.each([
    [
      'names that wait for each other',
      '  - grant: {as: a, parent: $b, name: A}\n  - grant: {as: b, parent: $a, name: B}\n',
      ['alias-cycle', 'alias-cycle'],
    ],
    [
      'a name given twice',
      '  - grant: {as: a, parent: H24, name: A}\n  - grant: {as: a, parent: H24, name: B}\n',
      ['alias-twice'],
    ],
    [
      'a code granted twice',
      '  - grant: {code: H24.50, name: A}\n  - grant: {code: H24.50, name: B}\n',
      ['code-twice'],
    ],
    ['a code without a name', '  - merge: {from: [H24.01.01], into: {parent: H24}}\n', ['body-nameless']],
    ['a body with parent and code', '  - grant: {code: H24.50, parent: H24, name: A}\n', ['body-both']],
    ['a body with neither', '  - grant: {name: A}\n', ['body-neither']],
    [
      'a successor that closes itself',
      '  - merge: {from: [H24.01.01], into: {code: H24.02.01}}\n  - close: {code: H24.02.01}\n',
      ['heir-closed'],
    ],
    [
      'two that take each other over',
      '  - reorganise:\n      - {code: H24.01.01, whole: [H24.02.01]}\n      - {code: H24.02.01, whole: [H24.01.01]}\n',
      ['heir-closed', 'heir-closed'],
    ],
    [
      'a unit granted and closed at once',
      '  - grant: {as: a, parent: H24, name: A}\n  - close: {code: $a}\n',
      ['closed-at-once'],
    ],
    [
      'a unit granted beneath one that closes',
      '  - grant: {parent: H24.01.01, name: A}\n  - close: {code: H24.01.01, subtree: true}\n',
      ['parent-closing'],
    ],
    ['a unit closed twice', '  - close: {code: H24.01.01}\n  - annul: {code: H24.01.01}\n', ['closed-twice']],
    [
      'a code handed over whole to two',
      '  - reorganise:\n      - {code: H24.02, whole: [H24.01.01]}\n      - {code: H24.04, whole: [H24.01.01]}\n',
      ['whole-twice'],
    ],
    [
      'the same successor whole and in part',
      '  - reorganise:\n      - {code: H24.02, whole: [H24.01.01], part: [H24.01.01]}\n',
      ['heir-twice'],
    ],
    ['a replacement without a target', '  - replace: {code: H24.01.01}\n', ['replace-target']],
    ['children with a code to go to', '  - replace: {childrenOf: H24.01, with: H24.02}\n', ['replace-target']],
    [
      'an existing successor with details',
      '  - merge: {from: [H24.01.01], into: {code: H24.02, phone: 0225 000 1}}\n',
      ['body-known'],
    ],
  ])('%s', (_, changes, rules) => {
    const folder = town();
    batch(folder, changes);
    expect(refused(call(folder, 'plan', 'doi.yaml', '--json')).map(({ rule }) => rule.replace('change-', ''))).toEqual(
      rules,
    );
  });

  test('a name with a comma, where commas part the entries: says how to write it', () => {
    const folder = town();
    batch(folder, '  - rename: {code: H24.02, name: Sở Khoa học, Công nghệ}\n');
    const { stderr, status } = call(folder, 'plan', 'doi.yaml');
    expect([status, stderr]).toEqual([1, expect.stringContaining('trong ngoặc kép')]);
  });

  test.each([
    ['an unknown decision', 'decision: 2025-999-qd-ubnd\n', 'change-decision-missing', 1],
    ['no decision', '', 'change-decision-needed', 1],
    ['a day before the decision', `decision: ${SIGNED}\neffective: 2025-06-30\n`, 'change-before-decision', 2],
    ['a day that is none', `decision: ${SIGNED}\neffective: 30/06/2025\n`, 'schema-format', 2],
    ['a key of its own', `decision: ${SIGNED}\nconfirm: 3\n`, 'schema-unknown-key', 2],
  ])('%s, besides what is wrong with the changes', (_, head, rule, line) => {
    const folder = town();
    batch(folder, '  - close: {code: H24.77}\n', head);
    const found = refused(call(folder, 'apply', 'doi.yaml', '--json'));
    expect(found.map((finding) => [finding.rule, finding.line])).toContainEqual([rule, line]);
    expect(found.map((finding) => finding.rule)).toContain('change-code-unknown');
  });

  test('dates are held against those of the units, at the line of the change', () => {
    const folder = town();
    call(folder, 'add', '--parent', 'H24', '--name', 'Sở Sau này', '--decision', SIGNED, '--effective', '2025-09-01');
    batch(
      folder,
      '  - close: {code: H24.07}\n  - merge: {from: [H24.01.01], into: {code: H24.07}}\n' +
        '  - rename: {code: H24.07, name: Sở Nay mai}\n  - grant: {parent: H24.07, name: Phòng}\n',
      `decision: ${SIGNED}\neffective: 2025-08-01\n`,
    );
    const found = refused(call(folder, 'plan', 'doi.yaml', '--json'));
    expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '4 change-close-early',
      '5 change-closed-twice',
      '6 change-closed-twice',
      '7 change-parent-closing',
      '7 change-parent-later',
    ]);
    batch(
      folder,
      '  - merge: {from: [H24.01.01], into: {code: H24.07}}\n  - rename: {code: H24.07, name: Sở Nay mai}\n' +
        '  - grant: {parent: H24.07, name: Phòng}\n',
      `decision: ${SIGNED}\neffective: 2025-08-01\n`,
    );
    expect(refused(call(folder, 'plan', 'doi.yaml', '--json')).map(({ rule }) => rule)).toEqual([
      'change-heir-later',
      'change-rename-early',
      'change-parent-later',
    ]);
  });

  test('a signed decision rests on no draft, in any of its changes', () => {
    const folder = town();
    call(folder, 'close', 'H24.01.02.01', '--decision', DRAFT);
    batch(
      folder,
      '  - grant: {parent: H24.05, name: Phòng}\n  - merge: {from: [H24.01.01], into: {code: H24.05}}\n' +
        '  - rename: {code: H24.05, name: Sở}\n  - close: {code: H24.01.02}\n',
    );
    expect(refused(call(folder, 'plan', 'doi.yaml', '--json')).map(({ rule }) => rule)).toEqual([
      'change-parent-draft',
      'change-heir-draft',
      'change-unit-draft',
      'change-child-draft',
    ]);
    batch(folder, '  - annul: {code: H24.05}\n');
    expect(refused(call(folder, 'plan', 'doi.yaml', '--json')).map(({ rule }) => rule)).toEqual(['change-unit-draft']);
  });
});

describe('batch files that cannot be read', () => {
  let folder = '';
  let before: Record<string, string> = {};
  beforeAll(() => {
    folder = town();
    mkdirSync(join(folder, 'thu-muc'));
    writeFileSync(join(folder, 'nhi-phan'), Buffer.from([0xff, 0xfe, 0x00]));
    writeFileSync(join(folder, 'rong.yaml'), '');
    writeFileSync(join(folder, 'hong.yaml'), 'decision: [\nchanges: }\n');
    writeFileSync(join(folder, 'trung.yaml'), `decision: ${SIGNED}\ndecision: ${SIGNED}\nchanges: []\n`);
    writeFileSync(join(folder, 'danh-sach.yaml'), '- a\n- b\n');
    writeFileSync(
      join(folder, 'json.json'),
      `{"decision": "${SIGNED}", "changes": [{"close": {"code": "H24.01.01"}}]}`,
    );
    before = snapshot(folder);
  });

  test.each([
    ['khong-co.yaml', 3, 'Không thấy'],
    ['thu-muc', 3, 'thư mục'],
    ['nhi-phan', 3, 'UTF-8'],
    ['rong.yaml', 1, 'Tệp trống'],
    ['hong.yaml', 1, 'hong.yaml:'],
    ['trung.yaml', 1, 'yaml-duplicate-key'],
    ['danh-sach.yaml', 1, 'schema-type'],
  ])('%s', (file, status, message) => {
    for (const command of ['apply', 'plan']) {
      const answer = call(folder, command, file);
      expect(answer.stderr).toContain(message);
      expect([answer.status, answer.stdout]).toEqual([status, '']);
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('JSON is as good as YAML', () => {
    expect(call(folder, 'apply', 'json.json').status).toBe(0);
    expect(read(folder, 'units/H24/H24.01.yaml')).toContain('reason: dissolved');
    write(folder, 'units/H24/H24.01.yaml', before['units/H24/H24.01.yaml'] ?? '');
  });

  test('no file at all', () => {
    expect(call(folder, 'apply')).toMatchObject({ status: 2, stdout: '' });
  });
});
