import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Clone, findingsOf, newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

const AGENCY = 'units/H24/H24.12.yaml';
const SIGNED = 'decisions/2022-100-qd-ubnd.yaml';

function since(clone: Clone, ref = 'main') {
  return findingsOf(clone.run('validate', '--since', ref, '--json'));
}

/** The small registry with a change on a branch. */
function branch(change: (clone: Clone) => void): Clone {
  const clone = newRepository();
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  change(clone);
  return clone;
}

test('a change that deletes a unit, edits a signed decision and reuses a code is stopped with three findings', () => {
  const clone = branch((each) => {
    each.edit(
      AGENCY,
      '- code: H24.12.01\n  name: Văn phòng Sở\n  phone: 0225 000 1201\n  granted: {decision: 2022-100-qd-ubnd}\n',
      '',
    );
    each.edit(SIGNED, 'signed: 2022-01-10', 'signed: 2022-01-11');
    each.edit(
      AGENCY,
      '  name: Trung tâm cũ\n  phone: 0225 000 1203\n  granted: {decision: 2022-100-qd-ubnd}\n  closed:\n    decision: 2023-10-qd-ubnd\n    reason: dissolved\n',
      '  name: Trung tâm mới\n  phone: 0225 000 1203\n  granted: {decision: 2023-du-thao}\n',
    );
  });
  const answer = clone.run('validate', '--since', 'main', '--json');
  expect(answer.status).toBe(1);
  const schema = outputSchema('validate');
  expect(schema(JSON.parse(answer.stdout)) ? [] : schema.errors).toEqual([]);
  expect(findingsOf(answer).map(({ rule, code, file, line }) => ({ rule, code, file, line }))).toEqual([
    {
      rule: 'since-decision-changed',
      code: '2022-100-qd-ubnd',
      file: 'registry/decisions/2022-100-qd-ubnd.yaml',
      line: 3,
    },
    // where it has to be restored: after the unit that now precedes it
    { rule: 'since-code-lost', code: 'H24.12.01', file: 'registry/units/H24/H24.12.yaml', line: 2 },
    { rule: 'since-code-regranted', code: 'H24.12.03', file: 'registry/units/H24/H24.12.yaml', line: 11 },
  ]);
  for (const { hint } of findingsOf(answer)) expect(hint).toMatch(/\S/);
});

test('what was wrong before is left to the full run, what the change adds is reported', () => {
  const clone = newRepository();
  clone.edit(AGENCY, 'name: Thanh tra Sở', 'name: Văn phòng Sở');
  clone.edit(AGENCY, '  name: Văn phòng Sở\n', '  name: Văn phòng Sở\n  email: khong-phai-thu\n');
  clone.commit('Sổ đã có lỗi');
  const rules = findingsOf(clone.run('validate', '--json')).map(({ rule }) => rule);
  expect(rules).toEqual(['decision-unsealed', 'decision-unsealed', 'schema-format']);
  // lines put in above move every finding below them
  clone.edit(AGENCY, '- code: H24.12\n', '# ghi chú\n# ghi chú\n- code: H24.12\n');
  clone.write(
    AGENCY,
    `${clone.read(AGENCY)}- code: H24.12.5\n  name: Phòng mới\n  granted: {decision: 2023-du-thao}\n`,
  );
  expect(since(clone).map(({ rule, code }) => [rule, code])).toEqual([
    ['code-width', 'H24.12.5'],
    ['contact-missing', 'H24.12.5'],
  ]);
});

test('a draft changes freely, but its codes are not granted again once they were on the base branch', () => {
  const clone = branch((each) => {
    each.write('units/H24/H24.13.yaml', each.read('units/H24/H24.13.yaml'));
    const text = each.read(AGENCY);
    each.write(AGENCY, text.slice(0, text.indexOf('- code: H24.12.04')));
    each.edit('decisions/2023-du-thao.yaml', 'kind: amendment', 'kind: full');
  });
  // nothing is forbidden; what others saw in it and is there no more is put to people
  expect(since(clone).map(({ rule }) => rule)).toEqual(['since-draft-replaces', 'since-draft-code-gone']);
  clone.commit('Bỏ khỏi dự thảo');
  clone.git('switch', '--quiet', 'main');
  clone.git('merge', '--quiet', 'de-xuat');
  clone.write(
    AGENCY,
    `${clone.read(AGENCY)}- code: H24.12.04\n  name: Đơn vị khác\n  phone: 0225 000 1\n  granted: {decision: 2023-du-thao}\n`,
  );
  expect(since(clone).map(({ rule, code, line }) => [rule, code, line])).toEqual([
    ['since-code-regranted', 'H24.12.04', 22],
  ]);
});

test('issuing a draft is no change of what was granted', () => {
  const clone = branch((each) => {
    const issued = each.run('decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21');
    expect(issued.status).toBe(0);
  });
  expect(since(clone)).toEqual([]);
});

