import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { edit } from '../support/registry-folder.js';
import { outputSchema } from '../support/schema.js';

const run = runOn('2024-06-01');

interface Found {
  kind: string;
  code: string | null;
  field: string | null;
  file: string | null;
  registry: string | null;
  place: { text: string; cell: string | null } | null;
}

const FORMATS = ['csv', 'md', 'json', 'xlsx', 'docx'] as const;

let repo: string;
beforeAll(() => {
  repo = bundledRegistry();
  for (const format of FORMATS) expect(run(repo, ['export', '-o', `pl.${format}`]).status).toBe(0);
});

const schema = outputSchema('check');

function check(...args: string[]): { status: number | null; findings: Found[]; equal: boolean } {
  const { status, stdout, stderr } = run(repo, ['check', ...args, '--json']);
  const output = stdout === '' ? { findings: [], equal: false } : JSON.parse(stdout);
  if (stdout !== '') expect(schema(output), JSON.stringify(schema.errors) + stderr).toBe(true);
  return { status, findings: output.findings, equal: output.equal };
}

/** Three cells: a name, a telephone number, a code. */
const CELLS = [
  ['Thanh tra thành phố', 'Thanh tra Thành phố Hải Phòng'],
  ['0225 000 0041', '0225 000 0141'],
  ['H24.16.01.001', 'H24.16.01.009'],
] as const;

const EXPECTED = [
  'H24.02 name: Thanh tra Thành phố Hải Phòng | Thanh tra thành phố',
  'H24.11.01 phone: 0225 000 0141 | 0225 000 0041',
  'H24.16.01.001 code: H24.16.01.009 | H24.16.01.001',
];

function changed(text: string): string {
  return CELLS.reduce((so, [from, to]) => {
    const pattern = new RegExp(`${from.replaceAll('.', '\\.')}(?![.\\d\\p{L}])`, 'u');
    expect(so).toMatch(pattern);
    return so.replace(pattern, to);
  }, text);
}

/** Changes the parts of a package whose text holds the cells, each cell once. */
function changedPackage(bytes: Uint8Array, isPart: (name: string) => boolean): Uint8Array {
  const parts = unzipSync(bytes);
  const left = new Map<string, string>(CELLS);
  for (const [name, data] of Object.entries(parts)) {
    if (!isPart(name)) continue;
    let text = strFromU8(data);
    for (const [from, to] of left) {
      const cell = `>${from}<`;
      if (!text.includes(cell)) continue;
      text = text.replace(cell, `>${to}<`);
      left.delete(from);
    }
    parts[name] = strToU8(text);
  }
  expect([...left.keys()]).toEqual([]);
  return zipSync(parts);
}

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(repo, name), content);
}

function read(name: string): Uint8Array {
  return readFileSync(join(repo, name));
}

function short({ code, field, file, registry }: Found): string {
  return `${code} ${field}: ${file} | ${registry}`;
}

