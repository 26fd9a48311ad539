import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, run, start } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { OFFICE } from '../../support/office.js';
import { mustRun } from '../../support/process.js';
import { put } from '../../support/registry-folder.js';

const BASE = [
  'Mã định danh,Tên đơn vị',
  'H26.01,Sở Y tế',
  'H26.01.01,Bệnh viện A',
  'H26.01.02,Bệnh viện B',
  'H26.01.03,Bệnh viện C',
  'H26.02,Sở Nội vụ',
].join('\n');
const LIST = `<html><head><meta charset="utf-8"></head><body><p>DANH SÁCH THAY ĐỔI</p><table border="1">
<tr><td>STT</td><td>Mã định danh</td><td>Tên đơn vị</td><td>Loại thay đổi</td><td>Đơn vị tiếp nhận</td></tr>
<tr><td>1</td><td>H26.01.01</td><td>Bệnh viện A</td><td rowspan="2">Sáp nhập</td><td rowspan="2">Sở Nội vụ</td></tr>
<tr><td>2</td><td>H26.01.02</td><td>Bệnh viện B</td></tr>
<tr><td>3</td><td>H26.01.03</td><td>Bệnh viện C</td><td>Giải thể</td><td></td></tr>
</table></body></html>`;
const UNDER = ['--decision', '200/QĐ-UBND', '--dry-run'];

describe.skipIf(!OFFICE && process.env.CI === undefined)('a receiving body in one cell over several rows', () => {
  let folder: string;
  const must = (...args: string[]): void => {
    const answer = call(folder, ...args);
    if (answer.status !== 0) throw new Error(answer.stderr);
  };
  /** Writes the list down as an office program does. */
  const convert = (from: string, to: string, filter?: string): void => {
    const profile = pathToFileURL(join(folder, 'office-profile')).href;
    mustRun('soffice', [
      `-env:UserInstallation=${profile}`,
      ...['--headless', ...(filter === undefined ? [] : [`--infilter=${filter}`])],
      ...['--convert-to', to, '--outdir', folder, join(folder, from)],
    ]);
  };
  beforeAll(() => {
    folder = newFolder();
    must('init', 'H26', '--groups', '2,2,3');
    const decision = ['decision', 'new', '--title', 'A', '--number'];
    must(...decision, '100/QĐ-UBND', '--signed', '2022-01-10', '--kind', 'full');
    put(folder, 'base.csv', BASE);
    must('import', 'base.csv', '--decision', '100/QĐ-UBND', '--yes');
    must(...decision, '200/QĐ-UBND', '--signed', '2023-01-10', '--kind', 'amendment');
    put(folder, 'a.html', LIST);
    for (const to of ['docx:MS Word 2007 XML', 'odt']) convert('a.html', to, 'HTML (StarWriter)');
    for (const to of ['xlsx', 'ods', 'xls']) convert('a.html', to, 'HTML (StarCalc)');
    convert('a.docx', 'pdf');
    convert('a.docx', 'doc');
  });

  it.each(['docx', 'odt', 'doc', 'xlsx', 'ods', 'xls', 'pdf'])('holds for each of them: %s', (format) => {
    const { status, stdout } = run(folder, ['import', `a.${format}`, ...UNDER]);
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => /^\S.*\(\d\)$| {2}H26/.test(line))).toEqual([
      'Sáp nhập, hợp nhất (2)',
      '  H26.01.01  Bệnh viện A → H26.02 Sở Nội vụ',
      '  H26.01.02  Bệnh viện B → H26.02 Sở Nội vụ',
      'Đóng mã (giải thể) (1)',
      '  H26.01.03  Bệnh viện C',
    ]);
  });

  it('is read from several files at once', async () => {
    const files = ['a.doc', 'a.ods', 'a.xls'];
    const answers = await Promise.all(files.map((file) => start(folder, ['import', file, ...UNDER])));
    for (const { status, stdout } of answers)
      expect([status, stdout]).toEqual([0, expect.stringContaining('3 mã đóng')]);
  });
});
