import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { DIRTY_LIST, fillIn } from '../../support/lists.js';
import { named, parseStrictly, partsOf } from '../../support/ooxml.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put, readIfThere } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { compound } from '../../support/tables.js';

const BASIS = ['--decision', '100/QĐ-UBND'];

describe('the first day: a real list into an empty registry', () => {
  let folder: string;
  beforeEach(() => {
    folder = newRegistry();
    put(folder, 'Danh sách.csv', DIRTY_LIST);
  });

  it('is refused with every problem at its cell, and nothing is written', () => {
    const answer = run(folder, ['import', 'Danh sách.csv', ...BASIS]);
    expect(answer.status).toBe(1);
    for (const text of [
      'Danh sách.csv › A8  lỗi  import-code-malformed',
      'Có lẽ là 000.68.07.G05',
      'Danh sách.csv › A9  lỗi  import-rows-conflict',
      'Danh sách.csv › A10  lỗi  import-rows-conflict',
      'hàng này và Danh sách.csv › A9 ghi khác nhau về cùng một đơn vị, ở: Tên.',
      'Danh sách.csv › A4  lỗi  import-root-missing',
      '--add-missing-parents',
    ]) {
      expect(answer.stderr).toContain(text);
    }
    expect(readIfThere(folder, 'units/I01.yaml')).toBe('');
  });

  it('ends with a registry that validates once faulty rows may be left out and bodies above added', () => {
    const answer = run(folder, ['import', 'Danh sách.csv', ...BASIS, '--skip-errors', '--add-missing-parents']);
    expect([answer.stderr, answer.status]).toEqual([expect.stringContaining('Bỏ 3 hàng có lỗi'), 0]);
    expect(run(folder, ['validate']).status).toBe(0);
    expect(readIfThere(folder, 'units/I01/I01.36.yaml')).toContain('name: Mặt trận thị xã B');
    expect(readIfThere(folder, 'units/I01/I01.36.yaml')).toContain('legacyCodes: [000.01.36.I01]');
    expect(readIfThere(folder, 'units/H36/H36.05.yaml')).toContain('name: Ban Quản lý Đường bộ');
    expect(readIfThere(folder, 'units/I01.yaml')).toContain('decision: 2020-20-qd-ttg');
    expect(readIfThere(folder, 'registry.yaml')).toMatch(/ {2}G15:\n {4}groups: \[2, 2, 3\]/);
  });

  it('shows repairs as before → after, invisible signs spelt out', () => {
    const { stderr } = run(folder, ['import', 'Danh sách.csv', ...BASIS]);
    expect(stderr).toContain('“Mặt trận<U+200B>  thị xã B” → “Mặt trận thị xã B”');
    expect(stderr).toContain('“Ban Quản lý Ðường bộ” → “Ban Quản lý Đường bộ”');
  });

  it('gives the same in JSON, refused or not', () => {
    const refused = jsonOf(run(folder, ['import', 'Danh sách.csv', ...BASIS, '--json']), 'import');
    expect(refused).toMatchObject({ granted: [], files: [], rows: 8 });
    const args = ['import', 'Danh sách.csv', ...BASIS, '--skip-errors', '--add-missing-parents', '--dry-run', '--json'];
    const planned = jsonOf<{ granted: unknown[]; leftOut: string[] }>(run(folder, args), 'import');
    expect(planned.leftOut).toEqual(['Danh sách.csv › 8', 'Danh sách.csv › 9', 'Danh sách.csv › 10']);
    expect(planned.granted).toContainEqual({ code: 'I01.36.01', name: 'Mặt trận thị xã B' });
    expect(readIfThere(folder, 'units/I01.yaml')).toBe('');
  });

  it('keeps the comments of registry.yaml where it declares level-1 codes', () => {
    const before = readIfThere(folder, 'registry.yaml').replace('roots:', '# theo quyết định\nroots:');
    put(folder, 'registry/registry.yaml', before);
    run(folder, ['import', 'Danh sách.csv', ...BASIS, '--skip-errors', '--add-missing-parents']);
    const after = readIfThere(folder, 'registry.yaml');
    expect(after).toContain('# theo quyết định\nroots:\n  H36:');
    expect(after).toContain('I01:');
  });

  it('sends the list back with its faulty cells marked', () => {
    run(folder, ['import', 'Danh sách.csv', ...BASIS, '--errors-to', 'loi.xlsx']);
    const comments = partsOf(readFileSync(join(folder, 'loi.xlsx'))).get('xl/comments1.xml') ?? '';
    const refs = named(parseStrictly(comments), 'comment').map(({ attributes }) => attributes.ref);
    expect(refs).toEqual(expect.arrayContaining(['A4', 'A8', 'A9', 'A10']));
    const again = run(folder, ['import', 'Danh sách.csv', ...BASIS, '--errors-to', 'loi.xlsx']);
    expect([again.status, again.stderr]).toEqual([3, expect.stringContaining('loi.xlsx')]);
  });
});

