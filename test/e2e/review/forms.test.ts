import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read/read-tables.js';
import { run } from '../../support/cli.js';
import { fillCells } from '../../support/lists.js';
import { newRegistry } from '../../support/registries/begun.js';
import { put, readIfThere, snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASIS = ['--decision', '100/QĐ-UBND'];
const NOTHING = 'Không có gì thay đổi';
const A = 'H36.01-so-a-b.xlsx';
const B = 'H36.02-so-b.xlsx';
const HEAD = 'Mã,Tên đơn vị,Mã định danh đã cấp,Địa chỉ,Thư điện tử,Điện thoại,Fax,Website,Ghi chú';

/** A registry whose data is as odd as lawful data gets, with the forms of its agencies in `phieu`. */
function begun(...args: string[]): string {
  const folder = newRegistry();
  put(
    folder,
    'a.csv',
    `${[
      HEAD,
      'H36.01,Sở A/B,000.00.01.H36,"=Số 1, phố ""X"" & Y",a@example.com,+84 263 000 (0001) - 12; 0263 000 0002,0263 000 0003,https://a.example.com/x?y=1&z=2,"- ghi chú; x"',
      'H36.01.01,Phòng Một,,,,,,,',
      'H36.01.02,Phòng Hai,,,,0263 000 0012,,,',
      'H36.01.03,Phòng Ba,,,,,,,',
      'H36.02,Sở B,,,b@example.com,,,,',
    ].join('\n')}\n`,
  );
  const imported = run(folder, ['import', 'a.csv', ...BASIS]);
  if (imported.status !== 0) throw new Error(imported.stderr);
  const written = run(folder, ['export', '--split', 'agency', '-o', 'phieu', ...args]);
  if (written.status !== 0) throw new Error(written.stderr);
  return folder;
}

interface Outcome {
  units: { kind: string; code: string }[];
  problems: { where: string; rule: string }[];
  lists: { file: string; rows: number; changes: number; errors: number }[];
  files: { path: string }[];
}

function outcomeOf(folder: string, ...args: string[]): Outcome {
  return jsonOf<Outcome>(run(folder, ['import', ...args, '--json']), 'import');
}

describe('export --split agency', () => {
  test('writes a form for each agency under a safe name, with the rows of its units', async () => {
    const folder = begun();
    expect(readdirSync(join(folder, 'phieu')).sort()).toEqual(['H36-uy-ban-nhan-dan-tinh-lam-dong.xlsx', A, B]);
    const [form] = await readTables(readFileSync(join(folder, 'phieu', A)), A);
    const codes = form?.rows.flatMap(({ row, cells }) =>
      row < 6 ? [] : (cells.find((c) => c.column === 3)?.text ?? []),
    );
    expect(codes?.filter(Boolean)).toEqual(['H36.01', 'H36.01.01', 'H36.01.02', 'H36.01.03']);
  });

  test('takes one agency alone, does not write over forms, and says what it is not for', () => {
    const folder = begun('--under', 'H36.01');
    expect(readdirSync(join(folder, 'phieu'))).toEqual([A]);
    expect(run(folder, ['export', '--split', 'agency', '-o', 'phieu']).status).toBe(3);
    expect(run(folder, ['export', '--split', 'agency', '-o', 'phieu', '--force']).status).toBe(0);
    expect(run(folder, ['export', '--split', 'agency']).status).toBe(2);
    expect(run(folder, ['export', '--split', 'ward', '-o', 'x']).status).toBe(2);
    expect(run(folder, ['export', '--split', 'agency', '-o', 'x', '--at', '2022-01-01']).status).toBe(2);
    expect(run(folder, ['export', '--split', 'agency', '-o', 'registry/units']).status).toBe(3);
  });

  test('leaves out who is closed', () => {
    const folder = begun();
    run(folder, ['close', 'H36.01.03', ...BASIS]);
    const written = run(folder, ['export', '--split', 'agency', '-o', 'sau']);
    expect(written.stdout).toContain(`${A}  3 đơn vị`);
  });
});

describe('export --under', () => {
  test('lists one unit and those beneath it, in every format of annexes', () => {
    const folder = begun();
    const { annexes } = JSON.parse(run(folder, ['export', '--under', 'H36.01', '--format', 'json']).stdout) as {
      annexes: { groups: { rows: { code: string }[] }[] }[];
    };
    const codes = annexes.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ code }) => code)));
    expect(codes).toEqual(['H36.01', 'H36.01.01', 'H36.01.02', 'H36.01.03']);
    const csv = run(folder, ['export', '--under', 'H36.02', '--format', 'csv']).stdout;
    expect(csv).toContain('H36.02');
    expect(csv).not.toContain('H36.01.01');
    expect(run(folder, ['export', '--under', 'H36.99', '--format', 'csv']).status).toBe(1);
  });
});

