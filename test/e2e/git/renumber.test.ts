import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Clone, cloneOf, newOrigin, newRepository } from '../../support/git.js';
import { outputSchema } from '../../support/schema.js';

const AGENCY = 'units/H24/H24.12.yaml';

function must(clone: Clone, ...args: string[]): void {
  const answer = clone.run(...args);
  if (answer.status !== 0) throw new Error(`${args.join(' ')}: ${answer.stdout}${answer.stderr}`);
}

function add(clone: Clone, parent: string, name: string): void {
  must(clone, 'add', '--decision', '2023-du-thao', '--parent', parent, '--name', name, '--phone', '0225 000 1');
}

/** Codes and names of the units of an agency file. */
function unitsOf(clone: Clone, path = AGENCY): string[] {
  return [...clone.read(path).matchAll(/^- code: (\S+)\r?\n {2}name: (.*)$/gm)].map(
    ([, code, name]) => `${code} ${name}`,
  );
}

/** Two people's clones: the first has pushed a unit to main, the second granted the same code on a branch. */
function collision(
  prepare: (binh: Clone) => void = () => undefined,
  drivers = true,
  cloning: readonly string[] = [],
): Clone {
  const origin = newOrigin();
  const [an, binh] = [cloneOf(origin), cloneOf(origin, cloning)];
  add(an, 'H24.12', 'Phòng Dữ liệu');
  an.commit('An cấp mã');
  an.git('push', '--quiet', 'origin', 'main');
  if (drivers) must(binh, 'hooks', 'install');
  binh.git('switch', '--quiet', '--create', 'binh');
  add(binh, 'H24.12', 'Phòng Hạ tầng');
  prepare(binh);
  binh.commit('Bình cấp mã');
  // only now does Bình hear of An's code
  binh.git('fetch', '--quiet');
  binh.git('branch', '--force', 'main', 'origin/main');
  return binh;
}

const BOTH = [
  'H24.12 Sở Thông tin và Truyền thông',
  'H24.12.01 Văn phòng Sở',
  'H24.12.02 Thanh tra Sở',
  'H24.12.03 Trung tâm cũ',
  'H24.12.04 Trung tâm Thông tin',
  'H24.12.05 Phòng Dữ liệu',
  'H24.12.06 Phòng Hạ tầng',
];

test('a collision in a merge is solved in one command: units beneath, successors and batch files follow', () => {
  const binh = collision((each) => {
    each.edit(AGENCY, '- code: H24.12.05\n', '# chuyển từ trung tâm\n- code: H24.12.05\n');
    add(each, 'H24.12.05', 'Tổ Mạng');
    must(each, 'merge', 'H24.12.04', '--into', 'H24.12.05', '--decision', '2023-du-thao');
    writeFileSync(
      each.path('ke-hoach.yaml'),
      'decision: 2023-du-thao\nchanges:\n  # H24.12.05 ở đây là lời\n  - grant: {parent: "H24.12.05", name: Tổ H24.12.05}\n  - close: {code: H24.12.05.01}\n',
    );
  });
  expect(binh.tryGit('merge', 'origin/main').status).toBe(1);
  const answer = binh.run('renumber');
  expect(answer.stderr + answer.stdout).not.toContain('Lỗi');
  expect(answer.status).toBe(0);
  expect(answer.stdout).toContain('H24.12.05 → H24.12.06  Phòng Hạ tầng');
  expect(unitsOf(binh)).toEqual([...BOTH, 'H24.12.06.01 Tổ Mạng']);
  expect(binh.read(AGENCY)).toContain('# chuyển từ trung tâm\n- code: H24.12.06\n');
  expect(binh.read(AGENCY)).toContain('successors: [H24.12.06]');
  expect(readFileSync(binh.path('ke-hoach.yaml'), 'utf8')).toBe(
    'decision: 2023-du-thao\nchanges:\n  # H24.12.05 ở đây là lời\n  - grant: {parent: "H24.12.06", name: Tổ H24.12.05}\n  - close: {code: H24.12.06.01}\n',
  );
  // everything is staged: the merge can be committed, past the hook
  expect(binh.tryGit('commit', '--no-edit').status).toBe(0);
  expect(binh.run('validate', '--since', 'origin/main').status).toBe(0);
  expect(binh.git('status', '--porcelain')).toBe('');
});

test('without the drivers too, and what was already corrected by hand is put aside', () => {
  const binh = collision(undefined, false);
  expect(binh.tryGit('merge', 'origin/main').status).toBe(1);
  binh.write(AGENCY, `${binh.read(AGENCY)}# đã sửa tay\n`);
  const answer = binh.run('renumber');
  expect(answer.status).toBe(0);
  expect(unitsOf(binh)).toEqual(BOTH);
  expect(answer.stderr).toContain('before-renumber');
  expect(binh.read(`.madinhdanh/before-renumber/${AGENCY}`)).toContain('# đã sửa tay');
});

