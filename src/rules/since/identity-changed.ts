import { blocksFor, isInBlock } from '../../core/code/blocks.js';
import { lastGroup, levelOf, rootOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceContext, type SinceFound, spotOf } from './context.js';

type Variant = 'taken' | 'added' | 'type' | 'typeless' | 'short' | 'shortless' | 'block';

/** The type for which a code's number is kept, where the unit that bears it is of another or of none. */
function foreignBlock(registry: Registry, { code, type }: Unit): string | undefined {
  const root = registry.rootSettings(code);
  if (root === undefined) return undefined;
  const group = lastGroup(code);
  const { own, foreign } = blocksFor(root, levelOf(code), type);
  if (own.some((block) => isInBlock(block, group))) return undefined;
  return foreign.find((block) => isInBlock(block, group))?.type;
}

/** Schemes under which a unit that was granted has another identifier now, or none. */
function schemesChanged(was: Unit, is: Unit): { scheme: string; value: string; now: string | undefined }[] {
  return (was.identifiers ?? []).flatMap(({ scheme, value }) => {
    const same = (is.identifiers ?? []).filter((each) => each.scheme === scheme);
    return same.some((each) => each.value === value) ? [] : [{ scheme, value, now: same[0]?.value }];
  });
}

/** Identifiers under schemes that a unit had none of, but for those of a body that it takes over. */
function identifiersAdded({ registry }: SinceContext, was: Unit, is: Unit): { scheme: string; value: string }[] {
  const from = registry.predecessorsOf(is.code).flatMap(({ code }) => registry.unit(code)?.identifiers ?? []);
  return (is.identifiers ?? []).filter(
    ({ scheme, value }) =>
      was.identifiers?.some((each) => each.scheme === scheme) !== true &&
      !from.some((each) => each.scheme === scheme && each.value === value),
  );
}

/** True where a short name went or changed by itself: neither with the name, nor by a correction that says so. */
function isShortChanged(was: Unit, is: Unit): boolean {
  const corrected = ({ corrections = [] }: Unit): number =>
    corrections.filter(({ field }) => field === 'shortName').length;
  const isKept = was.shortName === undefined || was.shortName === is.shortName;
  return !isKept && was.name === is.name && corrected(is) <= corrected(was);
}