describe('a form that comes back', () => {
  test('untouched changes nothing, one by one or as a folder', () => {
    const folder = begun();
    const before = snapshot(folder);
    for (const path of [`phieu/${A}`, `phieu/${B}`, 'phieu']) {
      const answer = run(folder, ['import', path]);
      expect([path, answer.status, answer.stdout]).toEqual([path, 0, expect.stringContaining(NOTHING)]);
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('with a telephone changed is exactly that update', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { L8: '0263 999 9999' });
    const { units, problems, files } = outcomeOf(folder, 'phieu');
    expect(units).toEqual([
      expect.objectContaining({
        kind: 'updated',
        code: 'H36.01.02',
        fields: [{ field: 'phone', from: '0263 000 0012', to: '0263 999 9999' }],
      }),
    ]);
    expect([problems, files.length]).toEqual([[], 1]);
  });

  test('knows a merger, a renaming, a split, a closing, a correction and a new unit', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, {
      B7: 'Sáp nhập',
      F7: 'H36.01.02',
      H7: 'Sắp xếp',
      B8: 'Đổi tên',
      D8: 'Phòng Hai mới',
      B9: 'Giải thể',
      H9: 'Giải thể',
      B10: 'Cấp mới',
      D10: 'Phòng Bốn',
      E10: 'H36.01',
    });
    fillCells(folder, `phieu/${B}`, { B6: 'Tách', F6: 'H36.01', H6: 'Chuyển một phần' });
    const { units, problems, lists } = outcomeOf(folder, 'phieu', ...BASIS);
    expect(problems.filter(({ rule }) => rule !== 'import-name-wholly-other')).toEqual([]);
    expect(units.map(({ kind, code }) => `${kind} ${code}`).sort()).toEqual([
      'dissolved H36.01.03',
      'granted H36.01.04',
      'merged H36.01.01',
      'renamed H36.01.02',
      'spunOff H36.02',
    ]);
    expect(lists.map(({ file, rows, changes, errors }) => [file, rows, changes, errors])).toEqual([
      ['H36-uy-ban-nhan-dan-tinh-lam-dong.xlsx', 1, 0, 0],
      [A, 5, 4, 0],
      [B, 1, 1, 0],
    ]);
    expect(run(folder, ['validate']).status).toBe(0);
  });
});

