import { beforeAll, expect, test } from 'vitest';
import { numbersOtherwise } from '../../../src/core/query/search/numbers.js';
import { run } from '../../support/cli.js';
import { cityOfChains } from '../../support/registries/lineages.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

/** Bodies whose names bear numbers in figures, in words and in Roman figures, and some that only look so. */
const NAMES = {
  'H24.31': 'Bệnh viện Nhi Đồng Hai',
  'H24.32': 'Bệnh viện Nhi Đồng 1',
  'H24.33': 'Trường Trung học phổ thông số Một',
  'H24.34': 'Trường Trung học phổ thông số 10',
  'H24.35': 'Ủy ban nhân dân Quận 1',
  'H24.36': 'Ủy ban nhân dân Quận 11',
  'H24.37': 'Trường Tiểu học Đông Hải II',
  'H24.38': 'Phòng Công chứng số 3',
  'H24.39': 'Ủy ban nhân dân Phường Hai Bà Trưng',
  'H24.40': 'Trạm Kiểm soát số 05',
  'H24.41': 'Trường Tiểu học Bảy Hiền',
  'H24.42': 'Trung tâm Việt Vinh',
  'H24.43': 'Ủy ban nhân dân Phường Mười Hai',
  'H24.44': 'Chi cục Hải quan khu vực XV',
  'H24.45': 'Đội Quản lý thị trường số 21',
};

let city = '';
beforeAll(() => {
  city = cityOfChains();
  const grants = Object.entries(NAMES).map(([code, name]) => `  - grant: {code: ${code}, name: ${name}}`);
  put(city, 'so.yaml', `decision: 2025-400-qd-ubnd\nchanges:\n${grants.join('\n')}\n`);
  expect(run(city, ['apply', 'so.yaml'])).toMatchObject({ status: 0 });
});

function found(query: string): { code: string; exact: boolean }[] {
  const answer = run(city, ['search', query, '--json']);
  const { hits } = jsonOf<{ hits: { code: string; exact: boolean }[] }>(answer, 'search');
  return hits.map(({ code, exact }) => ({ code, exact }));
}

test.each([
  ['nhi dong 2', 'H24.31'],
  ['Nhi Đồng 2', 'H24.31'],
  ['bv nhi dong ii', 'H24.31'],
  ['bệnh viện nhi đồng một', 'H24.32'],
  ['benh vien nhi dong I', 'H24.32'],
  ['truong thpt so 1', 'H24.33'],
  ['thpt so 01', 'H24.33'],
  ['thpt so muoi', 'H24.34'],
  ['quận một', 'H24.35'],
  ['quan mot', 'H24.35'],
  ['ubnd quận I', 'H24.35'],
  ['quan muoi mot', 'H24.36'],
  ['quận XI', 'H24.36'],
  ['dong hai 2', 'H24.37'],
  ['tieu hoc dong hai hai', 'H24.37'],
  ['phong cong chung so ba', 'H24.38'],
  ['phòng công chứng III', 'H24.38'],
  ['tram kiem soat so 5', 'H24.40'],
  ['trạm kiểm soát số năm', 'H24.40'],
  ['phuong 12', 'H24.43'],
  ['hai quan khu vuc 15', 'H24.44'],
  ['hải quan khu vực mười lăm', 'H24.44'],
  ['quan ly thi truong so hai mươi mốt', 'H24.45'],
])('%s: a number is found however it is written, and said to be written otherwise', (query, code) => {
  expect(found(query)[0]).toEqual({ code, exact: false });
});

test.each([
  ['hai ba trung', ['H24.39']],
  ['bay hien', ['H24.41']],
  ['viet vinh', ['H24.42']],
  ['trung tam viet nam', []],
  ['nhi dong 3', []],
  ['hai quan 2', []],
])('%s: words that only look like numbers stay what they are, and another number is another body', (query, codes) => {
  expect(
    found(query)
      .filter(({ exact }) => exact)
      .map(({ code }) => code),
  ).toEqual(codes);
});

test('a word is no number that only its missing marks make one, nor the beginning of a longer number', () => {
  const codes = (query: string) => found(query).map(({ code }) => code);
  expect(codes('quan 2')).not.toContain('H24.44');
  expect(codes('thi truong so hai')).not.toContain('H24.45');
});

test('a number as it was typed comes before one that is written otherwise', () => {
  const own = cityOfChains();
  const both = ['Nhi Đồng Hai', 'Nhi Đồng 2'].map((name, i) => `  - grant: {code: H24.${50 + i}, name: ${name}}`);
  put(own, 'hai.yaml', `decision: 2025-400-qd-ubnd\nchanges:\n${both.join('\n')}\n`);
  expect(run(own, ['apply', 'hai.yaml'])).toMatchObject({ status: 0 });
  const first = (query: string) => JSON.parse(run(own, ['search', query, '--json']).stdout).hits[0].code;
  expect([first('nhi dong 2'), first('nhi dong hai')]).toEqual(['H24.51', 'H24.50']);
});

test.each([
  ['bv nhi dong hai', 'H24.31'],
  ['quan 11', 'H24.36'],
  ['dong hai ii', 'H24.37'],
])('%s: a number as the name has it is no guess', (query, code) => {
  expect(found(query)[0]).toEqual({ code, exact: true });
});

test('numbers are read up to ninety-nine, and only where they are one', () => {
  const texts = (text: string) => numbersOtherwise(text).map((each) => each.text);
  expect(texts('Quận 11')).toEqual(['Quận mười một', 'Quận XI']);
  expect(texts('tổ hai mươi lăm')).toEqual(['tổ 25', 'tổ XXV']);
  expect(texts('to bon muoi tu')).toEqual(['to 44']);
  expect(texts('dong hai 2')).toEqual(expect.arrayContaining(['dong hai hai', 'dong hai II', 'dong 2 2']));
  expect(texts('Bà Nam Tâm')).toEqual(['Bà 5 Tâm', 'Bà 05 Tâm', 'Bà V Tâm']);
  for (const none of ['12', 'cap cuu 115', 'Bà Triệu', 'xa x', 'so 0', 'Tâm Bẩm'])
    expect(texts(none), none).toEqual([]);
});
