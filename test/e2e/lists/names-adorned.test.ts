import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../support/cli.js';
import { newListedRegistry } from '../../support/registries/listed.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

interface Answer {
  granted: { name: string }[];
  problems: { rule: string; severity: string; message: string; hint: string | null }[];
}

const BASIS = ['--decision', '100/QĐ-UBND', '--dry-run'];

let folder: string;

beforeAll(() => {
  folder = newListedRegistry({
    units: [
      'H26.01,Sở Nội vụ',
      'H26.01.01,Ban Thi đua - Khen thưởng',
      'H26.02,Sở Y tế',
      'H26.02.01,Bệnh viện Mắt',
      'H26.02.02,Trung tâm Kiểm soát bệnh tật Hà Nội',
      'H26.10,Ủy ban nhân dân quận A',
      'H26.10.01,Trường THCS B',
      'H26.10.02,Phòng Y tế',
    ],
  });
});

function imported(name: string, above: string, code = '', note = ''): Answer {
  const rows = `STT;Tên đơn vị;Mã định danh;Cấp trên;Địa chỉ\n1;"${name.replaceAll('"', '""')}";${code};${above};${note}\n`;
  put(folder, 'ds.csv', rows);
  return jsonOf<Answer>(run(folder, ['import', 'ds.csv', ...BASIS, '--json']), 'import');
}

const told = ({ problems }: Answer): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`);

describe('a known name with more than a name', () => {
  it.each([
    ['Sở Nội vụ (SNV)', 'H26', 'H26.01'],
    ['Ban Thi đua - Khen thưởng (BTĐ-KT)', 'H26.01', 'H26.01.01'],
    ['Bệnh viện "Mắt"', 'H26.02', 'H26.02.01'],
    ['“Bệnh viện Mắt”', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt thuộc Sở Y tế', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt, Sở Y tế', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt trực thuộc Sở Y tế Hà Nội', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt Hà Nội', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt HN', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt (Hà Nội)', 'H26.02', 'H26.02.01'],
    ['Bệnh viện Mắt thành phố', 'H26.02', 'H26.02.01'],
    ['Sở Y tế Hà Nội', 'H26', 'H26.02'],
    ['UBND quận A, thành phố Hà Nội', 'H26', 'H26.10'],
    ['Phòng Y tế quận A', 'H26.10', 'H26.10.02'],
    // here it is the registry that has more
    ['Trung tâm Kiểm soát bệnh tật (CDC)', 'H26.02', 'H26.02.02'],
  ])('gets no second code: %s', (name, above, code) => {
    for (const given of ['', `${above}.77`]) {
      const answer = imported(name, above, given);
      expect(told(answer)).toEqual([expect.stringMatching(new RegExp(`^import-name-elsewhere: .*${code}`))]);
      expect(answer.granted).toEqual([]);
    }
  });

  it.each([
    ['Sở Nội vụ', 'H26.02', 'of another body'],
    ['Trường THCS B Hà Nội', 'H26.10', 'of a school, which the place may tell apart'],
    ['Bệnh viện Mắt (cơ sở 2)', 'H26.02', 'of a part'],
    ['Bệnh viện Mắt Thái Hà', 'H26.02', 'of another place'],
    ['Bệnh viện Mắt, Viện Tim', 'H26.02', 'of two names'],
  ])('%s under %s is %s', (name, above) => {
    expect(told(imported(name, above)).join()).not.toContain('có lẽ là');
  });

  it('an address that differs tells two bodies apart, as the hint says', () => {
    const answer = imported('Bệnh viện Mắt Hà Nội', 'H26.02', '', 'Số 9 phố Mẫu');
    expect([told(answer), answer.granted.length]).toEqual([[], 1]);
  });
});