test('on the base branch the branch that is merged in gives way', () => {
  const binh = collision();
  binh.git('switch', '--quiet', 'main');
  expect(binh.tryGit('merge', 'binh').status).toBe(1);
  must(binh, 'renumber');
  expect(unitsOf(binh)).toEqual(BOTH);
});

test('before a merge: the code the base branch took meanwhile is given up', () => {
  const binh = collision();
  const look = binh.run('renumber', '--dry-run', '--json');
  const json = JSON.parse(look.stdout) as { codes: object[] };
  const validate = outputSchema('renumber');
  expect(validate(json) ? [] : validate.errors).toEqual([]);
  expect(json.codes).toEqual([{ from: 'H24.12.05', to: 'H24.12.06', name: 'Phòng Hạ tầng' }]);
  expect(unitsOf(binh).at(-1)).toBe('H24.12.05 Phòng Hạ tầng');
  must(binh, 'renumber');
  binh.commit('Đổi mã');
  binh.git('merge', '--quiet', '--no-edit', 'origin/main');
  expect(unitsOf(binh)).toEqual(BOTH);
  expect(binh.run('renumber').stderr).toContain('Không có mã nào');
});

test('after a merge in which both units were kept under the same code', () => {
  const binh = collision();
  binh.tryGit('merge', 'origin/main');
  const both = binh.read(AGENCY).replace(/^(?:<{7}|={7}|>{7}).*\n/gm, '');
  binh.write(AGENCY, both);
  binh.git('add', '--all');
  binh.git('commit', '--quiet', '--no-verify', '--no-edit');
  expect(binh.run('validate').stdout).toContain('code-unique');
  must(binh, 'renumber');
  expect(unitsOf(binh)).toEqual(BOTH);
});

test('in a rebase of several commits the unit keeps its new code to the end', () => {
  const binh = collision();
  binh.edit(AGENCY, 'name: Phòng Hạ tầng\n  phone: 0225 000 1', 'name: Phòng Hạ tầng\n  phone: 0225 000 7777');
  binh.commit('Bình sửa điện thoại');
  add(binh, 'H24.12', 'Phòng An toàn');
  binh.commit('Bình cấp thêm');
  expect(binh.tryGit('rebase', 'origin/main').status).toBe(1);
  must(binh, 'renumber');
  expect(unitsOf(binh)).toEqual(BOTH);
  // the second commit follows the unit by itself; the third granted what is now the first one's new code
  expect(binh.tryGit('rebase', '--continue').status).toBe(1);
  must(binh, 'renumber');
  binh.git('rebase', '--continue');
  expect(unitsOf(binh)).toEqual([...BOTH, 'H24.12.07 Phòng An toàn']);
  expect(binh.read(AGENCY)).toContain('name: Phòng Hạ tầng\n  phone: 0225 000 7777');
  expect(binh.read(AGENCY)).toContain('name: Phòng Dữ liệu\n  phone: 0225 000 1\n');
});

test('a whole new agency moves to a file of its own', () => {
  const origin = newOrigin();
  const [an, binh] = [cloneOf(origin), cloneOf(origin)];
  must(binh, 'hooks', 'install');
  binh.commit('Cài móc');
  for (const [clone, name] of [
    [an, 'Sở An'],
    [binh, 'Sở Bình'],
  ] as const) {
    add(clone, 'H24', name);
    add(clone, 'H24.01', `Văn phòng ${name}`);
    clone.commit(name);
  }
  an.git('push', '--quiet', 'origin', 'main');
  binh.git('switch', '--quiet', '--create', 'binh');
  binh.git('fetch', '--quiet');
  expect(binh.tryGit('merge', 'origin/main').status).toBe(1);
  must(binh, 'renumber');
  expect(unitsOf(binh, 'units/H24/H24.01.yaml')).toEqual(['H24.01 Sở An', 'H24.01.01 Văn phòng Sở An']);
  expect(unitsOf(binh, 'units/H24/H24.02.yaml')).toEqual(['H24.02 Sở Bình', 'H24.02.01 Văn phòng Sở Bình']);
  binh.git('commit', '--quiet', '--no-edit');
});

test('a binding grant is never changed', () => {
  const binh = collision((each) =>
    must(each, 'decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21'),
  );
  binh.tryGit('merge', 'origin/main');
  const before = binh.read(AGENCY);
  const answer = binh.run('renumber');
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain('H24.12.05');
  expect(binh.read(AGENCY)).toBe(before);
});

