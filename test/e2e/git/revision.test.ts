import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, cloneOf, findingsOf, newRepository } from '../../support/git.js';
import { put } from '../../support/registry-folder.js';

const AGENCY = 'units/H24/H24.12.yaml';
const SIGNED = '2022-100-qd-ubnd';

function rulesOf(clone: Clone, ...args: string[]): (string | undefined)[][] {
  // what is no fault beside is said too: of signed decisions that are not sealed, and of what is entered under them
  const beside = ['decision-unsealed', 'since-entry-added'];
  const found = findingsOf(clone.run('validate', '--json', ...args)).filter(({ rule }) => !beside.includes(rule ?? ''));
  return found.map(({ rule, code }) => [rule, code]);
}

function grant(clone: Clone, code: string, name: string, decision = SIGNED): void {
  const unit = `- code: ${code}\n  name: ${name}\n  phone: 0225 000 0000\n  granted: {decision: ${decision}}\n`;
  clone.write(AGENCY, `${clone.read(AGENCY)}${unit}`);
}

/** A repository whose branch `de-xuat` loses an agency; the working tree stands on main. */
function losing(): Clone {
  const clone = newRepository();
  clone.git('switch', '--quiet', '--create', 'de-xuat');
  rmSync(clone.path('registry/units/H24/H24.13.yaml'));
  clone.commit('Mất một cơ quan');
  clone.git('switch', '--quiet', 'main');
  return clone;
}

const LOST = [['since-code-lost', 'H24.13']];

describe('validate --rev', () => {
  test('judges a proposal that is not checked out, whatever the working tree looks like', () => {
    const clone = losing();
    expect(rulesOf(clone, '--rev', 'de-xuat', '--since', 'main')).toEqual(LOST);
    expect(rulesOf(clone, '--rev', 'main', '--since', 'main')).toEqual([]);
    clone.write('registry.yaml', 'hỏng: [\n');
    clone.write(AGENCY, '');
    put(clone.folder, 'registry/.madinhdanh/journal.json', 'hỏng');
    expect(rulesOf(clone, '--rev', 'de-xuat', '--since', 'main')).toEqual(LOST);
    rmSync(clone.path('registry'), { recursive: true });
    symlinkSync('/etc', clone.path('registry'));
    expect(rulesOf(clone, '--rev', 'de-xuat', '--since', 'main')).toEqual(LOST);
  });

  test('works in a bare clone and in one without a checkout', () => {
    const clone = losing();
    const bare = new Clone(newFolder('goc.git'));
    clone.git('clone', '--quiet', '--bare', clone.folder, bare.folder);
    expect(rulesOf(bare, '--rev', 'de-xuat', '--since', 'main')).toEqual(LOST);
    expect(rulesOf(bare, '--rev', 'de-xuat', '--since', 'main', '--registry', 'registry')).toEqual(LOST);
    const empty = cloneOf(clone.folder, ['--no-checkout']);
    expect(rulesOf(empty, '--rev', 'origin/de-xuat', '--since', 'origin/main')).toEqual(LOST);
    const [finding] = JSON.parse(
      empty.run('validate', '--rev', 'origin/de-xuat', '--since', 'origin/main', '--format', 'gitlab').stdout,
    ) as { location: { path: string } }[];
    expect(finding?.location.path).toBe('registry/registry.yaml');
  });

  test('alone checks all of the revision', () => {
    const clone = newRepository();
    clone.edit(AGENCY, 'name: Thanh tra Sở', 'nam: Thanh tra Sở');
    clone.commit('Sai');
    clone.git('revert', '--no-edit', 'HEAD');
    expect(rulesOf(clone, '--rev', 'HEAD')).toEqual([]);
    expect(rulesOf(clone, '--rev', 'HEAD~1').map(([rule]) => rule)).toContain('schema-unknown-key');
  });

  test('from a folder inside the registry, and in a folder of another name', () => {
    const clone = new Clone(losing().folder);
    clone.git('mv', 'registry', 'so ma');
    clone.git('commit', '--quiet', '--message', 'Chuyển');
    expect(rulesOf(clone, '--rev', 'HEAD')).toEqual([]);
    const inside = new Clone(clone.path('so ma/units'));
    expect(rulesOf(inside, '--rev', 'HEAD', '--registry', '..')).toEqual([]);
    expect(rulesOf(inside, '--rev', 'HEAD~1')).toEqual([]);
  });

  test('the registry’s own folder may be a link, which is followed once and not out of the repository', () => {
    const clone = losing();
    clone.git('mv', 'registry', 'du-lieu');
    symlinkSync('du-lieu', clone.path('registry'));
    clone.commit('Qua liên kết');
    const args = ['--rev', 'HEAD', '--registry', 'registry'];
    expect(rulesOf(clone, ...args)).toEqual([]);
    expect(rulesOf(clone, ...args, '--since', 'HEAD~1').map(([rule]) => rule)).toContain('tree-registry-place');
    rmSync(clone.path('registry'));
    symlinkSync(clone.path('du-lieu'), clone.path('registry'));
    clone.commit('Ra ngoài');
    expect(clone.run('validate', ...args).status).toBe(3);
  });

  test('what is not there, and what does not go together, is refused', () => {
    const clone = losing();
    expect(clone.run('validate', '--rev', 'khong-co').status).toBe(3);
    expect(clone.run('validate', '--rev', 'main', '--registry', 'khong-co').status).toBe(3);
    expect(clone.run('validate', '--rev', 'main', '--registry', '../..').status).toBe(3);
    expect(clone.run('validate', '--rev', '').status).toBe(2);
    expect(clone.run('validate', '--rev', 'main', '--staged').status).toBe(2);
    expect(clone.run('validate', '--since', 'main', '--no-git').status).toBe(2);
    clone.git('rm', '--quiet', '-r', 'registry');
    clone.git('commit', '--quiet', '--message', 'Không còn sổ');
    expect(clone.run('validate', '--rev', 'HEAD', '--since', 'HEAD~1').status).toBe(3);
  });
});

