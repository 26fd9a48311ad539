import { describe, expect, test } from 'vitest';
import { run, start } from '../../support/cli.js';
import { DRAFT, SIGNED, town } from '../../support/registries/town.js';
import { put, read } from '../../support/registry-folder.js';
import { ENTER, HAS_TERMINAL, Terminal } from '../../support/terminal.js';

const DEBUG = { MADINHDANH_DEBUG: '1' };

/** How often the registry was read and a change worked out, as `MADINHDANH_DEBUG` reports it. */
function counts(text: string): { reads: number; plans: number } {
  const count = (event: string): number => [...text.matchAll(new RegExp(`debug: ${event}\\b`, 'g'))].length;
  return { reads: count('read'), plans: count('plan') };
}

const ONCE = { reads: 1, plans: 1 };
const BATCH = `decision: ${SIGNED}\nchanges:\n  - grant: {parent: H24, name: Sở Mới}\n  - close: {code: H24.02, subtree: true}\n`;
const LIST = 'Mã,Tên\nH24.07,Sở Mới\nH24.07.01,Trung tâm Mới\n';

describe('the registry is read once and a change worked out once', () => {
  test.each([
    ['add', ['add', '--parent', 'H24', '--name', 'Sở Mới', '--decision', SIGNED]],
    ['a change', ['rename', 'H24.02', '--name', 'Sở Khác', '--decision', SIGNED]],
    ['a closing that is confirmed', ['close', 'H24.02', '--subtree', '--confirm', '4', '--decision', SIGNED]],
    ['apply', ['apply', 'doi.yaml', '--confirm', '4']],
    ['plan', ['plan', 'doi.yaml', '-o', 'ke-hoach.json']],
    ['import', ['import', 'ds.csv', '--decision', SIGNED]],
    ['a new decision', ['decision', 'new', '--title', 'Mới']],
    ['an issue', ['decision', 'issue', DRAFT, '--number', '3000/QĐ-UBND', '--signed', '2025-07-30']],
  ])('%s', (_, args) => {
    for (const dryRun of [true, false]) {
      if (dryRun && args[0] === 'plan') continue;
      const folder = town();
      put(folder, 'doi.yaml', BATCH);
      put(folder, 'ds.csv', LIST);
      const { status, stderr } = run(folder, [...args, ...(dryRun ? ['--dry-run'] : [])], { env: DEBUG });
      expect(status, stderr).toBe(0);
      expect(counts(stderr), `${args.join(' ')} ${dryRun ? '(dry run)' : ''}`).toEqual(ONCE);
    }
  });

  test.each([['validate'], ['list'], ['show', 'H24.02'], ['export'], ['fmt', '--check']])(
    'reading alone: %s %s',
    (...args) => {
      const { stderr } = run(town(), args, { env: DEBUG });
      expect(counts(stderr)).toEqual({ reads: 1, plans: 0 });
    },
  );

  test('a change is worked out again where the registry moved while it waited', async () => {
    const folder = town();
    const add = (name: string): string[] => ['add', '--parent', 'H24', '--name', name, '--decision', SIGNED];
    const answers = await Promise.all(
      ['Sở A', 'Sở B', 'Sở C', 'Sở D', 'Sở Đ', 'Sở E'].map((name) => start(folder, add(name), { env: DEBUG })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 0));
    for (const { stderr } of answers) {
      const { reads, plans } = counts(stderr);
      expect([1, 2]).toContain(plans);
      expect(reads).toBeGreaterThanOrEqual(plans);
    }
    expect(read(folder, 'units/H24/H24.12.yaml')).toContain(SIGNED);
  });
});

describe.skipIf(!HAS_TERMINAL)('with questions, too', () => {
  test('add that asks for everything', async () => {
    const terminal = new Terminal(town(), ['add'], DEBUG);
    await terminal.see('Đơn vị cấp trên?');
    terminal.type('khoa hoc');
    await terminal.see('H24.02  Sở Khoa học');
    terminal.type(ENTER);
    await terminal.see('Tên cơ quan, đơn vị?');
    terminal.type('Trung tâm Số', ENTER);
    for (const question of ['Địa chỉ?', 'Thư điện tử?', 'Điện thoại?']) {
      await terminal.see(question);
      terminal.type(ENTER);
    }
    await terminal.see('H24.02.04  Trung tâm Số');
    await terminal.see('Ghi các thay đổi này?');
    terminal.type(ENTER);
    await terminal.see('Cấp thêm mã nữa?');
    terminal.type(ENTER);
    expect(await terminal.end()).toBe(0);
    expect(counts(terminal.text)).toEqual(ONCE);
  });

  test('apply that asks for the number of closings', async () => {
    const folder = town();
    put(folder, 'doi.yaml', BATCH);
    const terminal = new Terminal(folder, ['apply', 'doi.yaml'], DEBUG);
    await terminal.see('đóng 4 mã');
    terminal.type('4', ENTER);
    await terminal.see('4 mã đóng');
    expect(await terminal.end()).toBe(0);
    expect(counts(terminal.text)).toEqual(ONCE);
  });

  test('import that shows what it will do and asks', async () => {
    const folder = town();
    put(folder, 'ds.csv', LIST);
    const terminal = new Terminal(folder, ['import', 'ds.csv', '--decision', SIGNED], DEBUG);
    await terminal.see('H24.07');
    await terminal.see('Ghi');
    terminal.type(ENTER);
    expect(await terminal.end()).toBe(0);
    expect(read(folder, 'units/H24/H24.07.yaml')).toContain('Trung tâm Mới');
    expect(counts(terminal.text)).toEqual(ONCE);
  });
});
