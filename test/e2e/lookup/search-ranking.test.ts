import { describe, expect, test } from 'vitest';
import { openRegistry } from '../../../src/index.js';
import { bundledRegistry } from '../../support/registries/bundled.js';

/** What people type, and the unit of the bundled registry that they mean: it has to come first. */
const QUERIES: readonly (readonly [query: string, code: string])[] = [
  ['bv vt', 'H24.18.01'],
  ['bvvt', 'H24.18.01'],
  ['bv viet tiep', 'H24.18.01'],
  ['benh vien viet tiep', 'H24.18.01'],
  ['ubnd xa an hoa', 'H24.29.18'],
  ['uy ban nhan dan xa an hoa', 'H24.29.18'],
  ['so thong tn va truyen thong', 'H24.12'],
  ['so thong tin va truyen thong', 'H24.12'],
  ['stttt', 'H24.12'],
  ['SYT', 'H24.18'],
  ['so y te', 'H24.18'],
  ['so ytế', 'H24.18'],
  ['tt cntt', 'H24.12.03'],
  ['skhcn', 'H24.16'],
  ['sở khcn', 'H24.16'],
  ['so khdt', 'H24.05'],
  ['so ldtbxh', 'H24.13'],
  ['so lao dong', 'H24.13'],
  ['gd dt hong bang', 'H24.21.08'],
  ['phong giao duc va dao tao quan le chan', 'H24.23.08'],
  ['tram y te phuong hung dao', 'H24.18.24.005'],
  ['tyt hung dao', 'H24.18.24.005'],
  ['thpt le ich moc', 'H24.17.33'],
  ['truong thpt le ich moc', 'H24.17.33'],
  ['thcs tran phu', 'H24.23.08.016'],
  ['mn vinh niem', 'H24.23.08.021'],
  ['mam non vinh niem', 'H24.23.08.021'],
  ['thu vien khoa hoc tong hop', 'H24.14.02'],
  ['thu vien thanh pho', 'H24.14.02'],
  ['h24-12', 'H24.12'],
  ['H24 12', 'H24.12'],
  ['h2412', 'H24.12'],
  ['000.00.12.H24', 'H24.12'],
  ['000 00 12 H24', 'H24.12'],
  ['0000012H24', 'H24.12'],
  ['000-00-12-h24', 'H24.12'],
  ['H24.12.03', 'H24.12.03'],
  ['Ｈ２４．１２', 'H24.12'],
  ['Н24.12', 'H24.12'],
  ['ubnd quan hong bang', 'H24.21'],
  ['ubnd hong bang', 'H24.21'],
  ['hong bang', 'H24.21'],
  ['quan ngo quyen', 'H24.22'],
  ['huyen thuy nguyen', 'H24.28'],
  ['thuy nguyen y te', 'H24.18.25'],
  ['bql khu kinh te', 'H24.20'],
  ['ban quan ly khu kinh te hai phong', 'H24.20'],
  ['benh vien phuc hoi chuc nang', 'H24.18.09'],
  ['bv phcn', 'H24.18.09'],
  ['bv phuc hoi', 'H24.18.09'],
  ['nguyen duc canh tieu hoc', 'H24.23.08.007'],
  ['trug tam y te thuy nguyen', 'H24.18.25'],
  ['truong tieu hoc nguyen duc cahn', 'H24.23.08.007'],
  ['so giao thog van tai', 'H24.09'],
  ['so gtvt', 'H24.09'],
  ['so tnmt', 'H24.11'],
  ['van phong ubnd thanh pho', 'H24.01'],
  ['thanh tra thanh pho', 'H24.02'],
  ['trung tam luu tru', 'H24.03.03'],
  ['trungtamluutru', 'H24.03.03'],
  ['cac vinh cat ba', 'H24.34.27'],
  ['tieu hoc phu long', 'H24.34.08.007'],
  ['thcs phu long', 'H24.34.08.008'],
  ['chi nhanh vpdk dat dai an lao', 'H24.11.01.010'],
  ['cn vpdkdd an lao', 'H24.11.01.010'],
  ['van phong dang ky dat dai quan le chan', 'H24.11.01.003'],
  ['gdnn gdtx tien lang', 'H24.32.15'],
  ['giao duc thuong xuyen tien lang', 'H24.32.15'],
  ['so noi vu', 'H24.03'],
  ['chi cuc kiem lam', 'H24.08.02'],
  ['cang vu', 'H24.09.01'],
  ['ubnd tp', 'H24'],
  ['ủy ban nhân dân thành phố hải phòng', 'H24'],
  ['H24', 'H24'],
  ['vo thi sau', 'H24.23.08.010'],
  ['le ich moc', 'H24.17.33'],
  ['tran chau', 'H24.34.23'],
  ['phong gd dt quan le chan', 'H24.23.08'],
  ['phong noi vu hong bang', 'H24.21.02'],
  ['thanh tra le chan', 'H24.23.10'],
  ['phong noi vu quan hong bagn', 'H24.21.02'],
  ['dau tu', 'H24.05'],
  ['van hoa the thao', 'H24.14'],
  ['bao tang hai phong', 'H24.14.01'],
  ['baotanghaiphong', 'H24.14.01'],
  ['vien quy hoach', 'H24.10.03'],
  ['vqh hai phong', 'H24.10.03'],
  ['vuon quoc gia cat ba', 'H24.08.10'],
  ['vqg cat ba', 'H24.08.10'],
  ['thpt an lao', 'H24.17.17'],
  ['thpt toan thang', 'H24.17.26'],
  ['benh vien da khoa ngo quyen', 'H24.18.10'],
  ['bvdk thuy nguyen', 'H24.18.11'],
  ['ttyt hong bang', 'H24.18.18'],
  ['trung tam y te quan hong bang', 'H24.18.18'],
  ['phong van hoa thong tin le chan', 'H24.23.07'],
  ['doan cheo', 'H24.14.07'],
  ['doan cheo hai phong', 'H24.14.07'],
  ['cong thong tin dien tu', 'H24.01.01'],
  ['cttdt', 'H24.01.01'],
  ['van phong so tttt', 'H24.12.01'],
  ['thanh tra so tttt', 'H24.12.02'],
  ['ubnd xa toan thang', 'H24.32.34'],
  ['ubnd thi tran cat ba', 'H24.34.15'],
  ['so van hoa the thao', 'H24.14'],
  ['so du lich', 'H24.15'],
  ['so cong thuong', 'H24.07'],
  ['so nn ptnt', 'H24.08'],
  ['sở nông nghiệp', 'H24.08'],
  ['so tai nguyen moi truong', 'H24.11'],
  ['so xay dug', 'H24.10'],
  ['so ngoai vu', 'H24.19'],
  ['trung tam ky thuat tieu chuan do luong', 'H24.16.01.001'],
  ['do luong chat luong', 'H24.16.01'],
  ['trung tam thong tin thong ke khcn', 'H24.16.02'],
  ['000.00.18.H24', 'H24.18'],
  ['H24.34.08.007', 'H24.34.08.007'],
  ['benh vien huu nghi viet tiepp', 'H24.18.01'],
  ['bệnh viện việt tiệp', 'H24.18.01'],
  ['BENH VIEN VIET TIEP', 'H24.18.01'],
  ['viet tiep benh vien', 'H24.18.01'],
  ['viettiep', 'H24.18.01'],
  ['kiem lam', 'H24.08.02'],
  ['chi cuc thuy san', 'H24.08.06'],
  ['luu kiem', 'H24.28.37'],
  ['ủy ban xã lưu kiếm', 'H24.28.37'],
  ['uỷ ban nhân dân huyện an lão', 'H24.30'],
];