describe('the folder of forms that came back', () => {
  test('is taken whole or not at all, with the faults of each file at its cells', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { K6: 'sai' });
    fillCells(folder, `phieu/${B}`, { L6: '0263 555 5555' });
    const before = snapshot(folder);
    const answer = run(folder, ['import', 'phieu']);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain(`${A} › Danh sách!K6  lỗi  schema-format`);
    expect(answer.stderr).toContain(`${A}  4 hàng, 0 thay đổi, 1 lỗi`);
    expect(answer.stderr).toContain(`${B}  1 hàng, 1 thay đổi\n`);
    expect(snapshot(folder)).toEqual(before);
    expect(run(folder, ['import', 'phieu', '--skip-errors']).status).toBe(0);
    expect(readIfThere(folder, 'units/H36/H36.02.yaml')).toContain('phone: 0263 555 5555');
  });

  test('names the path of each file for CI', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { K6: 'sai' });
    const { findings } = JSON.parse(run(folder, ['import', 'phieu', '--format', 'gitlab']).stdout || '{}') as {
      findings?: unknown;
    };
    expect(findings).toBeUndefined();
    expect(run(folder, ['import', 'phieu', '--format', 'github']).stdout).toContain(`file=phieu/${A}`);
  });

  test('with a file that is no list, or holds none, is refused, with all other faults beside', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { K6: 'sai' });
    writeFileSync(join(folder, 'phieu/hong.xlsx'), 'PK\u0003\u0004 hỏng');
    put(folder, 'phieu/trong.csv', 'Mã,Tên đơn vị\n');
    mkdirSync(join(folder, 'phieu/cu'));
    put(folder, 'phieu/~$H36.01.xlsx', 'khóa');
    const answer = run(folder, ['import', 'phieu', '--skip-errors']);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toMatch(/hong\.xlsx {2}lỗi {2}table-/);
    expect(answer.stderr).toMatch(/trong\.csv {2}lỗi {2}list-file-empty/);
    expect(answer.stderr).toContain(`${A} › Danh sách!K6  lỗi`);
    expect(answer.stderr).toMatch(/Không đọc 2 mục trong phieu: .*cu/);
    mkdirSync(join(folder, 'khong'));
    expect(run(folder, ['import', 'khong']).status).toBe(3);
  });

  test('one code in two files is an error that names both', () => {
    const folder = begun();
    put(folder, 'phieu/z.csv', 'Mã,Tên đơn vị,Điện thoại\nH36.02,Sở B,0263 1\n');
    const { problems } = outcomeOf(folder, 'phieu');
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'import-rows-conflict',
        file: B,
        message: expect.stringContaining('z.csv › A2'),
      }),
      expect.objectContaining({
        rule: 'import-rows-conflict',
        where: 'z.csv › A2',
        message: expect.stringContaining(B),
      }),
    ]);
  });
});

describe('a return that verifies', () => {
  test('by --verified-by every unit of it, also where nothing changed, once', () => {
    const folder = begun();
    const verifying = ['--verified-by', 'Các sở', '--on', '20/07/2025'];
    expect(run(folder, ['import', 'phieu', ...verifying]).status).toBe(0);
    const review = 'verified: {on: 2025-07-20, by: Các sở}';
    expect(readIfThere(folder, 'units/H36/H36.01.yaml').split(review)).toHaveLength(5);
    expect(run(folder, ['import', 'phieu', ...verifying]).stdout).toContain(NOTHING);
    expect(jsonOf(run(folder, ['report', '--stale', '365', '--json']), 'stale')).toMatchObject({ stale: 0 });
  });

  test('by the column “Đã rà soát” the rows that are marked, in the name of their agency', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { Q6: 'x', Q7: '15/07/2025', Q8: 'chưa' });
    expect(run(folder, ['import', 'phieu']).status).toBe(0);
    const file = readIfThere(folder, 'units/H36/H36.01.yaml');
    expect(file.match(/verified: .*/g)).toEqual([
      'verified: {on: 2025-08-01, by: Sở A/B}',
      'verified: {on: 2025-07-15, by: Sở A/B}',
    ]);
  });

  test('not where a row says it was not, or ends its unit; a mark nobody understands is an error of its cell', () => {
    const folder = begun();
    fillCells(folder, `phieu/${A}`, { Q6: 'chưa', B9: 'Giải thể', H9: 'Giải thể' });
    expect(run(folder, ['import', `phieu/${A}`, '--verified-by', 'Sở A', ...BASIS]).status).toBe(0);
    const units = readIfThere(folder, 'units/H36/H36.01.yaml').split('- code: ');
    expect(units.map((unit) => unit.includes('verified'))).toEqual([false, false, true, true, false]);
    fillCells(folder, `phieu/${B}`, { Q6: 'hôm kia' });
    expect(outcomeOf(folder, `phieu/${B}`).problems).toEqual([
      expect.objectContaining({ rule: 'import-review-unknown', where: `${B} › Danh sách!Q6` }),
    ]);
    fillCells(folder, `phieu/${B}`, { Q6: '01/09/2025' });
    expect(outcomeOf(folder, `phieu/${B}`).problems).toEqual([
      expect.objectContaining({ rule: 'change-verify-future' }),
    ]);
    expect(run(folder, ['import', `phieu/${B}`, '--verified-by', ' ']).status).toBe(2);
  });
});