describe('an import', () => {
  it('needs no decision for contact data alone, and one for anything else', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị,Điện thoại\nH36,Ủy ban nhân dân tỉnh Lâm Đồng,0263 000 0001\n');
    expect(run(folder, ['import', 'a.csv']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36.yaml')).toContain('phone: 0263 000 0001');
    put(folder, 'b.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\n');
    const answer = run(folder, ['import', 'b.csv']);
    expect([answer.status, answer.stderr]).toEqual([2, expect.stringContaining('--decision')]);
  });

  it('reports what the registry itself refuses at its row', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\nH36.01.01,Phòng B\n');
    expect(run(folder, ['import', 'a.csv', ...BASIS]).status).toBe(0);
    put(folder, 'b.csv', 'Mã,Tên đơn vị,Loại thay đổi\nH36.01,Sở A,Đóng\nH36.02,Sở C,\n');
    const answer = run(folder, ['import', 'b.csv', ...BASIS]);
    expect([answer.status, answer.stderr]).toEqual([
      1,
      expect.stringContaining('b.csv › 2  lỗi  change-children-open'),
    ]);
    expect(run(folder, ['import', 'b.csv', ...BASIS, '--skip-errors']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('Sở C');
    expect(readIfThere(folder, 'units/H36/H36.01.yaml')).not.toContain('closed');
  });

  it('closes big things only when the number is confirmed', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\nH36.02,Sở B\n');
    run(folder, ['import', 'a.csv', ...BASIS]);
    put(folder, 'b.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\n');
    const answer = run(folder, ['import', 'b.csv', ...BASIS, '--prune']);
    expect([answer.status, answer.stderr]).toEqual([2, expect.stringContaining('--confirm 1')]);
    expect(run(folder, ['import', 'b.csv', ...BASIS, '--prune', '--confirm', '1']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('reason: dissolved');
  });

  it('speaks English', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH36.08.01,Phòng A\n');
    expect(run(folder, ['--lang', 'en', 'import', 'a.csv', ...BASIS]).stderr).toContain(
      'The body above, H36.08, is neither in the registry nor in the list',
    );
  });
});

describe('the form', () => {
  it('imports as it comes back, without a single option for its columns', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\nH36.02,Sở B\nH36.02.01,Phòng B\nH36.03,Sở C\n');
    run(folder, ['import', 'a.csv', ...BASIS]);
    expect(run(folder, ['import', '--template', 'xlsx', '-o', 'mau.xlsx']).status).toBe(0);
    fillIn(folder, 'mau.xlsx', [
      { A: '1', B: 'Cấp mới', D: 'Phòng Tổng hợp', E: 'H36.01 – Sở A', H: '0263 000 0002' },
      { A: '2', B: 'Đổi tên', C: 'H36.02', D: 'Sở B và C' },
      { A: '3', B: 'Thay thế', C: 'H36.02.01', D: 'Phòng B', E: 'H36.01 – Sở A' },
      { A: '4', B: 'Đóng', C: 'H36.03', D: 'Sở C' },
    ]);
    const answer = run(folder, ['import', 'mau.xlsx', ...BASIS, '--confirm', '2', '--json']);
    const { problems, units } = jsonOf<{ problems: unknown[]; units: { kind: string; code: string }[] }>(
      answer,
      'import',
    );
    expect(problems).toEqual([]);
    expect(units.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'granted H36.01.01',
      'renamed H36.02',
      'replaced H36.02.01',
      'dissolved H36.03',
    ]);
    expect(run(folder, ['validate']).status).toBe(0);
  });
});

