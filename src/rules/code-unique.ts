import { SILENT } from '../core/rule.js';
import { unitRule } from './definition.js';

/** A code names one body only (QĐ 20/2020/QĐ-TTg, Điều 3.1); the first in reading order keeps it. */
export const codeUnique = unitRule({
  id: 'code-unique',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Mã trùng',
    about: 'Mã xác định duy nhất một cơ quan, đơn vị (QĐ 20/2020/QĐ-TTg, Điều 3.1).',
    message: 'Mã {code} đã dùng cho “{name}” ở {other}.',
    hint: 'Hai đơn vị không được cùng mã. Đơn vị mới hơn phải nhận mã khác: xóa nó ở đây rồi cấp bằng `madinhdanh add`.',
  },
  en: {
    title: 'Code used twice',
    about: 'A code names one body only (QĐ 20/2020/QĐ-TTg, Điều 3.1).',
    message: 'The code {code} is already used for “{name}” in {other}.',
    hint: 'Two units cannot have one code. The newer one must get another: delete it here and grant it with `madinhdanh add`.',
  },
  docs: {
    vi: 'Một mã chỉ thuộc một cơ quan, đơn vị.',
    en: 'two units with one code.',
    basis: 'QĐ 20/2020/QĐ-TTg, Điều 3 khoản 1 (mã xác định duy nhất cơ quan, tổ chức).',
    remedy:
      'đơn vị mới hơn nhận mã khác: xóa mục ấy rồi cấp bằng `madinhdanh add`. Nếu thật ra là một cơ quan, giữ một mục.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: ⟦H24.04⟧
  name: Sở Thứ Tư
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry, tree }) => {
    // as many codes as units: none stands twice
    if (registry.units.size === tree.units.length) return SILENT;
    const seen = new Map<string, string>();
    return ({ unit, file }) => {
      const other = seen.get(unit.code);
      if (other === undefined) {
        seen.set(unit.code, file);
        return undefined;
      }
      const args = { code: unit.code, name: registry.unit(unit.code)?.name ?? '', other };
      return { args, path: ['code'] };
    };
  },
});
