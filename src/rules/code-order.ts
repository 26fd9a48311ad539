import { compareCodes } from '../core/code/code.js';
import { unitRule } from './definition.js';

/** Units of a file stand in natural order of their codes. */
export const codeOrder = unitRule({
  id: 'code-order',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Chưa xếp theo mã',
    about: 'Trong tệp, các đơn vị xếp theo thứ tự tự nhiên của mã (H24.9 trước H24.10).',
    message: 'Đơn vị {code} đứng sau {before}, sai thứ tự.',
    hint: 'Chạy `madinhdanh fmt` để xếp lại.',
  },
  en: {
    title: 'Not sorted by code',
    about: 'The units of a file stand in natural order of their codes (H24.9 before H24.10).',
    message: 'The unit {code} stands after {before}, out of order.',
    hint: 'Run `madinhdanh fmt` to sort the file.',
  },
  docs: {
    vi: 'Trong một tệp các đơn vị xếp theo thứ tự tự nhiên của mã (H24.9 trước H24.10). Nhờ vậy hai nhánh cùng cấp một mã sẽ gặp nhau ở cùng một dòng và git báo xung đột.',
    en: 'units out of order.',
    basis: 'quy ước của công cụ.',
    remedy: 'chạy `madinhdanh fmt`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: () => {
    let file = '';
    let before = '';
    return (entry) => {
      const last = entry.file === file ? before : '';
      file = entry.file;
      before = entry.unit.code;
      if (last === '' || compareCodes(last, before) <= 0) return undefined;
      return { args: { code: before, before: last }, path: ['code'] };
    };
  },
});
