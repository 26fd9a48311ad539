import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, findingsOf, registryOf } from '../../support/git.js';

/** Every kind of change that the commands make is lawful, on whatever it rests: none of them is stopped. */

const unit = (code: string, name: string, rest = ''): string =>
  `- code: ${code}\n  name: ${name}\n  phone: 0225 000 0100\n  granted: {decision: 2022-100-qd-ubnd}\n${rest}`;

const FILES: Readonly<Record<string, string>> = {
  'registry.yaml': `format: 1
title: Sổ thử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố thử
place: Thử
roots:
  H24:
    groups: [2, 2, 2]
    alphabet: digits
    first: "01"
`,
  'decisions/2022-100-qd-ubnd.yaml':
    'number: 100/QĐ-UBND\nsigned: 2022-01-10\nauthority: Ủy ban nhân dân thành phố thử\ntitle: Về việc cấp mã\nkind: full\n',
  'units/H24.yaml': unit('H24', 'Ủy ban nhân dân thành phố thử'),
  'units/H24/H24.01.yaml': [
    unit('H24.01', 'Sở Một'),
    unit('H24.01.01', 'Phòng Tổng hợp', '').replace('  phone', '  legacyCodes: [000.01.01.H24]\n  phone'),
    unit('H24.01.02', 'Phòng Kỹ thuật'),
    unit('H24.01.03', 'Trung tâm Tin học'),
    unit('H24.01.04', 'Trung tâm Lưu trữ'),
    unit('H24.01.05', 'Trung tâm Hỗ trợ'),
    unit('H24.01.06', 'Trung tâm Đào tạo'),
    unit('H24.01.07', 'Ban Quản lý'),
    unit('H24.01.08', 'Tổ Công tác'),
    unit('H24.01.09', 'Tổ Thẩm định'),
  ].join(''),
  'units/H24/H24.02.yaml': unit('H24.02', 'Sở Hai') + unit('H24.02.01', 'Văn phòng'),
};

/** One change of each kind, as people type it. */
const CHANGES: readonly (readonly string[])[] = [
  ['add', '--parent', 'H24.02', '--name', 'Phòng Mới', '--phone', '0225 000 0202', '--legacy-code', '000.02.02.H24'],
  ['add', '--code', 'H24.07', '--name', 'Sở Bảy', '--email', 'so7@example.com'],
  ['rename', 'H24.01.01', '--name', 'Văn phòng Sở', '--short-name', 'VP'],
  ['close', 'H24.01.02'],
  ['annul', 'H24.01.08'],
  ['replace', 'H24.01.03', '--parent', 'H24.02'],
  ['replace', 'H24.01.09', '--with', 'H24.01.01'],
  ['merge', 'H24.01.04', 'H24.01.05', '--parent', 'H24.01', '--name', 'Trung tâm Dịch vụ', '--phone', '0225 000 0110'],
  ['merge', 'H24.01.06', '--into', 'H24.02'],
  ['split', 'H24.01.07', '--into', 'H24.02=Ban Một', '--into', 'H24.02=Ban Hai'],
  ['spin-off', 'H24.02', '--parent', 'H24', '--name', 'Ban Tách', '--phone', '0225 000 0800'],
  ['spin-off', 'H24.01', '--into', 'H24.02'],
  ['reestablish', 'H24.01.02', '--parent', 'H24.01', '--name', 'Phòng Kỹ thuật', '--phone', '0225 000 0111'],
  ['update', 'H24.02.01', '--phone', '0225 000 0299', '--address', 'Số 2 đường Thử'],
];

let made: string | undefined;

function begin(): Clone {
  made ??= registryOf(FILES);
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  const clone = new Clone(folder);
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  return clone;
}

function must(clone: Clone, ...args: readonly string[]): void {
  const { status, stdout, stderr } = clone.run(...args);
  expect([args.join(' '), status, status === 0 ? '' : stdout + stderr]).toEqual([args.join(' '), 0, '']);
}

function changeAll(clone: Clone, decision: string): void {
  for (const [command = '', ...rest] of CHANGES) must(clone, command, ...rest, '--decision', decision);
}

/** Rules of comparison that speak, and how gravely. */
function judged(clone: Clone, ref = 'main'): { status: number | null; rules: string[] } {
  const answer = clone.run('validate', '--since', ref, '--json');
  const findings = findingsOf(answer) as unknown as { rule: string; severity: string }[];
  const rules = findings
    .filter(({ rule, severity }) => severity === 'error' || rule.startsWith('since-'))
    // a drafted name is changed freely, and a code goes over into a unit of another name: both are shown to the reviewer
    .filter(({ rule }) => rule !== 'since-draft-renamed' && rule !== 'since-recoded')
    .map(({ rule, severity }) => `${severity} ${rule}`);
  return { status: answer.status, rules: [...new Set(rules)].sort() };
}

const NEW_DRAFT = ['decision', 'new', '--title', 'Về việc sắp xếp', '--id', 'du-thao-sap-xep'];
const ISSUE = ['decision', 'issue', 'du-thao-sap-xep', '--number', '150/QĐ-UBND', '--signed', '2023-05-20'];
const SIGNED = '2023-150-qd-ubnd';

/** The branch goes into main, and goes on from there. */
function mergeToMain(clone: Clone): void {
  clone.git('switch', '--quiet', 'main');
  clone.git('merge', '--quiet', 'de-xuat');
  clone.git('switch', '--quiet', 'de-xuat');
}

