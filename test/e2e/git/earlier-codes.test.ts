import { describe, expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { must } from '../../support/proposals.js';
import { AGENCY_1, AGENCY_2, DRAFT } from '../../support/registries/guarded.js';

/** An earlier code is one that the unit bore: not one that nobody had, nor one that is somebody else's. */

const claim = (codes: string) => (clone: Clone) =>
  clone.edit(AGENCY_1, '  legacyCodes: [000.01.01.H24]\n', `  legacyCodes: [000.01.01.H24, ${codes}]\n`);
const newUnit = (codes: string) => (clone: Clone) =>
  clone.write(
    AGENCY_1,
    `${clone.read(AGENCY_1)}- code: H24.01.07\n  name: Phòng Bảy\n  legacyCodes: [${codes}]\n  phone: 0225 000 0107\n  granted: {decision: ${DRAFT}}\n`,
  );

function proposed(change: (clone: Clone) => void): Clone {
  const clone = beginProposal(UNSEALED);
  change(clone);
  clone.commit('Đề xuất');
  return clone;
}

describe('a unit that was granted claims', () => {
  test.each<[string, string, string[]]>([
    ['a reserved code', 'H24.90', ['! since-legacy-unknown H24.01.01']],
    ['the next free code', 'H24.04', ['! since-legacy-unknown H24.01.01']],
    ['the next free code further down', 'H24.01.07', ['! since-legacy-unknown H24.01.01']],
    ['one under a reserved code, in small letters', 'h24.91.05', ['! since-legacy-unknown H24.01.01']],
    ['an old form of nobody', '000.00.55.H24', ['? since-entry-added H24.01.01']],
    ['the code of another province', 'K24', ['? since-entry-added H24.01.01']],
    ['a code of somebody else', 'H24.01.02', ['- legacy-shared H24.01.01', '? since-entry-added H24.01.01']],
  ])('%s', (_, codes, found) => {
    expect(judgedOf(proposed(claim(codes)))).toEqual(found);
  });
});

describe('a unit that a draft grants claims', () => {
  test.each<[string, string, string[]]>([
    ['a reserved code', 'H24.90', ['? since-legacy-strange H24.01.07']],
    ['the next free code', 'H24.04', ['? since-legacy-strange H24.01.07']],
    ['an old form of nobody', '000.00.55.H24', ['? since-legacy-strange H24.01.07']],
    ['an old form of three groups of nobody', '55.01.H24', ['? since-legacy-strange H24.01.07']],
    ['the code of another province', 'K24', ['? since-legacy-strange H24.01.07']],
    ['the old form of its own code', '007.01.01.H24, 000.07.01.H24', ['? since-legacy-strange H24.01.07']],
    ['the old form of its own code alone', '000.07.01.H24', []],
    ['a code of a unit of another province', 'H23.07.01', []],
    ['what is no code at all', 'a/b', []],
    ['an old form of three groups of somebody else', '06.01.H24', ['? since-legacy-claimed H24.01.07']],
  ])('%s', (_, codes, found) => {
    expect(judgedOf(proposed(newUnit(codes)))).toEqual(found);
  });

  test('many at once are told in one line', () => {
    const clone = proposed((each) => {
      const units = Array.from({ length: 30 }, (_, i) => {
        const code = `H24.02.${String(i + 10)}`;
        return `- code: ${code}\n  name: Trạm số ${i}\n  legacyCodes: [000.00.${i + 30}.H24]\n  phone: 0225 000 0107\n  granted: {decision: ${DRAFT}}\n`;
      });
      each.write(AGENCY_2, each.read(AGENCY_2) + units.join(''));
    });
    expect(judgedOf(clone)).toEqual(['? since-legacy-strange H24.02.10']);
  });
});

test('a code that a unit of the base has as an earlier one is not granted to another', () => {
  const clone = beginProposal(UNSEALED);
  claim('H24.55')(clone);
  clone.commit('Từ trước');
  mergeToMain(clone);
  const text = `- code: H24.55\n  name: Ban Mới\n  phone: 0225 000 0555\n  granted: {decision: ${DRAFT}}\n`;
  clone.write('units/H24/H24.55.yaml', text);
  clone.commit('Đề xuất');
  expect(judgedOf(clone)).toEqual(['- legacy-shared H24.01.01', '? since-legacy-claimed H24.55']);
});

test('the commands say the same at once', () => {
  const clone = beginProposal(UNSEALED);
  const as = (...codes: string[]): string[] => codes.flatMap((code) => ['--legacy-code', code]);
  const refused = clone.run('update', 'H24.01.01', ...as('000.01.01.H24', 'H24.04'), '--lang', 'en');
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('H24.04, which neither')]);
  const reserved = clone.run('update', 'H24.01.01', ...as('000.01.01.H24', 'H24.90'), '--lang', 'en');
  expect([reserved.status, reserved.stderr]).toEqual([1, expect.stringContaining('H24.90, which neither')]);
  const where = ['--parent', 'H24.02', '--name', 'Phòng Mới', '--phone', '0225 000 0203', '--decision', DRAFT];
  const warned = clone.run('add', ...where, ...as('H24.04', '000.00.77.H24', 'H24.91', 'K24'), '--lang', 'en');
  expect(warned.status).toBe(0);
  expect(warned.stderr).toContain('that this registry never granted: H24.02.03 ← H24.04.');
  expect(warned.stderr).toContain('old forms of codes that nobody has: H24.02.03 ← 000.00.77.H24.');
  expect(warned.stderr).toContain('are reserved, and were granted to nobody: H24.02.03 ← H24.91.');
  expect(warned.stderr).toContain('level-1 codes of others: H24.02.03 ← K24.');
});

