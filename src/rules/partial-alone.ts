import { placedClosings } from '../core/registry/closings.js';
import { unitRule } from './definition.js';

/** Where the only one that took over took a part, nobody can say where the rest went. */
export const partialAlone = unitRule({
  id: 'partial-alone',
  severity: 'info',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Phần còn lại không về đâu',
    about: 'Đơn vị sáp nhập vào một mã duy nhất, mà mã ấy cũng nằm trong partial: phần còn lại không về đâu.',
    message: '{heir} là mã tiếp nhận duy nhất của {code} mà chỉ nhận một phần: phần còn lại không về đâu.',
    hint: 'Nhận cả thì bỏ {heir} khỏi partial; còn đơn vị khác nhận thì ghi thêm vào successors và partial, lý do là split.',
  },
  en: {
    title: 'The rest went nowhere',
    about: 'A unit was merged into one code alone, and that code stands under partial too: the rest went nowhere.',
    message: '{heir} alone took over {code}, and took only a part: the rest went nowhere.',
    hint: 'Where it took all, take {heir} out of partial; where others took the rest, add them to successors and partial, with the reason split.',
  },
  docs: {
    en: 'the only successor of a merged unit took over only a part.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ `H24.01` khỏi `partial`, hoặc ghi thêm đơn vị nhận phần còn lại.',
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
  closed:
    decision: 2023-1500-qd-ubnd
    reason: merged
    successors: [H24.01]
    partial: [⟦H24.01⟧]
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2023-1500-qd-ubnd
    reason: split
    successors: [H24.01, H24.03]
    partial: [H24.01, H24.03]
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ unit }) => {
      const found = placedClosings(unit).flatMap(({ closing, path }) => {
        const { reason, partial = [], successors: [heir, ...others] = [] } = closing;
        // that one replaced by another cannot be a part is an error of its own
        if (reason !== 'merged' || heir === undefined || others.length > 0 || !partial.includes(heir)) return [];
        return [{ args: { code: unit.code, heir }, path: [...path, 'partial', partial.indexOf(heir)] }];
      });
      return found.length === 0 ? undefined : found;
    },
});
