import { fileRule } from '../definition.js';

/** A code has the form of QĐ 20/2020/QĐ-TTg, Điều 4; a variant is named by what is wrong with it. */
export const codeForm = fileRule({
  id: 'code-form',
  chapter: 'structure',
  vi: {
    title: 'Mã viết sai dạng',
    about:
      'Mã định danh gồm chữ in hoa, chữ số và dấu chấm, tối đa 35 ký tự; cấp 1 là một chữ cái A–Y và hai chữ số (QĐ 20/2020/QĐ-TTg, Điều 4). Phụ lục có bốn cấp.',
    hint: 'Ví dụ mã đúng dạng: H24, H24.12, H24.12.03.',
    variants: {
      empty: { message: 'Mã để trống.' },
      lowercase: { message: 'Mã “{value}” có chữ thường.', hint: 'Viết in hoa: {upper}.' },
      characters: {
        message: 'Mã “{value}” có ký tự không được dùng.',
        hint: 'Chỉ dùng chữ in hoa A–Z, chữ số 0–9 và dấu chấm.',
      },
      'too-long': { message: 'Mã “{value}” dài quá 35 ký tự.' },
      'too-deep': {
        message: 'Mã “{value}” sâu quá cấp 4.',
        hint: 'Phụ lục chỉ có bốn cấp; đặt đơn vị dưới một đơn vị cấp 3.',
      },
      'empty-group': { message: 'Mã “{value}” có nhóm trống (hai dấu chấm liền nhau, hoặc dấu chấm ở đầu, ở cuối).' },
      'level-one': {
        message: 'Mã “{value}” không bắt đầu bằng mã cấp 1 (một chữ cái A–Y và hai chữ số).',
        hint: 'Ví dụ H24.12.03. Mã dạng cũ (000.03.12.H24) đổi bằng `madinhdanh convert`.',
      },
      root: {
        message: '“{value}” không phải mã cấp 1.',
        hint: 'Mã cấp 1 là một chữ cái A–Y và hai chữ số, ví dụ H24.',
      },
    },
  },
  en: {
    title: 'Code of a wrong form',
    about:
      'An identifier code (mã định danh) is made of capital letters, digits and full stops, 35 characters at most; level 1 is a letter A–Y and two digits (QĐ 20/2020/QĐ-TTg, Điều 4). The annexes have four levels.',
    hint: 'Codes of the right form: H24, H24.12, H24.12.03.',
    variants: {
      empty: { message: 'The code is empty.' },
      lowercase: { message: 'The code “{value}” has small letters.', hint: 'Write it in capitals: {upper}.' },
      characters: {
        message: 'The code “{value}” has characters that codes do not have.',
        hint: 'Use capital letters A–Z, digits 0–9 and full stops only.',
      },
      'too-long': { message: 'The code “{value}” is longer than 35 characters.' },
      'too-deep': {
        message: 'The code “{value}” is deeper than level 4.',
        hint: 'The annexes have four levels only; put the unit under one of level 3.',
      },
      'empty-group': {
        message: 'The code “{value}” has an empty group (two full stops in a row, or one at the start or end).',
      },
      'level-one': {
        message: 'The code “{value}” does not begin with a level-1 code (a letter A–Y and two digits).',
        hint: 'For example H24.12.03. Turn an old-form code (000.03.12.H24) with `madinhdanh convert`.',
      },
      root: {
        message: '“{value}” is not a level-1 code.',
        hint: 'A level-1 code is a letter A–Y and two digits, such as H24.',
      },
    },
  },
  docs: {
    vi: 'Mã định danh gồm chữ in hoa, chữ số và dấu chấm, tối đa 35 ký tự; cấp 1 là một chữ cái từ A đến Y và hai chữ số. Sổ có bốn cấp như các phụ lục của quyết định.',
    en: 'a code of the wrong form.',
    basis: 'QĐ 20/2020/QĐ-TTg, Điều 4 (dạng của mã, độ dài, mã cấp 1). Giới hạn bốn cấp: quy ước của công cụ.',
    remedy:
      'viết `H24.04`. Mã dạng cũ (QCVN 102:2016/BTTTT) đổi bằng `madinhdanh convert 000.00.04.H24`; ghi nó vào `legacyCodes`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦000.00.04.H24⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
