import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../support/cli.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

let folder: string;

beforeAll(() => {
  folder = newRegistry('H24');
  const decided = call(
    folder,
    'decision',
    'new',
    '--number',
    '200/QĐ-UBND',
    '--signed',
    '2023-05-22',
    '--title',
    'Sáp nhập',
  );
  if (decided.status !== 0) throw new Error(decided.stderr);
});

interface Resolved {
  code: string | null;
  result: string;
  current: { code: string; part: boolean }[];
  bearers?: string[];
}

function resolved(code: string, ...more: string[]): [number | null, string] {
  const answer = call(folder, 'resolve', code, '--json', ...more);
  const { result, current, bearers = [], code: own } = jsonOf<Resolved>(answer, 'resolve');
  const codes = current.map((each) => (each.part ? `${each.code}?` : each.code));
  return [answer.status, [own ?? '–', result, ...codes, ...bearers.map((each) => `(${each})`)].join(' ')];
}

describe('an earlier code that several units bear', () => {
  beforeAll(() => {
    const granted = '  granted: {decision: 2022-100-qd-ubnd}\n';
    const closed = '  closed: {decision: 2023-200-qd-ubnd, reason: merged, successors: [H24.03]}\n';
    const body = (code: string, name: string, legacy: string, rest = granted): string =>
      `- code: ${code}\n  name: ${name}\n${legacy === '' ? '' : `  legacyCodes: [${legacy}]\n`}  address: Số 1\n${rest}`;
    put(folder, 'registry/units/H24/H24.01.yaml', body('H24.01', 'Sở Một', '000.00.77.H24'));
    put(
      folder,
      'registry/units/H24/H24.02.yaml',
      body('H24.02', 'Sở Hai', '000.00.77.H24, 000.00.78.H24', granted + closed),
    );
    put(folder, 'registry/units/H24/H24.03.yaml', body('H24.03', 'Sở Ba', ''));
    put(folder, 'registry/units/H24/H24.04.yaml', body('H24.04', 'Sở Bốn', 'H24.03'));
    put(
      folder,
      'registry/units/H24/H24.05.yaml',
      body('H24.05', 'Sở Năm', '000.00.79.H24', `${granted}  closed: {decision: 2023-200-qd-ubnd, reason: annulled}\n`),
    );
    put(folder, 'registry/units/H24/H24.06.yaml', body('H24.06', 'Sở Sáu', '000.00.79.H24'));
    put(
      folder,
      'registry/units/H24/H24.07.yaml',
      body(
        'H24.07',
        'Sở Bảy',
        '',
        `${granted}  closed: {decision: 2023-200-qd-ubnd, reason: replaced, successors: [H24.08]}\n`,
      ),
    );
    put(
      folder,
      'registry/units/H24/H24.08.yaml',
      body('H24.08', 'Sở Bảy', 'H24.07', granted.replace('2022-100', '2023-200')),
    );
  });

  it('names the unit of whose code it is the old form too, where that has no old code of its own', () => {
    const granted = '  granted: {decision: 2022-100-qd-ubnd}\n';
    put(
      folder,
      'registry/units/H24/H24.09.yaml',
      `- code: H24.09\n  name: Sở Chín\n  legacyCodes: [000.00.03.H24, 000.00.01.H24]\n  address: Số 1\n${granted}`,
    );
    expect(resolved('000.00.03.H24')).toEqual([0, '– exact H24.03 H24.09 (H24.09) (H24.03)']);
    // H24.01 has an old code of its own, and H24.08 is what H24.07 became
    expect(resolved('000.00.01.H24')).toEqual([0, 'H24.09 exact H24.09']);
    expect(resolved('000.00.07.H24')).toEqual([0, 'H24.07 replaced H24.08']);
    expect(resolved('000.00.06.H24')).toEqual([0, 'H24.06 exact H24.06']);
  });

  it('is found, whether it is an earlier code of both or the code of the other', () => {
    const { findings } = JSON.parse(call(folder, 'validate', '--json').stdout);
    const found = findings.filter(({ rule }: { rule: string }) => rule === 'legacy-shared');
    expect(found.map(({ code, args }: { code: string; args: { other: string } }) => [code, args.other])).toEqual([
      ['H24.02', 'H24.01'],
      ['H24.04', 'H24.03'],
      // the old form of a code counts like the code
      ['H24.09', 'H24.03'],
    ]);
    expect(call(folder, 'validate').stdout).toContain('mà đó là dạng cũ của mã H24.03 của đơn vị khác (“Sở Ba”)');
  });

  it('resolves to all that each of them leads to', () => {
    expect(resolved('000.00.77.h24')).toEqual([0, '– split H24.01 H24.03 (H24.01) (H24.02)']);
    expect(resolved('H24.03')).toEqual([0, 'H24.03 exact H24.03 H24.04 (H24.03) (H24.04)']);
    expect(resolved('000.00.77.H24', '--at', '2022-06-01')).toEqual([0, '– exact H24.01 H24.02 (H24.01) (H24.02)']);
    expect(resolved('000.00.77.H24', '--at', '2021-06-01')).toEqual([1, '– unknown (H24.01) (H24.02)']);
    const { stdout } = call(folder, 'resolve', '000.00.77.H24');
    expect(stdout).toContain('Mã 000.00.77.H24 do 2 đơn vị cùng mang');
    expect(stdout).toContain('  → H24.01 Sở Một\n  → H24.03 Sở Ba\n');
    expect(call(folder, 'site', '-o', 'trang').status).toBe(0);
    const page = readFileSync(join(folder, 'trang/000.00.77.H24/index.html'), 'utf8');
    expect(page).toContain('Mã 000.00.77.H24: nhiều đơn vị cùng mang mã này, nay là');
    expect(readFileSync(join(folder, 'trang/000.00.07.H24/index.html'), 'utf8')).not.toContain('cùng mang');
  });

  it('is one unit alone on a day before the other was there', () => {
    for (const [code, decision] of [
      ['H24.10', '2022-100-qd-ubnd'],
      ['H24.11', '2023-200-qd-ubnd'],
    ]) {
      put(
        folder,
        `registry/units/H24/${code}.yaml`,
        `- code: ${code}\n  name: Sở ${code}\n  legacyCodes: [000.00.95.H24]\n  granted: {decision: ${decision}}\n`,
      );
    }
    const { stdout } = call(folder, 'resolve', '000.00.95.H24', '--at', '2022-06-01');
    expect(stdout).not.toContain('cùng mang');
    expect(stdout).toContain('H24.10');
    expect(call(folder, 'resolve', '000.00.95.H24').stdout).toContain('2 đơn vị cùng mang');
  });

  it('is shown with all of them, and each of their histories', () => {
    const shown = call(folder, 'show', '000.00.77.H24');
    expect(shown).toMatchObject({ status: 0, stderr: 'Mã 000.00.77.H24 do 2 đơn vị cùng mang: H24.01, H24.02.\n' });
    expect(shown.stdout).toMatch(/^H24\.01 {2}Sở Một$[\s\S]*^H24\.02 {2}Sở Hai$/m);
    expect(call(folder, 'history', 'H24.03').stdout).toMatch(/^H24\.03 {2}Sở Ba$[\s\S]*^H24\.04 {2}Sở Bốn$/m);
    expect(call(folder, 'show', 'H24.03', '--json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"code": "H24.03"'),
      stderr: 'Mã H24.03 do 2 đơn vị cùng mang: H24.03, H24.04.\n',
    });
  });

  it('is no matter for a line of one agency, nor for what was annulled', () => {
    expect(resolved('H24.07')).toEqual([0, 'H24.07 replaced H24.08']);
    expect(resolved('000.00.78.H24')).toEqual([0, 'H24.02 merged H24.03']);
    expect(resolved('000.00.79.H24')).toEqual([0, 'H24.06 exact H24.06']);
  });
});
