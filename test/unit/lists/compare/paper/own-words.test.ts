import { expect, it } from 'vitest';
import { Differences } from '../../../../../src/lists/compare/paper/differences.js';
import { ownWordSayings } from '../../../../../src/lists/compare/paper/own-words.js';

const DRAFT = [
  'Việc đóng mã H24.08 có hiệu lực từ ngày 31 tháng 12 năm 2026.',
  'Việc đóng mã H24.07 có hiệu lực từ ngày 01 tháng 01 năm 2027.',
];

/** What a paper in words of its own says otherwise. */
function said(line: string): (string | null)[] {
  const paper = [{ text: line, place: { file: 'qd.docx' } }];
  const known = { signed: '2026-11-20', from: '2026-11-20', names: [], isOneName: () => false };
  const draft = DRAFT.map((text) => ({ kind: 'text' as const, text, hasGap: false }));
  const found = ownWordSayings(new Differences({ draft, paper, areParagraphs: true }, known), paper);
  return found.flatMap(({ field, file }) => (field === 'citedDay' ? [file] : []));
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