describe('validate --since', () => {
  test('codes that the other branch granted meanwhile are spent, but for the same body', () => {
    const clone = newRepository();
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    grant(clone, 'H24.12.05', 'Phòng Năm');
    grant(clone, 'H24.12.06', 'Phòng Sáu');
    clone.commit('Đề xuất');
    clone.git('switch', '--quiet', 'main');
    grant(clone, 'H24.12.05', 'Phòng khác');
    grant(clone, 'H24.12.06', 'Phòng Sáu');
    clone.commit('Nhánh chính');
    expect(rulesOf(clone, '--rev', 'de-xuat', '--since', 'main')).toEqual([['since-code-regranted', 'H24.12.05']]);
  });

  test('a base that cannot be understood fails, and never passes', () => {
    const clone = newRepository();
    const whole = clone.read(AGENCY);
    clone.write(AGENCY, `${whole}  : [\n`);
    const broken = clone.commit('Hỏng');
    clone.write(AGENCY, whole);
    clone.commit('Sửa');
    const answer = clone.run('validate', '--since', broken);
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain(`registry/${AGENCY}`);

    rmSync(clone.path('registry/registry.yaml'));
    const without = clone.commit('Mất thiết đặt');
    clone.git('revert', '--no-edit', 'HEAD');
    expect(clone.run('validate', '--since', without).status).toBe(3);

    rmSync(clone.path('registry', AGENCY));
    symlinkSync('/dev/null', clone.path('registry', AGENCY));
    const linked = clone.commit('Liên kết');
    clone.git('revert', '--no-edit', 'HEAD');
    expect(clone.run('validate', '--since', linked).status).toBe(3);
  });

  test('an object of the base that is missing fails', () => {
    const clone = losing();
    const object = clone.git('rev-parse', `main:registry/${AGENCY}`);
    rmSync(join(clone.folder, '.git/objects', object.slice(0, 2), object.slice(2)));
    expect(clone.run('validate', '--rev', 'de-xuat', '--since', 'main').status).toBe(3);
  });

  test('the first proposal that brings a registry is lawful', () => {
    const whole = newRepository();
    const clone = new Clone(newFolder());
    clone.git('init', '--quiet', '--initial-branch', 'main');
    writeFileSync(clone.path('README.md'), '# Kho\n');
    clone.commit('Kho trống');
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    clone.git('fetch', '--quiet', whole.folder, 'main');
    clone.git('checkout', '--quiet', 'FETCH_HEAD', '--', 'registry');
    clone.commit('Sổ đầu tiên');
    const answer = clone.run('validate', '--since', 'main');
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain('main');
  });

  test('a registry that moved is compared with itself, and needs attention', () => {
    const clone = losing();
    clone.git('switch', '--quiet', 'de-xuat');
    clone.git('mv', 'registry', 'so');
    clone.commit('Chuyển thư mục');
    const found = [['tree-registry-place', undefined], ...LOST];
    expect(rulesOf(clone, '--rev', 'HEAD', '--since', 'main')).toEqual(found);
    // the working tree finds it as the revision does, named or not
    expect(rulesOf(clone, '--since', 'main')).toEqual(found);
    expect(rulesOf(clone, '--since', 'main', '--registry', 'so')).toEqual(found);
    expect(clone.run('validate').status).toBe(clone.run('validate', '--rev', 'HEAD').status);
    expect(clone.run('validate', '--no-git').status).toBe(3);
  });

  test('branches merged crosswise are held against each point where they met', () => {
    const clone = newRepository();
    clone.git('switch', '--quiet', '--create', 'de-xuat');
    grant(clone, 'H24.12.05', 'Phòng Năm');
    const ours = clone.commit('Bên này cấp');
    clone.git('switch', '--quiet', 'main');
    clone.write(
      'units/H24/H24.14.yaml',
      `- code: H24.14\n  name: Sở Mới\n  phone: 0225 1\n  granted: {decision: ${SIGNED}}\n`,
    );
    const theirs = clone.commit('Nhánh chính cấp');
    clone.git('merge', '--quiet', '--no-edit', ours);
    clone.git('switch', '--quiet', 'de-xuat');
    clone.git('merge', '--quiet', '--no-edit', theirs);
    expect(clone.git('merge-base', '--all', 'main', 'de-xuat').split('\n').sort()).toEqual([ours, theirs].sort());
    expect(rulesOf(clone, '--since', 'main')).toEqual([]);
    // each point knows one of the two
    rmSync(clone.path('registry/units/H24/H24.14.yaml'));
    clone.write(AGENCY, clone.read(AGENCY).replace(/- code: H24\.12\.05\n(?: {2}.*\n)+/, ''));
    clone.commit('Bỏ cả hai');
    expect(rulesOf(clone, '--rev', 'de-xuat', '--since', 'main').sort()).toEqual([
      ['since-code-lost', 'H24.12.05'],
      ['since-code-lost', 'H24.14'],
    ]);
  });
});

test('a name that is a branch and a tag is neither: a tag could stand for what is judged', () => {
  const clone = losing();
  clone.git('switch', '--quiet', 'de-xuat');
  clone.git('tag', 'main', 'de-xuat');
  const answer = clone.run('validate', '--since', 'main');
  expect([answer.status, answer.stdout]).toEqual([3, '']);
  expect(answer.stderr).toContain('refs/tags/main');
  expect(rulesOf(clone, '--since', 'refs/heads/main')).toEqual(LOST);
  clone.git('tag', '--delete', 'main');
  expect(rulesOf(clone, '--since', 'main')).toEqual(LOST);
});
