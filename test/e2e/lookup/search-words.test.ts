import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
beforeAll(() => {
  city = cityOfChains();
});

const DECISION = '2025-400-qd-ubnd';

describe('search', () => {
  test.each([[''], [' '], ['\u200b', ' ']])('without words is a wrong use: %j', (...words) => {
    const { status, stdout, stderr } = run(city, ['search', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Thiếu chữ cần tìm');
  });

  test('with nothing after it says what is missing in words of the language', () => {
    expect(run(city, ['search'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(city, ['search']).stderr).toContain('Thiếu chữ cần tìm, ví dụ so y te.');
    expect(run(city, ['show']).stderr).toContain('Thiếu mã hoặc tên đơn vị, ví dụ H24.12.');
    expect(run(city, ['--lang', 'en', 'search']).stderr).toContain('words to look for, for example');
  });

  test('prints one hit at least', () => {
    expect(run(city, ['search', 'so', '--limit', '0'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(city, ['search', 'so', '--limit', '1']).status).toBe(0);
  });

  test('does not repeat a whole page that it did not find', () => {
    const { status, stderr } = run(city, ['search', 'xyzzy '.repeat(2000)]);
    expect(stderr).toContain('Chỉ tìm theo 500 ký tự đầu');
    expect(status).toBe(0);
    expect(stderr.length).toBeLessThan(200);
  });

  test('finds a name by the misprint that was put right, and so do show and resolve', () => {
    const own = cityOfChains();
    const corrected = run(own, [
      ...['correct', 'H24.06', '--name', 'Sở Hạ Long', '--reason', 'in sai', '--by', '900/STTTT-CNTT'],
    ]);
    expect(corrected).toMatchObject({ status: 0 });
    const { hits } = jsonOf<{ hits: { code: string; text: string; exact: boolean }[] }>(
      run(own, ['search', 'sở hạ tầng', '--json']),
      'search',
    );
    expect(hits[0]).toMatchObject({ code: 'H24.06', text: 'Sở Hạ tầng', exact: true });
    expect(run(own, ['resolve', 'Sở Hạ tầng']).stdout).toContain('H24.06');
    expect(run(own, ['show', 'so ha tang']).stdout).toContain('H24.06');
  });
});

describe('resolve of a name without diacritics', () => {
  test('names another body that bore it once, as it does of one with them', () => {
    const own = cityOfChains();
    expect(run(own, ['rename', 'H24.06', '--name', 'Sở Đô thị', '--decision', DECISION]).status).toBe(0);
    expect(run(own, ['add', '--parent', 'H24', '--name', 'Sở Hà Tăng', '--decision', DECISION]).status).toBe(0);
    expect(run(own, ['resolve', 'so ha tang']).stderr).toContain('H24.06 (Sở Đô thị)');
    // with them it is another name
    expect(run(own, ['resolve', 'Sở Hà Tăng']).stderr).toBe('');
  });
});
