import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone, cloneOf, findingsOf, newOrigin, newRepository } from '../../support/git.js';
import { mustRun } from '../../support/process.js';

const AGENCY = 'units/H24/H24.12.yaml';
const OFFICE = /- code: H24\.12\.01\n(?: {2}.*\n)+/;

function rulesOf(clone: Clone, ...args: string[]): (string | undefined)[][] {
  // what is no fault beside is said too: of signed decisions that are not sealed, and of what is entered under them
  const beside = ['decision-unsealed', 'since-entry-added'];
  const found = findingsOf(clone.run('validate', '--json', ...args)).filter(({ rule }) => !beside.includes(rule ?? ''));
  return found.map(({ rule, code }) => [rule, code]);
}

function loseOffice(clone: Clone): void {
  clone.write(AGENCY, clone.read(AGENCY).replace(OFFICE, ''));
}

function unit(code: string, name: string, decision: string): string {
  return `- code: ${code}\n  name: ${name}\n  phone: 0225 000 0000\n  granted: {decision: ${decision}}\n`;
}

describe('what is not committed yet is held against HEAD', () => {
  test('a deleted agency file, a deleted unit and an edited decision are errors, with --no-git they are not', () => {
    const clone = newRepository();
    rmSync(clone.path('registry/units/H24/H24.13.yaml'));
    loseOffice(clone);
    clone.edit('decisions/2022-100-qd-ubnd.yaml', 'signed: 2022-01-10', 'signed: 2022-01-11');
    expect(rulesOf(clone)).toEqual([
      ['since-decision-changed', '2022-100-qd-ubnd'],
      ['since-code-lost', 'H24.13'],
      ['since-code-lost', 'H24.12.01'],
    ]);
    expect(clone.run('validate').status).toBe(1);
    expect(clone.run('validate', '--no-git').status).toBe(0);
    // what is staged is still whole
    expect(clone.run('validate', '--staged').status).toBe(0);
    clone.git('add', '--all');
    expect(clone.run('validate', '--staged').status).toBe(1);
  });

  test('nothing is held where nothing changed, before the first commit, outside git and without git', () => {
    const clone = newRepository();
    expect(rulesOf(clone)).toEqual([]);
    const fresh = new Clone(newFolder());
    cpSync(clone.path('registry'), fresh.path('registry'), { recursive: true });
    expect(fresh.run('validate').status).toBe(0);
    fresh.git('init', '--quiet', '--initial-branch', 'main');
    loseOffice(fresh);
    expect(fresh.run('validate').status).toBe(0);
    fresh.git('add', '--all');
    expect(fresh.run('validate', '--staged').status).toBe(0);
    loseOffice(clone);
    expect(clone.runWith({ PATH: newFolder() }, 'validate').status).toBe(0);
  });

  test('a repository that cannot be read is no repository without changes', () => {
    const clone = newRepository();
    const head = clone.git('rev-parse', 'HEAD');
    rmSync(clone.path('.git/objects', head.slice(0, 2), head.slice(2)));
    const answer = clone.run('validate');
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain('--no-git');
    expect(clone.run('validate', '--no-git').status).toBe(0);
    writeFileSync(clone.path('.git/HEAD'), 'hỏng\n');
    expect(clone.run('validate').status).toBe(3);
  });

  test('warnings of a comparison are left to --since', () => {
    const clone = newRepository();
    clone.edit(AGENCY, 'phone: 0225 000 1201', 'phone: 0225 000 9999');
    expect(rulesOf(clone)).toEqual([]);
  });

  test('a checkout with Windows line ends is no change, and what is lost there is found', () => {
    const clone = cloneOf(newOrigin(), ['--config', 'core.autocrlf=true']);
    expect(clone.read(AGENCY)).toContain('\r\n');
    expect(rulesOf(clone)).toEqual([]);
    clone.write(AGENCY, clone.read(AGENCY).replace(/- code: H24\.12\.01\r\n(?: {2}.*\r\n)+/, ''));
    expect(rulesOf(clone)).toEqual([['since-code-lost', 'H24.12.01']]);
  });

  test('a base that was broken already does not keep anybody from mending it', () => {
    const clone = newRepository();
    const whole = clone.read(AGENCY);
    clone.write(AGENCY, `${whole}<<<<<<< HEAD\n`);
    clone.commit('Hỏng');
    expect(clone.run('validate').status).toBe(1);
    clone.write(AGENCY, whole);
    expect(clone.run('validate').status).toBe(0);
  });

  test('a unit whose phone breaks the schema at HEAD is no less a granted code', () => {
    const clone = newRepository();
    clone.edit(AGENCY, '  phone: 0225 000 1201\n', '  phone: 0225 000 1201\n  email: khong-phai-thu\n');
    clone.commit('Thư sai');
    loseOffice(clone);
    expect(rulesOf(clone)).toEqual([['since-code-lost', 'H24.12.01']]);
  });

  test('what was lost by a commit may be put back as it was, by hand and by git revert', () => {
    const clone = newRepository();
    loseOffice(clone);
    const bad = clone.commit('Mất mã');
    clone.git('checkout', '--quiet', 'HEAD~1', '--', '.');
    expect(rulesOf(clone)).toEqual([]);
    // another body under the old code is none that was put back
    clone.edit(AGENCY, 'name: Văn phòng Sở', 'name: Phòng khác');
    expect(rulesOf(clone)).toEqual([['since-code-regranted', 'H24.12.01']]);
    clone.git('reset', '--quiet', '--hard', 'HEAD');
    clone.git('revert', '--no-commit', bad);
    expect(rulesOf(clone, '--staged')).toEqual([]);
  });

  test('a grant that is reverted is lost', () => {
    const clone = newRepository();
    clone.write(AGENCY, `${clone.read(AGENCY)}${unit('H24.12.05', 'Phòng Năm', '2022-100-qd-ubnd')}`);
    const grant = clone.commit('Cấp mã');
    clone.git('revert', '--no-commit', grant);
    expect(rulesOf(clone)).toEqual([['since-code-lost', 'H24.12.05']]);
  });
});

