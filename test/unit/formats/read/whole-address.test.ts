import { expect, it } from 'vitest';
import { withWholeAddresses } from '../../../../src/formats/read/whole-address.js';

it.each([
  ['vanthu\n@tinh\n.gov.vn', 'vanthu@tinh.gov.vn'],
  ['https://a\n.gov.vn', 'https://a.gov.vn'],
  ['https://a.gov.vn/\nmot-cua', 'https://a.gov.vn/mot-cua'],
  ['Thư: vanthu\n@tinh.gov.vn\nvaphong@tinh.gov.vn', 'Thư: vanthu@tinh.gov.vn\nvaphong@tinh.gov.vn'],
  // what is no address, and addresses under each other
  ['Sở A\n.Phòng B', 'Sở A\n.Phòng B'],
  ['a@tinh.gov.vn\nb@tinh.gov.vn', 'a@tinh.gov.vn\nb@tinh.gov.vn'],
  ['H24\n.01', 'H24\n.01'],
])('%j is read as %j', (text, whole) => {
  expect(withWholeAddresses(text)).toBe(whole);
});
