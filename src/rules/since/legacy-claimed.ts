import { isOfFewGroups } from '../../core/code/foreign-code.js';
import { isLegacyForm } from '../../core/code/legacy-code.js';
import { readTypedCode } from '../../core/code/read-code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { claimantOf } from '../../core/query/bearers.js';
import { isClosedFor } from '../../core/registry/binding.js';
import { codesAfter } from '../../core/registry/lineage.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, spotOf } from './context.js';

/**
 * The unit whose own code it is, or the old form of its code where it has no old code of its own, and where that one did
 * not hand over to the one that claims it.
 */
function ownerOf(before: Registry, registry: Registry, legacy: string, code: string): Unit | undefined {
  const reading = readTypedCode(before, legacy);
  const isShort = 'fault' in reading && isOfFewGroups(reading.fault);
  const meant = 'code' in reading ? reading.code : isShort ? reading.suggestion : undefined;
  const owner = meant === undefined ? undefined : before.unit(meant);
  if (owner === undefined || owner.code === code || codesAfter(registry, owner.code).includes(code)) return undefined;
  const isItself = owner.code === tidyCode(legacy);
  return isItself || !owner.legacyCodes?.some(isLegacyForm) ? owner : undefined;
}

/** An earlier code that another body bears, and bears still, or that is another's own, now leads to two. */
export const legacyClaimed = sinceRule({
  id: 'since-legacy-claimed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Nhận mã cũ của đơn vị khác',
    about:
      'Đơn vị mới ghi một mã định danh đã cấp (legacyCodes) mà đơn vị khác đang mang, làm mã cũ, làm mã của mình hay là dạng cũ của mã ấy, hoặc được cấp đúng mã cũ của đơn vị khác, nên mã ấy dẫn đến hai nơi.',
    message: '{code} ghi mã cũ {legacy}, trong khi {other} (“{name}”) vẫn mang mã ấy.',
    hint: 'Hỏi lại mã cũ ấy thuộc về ai; mã của cùng cơ quan thì thay thế mã: `madinhdanh replace {other}`.',
    variants: {
      granted: {
        message: 'Mã {code} cấp cho đơn vị mới, trong khi {other} (“{name}”) ghi mã ấy là mã cũ của mình.',
        hint: 'Mã đã cấp không cấp lại: cấp mã khác bằng `madinhdanh add`; {other} ghi nhầm mã cũ thì đính chính trước.',
      },
    },
  },
  en: {
    title: 'Earlier code of another body claimed',
    about:
      'A new unit bears an earlier code (legacyCodes) that another unit bears still, as an earlier one, as its own or as the old form of its own, or is granted the earlier code of another, so that it leads to two.',
    message: '{code} bears the earlier code {legacy}, which {other} (“{name}”) bears still.',
    hint: 'Ask whose code it is; where both are one agency: `madinhdanh replace {other}`.',
    variants: {
      granted: {
        message:
          'The code {code} is granted to a new unit, while {other} (“{name}”) has it as an earlier code of its own.',
        hint: 'A granted code is never granted again: grant another by `madinhdanh add`; where {other} has it by mistake, put that right first.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ mã cũ ấy khỏi một trong hai đơn vị.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: [000.00.04.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          intro: 'nay dự thảo một đơn vị mới cũng ghi mã ấy:',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [⟦000.00.04.H24⟧]
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', mã của đơn vị khác: trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          intro: 'nay dự thảo một đơn vị mới:',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [⟦H24.04⟧]
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', dạng cũ của mã đơn vị khác: trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          intro: 'nay dự thảo một đơn vị mới:',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [⟦000.00.04.h24⟧]
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', mã mới cấp là mã cũ của đơn vị khác',
      files: [
        {
          path: 'units/H24/H24.05.yaml',
          earlier: true,
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [H24.04]
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [H24.04]
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry } = context;
    return [...comparisonOf(context).entries.values()].flatMap((entry): SinceFound<'granted'>[] => {
      const { code, legacyCodes = [] } = entry.unit;
      const was = before.unit(code);
      // what comes to a unit that was granted already is an entry of its own
      if (was !== undefined && isBinding(before, was.granted.decision)) return [];
      const claimant = was === undefined ? claimantOf(before, code) : undefined;
      const isOfLine = claimant !== undefined && codesAfter(registry, claimant.code).includes(code);
      const granted =
        claimant === undefined || isOfLine
          ? []
          : [
              {
                code,
                place: spotOf(entry, 'code'),
                args: { code, other: claimant.code, name: claimant.name },
                variant: 'granted' as const,
              },
            ];
      const claimed = legacyCodes.flatMap((legacy, i): SinceFound<'granted'>[] => {
        if (was?.legacyCodes?.includes(legacy) === true) return [];
        const isSame = (each: string): boolean => tidyCode(each) === tidyCode(legacy);
        const bearer = before.unitsByLegacyCode(legacy).find((each) => {
          const now = registry.unit(each.code);
          if (each.code === code || now?.legacyCodes?.some(isSame) !== true) return false;
          // a draft that closes a unit takes its code away for those alone to whom it hands it
          return !isClosedFor(registry, now) && now.closed?.successors?.includes(code) !== true;
        });
        const other = bearer ?? ownerOf(before, registry, legacy, code);
        if (other === undefined) return [];
        const args = { code, legacy, other: other.code, name: other.name };
        return [{ code, place: spotOf(entry, 'legacyCodes', i), args }];
      });
      return [...granted, ...claimed];
    });
  },
});
