import { rootOf } from '../core/code/code.js';
import { inForceAt } from '../core/registry/timeline.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

/** What another register calls one body is that body's alone, under one root: UBND and HĐND of a place share theirs. */
export const identifierTwice = unitRule({
  id: 'identifier-twice',
  severity: 'warning',
  chapter: 'structure',
  sight: 'near',
  vi: {
    title: 'Một mã số ở hai đơn vị',
    about:
      'Mã trong hệ thống khác (mã số thuế, mã đơn vị hành chính …) chỉ của một đơn vị còn hiệu lực dưới cùng một mã cấp 1.',
    message: 'Mã số {scheme} {value} của {code} cũng ghi ở {other} (“{name}”).',
    hint: 'Kiểm tra lại đơn vị nào mang mã số này, bỏ ở đơn vị kia: `madinhdanh update {code} --identifier {scheme}=`.',
  },
  en: {
    title: 'One identifier on two units',
    about:
      'What another register calls a body (tax code, administrative-unit code …) is that of one unit in force under a level-1 code.',
    message: 'The identifier {scheme} {value} of {code} stands on {other} (“{name}”) too.',
    hint: 'See which of the two bears it, and take it from the other: `madinhdanh update {code} --identifier {scheme}=`.',
  },
  docs: {
    en: 'one identifier of another register on two units in force.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ mã số ở đơn vị không mang nó: `madinhdanh update H24.05 --identifier mst=`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  identifiers:
    - {scheme: mst, value: "0200000004"}
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  identifiers:
    - ⟦{scheme: mst, value: "0200000004"}⟧
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry, today }) => {
    const key = (code: string, scheme: string, value: string): string => `${rootOf(code)} ${scheme} ${value}`;
    const bearersNow = (): Map<string, string> => {
      const bearers = new Map<string, string>();
      for (const unit of registry.units.values()) {
        if (unit.identifiers === undefined || !inForceAt(registry, unit, today)) continue;
        for (const { scheme, value } of unit.identifiers) {
          const own = key(unit.code, scheme, value);
          if (!bearers.has(own)) bearers.set(own, unit.code);
        }
      }
      return bearers;
    };
    let bearers: Map<string, string> | undefined;
    return ({ unit }) => {
      const { code, identifiers } = unit;
      if (identifiers === undefined || !inForceAt(registry, unit, today)) return undefined;
      const found = identifiers.flatMap(({ scheme, value }, i): Found<never>[] => {
        bearers ??= bearersNow();
        const other = bearers.get(key(code, scheme, value));
        if (other === undefined || other === code) return [];
        const name = registry.unit(other)?.name ?? '';
        return [{ args: { code, scheme, value, other, name }, path: ['identifiers', i] }];
      });
      return found.length === 0 ? undefined : found;
    };
  },
});
