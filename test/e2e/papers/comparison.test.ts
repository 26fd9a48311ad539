import { beforeAll, describe, expect, it } from 'vitest';
import { named, parseStrictly, partsOf } from '../../support/ooxml.js';
import { writePaper } from '../../support/papers.js';
import { AMENDMENT, dossier, onDossierDay } from '../../support/registries/dossier.js';

const comparison = (id: string) => ['decision', 'draft', id, '--document', 'comparison'];
const OLD = 'mã cũ cấp theo Quyết định số 100/QĐ-UBND ngày 10/01/2022';

let repo: string;
beforeAll(() => {
  repo = dossier();
});

describe('the bảng so sánh', () => {
  it('has one row for each body that changes, under the agency that answers for it', () => {
    const { rows, lines } = writePaper(repo, comparison(AMENDMENT));
    expect(lines.slice(0, 3)).toEqual([
      'BẢNG SO SÁNH',
      'MÃ ĐỊNH DANH ĐIỆN TỬ TRƯỚC VÀ SAU KHI THAY ĐỔI',
      '(Kèm theo Tờ trình số /TTr-STTTT ngày tháng năm 2024 của Sở Thông tin và Truyền thông)',
    ]);
    expect(rows[0]).toEqual([
      'STT',
      'Trước khi thay đổi (tên, mã)',
      'Sau khi thay đổi (tên, mã)',
      'Nội dung thay đổi',
      'Căn cứ',
    ]);
    expect(rows.filter(([no = '']) => /^[IVX]+$/.test(no)).map(([, agency]) => agency)).toEqual([
      'Sở Thông tin và Truyền thông (H24.12)',
      'Sở Y tế (H24.18)',
      'Ban Quản lý dự án đầu tư xây dựng công trình mẫu (H24.36)',
    ]);
    expect(rows.filter(([no = '']) => /^\d+$/.test(no))).toHaveLength(10);
    expect(rows).toContainEqual([
      '2',
      'Thanh tra Sở Thông tin và Truyền thông (H24.12.02)',
      'Thanh tra Sở Thông tin và Truyền thông (H24.16.04) thuộc Sở Khoa học và Công nghệ',
      'Thay thế mã',
      `Phụ lục III kèm theo dự thảo Quyết định; ${OLD}`,
    ]);
    // the code stays, and is no old one
    expect(rows.find(([, before = '']) => before.includes('(H24.18.01)'))?.at(-1)).toBe(
      `Phụ lục II kèm theo dự thảo Quyết định; ${OLD.replace('mã cũ', 'mã')}`,
    );
    expect(rows).toContainEqual([
      '1',
      'Chưa có mã',
      'Ban Quản lý dự án đầu tư xây dựng công trình mẫu (H24.36)',
      'Cấp mới mã',
      'Phụ lục I kèm theo dự thảo Quyết định',
    ]);
    expect(rows).toContainEqual([
      '4',
      'Bệnh viện Phổi Hải Phòng (H24.18.05)',
      'Bệnh viện mẫu A (H24.18.35, một phần) | Bệnh viện mẫu B (H24.18.36, một phần)',
      'Đóng mã do chia',
      `Phụ lục IV kèm theo dự thảo Quyết định; ${OLD}`,
    ]);
  });

  it('lies across the page', () => {
    const { bytes } = writePaper(repo, comparison(AMENDMENT));
    const body = parseStrictly(partsOf(bytes).get('word/document.xml') ?? '');
    const sizes = named(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
    expect(sizes).toEqual(['landscape']);
  });

  it('has a rule under its head and "./." at its end, as every annex of a paper', () => {
    for (const [kind, count] of [
      ['comparison', 1],
      ['dispatch', 2],
    ] as const) {
      const { lines, bytes } = writePaper(repo, ['decision', 'draft', AMENDMENT, '--document', kind]);
      expect([kind, lines.at(-1), lines.filter((line) => line.endsWith('./.')).length]).toEqual([kind, './.', count]);
      const [, under = ''] = partsOf(bytes).get('word/document.xml')?.split('(Kèm theo ') ?? [];
      expect(under.slice(0, under.indexOf('<w:tbl>'))).toContain('<w:pBdr><w:top');
    }
  });

  it('says so where nothing changes', () => {
    onDossierDay(repo, 'decision', 'new', '--title', 'Dự thảo trống', '--kind', 'amendment');
    const { rows, stderr } = writePaper(repo, comparison('2024-du-thao-trong'));
    expect(rows).toEqual([expect.anything(), ['Không có thay đổi']]);
    expect(stderr).toContain('chưa cấp, đổi hay đóng mã nào');
  });

  it('names the annexes of a full decision by their levels, and those that are left out of it', () => {
    const own = dossier();
    onDossierDay(own, 'decision', 'edit', AMENDMENT, '--kind', 'full', '--replaces', '2022-100-qd-ubnd');
    const { rows } = writePaper(own, comparison(AMENDMENT));
    const ground = (code: string) =>
      rows.find((cells) => cells.slice(1, 3).join().includes(`(${code})`) && /^\d/.test(cells[0] ?? ''))?.[4];
    expect(ground('H24.36')).toBe('Phụ lục II kèm theo dự thảo Quyết định');
    expect(ground('H24.12.04')).toBe('Phụ lục III kèm theo dự thảo Quyết định');
    expect(ground('H24.18.02')).toBe(`Dự thảo Quyết định; ${OLD}`);
  });
});
