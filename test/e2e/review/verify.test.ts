import { describe, expect, test } from 'vitest';
import { Clone, findingsOf, registryOf } from '../../support/git.js';
import { jsonOf } from '../../support/schema.js';

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
  'units/H24.yaml': `- code: H24
  name: Ủy ban nhân dân thành phố thử
  granted: {decision: 2022-100-qd-ubnd}
`,
  'units/H24/H24.01.yaml': `- code: H24.01
  name: Sở Một
  phone: 0225 000 0100
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.01.01
  name: Phòng Một
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.01.02
  name: Phòng Hai
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2022-100-qd-ubnd
    effective: 2022-05-01
    reason: dissolved
`,
};
const FILE = 'units/H24/H24.01.yaml';

function begun(): Clone {
  const clone = new Clone(registryOf(FILES), 'registry', '2025-08-01');
  clone.run('fmt');
  clone.git('commit', '-qam', 'fmt');
  return clone;
}

describe('verify', () => {
  test('records who reviewed which units and when, by default today, in its place in the file', () => {
    const clone = begun();
    expect(clone.run('verify', 'H24.01', '--by', 'Sở Một').status).toBe(0);
    expect(clone.read(FILE)).toContain(
      '  phone: 0225 000 0100\n  verified: {on: 2025-08-01, by: Sở Một}\n  granted: {decision: 2022-100-qd-ubnd}\n',
    );
    expect(clone.run('fmt', '--check').status).toBe(0);
    expect(clone.run('validate').status).toBe(0);
    const shown = jsonOf<{ verified: unknown }>(clone.run('show', 'H24.01', '--json'), 'show');
    expect(shown.verified).toEqual({ on: '2025-08-01', by: 'Sở Một' });
    expect(clone.run('show', 'H24.01').stdout).toMatch(/Rà soát +01\/08\/2025, Sở Một/);
    expect(jsonOf<{ verified: unknown }>(clone.run('show', 'H24', '--json'), 'show').verified).toBeNull();
  });

  test('takes a whole agency: the unit and every open one beneath it', () => {
    const clone = begun();
    expect(clone.run('verify', '--under', 'H24.01', '--by', 'Sở Một', '--on', '15/07/2025').status).toBe(0);
    expect(clone.read(FILE).match(/verified: \{on: 2025-07-15, by: Sở Một\}/g)).toHaveLength(2);
    expect(clone.read('units/H24.yaml')).not.toContain('verified');
  });

  test('refuses a day to come, one before the last review, a closed unit, and nobody', () => {
    const clone = begun();
    clone.run('verify', 'H24.01', '--by', 'Sở Một');
    const refused = (...args: string[]) => {
      const { status, stderr } = clone.run('verify', ...args);
      return `${status} ${/change-[a-z-]+/.exec(stderr)?.[0] ?? ''}`.trim();
    };
    expect(refused('H24.01.01', '--by', 'A', '--on', '2025-08-02')).toBe('1 change-verify-future');
    expect(refused('H24.01', '--by', 'A', '--on', '2025-07-31')).toBe('1 change-verify-earlier');
    expect(refused('H24.01', '--by', 'Sở Một')).toBe('1 change-verify-nothing');
    expect(refused('H24.01.02', '--by', 'A')).toBe('1 change-code-closed');
    expect(refused('H24.01.01')).toBe('2');
    expect(refused('--by', 'A')).toBe('2');
  });

  test('is a kind of batch file, and lawful in every comparison with what was there', () => {
    const clone = begun();
    clone.git('checkout', '-q', '-b', 'ra-soat');
    clone.write(
      '../dot.yaml',
      'decision: 2022-100-qd-ubnd\nchanges:\n  - verify: {under: H24.01, by: "Sở Một, Phòng Một"}\n',
    );
    expect(clone.run('apply', 'dot.yaml').status).toBe(0);
    expect(clone.read(FILE)).toContain('verified: {on: 2025-08-01, by: "Sở Một, Phòng Một"}');
    clone.git('add', 'registry');
    clone.git('commit', '-q', '-m', 'Rà soát');
    expect(clone.run('validate', '--since', 'main', '--strict').status).toBe(0);
    const diff = clone.run('diff', 'main', 'HEAD').stdout;
    expect(diff).toContain('Rà soát');
  });

  test('a day to come that was written by hand is found', () => {
    const clone = begun();
    clone.edit(FILE, '  granted', '  verified: {on: 2026-01-01, by: Sở Một}\n  granted');
    const answer = clone.run('validate', '--json');
    expect(findingsOf(answer).map(({ rule }) => rule)).toContain('verified-ahead');
  });
});

describe('two reviews of one unit', () => {
  test('merge into the later one, on either side', () => {
    for (const [ours, theirs] of [
      ['2025-06-01', '2025-07-01'],
      ['2025-07-01', '2025-06-01'],
    ]) {
      const clone = begun();
      clone.run('hooks', 'install');
      clone.git('checkout', '-q', '-b', 'kia');
      clone.run('verify', 'H24.01', '--by', 'Bên kia', '--on', theirs ?? '');
      clone.git('commit', '-qam', 'kia');
      clone.git('checkout', '-q', 'main');
      clone.run('verify', 'H24.01', '--by', 'Bên này', '--on', ours ?? '');
      clone.git('commit', '-qam', 'nay');
      expect(clone.tryGit('merge', 'kia').status).toBe(0);
      expect(clone.read(FILE).match(/verified: .*/g)).toEqual([
        `verified: {on: 2025-07-01, by: ${ours === '2025-07-01' ? 'Bên này' : 'Bên kia'}}`,
      ]);
    }
  });
});

describe('report --stale', () => {
  test('names the units not reviewed within so many days, by agency and one by one', () => {
    const clone = begun();
    clone.run('verify', 'H24.01.01', '--by', 'Sở Một', '--on', '2025-07-15');
    clone.run('verify', 'H24.01', '--by', 'Sở Một', '--on', '2024-07-31');
    const report = jsonOf<Record<string, unknown>>(clone.run('report', '--stale', '365', '--json'), 'stale');
    expect(report).toMatchObject({
      at: '2025-08-01',
      units: 3,
      stale: 2,
      never: 1,
      agencies: [
        { code: 'H24', units: 1, stale: 1, never: 1 },
        { code: 'H24.01', units: 2, stale: 1, never: 0 },
      ],
      list: [
        { code: 'H24', on: null },
        { code: 'H24.01', on: '2024-07-31', by: 'Sở Một', days: 366 },
      ],
    });
    expect(jsonOf(clone.run('report', '--stale', '366', '--json'), 'stale')).toMatchObject({ stale: 1 });
    expect(clone.run('report', '--stale', '365', '--from', '2025-01-01').status).toBe(2);
  });

  test('a code granted within those days is not late', () => {
    const clone = begun();
    expect(jsonOf(clone.run('report', '--stale', '365', '--to', '2022-03-01', '--json'), 'stale')).toMatchObject({
      units: 4,
      stale: 0,
    });
  });

  test('comes in every format of report, in both languages', () => {
    const clone = begun();
    expect(clone.run('report', '--stale', '365').stdout).toContain('3 trong 3 đơn vị chưa rà soát trong 365 ngày');
    expect(clone.run('--lang', 'en', 'report', '--stale', '365').stdout).toContain('3 of 3 units not reviewed');
    expect(clone.run('report', '--stale', '365', '--format', 'md').stdout).toContain('| H24.01 | Sở Một |');
    for (const file of ['a.docx', 'a.xlsx', 'a.md']) {
      expect([file, clone.run('report', '--stale', '365', '-o', file).status]).toEqual([file, 0]);
    }
  });
});