const registry = openRegistry(bundledRegistry(), { today: '2023-08-01' });
const codes = async (query: string): Promise<string[]> => (await registry).search(query).map(({ code }) => code);

describe('what people type', () => {
  test('more than a hundred queries put what they mean first', async () => {
    expect(QUERIES.length).toBeGreaterThan(100);
    const found = await Promise.all(QUERIES.map(async ([query]) => [query, (await codes(query))[0]]));
    expect(found).toEqual(QUERIES);
  });

  test.each([
    ['ubnd xa an hoa', 'uy ban nhan dan xa an hoa', 'abbreviated or not'],
    ['benh vien viet tiep', 'BỆNH VIỆN VIỆT TIỆP', 'in any case, with diacritics or without'],
    ['h24.12', 'H24-12', 'a code with any sign between its groups'],
    ['H24.12', 'Ｈ２４．１２', 'a code in full-width letters'],
    ['H24.12', 'Н24.12', 'a code with a letter that looks alike'],
    ['000.00.12.H24', '0000012H24', 'an old form without its points'],
  ])('%j and %j find the same: %s', async (one, other) => {
    const found = await codes(one);
    expect(found).not.toEqual([]);
    expect(await codes(other)).toEqual(found);
  });

  test('a body is found by the name of the one above it, where its own does not say it', async () => {
    expect((await codes('phòng nội vụ quận Hồng Bàng'))[0]).toBe('H24.21.02');
  });

  test('what is nowhere is not found by words that everybody bears', async () => {
    expect(await codes('kho bạc nhà nước')).toEqual([]);
  });
});
