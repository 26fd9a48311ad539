import { describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put, readIfThere } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASIS = ['--decision', '100/QĐ-UBND'];
const HEAD = 'Mã,Tên đơn vị,Địa chỉ,Thư điện tử,Điện thoại,Website,Ghi chú';

function list(...rows: string[]): string {
  const folder = newRegistry();
  put(folder, 'a.csv', `${[HEAD, ...rows].join('\n')}\n`);
  return folder;
}

interface Problem {
  rule: string;
  severity: string;
  where: string;
}

function problemsOf(folder: string, ...args: string[]): string[] {
  const { problems } = jsonOf<{ problems: Problem[] }>(run(folder, ['import', 'a.csv', ...args, '--json']), 'import');
  return problems.map(({ where, rule }) => `${where.replace('a.csv › ', '')} ${rule}`);
}

const FAULTY = [
  'H36.01,Sở A,,khong-phai-thu,0263 000 0001,,',
  'H36.02,Sở B,,b@example.com,0263 abc,example,',
  'H36.2,Sở Sai mã,,,,,',
  'H36.04,Sоở D,,d,0263 000 0004,,',
  'H36.05,,,e@example.com,,,',
  'H36.06,Sở E,,e@example.com,0263 000 0006,https://e.example.com,',
];

describe('a fault of a list', () => {
  it('of two rows with one name is said once of each, with nothing to be mended by commands on codes that are not there', () => {
    const folder = list('H36.01,Sở A,,,,,', 'H36.02,SỞ A,,,,,');
    expect(problemsOf(folder, ...BASIS, '--dry-run')).toEqual(['B3 import-name-near']);
    put(folder, 'a.csv', `${HEAD}\nH36.01,Sở A,Số 1,,,,\nH36.02,SỞ A,Số 2,,,,\n`);
    expect(problemsOf(folder, ...BASIS, '--dry-run')).toEqual(['B3 import-name-near']);
  });

  it('is a finding of a cell, contact data and letters too, all at once and in the order of the rows', () => {
    const folder = list(...FAULTY);
    expect(problemsOf(folder, ...BASIS)).toEqual([
      'D2 schema-format',
      'E3 schema-format',
      'F3 schema-format',
      'A4 import-groups-narrow',
      'B5 list-letters-foreign',
      'D5 schema-format',
      'B6 list-name-missing',
    ]);
    const answer = run(folder, ['import', 'a.csv', ...BASIS]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).not.toMatch(/\.yaml:\d/);
    expect(answer.stderr).not.toContain('dòng nêu trên');
    expect(readIfThere(folder, 'units/H36/H36.06.yaml')).toBe('');
  });

  it('is told before anybody has named a decision', () => {
    const folder = list(...FAULTY);
    expect(problemsOf(folder)).toEqual(problemsOf(folder, ...BASIS));
  });

  it('is skipped with its row, whatever it is', () => {
    const folder = list(...FAULTY);
    expect(run(folder, ['import', 'a.csv', ...BASIS, '--skip-errors']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.06.yaml')).toContain('email: e@example.com');
    for (const code of ['H36.01', 'H36.02', 'H36.04', 'H36.05']) {
      expect(readIfThere(folder, `units/H36/${code}.yaml`)).toBe('');
    }
    expect(run(folder, ['validate']).status).toBe(0);
  });

  it('that only wants a look stands at its cell too, once, and not in a file that is not there yet', () => {
    const folder = list(
      'H36.01,Sở A  B,Số 1 phố Hoà Bình và Hòa Bình,,,,',
      'H36.02,Sở C,Số 2,,,,',
      'H36.03,Sở C,Số 3,,,,',
    );
    const answer = run(folder, ['import', 'a.csv', ...BASIS, '--dry-run']);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toMatch(/a\.csv › B4 {2}cảnh báo/);
    expect(`${answer.stderr}${answer.stdout}`).not.toMatch(/\.yaml:\d/);
  });

  it('of data that is changed stands at the row that changes it', () => {
    const folder = list('H36.01,Sở A,,a@example.com,0263 000 0001,,', 'H36.02,Sở B,,,,,');
    expect(run(folder, ['import', 'a.csv', ...BASIS]).status).toBe(0);
    put(folder, 'a.csv', `${HEAD}\nH36.02,Sở B,,b@example.com,,,\nH36.01,Sở A,,a,,,\n`);
    expect(problemsOf(folder)).toEqual(['D3 schema-format']);
    expect(run(folder, ['import', 'a.csv', '--skip-errors']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('b@example.com');
    expect(readIfThere(folder, 'units/H36/H36.01.yaml')).toContain('a@example.com');
  });

  it('of a unit whose code is only given then stands at its row, and of a text too long at its cell', () => {
    const folder = list(`,Sở A,${'x'.repeat(5000)},,,,`, ',Sở B,,b,,,');
    expect(problemsOf(folder, ...BASIS, '--parent', 'H36')).toEqual(['C2 schema-size', 'D3 schema-format']);
  });

  it('is told by every report of findings with its cell', () => {
    const folder = list(...FAULTY);
    const github = run(folder, ['import', 'a.csv', ...BASIS, '--format', 'github']).stdout;
    expect(github).toContain('D2');
    expect(run(folder, ['--lang', 'en', 'import', 'a.csv', ...BASIS]).stderr).toContain('a.csv › D2  error');
  });
});

describe('several values in one cell', () => {
  it('telephone numbers on lines of their own are parted by semicolons, as the field holds them', () => {
    const folder = list(
      'H36.01,Sở A,,,"0263 000 0001\n0263 000 0002",,',
      'H36.02,Sở B,,,0263 000 0003 hoặc 0263 000 0004,,',
    );
    const answer = run(folder, ['import', 'a.csv', ...BASIS]);
    expect(answer.status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.01.yaml')).toContain('phone: 0263 000 0001; 0263 000 0002');
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('phone: 0263 000 0003; 0263 000 0004');
    expect(answer.stderr).toContain('→ “0263 000 0001; 0263 000 0002”');
    expect(run(folder, ['import', 'a.csv']).stdout).toContain('Không có gì thay đổi');
  });

  it('of e-mail addresses the first is kept and the others noted, and that is told', () => {
    const folder = list('H36.01,Sở A,,a@example.com; b@example.com,,,Trụ sở mới', 'H36.02,Sở B,,c@example.com;,,,');
    const answer = run(folder, ['import', 'a.csv', ...BASIS]);
    expect(answer.status).toBe(0);
    const file = readIfThere(folder, 'units/H36/H36.01.yaml');
    expect(file).toContain('email: a@example.com\n');
    expect(file).toContain('Trụ sở mới; Thư điện tử khác: b@example.com');
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('email: c@example.com\n');
    expect(answer.stderr).toContain('D2  cảnh báo  import-emails-several');
    expect(run(folder, ['import', 'a.csv']).stdout).toContain('Không có gì thay đổi');
  });

  it('what is no address among them is an error of the cell, and nothing is dropped', () => {
    const folder = list('H36.01,Sở A,,a@example.com; gọi chị Ba,,,');
    expect(problemsOf(folder, ...BASIS)).toEqual(['D2 schema-format']);
  });
});
