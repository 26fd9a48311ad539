import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { commitAll, git } from '../../support/git.js';
import { bundledRegistry } from '../../support/registries/bundled.js';
import { COMMENTED, DRAFT, OLD, SIGNED, town } from '../../support/registries/town.js';
import { leftovers, newLines, read, snapshot, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Changed {
  dryRun: boolean;
  granted: { code: string; name: string }[];
  files: { path: string; deleted: boolean }[];
  warnings: { rule: string }[];
}

const granted = (folder: string, ...args: string[]): string[] =>
  jsonOf<Changed>(call(folder, 'add', '--json', ...args), 'change').granted.map(({ code }) => code);

describe('add', () => {
  test('grants the next code, and says the code, the file and the next step', () => {
    const folder = town();
    const answer = call(folder, 'add', '--parent', 'H24.02', '--name', "Trạm Y tế 'A'", '--decision', SIGNED);
    expect(answer).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "Tiếp theo: git add registry && git commit -m 'Cấp mã H24.02.04 cho Trạm Y tế '\\''A'\\'' (2025-2000-qd-ubnd)' -- registry
      ",
        "stdout": "Cấp mới (1)
        H24.02.04  Trạm Y tế 'A'
      Tệp đã ghi:
        registry/units/H24/H24.02.yaml
      1 mã cấp mới, 1 tệp
      ",
      }
    `);
    const lines = newLines(read(town(), 'units/H24/H24.02.yaml'), read(folder, 'units/H24/H24.02.yaml'));
    expect(lines).toEqual(['- code: H24.02.04', "  name: Trạm Y tế 'A'", `  granted: {decision: ${SIGNED}}`]);
    const { stdout, status } = call(folder, 'validate');
    expect([status, stdout]).toEqual([0, expect.stringContaining('không có lỗi')]);
  });

  test('leaves every comment and every other line of the file as it was', () => {
    const folder = town();
    expect(granted(folder, '--parent', 'H24.04', '--name', 'Phòng Mới', '--decision', OLD)).toEqual(['H24.04.02']);
    const text = read(folder, 'units/H24/H24.04.yaml');
    const fresh = `- code: H24.04.02\n  name: Phòng Mới\n  granted: {decision: ${OLD}}\n`;
    expect(text.replace(fresh, '')).toBe(COMMENTED);
    expect(text.indexOf(fresh)).toBeLessThan(text.indexOf('# đã để trống một số'));
  });

  test('takes every detail, and leaves out the empty ones', () => {
    const folder = town();
    const details = [
      ...['--short-name', 'TTM', '--legacy-code', '000.1.H24', '--legacy-code', '000.2.H24', '--address', '  Số 9  '],
      ...['--email', 'moi@example.com', '--phone', '0225 000 0109', '--fax', '', '--website', 'https://example.com'],
      ...['--note', 'ghi chú: có dấu hai chấm', '--effective', '15/07/2025'],
    ];
    granted(folder, '--parent', 'H24', '--name', 'Trung tâm Mới', '--decision', '2000/QĐ-UBND', ...details);
    const [unit] = parse(read(folder, 'units/H24/H24.07.yaml')) as unknown[];
    expect(unit).toEqual({
      code: 'H24.07',
      name: 'Trung tâm Mới',
      shortName: 'TTM',
      legacyCodes: ['000.1.H24', '000.2.H24'],
      address: 'Số 9',
      email: 'moi@example.com',
      phone: '0225 000 0109',
      website: 'https://example.com',
      note: 'ghi chú: có dấu hai chấm',
      granted: { decision: SIGNED, effective: '2025-07-15' },
    });
    expect(read(folder, 'units/H24/H24.07.yaml').split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=/);
    expect(call(folder, 'fmt', '--check').stdout).not.toContain('H24.07');
  });

  test('stores names as NFC, and reads a parent as people type it', () => {
    const folder = town();
    const name = 'Phòng Hòa giải'.normalize('NFD');
    expect(granted(folder, '--parent', '000.00.02.h24', '--name', ` ${name} `, '--decision', OLD)).toEqual([
      'H24.02.04',
    ]);
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain('Phòng Hòa giải'.normalize('NFC'));
  });

  test('is also called grant, and grants a chosen code, in the old form too', () => {
    const folder = town();
    const answer = call(folder, 'grant', '--code', '000.00.77.H24', '--name', 'Sở Chọn', '--decision', OLD);
    expect(answer.stdout).toContain('H24.77  Sở Chọn');
  });

  test('skips what is reserved, closed or a draft, goes on with wider groups, fills gaps only once', () => {
    const folder = town();
    const add = (parent: string, name: string) =>
      granted(folder, '--parent', parent, '--name', name, '--decision', OLD);
    // 01–05 are there (03 closed, 05 a draft), 06 is reserved
    expect(add('H24', 'Sở Một')).toEqual(['H24.07']);
    expect(add('H24.02', 'Phòng Một')).toEqual(['H24.02.04']);
    // groups "1-2": the nine of one digit are used up
    expect(add('H23', 'Sở Mười')).toEqual(['H23.10']);
    expect(add('H23.10', 'Phòng Một')).toEqual(['H23.10.01']);
    expect(add('H24.04', 'Phòng Giữa')).toEqual(['H24.04.02']);
    expect(add('H24.04', 'Phòng Cuối')).toEqual(['H24.04.04']);
  });

  test('never grants a code that only git history knows', () => {
    const folder = town();
    granted(folder, '--parent', 'H24.01', '--name', 'Phòng Ba', '--decision', OLD);
    commitAll(folder, 'Thêm');
    const text = read(folder, 'units/H24/H24.01.yaml');
    write(folder, 'units/H24/H24.01.yaml', text.replace(/- code: H24\.01\.03\n(?: {2}.*\n)+/, ''));
    commitAll(folder, 'Bỏ');
    expect(read(folder, 'units/H24/H24.01.yaml')).not.toContain('H24.01.03');
    expect(granted(folder, '--parent', 'H24.01', '--name', 'Phòng Bốn', '--decision', OLD)).toEqual(['H24.01.04']);
    const chosen = call(folder, 'add', '--code', 'H24.01.03', '--name', 'Phòng Ba', '--decision', OLD);
    expect([chosen.status, chosen.stderr]).toEqual([1, expect.stringContaining('lịch sử git')]);
  });

  test('never grants a code that the base branch took meanwhile', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    git(folder, 'checkout', '-q', 'main');
    granted(folder, '--parent', 'H24.01', '--name', 'Phòng của main', '--decision', OLD);
    granted(folder, '--parent', 'H24', '--name', 'Sở của main', '--decision', OLD);
    commitAll(folder, 'Cấp trên main');
    git(folder, 'checkout', '-q', 'de-xuat');
    expect(granted(folder, '--parent', 'H24.01', '--name', 'Phòng đề xuất', '--decision', OLD)).toEqual(['H24.01.04']);
    expect(granted(folder, '--parent', 'H24', '--name', 'Sở đề xuất', '--decision', OLD)).toEqual(['H24.08']);
  });

  test('--dry-run shows it and writes nothing, not even a lock', () => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD, '--dry-run');
    expect([answer.status, answer.stdout]).toEqual([0, expect.stringContaining('H24.07  Sở Mới')]);
    expect(answer.stderr).toContain('chưa ghi gì');
    const json = jsonOf<Changed>(
      call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD, '--dry-run', '--json'),
      'change',
    );
    expect(json).toMatchObject({ dryRun: true, granted: [{ code: 'H24.07', name: 'Sở Mới' }] });
    expect(json.files).toEqual([{ path: 'registry/units/H24/H24.07.yaml', deleted: false }]);
    expect([snapshot(folder), leftovers(folder)]).toEqual([before, []]);
  });

  test('--commit commits its files and nothing else, with a message that says what was done', () => {
    const folder = town();
    write(folder, 'units/K24/K24.1.yaml', `${read(folder, 'units/K24/K24.1.yaml')}# đang sửa dở\n`);
    git(folder, 'add', '-A');
    const answer = call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', SIGNED, '--commit');
    expect([answer.status, answer.stderr]).toEqual([0, expect.stringMatching(/Đã tạo commit [0-9a-f]{12}/)]);
    expect(git(folder, 'log', '-1', '--format=%B')).toBe(
      `Cấp mã H24.07 cho Sở Mới (${SIGNED})\n\nCấp mới (1)\n  H24.07  Sở Mới`,
    );
    expect(git(folder, 'show', '--name-only', '--format=', 'HEAD')).toBe('registry/units/H24/H24.07.yaml');
    expect(git(folder, 'diff', '--cached', '--name-only')).toBe('registry/units/K24/K24.1.yaml');
  });

  test('suggests a commit that a shell understands, whatever the name', () => {
    const folder = town();
    const name = 'Trường "Lê \'Lợi" $HOME `x`';
    const { stderr } = call(folder, 'add', '--parent', 'H24', '--name', name, '--decision', OLD);
    const next = /^Tiếp theo: (.*)$/m.exec(stderr)?.[1] ?? '';
    git(folder, '-c', `alias.next=!${next.replace(/^git /, 'git ')}`, 'next');
    expect(git(folder, 'log', '-1', '--format=%s')).toBe(`Cấp mã H24.07 cho ${name} (${OLD})`);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('rests on the only draft where no decision is named, and says so', () => {
    const folder = town();
    const answer = call(folder, 'add', '--parent', 'H24', '--name', 'Sở Mới');
    expect(answer.stderr).toContain(`Theo dự thảo ${DRAFT}`);
    expect(call(folder, 'show', 'H24.07').stdout).toContain('dự thảo');
  });

  test('warns of a sibling with the same name, but grants', () => {
    const folder = town();
    const answer = call(folder, 'add', '--parent', 'H24.01', '--name', 'phòng tổng hợp', '--decision', OLD);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('sibling-name');
    const args = ['--parent', 'H24.01', '--name', 'PHÒNG HÀNH CHÍNH', '--decision', OLD, '--json'];
    const { warnings } = jsonOf<Changed>(call(folder, 'add', ...args), 'change');
    // the one of before is already reported
    expect(warnings.map(({ rule }) => rule)).toEqual(['sibling-name']);
  });

  test('works outside git, without a commit to suggest', () => {
    const folder = newFolder();
    call(folder, 'init', 'H26');
    const args = ['add', '--parent', 'H26', '--name', 'Sở Một', '--decision', '2020-20-qd-ttg'];
    const answer = call(folder, ...args);
    expect([answer.status, answer.stdout]).toEqual([0, expect.stringContaining('H26.01')]);
    expect(answer.stderr).not.toContain('git commit');
    const before = snapshot(folder);
    const commit = call(folder, ...args, '--commit');
    expect([commit.status, commit.stderr]).toEqual([3, expect.stringContaining('--commit')]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('not where there is a history that nobody can read: a used code might be granted again', () => {
    const folder = town();
    const before = snapshot(folder);
    const args = ['add', '--parent', 'H24', '--name', 'Sở Một', '--decision', OLD];
    const answer = run(folder, args, { env: { PATH: '/nowhere' } });
    expect([answer.status, answer.stdout, snapshot(folder)]).toEqual([3, '', before]);
    expect(answer.stderr).toContain('git');
    // nothing is granted, nothing is asked
    expect(run(folder, ['close', 'H24.01.01', '--decision', SIGNED], { env: { PATH: '/nowhere' } }).status).toBe(0);
  });

  test('on the bundled registry, over all four levels', () => {
    const folder = bundledRegistry();
    const draft = '2023-du-thao-cap-ma-qd-ubnd';
    const add = (parent: string) => granted(folder, '--parent', parent, '--name', 'Đơn vị thử', '--decision', draft);
    const [two = ''] = add('H24');
    const [three = ''] = add(two);
    const [four = ''] = add(three);
    expect([two, three, four].map((code) => code.split('.').length)).toEqual([2, 3, 4]);
    expect(call(folder, 'validate').status).toBe(0);
  });
});

describe('add refuses', () => {
  let folder = '';
  let before: Record<string, string> = {};
  beforeAll(() => {
    folder = town();
    before = snapshot(folder);
  });

  const NAME = ['--name', 'Sở Mới', '--decision', OLD];
  test.each([
    ['a parent whose code lost its zero', ['--parent', 'h24.2', ...NAME], 1, '→ Có phải ý bạn là H24.02?'],
    ['a parent that is not there', ['--parent', 'H24.77', ...NAME], 1, 'Không có đơn vị cấp trên H24.77'],
    ['a parent that is closed', ['--parent', 'H24.03', ...NAME], 1, 'H24.03 (“Sở Thông tin”) đã đóng'],
    ['a parent of level 4', ['--parent', 'H24.01.02.01', ...NAME], 1, 'bốn cấp'],
    ['a parent under an unknown root', ['--parent', 'H99', ...NAME], 1, 'H99'],
    ['a parent that is no code', ['--parent', 'Sở', ...NAME], 1, 'Sở'],
    ['a parent that is only a draft', ['--parent', 'H24.05', ...NAME], 1, DRAFT],
    ['a level without groups', ['--parent', 'K24.1', ...NAME], 1, 'groups'],
    ['a level that is full', ['--parent', 'K24', ...NAME], 1, 'Đã dùng hết mã dưới K24'],
    ['a code in use', ['--code', 'H24.02', ...NAME], 1, 'đã cấp cho “Sở Khoa học”'],
    ['a code that was closed', ['--code', 'H24.03', ...NAME], 1, 'không bao giờ cấp lại'],
    ['a reserved code', ['--code', 'H24.06', ...NAME], 1, 'dành riêng'],
    ['a code beneath a reserved one', ['--code', 'H24.06.01', ...NAME], 1, 'dành riêng'],
    ['a code of the wrong width', ['--code', 'H24.077', ...NAME], 1, 'phải dài 2 ký tự'],
    ['a code with letters', ['--code', 'H24.A1', ...NAME], 1, 'chữ số'],
    ['a code whose parent is missing', ['--code', 'H24.77.01', ...NAME], 1, 'H24.77'],
    ['a code of five levels', ['--code', 'H24.01.02.01.01', ...NAME], 1, 'cấp'],
    ['both --code and --parent', ['--code', 'H24.77', '--parent', 'H24', ...NAME], 2, 'không ghi cả hai'],
    ['neither --code nor --parent', NAME, 2, '--parent'],
    ['no name', ['--parent', 'H24', '--decision', OLD], 2, '--name'],
    ['an empty name', ['--parent', 'H24', '--name', '  ', '--decision', OLD], 2, 'trống'],
    ['an unknown decision', ['--parent', 'H24', '--name', 'Sở', '--decision', '2022-100-qd-ubn'], 1, OLD],
    ['a date before the decision', ['--parent', 'H24', ...NAME, '--effective', '2021-12-31'], 1, '10/01/2022'],
    ['a date before the parent', ['--code', 'H24.02.09', ...NAME, '--effective', '31/02/2022'], 2, '31/02/2022'],
    ['an e-mail that is none', ['--parent', 'H24', ...NAME, '--email', 'thư'], 1, 'thư'],
    ['a control character', ['--parent', 'H24', '--decision', OLD, '--name', 'Sở\u0007'], 1, 'text-control'],
    ['an option that is not there', ['--parents', 'H24', ...NAME], 2, '--parent'],
    ['--confirm, where nothing closes', ['--parent', 'H24', ...NAME, '--confirm', '1'], 2, '--confirm'],
  ])('%s', (_, args, status, message) => {
    const answer = call(folder, 'add', ...args);
    expect(answer.stderr).toContain(message);
    expect([answer.status, answer.stdout]).toEqual([status, '']);
    expect(snapshot(folder)).toEqual(before);
  });

  test('with --json as findings', () => {
    const answer = call(folder, 'add', '--parent', 'H24.03', ...NAME, '--json');
    expect(answer.status).toBe(1);
    const { findings, counts } = jsonOf<{ findings: object[]; counts: object }>(answer, 'refused');
    expect(findings).toEqual([expect.objectContaining({ rule: 'change-parent-closed', line: 0, file: '' })]);
    expect(counts).toEqual({ error: 1, warning: 0, info: 0 });
  });

  test('a registry that has errors already, and says that they were there before', () => {
    const broken = town({ 'units/H24/H24.08.yaml': '- code: H24.08\n  name: Sở\n  granted: {decision: khong-co}\n' });
    const was = snapshot(broken);
    const answer = call(broken, 'add', '--parent', 'H24', ...NAME);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('Sổ đang có lỗi')]);
    expect(answer.stderr).toContain('decision-exists');
    expect(snapshot(broken)).toEqual(was);
  });

  test.each([
    ['invalid YAML', '- code: [H24.08\n'],
    ['merge conflicts', '<<<<<<< HEAD\n- code: H24.08\n=======\n- code: H24.08\n>>>>>>> kia\n'],
    ['a misspelt key', '- code: H24.08\n  nmae: Sở\n  granted: {decision: 2022-100-qd-ubnd}\n'],
  ])('a registry with %s, and touches nothing', (_, text) => {
    const broken = town({ 'units/H24/H24.08.yaml': text });
    const answer = call(broken, 'add', '--parent', 'H24', ...NAME);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('Sổ đang có lỗi')]);
    expect(read(broken, 'units/H24/H24.08.yaml')).toBe(text);
  });

  test('where there is no registry, or none where it was asked to look', () => {
    const nowhere = call('/', 'add', '--parent', 'H24', ...NAME);
    expect([nowhere.status, nowhere.stderr]).toEqual([3, expect.stringContaining('Không thấy sổ đăng ký')]);
    const elsewhere = call(folder, '--registry', 'units', 'add', '--parent', 'H24', ...NAME);
    expect([elsewhere.status, elsewhere.stderr]).toEqual([3, expect.stringContaining('units')]);
  });

  test('a folder that may only be read', () => {
    const closed = town();
    const was = snapshot(closed);
    chmodSync(closed, 0o755);
    // root may write anywhere: another user then tries
    const user = process.getuid?.() === 0 ? { user: 65534 } : {};
    if (process.getuid?.() !== 0) chmodSync(join(closed, 'registry'), 0o555);
    const answer = run(closed, ['close', 'H24.01.01', '--decision', SIGNED], user);
    chmodSync(join(closed, 'registry'), 0o755);
    expect([answer.status, answer.stderr]).toEqual([3, expect.stringContaining('Không có quyền')]);
    expect(snapshot(closed)).toEqual(was);
    expect(readFileSync(join(closed, 'registry/registry.yaml'), 'utf8')).toContain('H24');
  });
});
