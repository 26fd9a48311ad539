import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { git } from '../../support/git.js';
import { listFile } from '../../support/list-files.js';
import { put, readIfThere } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const BASE = [
  'Mã định danh,Tên đơn vị,Điện thoại',
  'H26.01,Sở Y tế,0241234567',
  'H26.01.01,Bệnh viện Đa khoa A,',
  'H26.02,Sở Nội vụ,',
  'H26.02.01,Chi cục Lưu trữ,',
  'H26.02.02,Phòng Tổ chức,',
  'H26.03,Sở Tài chính,',
  'H26.04,Ủy ban nhân dân xã Cẩm Giang,',
].join('\n');
const UNDER = ['--decision', '200/QĐ-UBND'];

function must(folder: string, ...args: string[]): void {
  const answer = call(folder, ...args);
  if (answer.status !== 0) throw new Error(answer.stderr);
}

let folder: string;
beforeEach(() => {
  folder = newFolder();
  must(folder, 'init', 'H26', '--groups', '2,2,3');
  must(
    folder,
    'decision',
    'new',
    '--number',
    '100/QĐ-UBND',
    '--signed',
    '2022-01-10',
    '--kind',
    'full',
    '--title',
    'A',
  );
  put(folder, 'base.csv', BASE);
  must(folder, 'import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
  must(
    folder,
    'decision',
    'new',
    '--number',
    '200/QĐ-UBND',
    '--signed',
    '2023-01-10',
    '--kind',
    'amendment',
    '--title',
    'B',
  );
});

describe('a list that does not agree with the registry', () => {
  it('is refused with both names, and nothing is written', () => {
    put(
      folder,
      'a.csv',
      'Loại thay đổi,Mã,Tên đơn vị\nĐóng,H26.03,Sở Nội vụ\nCấp mới,H26.01,Sở Khác\n,H26.02,Sở Nội chính\n',
    );
    const answer = run(folder, ['import', 'a.csv', ...UNDER]);
    expect(answer.status).toBe(1);
    for (const text of [
      'H26.03 trong sổ là “Sở Tài chính”, danh sách ghi “Sở Nội vụ”',
      '“Sở Nội vụ” là H26.02',
      'Mã H26.01 đã cấp cho “Sở Y tế”',
      'H26.02 trong sổ là “Sở Nội vụ”, danh sách ghi “Sở Nội chính”',
      '--rename',
    ]) {
      expect(answer.stderr).toContain(text);
    }
    expect(readIfThere(folder, 'units/H26/H26.03.yaml')).not.toContain('closed');
  });

  it('renames where the user says so, in English too', () => {
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH26.02,Sở Nội vụ và Lao động\n');
    const refused = run(folder, ['--lang', 'en', 'import', 'a.csv', ...UNDER]);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Code and name disagree')]);
    expect(run(folder, ['import', 'a.csv', ...UNDER, '--rename']).status).toBe(0);
    expect(readIfThere(folder, 'units/H26/H26.02.yaml')).toContain('name: Sở Nội vụ và Lao động');
    expect(readIfThere(folder, 'units/H26/H26.02.yaml')).toContain('- name: Sở Nội vụ\n');
  });

  it('closes no body whose name differs by one tone, and suggests it', () => {
    put(folder, 'a.csv', 'Tên cơ quan,Loại thay đổi\nỦy ban nhân dân xã Cẩm Giàng,Đóng\n');
    const answer = run(folder, ['import', 'a.csv', ...UNDER]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('H26.04 – Ủy ban nhân dân xã Cẩm Giang?');
  });
});

describe('a list of changes', () => {
  it('merges, splits, moves and dissolves as it says, from Word', () => {
    const rows = [
      ['STT', 'Loại thay đổi', 'Mã', 'Tên đơn vị', 'Cấp trên', 'Đơn vị tiếp nhận', 'Lý do'],
      ['1', 'Cấp mới', '', 'Sở Mới', 'H26', '', ''],
      ['2', 'Sáp nhập', 'H26.02.02', 'Phòng Tổ chức', '', 'Sở Nội vụ', 'sắp xếp bộ máy'],
      ['3', 'Chuyển', 'H26.02.01', 'Chi cục Lưu trữ', 'Sở Mới', '', ''],
      ['4', 'Giải thể', 'H26.04', 'Ủy ban nhân dân xã Cẩm Giang', '', '', ''],
    ];
    writeFileSync(join(folder, 'a.docx'), listFile(rows, 'docx'));
    const answer = run(folder, ['import', 'a.docx', ...UNDER, '--confirm', '3', '--json']);
    expect(answer.status).toBe(0);
    const { units } = jsonOf<{ units: { kind: string; code: string }[] }>(answer, 'import');
    expect(units.map(({ kind, code }) => `${kind} ${code}`).sort()).toEqual([
      'dissolved H26.04',
      'granted H26.05',
      'merged H26.02.02',
      'replaced H26.02.01',
    ]);
    expect(run(folder, ['validate']).status).toBe(0);
    expect(readIfThere(folder, 'units/H26/H26.05.yaml')).toContain('- code: H26.05.01\n  name: Chi cục Lưu trữ');
  });

  it('is refused as a whole row where a body that took over stands in the note alone, and left out where that is wanted', () => {
    put(
      folder,
      'a.csv',
      'Loại thay đổi,Mã,Tên đơn vị,Ghi chú\nĐóng,H26.02.02,Phòng Tổ chức,Nhập vào Sở Tài chính\n,H26.05,Sở Mới,\n',
    );
    const answer = run(folder, ['import', 'a.csv', ...UNDER]);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('“Sở Tài chính” chỉ ghi ở ghi chú')]);
    expect(run(folder, ['import', 'a.csv', ...UNDER, '--skip-errors']).status).toBe(0);
    expect(readIfThere(folder, 'units/H26/H26.02.yaml')).not.toContain('closed');
    expect(readIfThere(folder, 'units/H26/H26.05.yaml')).toContain('Sở Mới');
  });

  it.each(['csv', 'xlsx', 'docx', 'md', 'json'])('comes back from its own annexes in %s as what it was', (format) => {
    put(
      folder,
      'a.csv',
      'Loại thay đổi,Mã,Tên đơn vị,Đơn vị tiếp nhận\nĐổi tên,H26.03,Sở Tài chính và Kế hoạch,\nCấp mới,H26.05,Sở Mới,\nSáp nhập,H26.02.02,Phòng Tổ chức,Sở Mới\nChia,H26.02.01,Chi cục Lưu trữ,H26.02; H26.05\n',
    );
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'trước');
    must(folder, 'import', 'a.csv', ...UNDER, '--yes');
    const after = ['H26/H26.02', 'H26/H26.03', 'H26/H26.05'].map((each) => readIfThere(folder, `units/${each}.yaml`));
    must(folder, 'export', '--decision', '200/QĐ-UBND', '--scope', 'changes', '--format', format, '-o', `b.${format}`);
    git(folder, 'checkout', '-q', '.');
    git(folder, 'clean', '-qfd', 'registry');
    must(folder, 'import', `b.${format}`, ...UNDER, '--yes');
    expect(['H26/H26.02', 'H26/H26.03', 'H26/H26.05'].map((each) => readIfThere(folder, `units/${each}.yaml`))).toEqual(
      after,
    );
    const held = run(folder, ['check', `b.${format}`, '--decision', '200/QĐ-UBND', '--scope', 'changes']);
    expect(held.status).toBe(0);
  });
});

