import { describe, expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { must } from '../../support/proposals.js';
import { AGENCY_1, AGENCY_2, DRAFT, SIGNED } from '../../support/registries/guarded.js';

/** What no decision carries, and says something all the same: reviews, short names, corrections, lines for editors. */

const VERIFIED = '  verified: {on: 2023-05-10, by: Sở Một}\n';
const PHONE = '  phone: 0225 000 0101\n';

/** A branch whose base holds a change already. */
function onceHeld(earlier: (clone: Clone) => void): Clone {
  const clone = beginProposal(UNSEALED);
  earlier(clone);
  clone.commit('Từ trước');
  mergeToMain(clone);
  return clone;
}

const verify = (text: string) => (clone: Clone) => clone.edit(AGENCY_1, PHONE, `${PHONE}${text}`);
const reverify = (text: string) => (clone: Clone) => clone.edit(AGENCY_1, VERIFIED, text);

describe('a review', () => {
  test.each<[string, (clone: Clone) => void, string[]]>([
    ['taken out', reverify(''), ['? since-verified-changed H24.01.01']],
    ['dated back', reverify('  verified: {on: 2023-05-09, by: Sở Một}\n'), ['? since-verified-changed H24.01.01']],
    [
      'of another person',
      reverify('  verified: {on: 2023-05-10, by: Ai đó}\n'),
      ['? since-verified-changed H24.01.01'],
    ],
    ['dated ahead', reverify('  verified: {on: 2023-06-10, by: Sở Một}\n'), ['! verified-ahead H24.01.01']],
    ['that is later', reverify('  verified: {on: 2023-05-22, by: Văn phòng Sở}\n'), []],
  ])('%s', (_, change, found) => {
    const clone = onceHeld(verify(VERIFIED));
    change(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });

  test.each<[string, string, string[]]>([
    ['long ago', '  verified: {on: 2023-03-10, by: Sở Một}\n', ['? since-verified-changed H24.01.01']],
    ['before the grant', '  verified: {on: 2021-05-10, by: Sở Một}\n', ['? since-verified-changed H24.01.01']],
    ['of these days', '  verified: {on: 2023-05-01, by: Sở Một}\n', []],
  ])('that is new, %s', (_, text, found) => {
    const clone = beginProposal(UNSEALED);
    verify(text)(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });

  test('of many units by one person, who changed nothing in any of them', () => {
    const codes = Array.from({ length: 22 }, (_, i) => `H24.02.${i + 10}`);
    const clone = onceHeld((each) => {
      const units = codes.map(
        (code) => `- code: ${code}\n  name: Trạm ${code}\n  phone: 0225 000 0107\n  granted: {decision: ${SIGNED}}\n`,
      );
      each.write(AGENCY_2, each.read(AGENCY_2) + units.join(''));
    });
    must(clone, 'verify', ...codes.slice(0, 20), '--by', 'Sở Hai');
    clone.commit('Rà soát');
    expect(judgedOf(clone)).toEqual([]);
    must(clone, 'verify', ...codes, '--by', 'Sở Hai');
    clone.commit('Rà soát nữa');
    expect(judgedOf(clone)).toEqual(['? since-verified-changed H24.02.10']);
  });
});

describe('a short name that is', () => {
  const short = (text: string) => (clone: Clone) =>
    clone.edit(AGENCY_1, '  name: Phòng Một\n', `  name: Phòng Một\n  shortName: ${text}\n`);
  test.each<[string, string, string[]]>([
    ['the code of another', 'H24.02', ['? since-short-name-taken H24.01.01']],
    ['the earlier code of another', '000.02.01.H24', ['? since-short-name-taken H24.01.01']],
    ['the name of one beside it', 'Phòng Hai', ['? since-short-name-taken H24.01.01']],
    ['a former name of one beside it', 'Phòng Nhì', ['? since-short-name-taken H24.01.01']],
    ['a former name of an agency', 'Sở Nhì', ['? since-short-name-taken H24.01.01']],
    ['its own code', 'H24.01.01', []],
    ['nobody else’s', 'P1', []],
  ])('%s', (_, text, found) => {
    const clone = beginProposal(UNSEALED);
    short(text)(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });
});

describe('a line for an editor', () => {
  test.each<[string, (clone: Clone) => void, string[]]>([
    [
      'in an agency file',
      (clone) => clone.write(AGENCY_1, `${clone.read(AGENCY_1)}# vim: set ft=yaml :\n`),
      [`? since-editor-line ${AGENCY_1}`],
    ],
    [
      'in the settings, for Emacs',
      (clone) => clone.write('registry.yaml', `# -*- eval: (shell-command "x") -*-\n${clone.read('registry.yaml')}`),
      ['? since-editor-line registry.yaml'],
    ],
    [
      'in a list of variables',
      (clone) => clone.write(AGENCY_2, `${clone.read(AGENCY_2)}# Local Variables:\n# eval: (x)\n# End:\n`),
      [`? since-editor-line ${AGENCY_2}`],
    ],
    [
      'in a note, which is data',
      (clone) => clone.edit(AGENCY_1, PHONE, `${PHONE}  note: "xem vim: set modeline:"\n`),
      [`? since-editor-line ${AGENCY_1}`],
    ],
    ['that is none', (clone) => clone.write(AGENCY_1, `# số liệu: vi phạm; ex: ví dụ\n${clone.read(AGENCY_1)}`), []],
  ])('%s', (_, change, found) => {
    const clone = beginProposal(UNSEALED);
    change(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });
});

describe('letters that are none', () => {
  const SPOTS: readonly [string, (clone: Clone, text: string) => void][] = [
    ['a note', (clone, text) => clone.edit(AGENCY_1, PHONE, `${PHONE}  note: "một ${text}"\n`)],
    ['an address', (clone, text) => clone.edit(AGENCY_1, PHONE, `  address: "Số 1 ${text}"\n${PHONE}`)],
    [
      'a review',
      (clone, text) => clone.edit(AGENCY_1, PHONE, `${PHONE}  verified: {on: 2023-05-20, by: "A${text}"}\n`),
    ],
    ['a title', (clone, text) => clone.edit(`decisions/${DRAFT}.yaml`, 'bổ sung mã', `bổ sung mã ${text}`)],
    ['a reservation', (clone, text) => clone.edit('registry.yaml', 'reason: dự phòng', `reason: "dự phòng ${text}"`)],
    ['an exemption', (clone, text) => clone.edit('registry.yaml', 'reason: đang xây', `reason: đang ${text}xây`)],
  ];
  const CHARACTERS = ['\ufffc', '\ue000', '\uf8ff', '\u{f0001}', '\ufdd0', '\u{1fffe}'];
  test.each(SPOTS)('are errors in %s, exempted or not', (_, put) => {
    for (const [i, character] of CHARACTERS.entries()) {
      const clone = beginProposal(UNSEALED);
      put(clone, character);
      // an exemption silences no error
      clone.edit(
        'registry.yaml',
        'exemptions:\n',
        'exemptions:\n  - {rule: text-control, codes: [H24.01.01], reason: x, until: 2023-12-31}\n',
      );
      clone.commit('Đề xuất');
      const found = judgedOf(clone).filter((each) => each.startsWith('! '));
      expect([i, found.some((each) => /^! (?:text-control|file-|yaml-|syntax)/.test(each))]).toEqual([i, true]);
    }
  });
});

test('a draft that was submitted is not signed by hand before that day', () => {
  const clone = onceHeld((each) =>
    must(each, 'decision', 'submit', DRAFT, '--number', '25/TTr-SKHCN', '--on', '2023-05-21'),
  );
  clone.edit(`decisions/${DRAFT}.yaml`, 'drafted: 2023-05-20\n', 'number: 999/QĐ-UBND\nsigned: 2023-05-20\n');
  clone.commit('Đề xuất');
  expect(judgedOf(clone)).toContainEqual(expect.stringMatching(/^\? submitted-order /));
});

test('that the only one who took over took a part is said', () => {
  const clone = beginProposal(UNSEALED);
  must(clone, 'merge', 'H24.01.01', '--into', 'H24.01.02', '--decision', DRAFT);
  clone.edit(AGENCY_1, 'successors: [H24.01.02]', 'successors: [H24.01.02]\n    partial: [H24.01.02]');
  clone.commit('Đề xuất');
  expect(clone.run('validate', '--lang', 'en').stdout).toContain('H24.01.02 alone took over H24.01.01');
  clone.edit(AGENCY_1, 'reason: merged\n', 'reason: replaced\n');
  expect(clone.run('validate', '--no-git', '--lang', 'en').stdout).toContain('cannot take only a part');
});

describe('a correction', () => {
  const corrected = (): Clone =>
    onceHeld((clone) =>
      must(clone, 'correct', 'H24.01.01', '--name', 'Phòng Mốt', '--by', '900/STTTT', '--reason', 'in sai'),
    );

  test.each<[string, string[], string[]]>([
    ['of a name', ['--name', 'Phòng Mốt'], []],
    ['of an earlier code', ['--legacy-code', '000.01.10.H24'], []],
    ['of a short name', ['--short-name', 'PM'], ['? since-identity-changed H24.01.01']],
    ['of an address', ['--address', 'Số 1 đường Mới'], ['? since-contact-blanked H24.01.01']],
  ])('%s that is committed is undone lawfully', (_, what, beside) => {
    const clone = beginProposal(UNSEALED);
    const base = clone.git('rev-parse', 'HEAD');
    must(clone, 'correct', 'H24.01.01', ...what, '--by', '900/STTTT', '--reason', 'in sai', '--commit');
    const between = clone.git('rev-parse', 'HEAD');
    must(clone, 'undo', '--yes');
    expect(clone.git('status', '--short')).toBe('');
    expect(judgedOf(clone, '--since', base)).toEqual([]);
    expect(judgedOf(clone, '--since', between).sort()).toEqual(
      [...beside, '? since-correction-added H24.01.01'].sort(),
    );
  });

  test.each<[string, (clone: Clone) => void, string[]]>([
    [
      'taken out, what it put right kept',
      (clone) => clone.write(AGENCY_1, clone.read(AGENCY_1).replace(/ {2}corrections:\n(?: {4}.*\n)+/, '')),
      ['! since-correction-changed H24.01.01'],
    ],
    [
      'taken out, another name put in',
      (clone) =>
        clone.write(
          AGENCY_1,
          clone
            .read(AGENCY_1)
            .replace(/ {2}corrections:\n(?: {4}.*\n)+/, '')
            .replace('Phòng Mốt', 'Phòng Mười'),
        ),
      ['! since-correction-changed H24.01.01', '! since-name-changed H24.01.01'],
    ],
    [
      'taken back whole',
      (clone) =>
        clone.write(
          AGENCY_1,
          clone
            .read(AGENCY_1)
            .replace(/ {2}corrections:\n(?: {4}.*\n)+/, '')
            .replace('Phòng Mốt', 'Phòng Một'),
        ),
      ['? since-correction-added H24.01.01'],
    ],
    [
      'of another day',
      (clone) => clone.edit(AGENCY_1, 'on: 2023-05-22', 'on: 2023-05-21'),
      ['! since-correction-changed H24.01.01', '! since-name-changed H24.01.01', '? since-correction-added H24.01.01'],
    ],
  ])('%s', (_, change, found) => {
    const clone = corrected();
    change(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });

  test.each<[string, string, string]>([
    ['day', 'on: 2023-05-22', 'on: 2023-05-21'],
    ['reason', 'reason: in sai', 'reason: in nhầm'],
    ['dispatch', 'by: 900/STTTT', 'by: 901/STTTT'],
    ['earlier text', 'was: Phòng Một', 'was: Phòng Mọt'],
  ])('is shown by `diff` where its %s changed', (_, from, to) => {
    const clone = corrected();
    clone.edit(AGENCY_1, from, to);
    const word = to.slice(to.indexOf(': ') + 2);
    for (const format of ['pretty', 'json', 'md']) {
      expect(clone.run('diff', 'HEAD', '--format', format).stdout).toContain(word);
    }
  });
});

test('a new file that is committed and undone is gone from the commit too', () => {
  const clone = beginProposal(UNSEALED);
  must(clone, 'decision', 'new', '--title', 'Về việc khác', '--kind', 'amendment', '--commit');
  must(clone, 'undo', '--yes');
  expect(clone.git('status', '--short')).toBe('');
  expect(clone.git('diff', '--stat', 'main')).toBe('');
});

test('hints on a draft that was submitted name the option that it takes', () => {
  const clone = beginProposal(UNSEALED);
  must(clone, 'close', 'H24.01.01', '--decision', DRAFT);
  must(clone, 'decision', 'submit', DRAFT, '--number', '25/TTr-SKHCN', '--on', '2023-05-21');
  must(clone, 'close', 'H24.02', '--subtree', '--decision', '2023-210-qd-ubnd', '--confirm', '1');
  const said = clone.run('validate', '--no-git', '--lang', 'en').stdout;
  expect(said).toContain(`madinhdanh decision drop ${DRAFT} --amend-submitted`);
  expect(said).toMatch(/madinhdanh withdraw H24\.02\.0\d --amend-submitted/);
  must(clone, 'withdraw', 'H24.02.01', '--amend-submitted');
});

test('a day that a draft leaves out is no hole in a sentence', () => {
  const clone = onceHeld((each) => {
    const text = `  granted: {decision: ${SIGNED}}\n  formerNames:\n    - {name: Phòng Nhì,`;
    each.edit(
      AGENCY_1,
      text,
      text.replace('Phòng Nhì,', 'Phòng Nhất, until: 2022-03-01, decision: 2022-100-qd-ubnd}\n    - {name: Phòng Nhì,'),
    );
  });
  clone.edit(
    AGENCY_1,
    '    - {name: Phòng Nhất, until: 2022-03-01, decision: 2022-100-qd-ubnd}\n',
    `    - {name: Phòng Nhất, decision: ${DRAFT}}\n`,
  );
  clone.commit('Đề xuất');
  const said = clone.run('validate', '--since', 'main').stdout;
  expect(said).toContain('since-former-name-changed');
  expect(said).not.toMatch(/ngày [,)]/);
});

describe('a body founded again', () => {
  const again =
    (name: string, old: string, decision = DRAFT) =>
    (clone: Clone) =>
      clone.write(
        AGENCY_1,
        `${clone.read(AGENCY_1)}- code: H24.01.07\n  name: ${name}\n  phone: 0225 000 0107\n  granted: {decision: ${decision}, reestablishes: [${old}]}\n`,
      );
  test.each<[string, (clone: Clone) => void, string[]]>([
    ['under its own name', again('Phòng Ba', 'H24.01.03'), []],
    ['under a longer one', again('Phòng Ba và Tư', 'H24.01.03'), []],
    ['under wholly another', again('Trung tâm Lưu trữ', 'H24.01.03'), ['? since-reestablished-as H24.01.07']],
    ['that was annulled', again('Phòng Bốn', 'H24.01.04'), ['! reestablished H24.01.07']],
    [
      'that was replaced, and so never ended',
      (clone) => {
        must(clone, 'replace', 'H24.01.01', '--with', 'H24.01.02', '--decision', '2023-210-qd-ubnd');
        again('Phòng Một', 'H24.01.01')(clone);
      },
      ['! reestablished H24.01.07', '? since-entry-added H24.01.01', '? since-recoded H24.01.01'],
    ],
  ])('%s', (_, change, found) => {
    const clone = beginProposal(UNSEALED);
    change(clone);
    clone.commit('Đề xuất');
    expect(judgedOf(clone)).toEqual(found);
  });
});
