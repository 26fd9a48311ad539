import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { cloneOf, commitAll, git, newOrigin } from '../../support/git.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { read, readIfThere, snapshot, write } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface GivenBack {
  free: string[];
  reserved: string[];
}

function granted(folder: string): string {
  const answer = call(folder, 'add', '--parent', 'H24', '--name', 'Sở Nhầm', '--decision', DRAFT, '--json');
  return jsonOf<{ granted: { code: string }[] }>(answer, 'change').granted[0]?.code ?? '';
}

function withdrawn(folder: string, ...args: string[]): GivenBack {
  const answer = call(folder, 'withdraw', ...args, '--json');
  expect([answer.status, answer.stderr]).toEqual([0, '']);
  return jsonOf<GivenBack>(answer, 'change');
}

/** Every lawful giving back is no error to the guard. */
function expectLawful(folder: string, since = 'main'): void {
  const answer = call(folder, 'validate', '--since', since, '--json');
  const { counts } = jsonOf<{ counts: { error: number } }>(answer, 'validate');
  expect([counts.error, answer.stdout]).toEqual([0, expect.any(String)]);
}

describe('withdraw', () => {
  test('a code that nobody else ever saw is free again, and leaves no trace', () => {
    const folder = town();
    const before = snapshot(folder);
    const code = granted(folder);
    expect(withdrawn(folder, code)).toMatchObject({ free: [code], reserved: [] });
    expect(snapshot(folder)).toEqual(before);
    expect(granted(folder)).toBe(code);
  });

  test.each(['the code that ends', 'the code that follows'])('a re-coding goes as a whole: by %s', (side) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'replace', 'H24.01.01', '--parent', 'H24.02', '--decision', DRAFT, '--json');
    const heir = jsonOf<{ granted: { code: string }[] }>(answer, 'change').granted[0]?.code ?? '';
    withdrawn(folder, side === 'the code that ends' ? 'H24.01.01' : heir);
    expect(snapshot(folder)).toEqual(before);
  });

  test('earlier codes that a draft hands over are not the heir’s yet, and stay where they are when it is withdrawn', () => {
    const folder = town();
    const before = snapshot(folder);
    expect(call(folder, 'replace', 'H24.01.01', '--with', 'H24.02', '--decision', DRAFT).status).toBe(0);
    const codes = jsonOf<{ legacyCodes: string[] }>(call(folder, 'show', 'H24.02', '--json'), 'show').legacyCodes;
    expect(codes).toEqual(['000.00.02.H24']);
    const printed = ['export', '--annex', '2', '--format', 'csv', '--under', 'H24.02'];
    expect(call(folder, ...printed).stdout).not.toContain('H24.01.01');
    withdrawn(folder, 'H24.01.01');
    expect(snapshot(folder)).toEqual(before);
  });

  test('a unit is not taken out of what ends the one above it; with all beneath both go', () => {
    const folder = town();
    const before = snapshot(folder);
    const merge = ['merge', 'H24.01', '--into', 'H24.02', '--children', 'move', '--decision', DRAFT];
    const { stderr } = call(folder, ...merge);
    const [, count = ''] = /--confirm (\d+)/.exec(stderr) ?? [];
    expect(call(folder, ...merge, '--confirm', count).status).toBe(0);
    const drafted = snapshot(folder);
    const refused = call(folder, 'withdraw', 'H24.01.01');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('--subtree')]);
    expect(snapshot(folder)).toEqual(drafted);
    withdrawn(folder, 'H24.01', '--subtree');
    expect(snapshot(folder)).toEqual(before);
  });

  test('so is one of a branch that the base branch never had, committed and pushed', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    const code = granted(folder);
    commitAll(folder, 'Soạn');
    expect(withdrawn(folder, code)).toMatchObject({ free: [code], reserved: [] });
    commitAll(folder, 'Rút');
    expectLawful(folder);
    expect(granted(folder)).toBe(code);
    expectLawful(folder);
    expect(call(folder, 'validate', '--rev', 'HEAD', '--since', 'main').status).toBe(0);
  });

  test('one that the base branch had is never granted again, also where history is not there', () => {
    const folder = town();
    expect(withdrawn(folder, 'H24.05')).toMatchObject({ free: [], reserved: ['H24.05'] });
    expectLawful(folder, 'HEAD');
    expect(read(folder, 'registry.yaml')).toContain('code: H24.05');
    expect(read(folder, 'registry.yaml')).toContain(`rút khỏi dự thảo ${DRAFT} ngày 01/08/2025 (“Sở Dự kiến”)`);
    expect(readIfThere(folder, 'units/H24/H24.05.yaml')).toBe('');
    expect(call(folder, 'add', '--code', 'H24.05', '--name', 'Sở Mới', '--decision', DRAFT).status).toBe(1);
    rmSync(`${folder}/.git`, { recursive: true });
    expect(call(folder, 'add', '--code', 'H24.05', '--name', 'Sở Mới', '--decision', DRAFT).status).toBe(1);
    expect(call(folder, 'validate').status).toBe(0);
  });

  test('one that was merged meanwhile is not free any more, although it was given back here', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    const code = granted(folder);
    commitAll(folder, 'Soạn');
    expect(withdrawn(folder, code).free).toEqual([code]);
    git(folder, 'stash', '-q');
    git(folder, 'branch', '-f', 'main', 'de-xuat');
    git(folder, 'stash', 'pop', '-q');
    const again = call(folder, 'add', '--code', code, '--name', 'Sở Khác', '--decision', DRAFT);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('lịch sử git')]);
  });

  test('without git, and in a shallow clone, it goes to reserved, and that is said', () => {
    const bare = town();
    const code = granted(bare);
    rmSync(`${bare}/.git`, { recursive: true });
    const answer = call(bare, 'withdraw', code);
    expect([answer.status, answer.stderr]).toEqual([0, expect.stringContaining('Không có git')]);
    expect(read(bare, 'registry.yaml')).toContain(`code: ${code}`);
    const origin = newOrigin();
    const whole = cloneOf(origin);
    const file = 'registry/units/H24/H24.50.yaml';
    whole.write('units/H24/H24.50.yaml', `- code: H24.50\n  name: Sở Cũ\n  granted: {decision: 2022-100-qd-ubnd}\n`);
    whole.commit('Cấp');
    rmSync(whole.path(file));
    whole.commit('Bỏ');
    whole.git('push', '-q', 'origin', 'HEAD:main');
    const shallow = cloneOf(origin, ['--depth', '1', '--no-local']);
    shallow.write('decisions/2023-thu.yaml', 'title: Thử\nkind: amendment\n');
    shallow.write('units/H24/H24.60.yaml', '- code: H24.60\n  name: Sở Thử\n  granted: {decision: 2023-thu}\n');
    const done = shallow.run('withdraw', 'H24.60', '--json');
    expect(done.stderr).toContain('git fetch --unshallow');
    expect(JSON.parse(done.stdout)).toMatchObject({ free: [], reserved: ['H24.60'] });
  });

  test('a renaming and a closing of a unit in force; where there are several they are told apart', () => {
    const folder = town();
    const before = snapshot(folder);
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khác', '--decision', DRAFT);
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khác nữa', '--decision', DRAFT);
    call(folder, 'close', 'H24.02.01', '--decision', DRAFT);
    expect(call(folder, 'withdraw', 'H24.02').status).toBe(0);
    expect(call(folder, 'withdraw', '000.01.02.H24').status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    call(folder, 'rename', 'H24.02.01', '--name', 'Trung tâm Số', '--decision', DRAFT);
    call(folder, 'close', 'H24.02.01', '--decision', DRAFT);
    const several = call(folder, 'withdraw', 'H24.02.01');
    expect([several.status, several.stderr]).toEqual([2, expect.stringContaining('--entry grant|rename|closing')]);
    expect(call(folder, 'withdraw', 'H24.02.01', '--entry', 'rename').status).toBe(0);
    expect(read(folder, 'units/H24/H24.02.yaml')).toMatch(new RegExp(`closed:\\s+decision: ${DRAFT}`));
    expect(call(folder, 'withdraw', 'H24.02.01', '--entry', 'closing').status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
  });

  test('what else rests on it is named, and goes first; with --subtree what lies beneath goes too', () => {
    const folder = town();
    const before = snapshot(folder);
    call(folder, 'merge', 'H24.02.01', '--into', 'H24.05', '--decision', DRAFT);
    call(folder, 'add', '--parent', 'H24.05', '--name', 'Phòng Một', '--decision', DRAFT);
    call(folder, 'replace', 'H24.01.02.01', '--parent', 'H24.05.01', '--decision', DRAFT);
    const beneath = call(folder, 'withdraw', 'H24.05');
    expect([beneath.status, beneath.stderr]).toEqual([2, expect.stringContaining('--subtree')]);
    const rests = call(folder, 'withdraw', 'H24.05', '--subtree');
    expect([rests.status, rests.stderr]).toEqual([1, expect.stringContaining('madinhdanh withdraw H24.02.01')]);
    expect(call(folder, 'withdraw', 'H24.02.01').status).toBe(0);
    expect(withdrawn(folder, 'H24.05', '--subtree').reserved).toEqual(['H24.05', 'H24.05.01', 'H24.05.01.01']);
    const { 'units/H24/H24.05.yaml': _gone, 'registry.yaml': _settings, ...others } = before;
    expect(snapshot(folder)).toMatchObject(others);
    // what lies beneath a reserved code is reserved with it
    expect(read(folder, 'registry.yaml').match(/rút khỏi/g)).toHaveLength(1);
    expect(call(folder, 'validate').status).toBe(0);
  });

  test.each([
    ['what a signed decision granted', ['H24.01'], 1, 'history H24.01'],
    ['a code that is not there', ['H24.77'], 1, 'H24.77'],
    ['an entry that is none', ['H24.05', '--entry', 'merge'], 2, 'grant, rename, closing'],
    ['another kind than there is', ['H24.05', '--entry', 'closing'], 1, `H24.05 (cấp mã, ${DRAFT})`],
  ])('refuses %s', (_, args, status, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'withdraw', ...args);
    expect([answer.status, answer.stdout, answer.stderr]).toEqual([status, '', expect.stringContaining(message)]);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('decision drop', () => {
  test('takes a draft out with all that it was to do; what the base branch had is reserved', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    const before = snapshot(folder);
    call(folder, 'decision', 'new', '--title', 'Về việc nhầm');
    const draft = '2025-nham';
    call(folder, 'add', '--parent', 'H24', '--name', 'Sở Một', '--decision', draft);
    call(folder, 'add', '--parent', 'H24.07', '--name', 'Phòng Một', '--decision', draft);
    call(folder, 'rename', 'H24.01', '--name', 'Văn phòng Khác', '--decision', draft);
    call(folder, 'close', 'H24.02', '--subtree', '--decision', draft, '--confirm', '4');
    commitAll(folder, 'Soạn');
    expect(call(folder, 'decision', 'drop', draft).status).toBe(0);
    expect(snapshot(folder)).toEqual(before);
    expect(call(folder, 'decision', 'drop', DRAFT, '--reason', 'không trình nữa').status).toBe(0);
    expect(read(folder, 'registry.yaml')).toContain('không trình nữa');
    expect(Object.keys(snapshot(folder))).not.toContain(`decisions/${DRAFT}.yaml`);
    expectLawful(folder);
    commitAll(folder, 'Bỏ');
    expectLawful(folder);
  });

  test.each([
    ['one that is signed', SIGNED, 'đã ký'],
    ['one that is not there', '2025-khong', '2025-khong'],
  ])('refuses %s', (_, id, message) => {
    const folder = town();
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'drop', id);
    expect([answer.status, answer.stdout, answer.stderr]).toEqual([1, '', expect.stringContaining(message)]);
    expect(snapshot(folder)).toEqual(before);
  });

  test('not while another draft rests on it', () => {
    const folder = town({ 'decisions/2025-hai.yaml': 'title: Hai\nkind: amendment\n' });
    call(folder, 'add', '--parent', 'H24.05', '--name', 'Phòng', '--decision', '2025-hai');
    const answer = call(folder, 'decision', 'drop', DRAFT);
    expect([answer.status, answer.stderr]).toEqual([1, expect.stringContaining('H24.05.01 (cấp mã, 2025-hai)')]);
  });

  test('a drafted code that another body takes stays an error to the guard', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    call(folder, 'decision', 'new', '--title', 'Về việc khác');
    const text = read(folder, 'units/H24/H24.05.yaml');
    const other = text.replace('Sở Dự kiến', 'Trung tâm Hoàn toàn Khác').replace(DRAFT, '2025-khac');
    write(folder, 'units/H24/H24.05.yaml', other);
    const answer = call(folder, 'validate', '--since', 'main');
    expect([answer.status, answer.stdout]).toEqual([1, expect.stringContaining('since-code-regranted')]);
  });
});

