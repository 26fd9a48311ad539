import { chmodSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { type Clone, cloneOf, git, newRepository } from '../../support/git.js';
import { grant, loseCode, originWith, tip } from '../../support/proposals.js';
import { outputSchema } from '../../support/schema.js';

const BRANCH = 'de-xuat/2023-05-22';

/** What would be there if nothing had been done: refs, index, what is not committed. */
function stateOf(clone: Clone): string[] {
  return [clone.git('for-each-ref'), clone.git('status', '--porcelain', '--branch')];
}

describe('a proposal', () => {
  test('is a branch of the server with a commit of what was changed, and the main branch is as it was', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    const main = tip(origin);
    grant(clone);
    clone.write('../ngoai.txt', 'không thuộc sổ');
    const answer = clone.run('propose', '--title', 'Cấp mã cho Phòng Dữ liệu', '--json');
    expect(answer.status).toBe(0);
    const value = JSON.parse(answer.stdout) as { branch: string; commit: string; files: string[] };
    const schema = outputSchema('propose');
    expect(schema(value) ? [] : schema.errors).toEqual([]);
    expect(value).toMatchObject({ branch: BRANCH, base: 'main', server: 'origin', files: ['units/H24/H24.12.yaml'] });
    expect(tip(origin, BRANCH)).toBe(value.commit);
    expect(tip(origin)).toBe(main);
    expect(git(origin, 'log', '-1', '--format=%s', BRANCH)).toBe('Cấp mã cho Phòng Dữ liệu');
    expect(git(origin, 'log', '-1', '--format=%b', BRANCH)).toContain('Phòng Dữ liệu');
    expect(git(origin, 'diff', '--name-only', 'main', BRANCH)).toBe('registry/units/H24/H24.12.yaml');
    expect(clone.git('status', '--porcelain', '--branch')).toContain(`## ${BRANCH}...origin/${BRANCH}`);
    expect(clone.run('validate', '--since', 'origin/main').status).toBe(0);
    // what was sent others have seen: it is not undone in silence
    expect(clone.run('undo', '--yes').status).toBe(1);
  });

  test('goes on under its name: done again it sends what came to it, and the next one from main has another name', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    clone.run('propose');
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    expect(clone.run('propose').status).toBe(0);
    expect(git(origin, 'rev-list', '--count', `main..${BRANCH}`)).toBe('2');

    const other = cloneOf(origin);
    other.run('update', 'H24.13', '--phone', '0225 000 9013');
    expect(other.run('propose').status).toBe(0);
    expect(git(origin, 'branch', '--list', '--format=%(refname:short)')).toContain(`${BRANCH}-2`);
    expect(other.run('propose', '--branch', 'main').status).toBe(2);
    expect(other.run('propose', '--branch', 'a..b').status).toBe(2);
    expect(other.run('propose', '--branch', BRANCH).status).toBe(2);
  });

  test('has a name in one word where a branch stands above it, here or at the server alone', () => {
    const origin = originWith('github');
    const other = cloneOf(origin);
    git(origin, 'branch', 'de-xuat', 'main');
    grant(other);
    const WORD = BRANCH.replace('/', '-');
    expect(other.run('propose', '--branch', 'main/cap-ma').stderr).toContain('Đã có nhánh main:');
    expect(other.run('propose').status).toBe(0);
    const clone = cloneOf(origin);
    clone.run('update', 'H24.13', '--phone', '0225 000 9013');
    expect(clone.run('propose').status).toBe(0);
    const branches = git(origin, 'branch', '--list', '--format=%(refname:short)').split('\n');
    expect(branches.sort()).toEqual(['de-xuat', WORD, `${WORD}-2`, 'main']);
  });

  test('has a name that nobody else proposed under, though their branch was never seen here', () => {
    const origin = originWith('github');
    const [clone, other] = [cloneOf(origin), cloneOf(origin)];
    grant(clone);
    expect(clone.run('propose').status).toBe(0);
    other.run('update', 'H24.13', '--phone', '0225 000 9013');
    expect(other.run('propose').status).toBe(0);
    expect(git(origin, 'branch', '--list', '--format=%(refname:short)').split('\n')).toEqual(
      expect.arrayContaining([BRANCH, `${BRANCH}-2`]),
    );
  });

  test('holds what was committed on main before, and is sent from a branch of one’s own as it is called', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    const commit = clone.commit('Cấp mã');
    expect(clone.run('propose').status).toBe(0);
    expect(tip(origin, BRANCH)).toBe(commit);

    const own = cloneOf(origin);
    own.git('switch', '--quiet', '--create', 'phong-du-lieu');
    grant(own);
    expect(own.run('propose').status).toBe(0);
    expect(git(origin, 'log', '-1', '--format=%s', 'phong-du-lieu')).toContain('Đề xuất: 1 mã cấp mới');
  });

  test('says where the request is opened: by what the server says, or by its address', () => {
    const origin = originWith('github');
    const hook = join(origin, 'hooks', 'post-receive');
    writeFileSync(hook, '#!/bin/sh\necho "Tao yeu cau: https://git.example/so/new?b=1"\n');
    chmodSync(hook, 0o755);
    const clone = cloneOf(origin);
    grant(clone);
    expect(clone.run('propose').stdout).toBe('https://git.example/so/new?b=1\n');
    clone.git('remote', 'set-url', 'origin', 'git@github.com:so-khcn/so-dang-ky.git');
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    const { address } = JSON.parse(clone.run('propose', '--dry-run', '--json').stdout) as { address: string };
    expect(address).toBe(`https://github.com/so-khcn/so-dang-ky/compare/main...${BRANCH}?expand=1`);
  });
});

