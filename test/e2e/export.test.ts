import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, runOn } from '../support/cli.js';
import { git } from '../support/git.js';
import { mustRun } from '../support/process.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { edit } from '../support/registry-folder.js';
import { outputSchema } from '../support/schema.js';

const run = runOn('2024-06-01');

let repo: string;
beforeAll(() => {
  repo = bundledRegistry();
});

function csvCodes(text: string): string[] {
  const rows: string[][] = parse(text, { bom: true });
  return rows.slice(1).map((row) => row[2] ?? '');
}

const DRAFT_CODE = 'H24.08.10';

describe('export', () => {
  it('prints the four annexes as tables, whole when piped', () => {
    const { status, stdout } = run(repo, ['export']);
    expect(status).toBe(0);
    for (const heading of ['Phụ lục I\n', 'Phụ lục II\n', 'Phụ lục III\n', 'Phụ lục IV\n'])
      expect(stdout).toContain(heading);
    expect(stdout).toContain('Ủy ban nhân dân huyện Bạch Long Vĩ');
    expect(stdout).not.toContain('…');
  });

  it('prints English headings on request, and numbers annexes as the founding draft did', () => {
    expect(run(repo, ['--lang', 'en', 'export', '--annex', '2']).stdout).toContain('Agency or unit');
    expect(run(repo, ['export', '--annex', '2', '--annex-numbering', 'arabic']).stdout).toContain('Phụ lục số 2');
  });

  it('shortens long annexes on a terminal and reports the full count', () => {
    const command = `stty cols 100; exec '${process.execPath}' '${BIN}' export`;
    const stdout = mustRun('script', ['-qec', command, '/dev/null'], {
      cwd: repo,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm' },
    });
    expect(stdout).toContain('… 12 trong tổng số 35 đơn vị');
    expect(stdout).not.toContain('huyện Bạch Long Vĩ');
    expect(stdout).toContain('Phụ lục dài đã rút gọn');
  });

  it('never shows a draft code unasked, says how many wait and how to see them', () => {
    for (const format of ['table', 'md', 'csv', 'json', 'dmdc']) {
      const { stdout, stderr } = run(repo, ['export', '--format', format]);
      expect(stdout).not.toContain(DRAFT_CODE);
      expect(stdout).not.toContain('Trường Tiểu học và Trung học cơ sở Phù Long');
      expect(stderr).toContain(`dự thảo ${DRAFT}: cấp mới 15, đổi tên 3, cho hết hiệu lực 2 mã`);
      expect(stderr).toContain(`madinhdanh export --decision ${DRAFT}`);
    }
  });

  it('with --decision prints a draft’s annexes: granted in, closed out, renamed', () => {
    const { stdout, stderr } = run(repo, ['export', '--decision', DRAFT, '--format', 'csv']);
    const codes = csvCodes(stdout);
    expect(codes).toContain(DRAFT_CODE);
    expect(codes).not.toContain('H24.34.08.008');
    expect(stdout).toContain('Trường Tiểu học và Trung học cơ sở Phù Long');
    expect(stderr).toMatch(/^DỰ THẢO ngày \d\d\/\d{1,2}\/\d{4}\n$/);
  });

  it('with --scope changes prints only what the draft does, as a table of old and new codes in CSV', () => {
    const { stdout } = run(repo, ['export', '--decision', DRAFT, '--scope', 'changes', '--format', 'csv']);
    const rows: string[][] = parse(stdout, { bom: true });
    expect(rows).toHaveLength(1 + 15 + 3 + 2);
    expect(rows.find((row) => row[1] === 'H24.34.08.008')?.slice(0, 4)).toEqual([
      'Hủy bỏ/Đóng mã',
      'H24.34.08.008',
      'Trường Trung học cơ sở Phù Long',
      'H24.34.08.007',
    ]);
  });

  it('of a state at an earlier day lists nothing that was not yet in force', () => {
    expect(csvCodes(run(repo, ['export', '--at', '2022-01-09', '--format', 'csv']).stdout)).toEqual(['H24']);
    expect(csvCodes(run(repo, ['export', '--at', '10/01/2022', '--format', 'csv']).stdout).length).toBeGreaterThan(700);
  });

  it('writes JSON of the documented shape', () => {
    const annexes = outputSchema('annexes');
    const changes = outputSchema('decision-changes');
    for (const args of [[], ['--decision', DRAFT], ['--include-closed'], ['--annex', '3', '--at', '2020-01-01']]) {
      const { stdout } = run(repo, ['export', '--json', ...args]);
      expect(annexes(JSON.parse(stdout)), JSON.stringify(annexes.errors)).toBe(true);
    }
    const { stdout } = run(repo, ['export', '--json', '--decision', DRAFT, '--scope', 'changes']);
    expect(changes(JSON.parse(stdout)), JSON.stringify(changes.errors)).toBe(true);
  });

  it('takes columns by name, leaves empty ones out with auto, and sorts by name', () => {
    const { stdout } = run(repo, [
      'export',
      '--annex',
      '2',
      '--columns',
      'code,name',
      '--sort',
      'name',
      '--format',
      'csv',
    ]);
    const rows: string[][] = parse(stdout, { bom: true });
    expect(rows[0]).toEqual(['Mã định danh', 'Tên cơ quan, đơn vị']);
    expect(rows[1]?.[1]).toBe('Ban Quản lý Khu kinh tế Hải Phòng');
    edit(repo, 'registry/units/H24.yaml', (text) => text.replace(/ {2}website: .*\n/, ''));
    const auto = run(repo, ['export', '--annex', '1', '--columns', 'auto', '--format', 'csv']).stdout;
    expect(auto).not.toContain('Trang thông tin điện tử');
    expect(auto).toContain('Điện thoại');
    git(repo, 'checkout', '--quiet', '.');
  });

  it('writes a file by its ending, whole or not at all, with a checksum sha256sum accepts', () => {
    const folder = join(repo, 'out');
    mkdirSync(folder);
    const first = run(repo, ['export', '-o', 'out/pl.csv', '--checksum']);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe('');
    expect(mustRun('sha256sum', ['-c', 'pl.csv.sha256'], { cwd: folder })).toContain('pl.csv: OK');
    const again = run(repo, ['export', '-o', 'out/pl.csv']);
    expect(again.status).toBe(3);
    expect(again.stderr).toContain('--force');
    writeFileSync(join(folder, 'pl.csv'), 'mine');
    expect(run(repo, ['export', '-o', 'out/pl.csv', '--force']).status).toBe(0);
    expect(readFileSync(join(folder, 'pl.csv'), 'utf8')).toContain('Mã định danh');
    expect(readdirSync(folder).sort()).toEqual(['pl.csv', 'pl.csv.sha256']);
  });

  it('refuses what it cannot do, with the documented exit code and nothing written', () => {
    const cases: [string[], number, string][] = [
      [['--decision', 'khong-co'], 1, 'khong-co'],
      [['--annex', '5'], 2, '--annex'],
      [['--columns', 'nme'], 2, 'name'],
      [['--format', 'doc'], 2, '--format'],
      [['--annex-numbering', 'x'], 2, '--annex-numbering'],
      [['--scope', 'changes'], 2, '--decision'],
      [['--at', '2023-02-30'], 2, '2023-02-30'],
      [['--at', '2023-02-01', '--decision', '2022-100-qd-ubnd'], 2, '--at'],
      [['--checksum'], 2, '-o'],
      [['-o', 'x.abc'], 2, 'x.abc'],
      [['-o', 'x.csv', '--format', 'md'], 2, 'x.csv'],
      [['--json', '--format', 'csv'], 2, '--json'],
      [['--format', 'dmdc', '--decision', DRAFT], 2, 'dmdc'],
      [['--format', 'json', '--columns', 'no'], 2, '--columns'],
      [['-o', 'khong/co/x.csv'], 3, 'khong/co'],
      [['-o', 'registry', '--format', 'csv'], 3, 'registry'],
      [['--colums', 'no'], 2, '--columns'],
    ];
    for (const [args, status, word] of cases) {
      const result = run(repo, ['export', ...args]);
      expect([args, result.status], result.stderr).toEqual([args, status]);
      expect(result.stderr).toContain(word);
      expect(result.stdout).toBe('');
    }
    expect(existsSync(join(repo, 'x.abc')) || existsSync(join(repo, 'x.csv'))).toBe(false);
  });

  it('exports nothing from a registry of which a part cannot be read', () => {
    edit(repo, 'registry/units/H24/H24.12.yaml', (text) => `${text}  - broken`);
    const { status, stdout, stderr } = run(repo, ['export']);
    git(repo, 'checkout', '--quiet', '.');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('madinhdanh validate');
  });
});
