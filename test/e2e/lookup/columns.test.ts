import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/core/text/width.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { HAS_TERMINAL, Terminal } from '../../support/terminal.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

const lines = (...args: string[]): string[] => run(city, args).stdout.trimEnd().split('\n');

describe('list --columns, --sort', () => {
  test('gives the columns asked for, parted by tabs where a program reads them', () => {
    const rows = lines('list', '--columns', 'code,parent,legacyCodes,level,status,name').map((row) => row.split('\t'));
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(rows[1]).toEqual(['H24.02', 'H24', '000.00.02.H24', '2', 'còn hiệu lực', 'Sở Khoa học và Công nghệ']);
  });

  test('sorts names as Vietnamese is sorted, in lists and under each unit of a tree', () => {
    const names = lines('list', '--columns', 'name', '--sort', 'name');
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
    expect(names).not.toEqual(lines('list', '--columns', 'name'));
    const [top, first] = lines('tree', '--sort', 'name', '--columns', 'legacyCodes', '--depth', '1');
    expect(top).toMatch(/^H24 /);
    expect(first).toContain('Ban Quản lý cảng');
    expect(lines('tree', '--columns', 'legacyCodes').join('\n')).toContain('Sở Khoa học và Công nghệ  000.00.02.H24');
  });

  test.each([
    ['--columns', 'codes', 'Có phải ý bạn là code?'],
    ['--sort', 'date', '--sort'],
  ])('refuses %s %s', (option, value, words) => {
    for (const command of ['list', 'tree']) {
      const { status, stdout, stderr } = run(city, [command, option, value]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(words);
    }
  });
});

describe.runIf(HAS_TERMINAL)('a long list on a terminal', () => {
  const page = async (rows: number, args: string[], env: Record<string, string>): Promise<string> => {
    const terminal = new Terminal(city, args, { MADINHDANH_PAGER: 'cat > paged.txt', ...env }, rows);
    expect(await terminal.end()).toBe(0);
    return terminal.text;
  };
  const paged = (): string => readFileSync(join(city, 'paged.txt'), 'utf8');

  test('goes through the pager of the user, with all that it says', async () => {
    for (const command of ['list', 'tree']) {
      expect(await page(6, [command], {})).not.toContain('H24.06');
      expect(paged()).toContain('H24.06');
    }
  });

  test('does not where it fits, where no questions are asked, and where the pager is missing', async () => {
    expect(await page(40, ['list'], {})).toContain('H24.06');
    expect(await page(6, ['--no-input', 'list'], {})).toContain('H24.06');
    expect(await page(6, ['list'], { MADINHDANH_PAGER: '' })).toContain('H24.06');
    expect(await page(6, ['list'], { MADINHDANH_PAGER: 'no-such-pager-here' })).toContain('H24.06');
  });

  test('does not on a terminal that cannot show pages', async () => {
    const terminal = new Terminal(city, ['list'], { PAGER: 'cat > dumb.txt', TERM: 'dumb' }, 6);
    expect(await terminal.end()).toBe(0);
    expect(terminal.text).toContain('H24.06');
  });
});

describe.runIf(HAS_TERMINAL)('a narrow terminal', () => {
  test.each([
    ['list', '--include-closed'],
    ['list', '--include-closed', '--columns', 'status,name,decision,code,legacyCodes'],
    ['search', 'ban quan ly'],
  ])('cuts off nothing: %s %s', async (...args) => {
    const terminal = new Terminal(city, args, { MADINHDANH_PAGER: '' }, 40, 48);
    expect(await terminal.end()).toBe(0);
    const shown = terminal.text.replace(/\r/g, '').trimEnd();
    expect(shown).not.toContain('…');
    for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(48);
    const words = new Set(shown.split(/\s+/));
    // a longer word than its column is broken
    const short = lines(...args).flatMap((row) => row.split(/\s+/).filter((word) => word !== '' && word.length <= 8));
    expect(short.filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('tree --columns', () => {
  test('says nothing twice: neither code nor name, with which every line begins, nor the status that is asked for', () => {
    const closed = lines('tree', '--include-closed', '--columns', 'code,name,status').find((line) =>
      line.includes('H24.09'),
    );
    expect(closed?.match(/H24\.09/g)).toHaveLength(1);
    expect(closed?.match(/Ban Giải tỏa/g)).toHaveLength(1);
    expect(closed?.match(/đã đóng/g)).toHaveLength(1);
    expect(
      lines('tree', '--columns', 'status')
        .find((line) => line.includes('H24.06'))
        ?.match(/hiệu lực/g),
    ).toHaveLength(1);
  });
});