describe('every kind of change', () => {
  test('under a draft, and then by its issue', () => {
    const clone = begin();
    must(clone, ...NEW_DRAFT);
    changeAll(clone, 'du-thao-sap-xep');
    clone.commit('Dự thảo');
    expect(judged(clone)).toEqual({ status: 0, rules: [] });
    mergeToMain(clone);
    must(clone, ...ISSUE);
    clone.commit('Ban hành');
    expect(judged(clone)).toEqual({ status: 0, rules: [] });
  });

  test('under a draft that is issued in the same proposal', () => {
    const clone = begin();
    must(clone, ...NEW_DRAFT);
    changeAll(clone, 'du-thao-sap-xep');
    must(clone, ...ISSUE);
    clone.commit('Soạn và ban hành');
    expect(judged(clone)).toEqual({ status: 0, rules: [] });
  });

  test('under a decision that was signed these days', () => {
    const clone = begin();
    must(clone, 'decision', 'new', '--title', 'Sắp xếp', '--number', '150/QĐ-UBND', '--signed', '2023-05-20');
    changeAll(clone, SIGNED);
    clone.commit('Theo quyết định đã ký');
    expect(judged(clone)).toEqual({ status: 0, rules: ['warning since-decision-unsealed'] });
    must(clone, 'decision', 'seal', '--all');
    clone.commit('Niêm phong');
    expect(judged(clone)).toEqual({ status: 0, rules: [] });
  });

  test('under a decision that is there and signed: to be looked at, and not stopped', () => {
    const clone = begin();
    must(clone, 'decision', 'new', '--title', 'Sắp xếp', '--number', '150/QĐ-UBND', '--signed', '2023-05-20');
    clone.commit('Quyết định');
    mergeToMain(clone);
    changeAll(clone, SIGNED);
    clone.commit('Ghi thêm');
    expect(judged(clone)).toEqual({ status: 0, rules: ['warning since-entry-added'] });
  });

  test('in steps, each a proposal of its own', () => {
    const clone = begin();
    must(clone, ...NEW_DRAFT);
    clone.commit('Dự thảo');
    mergeToMain(clone);
    for (const [command = '', ...rest] of CHANGES) {
      must(clone, command, ...rest, '--decision', 'du-thao-sap-xep');
      clone.commit(command);
      expect([command, judged(clone)]).toEqual([command, { status: 0, rules: [] }]);
      mergeToMain(clone);
    }
    must(clone, 'rename', 'H24.02.02', '--name', 'Ban Chuyển đổi số', '--decision', 'du-thao-sap-xep');
    must(clone, 'fmt');
    clone.commit('Sửa tên trong dự thảo');
    expect(judged(clone)).toEqual({ status: 0, rules: [] });
  });
});

test('a signed renaming of what a draft renames goes on from the name that was signed', () => {
  const clone = begin();
  must(clone, ...NEW_DRAFT);
  must(clone, 'rename', 'H24.01', '--name', 'Sở Nháp', '--decision', 'du-thao-sap-xep', '--effective', '2023-05-01');
  clone.commit('Dự thảo');
  mergeToMain(clone);
  must(clone, 'decision', 'new', '--title', 'Khác', '--number', '160/QĐ-UBND', '--signed', '2023-05-21');
  must(clone, 'rename', 'H24.01', '--name', 'Sở Mới', '--decision', '2023-160-qd-ubnd');
  must(clone, 'decision', 'seal', '160/QĐ-UBND');
  clone.commit('Đổi tên');
  expect(judged(clone)).toEqual({ status: 0, rules: [] });
});

test('more than twenty closings are pointed out once', () => {
  const clone = begin();
  const teams = Array.from({ length: 23 }, (_, i) => unit(`H24.01.${i + 10}`, `Đội số ${i + 10}`));
  clone.write('units/H24/H24.01.yaml', clone.read('units/H24/H24.01.yaml') + teams.join(''));
  clone.commit('Thêm đơn vị');
  mergeToMain(clone);
  must(clone, ...NEW_DRAFT);
  must(clone, 'close', 'H24.01', '--subtree', '--confirm', '33', '--decision', 'du-thao-sap-xep');
  clone.commit('Giải thể');
  expect(judged(clone)).toEqual({ status: 0, rules: ['warning since-many-closed'] });
  const { stdout } = clone.run('validate', '--since', 'main');
  const [before = '', section = ''] = stdout.split('⚠ Cần xem kỹ\n');
  expect(before).not.toContain('since-');
  expect(section).toContain('Thay đổi này đóng 33 mã, từ H24.01 đến H24.01.32.');
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/: không có lỗi, 1 cảnh báo \(1 cần xem kỹ\)/);
});

test('what lies open between the branch and the tip of main counts for neither', () => {
  const clone = begin();
  must(clone, 'update', 'H24.02.01', '--phone', '0225 000 0299');
  clone.commit('Sửa điện thoại');
  clone.git('switch', '--quiet', 'main');
  must(clone, 'decision', 'new', '--title', 'Khác', '--number', '160/QĐ-UBND', '--signed', '2023-05-21');
  must(clone, 'rename', 'H24.02.01', '--name', 'Văn phòng Sở Hai', '--decision', '2023-160-qd-ubnd');
  clone.commit('Đổi tên trên nhánh chính');
  clone.git('switch', '--quiet', 'de-xuat');
  expect(judged(clone)).toEqual({ status: 0, rules: [] });
});
