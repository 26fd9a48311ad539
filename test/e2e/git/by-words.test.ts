import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, DRAFT, EMPTY } from '../../support/registries/guarded.js';

/** What anybody may write without a decision, and that says what decisions alone can say. */

function proposed(change: (clone: Clone) => void, before: (clone: Clone) => void = () => undefined): string[] {
  const clone = beginProposal(UNSEALED);
  before(clone);
  if (clone.git('status', '--porcelain') !== '') clone.commit('Trước');
  mergeToMain(clone);
  change(clone);
  clone.commit('Đề xuất');
  const found = judgedOf(clone);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual(found);
  return found;
}

const update =
  (...args: string[]) =>
  (clone: Clone): void => {
    const { status, stderr } = clone.run('update', ...args);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  };

test.each([
  ['Đã sáp nhập vào Sở Hai'],
  ['Xem H24.02'],
  ['Mã cũ 000.05.01.H24'],
  ['Theo Quyết định số 999/QĐ-UBND'],
  ['999/QĐ-UBND ngày 01/02/2023'],
  ['Không còn hiệu lực'],
  ['Closed since May'],
  ['Nay trực thuộc Sở Hai, mã mới chưa có'],
  ['QĐ 999 ngày 1/2/2023'],
  ['nay la H24 . 02'],
  ['da sap nhap vao So Hai'],
  ['Đã giải\u00a0thể'],
  // written in parts that are put together
  ['Đã sáp nhập'.normalize('NFD')],
])('a note: %s', (note) => {
  expect(proposed(update('H24.01.01', '--note', note))).toEqual(['? since-note-claims H24.01.01']);
});

test('a note that tells of nothing, or told of it before', () => {
  expect(proposed(update('H24.01.01', '--note', 'Làm việc cả thứ Bảy'))).toEqual([]);
  const before = update('H24.01.01', '--note', 'Theo Quyết định số 999/QĐ-UBND');
  expect(proposed(update('H24.01.01', '--note', ''), before)).toEqual([]);
  expect(proposed(update('H24.01.01', '--phone', '0225 000 0199'), before)).toEqual([]);
});

test('an address; numbers of houses are none of decisions', () => {
  expect(proposed(update('H24.01.01', '--address', 'Nay thuộc H24.02'))).toEqual(['? since-note-claims H24.01.01']);
  expect(proposed(update('H24.01.01', '--address', 'Số 12/TT3 đường Thử'))).toEqual([]);
});

test('a reviewer', () => {
  const reviewed = (clone: Clone): void =>
    clone.edit(
      AGENCY_1,
      'phone: 0225 000 0106',
      'phone: 0225 000 0106\n  verified: {on: 2023-05-22, by: H24.01.06 đã giải thể}',
    );
  expect(proposed(reviewed)).toEqual(['? since-note-claims H24.01.06']);
});

test('many of one file are one thing to look at', () => {
  const noted = (clone: Clone): void => {
    for (const code of ['H24.01.01', 'H24.01.02', 'H24.02']) update(code, '--note', 'Đã giải thể')(clone);
  };
  expect(proposed(noted)).toEqual(['? since-note-claims H24.01.01', '? since-note-claims H24.02']);
});

test('notes of what a draft grants are read with the draft', () => {
  expect(proposed(update('H24.02.01', '--note', 'Theo Quyết định số 999/QĐ-UBND'))).toEqual([]);
});

/** The draft with more lines in its file. */
const drafted =
  (lines: string) =>
  (clone: Clone): void =>
    clone.write(`decisions/${DRAFT}.yaml`, `${clone.read(`decisions/${DRAFT}.yaml`)}${lines}\n`);
const SHA = 'c'.repeat(64);

test('a draft that bears proofs of its signing', () => {
  const sealed = [`! since-draft-sealed ${DRAFT}`];
  expect(proposed(drafted(`seal: {v: 1, granted: 1, renamed: 0, closed: 0, other: 0, sha256: ${SHA}}`))).toEqual(
    sealed,
  );
  expect(proposed(drafted(`signedFile: {name: a.pdf, sha256: ${SHA}}`))).toEqual(sealed);
  expect(proposed(drafted(`resealed:\n  - {on: 2023-05-21, reason: x, was: ${SHA}}`))).toEqual(sealed);
});

test('a draft submitted on a day to come', () => {
  const submitted = (on: string) => proposed(drafted(`submitted: {number: 1/TTr-X, on: ${on}}`));
  expect(submitted('2023-12-01')).toEqual([`? submitted-order ${DRAFT}`]);
  expect(submitted('2023-05-22')).toEqual([]);
});

const NEW = '2023-300-qd-ubnd';
const entered =
  (more: string) =>
  (clone: Clone): void => {
    clone.write(
      `decisions/${NEW}.yaml`,
      `# yaml-language-server: $schema=../../schemas/decision.schema.json\nnumber: 300/QĐ-UBND\nsigned: 2023-05-22\ntitle: Về việc khác\nkind: amendment\n${more}`,
    );
    clone.write(
      AGENCY_1,
      `${clone.read(AGENCY_1)}- code: H24.01.07\n  name: Phòng Bảy\n  phone: 0225 000 0107\n  granted: {decision: ${NEW}}\n`,
    );
    expect(clone.run('decision', 'seal', NEW).status).toBe(0);
  };

test('a decision entered as signed: what it replaces and revokes, seals that nobody saw', () => {
  expect(proposed(entered(''))).toEqual([]);
  const told = [`? since-draft-replaces ${NEW}`];
  expect(proposed(entered(`replaces: [${EMPTY}]\n`))).toEqual(told);
  expect(proposed(entered(`revokes: [${EMPTY}]\n`))).toEqual(told);
  const twice = (clone: Clone): void => {
    entered('')(clone);
    const path = `decisions/${NEW}.yaml`;
    clone.write(path, `${clone.read(path)}resealed:\n  - on: 2023-05-22\n    reason: thêm\n    was: ${SHA}\n`);
  };
  expect(proposed(twice)).toEqual([`? since-resealed ${NEW}`]);
});

test('a draft signed by hand that keeps the day on which it was begun', () => {
  const signed = (clone: Clone): void => {
    clone.edit(`decisions/${DRAFT}.yaml`, 'drafted:', 'number: 300/QĐ-UBND\nsigned: 2023-05-22\ndrafted:');
  };
  expect(proposed(signed)).toContain(`? since-drafted-changed ${DRAFT}`);
  const issued = (clone: Clone): void => {
    clone.run('decision', 'issue', DRAFT, '--number', '300/QĐ-UBND', '--signed', '2023-05-22');
    expect(clone.read(`decisions/${DRAFT}.yaml`)).toContain('number: 300/QĐ-UBND');
  };
  expect(proposed(issued).filter((each) => each.includes('drafted'))).toEqual([]);
  const noted = (clone: Clone): void => clone.edit(AGENCY_1, 'phone: 0225 000 0101', 'phone: 0225 000 0191');
  expect(proposed(noted)).toEqual([]);
});
