import { expect, test } from 'vitest';
import { newFolder } from '../../support/folders.js';
import { Clone } from '../../support/git.js';
import { beginProposal, judgedOf } from '../../support/judged.js';
import { AGENCY_1 } from '../../support/registries/guarded.js';

/** Names and objects of git by which a proposal could be held against something else than what is meant. */

function tampered(): Clone {
  const clone = beginProposal();
  clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma');
  clone.commit('Sửa tên');
  return clone;
}

const STOPPED = ['! since-name-changed H24.01.01'];

test.each(['branch', 'tag'])('a %s that is called like the beginning of a hash means nothing by itself', (kind) => {
  const clone = tampered();
  const hash = clone.git('rev-parse', '--short=9', 'main');
  clone.git(kind, hash, 'de-xuat');
  const since = clone.run('validate', '--since', hash);
  expect([since.status, since.stderr]).toEqual([
    3,
    expect.stringContaining(`refs/${kind === 'tag' ? 'tags' : 'heads'}/${hash}`),
  ]);
  expect(clone.run('validate', '--since', 'main', '--rev', hash).status).toBe(3);
  expect(clone.run('validate', '--since', clone.git('rev-parse', 'main')).status).toBe(1);
});

test('git describe’s names are hashes too', () => {
  const clone = tampered();
  const name = `v1-2-g${clone.git('rev-parse', '--short=9', 'main')}`;
  clone.git('tag', name, 'de-xuat');
  expect(clone.run('validate', '--since', name).status).toBe(3);
});

test('names and replacements that git has packed count as those that are files', () => {
  const twin = tampered();
  twin.git('tag', 'hai-nghia', 'main');
  twin.git('branch', 'hai-nghia', 'de-xuat');
  twin.git('pack-refs', '--all');
  const since = twin.run('validate', '--since', 'hai-nghia');
  expect([since.status, since.stderr]).toEqual([3, expect.stringContaining('refs/tags/hai-nghia')]);
  const replaced = tampered();
  replaced.git('replace', 'main', 'de-xuat');
  replaced.git('pack-refs', '--all');
  expect(judgedOf(replaced)).toEqual(STOPPED);
});

test('what git replace puts in the place of a commit or a file is not looked at', () => {
  const commit = tampered();
  commit.git('replace', 'main', 'de-xuat');
  expect(judgedOf(commit)).toEqual(STOPPED);
  const head = tampered();
  head.git('replace', 'de-xuat', 'main');
  expect(judgedOf(head, '--rev', 'de-xuat')).toEqual(STOPPED);
  const blob = tampered();
  const path = `registry/${AGENCY_1}`;
  blob.git('replace', blob.git('rev-parse', `main:${path}`), blob.git('rev-parse', `HEAD:${path}`));
  expect(judgedOf(blob)).toEqual(STOPPED);
});

test('nor in a mirror, to which such objects come along', () => {
  const clone = tampered();
  clone.git('replace', 'de-xuat', 'main');
  const mirror = new Clone(newFolder('guong.git'));
  clone.git('clone', '--quiet', '--mirror', clone.folder, mirror.folder);
  expect(judgedOf(mirror, '--rev', 'de-xuat')).toEqual(STOPPED);
});

test.each(['main..de-xuat', '^main', 'main^{tree}', 'main:registry', '--all', 'main^@'])(
  '%s is not one commit, and the answer says what to name',
  (ref) => {
    const { status, stderr } = tampered().run('validate', `--since=${ref}`, '--lang', 'en');
    expect([status, stderr]).toEqual([3, expect.stringMatching(/does not name one commit[\s\S]*origin\/main/)]);
    expect(stderr).not.toContain('fatal:');
  },
);

test.each(['main~0', 'main@{0}', 'main^{/Sổ ban đầu}', 'refs/heads/main'])('%s is one', (ref) => {
  expect(tampered().run('validate', '--since', ref).status).toBe(1);
});
