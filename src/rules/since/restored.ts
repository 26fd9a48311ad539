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
      'Mã hay quyết định mà nhánh chính làm mất hoặc sửa trái phép được trả lại đúng như nhánh ấy từng ghi, mã ghi trái phép được bỏ ra; người duyệt xem kỹ rồi đồng ý.',
    message: '{code} được trả lại đúng như ở {commit}, trước khi bị mất hoặc sửa trái phép trên {since}.',
    hint: 'Xem {commit} và vì sao {since} đã khác đi, rồi hãy đồng ý.',
    variants: {
      brief: {
        message:
          '{code} được trả lại như ở {commit}, nhưng chỉ đúng một commit ấy ghi như vậy: commit kế tiếp trên {since} đã bỏ ngay.',
        hint: 'Hai commit ấy có thể do một người gieo sẵn trong một đề xuất: chỉ đồng ý khi {commit} đã được duyệt và nhập riêng.',
      },
      'taken-out': {
        message: '{code} được bỏ khỏi sổ: {commit} ghi vào {since} một mã mà không ai được ghi.',
        hint: 'Xem {commit}: chỉ đồng ý khi mã ấy chưa cấp cho ai. Mã cấp theo văn bản thì giữ lại và hủy bỏ: `madinhdanh annul {code}`. Mã này không được cấp lại.',
      },
    },
  },
  en: {
    title: 'Put back as it was before it was damaged',
    about:
      'A code or decision that the main branch lost or falsified is put back exactly as that branch held it, or a code that was forged there is taken out; a reviewer looks closely and agrees.',
    message: '{code} stands again as it stood in {commit}, before {since} lost or falsified it.',
    hint: 'Look at {commit}, and at why {since} differs from it, before you agree.',
    variants: {
      brief: {
        message:
          '{code} stands again as it stood in {commit}, but in that one commit alone: the next one on {since} took it back at once.',
        hint: 'One person may have planted both in one proposal: agree only where {commit} was reviewed and merged by itself.',
      },
      'taken-out': {
        message: '{code} is taken out: {commit} brought into {since} a code that nobody may bring in so.',
        hint: 'Look at {commit}: agree only where the code was given to nobody. One that a paper granted stays and is annulled: `madinhdanh annul {code}`. This code is never granted again.',
      },
    },
  },
  docs: {
    vi: 'Mã (hay quyết định đã ký) mà nhánh chính làm mất hoặc sửa trái phép, chẳng hạn vì có người đẩy thẳng, được trả lại đúng từng chữ như chính nhánh ấy từng ghi: không phải lỗi, chỉ cần xem kỹ. Khác một chữ so với lịch sử thì vẫn là lỗi; việc hợp lệ (đổi tên, đóng mã bằng quyết định) không bị trả lại theo lối này. Commit nằm trong nhánh khác được nhập vào không tính. Mã bị ghi trái phép thẳng vào nhánh chính thì bỏ được như thế: chỉ khi chính commit đưa mã vào là lỗi (thêm vào quyết định đã niêm phong, cấp mã dành riêng, cấp lại mã cũ …) và từ đó mã không đổi; mã từng cấp hợp lệ thì không bao giờ bỏ được.',
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
