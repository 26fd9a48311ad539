import { describe, expect, test } from 'vitest';
import type { Clone } from '../../support/git.js';
import { DRAFT, LAST, LATER, must, OLD, officeOfEvents, settle } from '../../support/registries/office-of-events.js';
import { jsonOf } from '../../support/schema.js';

interface Resolution {
  result: string;
  current: { code: string; name: string }[];
  steps: { from: string; to: string[]; reason: string; decision: string }[];
}

function resolve(clone: Clone, code: string, ...rest: string[]): Resolution {
  return jsonOf<Resolution>(clone.run('resolve', code, '--json', ...rest), 'resolve');
}

function brief(clone: Clone, code: string, ...rest: string[]): string {
  const { result, current, steps } = resolve(clone, code, ...rest);
  const ways = steps.map(({ from, to, reason }) => `${from}→${to.join('+')} ${reason}`);
  return [result, ...current.map((each) => each.code), '|', ...ways].join(' ').trim();
}

function history(clone: Clone, code: string): string[] {
  const { events } = jsonOf<{ events: { kind: string; code: string }[] }>(
    clone.run('history', code, '--json'),
    'history',
  );
  return events.map((event) => `${event.code} ${event.kind}`);
}

function show<Shape>(clone: Clone, code: string, ...rest: string[]): Shape {
  return jsonOf<Shape>(clone.run('show', code, '--json', ...rest), 'show');
}

function refusal(clone: Clone, ...args: string[]): string {
  const answer = clone.run(...args);
  expect([args.join(' '), answer.status]).toEqual([args.join(' '), 1]);
  return `${answer.stdout}${answer.stderr}`;
}

const NEW_BOARD = ['--parent', 'H24', '--name', 'Ban Quản lý nhà', '--phone', '0225 000 0500'];

