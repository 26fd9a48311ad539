import { type NumberFault, numberFault } from '../core/registry/decision-number.js';
import { decisionRule, type Example } from './definition.js';

/** A decision of 2022 with a number. */
function numbered(number: string): Example {
  const content = `number: ${number}\nsigned: 2022-03-01\nkind: amendment\n`;
  return { files: [{ path: 'decisions/2022-200-qd-ubnd.yaml', content }] };
}

/** A number is written as documents bear it (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export const decisionNumberForm = decisionRule({
  id: 'decision-number-form',
  severity: 'warning',
  chapter: 'lives',
  vi: {
    title: 'Số quyết định sai thể thức',
    about:
      'Số, ký hiệu ghi như trên bản đã ký: số, năm (nếu loại văn bản ấy có), ký hiệu loại văn bản và cơ quan ban hành.',
    hint: 'Đối chiếu với bản đã ký; số đúng có dạng 1500/QĐ-UBND hoặc 20/2020/QĐ-TTg.',
    variants: {
      form: { message: 'Số “{number}” không có dạng số/ký hiệu.' },
      mark: { message: 'Số “{number}” thiếu ký hiệu loại văn bản và cơ quan ban hành, như QĐ-UBND.' },
      letters: { message: 'Số “{number}” viết sai chữ trong ký hiệu; có phải là {meant}?' },
      year: { message: 'Số “{number}” thiếu năm, mà loại văn bản này có năm trong số.' },
      'other-year': { message: 'Năm trong số “{number}” khác năm ký {signed:date}.' },
    },
  },
  en: {
    title: 'Number of a decision out of form',
    about: 'A number stands as the signed paper bears it: number, year where the kind of document has one, and mark.',
    hint: 'Hold it against the signed paper; it looks like 1500/QĐ-UBND or 20/2020/QĐ-TTg.',
    variants: {
      form: { message: 'The number “{number}” is no number with a mark.' },
      mark: { message: 'The number “{number}” lacks the mark of its kind and authority, such as QĐ-UBND.' },
      letters: { message: 'The letters of the mark in “{number}” are wrong; did you mean {meant}?' },
      year: { message: 'The number “{number}” lacks its year, which documents of this kind have.' },
      'other-year': { message: 'The year in the number “{number}” is not that of the signing on {signed:date}.' },
    },
  },
  docs: {
    en: 'a number without mark or year, with wrong letters (`QD` for `QĐ`), or with another year than that of signing.',
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (số và ký hiệu văn bản); năm trong số: quy ước của công cụ.',
    remedy:
      'đối chiếu với bản đã ký. Số của quyết định đã ký ở nhánh chính không sửa được nữa: giữ nguyên lời nhắc này, hoặc ghi miễn trừ.',
  },
  examples: [
    numbered('⟦x15/QĐ-UBND⟧'),
    numbered('⟦"15"⟧'),
    numbered('⟦1600/QD-UBND⟧'),
    numbered('⟦15/TT-BNV⟧'),
    numbered('⟦15/2021/QĐ-UBND⟧'),
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2022-200-nq-qh.yaml',
          content: 'number: 36/2022/QH15\nsigned: 2022-03-01\nauthority: Quốc hội\nkind: amendment\n',
        },
        {
          path: 'decisions/2022-05-qd-ubnd.yaml',
          content: 'number: 05/QĐ-UBND\nsigned: 2022-03-01\nkind: amendment\n',
        },
      ],
    },
  ],
  check:
    () =>
    ({ decision }) => {
      const { number, signed } = decision;
      if (number === undefined) return undefined;
      const found = numberFault(number, signed);
      if (found === undefined) return undefined;
      const variant: NumberFault = found.fault;
      return { variant, args: { number, meant: found.meant ?? '', signed: signed ?? '' }, path: ['number'] };
    },
});
