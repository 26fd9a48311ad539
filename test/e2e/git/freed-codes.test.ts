import { expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { beginProposal, judgedOf, mergeToMain, UNSEALED } from '../../support/judged.js';
import { DRAFT } from '../../support/registries/guarded.js';

/** Codes that were put aside, freed by one reviewed proposal and granted by the next. */

function free(clone: Clone, line: string | RegExp): void {
  clone.write('registry.yaml', clone.read('registry.yaml').replace(line, ''));
  clone.commit('Thôi dành riêng');
  mergeToMain(clone);
}

function add(clone: Clone, code: string, ...more: string[]) {
  return clone.run('add', '--code', code, '--name', `Đơn vị ${code}`, '--decision', DRAFT, '--lang', 'en', ...more);
}

function found(clone: Clone): string[] {
  clone.commit('Đề xuất');
  const told = judgedOf(clone);
  expect(judgedOf(clone, '--rev', 'de-xuat')).toEqual(told);
  return told.filter((each) => !each.includes('contact-missing'));
}

const FREED = '  - {code: H24.90, reason: dự phòng}\n';

test('a code that was reserved once: the command says so, and whoever reviews it', () => {
  const clone = beginProposal(UNSEALED);
  free(clone, FREED);
  const { status, stderr } = add(clone, 'H24.90');
  expect([status, stderr]).toEqual([0, expect.stringContaining('The code H24.90 was reserved once (H24.90)')]);
  expect(add(clone, 'H24.02.09').stderr).not.toContain('reserved');
  expect(found(clone)).toEqual(['? since-once-reserved H24.90']);
});

test('what stands beneath it is told once, alone only where it came alone', () => {
  const clone = beginProposal(UNSEALED);
  free(clone, FREED);
  add(clone, 'H24.90');
  add(clone, 'H24.90.01');
  expect(found(clone)).toEqual(['? since-once-reserved H24.90']);
  mergeToMain(clone);
  add(clone, 'H24.90.02');
  expect(found(clone)).toEqual(['? since-once-reserved H24.90.02']);
});

test('also by hand, of a range, and where the settings stood in another folder then', () => {
  const clone = beginProposal(UNSEALED);
  clone.edit('registry.yaml', FREED, `${FREED}  - {from: H24.50, to: H24.59, reason: giữ chỗ}\n`);
  clone.commit('Giữ');
  clone.git('mv', 'registry', 'so');
  clone.git('commit', '--quiet', '--all', '--message', 'Dời');
  clone.git('mv', 'so', 'registry');
  free(clone, '  - {from: H24.50, to: H24.59, reason: giữ chỗ}\n');
  clone.write(
    'units/H24/H24.55.yaml',
    `# yaml-language-server: $schema=../../../schemas/agency.schema.json\n- code: H24.55\n  name: Sở Mới\n  phone: 0225 000 5500\n  granted: {decision: ${DRAFT}}\n`,
  );
  expect(found(clone)).toEqual(['? since-once-reserved H24.55']);
});

test('a code that is reserved by hand and freed in one proposal was never put aside', () => {
  const clone = beginProposal(UNSEALED);
  clone.edit('registry.yaml', FREED, `${FREED}  - {code: H24.60}\n`);
  clone.commit('Nhầm');
  clone.edit('registry.yaml', '  - {code: H24.60}\n', '');
  clone.commit('Thôi');
  add(clone, 'H24.60');
  expect(found(clone)).toEqual([]);
});

test('what was reserved because a draft gave it up is never granted again', () => {
  const clone = beginProposal(UNSEALED);
  mergeToMain(clone);
  expect(clone.run('withdraw', 'H24.02.02', '--reason', 'thôi').status).toBe(0);
  clone.commit('Rút');
  mergeToMain(clone);
  free(clone, /^ +- (?:\{code: H24\.02\.02,.*\}|code: H24\.02\.02\n +reason: .*)\n/m);
  expect(clone.read('registry.yaml')).not.toContain('H24.02.02');
  expect(add(clone, 'H24.02.02').status).toBe(1);
});
