import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { jsonOf } from '../../support/schema.js';

let city = '';
let nowhere = '';
beforeAll(() => {
  city = cityOfChains();
  nowhere = newFolder();
});

const LIST = [
  'Mã định danh,Tên đơn vị',
  '000.00.12.H24,Sở',
  '000.01.12.H24,Phòng',
  '000.01.12.H24,Phòng',
  '000.1137.H53,Sai',
  '000.01.77.H24,Mồ côi',
  '',
].join('\n');

describe('convert', () => {
  test('one code gives its other form alone, with no registry anywhere', () => {
    expect(run(nowhere, ['convert', '000.03.12.H24'])).toEqual({ status: 0, stdout: 'H24.12.03\n', stderr: '' });
    expect(run(nowhere, ['convert', 'H24.12.03'])).toEqual({ status: 0, stdout: '000.03.12.H24\n', stderr: '' });
  });

  test('several codes come one a line', () => {
    expect(run(nowhere, ['convert', '000.00.12.H24', 'H24.13'])).toEqual({
      status: 0,
      stdout: '000.00.12.H24  H24.12\nH24.13         000.00.13.H24\n',
      stderr: '2 mã đổi được, 0 mã sai dạng\n',
    });
  });

  test('a malformed code ends with 1 and is named with the reason; sound ones are converted all the same', () => {
    const { status, stdout, stderr } = run(nowhere, ['convert', '000.68.07.G5', '000.00.12.H24']);
    expect(status).toBe(1);
    expect(stdout).toBe('000.00.12.H24  H24.12\n');
    expect(stderr).toContain('“000.68.07.G5” không phải mã định danh: mã cấp 1 phải là');
    expect(stderr).toContain('Có phải ý bạn là 000.68.07.G05?');
  });

  test('a code with its groups the other way round, or of three of them, is told for what it is', () => {
    const { status, stderr } = run(nowhere, ['convert', '06.H48', '03.01.H29']);
    expect(status).toBe(1);
    expect(stderr).toContain('“06.H48” không phải mã định danh: các nhóm viết ngược');
    expect(stderr).toContain('Có phải ý bạn là H48.06?');
    expect(stderr).toContain('“03.01.H29” không phải mã định danh: đây là mã dạng cũ ba nhóm');
    expect(jsonOf(run(nowhere, ['convert', '06.H48', '--json']), 'convert')).toMatchObject({
      results: [{ fault: { id: 'two-groups', suggestion: 'H48.06' } }],
    });
    const asked = run(city, ['resolve', '12.H24']);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain('các nhóm viết ngược (cấp 2 . cấp 1)');
    expect(asked.stderr).toContain('Có phải ý bạn là H24.12?');
  });

  test('reads a file and standard input alike, and reports on the list as a whole', () => {
    writeFileSync(join(nowhere, 'danh sách.csv'), LIST);
    const file = run(nowhere, ['convert', '--file', 'danh sách.csv', '--json']);
    const stdin = run(nowhere, ['convert', '-', '--json'], { input: LIST });
    expect(file.status).toBe(1);
    expect(stdin).toEqual(file);
    expect(jsonOf(file, 'convert')).toMatchObject({
      results: [
        { input: '000.00.12.H24', line: 2, code: 'H24.12', fault: null },
        { line: 3 },
        { line: 4 },
        { input: '000.1137.H53', line: 5, form: null, code: null, fault: { id: 'groups' } },
        { line: 6, code: 'H24.77.01' },
      ],
      duplicates: [{ input: '000.01.12.H24', count: 2, lines: [3, 4] }],
      orphans: [{ input: '000.01.77.H24', code: 'H24.77.01', parent: 'H24.77' }],
      counts: { converted: 4, malformed: 1 },
    });
  });

  test('knows the parents in the registry', () => {
    const orphans = (...args: string[]) => jsonOf(run(city, ['convert', ...args, '--json']), 'convert').orphans;
    expect(orphans('000.05.02.H24')).toEqual([]);
    expect(orphans('000.05.77.H24')).toEqual([{ input: '000.05.77.H24', code: 'H24.77.05', parent: 'H24.77' }]);
  });

  test('gives the form that is wanted', () => {
    expect(run(nowhere, ['convert', '--to', 'new', '-'], { input: 'H24.12\n000.00.13.H24\n' }).stdout).toBe(
      'H24.12         H24.12\n000.00.13.H24  H24.13\n',
    );
    expect(run(nowhere, ['convert', '--to', 'legacy', 'H26.170'])).toMatchObject({ status: 1, stdout: '' });
  });

  test('wrong use ends with 2, a file that is not there or not text with 3', () => {
    expect(run(nowhere, ['convert'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(nowhere, ['convert', 'H24', '--to', 'old'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(nowhere, ['convert', '--file', 'không có.csv'])).toMatchObject({ status: 3, stdout: '' });
    writeFileSync(join(nowhere, 'x.bin'), Buffer.from([0xff, 0xfe, 0x80]));
    expect(run(nowhere, ['convert', '--file', 'x.bin'])).toMatchObject({ status: 3, stdout: '' });
    expect(run(nowhere, ['--registry', 'không', 'convert', 'H24'])).toMatchObject({ status: 3, stdout: '' });
  });
});
