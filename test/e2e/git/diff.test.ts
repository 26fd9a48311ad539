import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, git, newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

const AGENCY = 'units/H24/H24.12.yaml';

/** A repository in which one commit on a branch does a bit of everything. */
function changed() {
  const clone = newRepository();
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  const steps = [
    ['add', '--parent', 'H24.13', '--name', 'Phòng Cải cách hành chính', '--phone', '0225 000 1301'],
    ['rename', 'H24.12.01', '--name', 'Văn phòng Sở Thông tin'],
    ['update', 'H24.12', '--phone', '0225 000 9012'],
    ['merge', 'H24.12.02', '--into', 'H24.12.01'],
    ['decision', 'new', '--title', 'Dự thảo khác', '--id', '2023-khac'],
    ['decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21'],
  ];
  for (const step of steps) {
    const answer = clone.run(...step);
    if (answer.status !== 0) throw new Error(`${step.join(' ')}: ${answer.stderr}`);
  }
  clone.write(AGENCY, `${clone.read(AGENCY)}\n# ghi chú không phải tin\n`);
  return clone;
}

test('a change reads as units and decisions, in a terminal, for a pull request and for a program', () => {
  const clone = changed();
  const pretty = clone.run('diff', 'main');
  expect(pretty.status).toBe(0);
  expect(pretty.stderr).toBe('');
  expect(pretty.stdout).toMatchInlineSnapshot(`
    "Ban hành: 2023-du-thao (số 15/QĐ-UBND, ngày 21/05/2023)
    Cấp mới theo 15/QĐ-UBND (2)
      H24.12.04  Trung tâm Thông tin  (từ ngày 21/05/2023)
      H24.13.01  Phòng Cải cách hành chính  (từ ngày 21/05/2023)
    Đổi tên theo 15/QĐ-UBND (1)
      H24.12.01  Văn phòng Sở → Văn phòng Sở Thông tin  (từ ngày 21/05/2023)
    Sáp nhập, hợp nhất theo 15/QĐ-UBND (1)
      H24.12.02  Thanh tra Sở → H24.12.01 Văn phòng Sở Thông tin  (từ ngày 21/05/2023)
    Quyết định mới: 2023-khac
    Cấp mới (1)
      H24.13.01  Phòng Cải cách hành chính
    Đổi tên (1)
      H24.12.01  Văn phòng Sở → Văn phòng Sở Thông tin
    Sáp nhập, hợp nhất (1)
      H24.12.02  Thanh tra Sở → H24.12.01 Văn phòng Sở Thông tin
    Cập nhật thông tin (1)
      H24.12  Sở Thông tin và Truyền thông: Điện thoại: 0225 000 0012 → 0225 000 9012
    1 mã cấp mới, 1 mã đóng, 2 thay đổi khác
    "
  `);
  clone.commit('Đề xuất');
  for (const range of [['main', 'HEAD'], ['main..HEAD'], ['main..'], ['main...de-xuat']]) {
    expect(clone.run('diff', ...range).stdout, range.join(' ')).toBe(pretty.stdout);
  }
  const md = clone.run('diff', 'main', '--format', 'md').stdout;
  expect(md.split('\n')[0]).toBe('<!-- madinhdanh -->');
  expect(md).toContain('| `H24.12.02` | Thanh tra Sở | H24.12.01 Văn phòng Sở Thông tin | `2023-du-thao` |');

  const json = JSON.parse(clone.run('diff', 'main', 'HEAD', '--json').stdout) as { to: { commit: string } };
  const validate = outputSchema('diff');
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  expect(json.to.commit).toBe(clone.git('rev-parse', 'HEAD'));
});

test('files that only moved, and comments, are no changes', () => {
  const clone = newRepository();
  clone.write(AGENCY, `${clone.read(AGENCY)}# ghi chú\n`);
  clone.commit('Ghi chú');
  clone.git('mv', 'registry', 'so');
  clone.git('commit', '--quiet', '--message', 'Chuyển');
  const answer = clone.run('diff', 'HEAD~2', '--registry', 'so', '--json');
  expect(JSON.parse(answer.stdout)).toMatchObject({ units: [], decisions: [], settings: [] });
});

test('a revision that is not there, and too many of them', () => {
  const clone = newRepository();
  expect(clone.run('diff', 'khong-co').status).toBe(3);
  expect(clone.run('diff', 'main..khong-co').status).toBe(3);
  expect(clone.run('diff', 'main..HEAD', 'main').status).toBe(2);
});

