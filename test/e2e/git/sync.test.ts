import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { type Clone, cloneOf, newRepository } from '../../support/git.js';
import { grant, must, originWith } from '../../support/proposals.js';
import { outputSchema } from '../../support/schema.js';

/** Does something in another clone and pushes it to main, as a proposal that was merged. */
function byOthers(origin: string, change: (clone: Clone) => void): void {
  const clone = cloneOf(origin);
  change(clone);
  clone.commit('Người khác');
  clone.git('push', '--quiet', 'origin', 'HEAD:main');
}

/** A unit granted under the draft of the base. */
function grantCalled(clone: Clone, name: string): void {
  must(clone, 'add', '--decision', '2023-du-thao', '--parent', 'H24.12', '--name', name);
}

/** What would be there if nothing had been done, but for what is known of the server. */
function stateOf(clone: Clone): string[] {
  return [clone.git('rev-parse', 'HEAD'), clone.git('ls-files', '--stage'), clone.git('status', '--porcelain')];
}

function nameOf(clone: Clone, code: string): string | undefined {
  const answer = clone.run('show', code, '--json');
  return answer.status === 0 ? (JSON.parse(answer.stdout) as { name: string }).name : undefined;
}

describe('sync', () => {
  test('moves on to what others did, and says of a second time that there is nothing new', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    byOthers(origin, (other) => must(other, 'update', 'H24.13', '--phone', '0225 000 9013'));
    const answer = clone.run('sync', '--json');
    const value = JSON.parse(answer.stdout) as { before: string; after: string };
    const schema = outputSchema('sync');
    expect(schema(value) ? [] : schema.errors).toEqual([]);
    expect(value).toMatchObject({ branch: 'main', base: 'origin/main', codes: [] });
    expect(value.after).not.toBe(value.before);
    expect(clone.git('rev-parse', 'HEAD')).toBe(clone.git('rev-parse', 'origin/main'));
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.read('units/H24/H24.13.yaml')).toContain('0225 000 9013');
    const again = clone.run('sync');
    expect([again.status, again.stdout]).toEqual([0, '']);
    expect(again.stderr).toContain('đã có mọi thứ của origin/main');
  });

  test('merges what both sides did to one agency by units, though no driver was ever installed here', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    must(clone, 'update', 'H24.12.01', '--phone', '0225 000 9001');
    clone.commit('Bên này');
    byOthers(origin, (other) => must(other, 'update', 'H24.12.02', '--phone', '0225 000 9002'));
    expect(clone.run('sync').status).toBe(0);
    expect(clone.read('units/H24/H24.12.yaml')).toContain('0225 000 9001');
    expect(clone.read('units/H24/H24.12.yaml')).toContain('0225 000 9002');
    expect(clone.git('log', '-1', '--format=%s')).toBe('Gộp origin/main');
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.run('validate', '--since', 'origin/main').status).toBe(0);
  });

  test('grants a code anew that others took meanwhile, ends the merge and says so', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grantCalled(clone, 'Phòng Của Ta');
    clone.commit('Bên này');
    byOthers(origin, (other) => grantCalled(other, 'Phòng Của Người'));
    const answer = clone.run('sync');
    expect(answer.status).toBe(0);
    const [, from = '', to = ''] = /(H24\.12\.\d\d) → (H24\.12\.\d\d) {2}Phòng Của Ta/.exec(answer.stdout) ?? [];
    expect(nameOf(clone, from)).toBe('Phòng Của Người');
    expect(nameOf(clone, to)).toBe('Phòng Của Ta');
    expect(clone.git('rev-list', '--merges', '--count', 'HEAD~1..HEAD')).toBe('1');
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.run('validate', '--since', 'origin/main').status).toBe(0);
    expect(clone.run('propose').status).toBe(0);
  });

  test('brings a branch of one’s own up to date', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    must(clone, 'propose');
    byOthers(origin, (other) => must(other, 'update', 'H24.13', '--phone', '0225 000 9013'));
    expect(clone.run('sync').status).toBe(0);
    expect(clone.git('branch', '--show-current')).toBe('de-xuat/2023-05-22');
    expect(clone.read('units/H24/H24.13.yaml')).toContain('0225 000 9013');
    expect(clone.run('propose').status).toBe(0);
  });
});

