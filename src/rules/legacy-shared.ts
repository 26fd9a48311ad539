import { tidyCode } from '../core/code/tidy.js';
import { bearersOf, ownerByForm } from '../core/query/bearers.js';
import type { Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

/** Who bears a code that several may bear: the first of them, and the codes of the others. */
interface Shared {
  first: Unit | undefined;
  others: ReadonlySet<string>;
}

/** An earlier code leads to one unit: no other that is not of its line bears it, as its own or as an earlier one. */
export const legacyShared = unitRule({
  id: 'legacy-shared',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Một mã cũ ở hai đơn vị',
    about:
      'Mã định danh đã cấp (legacyCodes) của một đơn vị cũng là mã cũ, là mã, hoặc dạng cũ của mã, của đơn vị khác không cùng một dòng: hỏi mã ấy thì ra cả hai.',
    variants: {
      earlier: { message: '{code} ghi mã cũ {legacy}, mã ấy {other} (“{name}”) cũng mang.' },
      own: { message: '{code} ghi mã cũ {legacy}, mà đó là mã của đơn vị khác (“{name}”).' },
      form: { message: '{code} ghi mã cũ {legacy}, mà đó là dạng cũ của mã {other} của đơn vị khác (“{name}”).' },
    },
    hint: 'Hỏi lại mã ấy đã cấp cho ai rồi bỏ ở đơn vị kia; nếu là cùng một cơ quan, thay thế mã: `madinhdanh replace`; nếu quả thật cả hai đã dùng, ghi miễn trừ ở `exemptions`.',
  },
  en: {
    title: 'One earlier code on two units',
    about:
      'An earlier code (legacyCodes) of a unit is also an earlier code, or the code itself, of another unit that is not of its line: who asks for it is given both.',
    variants: {
      earlier: { message: '{code} bears the earlier code {legacy}, which {other} (“{name}”) bears too.' },
      own: { message: '{code} bears the earlier code {legacy}, which is the code of another unit (“{name}”).' },
      form: {
        message:
          '{code} bears the earlier code {legacy}, which is the old form of {other}, the code of another unit (“{name}”).',
      },
    },
    hint: 'Ask whose code it was and take it from the other; where both are one agency, `madinhdanh replace`; where both did use it, note that under `exemptions`.',
  },
  docs: {
    en: 'one earlier code on two units that do not come from each other, or the code of another unit as an earlier one.',
    basis: 'quy ước của công cụ; QĐ 20/2020/QĐ-TTg, Điều 3.1: mã “xác định duy nhất” cơ quan, tổ chức.',
    remedy: 'bỏ mã cũ ấy khỏi một trong hai đơn vị.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  legacyCodes: [000.00.44.H24]
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  legacyCodes: [⟦000.00.44.H24⟧]
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', mã của đơn vị khác:',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.02
  name: Phòng Hai
  legacyCodes: [⟦H24.04.01⟧]
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', dạng cũ của mã của đơn vị khác:',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.02
  name: Phòng Hai
  legacyCodes: [⟦000.01.04.H24⟧]
  phone: 0225 000 0402
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Một
  legacyCodes: [000.01.44.H24]
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: replaced, successors: [H24.04.02]}
- code: H24.04.02
  name: Phòng Một
  legacyCodes: [000.01.44.H24, H24.04.01]
  phone: 0225 000 0401
  granted: {decision: 2023-1500-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const known = new Map<string, Shared>();
    const sharedBy = (legacy: string): Shared => {
      const [first, ...others] = bearersOf(registry, legacy);
      return { first, others: new Set(others.map((unit) => unit.code)) };
    };
    return ({ unit }) => {
      const { code, legacyCodes = [] } = unit;
      return legacyCodes.flatMap((legacy, i): Found<'earlier' | 'own' | 'form'>[] => {
        const found = (other: Unit, variant: 'earlier' | 'own' | 'form') => [
          { args: { code, legacy, other: other.code, name: other.name }, variant, path: ['legacyCodes', i] },
        ];
        const owner = ownerByForm(registry, unit, legacy);
        if (owner !== undefined) return found(owner, 'form');
        const text = tidyCode(legacy);
        if (registry.unitsByLegacyCode(legacy).length < 2 && registry.unit(text) === undefined) return [];
        const shared = known.get(text) ?? sharedBy(legacy);
        known.set(text, shared);
        const { first, others } = shared;
        // by its code: a unit that was just read back is another object than the registry's own
        if (first === undefined || first.code === code || !others.has(code)) return [];
        return found(first, first.code === text ? 'own' : 'earlier');
      });
    };
  },
});