test('other conflicts are left, named, and not staged', () => {
  const binh = collision((each) => each.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 2222'));
  binh.git('switch', '--quiet', 'main');
  binh.edit(AGENCY, 'phone: 0225 000 1202', 'phone: 0225 000 3333');
  binh.commit('Sửa khác');
  binh.git('switch', '--quiet', 'binh');
  binh.tryGit('merge', 'main');
  const answer = binh.run('renumber');
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain(AGENCY);
  const text = binh.read(AGENCY);
  expect(text.match(/^<<<<<<< /gm)).toHaveLength(1);
  expect(text.slice(text.indexOf('<<<<<<<'), text.indexOf('>>>>>>>'))).toContain('H24.12.02');
  expect(binh.git('diff', '--name-only', '--diff-filter=U')).toContain('H24.12.yaml');
});

test('without a base branch, and with a file that is no batch', () => {
  const clone = newRepository();
  clone.git('branch', '--move', 'main', 'chinh');
  expect(clone.run('renumber').status).toBe(2);
  expect(clone.run('renumber', '--onto', 'chinh').status).toBe(0);
  const binh = collision();
  expect(binh.run('renumber', 'khong-co.yaml').status).toBe(3);
  expect(binh.run('renumber', `registry/${AGENCY}`).status).toBe(3);
  expect(unitsOf(binh).at(-1)).toBe('H24.12.05 Phòng Hạ tầng');
  expect(existsSync(binh.path('registry/.madinhdanh/before-renumber'))).toBe(false);
});

test('in a checkout with Windows line ends nothing but the units changes', () => {
  const binh = collision(undefined, true, ['--config', 'core.autocrlf=true']);
  expect(binh.tryGit('merge', 'origin/main').status).toBe(1);
  expect(binh.read(AGENCY)).toContain('\r\n<<<<<<< HEAD\r\n');
  must(binh, 'renumber');
  expect(binh.read(AGENCY).replaceAll('\r\n', '')).not.toContain('\n');
  expect(unitsOf(binh).map((line) => line.trim())).toEqual(BOTH);
  expect(binh.tryGit('commit', '--no-edit').status).toBe(0);
  expect(binh.git('diff', '--stat', 'HEAD^2', 'HEAD', '--', 'registry/units')).toContain(
    '1 file changed, 4 insertions(+)',
  );
});

test('a squashed merge is solved as any other, on the branch and on the base branch', () => {
  for (const [into, what] of [
    ['binh', 'origin/main'],
    ['main', 'binh'],
  ] as const) {
    const binh = collision();
    binh.git('switch', '--quiet', into);
    expect(binh.tryGit('merge', '--squash', what).status).toBe(1);
    expect(existsSync(binh.path('.git/MERGE_HEAD'))).toBe(false);
    const answer = binh.run('renumber', '--json');
    expect(answer.status, answer.stderr).toBe(0);
    const json = JSON.parse(answer.stdout) as { operation: string };
    const validate = outputSchema('renumber');
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json.operation).toBe('squash');
    expect(unitsOf(binh)).toEqual(BOTH);
    expect(binh.tryGit('commit', '--no-edit').status).toBe(0);
    expect(binh.git('status', '--porcelain')).toBe('');
  }
});

test('what a stash brings back gives way too', () => {
  const binh = collision();
  binh.git('switch', '--quiet', 'main');
  binh.git('reset', '--quiet', '--hard', 'HEAD~1');
  // granted before anybody had heard of the other one
  const unit = '- code: H24.12.05\n  name: Phòng Hạ tầng\n  phone: 0225 000 1\n  granted: {decision: 2023-du-thao}\n';
  binh.write(AGENCY, binh.read(AGENCY) + unit);
  binh.git('stash', '--quiet');
  binh.git('merge', '--quiet', '--ff-only', 'origin/main');
  expect(binh.tryGit('stash', 'pop').status).toBe(1);
  const answer = binh.run('renumber');
  expect(answer.status, answer.stderr).toBe(0);
  expect(answer.stderr).toContain('git stash drop');
  expect(unitsOf(binh)).toEqual(BOTH);
});

test('other conflicts of which the sides are not known are named as such, and nothing is written', () => {
  const binh = collision();
  // a message of an earlier squash says nothing of them
  binh.git('switch', '--quiet', '--detach', 'HEAD~1');
  writeFileSync(binh.path('.git/SQUASH_MSG'), `Squashed commit\n\ncommit ${binh.git('rev-parse', 'HEAD')}\n`);
  const patch = binh.git('diff', '--full-index', '--binary', 'HEAD', 'binh', '--', `registry/${AGENCY}`);
  writeFileSync(binh.path('.git/p.patch'), `${patch}\n`);
  binh.git('switch', '--quiet', '--detach', 'origin/main');
  binh.tryGit('apply', '--3way', '.git/p.patch');
  expect(binh.git('diff', '--name-only', '--diff-filter=U')).toContain('H24.12.yaml');
  const before = binh.read(AGENCY);
  const answer = binh.run('renumber');
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain('git reset --merge');
  expect(binh.read(AGENCY)).toBe(before);
});
