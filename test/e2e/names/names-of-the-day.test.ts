import { expect, test } from 'vitest';
import { call } from '../../support/cli.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';

const LATER = '2025-30-qd-ubnd';

/** A town in which H24.01 went into H24.02, which was renamed by a later decision. */
function merged(): string {
  const folder = town();
  const must = (...args: string[]): void => {
    const { status, stderr } = call(folder, ...args);
    expect([args.join(' '), status, status === 0 ? '' : stderr]).toEqual([args.join(' '), 0, '']);
  };
  must('add', '--parent', 'H24', '--name', 'Sở Cũ', '--decision', SIGNED);
  must('merge', 'H24.07', '--into', 'H24.02', '--decision', SIGNED, '--confirm', '1');
  must('decision', 'new', '--title', 'Đổi tên', '--number', '30/QĐ-UBND', '--signed', '2025-07-20');
  must('rename', 'H24.02', '--name', 'Sở Tên Mới', '--decision', LATER);
  return folder;
}

function text(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = call(folder, ...args);
  expect(status, stderr).toBe(0);
  return stdout;
}

test('who took over is named as on the day, in history and in decision show', () => {
  const folder = merged();
  const before = (JSON.parse(text(folder, 'show', 'H24.02', '--at', '2025-07-05', '--json')) as { name: string }).name;
  expect(before).not.toBe('Sở Tên Mới');
  const line = text(folder, 'history', 'H24.07')
    .split('\n')
    .find((each) => each.includes('Sáp nhập'));
  expect(line).toContain(`H24.02 ${before}`);
  const shown = JSON.parse(text(folder, 'decision', 'show', SIGNED, '--json')) as {
    closed: { code: string; successors: { name: string }[] }[];
  };
  expect(shown.closed.find(({ code }) => code === 'H24.07')?.successors.map(({ name }) => name)).toEqual([before]);
});

test('what a draft would call a unit is no name of a signed decision', () => {
  const folder = merged();
  const called = (): unknown => JSON.parse(text(folder, 'decision', 'show', SIGNED, '--json'));
  const [shown, told] = [called(), text(folder, 'history', 'H24.07')];
  expect(call(folder, 'rename', 'H24.02', '--name', 'Sở Dự Thảo', '--decision', DRAFT).status).toBe(0);
  expect(called()).toEqual(shown);
  const more = text(folder, 'history', 'H24.07')
    .split('\n')
    .filter((line) => !line.includes(DRAFT));
  const words = (lines: string): string => lines.replace(/ +/g, ' ').trim();
  expect(words(more.join('\n'))).toBe(words(told));
});

test('on a day before, what came later is told as what is to come', () => {
  const folder = merged();
  expect(text(folder, 'show', 'H24.02', '--at', '2025-06-25')).toMatch(
    /Sẽ tiếp nhận từ[^:]*H24\.07 [^\n]*2000\/QĐ-UBND/,
  );
  expect(text(folder, 'show', 'H24.02')).toMatch(/\n {2}Tiếp nhận từ[^:]*H24\.07 [^\n]*2000\/QĐ-UBND/);
});

test('a body may be re-coded in a draft once a signed decision re-coded it before', () => {
  const folder = town();
  const replace = (code: string, parent: string, decision: string): string => {
    const { status, stdout, stderr } = call(
      folder,
      'replace',
      code,
      '--parent',
      parent,
      '--decision',
      decision,
      '--json',
    );
    expect([status, stderr]).toEqual([0, '']);
    return (JSON.parse(stdout) as { granted: { code: string }[] }).granted[0]?.code ?? '';
  };
  expect(
    call(folder, 'add', '--parent', 'H24.01', '--name', 'Tổ Lưu Động', '--decision', SIGNED, '--json').status,
  ).toBe(0);
  const list = JSON.parse(text(folder, 'list', '--under', 'H24.01', '--json')) as {
    units: { code: string; name: string }[];
  };
  const first = list.units.find(({ name }) => name === 'Tổ Lưu Động')?.code ?? '';
  const second = replace(first, 'H24.02', SIGNED);
  replace(second, 'H24.05', DRAFT);
  const { findings } = JSON.parse(call(folder, 'validate', '--json').stdout) as { findings: { rule: string }[] };
  expect(findings.map(({ rule }) => rule)).not.toContain('draft-impossible');
});
