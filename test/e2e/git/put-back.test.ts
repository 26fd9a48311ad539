import { expect, test } from 'vitest';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_4, DRAFT, SEALED, SIGNED } from '../../support/registries/guarded.js';

/** What main lost or had falsified is put back by a proposal, and by nothing that only says so. */

const UNIT = `- code: H24.01.06\n  name: Phòng Hòa Giải\n`;

/** A registry that somebody pushed to without a proposal, and a branch that is to mend it. */
function damaged(damage: (clone: ReturnType<typeof beginProposal>) => void) {
  const clone = beginProposal();
  damage(clone);
  clone.commit('Đẩy thẳng');
  mergeToMain(clone);
  return clone;
}

test.each([
  [
    'a code lost',
    'H24.01.01',
    (clone: ReturnType<typeof beginProposal>) =>
      clone.write(AGENCY_1, clone.read(AGENCY_1).replace(/- code: H24\.01\.01\n(?: {2}.*\n)+/, '')),
  ],
  [
    'a name falsified',
    'H24.01.01',
    (clone: ReturnType<typeof beginProposal>) => clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma'),
  ],
  [
    'a closing taken out',
    'H24.01.03',
    (clone: ReturnType<typeof beginProposal>) =>
      clone.edit(AGENCY_1, `  closed: {decision: ${SEALED}, reason: dissolved}\n`, ''),
  ],
  [
    'a signed decision edited',
    SIGNED,
    (clone: ReturnType<typeof beginProposal>) =>
      clone.edit(`decisions/${SIGNED}.yaml`, 'title: Về việc cấp mã', 'title: Về việc khác'),
  ],
] as const)('%s: the revert is looked at, and not stopped', (_, code, damage) => {
  const clone = damaged(damage);
  clone.git('revert', '--no-edit', 'HEAD');
  expect(judgedOf(clone)).toEqual([`? since-restored ${code}`]);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual([`? since-restored ${code}`]);
});

