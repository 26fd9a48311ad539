import fc from 'fast-check';

const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/** Any run of Vietnamese letters, small and capital, sense or not. */
export const vietnameseWord = fc
  .array(fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase()), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));

/** Words with spaces, digits and punctuation between them. */
export const vietnameseText = fc
  .array(fc.tuple(vietnameseWord, fc.constantFrom(' ', ' - ', ', ', ' – ', '. ', ' 12 ', '/', '')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));

export const agencyName = fc
  .array(
    fc.constantFrom(
      ...'Ủy ban nhân dân huyện Thủy Nguyên Sở Lao động Thương binh và Xã hội Phòng Giáo dục Đào tạo Trường'.split(' '),
      ...'Tiểu học Hòa Nghĩa Trung tâm Thông tin Truyền thông thành phố phường Quán Toan Lý Quý Kỳ Mỹ Tây'.split(' '),
      ...['UBND', 'THCS', '12', '-', '–', '(cơ sở 2)'],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((words) => words.join(' '));

/** Any UTF-16 units, lone surrogates among them, thick with what dirties real lists. */
export const dirtyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: vietnameseWord },
      {
        weight: 3,
        arbitrary: fc.constantFrom(...' \t\n\v\r\u00a0\u200b\u00ad\ufeff\u034f\u2028\u0007\u0093\ud800\udc00\ufffdÐð'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\u0301', '\u0323', '\u0302', 'e\u0301', 'HÐND', 'Ðại', 'µ', 'ø', 'Phßng'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));