describe('what is staged', () => {
  const grant = (code: string): string =>
    `- code: ${code}\n  name: Phòng Dữ liệu\n  phone: 0225 000 1205\n  granted: {decision: 2023-du-thao}\n`;

  test('is compared as units with HEAD or a revision, in every form; what is not staged is not', () => {
    const clone = newRepository();
    clone.write(AGENCY, clone.read(AGENCY) + grant('H24.12.05'));
    clone.git('add', '--all');
    clone.write(AGENCY, clone.read(AGENCY) + grant('H24.12.06'));
    const pretty = clone.run('diff', '--staged');
    expect(pretty.status).toBe(0);
    expect(pretty.stdout).toContain('H24.12.05  Phòng Dữ liệu');
    expect(pretty.stdout).not.toContain('H24.12.06');
    expect(clone.run('diff', '--staged', '--format', 'md').stdout).toContain('| `H24.12.05` | Phòng Dữ liệu |');
    const json = JSON.parse(clone.run('diff', '--staged', '--json').stdout);
    const validate = outputSchema('diff');
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json).toMatchObject({
      from: { ref: 'HEAD', commit: clone.git('rev-parse', 'HEAD') },
      to: { ref: null, commit: null, staged: true },
      counts: { granted: 1, replaced: 0, closed: 0, other: 0 },
    });
    clone.git('commit', '--quiet', '--message', 'Một');
    clone.git('add', '--all');
    expect(clone.run('diff', '--staged').stdout).not.toContain('H24.12.05');
    expect(clone.run('diff', '--staged', 'HEAD~1').stdout).toContain('H24.12.05');
    clone.git('commit', '--quiet', '--message', 'Hai');
    expect(clone.run('diff', '--staged').stdout).toBe('Không có gì thay đổi.\n');
  });

  test('is everything before the first commit', () => {
    const other = newRepository();
    const clone = new Clone(newFolder());
    git(clone.folder, 'init', '--quiet', '--initial-branch', 'main');
    for (const path of ['registry.yaml', 'units/H24.yaml', AGENCY, 'decisions/2022-100-qd-ubnd.yaml']) {
      clone.write(path, other.read(path));
    }
    clone.git('add', 'registry');
    const json = JSON.parse(clone.run('diff', '--staged', '--json').stdout);
    const validate = outputSchema('diff');
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json.from).toEqual({ ref: 'HEAD', commit: null });
    expect(json.counts.granted).toBeGreaterThan(4);
    expect(clone.run('diff').status).toBe(0);
  });

  test('is nothing whole while git holds conflicts', () => {
    const clone = newRepository();
    clone.git('switch', '--quiet', '--create', 'a');
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 2222');
    clone.commit('a');
    clone.git('switch', '--quiet', 'main');
    clone.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 3333');
    clone.commit('b');
    clone.tryGit('merge', 'a');
    const answer = clone.run('diff', '--staged');
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain(AGENCY);
    expect(answer.stderr).toContain('git add');
  });

  test('is compared with one revision only', () => {
    const clone = newRepository();
    for (const range of [['main', 'HEAD'], ['main..HEAD'], ['main...HEAD']]) {
      expect(clone.run('diff', '--staged', ...range).status, range.join(' ')).toBe(2);
    }
    expect(clone.run('diff', '--staged', 'khong-co').status).toBe(3);
  });
});

