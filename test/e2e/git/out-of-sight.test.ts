import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf } from '../../support/judged.js';
import { AGENCY_1, AGENCY_3, DRAFT, SIGNED } from '../../support/registries/guarded.js';

/** What stands in a file and is not read as data, or is read as something else than it looks. */

function proposed(change: (clone: Clone) => void): string[] {
  const clone = beginProposal();
  change(clone);
  clone.commit('Đề xuất');
  return judgedOf(clone);
}

const comment = (text: string) => (clone: Clone) =>
  clone.edit(AGENCY_1, '- code: H24.01.06', `# ${text}\n- code: H24.01.06`);

test.each([
  'H24.01.07 Trạm cấp cứu',
  'xem 000.03.01.H24',
  'đã giải thể',
  'H24.99 đã được cấp',
  'theo Quyết định số 999',
  'theo 15/QĐ-UBND',
  'unit dissolved in 2023',
])('a comment “%s” is looked at', (text) => {
  expect(proposed(comment(text))).toEqual([`? since-comment-changed ${AGENCY_1}`]);
  const settings = (clone: Clone): void => clone.edit('registry.yaml', 'place:', `# ${text}\nplace:`);
  expect(proposed(settings)).toEqual(['? since-comment-changed registry.yaml']);
});

test.each(['hòa giải ở cơ sở', 'hỏi Văn phòng trước khi sửa', 'xếp theo mã', 'cập nhật hằng năm'])(
  'a plain comment “%s” is not',
  (text) => {
    expect(proposed(comment(text))).toEqual([]);
  },
);

test.each([
  [AGENCY_1, '../../../schemas/agency.schema.json'],
  [`decisions/${SIGNED}.yaml`, '../../schemas/decision.schema.json'],
  ['registry.yaml', '../schemas/registry.schema.json'],
])('the $schema line of %s points where the tool points it', (file, schema) => {
  const found = [`? since-schema-line ${file}`];
  expect(proposed((clone) => clone.edit(file, schema, 'https://example.com/s.json'))).toEqual(found);
  expect(proposed((clone) => clone.edit(file, schema, schema.replace('../', '')))).toEqual(found);
  expect(proposed((clone) => clone.edit(file, `# yaml-language-server: $schema=${schema}\n`, ''))).toEqual(found);
});

test('comments that are too long, far off, or behind hundreds of empty lines', () => {
  const hidden = [`? since-text-hidden ${AGENCY_3}`];
  const append = (text: string) => (clone: Clone) => clone.write(AGENCY_3, clone.read(AGENCY_3) + text);
  expect(proposed(append(`# ${'a '.repeat(300)}\n`))).toEqual(hidden);
  expect(proposed(append('\n'.repeat(300)))).toEqual(hidden);
  expect(proposed((clone) => clone.edit(AGENCY_3, '0225 000 0300', `0225 000 0300${' '.repeat(200)}# xa`))).toEqual(
    hidden,
  );
  expect(proposed(append(`# ${'a '.repeat(100)}\n${'\n'.repeat(20)}`))).toEqual([]);
});

test.each([
  ['U+2011', 'Phòng A\u2011B'],
  ['U+2212', 'Phòng A\u2212B'],
  ['U+2044', 'Phòng 1\u20442'],
  ['U+2219', 'Phòng A\u2219B'],
  ['U+2032', 'Phòng A\u2032'],
  ['a picture', 'Phòng 😀'],
])('%s in a name is named', (_, name) => {
  const found = proposed((clone) => clone.edit('units/H24/H24.02.yaml', 'name: Trung tâm Tin học', `name: ${name}`));
  expect(found).toContain('- text-sign H24.02.01');
});

test('a word of two scripts in a note is an error, a quotation is none', () => {
  const note = (text: string) => (clone: Clone) =>
    clone.edit(AGENCY_1, 'name: Phòng Một\n', `name: Phòng Một\n  note: ${text}\n`);
  expect(proposed(note('ở \u0440hố Hàng'))).toEqual(['! text-script H24.01.01']);
  expect(proposed(note('tương ứng Министерство'))).toEqual([]);
});

test('a signed name with a doubled space is looked at', () => {
  const found = proposed((clone) => clone.edit(AGENCY_1, 'name: Phòng Một', 'name: "Phòng  Một"'));
  expect(found).toContain('? since-name-respelt H24.01.01');
});

test('an old code is not taken over by a new unit, in whatever form it is written', () => {
  const claimed = (legacy: string) => (clone: Clone) =>
    clone.write(
      AGENCY_1,
      `${clone.read(AGENCY_1)}- code: H24.01.07\n  name: Phòng Bảy\n  legacyCodes: ["${legacy}"]\n  phone: 0225 000 0999\n  granted: {decision: ${DRAFT}}\n`,
    );
  for (const legacy of ['000.06.01.H24', 'H24.01.06', 'h24.01.06', '000.01.01.h24', '000.03.01.H24']) {
    expect([legacy, proposed(claimed(legacy))]).toEqual([
      legacy,
      expect.arrayContaining(['? since-legacy-claimed H24.01.07']),
    ]);
  }
  expect(proposed(claimed('000.07.01.H24'))).toEqual([]);
  const clone = beginProposal();
  const before = clone.run('resolve', '000.06.01.H24').stdout;
  claimed('000.06.01.H24')(clone);
  expect(clone.run('resolve', '000.06.01.H24').stdout).toBe(before);
  expect(clone.run('show', '000.06.01.H24').stdout).toContain('H24.01.06');
});
