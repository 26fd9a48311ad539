import { expect, it } from 'vitest';
import { Differences } from '../../../../../src/lists/compare/paper/differences.js';
import { ownWordSayings } from '../../../../../src/lists/compare/paper/own-words.js';

const DRAFT = [
  'Việc đóng mã H24.08 có hiệu lực từ ngày 31 tháng 12 năm 2026.',
  'Việc đóng mã H24.07 có hiệu lực từ ngày 01 tháng 01 năm 2027.',
];

/** What a paper in words of its own says otherwise. */
function said(lines: string | readonly string[], about = 'citedDay', drafted = DRAFT): (string | null)[] {
  const paper = [lines].flat().map((text) => ({ text, place: { file: 'qd.docx' } }));
  const agencies = ['sở nội vụ', 'sở y tế', 'sở khoa học và công nghệ'].map((name) => name.split(' '));
  const known = { signed: '2026-11-20', from: '2026-11-20', names: [], agencies, isOneName: () => false };
  const draft = drafted.map((text) => ({ kind: 'text' as const, text, hasGap: false }));
  const found = ownWordSayings(new Differences({ draft, paper, areParagraphs: true }, known), paper, agencies);
  return found.flatMap(({ field, file }) => (field === about ? [file] : []));
}

it('lets a paper say in one sentence from when each code is so', () => {
  expect(said('Riêng mã H24.08 đóng từ ngày 31/12/2026, mã H24.07 đóng từ ngày 01/01/2027.')).toEqual([]);
});

it('finds the day of another code', () => {
  const exchanged = 'Riêng mã H24.07 đóng từ ngày 31/12/2026, mã H24.08 đóng từ ngày 01/01/2027.';
  expect(said(exchanged)).toEqual(['2026-12-31', '2027-01-01']);
});

it('asks nothing where several days stand beside several codes', () => {
  expect(said('Mã H24.08 và H24.07 đóng từ ngày 31/12/2026 và 01/01/2027.')).toEqual([]);
});

const DEEDS = [
  'Tên gọi mới của cơ quan, đơn vị có mã H24.03 có hiệu lực từ ngày 01 tháng 01 năm 2027.',
  'Việc đóng mã H24.07 có hiệu lực từ ngày 01 tháng 01 năm 2027.',
];

it('finds the deed of another code, and none where two stand side by side', () => {
  const day = 'từ ngày 01/01/2027.';
  expect(said(`Riêng việc đổi tên của H24.03 và việc đóng mã H24.07 ${day}`, 'act', DEEDS)).toEqual([]);
  expect(said(`Riêng việc đóng mã H24.03 và việc đổi tên của H24.07 ${day}`, 'act', DEEDS)).toEqual([
    'đóng',
    'đổi tên',
  ]);
  expect(said(`Riêng việc đổi tên, đóng mã của H24.03, H24.07 ${day}`, 'act', DEEDS)).toEqual([]);
});

it('finds a decision that amended the list taken for one that is amended', () => {
  const chain = ['Danh sách kèm theo Quyết định số 9/QĐ-UBND (đã được sửa đổi, bổ sung tại Quyết định số 77/QĐ-UBND).'];
  const of = (words: string) =>
    said(`Danh sách ở Quyết định số 9/QĐ-UBND, ${words} Quyết định số 77/QĐ-UBND`, 'act', chain);
  expect(of('sửa đổi tại')).toEqual([]);
  expect(of('sửa đổi')).toEqual(['sửa đổi']);
});

it('finds another agency charged in the place of that of the draft', () => {
  const draft = [
    'Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.',
    'Điều 2. Sở Khoa học và Công nghệ chủ trì.',
    'Điều 4. Giám đốc Sở Khoa học và Công nghệ thi hành.',
  ];
  const own = (lead: string, head: string) => [
    draft[0] ?? '',
    `Điều 2. ${lead} là đầu mối, phối hợp với Sở Nội vụ.`,
    `Điều 4. Giám đốc ${head} và các cơ quan thi hành.`,
  ];
  const charged = (lead: string, head: string) => said(own(lead, head), 'body', draft);
  expect(charged('Sở Khoa học và Công nghệ', 'Sở Khoa học và Công nghệ')).toEqual([]);
  expect(charged('Sở Nội vụ', 'Sở Khoa học và Công nghệ')).toEqual(['Sở Nội vụ']);
  expect(charged('Sở Khoa học và Công nghệ', 'Sở Y tế')).toEqual(['Sở Y tế']);
});

it('takes other words for granting and keeping a code for the same', () => {
  const draft = ['Cấp mới mã cho 07 cơ quan, đơn vị; giữ nguyên mã đã cấp.'];
  expect(said('Bổ sung mã cho 07 cơ quan, đơn vị; không đổi mã đã cấp.', 'act', draft)).toEqual([]);
  expect(said('Thu hồi mã của 07 cơ quan, đơn vị; giữ nguyên mã đã cấp.', 'act', draft)).toEqual(['thu hồi']);
});
