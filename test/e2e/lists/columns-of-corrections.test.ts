import { beforeAll, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({ amended: '2023-01-10', units: ['H26.02,Sở Nội vụ'] });
});

it.each(['Nội dung sai,Nội dung đúng', 'Thông tin đã in,Thông tin đúng', 'Nội dung in sai,Nội dung chính xác'])(
  'what was printed wrong beside a code, and what is right, is asked about: %s',
  (headings) => {
    put(folder, 'a.csv', `STT,Mã định danh,${headings}\n1,H26.02,Sở Nội vu,Sở Nội vụ A\n`);
    const { status, stdout, stderr } = run(folder, [
      'import',
      'a.csv',
      '--decision',
      '200/QĐ-UBND',
      '--dry-run',
      '--json',
    ]);
    expect(status, stderr).toBe(1);
    expect(stdout).toContain('list-changes-unread');
  },
);