test('a signed grant, a closing and a decision stay as they were', () => {
  const clone = branch((each) => {
    each.edit(
      AGENCY,
      '  phone: 0225 000 1201\n  granted: {decision: 2022-100-qd-ubnd}',
      '  phone: 0225 000 1201\n  granted: {decision: 2023-10-qd-ubnd}',
    );
    // a date that only repeats the decision's own is no change
    each.edit(
      AGENCY,
      '  phone: 0225 000 1202\n  granted: {decision: 2022-100-qd-ubnd}',
      '  phone: 0225 000 1202\n  granted: {decision: 2022-100-qd-ubnd, effective: 2022-01-10}',
    );
    each.edit(AGENCY, 'reason: dissolved', 'reason: merged\n    successors: [H24.12.02]');
  });
  expect(since(clone).map(({ rule, code }) => [rule, code])).toEqual([
    ['since-grant-changed', 'H24.12.01'],
    ['since-closing-changed', 'H24.12.03'],
  ]);
  clone.edit(AGENCY, '  closed:\n    decision: 2023-10-qd-ubnd\n    reason: merged\n    successors: [H24.12.02]\n', '');
  expect(since(clone).map(({ rule, code }) => [rule, code])).toContainEqual(['since-closing-changed', 'H24.12.03']);
});

test('a signed decision filed under another name is one finding, not one a unit', () => {
  const clone = branch((each) => {
    each.git('mv', 'registry/decisions/2022-100-qd-ubnd.yaml', 'registry/decisions/2022-101-qd-ubnd.yaml');
    for (const path of ['units/H24.yaml', AGENCY, 'units/H24/H24.13.yaml']) {
      each.write(path, each.read(path).replaceAll('2022-100-qd-ubnd', '2022-101-qd-ubnd'));
    }
  });
  expect(since(clone).map(({ rule, code, file }) => [rule, code, file])).toEqual([
    ['decision-unsealed', '2022-101-qd-ubnd', 'registry/decisions/2022-101-qd-ubnd.yaml'],
    ['since-decision-changed', '2022-100-qd-ubnd', 'registry/decisions/2022-101-qd-ubnd.yaml'],
  ]);
});

test('codes of a file that is gone are reported at their root in the settings', () => {
  const clone = branch((each) => rmSync(each.path('registry/units/H24/H24.13.yaml')));
  expect(since(clone).map(({ rule, code, file, line }) => [rule, code, file, line])).toEqual([
    ['since-code-lost', 'H24.13', 'registry/registry.yaml', 8],
  ]);
});

test('a file that cannot be read loses no codes, it has a finding of its own', () => {
  const clone = branch((each) => each.edit(AGENCY, '  name: Văn phòng Sở', '  name: "Văn phòng Sở'));
  expect(new Set(since(clone).map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax']));
});

test('a registry that moved to another folder is still compared with itself', () => {
  const clone = branch((each) => {
    each.git('mv', 'registry', 'so');
    each.git('commit', '--quiet', '--message', 'Chuyển thư mục');
  });
  rmSync(clone.path('so/units/H24/H24.13.yaml'));
  const answer = clone.run('validate', '--registry', 'so', '--since', 'main', '--json');
  expect(findingsOf(answer).map(({ rule, code }) => [rule, code])).toEqual([
    // a reviewer has to look at it: CI and CODEOWNERS name the folder
    ['tree-registry-place', undefined],
    ['since-code-lost', 'H24.13'],
  ]);
  expect(answer.stderr).toContain('registry/');
});

test('what is staged is checked, not what lies in the working tree', () => {
  const clone = newRepository();
  clone.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
  expect(clone.run('validate', '--staged').status).toBe(0);
  clone.git('add', '--all');
  clone.edit(AGENCY, 'nam: Thanh tra Sở', 'name: Thanh tra Sở');
  const answer = clone.run('validate', '--staged', '--json');
  expect(answer.status).toBe(1);
  expect(findingsOf(answer).map(({ rule }) => rule)).toContain('schema-unknown-key');
  expect(clone.run('validate').status).toBe(0);
});

test('what the other branch granted meanwhile is not lost here: the point where the two parted counts', () => {
  const clone = branch((each) => each.edit(AGENCY, 'phone: 0225 000 1201', 'phone: 0225 000 9999'));
  clone.commit('Sửa điện thoại');
  clone.git('switch', '--quiet', 'main');
  clone.write(
    AGENCY,
    `${clone.read(AGENCY)}- code: H24.12.05\n  name: Mới\n  phone: 0225 000 1\n  granted: {decision: 2022-100-qd-ubnd}\n`,
  );
  clone.commit('Nhánh chính cấp thêm');
  clone.git('switch', '--quiet', 'de-xuat');
  const answer = clone.run('validate', '--since', 'main', '--json');
  expect(answer.status).toBe(0);
  expect(findingsOf(answer)).toEqual([]);
  expect(answer.stderr).toContain(clone.git('merge-base', 'main', 'HEAD').slice(0, 12));
});
