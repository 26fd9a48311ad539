import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { code: string }[];
  problems: { rule: string; severity: string }[];
}

let folder: string;
beforeAll(() => {
  folder = newListedRegistry({
    amended: '2023-01-10',
    units: ['H26.01,Sở Y tế', 'H26.01.01,Bệnh viện Mắt', 'H26.02,Sở Giáo dục và Đào tạo', 'H26.02.01,Trường THPT A'],
  });
});

function imported(...lines: string[]): Answer {
  put(folder, 'a.csv', [...lines, ''].join('\n'));
  const options = ['--decision', '200/QĐ-UBND', '--skip-errors', '--dry-run', '--json'];
  return jsonOf<Answer>(run(folder, ['import', 'a.csv', ...options]), 'import');
}
const errors = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

describe('columns of bodies by their level beside one of names', () => {
  it.each(['Cơ quan cấp 2', 'Đơn vị cấp 2', 'Cấp 2', 'Cơ quan, đơn vị cấp 2'])(
    'are held against the codes: %s',
    (heading) => {
      const head = `STT,Tên đơn vị,Mã định danh,"${heading}"`;
      const wrong = imported(head, '1,Trường THPT B,H26.02.09,Sở Y tế');
      expect([wrong.granted, errors(wrong)]).toEqual([[], ['import-parent-differs']]);
      expect(errors(imported(head, '1,Trường THPT A,H26.02.01,Sở Y tế'))).toEqual(['import-parent-differs']);
      const right = imported(head, '1,Trường THPT B,H26.02.09,Sở Giáo dục và Đào tạo');
      expect([right.granted.length, errors(right)]).toEqual([1, []]);
    },
  );

  it('give rows without a code the nearest body above', () => {
    const head = 'STT,Tên đơn vị,Mã định danh,Cơ quan cấp 2,Đơn vị cấp 3';
    const answer = imported(
      head,
      '1,Trường THPT B,,Sở Giáo dục và Đào tạo,',
      '2,Khoa Nhi,,Sở Y tế,Bệnh viện Mắt',
      '3,Bệnh viện Mắt,H26.01.01,Sở Y tế,Bệnh viện Mắt',
    );
    expect(errors(answer)).toEqual([]);
    expect(answer.granted.map(({ code }) => code).sort()).toEqual(['H26.01.01.001', 'H26.02.02']);
  });

  it('must agree with the code each', () => {
    const head = 'STT,Tên đơn vị,Mã định danh,Cơ quan cấp 1,Cơ quan cấp 2,Đơn vị cấp 3';
    const rows = [
      '1,Khoa Nhi,H26.01.01.005,UBND thành phố Hà Nội,Sở Giáo dục và Đào tạo,Bệnh viện Mắt',
      '2,Khoa Nội,H26.01.01.006,UBND thành phố Hà Nội,Sở Y tế,Bệnh viện Mắt',
    ];
    const answer = imported(head, ...rows);
    expect([answer.granted.map(({ code }) => code), errors(answer)]).toEqual([
      ['H26.01.01.006'],
      ['import-parent-differs'],
    ]);
  });
});