describe('spin-off: a part goes, the unit lives on', () => {
  test('to a new unit and to one that is there; told on both sides', () => {
    const clone = officeOfEvents();
    must(clone, 'spin-off', 'H24.01', ...NEW_BOARD, '--decision', LATER);
    must(clone, 'spin-off', 'H24.01', '--into', 'H24.02', '--decision', LATER);
    expect(clone.read('units/H24/H24.01.yaml')).toContain(
      '  spunOff:\n    - to: [H24.05, H24.02]\n      decision: 2025-20-qd-ubnd\n',
    );
    expect(brief(clone, 'H24.01')).toBe('exact H24.01 | H24.01→H24.05+H24.02 spunOff');
    expect(brief(clone, 'H24.01', '--at', '2025-03-31')).toBe('exact H24.01 |');
    expect(history(clone, 'H24.05')).toContain('H24.01 spunOff');
    expect(history(clone, 'H24.01')).toContain('H24.05 granted');
    const { predecessors } = show<{ predecessors: unknown[] }>(clone, 'H24.05');
    expect(predecessors).toMatchObject([
      { code: 'H24.01', name: 'Sở Xây dựng', part: true, reason: 'spunOff', draft: false, effective: '2025-04-01' },
    ]);
    const decision = jsonOf<{ spunOff: unknown[] }>(clone.run('decision', 'show', LATER, '--json'), 'decision');
    expect(decision.spunOff).toHaveLength(1);
    const annex = must(clone, 'export', '--decision', LATER, '--scope', 'changes', '--format', 'md');
    expect(annex).toContain('Sở Xây dựng (H24.01, một phần)');
    expect(must(clone, 'report', '--from', '2025-01-01', '--to', '2025-07-01', '--format', 'md')).toMatch(/Tách \| +1/);
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('is refused to itself, twice, before the unit was there, and from a draft’s unit by what is signed', () => {
    const clone = officeOfEvents();
    const spin = (...args: string[]): string => refusal(clone, 'spin-off', ...args);
    expect(spin('H24.01', '--into', 'H24.01', '--decision', LATER)).toContain('không thể tách sang chính nó');
    must(clone, 'spin-off', 'H24.01', '--into', 'H24.02', '--decision', LATER);
    expect(spin('H24.01', '--into', 'H24.02', '--decision', LATER)).toContain('hai lần');
    must(clone, 'add', '--parent', 'H24', '--name', 'Sở Dự thảo', '--decision', DRAFT);
    expect(spin('H24.05', '--into', 'H24.02', '--decision', LATER)).toContain('dự thảo');
    expect(spin('H24.02', '--into', 'H24.05', '--decision', LATER)).toContain('dự thảo');
    expect(clone.run('spin-off', 'H24.01', '--decision', LATER).status).toBe(2);
  });
});

describe('reestablish: a closed body is founded again under a new code', () => {
  test('the old code leads to the new one from that day on, and the steps tell what was between', () => {
    const clone = officeOfEvents();
    must(clone, 'merge', 'H24.02', '--into', 'H24.01', '--decision', OLD, '--confirm', '1');
    must(clone, 'reestablish', 'H24.02', '--parent', 'H24', '--name', 'Sở Giao thông', '--decision', LATER);
    expect(clone.read('units/H24/H24.05.yaml')).toContain(
      'granted: {decision: 2025-20-qd-ubnd, reestablishes: [H24.02]}',
    );
    expect(brief(clone, 'H24.02')).toBe('replaced H24.05 | H24.02→H24.01 merged H24.02→H24.05 reestablished');
    expect(brief(clone, 'H24.02', '--at', '2025-03-31')).toBe('merged H24.01 | H24.02→H24.01 merged');
    expect(history(clone, 'H24.02')).toContain('H24.05 reestablished');
    expect(history(clone, 'H24.05').slice(0, 2)).toContain('H24.02 granted');
    expect(show<{ reestablishedAs: { code: string }[] }>(clone, 'H24.02').reestablishedAs[0]?.code).toBe('H24.05');
    expect(must(clone, 'export', '--decision', LATER, '--scope', 'changes', '--format', 'md')).toContain('(H24.02)');
    expect(refusal(clone, 'reestablish', 'H24.02', '--parent', 'H24', '--name', 'X', '--decision', LAST)).toContain(
      'H24.05',
    );
    // it ends, and is founded once more
    must(clone, 'close', 'H24.05', '--decision', LAST, '--confirm', '1');
    expect(brief(clone, 'H24.02')).toContain('closed |');
    must(clone, 'reestablish', 'H24.05', '--parent', 'H24', '--name', 'Sở Giao thông', '--decision', LAST);
    expect(resolve(clone, 'H24.02').current.map(({ code }) => code)).toEqual(['H24.06']);
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('is refused of what is open, annulled, replaced, closed by a draft, or founded before it ended', () => {
    const clone = officeOfEvents();
    const again = (code: string, decision: string): string =>
      refusal(clone, 'reestablish', code, '--parent', 'H24', '--name', 'X', '--decision', decision);
    expect(again('H24.02', LATER)).toContain('còn hiệu lực');
    must(clone, 'close', 'H24.02', '--decision', DRAFT, '--confirm', '1');
    // a draft closes nothing yet
    expect(again('H24.02', LATER)).toContain('còn hiệu lực');
    must(clone, 'close', 'H24.03', '--subtree', '--decision', LATER, '--confirm', '2');
    expect(again('H24.03', OLD)).toContain('01/04/2025');
    must(clone, 'replace', 'H24.01.01', '--parent', 'H24.01', '--decision', OLD);
    expect(again('H24.01.01', LATER)).toContain('thay thế');
    must(clone, 'annul', 'H24.04', '--decision', OLD, '--confirm', '1');
    expect(again('H24.04', LATER)).toContain('hủy bỏ');
  });
});

describe('correct: a misprint put right, no renaming', () => {
  const CORRECT = ['correct', 'H24.04', '--name', 'Trung tâm Thông tin', '--reason', 'sai chính tả', '--by', '9/STTTT'];

  test('shows the true name at every date, and the printed one is said to have been put right', () => {
    const clone = officeOfEvents();
    must(clone, 'export', '--annex', '2', '--format', 'csv', '--at', '2023-01-01', '-o', 'in.csv');
    must(clone, 'correct', 'H24.04', '--legacy-code', '000.00.04.H24', '--reason', 'in đảo số', '--on', '2025-01-02');
    must(clone, ...CORRECT);
    expect(must(clone, 'export', '--annex', '2', '--format', 'csv', '--at', '2023-01-01')).toContain(
      'Trung tâm Thông tin',
    );
    expect(history(clone, 'H24.04')).toEqual(['H24.04 granted']);
    expect(show<{ corrections: unknown[] }>(clone, 'H24.04').corrections).toHaveLength(2);
    const checked = clone.run('check', 'in.csv', '--at', '2023-01-01', '--json');
    expect(checked.status).toBe(0);
    const { counts, findings } = jsonOf<{ counts: Record<string, number>; findings: { message: string }[] }>(
      checked,
      'check',
    );
    expect([counts.corrected, counts.different, counts.spelling]).toEqual([2, 0, 0]);
    expect(findings[0]?.message).toContain('đã đính chính');
    expect(clone.run('check', 'in.csv', '--at', '2023-01-01').stdout).toContain('(theo 9/STTTT)');
  });

  test('of a former name: a day on which that was borne', () => {
    const clone = officeOfEvents();
    must(clone, 'rename', 'H24.04', '--name', 'Trung tâm Dữ liệu', '--decision', OLD);
    must(clone, ...CORRECT, '--on', '2024-01-01');
    expect(resolve(clone, 'H24.04', '--at', '2024-01-01').current[0]?.name).toBe('Trung tâm Thông tin');
    expect(resolve(clone, 'H24.04').current[0]?.name).toBe('Trung tâm Dữ liệu');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('another name, step by step too, needs a renaming; so do days to come, drafts and missing reasons', () => {
    const clone = officeOfEvents();
    const correct = (...args: string[]): string => refusal(clone, 'correct', ...args, '--reason', 'sai');
    expect(correct('H24.04', '--name', 'Ban Quản lý dự án')).toContain('madinhdanh rename H24.04');
    must(clone, 'correct', 'H24.04', '--name', 'Trung tâm Thôgn báo', '--reason', 'sai');
    expect(correct('H24.04', '--name', 'Trung đoàn Thôgn báo')).toContain('đổi tên');
    expect(correct('H24.04', '--legacy-code', '111.22.33.H24')).toContain('một hai ký tự');
    expect(correct('H24.04', '--name', 'Trung tâm Thông tin', '--on', '2025-08-02')).toContain('phía trước');
    expect(correct('H24.04', '--name', 'Trung tâm Thông tin', '--on', '2021-08-02')).toContain('chưa có hiệu lực');
    must(clone, 'add', '--parent', 'H24', '--name', 'Sở Dự thảo', '--decision', DRAFT);
    expect(correct('H24.05', '--name', 'Sở Dự thào')).toContain('dự thảo');
    expect(clone.run('correct', 'H24.04', '--name', 'Trung tâm').status).toBe(2);
    expect(clone.run('correct', 'H24.04', '--reason', 'sai').status).toBe(2);
  });

  test('keeps the seal of the decision that gave the name, also where a renaming of before is entered after', () => {
    const clone = officeOfEvents();
    must(clone, 'decision', 'seal', '--all');
    must(clone, ...CORRECT);
    must(
      clone,
      'decision',
      'new',
      '--number',
      '11/QĐ-UBND',
      '--signed',
      '2025-03-01',
      '--title',
      'X',
      '--kind',
      'amendment',
    );
    must(clone, 'rename', 'H24.04', '--name', 'Trung tâm Dữ liệu', '--decision', '2025-11-qd-ubnd');
    expect(clone.read('units/H24/H24.04.yaml')).toContain('on: 2025-02-28');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });
});

describe('revoke: a later decision takes an earlier one back', () => {
  /** Merges two into a new one, renames a third. */
  function reorganised(): Clone {
    const clone = officeOfEvents();
    const into = ['--parent', 'H24', '--name', 'Sở Xây dựng và Giao thông', '--phone', '0225 000 0500'];
    must(clone, 'merge', 'H24.01', 'H24.02', ...into, '--children', 'close', '--decision', OLD, '--confirm', '3');
    must(clone, 'rename', 'H24.04', '--name', 'Trung tâm Dữ liệu', '--decision', OLD);
    must(clone, 'decision', 'seal', '--all');
    settle(clone);
    return clone;
  }

  test('grants end, closings are lifted, names go back; in between it was as it was; seals hold', () => {
    const clone = reorganised();
    must(
      clone,
      'decision',
      'new',
      '--number',
      '31/QĐ-UBND',
      '--signed',
      '2025-06-02',
      '--title',
      'Thu hồi',
      '--kind',
      'amendment',
    );
    const by = '2025-31-qd-ubnd';
    const plan = jsonOf<{ units: { kind: string; code: string }[] }>(
      clone.run('revoke', '10/QĐ-UBND', '--decision', by, '--confirm', '1', '--json'),
      'change',
    );
    expect(plan.units.map(({ kind, code }) => `${code} ${kind}`)).toEqual([
      'H24.01 lifted',
      'H24.01.01 lifted',
      'H24.02 lifted',
      'H24.04 renamed',
      'H24.05 revoked',
    ]);
    expect(clone.read(`decisions/${by}.yaml`)).toContain(`revokes: [${OLD}]`);
    expect(brief(clone, 'H24.02')).toBe('exact H24.02 | H24.02→H24.05 merged H24.02→H24.02 lifted');
    expect(brief(clone, 'H24.02', '--at', '2025-05-01')).toBe('merged H24.05 | H24.02→H24.05 merged');
    expect(brief(clone, 'H24.05')).toBe('revoked | H24.05→H24.01+H24.01.01+H24.02 revoked');
    expect(resolve(clone, 'H24.04').current[0]?.name).toBe('Trung tâm Thôgn tin');
    expect(resolve(clone, 'H24.04', '--at', '2025-05-01').current[0]?.name).toBe('Trung tâm Dữ liệu');
    expect(show<{ status: string }>(clone, 'H24.02', '--at', '2025-05-01').status).toBe('closed');
    expect(history(clone, 'H24.02')).toContain('H24.02 lifted');
    must(clone, 'decision', 'seal', by);
    expect(clone.read(`decisions/${by}.yaml`)).toContain('renamed: 1, closed: 1, other: 4');
    const shown = jsonOf<{ revokedBy: string[]; lifted: unknown[] }>(
      clone.run('decision', 'show', OLD, '--json'),
      'decision',
    );
    expect(shown.revokedBy).toEqual([by]);
    expect(must(clone, 'decision', 'show', by)).toContain('Khôi phục (thu hồi việc đóng mã) (3)');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
    const judged = clone.run('validate', '--since', 'main');
    expect([judged.status, judged.stdout]).toEqual([0, expect.stringContaining(' không có lỗi')]);
    const changes = must(clone, 'export', '--decision', by, '--scope', 'changes', '--format', 'json');
    expect(changes).toContain('"restored"');
    must(clone, 'decision', 'draft', by, '-o', 'qd.docx');
    // once is enough
    expect(refusal(clone, 'revoke', OLD, '--decision', LAST)).toContain('31/QĐ-UBND');
    // and nothing more is entered under what was revoked
    expect(refusal(clone, 'add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', OLD)).toContain('31/QĐ-UBND');
  });

  test('is refused, naming all of it, where later decisions rest on it; a draft does not count', () => {
    const clone = reorganised();
    must(
      clone,
      'decision',
      'new',
      '--number',
      '21/QĐ-UBND',
      '--signed',
      '2025-05-01',
      '--title',
      'X',
      '--kind',
      'amendment',
    );
    const later = ['--decision', '2025-21-qd-ubnd'];
    must(clone, 'add', '--parent', 'H24.05', '--name', 'Phòng Mới', '--phone', '0225 000 0501', ...later);
    must(clone, 'rename', 'H24.04', '--name', 'Trung tâm Số', ...later);
    must(clone, 'merge', 'H24.03.01', '--into', 'H24.05', ...later);
    const said = refusal(clone, 'revoke', OLD, '--decision', LAST);
    for (const code of ['H24.05.01', 'H24.04', 'H24.03.01']) expect(said).toContain(`${code} (21/QĐ-UBND)`);
    // what rests on it is taken back first
    must(
      clone,
      'decision',
      'new',
      '--number',
      '40/QĐ-UBND',
      '--signed',
      '2025-07-01',
      '--title',
      'Y',
      '--kind',
      'amendment',
    );
    must(clone, 'revoke', '2025-21-qd-ubnd', '--decision', '2025-40-qd-ubnd');
    must(clone, 'revoke', OLD, '--decision', '2025-40-qd-ubnd', '--confirm', '1');
    expect(brief(clone, 'H24.03.01')).toContain('exact H24.03.01');
    expect(resolve(clone, 'H24.04').current[0]?.name).toBe('Trung tâm Thôgn tin');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('under a draft nothing takes effect; issued, it does', () => {
    const clone = reorganised();
    must(clone, 'revoke', OLD, '--decision', DRAFT, '--confirm', '1');
    expect(brief(clone, 'H24.02')).toBe('merged H24.05 | H24.02→H24.05 merged');
    expect(show<{ pending: string; status: string }>(clone, 'H24.02')).toMatchObject({
      status: 'closed',
      pending: 'lifting',
    });
    expect(must(clone, 'list', '--under', 'H24')).not.toContain('H24.02');
    expect(refusal(clone, 'rename', 'H24.02', '--name', 'Sở Y', '--decision', LAST)).toContain('đã đóng');
    expect(clone.run('validate', '--since', 'main').status).toBe(0);
    must(clone, 'decision', 'issue', DRAFT, '--number', '50/QĐ-UBND', '--signed', '2025-07-30');
    expect(brief(clone, 'H24.02', '--at', '2025-07-29')).toContain('merged');
    expect(brief(clone, 'H24.02', '--at', '2025-07-30')).toContain('exact H24.02');
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('a re-coding taken back gives the old codes back to the unit they came from', () => {
    const clone = officeOfEvents();
    must(clone, 'replace', 'H24.02', '--with', 'H24.01', '--decision', OLD, '--confirm', '1');
    expect(resolve(clone, '000.00.02.H24').current.map(({ code }) => code)).toEqual(['H24.01']);
    must(clone, 'revoke', OLD, '--decision', LAST);
    expect(resolve(clone, '000.00.02.H24').current.map(({ code }) => code)).toEqual(['H24.02']);
    expect(must(clone, 'validate')).toContain(' không có lỗi');
  });

  test('of itself, a draft, a later one, one that revokes, one that is not there: refused with a word of why', () => {
    const clone = reorganised();
    const revoke = (id: string, decision: string): string => refusal(clone, 'revoke', id, '--decision', decision);
    expect(revoke(LAST, LAST)).toContain('chính nó');
    expect(revoke(DRAFT, LAST)).toContain('dự thảo');
    expect(revoke(LAST, LATER)).toContain('01/06/2025');
    expect(revoke('không có', LAST)).toContain('Không có quyết định');
    must(
      clone,
      'decision',
      'new',
      '--number',
      '32/QĐ-UBND',
      '--signed',
      '2025-06-20',
      '--title',
      'X',
      '--kind',
      'amendment',
    );
    must(clone, 'revoke', OLD, '--decision', '2025-32-qd-ubnd', '--confirm', '1');
    must(
      clone,
      'decision',
      'new',
      '--number',
      '33/QĐ-UBND',
      '--signed',
      '2025-06-21',
      '--title',
      'X',
      '--kind',
      'amendment',
    );
    expect(revoke('2025-32-qd-ubnd', '2025-33-qd-ubnd')).toContain('thu hồi');
  });
});
