import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { AGENCY_1, AGENCY_2, DRAFT, SEALED, SIGNED } from '../../support/registries/guarded.js';

const CODE = 'H24.02.01';
const PHONE = '0225 000 0201';
const OTHER = '0225 000 0777';

/** A proposal that gives the drafted code another name, from what main calls it. */
function proposed(was: string, is: string, phone = PHONE): string[] {
  const clone = beginProposal();
  clone.edit(AGENCY_2, 'name: Trung tâm Tin học', `name: ${was}`);
  clone.commit('Trước');
  mergeToMain(clone);
  clone.edit(AGENCY_2, `name: ${was}`, `name: ${is}`);
  if (phone !== PHONE) clone.edit(AGENCY_2, PHONE, phone);
  clone.commit('Đề xuất');
  return judgedOf(clone);
}

/** One name and another that is near to it, and is another body's all the same. */
const NEAR = [
  ['Phòng Công chứng số 1', 'Phòng Công chứng số 2'],
  ['Ủy ban nhân dân xã Ba Tô', 'Ủy ban nhân dân xã Ba Tơ'],
  ['Trường Tiểu học Lê Lai', 'Trường Tiểu học Lê Lợi'],
  ['Trường THPT Lê Lợi', 'Trường THCS Lê Lợi'],
  ['Phường 1', 'Phường 12'],
  ['Trạm Y tế', 'Trạm Y tế 2'],
  ['Ủy ban nhân dân xã Bình Hòa', 'Ủy ban nhân dân xã Bình Hòa Đông'],
] as const;

test.each(NEAR)('%s → %s is another body where nothing else is left', (was, is) => {
  expect(proposed(was, is, OTHER)).toEqual([`! since-code-regranted ${CODE}`]);
});

test.each(NEAR)('%s → %s is to be looked at where contact data stay', (was, is) => {
  expect(proposed(was, is)).toEqual([`? since-draft-renamed ${CODE}`]);
});

test.each([
  ['Phòng Chuyển đổi số', 'Phòng Chuyển đổi số và Dữ liệu số'],
  ['Phòng Chuyển đổi số', 'Phòng chuyển đổi số'],
  ['Trung tâm Y tế', 'Trung tâm Y tế huyện An Dương'],
  ['Sở Khoa học', 'Sở Khoa học, Công nghệ và Môi trường'],
  ['Trung tâm Hoà Bình', 'Trung tâm Hòa Bình'],
  ['UBND xã Tân An', 'Ủy ban nhân dân xã Tân An'],
])('%s → %s is the same body, whatever else changes', (was, is) => {
  expect(proposed(was, is, OTHER)).toEqual([]);
});

test('a name that is cut short is looked at: what is added next may be another one', () => {
  expect(proposed('Phòng Kế hoạch và Tài chính', 'Phòng Kế hoạch', OTHER)).toEqual([`! since-code-regranted ${CODE}`]);
  expect(proposed('Phòng Kế hoạch và Tài chính', 'Phòng Kế hoạch')).toEqual([`? since-draft-renamed ${CODE}`]);
});

test('initials are a short form: looked at, and not stopped', () => {
  expect(proposed('Phòng Xét nghiệm mẫu', 'Phòng XNM', OTHER)).toEqual([`? since-draft-renamed ${CODE}`]);
});

test('word by word, one proposal after the other: each is looked at', () => {
  const clone = beginProposal();
  clone.edit(AGENCY_2, 'Trung tâm Tin học', 'Phòng Chuyển đổi số');
  clone.commit('Trước');
  mergeToMain(clone);
  const steps = ['Phòng Chuyển đổi xanh', 'Phòng Chuyển rừng xanh', 'Phòng Trồng rừng xanh'];
  let last = 'Phòng Chuyển đổi số';
  for (const step of steps) {
    clone.edit(AGENCY_2, last, step);
    clone.commit(step);
    expect([step, judgedOf(clone)]).toEqual([step, [`? since-draft-renamed ${CODE}`]]);
    mergeToMain(clone);
    last = step;
  }
});

const NEW = '2023-300-qd-ubnd';

/** Renames by a new decision: unit by unit its line of the granting decision, its name, its new one. */
function rename(
  clone: Clone,
  decision: string,
  ...units: readonly [name: string, to: string, granted: string][]
): void {
  const number = decision.split('-')[1] ?? '';
  clone.write(
    `decisions/${decision}.yaml`,
    `# yaml-language-server: $schema=../../schemas/decision.schema.json\nnumber: ${number}/QĐ-UBND\nsigned: 2023-05-20\nkind: amendment\n`,
  );
  const text = clone.read(AGENCY_1);
  let changed = text;
  for (const [name, to, granted] of units) {
    const block = new RegExp(`(  name: )${name}(\\n(?:  (?!granted).*\\n)*  granted: \\{decision: ${granted}\\}\\n)`);
    expect(changed).toMatch(block);
    changed = changed.replace(
      block,
      `$1${to}$2  formerNames:\n    - {name: ${name}, until: 2023-05-20, decision: ${decision}}\n`,
    );
  }
  clone.write(AGENCY_1, changed);
}

const ofNames = (judged: readonly string[]): string[] => judged.filter((each) => /since-.*(?:name|swapped)/.test(each));

test('an exchange of names that differ in capitals and abbreviations alone is an exchange', () => {
  const clone = beginProposal();
  rename(clone, NEW, ['Phòng Một', 'PHÒNG NĂM', SIGNED], ['Phòng Năm', 'Phòng một', SEALED]);
  clone.commit('Đề xuất');
  expect(ofNames(judgedOf(clone))).toEqual(['! since-bodies-swapped H24.01.01', '! since-bodies-swapped H24.01.05']);
});

test('an exchange of names with something added is looked at', () => {
  const clone = beginProposal();
  rename(clone, NEW, ['Phòng Một', 'Phòng Năm số 1', SIGNED], ['Phòng Năm', 'Phòng Một số 1', SEALED]);
  clone.commit('Đề xuất');
  expect(ofNames(judgedOf(clone))).toEqual(['? since-name-taken H24.01.01', '? since-name-taken H24.01.05']);
});

test('an exchange over two proposals is looked at when the second takes what the first left', () => {
  const clone = beginProposal();
  rename(clone, NEW, ['Phòng Một', 'Phòng Tạm', SIGNED]);
  clone.commit('Một');
  expect(ofNames(judgedOf(clone))).toEqual([]);
  mergeToMain(clone);
  rename(clone, '2023-301-qd-ubnd', ['Phòng Năm', 'Phòng Một', SEALED]);
  clone.commit('Hai');
  expect(ofNames(judgedOf(clone))).toEqual(['? since-name-taken H24.01.05']);
});

test('the name of a body that was taken over may be taken up', () => {
  const clone = beginProposal(UNSEALED);
  clone.run('merge', 'H24.01.01', '--into', 'H24.01.05', '--decision', DRAFT);
  clone.run('rename', 'H24.01.05', '--name', 'Phòng Một', '--decision', DRAFT);
  clone.commit('Đề xuất');
  expect(ofNames(judgedOf(clone))).toEqual([]);
});