describe('sync leaves everything as it was', () => {
  test('where people have to decide what is to stay', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    must(clone, 'update', 'H24.12.01', '--phone', '0225 000 9001');
    clone.commit('Bên này');
    byOthers(origin, (other) => must(other, 'update', 'H24.12.01', '--phone', '0225 000 8888'));
    const before = stateOf(clone);
    const answer = clone.run('sync');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('H24.12.yaml');
    expect(stateOf(clone)).toEqual(before);
    expect(clone.run('validate').status).toBe(0);
  });

  test('where something is not committed, under way, or stands in the way outside of the registry', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    byOthers(origin, (other) => other.write('../ghi-chu.txt', 'của người khác'));
    writeFileSync(clone.path('ghi-chu.txt'), 'của ta');
    const before = stateOf(clone);
    expect(clone.run('sync').status).toBe(3);
    expect(stateOf(clone)).toEqual(before);
    expect(clone.git('show', ':registry/registry.yaml')).toBe(clone.read('registry.yaml').trim());
    grant(clone);
    expect(clone.run('sync')).toMatchObject({ status: 1, stderr: expect.stringContaining('madinhdanh propose') });
    clone.git('checkout', '--quiet', '--', '.');
    clone.git('switch', '--quiet', '--detach');
    expect(clone.run('sync').status).toBe(1);
  });

  test('where the server cannot be reached, there is none, or the history was cut off', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    const shallow = cloneOf(`file://${origin}`, ['--depth', '1']);
    renameSync(origin, `${origin}.xa`);
    const before = stateOf(clone);
    expect(clone.run('sync').status).toBe(3);
    expect(stateOf(clone)).toEqual(before);
    renameSync(`${origin}.xa`, origin);
    byOthers(origin, (other) => must(other, 'update', 'H24.13', '--phone', '0225 000 9013'));
    expect(shallow.run('sync').stderr).toContain('git fetch --unshallow');
    expect(newRepository().run('sync').status).toBe(3);
  });

  test('where others issued a draft without what was added to it here; moved to another draft it is merged', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grantCalled(clone, 'Phòng Ghi Thêm');
    clone.commit('Bên này');
    byOthers(origin, (other) => {
      must(other, 'decision', 'issue', '2023-du-thao', '--number', '15/QĐ-UBND', '--signed', '2023-05-21');
    });
    const before = stateOf(clone);
    const answer = clone.run('sync');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('15/QĐ-UBND');
    const [, command = ''] = /→ madinhdanh (decision move .*)/.exec(answer.stderr) ?? [];
    expect(stateOf(clone)).toEqual(before);
    must(clone, ...command.replace('"…"', 'Bổ-sung').split(' '));
    clone.commit('Chuyển');
    expect(clone.run('sync').status).toBe(0);
    expect(clone.run('validate', '--since', 'origin/main').status).toBe(0);
  });

  test('but a merge that together breaks rules stands, and the errors are told', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    must(clone, 'add', '--decision', '2023-du-thao', '--code', 'H24.12.40', '--name', 'Phòng Khác');
    clone.commit('Bên này');
    byOthers(origin, (other) => {
      other.write(
        'registry.yaml',
        `${other.read('registry.yaml')}reserved:\n  - code: H24.12.40\n    reason: dự phòng\n`,
      );
    });
    const answer = clone.run('sync');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('code-reserved');
    expect(answer.stderr).toContain('Đã gộp origin/main');
    expect(clone.git('log', '-1', '--format=%s')).toBe('Gộp origin/main');
  });
});

test('no program is run that the repository names, and no option of its own decides what is merged', () => {
  const origin = originWith('github');
  const clone = cloneOf(origin);
  must(clone, 'update', 'H24.12.01', '--phone', '0225 000 9001');
  clone.commit('Bên này');
  byOthers(origin, (other) => must(other, 'update', 'H24.12.02', '--phone', '0225 000 9002'));
  const marks = newFolder('dau vet');
  const program = join(newFolder('chuong trinh'), 'chay');
  writeFileSync(program, `#!/bin/sh\n: > '${marks}/'$$\ncat\n`, { mode: 0o755 });
  const keys = ['core.sshCommand', 'credential.helper', 'remote.origin.uploadpack', 'core.fsmonitor', 'core.editor'];
  for (const key of [...keys, 'merge.madinhdanh.driver', 'merge.la.driver', 'filter.la.smudge', 'filter.la.clean']) {
    clone.git('config', key, program);
  }
  clone.git('config', 'branch.main.mergeOptions', '-s ours');
  writeFileSync(clone.path('.git/info/attributes'), '* filter=la\n*.txt merge=la\n');
  for (const hook of ['pre-merge-commit', 'post-merge', 'post-checkout', 'commit-msg', 'reference-transaction']) {
    writeFileSync(clone.path('.git/hooks', hook), `#!/bin/sh\n'${program}'\n`, { mode: 0o755 });
  }
  expect(clone.run('sync').status).toBe(0);
  expect(clone.read('units/H24/H24.12.yaml')).toContain('0225 000 9002');
  expect(clone.read('units/H24/H24.12.yaml')).toContain('0225 000 9001');
  expect(readdirSync(marks)).toEqual([]);
});