describe('a re-coded unit', () => {
  test('is one change, old to new, in plan, diff, review and counts', () => {
    const clone = newRepository();
    const answer = clone.run('replace', 'H24.12.02', '--parent', 'H24.13', '--decision', '2023-du-thao', '--json');
    expect(answer.status, answer.stderr).toBe(0);
    const change = JSON.parse(answer.stdout) as { granted: object[]; closed: string[]; units: object[] };
    const entry = {
      kind: 'replaced',
      code: 'H24.12.02',
      name: 'Thanh tra Sở',
      decision: '2023-du-thao',
      successors: [{ code: 'H24.13.01', name: 'Thanh tra Sở', part: false }],
      rewritten: false,
      displaced: null,
    };
    expect(change.units).toEqual([entry]);
    // what was done stays complete: a code was granted, and one closed
    expect(change.granted).toEqual([{ code: 'H24.13.01', name: 'Thanh tra Sở' }]);
    expect(change.closed).toEqual(['H24.12.02']);
    const json = JSON.parse(clone.run('diff', '--json').stdout);
    expect(json.units).toEqual([entry]);
    expect(json.counts).toEqual({ granted: 0, replaced: 1, closed: 0, other: 0 });
    const pretty = clone.run('diff').stdout;
    expect(pretty.match(/H24\.13\.01/g)).toHaveLength(1);
    expect(pretty).toContain('1 mã thay thế');
    const md = clone.run('diff', '--format', 'md').stdout;
    expect(md.match(/H24\.13\.01/g)).toHaveLength(1);
    expect(clone.run('ci', 'comment', '--since', 'main').stdout.match(/H24\.13\.01/g)).toHaveLength(1);
  });

  test('hides nothing that was changed with it', () => {
    const clone = newRepository();
    clone.run('replace', 'H24.12.02', '--parent', 'H24.13', '--decision', '2023-du-thao');
    const other = 'units/H24/H24.13.yaml';
    clone.edit(other, 'phone: 0225 000 1202', 'phone: 0225 000 6666');
    clone.edit(other, 'name: Thanh tra Sở', 'name: Thanh tra khác');
    const kinds = (): string[] =>
      (JSON.parse(clone.run('diff', '--json').stdout).units as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds()).toEqual(['replaced', 'renamed', 'updated']);
    // a grant of another day is another thing
    clone.edit(other, 'granted: {decision: 2023-du-thao}', 'granted: {decision: 2023-10-qd-ubnd}');
    expect(kinds()).toEqual(['replaced', 'granted']);
  });

  test('that takes over another one too is replaced, and not granted beside', () => {
    const clone = newRepository();
    clone.run('replace', 'H24.12.02', '--parent', 'H24.13', '--decision', '2023-du-thao');
    clone.run('merge', 'H24.12.01', '--into', 'H24.13.01', '--decision', '2023-du-thao');
    const json = JSON.parse(clone.run('diff', '--json').stdout);
    expect(json.counts).toEqual({ granted: 0, replaced: 1, closed: 1, other: 0 });
  });

  test('is told alike with what else a decision did, be it written by a command or by hand', () => {
    const clone = newRepository();
    const by = ['--decision', '2023-10-qd-ubnd'];
    const does = (...args: string[]) => expect(clone.run(...args, ...by)).toMatchObject({ status: 0 });
    does('add', '--code', 'H24.13.02', '--name', 'Phòng Hai', '--legacy-code', '000.02.13.H24');
    clone.commit('Thêm');
    does('replace', 'H24.12.02', '--parent', 'H24.13');
    does('replace', 'H24.12.01', '--with', 'H24.13.02');
    does('spin-off', 'H24.12', '--into', 'H24.13');
    does('rename', 'H24.13', '--name', 'Sở Nội vụ và Thông tin');
    const period = ['--from', '2023-01-01', '--to', '2023-05-22'];
    const told = (): string[] =>
      [
        ['diff'],
        ['diff', '--json'],
        ['diff', '--format', 'feed'],
        ['diff', ...period],
        ['diff', ...period, '--format', 'feed'],
        ['decision', 'show', '2023-10-qd-ubnd'],
        ['export', ...by, '--scope', 'changes', '--annex', 'all', '--format', 'md'],
      ].map((args) => clone.run(...args).stdout);
    const before = told();
    // that is no entry of a change without a decision
    expect(before[2]).not.toContain('Cập nhật thông tin');
    const heir = 'units/H24/H24.13.yaml';
    clone.edit(heir, '  legacyCodes: [H24.12.02]\n', '');
    clone.edit(heir, ', H24.12.01]', ']');
    clone.edit(heir, '      decision: 2023-10-qd-ubnd\n', '      decision: 2023-10-qd-ubnd\n      until: 2023-02-01\n');
    clone.edit(AGENCY, '    reason: replaced', '    effective: 2023-02-01\n    reason: replaced');
    clone.edit(AGENCY, '    - to: [H24.13]\n', '    - to: [H24.13]\n      effective: 2023-02-01\n');
    expect(told()).toEqual(before);
    // what the heir was given beside is told
    clone.edit(heir, '[000.02.13.H24]', '[000.02.13.H24, 000.09.13.H24]');
    expect(clone.run('diff').stdout).toContain('000.02.13.H24 → 000.02.13.H24, 000.09.13.H24');
  });
});
