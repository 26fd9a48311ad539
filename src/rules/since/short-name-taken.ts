import { levelOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceContext, type SinceFound, spotOf } from './context.js';
import { type Bearer, bearersOf, otherBearer } from './name-bearers.js';

type Variant = 'name' | 'former' | 'code';

/** Everything a unit is called, and was: its short name as well. */
function callsOf({ name, shortName, formerNames = [] }: Unit): (readonly [string, Bearer['how']])[] {
  const short = shortName === undefined ? [] : [[shortName, 'short'] as const];
  return [[name, 'name'], ...short, ...formerNames.map((former) => [former.name, 'former'] as const)];
}

/** Another unit whose code it is, of today or an earlier one: a short name is no place for it. */
function bearerOfCode({ before, registry }: SinceContext, code: string, short: string): Unit | undefined {
  const text = tidyCode(short);
  const all = [before, registry].flatMap((state) => [state.unit(text) ?? [], state.unitsByLegacyCode(text)].flat());
  return all.find((unit) => unit.code !== code);
}

/** By its short name a unit is found and meant as by its name: one does not take that of another. */
export const shortNameTaken = sinceRule({
  id: 'since-short-name-taken',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Lấy tên viết tắt của đơn vị khác',
    about:
      'Tên viết tắt mới ghi trùng tên, tên cũ, tên viết tắt của đơn vị khác còn hiệu lực hay mã của đơn vị khác, hoặc tên mới trùng tên viết tắt của đơn vị khác: tra cứu sẽ ra nhầm.',
    message: '{code} nay có tên viết tắt “{short}”, là tên hay tên viết tắt của {other} (“{otherName}”).',
    hint: 'Xem tên ấy thuộc về ai; sai thì trả lại: `madinhdanh update {code} --short-name ""`.',
    variants: {
      former: { message: '{code} nay có tên viết tắt “{short}”, là tên cũ của {other} (nay là “{otherName}”).' },
      code: { message: '{code} nay có tên viết tắt “{short}”, là mã của {other} (“{otherName}”).' },
      name: {
        message: '{code} nay mang tên “{short}”, là tên viết tắt của {other} (“{otherName}”).',
        hint: 'Xem tên ấy thuộc về ai; sai thì trả lại tên cũ như ở {since}.',
      },
    },
  },
  en: {
    title: 'Short name of another unit taken',
    about:
      'A new short name is the name, a former name or the short name of another unit in force, or a code of another, or a new name is the short name of another: who looks it up finds the wrong one.',
    message: '{code} now has the short name “{short}”, the name or short name of {other} (“{otherName}”).',
    hint: 'See whose it is; where it is wrong: `madinhdanh update {code} --short-name ""`.',
    variants: {
      former: { message: '{code} now has the short name “{short}”, a former name of {other} (now “{otherName}”).' },
      code: { message: '{code} now has the short name “{short}”, a code of {other} (“{otherName}”).' },
      name: {
        message: '{code} is now called “{short}”, which is the short name of {other} (“{otherName}”).',
        hint: 'See whose it is; where it is wrong, put the name back as it is in {since}.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'trả lại tên viết tắt của từng đơn vị.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  shortName: SB
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Kho
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay đơn vị khác cũng lấy tên viết tắt ấy:',
          content: `- code: H24.04
  name: Sở Bốn
  shortName: SB
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Kho
  shortName: ⟦SB⟧
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', mã của đơn vị khác',
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
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  shortName: ⟦H24.01⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', tên cũ của đơn vị khác',
      files: [
        {
          path: 'units/H24/H24.05.yaml',
          earlier: true,
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Ban Năm, until: 2023-05-22, decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Ban Năm, until: 2023-05-22, decision: 2023-1500-qd-ubnd}
`,
        },
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
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  shortName: ⟦Ban Năm⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since } = context;
    const { entries, swapped } = comparisonOf(context);
    const changed = [...entries.values()].filter(({ unit }) => {
      const was = before.unit(unit.code);
      return unit.shortName !== was?.shortName || (was !== undefined && unit.name !== was.name);
    });
    if (changed.length === 0) return [];
    // of those that a decision granted and none has closed
    const inForce = [...before.units.values()].filter(
      (unit) => isBinding(before, unit.granted.decision) && !isClosedFor(before, unit),
    );
    const bearersCalled = bearersOf(before, inForce, callsOf);
    return changed.flatMap((entry): SinceFound<Variant>[] => {
      const { code, shortName, name } = entry.unit;
      const was = before.unit(code);
      if (swapped.has(code)) return [];
      const otherBy = (text: string, isWanted: (bearer: Bearer) => boolean): Bearer | undefined => {
        const all = bearersCalled(text);
        const isOnly = new Set(all.map(({ unit }) => unit.code)).size === 1;
        return otherBearer(context, code, all, (bearer) => {
          const { unit } = bearer;
          const now = registry.unit(unit.code);
          if (!isWanted(bearer) || now === undefined || isClosedFor(registry, now)) return false;
          // what offices further down are called in short, others are too
          return parentOf(unit.code) === parentOf(code) || (isOnly && levelOf(unit.code) <= 2);
        });
      };
      const found = (text: string, other: Unit) => ({
        code,
        args: { code, short: text, other: other.code, otherName: other.name, since },
      });
      const taken =
        shortName === undefined || shortName === was?.shortName ? undefined : otherBy(shortName, () => true);
      const place = spotOf(entry, 'shortName');
      if (shortName !== undefined && taken !== undefined) {
        const told = { ...found(shortName, taken.unit), place };
        return [taken.how === 'former' ? { ...told, variant: 'former' } : told];
      }
      const byCode =
        shortName === undefined || shortName === was?.shortName ? undefined : bearerOfCode(context, code, shortName);
      if (shortName !== undefined && byCode !== undefined) {
        return [{ ...found(shortName, byCode), place, variant: 'code' }];
      }
      // that a name is another's is said elsewhere
      const named = was === undefined || was.name === name ? undefined : otherBy(name, ({ how }) => how === 'short');
      return named === undefined ? [] : [{ ...found(name, named.unit), place: spotOf(entry, 'name'), variant: 'name' }];
    });
  },
});