describe('what an export wrote', () => {
  it.each(['csv', 'json', 'md', 'xlsx', 'docx'])('comes back from %s as no change', (format) => {
    const folder = newRegistry();
    const rows = [
      'H36.01,Sở A,+84 263 000,"Số 1, phố =X"',
      'H36.01.01,Phòng A,0263 1,',
      'H36.01.01.001,Tổ A,,',
      'H36.02,Sở B,,',
    ];
    put(folder, 'a.csv', `Mã,Tên đơn vị,Điện thoại,Địa chỉ\n${rows.join('\n')}\n`);
    expect(run(folder, ['import', 'a.csv', ...BASIS]).status).toBe(0);
    run(folder, ['export', '-o', `out.${format}`]);
    const answer = run(folder, ['import', `out.${format}`, '--json']);
    const report = jsonOf<{ units: unknown[]; problems: unknown[]; rows: number; files: unknown[] }>(answer, 'import');
    expect([report.units, report.problems, report.files]).toEqual([[], [], []]);
    expect(report.rows).toBe(5);
  });

  it('comes back so where nothing but the Decision of the Government has granted codes', () => {
    const folder = newFolder();
    expect(run(folder, ['init', 'H36']).status).toBe(0);
    run(folder, ['export', '-o', 'out.xlsx']);
    const report = jsonOf<{ units: unknown[]; problems: unknown[] }>(
      run(folder, ['import', 'out.xlsx', '--json']),
      'import',
    );
    expect([report.units, report.problems]).toEqual([[], []]);
  });
});

describe('files that cannot be taken', () => {
  const cases: readonly (readonly [what: string, name: string, content: string | Uint8Array, words: string])[] = [
    ['an empty file', 'a.csv', '', 'trống'],
    ['a list of headings alone', 'a.csv', 'Mã,Tên đơn vị\n', 'list-no-rows'],
    ['a sheet without headings', 'a.csv', 'a,b\nc,d\n', 'list-no-headings'],
    ['an .xls renamed .xlsx', 'a.xlsx', compound(['Root Entry', 'Workbook']), 'LibreOffice'],
    ['a torn .xlsx', 'a.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3]), 'bị hỏng'],
    ['a PDF', 'a.csv', '%PDF-1.7\n', 'bị hỏng'],
    ['codes Excel has eaten the zeros of', 'a.csv', 'Mã,Tên đơn vị\n1.01,Sở A\n', 'a.csv › A2'],
  ];

  it.each(cases)('%s is refused in plain words, and nothing is written', (_, name, content, words) => {
    const folder = newRegistry();
    put(folder, name, content);
    const before = readdirSync(join(folder, 'registry', 'units'));
    const answer = run(folder, ['import', name, ...BASIS]);
    expect([1, 3]).toContain(answer.status);
    expect(answer.stderr).toContain(words);
    expect(readdirSync(join(folder, 'registry', 'units'))).toEqual(before);
  });

  it('a file that is not there, and no file at all', () => {
    const folder = newRegistry();
    expect(run(folder, ['import', 'không-có.csv']).status).toBe(3);
    expect(run(folder, ['import']).status).toBe(2);
  });

  it('a list beyond the limits that were set', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', `Mã,Tên đơn vị\n${'H36.01,Sở A\n'.repeat(50)}`);
    const answer = run(folder, ['import', 'a.csv', '--max-rows', '10', ...BASIS]);
    expect([answer.status, answer.stderr]).toEqual([3, expect.stringContaining('--max-rows')]);
  });

  it('options that say nothing', () => {
    const folder = newRegistry();
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH36.01,Sở A\n');
    expect(run(folder, ['import', 'a.csv', '--map', 'Mã']).status).toBe(2);
    expect(run(folder, ['import', 'a.csv', '--legacy-encoding', 'abc']).status).toBe(2);
    expect(run(folder, ['import', '--template', 'pdf', '-o', 'x.pdf']).status).toBe(2);
    expect(existsSync(join(folder, 'x.pdf'))).toBe(false);
  });
});