test('the same revert passes before it is committed', () => {
  const clone = damaged((each) => each.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma'));
  clone.git('revert', '--no-commit', 'HEAD');
  const answer = clone.run('validate', '--json');
  expect(answer.stdout).not.toContain('since-name-changed');
});

test('what is not put back as it was stays an error', () => {
  const clone = damaged((each) => each.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma'));
  clone.edit(AGENCY_1, 'name: Phòng Ma', 'name: Phòng Mốt');
  clone.commit('Gần như cũ');
  expect(judgedOf(clone)).toEqual(['! since-name-changed H24.01.01']);
});

test('a lawful step is not taken back as if it had been damage', () => {
  const clone = beginProposal(UNSEALED);
  const before = clone.read(AGENCY_1);
  clone.run('decision', 'new', '--title', 'Đổi tên', '--number', '300/QĐ-UBND', '--signed', '2023-05-20');
  expect(clone.run('rename', 'H24.01.01', '--name', 'Phòng Mới', '--decision', '2023-300-qd-ubnd').status).toBe(0);
  clone.commit('Đổi tên');
  mergeToMain(clone);
  clone.write(AGENCY_1, before);
  clone.commit('Như trước');
  expect(judgedOf(clone)).toContain('! since-former-name-changed H24.01.01');
  expect(judgedOf(clone).join()).not.toContain('since-restored');
});

test('what somebody wrote on a branch and took back before it was merged is nothing that main held', () => {
  const clone = beginProposal();
  clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma');
  clone.commit('Gieo');
  clone.git('revert', '--no-edit', 'HEAD');
  clone.git('switch', '--quiet', 'main');
  clone.git('merge', '--quiet', '--no-ff', '--message', 'Nhập', 'de-xuat');
  clone.git('switch', '--quiet', '--create', 'sau');
  clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma');
  clone.commit('Gặt');
  expect(judgedOf(clone)).toEqual(['! since-name-changed H24.01.01']);
});

test('nor where the branch came in commit by commit', () => {
  const clone = beginProposal();
  clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma');
  clone.commit('Gieo');
  clone.edit(AGENCY_1, UNIT, `${UNIT}  shortName: HG\n`);
  clone.commit('Việc khác');
  clone.edit(AGENCY_1, 'name: Phòng Ma', 'name: Phòng Một');
  clone.commit('Trả lại');
  mergeToMain(clone);
  clone.edit(AGENCY_1, 'name: Phòng Một', 'name: Phòng Ma');
  clone.commit('Gặt');
  expect(judgedOf(clone)).toEqual(['! since-name-changed H24.01.01']);
});

const FORGED = `- code: H24.01.09
  name: Phòng Ma
  phone: 0225 000 0999
`;

test('a code that was forged straight into main goes again, and is looked at', () => {
  const clone = damaged((each) =>
    each.write(AGENCY_1, `${each.read(AGENCY_1)}${FORGED}  granted: {decision: ${SEALED}}\n`),
  );
  clone.git('revert', '--no-edit', 'HEAD');
  expect(judgedOf(clone)).toEqual(['? since-restored H24.01.09']);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual(['? since-restored H24.01.09']);
  const { stdout } = clone.run('validate', '--since', 'main');
  expect(stdout).toContain('H24.01.09 được bỏ khỏi sổ');
  expect(stdout).toContain('Mã này không được cấp lại.');
  // and is not granted again by the next
  mergeToMain(clone);
  clone.write(AGENCY_1, `${clone.read(AGENCY_1)}${FORGED}  granted: {decision: ${DRAFT}}\n`);
  clone.commit('Cấp lại');
  expect(judgedOf(clone)).toEqual(['! since-code-regranted H24.01.09']);
});

test('a code that came lawfully does not go that way, nor one to which something was done since', () => {
  const lawful = damaged((each) =>
    each.write(AGENCY_1, `${each.read(AGENCY_1)}${FORGED}  granted: {decision: ${SIGNED}}\n`),
  );
  lawful.git('revert', '--no-edit', 'HEAD');
  expect(judgedOf(lawful)).toEqual(['! since-code-lost H24.01.09']);
  expect(lawful.run('validate', '--since', 'main').stdout).toContain('git revert');
  const followed = damaged((each) =>
    each.write(AGENCY_1, `${each.read(AGENCY_1)}${FORGED}  granted: {decision: ${SEALED}}\n`),
  );
  const forged = followed.read(AGENCY_1);
  followed.write(AGENCY_1, forged.replace('0225 000 0999', '0225 000 0998'));
  followed.commit('Sửa điện thoại');
  mergeToMain(followed);
  followed.git('revert', '--no-edit', 'HEAD', 'HEAD~1');
  expect(judgedOf(followed)).toEqual(['! since-code-lost H24.01.09']);
  // a code of long ago, whose file was moved about since, is none that was forged
  const old = beginProposal();
  old.write(AGENCY_1, old.read(AGENCY_1).replace(/- code: H24\.01\.01\n(?: {2}.*\n)+/, ''));
  old.commit('Bỏ');
  expect(judgedOf(old)).toEqual(['! since-code-lost H24.01.01']);
});

test('a closing and its removal that came in one after the other: the revert says how briefly it stood', () => {
  const clone = beginProposal(UNSEALED);
  clone.run('decision', 'new', '--title', 'Giải thể', '--number', '300/QĐ-UBND', '--signed', '2023-05-20');
  expect(clone.run('close', 'H24.01.01', '--decision', '2023-300-qd-ubnd').status).toBe(0);
  clone.run('decision', 'seal', '2023-300-qd-ubnd');
  clone.commit('Giải thể');
  clone.write(AGENCY_1, clone.read(AGENCY_1).replace(/ {2}closed:\n {4}decision: 2023-300-qd-ubnd\n(?: {4}.*\n)*/, ''));
  clone.commit('Bỏ việc giải thể');
  mergeToMain(clone);
  clone.git('revert', '--no-edit', 'HEAD');
  expect(judgedOf(clone)).toEqual(['? since-restored H24.01.01']);
  const { stdout } = clone.run('validate', '--since', 'main');
  expect(stdout).toContain('chỉ đúng một commit ấy ghi như vậy');
});

test('a draft that was merged, reverted, and reverted again passes', () => {
  const clone = beginProposal(UNSEALED);
  expect(
    clone.run('add', '--parent', 'H24', '--name', 'Sở Bốn', '--phone', '0225 000 0999', '--decision', DRAFT).status,
  ).toBe(0);
  clone.commit('Dự thảo');
  clone.git('revert', '--no-edit', 'HEAD');
  mergeToMain(clone);
  clone.git('revert', '--no-edit', 'HEAD');
  expect(clone.read(AGENCY_4)).toContain('Sở Bốn');
  expect(judgedOf(clone)).toEqual(['? since-restored H24.04']);
});

test('what stood before a lawful step comes not back when the code was lost after it', () => {
  const clone = beginProposal(UNSEALED);
  const before = clone.read(AGENCY_1);
  clone.run('decision', 'new', '--title', 'Giải thể', '--number', '300/QĐ-UBND', '--signed', '2023-05-20');
  expect(clone.run('close', 'H24.01.01', '--decision', '2023-300-qd-ubnd').status).toBe(0);
  clone.commit('Giải thể');
  mergeToMain(clone);
  const block = /- code: H24\.01\.01\n(?: {2}.*\n)+/;
  clone.write(AGENCY_1, clone.read(AGENCY_1).replace(block, ''));
  clone.commit('Đẩy thẳng');
  mergeToMain(clone);
  clone.write(AGENCY_1, before);
  clone.commit('Như trước khi giải thể');
  expect(judgedOf(clone).join()).not.toContain('since-restored H24.01.01');
  expect(judgedOf(clone)).toContain('! since-code-regranted H24.01.01');
});

test('a signed decision whose file was lost comes back as it was, and as nothing else', () => {
  const file = `decisions/${SIGNED}.yaml`;
  let text = '';
  const clone = damaged((each) => {
    text = each.read(file);
    each.git('rm', '-q', `registry/${file}`);
  });
  clone.write(file, text.replace(/^(?:number|signed): .*\n/gm, ''));
  clone.commit('Nay là dự thảo');
  expect(judgedOf(clone)).toContain(`! since-decision-changed ${SIGNED}`);
  clone.write(file, text);
  clone.commit('Trả lại');
  expect(judgedOf(clone).filter((each) => each.startsWith('!'))).toEqual([]);
});
