import { placedClosings, wasEverClosed } from '../core/registry/closings.js';
import { unitRule } from './definition.js';

/** Those that took over only a part are among those that took over. */
export const partialSubset = unitRule({
  id: 'partial-subset',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Tiếp nhận một phần ngoài danh sách',
    about: 'Mã trong partial phải có trong successors.',
    message: '{partial} có trong partial nhưng không có trong successors.',
    hint: 'Thêm {partial} vào successors, hoặc bỏ khỏi partial.',
  },
  en: {
    title: 'Partial successor not among the successors',
    about: 'The codes under partial are among those under successors.',
    message: '{partial} is under partial, but not under successors.',
    hint: 'Add {partial} to successors, or take it out of partial.',
  },
  docs: {
    vi: '`partial` nêu những đơn vị tiếp nhận chỉ nhận một phần, nên mã trong `partial` phải có trong `successors`.',
    en: 'a code under partial that is not under successors.',
    basis: 'quy ước của công cụ.',
    remedy: 'thêm `H24.01` vào `successors` (và đổi lý do thành `split`), hoặc bỏ khỏi `partial`.',
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
  closed: {decision: 2023-1500-qd-ubnd, reason: merged, successors: [H24.03], partial: [⟦H24.01⟧]}
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ unit }) => {
      if (!wasEverClosed(unit)) return undefined;
      const found = placedClosings(unit).flatMap(({ closing: { partial = [], successors }, path }) =>
        partial.flatMap((code, i) =>
          successors?.includes(code) ? [] : [{ args: { partial: code }, path: [...path, 'partial', i] }],
        ),
      );
      return found.length === 0 ? undefined : found;
    },
});
