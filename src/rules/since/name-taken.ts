import { parentOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { countNames, type Pair } from './bodies.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { keyOfName, partsOfName } from './kin.js';
import { type Bearer, bearersOf, otherBearer } from './name-bearers.js';
import { Spellings } from './spelling.js';

type Variant = 'former' | 'near';
/** Units that took each other's names with words more or less, each with the other. */
function nearlySwapped(before: Registry, renamed: readonly Pair[]): Map<string, Pair> {
  const [whole, parts] = [new Map<string, Pair[]>(), new Map<string, Pair[]>()];
  const note = (map: Map<string, Pair[]>, key: string, pair: Pair): void => {
    map.set(key, [...(map.get(key) ?? []), pair]);
  };
  for (const pair of renamed) {
    note(whole, keyOfName(before, pair.then.name), pair);
    for (const part of partsOfName(before, pair.then.name)) note(parts, part, pair);
  }
  const spellings = new Spellings(renamed, ({ then }) => then.name);
  const takenBy = new Map(
    renamed.map((pair) => {
      const inside = partsOfName(before, pair.now.name).flatMap((part) => whole.get(part) ?? []);
      const around = parts.get(keyOfName(before, pair.now.name)) ?? [];
      const spelt = spellings.of(pair.now.name);
      return [pair, new Set([...inside, ...around, ...spelt].filter((other) => other !== pair))];
    }),
  );
  const swapped = new Map<string, Pair>();
  for (const [pair, others] of takenBy) {
    const other = [...others].find((each) => takenBy.get(each)?.has(pair) === true);
    if (other !== undefined) swapped.set(pair.is.code, other);
  }
  return swapped;
}

/** One body goes by the name of another, now or over two proposals: whether they exchanged their codes is for people to see. */
export const nameTaken = sinceRule({
  id: 'since-name-taken',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Mang tên của đơn vị khác',
    about:
      'Một mã nay mang tên mà mã khác đang mang hay từng mang, hoặc hai mã mang tên gần như của nhau: có thể là đổi mã cho nhau qua nhiều bước.',
    message: '{code} đổi tên thành “{newName}”, là tên của {other} ở {since}.',
    hint: 'Xem {code} có còn là đơn vị ấy không; đơn vị cần mã khác thì thay thế mã: `madinhdanh replace {code}`.',
    variants: {
      former: { message: '{code} đổi tên thành “{newName}”, là tên cũ của {other} (nay là “{otherName}”).' },
      near: {
        message: '{code} đổi tên thành “{newName}”, gần như tên của {other} ở {since} (“{otherName}”), và ngược lại.',
      },
    },
  },
  en: {
    title: 'Name of another unit taken',
    about:
      'A code now bears the name that another bears or once bore, or two bear almost the names of each other: perhaps they exchange their codes in steps.',
    message: '{code} was renamed to “{newName}”, which is the name of {other} in {since}.',
    hint: 'See whether {code} still means that body; one that needs another code gets it by `madinhdanh replace {code}`.',
    variants: {
      former: { message: '{code} was renamed to “{newName}”, a former name of {other} (now “{otherName}”).' },
      near: {
        message:
          '{code} was renamed to “{newName}”, almost the name of {other} in {since} (“{otherName}”), and the other way round.',
      },
    },
  },
  docs: {
    vi: 'Một mã nay mang tên mà mã khác đang mang hay từng mang, hoặc hai mã mang tên gần như của nhau. Tên của đơn vị mà chính mã này tiếp nhận, và tên chung của nhiều đơn vị (Văn phòng, Thanh tra) dưới cấp trên khác thì không báo.',
    basis: 'quy ước của công cụ.',
    remedy: 'đúng là đổi tên thì duyệt; đổi mã cho nhau thì trả lại tên cũ và dùng `madinhdanh replace`.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Kho
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Phòng Vật tư, decision: 2023-1500-qd-ubnd}
- code: H24.04.02
  name: Phòng Nghiệp vụ
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          intro: 'thêm',
          content: `number: 9/QĐ-UBND
signed: 2024-05-30
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mã sau mang tên cũ của mã trước:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Kho
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Phòng Vật tư, decision: 2023-1500-qd-ubnd}
- code: H24.04.02
  name: ⟦Phòng Vật tư⟧
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Phòng Nghiệp vụ, decision: 2024-9-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    const { pairs, entries, swapped, regranted } = comparisonOf(context);
    const renamed = pairs.filter(
      ({ is, then, now }) =>
        then.name !== now.name &&
        !swapped.has(is.code) &&
        !regranted.granted.has(is.code) &&
        !regranted.drafted.has(is.code) &&
        // that is said of a draft in any case
        !regranted.renamed.has(is.code) &&
        keyOfName(before, then.name) !== keyOfName(before, now.name),
    );
    if (renamed.length === 0) return [];
    const bearersNamed = bearersOf(before, before.units.values(), ({ name, formerNames = [] }) => [
      [name, 'name'],
      ...formerNames.map((former) => [former.name, 'former'] as const),
    ]);
    const counts = countNames(before);
    const near = nearlySwapped(before, renamed);
    return renamed.flatMap((pair): SinceFound<Variant>[] => {
      const { is, now } = pair;
      const { code } = is;
      const entry = entries.get(code);
      if (entry === undefined) return [];
      // what many are called says nothing of any of them
      const isOnly = (counts.get(keyOfName(before, now.name)) ?? 0) <= 1;
      const isMeant = ({ unit }: Bearer): boolean => isOnly || parentOf(unit.code) === parentOf(code);
      const taken = otherBearer(context, code, bearersNamed(now.name), isMeant);
      const other = taken?.unit ?? near.get(code)?.was;
      if (other === undefined) return [];
      const found = { code, place: spotOf(entry, 'name') };
      const args = { code, newName: now.name, other: other.code, otherName: other.name, since };
      if (taken === undefined) return [{ ...found, args, variant: 'near' }];
      return [taken.how === 'former' ? { ...found, args, variant: 'former' } : { ...found, args }];
    });
  },
});