describe('a body above of which only the code is known', () => {
  beforeEach(() => {
    put(folder, 'a.csv', 'Mã,Tên đơn vị\nH26.09.01,Phòng A\n');
    must(folder, 'decision', 'new', '--draft', '--kind', 'amendment', '--title', 'Dự thảo', '--id', '2023-them');
    must(folder, 'import', 'a.csv', '--decision', '2023-them', '--add-missing-parents', '--yes');
  });

  it('is pointed out, and neither issued nor published until it has its name', () => {
    const found = run(folder, ['validate', '--json']);
    expect(jsonOf<{ findings: { rule: string }[] }>(found, 'validate').findings.map(({ rule }) => rule)).toContain(
      'name-placeholder',
    );
    const issue = ['decision', 'issue', '2023-them', '--number', '300/QĐ-UBND', '--signed', '2023-03-01'];
    const refused = run(folder, issue);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('H26.09')]);
    const published = run(folder, ['export', '--decision', '2023-them', '--format', 'docx', '-o', 'c.docx']);
    expect([published.status, published.stderr]).toEqual([1, expect.stringContaining('H26.09')]);
    const paper = run(folder, ['decision', 'draft', '2023-them', '-o', 'qd.docx']);
    expect([paper.status, paper.stderr]).toEqual([1, expect.stringContaining('H26.09')]);
    expect(run(folder, ['export', '--decision', '2023-them', '--format', 'csv', '-o', 'c.csv']).status).toBe(0);
    // a draft binds nobody: what is signed is published without it
    expect(run(folder, ['site', '-o', 'trang']).status).toBe(0);
    must(folder, 'rename', 'H26.09', '--name', 'Sở Tư pháp', '--decision', '2023-them');
    must(folder, ...issue);
    expect(run(folder, ['validate']).status).toBe(0);
  });

  it('is not published on the site or in a release under a signed decision either, forms and lists for work go on', () => {
    put(folder, 'b.csv', 'Mã,Tên đơn vị\nH26.08.01,Phòng B\n');
    must(folder, 'import', 'b.csv', ...UNDER, '--add-missing-parents', '--yes');
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'trước');
    for (const args of [
      ['site', '-o', 'trang'],
      ['release'],
      ['export', '-o', 'pl.pdf'],
      ['export', '-o', 'pl.html'],
    ]) {
      const refused = run(folder, args);
      expect([args[0], refused.status, refused.stderr]).toEqual([
        args[0],
        1,
        expect.stringMatching(/H26\.08[^\n]*Không xuất bản[\s\S]*madinhdanh rename H26\.08 --name/),
      ]);
    }
    for (const file of ['pl.xlsx', 'pl.csv', 'pl.md', 'pl.json']) {
      expect([file, run(folder, ['export', '-o', file]).status]).toEqual([file, 0]);
    }
    must(folder, 'rename', 'H26.08', '--name', 'Sở Ngoại vụ', ...UNDER.slice(0, 2));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'sau');
    must(folder, 'site', '-o', 'trang');
  });

  it('leaves no former name, also under a signed decision, and the guard lets the name pass', () => {
    must(folder, 'import', 'a.csv', '--decision', '2023-them', '--yes');
    put(folder, 'b.csv', 'Mã,Tên đơn vị\nH26.08.01,Phòng B\n');
    must(folder, 'import', 'b.csv', ...UNDER, '--add-missing-parents', '--yes');
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'trước');
    put(folder, 'c.csv', 'Mã,Tên đơn vị\nH26.08,Sở Ngoại vụ\n');
    must(folder, 'import', 'c.csv', ...UNDER, '--yes');
    expect(readIfThere(folder, 'units/H26/H26.08.yaml')).toContain('name: Sở Ngoại vụ');
    expect(readIfThere(folder, 'units/H26/H26.08.yaml')).not.toContain('formerNames');
    expect(run(folder, ['validate', '--since', 'main']).status).toBe(0);
  });
});