describe('while branches are merged', () => {
  /** Two branches that each granted a code under a signed decision; theirs is `kia`, checked out is `nay`. */
  function parted(): Clone {
    const clone = newRepository();
    clone.git('switch', '--quiet', '--create', 'kia');
    clone.write('units/H24/H24.14.yaml', unit('H24.14', 'Sở Mười Bốn', '2022-100-qd-ubnd'));
    clone.commit('Bên kia cấp');
    clone.git('switch', '--quiet', '--create', 'nay', 'main');
    clone.write('units/H24/H24.15.yaml', unit('H24.15', 'Sở Mười Lăm', '2022-100-qd-ubnd'));
    clone.commit('Bên này cấp');
    return clone;
  }

  test('what either side granted is lawful; what the merge drops of either is not', () => {
    const clone = parted();
    clone.git('merge', '--quiet', '--no-commit', '--no-ff', 'kia');
    expect(rulesOf(clone)).toEqual([]);
    expect(rulesOf(clone, '--staged')).toEqual([]);
    clone.git('rm', '--quiet', '--force', 'registry/units/H24/H24.14.yaml');
    expect(rulesOf(clone, '--staged')).toEqual([['since-code-lost', 'H24.14']]);
    clone.git('rm', '--quiet', '--force', 'registry/units/H24/H24.15.yaml');
    expect(rulesOf(clone)).toEqual([
      ['since-code-lost', 'H24.14'],
      ['since-code-lost', 'H24.15'],
    ]);
  });

  test('what the other side did itself is its own doing: the guard of a proposal finds it, the merge does not', () => {
    const clone = parted();
    clone.git('switch', '--quiet', 'kia');
    rmSync(clone.path('registry/units/H24/H24.13.yaml'));
    clone.commit('Bên kia xóa');
    clone.git('switch', '--quiet', 'nay');
    clone.git('merge', '--quiet', '--no-commit', '--no-ff', 'kia');
    expect(rulesOf(clone)).toEqual([]);
    expect(rulesOf(clone, '--since', 'main')).toEqual([['since-code-lost', 'H24.13']]);
  });

  test('of several branches merged at once each is held', () => {
    const clone = parted();
    clone.git('switch', '--quiet', '--create', 'ba', 'main');
    clone.write('units/H24/H24.16.yaml', unit('H24.16', 'Sở Mười Sáu', '2022-100-qd-ubnd'));
    clone.commit('Bên thứ ba cấp');
    clone.git('switch', '--quiet', 'nay');
    clone.git('merge', '--quiet', '--no-commit', 'kia', 'ba');
    expect(rulesOf(clone)).toEqual([]);
    for (const code of ['H24.14', 'H24.16']) {
      const path = clone.path('registry/units/H24', `${code}.yaml`);
      const text = clone.read(`units/H24/${code}.yaml`);
      rmSync(path);
      expect(rulesOf(clone)).toEqual([['since-code-lost', code]]);
      writeFileSync(path, text);
    }
  });

  test('a conflict is resolved with what both sides granted', () => {
    const clone = newRepository();
    clone.git('switch', '--quiet', '--create', 'kia');
    clone.write(AGENCY, `${clone.read(AGENCY)}${unit('H24.12.05', 'Phòng Năm', '2022-100-qd-ubnd')}`);
    clone.commit('Bên kia cấp');
    clone.git('switch', '--quiet', '--create', 'nay', 'main');
    const before = clone.read(AGENCY);
    clone.write(AGENCY, `${before}${unit('H24.12.06', 'Phòng Sáu', '2022-100-qd-ubnd')}`);
    clone.commit('Bên này cấp');
    expect(clone.tryGit('merge', '--quiet', 'kia').status).toBe(1);
    expect(rulesOf(clone).map(([rule]) => rule)).toEqual(['git-conflict']);
    clone.write(AGENCY, `${before}${unit('H24.12.06', 'Phòng Sáu', '2022-100-qd-ubnd')}`);
    expect(rulesOf(clone)).toEqual([['since-code-lost', 'H24.12.05']]);
    clone.write(
      AGENCY,
      `${before}${unit('H24.12.05', 'Phòng Năm', '2022-100-qd-ubnd')}${unit('H24.12.06', 'Phòng Sáu', '2022-100-qd-ubnd')}`,
    );
    expect(rulesOf(clone)).toEqual([]);
  });

  test('a code that this branch gave up is lawful where a commit taken over grants it', () => {
    const clone = newRepository();
    const text = clone.read(AGENCY);
    const granted = `${text}${unit('H24.12.05', 'Phòng Năm', '2022-100-qd-ubnd')}`;
    clone.git('switch', '--quiet', '--create', 'kia');
    clone.write(AGENCY, granted);
    const pick = clone.commit('Bên kia cấp');
    // the base branch has seen the draft's code: it is not free again
    clone.git('switch', '--quiet', 'main');
    clone.write(AGENCY, `${text}${unit('H24.12.05', 'Phòng nháp', '2023-du-thao')}`);
    clone.commit('Dự thảo');
    clone.git('switch', '--quiet', '--create', 'nay', 'main');
    clone.write(AGENCY, text);
    clone.commit('Bỏ khỏi dự thảo');
    clone.write(AGENCY, granted);
    expect(rulesOf(clone)).toEqual([['since-code-regranted', 'H24.12.05']]);
    clone.git('checkout', '--quiet', '.');
    clone.git('merge', '--quiet', '--no-commit', '--no-ff', 'kia');
    expect(rulesOf(clone)).toEqual([]);
    clone.git('merge', '--abort');
    // a pick in the middle of a conflict elsewhere
    writeFileSync(join(clone.folder, 'GHI-CHU'), 'nay\n');
    clone.commit('Ghi chú');
    clone.git('switch', '--quiet', '--detach', pick);
    writeFileSync(join(clone.folder, 'GHI-CHU'), 'kia\n');
    clone.git('add', '--all');
    clone.git('commit', '--quiet', '--amend', '--no-edit');
    const both = clone.git('rev-parse', 'HEAD');
    clone.git('switch', '--quiet', 'nay');
    expect(clone.tryGit('cherry-pick', both).status).toBe(1);
    expect(rulesOf(clone)).toEqual([]);
  });
});

test('a repository that was begun in the registry hides nothing, nor does a pipe in git’s own folder', () => {
  const clone = newRepository();
  loseOffice(clone);
  cpSync(clone.path('.git/HEAD'), clone.path('registry/.git'));
  expect(clone.run('validate').status).not.toBe(0);
  rmSync(clone.path('registry/.git'));
  mustRun('mkfifo', [clone.path('.git/MERGE_HEAD')]);
  expect(clone.run('validate').status).toBe(1);
});