/** Whose an identifier is in the earlier state, of bodies in force: noted with it, or bearing it as its own code. */
function holdersOf(before: Registry): Map<string, Unit[]> {
  const holders = new Map<string, Unit[]>();
  for (const unit of before.units.values()) {
    if (isClosedFor(before, unit)) continue;
    const keys = (unit.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`);
    for (const key of [...keys, unit.code]) holders.set(key, [...(holders.get(key) ?? []), unit]);
  }
  return holders;
}

/** Identifiers that a unit has now, each with the unit whose it is in the earlier state and that it does not take over. */
function identifiersTaken({ before, registry }: SinceContext, is: Unit, holders: ReadonlyMap<string, Unit[]>) {
  const had = before.unit(is.code)?.identifiers ?? [];
  const fresh = (is.identifiers ?? []).filter(
    ({ scheme, value }) => !had.some((each) => each.scheme === scheme && each.value === value),
  );
  const from = new Set(registry.predecessorsOf(is.code).map(({ code }) => code));
  return fresh.flatMap(({ scheme, value }) => {
    const all = [...(holders.get(`${scheme} ${value}`) ?? []), ...(holders.get(value) ?? [])];
    const other = all.find(({ code }) => code !== is.code && !from.has(code) && rootOf(code) === rootOf(is.code));
    return other === undefined ? [] : [{ scheme, value, other }];
  });
}

function isGranted({ before }: SinceContext, was: Unit): boolean {
  return isBinding(before, was.granted.decision);
}

/** What tells elsewhere which body a code means: its identifiers in other registers, its type, the block its number is of. */
export const identityChanged = sinceRule({
  id: 'since-identity-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đổi dấu hiệu nhận biết đơn vị',
    about:
      'Mã số ở hệ thống khác (identifiers), loại đơn vị (type), tên viết tắt của mã đã cấp bị đổi hay bỏ, mã số được ghi thêm, hoặc mã mới cấp nằm trong dải số của loại khác: mã có thể đã trỏ sang đơn vị khác.',
    message: 'Mã số {scheme} của {code} ở {since} là {value}, nay là {now}.',
    hint: 'Xem {code} có còn là đơn vị ấy không; ghi nhầm thì `madinhdanh update {code}`.',
    variants: {
      taken: {
        message: '{code} ghi mã số {scheme} {value}, ở {since} là của {other} (“{otherName}”).',
        hint: 'Hỏi lại mã số ấy thuộc về ai; sai thì bỏ: `madinhdanh update {code} --identifier {scheme}=`.',
      },
      added: { message: '{code} ghi thêm mã số {scheme} {value}, ở {since} chưa có.' },
      short: { message: 'Tên viết tắt của {code} ở {since} là “{was}”, nay là “{is}”.' },
      shortless: { message: 'Tên viết tắt của {code} ở {since} là “{was}”, nay không còn.' },
      type: { message: 'Loại của {code} ở {since} là “{was}”, nay là “{is}”.' },
      typeless: { message: 'Loại của {code} ở {since} là “{was}”, nay không còn.' },
      block: {
        message: 'Mã {code} mới cấp nằm trong dải số của loại “{type}” mà đơn vị không thuộc loại ấy.',
        hint: 'Ghi type cho đúng, hoặc cấp mã ngoài dải bằng `madinhdanh add`.',
      },
    },
  },
  en: {
    title: 'What tells a unit from others changed',
    about:
      'An identifier of another register, the type or the short name of a code that was granted was changed or removed, an identifier was added, or a new code is one of the numbers kept for another type: the code may have come to mean another body.',
    message: 'The identifier {scheme} of {code} is {value} in {since}, and {now} now.',
    hint: 'See whether {code} still means that body; by mistake: `madinhdanh update {code}`.',
    variants: {
      taken: {
        message: '{code} has the identifier {scheme} {value}, which is of {other} (“{otherName}”) in {since}.',
        hint: 'Ask whose it is; where it is wrong: `madinhdanh update {code} --identifier {scheme}=`.',
      },
      added: { message: '{code} has the identifier {scheme} {value} now, and none of that kind in {since}.' },
      short: { message: 'The short name of {code} is “{was}” in {since}, and “{is}” now.' },
      shortless: { message: 'The short name of {code} is “{was}” in {since}, and it has none now.' },
      type: { message: 'The type of {code} is “{was}” in {since}, and “{is}” now.' },
      typeless: { message: 'The type of {code} is “{was}” in {since}, and it has none now.' },
      block: {
        message: 'The new code {code} is one of the numbers kept for the type “{type}”, of which the unit is not.',
        hint: 'Give the unit its type, or grant a code outside of them with `madinhdanh add`.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đúng là đổi thì duyệt; nhầm thì `madinhdanh update H24.04`.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  identifiers:
    - {scheme: mst, value: "0200000004"}
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mã số thuế đã khác:',
          content: `- code: H24.04
  name: Sở Bốn
  identifiers:
    - ⟦{scheme: mst, value: "0200000009"}⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since } = context;
    const { entries, swapped, regranted } = comparisonOf(context);
    let known: ReadonlyMap<string, Unit[]> | undefined;
    const holders = (): ReadonlyMap<string, Unit[]> => {
      known ??= holdersOf(before);
      return known;
    };
    return [...entries.values()].flatMap((entry): SinceFound<Variant>[] => {
      const { unit: is } = entry;
      const { code } = is;
      const was = before.unit(code);
      if (swapped.has(code) || regranted.granted.has(code)) return [];
      const found: SinceFound<Variant>[] = [];
      const taken = is.identifiers === undefined ? [] : identifiersTaken(context, is, holders());
      for (const { scheme, value, other } of taken) {
        const args = { code, scheme, value, other: other.code, otherName: other.name, since };
        found.push({ code, place: spotOf(entry, 'identifiers'), args, variant: 'taken' });
      }
      if (was !== undefined && isGranted(context, was)) {
        for (const { scheme, value, now = '–' } of schemesChanged(was, is)) {
          const place = spotOf(entry, is.identifiers === undefined ? 'code' : 'identifiers');
          found.push({ code, place, args: { code, scheme, value, now, since } });
        }
        const isTaken = (value: string): boolean => taken.some((each) => each.value === value);
        for (const { scheme, value } of identifiersAdded(context, was, is)) {
          const place = spotOf(entry, 'identifiers');
          if (!isTaken(value)) found.push({ code, place, args: { code, scheme, value, since }, variant: 'added' });
        }
        if (was.shortName !== undefined && isShortChanged(was, is)) {
          const args = { code, was: was.shortName, since };
          const { shortName } = is;
          if (shortName === undefined) {
            found.push({ code, place: spotOf(entry, 'code'), args, variant: 'shortless' });
          } else {
            const place = spotOf(entry, 'shortName');
            found.push({ code, place, args: { ...args, is: shortName }, variant: 'short' });
          }
        }
        if (was.type !== undefined && was.type !== is.type) {
          const args = { code, was: was.type, since };
          if (is.type === undefined) found.push({ code, place: spotOf(entry, 'code'), args, variant: 'typeless' });
          else found.push({ code, place: spotOf(entry, 'type'), args: { ...args, is: is.type }, variant: 'type' });
        }
      }
      const type = was === undefined || was.type !== is.type ? foreignBlock(registry, is) : undefined;
      // of a type that has numbers of its own another rule speaks
      const isTold =
        is.type !== undefined &&
        (registry.rootSettings(code)?.blocks ?? []).some(
          (block) => block.type === is.type && block.level === levelOf(code),
        );
      if (type !== undefined && !isTold) {
        found.push({ code, place: spotOf(entry, 'code'), args: { code, type }, variant: 'block' });
      }
      return found;
    });
  },
});
