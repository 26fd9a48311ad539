import { lastGroup, rootOf } from '../core/code/code.js';
import { fitsAlphabet } from '../core/code/groups.js';
import { unitRule } from './definition.js';

/** Groups after level 1 use the alphabet the root's settings name. */
export const codeAlphabet = unitRule({
  id: 'code-alphabet',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Sai bảng chữ',
    about: 'Các nhóm sau cấp 1 chỉ dùng chữ số, hoặc cả chữ in hoa, theo alphabet trong registry.yaml.',
    message: 'Nhóm “{group}” của {code} có chữ cái, nhưng {root} chỉ dùng chữ số.',
    hint: 'Sửa mã, hoặc đổi alphabet của {root} thành alphanumeric trong registry.yaml.',
  },
  en: {
    title: 'Wrong alphabet',
    about: 'The groups after level 1 are of digits only, or of capital letters too, as alphabet in registry.yaml says.',
    message: 'The group “{group}” of {code} has letters, but {root} uses digits only.',
    hint: 'Correct the code, or set alphabet of {root} to alphanumeric in registry.yaml.',
  },
  docs: {
    vi: 'Các nhóm sau cấp 1 chỉ dùng chữ số, hoặc cả chữ in hoa, theo `alphabet` trong `registry.yaml`.',
    en: 'letters in a code whose root uses digits only.',
    basis:
      'QĐ 20/2020/QĐ-TTg, Điều 4 cho phép chữ số và chữ in hoa; chọn `digits` hay `alphanumeric`: quy ước của công cụ.',
    remedy: 'sửa mã, hoặc đổi `alphabet` thành `alphanumeric`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.A4.yaml',
          content: `- code: ⟦H24.A4⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const root = registry.rootSettings(unit.code);
      if (root === undefined || fitsAlphabet(root, unit.code)) return undefined;
      return { args: { code: unit.code, group: lastGroup(unit.code), root: rootOf(unit.code) }, path: ['code'] };
    },
});
