import { parentOf } from '../core/code/code.js';
import { isOpen } from '../core/registry/timeline.js';
import type { Unit } from '../core/registry/types.js';
import { fold, foldHash } from '../core/text/fold.js';
import { unitRule } from './definition.js';

/** Two units in force under one parent do not bear the same name once diacritics and case are dropped. */
export const siblingName = unitRule({
  id: 'sibling-name',
  severity: 'warning',
  chapter: 'codes',
  vi: {
    title: 'Hai đơn vị cùng cấp trên trùng tên',
    about:
      'Hai đơn vị còn hiệu lực dưới cùng cấp trên có tên giống nhau khi bỏ dấu, hoa thường và khoảng trắng: có thể là cấp trùng.',
    message: '“{name}” trùng tên với {other} (“{otherName}”).',
    hint: 'Nếu là một cơ quan, đóng hoặc hủy bỏ một mã; nếu khác nhau, ghi tên cho rõ.',
  },
  en: {
    title: 'Same name under one parent',
    about:
      'Two units in force under one parent have the same name but for diacritics, case and spaces: perhaps one body was granted two codes.',
    message: '“{name}” has the name of {other} (“{otherName}”).',
    hint: 'If it is one body, close or annul one of the codes; if not, make the names clear.',
  },
  docs: {
    vi: 'Hai đơn vị còn hiệu lực dưới cùng cấp trên có tên giống nhau khi bỏ dấu, chữ hoa và khoảng trắng: có thể một cơ quan đã được cấp hai mã.',
    en: 'two units of one name under one parent.',
    basis: 'quy ước của công cụ.',
    remedy: 'nếu là một cơ quan, đóng hoặc hủy bỏ một mã; nếu khác nhau, ghi tên cho rõ.',
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
- code: H24.04.01
  name: Trung tâm Dữ liệu
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.02
  name: ⟦TRUNG TÂM DỮ LIỆU⟧
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    // names met so far under one parent, by hash; the fold itself is only made where hashes meet
    const met = new Map<string, Map<number, Unit[]>>();
    return ({ unit }) => {
      if (!isOpen(registry, unit)) return undefined;
      const parent = parentOf(unit.code) ?? '';
      let names = met.get(parent);
      if (names === undefined) {
        names = new Map();
        met.set(parent, names);
      }
      const hash = foldHash(unit.name);
      const alike = names.get(hash);
      if (alike === undefined) {
        names.set(hash, [unit]);
        return undefined;
      }
      const folded = fold(unit.name);
      const other = alike.find((each) => each.code !== unit.code && fold(each.name) === folded);
      alike.push(unit);
      return other && { args: { name: unit.name, other: other.code, otherName: other.name }, path: ['name'] };
    };
  },
});
