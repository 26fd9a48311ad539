import { expect, test } from 'vitest';
import { saysAbove } from '../../../../src/core/query/search/named-above.js';
import { fold } from '../../../../src/core/text/fold.js';

const words = (text: string): string[] => fold(text).split(' ');
const QUAN = ['Ủy ban nhân dân quận Lê Chân', 'Ủy ban nhân dân thành phố Hải Phòng'].map(words);
const SO = ['Sở Nông nghiệp và Phát triển nông thôn', 'Ủy ban nhân dân thành phố Hải Phòng'].map(words);

test.each([
  ['phòng giáo dục Lê Chân', 'Phòng Giáo dục và Đào tạo', QUAN],
  ['phòng giáo dục quận Lê Chân thành phố Hải Phòng', 'Phòng Giáo dục và Đào tạo', QUAN],
  ['giáo dục lê chân hải phòng', 'Phòng Giáo dục và Đào tạo', QUAN],
  ['ubnd lê chân phòng tư pháp', 'Phòng Tư pháp', ['ubnd quận lê chân'].map(words)],
  ['phòng tư pháp lê ch', 'Phòng Tư pháp', QUAN],
  ['phòng tư pháp lc', 'Phòng Tư pháp', QUAN],
  ['Sở Nông nghiệp và Phát triển nông thôn thành phố', 'Sở Nông nghiệp và Phát triển nông thôn', SO.slice(1)],
])('%j says the names above %j', (query, own, above) => {
  expect(saysAbove(words(query), words(own), above)).toBe(true);
});

test.each([
  // a word of a name above alone
  ['Ủy ban nhân dân phường Lê Dương', 'Ủy ban nhân dân phường An Dương', QUAN],
  ['Ủy ban nhân dân phường Thành Đông', 'Ủy ban nhân dân phường Đông Hải', QUAN],
  ['Sở Nông nghiệp và Môi trường', 'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn', SO],
  ['Thành đoàn Hải Phòng', 'Đoàn Chèo', QUAN],
  // the name of another kind of place
  ['Ủy ban nhân dân phường Lê Chân', 'Ủy ban nhân dân phường An Biên', QUAN],
  // words of the own name in another order, where some of it is missing
  ['Trường Đại học Hải Phòng', 'Trường Tiểu học Đại Hợp', QUAN],
  ['huyện đảo Lê Chân', 'Phòng Giáo dục và Đào tạo', QUAN],
])('%j only holds words of what stands above %j', (query, own, above) => {
  expect(saysAbove(words(query), words(own), above)).toBe(false);
});