describe('nothing is committed and nothing sent', () => {
  test('of what would not pass: a code that is lost, a file that cannot be read', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    loseCode(clone);
    const before = stateOf(clone);
    const answer = clone.run('propose');
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('since-code-lost');
    expect(stateOf(clone)).toEqual(before);
    clone.git('checkout', '--quiet', '--', '.');
    clone.write('units/H24/H24.12.yaml', '- code: [\n');
    expect(clone.run('propose').status).toBe(1);
    expect(git(origin, 'branch', '--list', '--format=%(refname:short)')).toBe('main');
  });

  test('by a preview, without a change, without a server, in the middle of a merge', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    expect(clone.run('propose')).toMatchObject({ status: 1, stdout: '' });
    grant(clone);
    const before = stateOf(clone);
    expect(clone.run('propose', '--dry-run').stderr).toContain(BRANCH);
    expect(stateOf(clone)).toEqual(before);
    writeFileSync(clone.path('.git/MERGE_HEAD'), `${clone.git('rev-parse', 'HEAD')}\n`);
    expect(clone.run('propose').status).toBe(1);
    expect(git(origin, 'branch', '--list', '--format=%(refname:short)')).toBe('main');

    const alone = newRepository();
    grant(alone);
    expect(alone.run('propose')).toMatchObject({ status: 3, stderr: expect.stringContaining('git remote add origin') });
  });

  test('where nobody is known to commit: the branch is as it was', () => {
    const clone = cloneOf(originWith('github'));
    grant(clone);
    const before = stateOf(clone);
    const nobody = { GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '' };
    expect(clone.runWith(nobody, 'propose').status).toBe(3);
    expect(stateOf(clone)).toEqual(before);
  });
});

describe('a server that does not take it', () => {
  test('is told of, with what has been done; done again the command sends what was committed', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    renameSync(origin, `${origin}.xa`);
    const answer = clone.run('propose');
    expect(answer.status).toBe(3);
    expect(answer.stderr).toContain(`Đã commit vào nhánh ${BRANCH} trên máy này, nhưng chưa gửi được`);
    renameSync(`${origin}.xa`, origin);
    expect(clone.run('propose').status).toBe(0);
    expect(tip(origin, BRANCH)).toBe(clone.git('rev-parse', 'HEAD'));
  });

  test('as the branch there has moved on, keeps what is there', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    clone.run('propose');
    const other = cloneOf(origin);
    other.git('switch', '--quiet', BRANCH);
    other.run('update', 'H24.13', '--phone', '0225 000 9013');
    expect(other.run('propose').status).toBe(0);
    const there = tip(origin, BRANCH);
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    expect(clone.run('propose').status).toBe(3);
    expect(tip(origin, BRANCH)).toBe(there);
  });

  test('has no program run that the repository names', () => {
    const origin = originWith('github');
    const clone = cloneOf(origin);
    grant(clone);
    const marks = newFolder('dau vet');
    const program = join(newFolder('chuong trinh'), 'chay');
    writeFileSync(program, `#!/bin/sh\n: > '${marks}/'$$\ncat\n`, { mode: 0o755 });
    const keys = ['core.sshCommand', 'credential.helper', 'remote.origin.receivepack', 'core.askPass', 'core.gitProxy'];
    for (const key of keys) clone.git('config', key, program);
    clone.git('config', 'push.gpgSign', 'true');
    clone.git('config', 'gpg.program', program);
    for (const hook of ['pre-push', 'pre-commit', 'post-commit', 'reference-transaction']) {
      writeFileSync(clone.path('.git/hooks', hook), `#!/bin/sh\n'${program}'\n`, { mode: 0o755 });
    }
    expect(clone.run('propose').status).toBe(0);
    expect(tip(origin, BRANCH)).toBe(clone.git('rev-parse', 'HEAD'));
    clone.git('remote', 'set-url', 'origin', `ext::${program}`);
    clone.run('update', 'H24.12', '--phone', '0225 000 9012');
    expect(clone.run('propose').status).toBe(3);
    expect(readdirSync(marks)).toEqual([]);
  });
});
