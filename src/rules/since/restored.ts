import { sinceRule } from '../definition.js';

/** What was lost or falsified stands again as the branch itself once held it. Said in place of the errors it would be. */
export const restored = sinceRule({
  id: 'since-restored',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Trả lại như trước khi bị hỏng',
    about:
      'Mã hay quyết định mà nhánh chính làm mất hoặc sửa trái phép được trả lại đúng như nhánh ấy từng ghi; người duyệt xem kỹ rồi đồng ý.',
    message: '{code} được trả lại đúng như ở {commit}, trước khi bị mất hoặc sửa trái phép trên {since}.',
    hint: 'Xem {commit} và vì sao {since} đã khác đi, rồi hãy đồng ý.',
  },
  en: {
    title: 'Put back as it was before it was damaged',
    about:
      'A code or decision that the main branch lost or falsified is put back exactly as that branch held it; a reviewer looks closely and agrees.',
    message: '{code} stands again as it stood in {commit}, before {since} lost or falsified it.',
    hint: 'Look at {commit}, and at why {since} differs from it, before you agree.',
  },
  docs: {
    vi: 'Mã (hay quyết định đã ký) mà nhánh chính làm mất hoặc sửa trái phép, chẳng hạn vì có người đẩy thẳng, được trả lại đúng từng chữ như chính nhánh ấy từng ghi: không phải lỗi, chỉ cần xem kỹ. Khác một chữ so với lịch sử thì vẫn là lỗi; việc hợp lệ (đổi tên, đóng mã bằng quyết định) không bị trả lại theo lối này. Commit nằm trong nhánh khác được nhập vào không tính.',
    basis: 'quy ước của công cụ.',
    remedy: 'không phải sửa; người duyệt xem commit ấy rồi đồng ý.',
  },
  examples: [
    {
      intro: ': nhánh chính từng ghi',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          past: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'rồi bị sửa tên trái phép:',
          earlier: true,
          content: `- code: H24.04
  name: Sở Ma
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay trả lại như cũ:',
          content: `- code: H24.04
  name: ⟦Sở Bốn⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          past: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0444
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: () => [],
});
