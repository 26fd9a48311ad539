import { parentOf } from '../core/code/code.js';
import type { DataPath } from '../core/finding.js';
import { amendOption, boundName, boundNames, closingDraft, isClosedFor } from '../core/registry/binding.js';
import { nameKeyIn } from '../core/registry/names.js';
import type { Registry } from '../core/registry/registry.js';
import type { Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { nameHash } from '../core/text/same-name.js';
import { unitRule } from './definition.js';

/** Two units in force under one parent do not bear one name, in whatever spelling. */
export const siblingName = unitRule({
  id: 'sibling-name',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Hai đơn vị cùng cấp trên trùng tên',
    about:
      'Hai đơn vị còn hiệu lực dưới cùng cấp trên có cùng một tên, chỉ khác cách viết (chữ hoa, khoảng trắng, dấu gạch, chỗ đặt dấu thanh, i/y, chữ viết tắt như UBND, TT&TT): có thể là cấp trùng. Khác dấu thanh hay khác chữ là tên khác.',
    message: '“{name}” trùng tên với {other} (“{otherName}”).',
    hint: 'Nếu là một cơ quan: `madinhdanh merge {code} --into {other}`, cấp sai thì `madinhdanh annul {code}`, mới có trong dự thảo thì `madinhdanh withdraw {code}{amend}`; nếu khác nhau, ghi tên cho rõ: `madinhdanh rename {code} --name "…"`.',
  },
  en: {
    title: 'Same name under one parent',
    about:
      'Two units in force under one parent have one name in two spellings (case, spaces, dashes, the place of a tone mark, i/y, abbreviations such as UBND, TT&TT): perhaps one body was granted two codes. Another tone or letter makes another name.',
    message: '“{name}” has the name of {other} (“{otherName}”).',
    hint: 'If it is one body: `madinhdanh merge {code} --into {other}`, one granted in error `madinhdanh annul {code}`, one only drafted `madinhdanh withdraw {code}{amend}`; if not, make the names clear: `madinhdanh rename {code} --name "…"`.',
  },
  docs: {
    vi: 'Hai đơn vị còn hiệu lực dưới cùng cấp trên có cùng một tên, chỉ khác cách viết: chữ hoa, khoảng trắng, dấu gạch, chỗ đặt dấu thanh (hoà/hòa), i/y (Lý/Lí), chữ viết tắt (UBND, TT&TT, THPT … và `abbreviations` trong `registry.yaml`). Khác dấu thanh hay khác chữ là tên khác: xã Cẩm Giang và xã Cẩm Giàng là hai xã.',
    en: 'two units of one name under one parent, in whatever spelling; another tone or letter makes another name.',
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
    // names met so far under one parent, by hash; what they have in common is only worked out where hashes meet
    const met = new Map<string, Map<number, NamedUnit[]>>();
    return ({ unit }) => {
      if (isClosedFor(registry, unit)) return undefined;
      const parent = parentOf(unit.code) ?? '';
      let names = met.get(parent);
      if (names === undefined) {
        names = new Map();
        met.set(parent, names);
      }
      let found: Found<never> | undefined;
      for (const { name, path } of namesOf(registry, unit)) {
        const hash = nameHash(name, registry.settings.abbreviations);
        const alike = names.get(hash);
        if (alike === undefined) {
          names.set(hash, [{ name, unit }]);
          continue;
        }
        const key = nameKeyIn(registry, name);
        const other = alike.find(
          (each) =>
            each.unit.code !== unit.code &&
            nameKeyIn(registry, each.name) === key &&
            !takesOver(registry, unit, each.unit),
        );
        alike.push({ name, unit });
        if (other === undefined) continue;
        const amend = amendOption(registry, unit.granted.decision);
        found ??= { args: { name, code: unit.code, other: other.unit.code, otherName: other.name, amend }, path };
      }
      return found;
    };
  },
});

interface NamedUnit {
  name: string;
  unit: Unit;
}

/** The name a unit has, and the one that a draft means for it, each with its place. */
function namesOf(registry: Registry, unit: Unit): { name: string; path: DataPath }[] {
  const bound = boundName(registry, unit);
  const own = { name: unit.name, path: ['name'] };
  return bound === unit.name
    ? [own]
    : [{ name: bound, path: ['formerNames', boundNames(registry, unit), 'name'] }, own];
}

/** True where the draft that grants one of two units closes the other: they are not there together. */
function takesOver(registry: Registry, a: Unit, b: Unit): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const draft = other && closingDraft(registry, other);
    return draft !== undefined && one?.granted.decision === draft;
  });
}