describe('check of an exported annex', () => {
  it.each(FORMATS)('finds it equal as %s, and says so in the last line', (format) => {
    const { status, stdout } = run(repo, ['check', `pl.${format}`]);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Khớp: 752 đơn vị trong tệp đúng như sổ.');
    expect(status).toBe(0);
  });

  it.each([';', 'tab', ','])('finds a CSV parted by %s equal, and its cells where Excel shows them', (sign) => {
    expect(run(repo, ['export', '--delimiter', sign, '-o', 'vn.csv', '--force']).status).toBe(0);
    expect(strFromU8(read('vn.csv'))).toMatch(new RegExp(`^STT${sign === 'tab' ? '\\t' : sign}"Tên cơ quan, đơn vị"`));
    expect(check('vn.csv')).toMatchObject({ status: 0, findings: [] });
  });

  it('refuses a delimiter for what has none', () => {
    const { status, stderr } = run(repo, ['export', '--format', 'md', '--delimiter', ';']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--delimiter chỉ dùng với dạng csv')]);
    expect(run(repo, ['export', '--format', 'csv', '--delimiter', '/']).status).toBe(2);
  });

  it('finds the national catalogue equal, and each of its levels by itself', () => {
    run(repo, ['export', '--format', 'dmdc', '-o', 'dmdc.json']);
    run(repo, ['export', '--format', 'dmdc', '--annex', '3', '-o', 'cap3.json']);
    expect(check('dmdc.json')).toMatchObject({ status: 0, findings: [] });
    expect(check('cap3.json')).toMatchObject({ status: 0, findings: [] });
  });

  it('finds the annexes of a draft equal to the draft, and not to the present state', () => {
    run(repo, ['export', '--decision', DRAFT, '-o', 'du-thao.docx']);
    expect(check('du-thao.docx', '--decision', DRAFT)).toMatchObject({ status: 0, findings: [] });
    const now = check('du-thao.docx');
    expect(now.status).toBe(1);
    expect(now.findings.filter(({ kind }) => kind === 'extra')).toHaveLength(15);
    expect(now.findings.filter(({ kind }) => kind === 'missing')).toHaveLength(2);
    expect(now.findings.filter(({ kind }) => kind === 'different').map(({ field }) => field)).toContain('name');
  });

  it.each(FORMATS)('finds what a draft changes equal as %s', (format) => {
    run(repo, ['export', '--decision', DRAFT, '--scope', 'changes', '-o', `thay-doi.${format}`]);
    expect(check(`thay-doi.${format}`, '--decision', DRAFT)).toMatchObject({ status: 0, findings: [] });
  });

  it('names exactly the three cells that were changed in a CSV', () => {
    write('sua.csv', changed(strFromU8(read('pl.csv'))));
    const { status, findings } = check('sua.csv');
    expect(findings.map(short)).toEqual(EXPECTED);
    expect(findings.map(({ place }) => place?.text)).toEqual(['sua.csv › B4', 'sua.csv › G64', 'sua.csv › C597']);
    expect(status).toBe(1);
  });

  it('names exactly the three cells that were changed in a workbook', () => {
    write(
      'sua.xlsx',
      changedPackage(read('pl.xlsx'), (name) => name.startsWith('xl/worksheets/')),
    );
    const { status, findings } = check('sua.xlsx');
    expect(findings.map(short)).toEqual(EXPECTED);
    for (const { place } of findings) expect(place?.text).toMatch(/^sua\.xlsx › Phụ lục (?:II|III|IV)![BCG]\d+$/);
    expect(status).toBe(1);
  });

  it('names exactly the three cells that were changed in a Word document', () => {
    write(
      'sua.docx',
      changedPackage(read('pl.docx'), (name) => name === 'word/document.xml'),
    );
    const { status, findings } = check('sua.docx');
    expect(findings.map(short)).toEqual(EXPECTED);
    expect(findings[0]?.place?.text).toBe('sua.docx › Phụ lục II!B3');
    expect(status).toBe(1);
    const output = run(repo, ['check', 'sua.docx']).stdout;
    expect(output).toContain('sua.docx › Phụ lục II!B3  H24.02 Thanh tra thành phố');
    expect(output.trimEnd().split('\n').at(-1)).toBe('Không khớp: 3 chỗ khác.');
  });

  it('names a heading of a group that was changed', () => {
    write('nhom.md', strFromU8(read('pl.md')).replace('| **Sở Nội vụ** |', '| **Sở Ngoại vụ** |'));
    expect(check('nhom.md').findings.map(short)).toEqual(['H24.03 groupName: Sở Ngoại vụ | Sở Nội vụ']);
  });

  it('names a row that was taken out, and a whole group in one line', () => {
    write('thieu.md', strFromU8(read('pl.md')).replace(/^.*H24\.03.*\n/gm, ''));
    const { findings } = check('thieu.md');
    expect(findings.every(({ kind }) => kind === 'missing')).toBe(true);
    expect(findings.map(({ code }) => code)).toEqual(['H24.03', 'H24.03.01', 'H24.03.02', 'H24.03.03']);
    expect(run(repo, ['check', 'thieu.md']).stdout).toContain('cả nhóm H24.03 Sở Nội vụ: 3 mã, H24.03.01 … H24.03.03');
  });

  it('takes another spelling for a warning, and for a difference with --strict', () => {
    write(
      'viet.csv',
      strFromU8(read('pl.csv')).replace('Trường Trung học phổ thông Đồng Hòa', 'Trường Trung học phổ thông Đồng Hoà'),
    );
    const { status, findings } = check('viet.csv');
    expect([status, findings.map(({ kind }) => kind)]).toEqual([0, ['spelling']]);
    expect(check('viet.csv', '--strict').status).toBe(1);
    expect(run(repo, ['check', 'viet.csv']).stdout).toMatch(/Khớp: .* Ngoài ra: 1 chỗ khác cách viết\.\n$/);
  });
});

describe('check of a list by others', () => {
  it('reads other columns, title lines and old codes', () => {
    const units = strFromU8(read('pl.csv'))
      .split('\r\n')
      .map((line) => line.split(','));
    const nameOf = (code: string) => units.find((cells) => cells[2] === code)?.[1] ?? '';
    const row = (no: number) => `000.0${no}.03.H24;${no};${nameOf(`H24.03.0${no}`)}`;
    const list = [
      'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ;;',
      '(Kèm theo Công văn);;',
      'Mã (QCVN 102:2016);TT;Đơn vị',
      ';I. Sở Nội vụ – H24.03;',
      ...[1, 2, 3].map(row),
      ';;Tổng cộng: 3 đơn vị',
    ];
    write('cua-so.csv', list.join('\n'));
    const { status, findings } = check('cua-so.csv');
    expect(findings.map(({ kind, code }) => [kind, code])).toEqual(
      ['H24.03.01', 'H24.03.02', 'H24.03.03'].map((code) => ['converted', code]),
    );
    expect(status).toBe(0);
    write('cua-so.csv', list.join('\n').replace(nameOf('H24.03.02'), 'Ban khác'));
    expect(
      check('cua-so.csv')
        .findings.filter(({ kind }) => kind === 'different')
        .map(({ place }) => place?.cell),
    ).toEqual(['C6']);
  });

  it('covers only the agency that the list is about', () => {
    const list = strFromU8(read('pl.csv'))
      .split('\r\n')
      .filter((line, i) => i === 0 || /,H24\.03(?:\.\d+)?,/.test(line));
    write('so-noi-vu.csv', list.join('\r\n'));
    expect(check('so-noi-vu.csv')).toMatchObject({ status: 0, findings: [] });
    write('so-noi-vu.csv', list.slice(0, -1).join('\r\n'));
    expect(check('so-noi-vu.csv').findings.map(({ code }) => code)).toEqual(['H24.03.03']);
    expect(check('so-noi-vu.csv', '--under', 'H24').findings.length).toBeGreaterThan(500);
  });

  it('reports since when a code is closed and what follows it, from that day on and not before', () => {
    edit(repo, 'registry/units/H24/H24.03.yaml', (text) =>
      text.replace(
        /(- code: H24\.03\.03\n(?: {2}.*\n)*)/,
        '$1  closed:\n    decision: 2022-100-qd-ubnd\n    effective: 2024-01-01\n    reason: merged\n    successors: [H24.03.02]\n',
      ),
    );
    expect(check('pl.csv', '--at', '31/12/2023')).toMatchObject({ status: 0, findings: [] });
    const { status, stdout } = run(repo, ['check', 'pl.csv', '--at', '01/01/2024']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/đã đóng từ 01\/01\/2024 \(sáp nhập, hợp nhất, 100\/QĐ-UBND\); nay là H24\.03\.02 /);
    edit(repo, 'registry/units/H24/H24.03.yaml', (text) => text.replace(/ {2}closed:\n(?: {4}.*\n)*/, ''));
  });

  it('speaks English', () => {
    const { stdout } = run(repo, ['--lang', 'en', 'check', 'sua.csv']);
    expect(stdout).toContain('telephone: the file says “0225 000 0141”, the registry “0225 000 0041”');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Not equal: 3 different.');
  });
});

describe('check of what it cannot compare', () => {
  it('says why a file cannot be read, and answers 3', () => {
    const compound = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(compound);
    const cases: [string, string | Uint8Array][] = [
      ['rong.csv', ''],
      ['hong.xlsx', read('pl.xlsx').subarray(0, 900)],
      ['la.pdf', '%PDF-1.7\n'],
      ['cu.xls', compound],
      ['loi.json', '{"a": '],
      ['khac.csv', 'a,b\n1,2\n'],
      ['van-ban.md', '# Chỉ có chữ\n'],
    ];
    for (const [name, content] of cases) {
      write(name, content);
      const { status, stdout, stderr } = run(repo, ['check', name]);
      expect([name, status], stderr).toEqual([name, 3]);
      expect(stdout).toBe('');
      expect(stderr).toContain(name);
    }
    expect(run(repo, ['check', 'khong-co.docx'])).toMatchObject({ status: 3, stdout: '' });
  });

  it('says what is wrong with the command line, and answers 2', () => {
    for (const args of [
      [],
      ['pl.csv', '--annex', '5'],
      ['pl.csv', '--at', '30/02/2024'],
      ['pl.csv', '--scope', 'changes'],
      ['pl.csv', '--map', 'ten=Tên'],
      ['pl.csv', '--map', 'name=Không có cột này'],
      ['pl.xlsx', '--sheet', 'Không có'],
      ['pl.csv', '--at', '2024-01-01', '--decision', '2022-100-qd-ubnd'],
      ['thay-doi.csv', '--decision', DRAFT, '--annex', '1'],
    ]) {
      const { status, stdout, stderr } = run(repo, ['check', ...args]);
      expect([args, status], stderr).toEqual([args, 2]);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    }
    expect(run(repo, ['check', 'pl.csv', '--decision', 'khong-co']).status).toBe(1);
  });
});
