import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, DRAFT } from '../../support/registries/guarded.js';

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

test('many of one file are one thing to look at', () => {
  const noted = (clone: Clone): void => {
    for (const code of ['H24.01.01', 'H24.01.02', 'H24.02']) update(code, '--note', 'Đã giải thể')(clone);
  };
  expect(proposed(noted)).toEqual(['? since-note-claims H24.01.01', '? since-note-claims H24.02']);
});

test('notes of what a draft grants are read with the draft', () => {
  expect(proposed(update('H24.02.01', '--note', 'Theo Quyết định số 999/QĐ-UBND'))).toEqual([]);
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