test('a code that a granted unit has as an earlier one is not given again, and whose it is is said', () => {
  const clone = beginProposal(UNSEALED);
  claim('H24.04')(clone);
  clone.commit('Từ trước');
  const chosen = ['add', '--code', 'H24.04', '--name', 'Sở Bốn', '--phone', '0225 000 0400', '--decision', DRAFT];
  const refused = clone.run(...chosen, '--lang', 'en');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('H24.04 is an earlier code of H24.01.01 (“Phòng Một”)');
  must(clone, 'add', '--parent', 'H24', '--name', 'Sở Năm', '--phone', '0225 000 0500', '--decision', DRAFT);
  expect(clone.read('units/H24/H24.05.yaml')).toContain('Sở Năm');
});

test('what a draft alone claims stays free, and is told as shared', () => {
  const clone = proposed(newUnit('H24.04'));
  const chosen = ['add', '--code', 'H24.04', '--name', 'Sở Bốn', '--phone', '0225 000 0400', '--decision', DRAFT];
  const added = clone.run(...chosen, '--lang', 'en');
  expect([added.status, added.stderr]).toEqual([0, expect.stringContaining('H24.01.07')]);
  expect(clone.read('units/H24/H24.04.yaml')).toContain(`decision: ${DRAFT}`);
});

test('a registry that is taken in from before the tool keeps its earlier codes', () => {
  const clone = beginProposal(UNSEALED);
  const title = ['--number', '50/QĐ-UBND', '--signed', '2023-05-20', '--title', 'Về việc cấp mã từ trước'];
  must(clone, 'decision', 'new', ...title);
  const list = 'Mã định danh,Tên cơ quan,Mã định danh đã cấp,Điện thoại\nH24.11,Ban Cũ,H24.12,0225 000 1100\n';
  clone.write('../danh-sach.csv', list);
  must(clone, 'import', 'danh-sach.csv', '--decision', '2023-50-qd-ubnd');
  clone.git('add', 'registry');
  clone.git('commit', '--quiet', '--message', 'Nhập');
  expect(judgedOf(clone).filter((each) => each.startsWith('!'))).toEqual([]);
  expect(judgedOf(clone)).toContain('? since-legacy-strange H24.11');
  expect(clone.read('units/H24/H24.11.yaml')).toContain('H24.12');
});
