import { fileOf } from '../core/code/code.js';
import { effectiveOf, isSigned } from '../core/registry/registry.js';
import { closingAt, standingClosing } from '../core/registry/timeline.js';
import type { Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'self' | 'open' | 'annulled' | 'replaced' | 'twice';

/** A body that is founded again under a new code had ended by then, and is founded again once at a time. */
export const reestablished = unitRule({
  id: 'reestablished',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Thành lập lại đơn vị chưa đóng',
    about:
      'Mã được thành lập lại (granted.reestablishes) phải có trong sổ, đã đóng vào ngày cấp mã mới, không phải mã hủy bỏ hay đã thay bằng mã khác, và chỉ có một mã mới còn hiệu lực.',
    message: 'Không có mã {old} trong sổ để thành lập lại.',
    hint: 'Sửa reestablishes; đơn vị chưa từng đóng thì cấp mã như đơn vị mới.',
    variants: {
      self: { message: '{code} không thể thành lập lại chính nó.' },
      open: { message: '{old} còn hiệu lực ngày {date:date} nên không thành lập lại được.' },
      annulled: { message: '{old} đã hủy bỏ vì cấp sai, không có đơn vị nào để thành lập lại.' },
      replaced: { message: 'Đơn vị của {old} chưa chấm dứt: nay mang mã {successors}.' },
      twice: { message: '{old} đã được thành lập lại dưới mã {other}, mã ấy còn hiệu lực ngày {date:date}.' },
    },
  },
  en: {
    title: 'Founded again, but not closed',
    about:
      'A code whose body is founded again (granted.reestablishes) is in the registry, closed when the new code is granted, was neither annulled nor replaced by another code, and has one new code in force at a time.',
    message: 'There is no {old} in the registry that could be founded again.',
    hint: 'Correct reestablishes; a body that never ended gets its code as a new unit.',
    variants: {
      self: { message: '{code} cannot found itself again.' },
      open: { message: '{old} was in force on {date:date}, so that it cannot be founded again.' },
      annulled: { message: '{old} was annulled as granted in error: there is no body to found again.' },
      replaced: { message: 'The body of {old} did not end: it bears the code {successors} now.' },
      twice: { message: '{old} was founded again under {other}, which was in force on {date:date}.' },
    },
  },
  docs: {
    en: 'a body is founded again that had not ended, or is there already.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ `reestablishes`, hoặc ghi mã đã đóng.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd, reestablishes: [⟦H24.01⟧]}
`,
        },
      ],
    },
    {
      intro: ': mã không có, chính nó, mã hủy bỏ',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd, reestablishes: [⟦H24.30⟧, ⟦H24.04⟧, ⟦H24.04.01⟧]}
- code: H24.04.01
  name: Phòng Cấp nhầm
  phone: 0225 000 0401
  granted: {decision: 2023-1500-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01, reason: annulled}
`,
        },
      ],
    },
    {
      intro: ': mã đã thay thế, đơn vị vẫn còn',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2023-1500-qd-ubnd}
  closed:
    decision: 2023-1500-qd-ubnd
    effective: 2023-06-01
    reason: replaced
    successors: [H24.04.02]
- code: H24.04.02
  name: Phòng Một
  legacyCodes: [H24.04.01]
  phone: 0225 000 0402
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01}
- code: H24.04.03
  name: Phòng Ma
  phone: 0225 000 0403
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-07-01, reestablishes: [⟦H24.04.01⟧]}
`,
        },
      ],
    },
    {
      intro: ': hai lần cùng một lúc',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Hai
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd, reestablishes: [H24.02]}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Hai lập lại
  phone: 0225 000 0500
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01, reestablishes: [⟦H24.02⟧]}
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
  name: Sở Hai
  phone: 0225 000 0400
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01, reestablishes: [H24.02]}
  closed: {decision: 2023-1500-qd-ubnd, effective: 2023-07-01, reason: dissolved}
- code: H24.04.01
  name: Phòng Hai
  phone: 0225 000 0401
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-06-01}
  closed: {decision: 2023-1500-qd-ubnd, effective: 2023-07-01, reason: dissolved}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Hai lập lại
  phone: 0225 000 0500
  granted: {decision: 2023-1500-qd-ubnd, effective: 2023-07-01, reestablishes: [H24.02]}
`,
        },
      ],
    },
  ],
  check: ({ tree, registry }) => {
    // only asked about the few codes that were founded again
    const isFounded = ({ granted }: Unit): boolean => granted.reestablishes !== undefined;
    let founded: Unit[] | undefined;
    return ({ unit }) => {
      const { code, granted } = unit;
      if (granted.reestablishes === undefined) return undefined;
      const date = effectiveOf(registry, granted);
      const isDraft = !isSigned(registry.decision(granted.decision));
      const found = granted.reestablishes.flatMap((old, i): Found<Variant>[] => {
        const path = ['granted', 'reestablishes', i];
        const body = registry.unit(old);
        if (old === code) return [{ variant: 'self', args: { code }, path }];
        if (body === undefined) return tree.unreadable.has(fileOf(old)) ? [] : [{ args: { old }, path }];
        const closing = date === undefined ? standingClosing(registry, body) : closingAt(registry, body, date);
        const { reason, successors = [] } = standingClosing(registry, body) ?? {};
        if (reason === 'annulled') return [{ variant: 'annulled', args: { old }, path }];
        if (reason === 'replaced') return [{ variant: 'replaced', args: { old, successors }, path }];
        // a draft may wait for a closing that is a draft too; what became impossible for it is another rule's
        if (isDraft || date === undefined) return [];
        if (closing === undefined) return [{ variant: 'open', args: { old, date }, path }];
        founded ??= [...registry.units.values()].filter(isFounded);
        const other = founded.find(
          (each) =>
            each.code !== code &&
            each.granted.reestablishes?.includes(old) === true &&
            isSigned(registry.decision(each.granted.decision)) &&
            isBefore(effectiveOf(registry, each.granted), each.code, date, code) &&
            closingAt(registry, each, date) === undefined,
        );
        return other === undefined ? [] : [{ variant: 'twice', args: { old, other: other.code, date }, path }];
      });
      return found.length === 0 ? undefined : found;
    };
  },
});

/** Of two that were founded at once the lesser code was the first. */
function isBefore(day: string | undefined, code: string, otherDay: string, otherCode: string): boolean {
  return day !== undefined && (day < otherDay || (day === otherDay && code < otherCode));
}
