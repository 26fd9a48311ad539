import type { DataPath } from '../core/finding.js';
import { isLifted, placedClosings } from '../core/registry/closings.js';
import type { Found } from '../core/rule.js';
import { nearest } from '../core/text/suggest.js';
import { unitRule } from './definition.js';

/** Every grant, renaming, closing and lifting, and every spin-off rests on a decision that is in the registry. */
export const decisionExists = unitRule({
  id: 'decision-exists',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Không có quyết định',
    about: 'Mọi lần cấp, đổi tên, đóng mã, khôi phục, tách đều dựa trên một quyết định có trong decisions/.',
    message: 'Không có quyết định `{decision}`.',
    hint: 'Tạo bằng `madinhdanh decision new`, hoặc sửa tên. Đang có: {known}.',
    variants: {
      near: { message: 'Không có quyết định `{decision}`.', hint: 'Có phải ý bạn là `{near}`?' },
    },
  },
  en: {
    title: 'No such decision',
    about: 'Every grant, renaming, closing, return and spin-off rests on a decision (quyết định) in decisions/.',
    message: 'There is no decision `{decision}`.',
    hint: 'Make it with `madinhdanh decision new`, or correct the name. There are: {known}.',
    variants: {
      near: { message: 'There is no decision `{decision}`.', hint: 'Did you mean `{near}`?' },
    },
  },
  docs: {
    vi: 'Mọi lần cấp, đổi tên, đóng mã, khôi phục, tách đều dựa trên một quyết định có tệp trong `decisions/`.',
    en: 'a decision that is not in the registry.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa tên quyết định, hoặc tạo nó bằng `madinhdanh decision new`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: ⟦2022-1000-qd-ubnd⟧}
`,
        },
      ],
    },
  ],
  check: ({ tree, registry }) => {
    const missing = (decision: string, path: DataPath): Found<'near'>[] => {
      if (registry.decision(decision) !== undefined || tree.unreadable.has(`decisions/${decision}.yaml`)) return [];
      const known = [...registry.decisions.keys()];
      const near = nearest(decision, known);
      const variant = near === undefined ? {} : { variant: 'near' as const };
      return [{ ...variant, args: { decision, near: near ?? '', known }, path }];
    };
    return ({ unit }) => {
      const { granted, formerNames, closed, formerClosings, spunOff } = unit;
      const rest = formerNames ?? closed ?? formerClosings ?? spunOff;
      if (rest === undefined && registry.decision(granted.decision)) return undefined;
      const found = missing(granted.decision, ['granted', 'decision']);
      formerNames?.forEach((former, i) => {
        found.push(...missing(former.decision, ['formerNames', i, 'decision']));
      });
      for (const { closing, path } of placedClosings(unit)) {
        found.push(...missing(closing.decision, [...path, 'decision']));
        if (isLifted(closing)) found.push(...missing(closing.lifted.decision, [...path, 'lifted', 'decision']));
      }
      spunOff?.forEach((each, i) => {
        found.push(...missing(each.decision, ['spunOff', i, 'decision']));
      });
      return found.length === 0 ? undefined : found;
    };
  },
});