describe('decision move', () => {
  test('puts what a draft is to do under another one', () => {
    const folder = town({ 'decisions/2025-hai.yaml': 'title: Hai\nkind: amendment\n' });
    call(folder, 'rename', 'H24.02', '--name', 'Sở Khác', '--decision', DRAFT);
    expect(call(folder, 'decision', 'move', 'H24.05', 'H24.02', '--to', '2025-hai').status).toBe(0);
    expect(read(folder, 'units/H24/H24.05.yaml')).toContain('granted: {decision: 2025-hai}');
    expect(read(folder, 'units/H24/H24.02.yaml')).toContain('decision: 2025-hai');
    expectLawful(folder);
    const none = call(folder, 'decision', 'move', 'H24.01', '--to', '2025-hai');
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('H24.01')]);
    expect(call(folder, 'decision', 'move', 'H24.05', '--to', SIGNED).status).toBe(1);
  });

  test('is the way out where a branch added to a draft that was issued meanwhile', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    const code = granted(folder);
    call(folder, 'close', 'H24.01.02.01', '--decision', DRAFT);
    commitAll(folder, 'Thêm');
    git(folder, 'checkout', '-q', 'main');
    expect(
      call(folder, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30', '--commit').status,
    ).toBe(0);
    git(folder, 'checkout', '-q', 'de-xuat');
    git(folder, 'merge', '-q', '--no-edit', 'main');
    const told = call(folder, 'validate');
    expect([told.status, told.stdout]).toEqual([
      1,
      expect.stringContaining(`madinhdanh decision move H24.01.02.01 ${code} --title "…"`),
    ]);
    expect(call(folder, 'validate', '--since', 'main').stdout).toContain(`decision move ${code} --title "…"`);
    const offered = call(folder, 'renumber');
    expect([offered.status, offered.stderr]).toEqual([
      1,
      expect.stringContaining(`madinhdanh decision move H24.01.02.01 ${code} --title "…"`),
    ]);
    expect(
      jsonOf<{ issued: object[] }>(call(folder, 'renumber', '--dry-run', '--json'), 'renumber').issued,
    ).toMatchObject([{ decision: DRAFT, number: '3000/QĐ-UBND', codes: ['H24.01.02.01', code] }]);
    const title = ['--title', 'Về việc bổ sung'];
    const before = snapshot(folder);
    const lawful = call(folder, 'decision', 'move', 'H24.05', ...title);
    expect([lawful.status, lawful.stderr]).toEqual([1, expect.stringContaining('3000/QĐ-UBND')]);
    expect(call(folder, 'decision', 'move', code, ...title).status).toBe(1);
    expect(snapshot(folder)).toEqual(before);
    expect(call(folder, 'decision', 'move', code, 'H24.01.02.01', ...title).status).toBe(0);
    expect(read(folder, 'decisions/2025-bo-sung.yaml')).toContain('drafted: 2025-08-01');
    expect(call(folder, 'validate').status).toBe(0);
    expectLawful(folder);
    commitAll(folder, 'Chuyển');
    expectLawful(folder);
    expectLawful(folder, 'HEAD~1');
  });

  test('before the merge renumber offers it too', () => {
    const folder = town();
    git(folder, 'checkout', '-q', '-b', 'de-xuat');
    const code = granted(folder);
    commitAll(folder, 'Thêm');
    git(folder, 'checkout', '-q', 'main');
    call(folder, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30', '--commit');
    git(folder, 'checkout', '-q', 'de-xuat');
    const offered = call(folder, 'renumber');
    expect([offered.status, offered.stderr]).toEqual([
      1,
      expect.stringContaining(`madinhdanh decision move ${code} --title "…"`),
    ]);
  });

  test('never takes from a sealed decision what it did', () => {
    const folder = town();
    call(folder, 'decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30');
    call(folder, 'decision', 'new', '--title', 'Về việc bổ sung');
    const before = snapshot(folder);
    const answer = call(folder, 'decision', 'move', 'H24.05', '--to', '2025-bo-sung');
    expect([answer.status, snapshot(folder)]).toEqual([1, before]);
    const unsealed = call(folder, 'decision', 'move', 'H24.01', '--to', '2025-bo-sung');
    expect([unsealed.status, snapshot(folder)]).toEqual([1, before]);
  });
});
