import { shortNameOfIndex } from '../../core/registry/short-names.js';
import { repairText } from '../../core/text/repair.js';
import { sinceRule } from '../definition.js';
import type { Pair } from './bodies.js';
import { comparisonOf } from './comparison.js';
import { type SinceContext, type SinceFound, spotOf } from './context.js';
import { withoutFresh } from './corrections.js';
import { isSameName } from './likeness.js';

/** A short name that was noted with a former name, and reads otherwise now. */
interface ShortNameChanged {
  index: number;
  name: string;
  shortName: string;
  newShortName: string;
}

/** What is known of a past short name stays, wherever it is noted; what was not may come to be known. */
function shortNamesChanged(context: SinceContext, { was, is, then, now }: Pair): ShortNameChanged[] {
  if (then.steps.every(({ shortName }) => shortName === undefined)) return [];
  const present = withoutFresh(context, was, is);
  const text = (shortName: string | null | undefined): string => repairText(shortName ?? '–').text;
  let next = 0;
  return then.steps.flatMap(({ name, shortName }): ShortNameChanged[] => {
    const step = now.steps.find((each) => each.index >= next && isSameName(each.name, name));
    if (step === undefined || shortName === undefined) return [];
    next = step.index + 1;
    const [before, after] = [text(shortName), text(shortNameOfIndex(present, step.index))];
    return before === after ? [] : [{ index: step.index, name, shortName: before, newShortName: after }];
  });
}

type Variant = 'short' | 'removed' | 'rewritten' | 'reordered' | 'invented';

/** Former names stay as binding decisions left them: none goes, moves to another day, changes place or is made up. */
export const formerNameChanged = sinceRule({
  id: 'since-former-name-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa tên cũ',
    about:
      'Tên cũ theo quyết định đã ký, cùng tên viết tắt đã ghi với nó, không được bỏ, sửa, đổi ngày, đổi thứ tự; không được thêm tên chưa từng mang.',
    hint: 'Trả lại formerNames như ở {since}; đổi tên bằng `madinhdanh rename {code}`.',
    variants: {
      removed: {
        message: 'Tên cũ “{name}” của {code} (đến ngày {until:date}, quyết định {decision}) bị bỏ.',
      },
      rewritten: {
        message:
          'Tên cũ của {code} trước ghi “{name}”, đến ngày {until:date}, quyết định {decision}; nay ghi “{newName}”, đến ngày {newUntil:date}, quyết định {newDecision}.',
      },
      short: {
        message: 'Tên viết tắt đi với tên cũ “{name}” của {code} trước ghi “{shortName}”, nay là “{newShortName}”.',
      },
      reordered: { message: 'Thứ tự các tên cũ của {code} bị đổi.' },
      invented: {
        message: '{code} ở {since} không mang tên “{name}” nên không thể có tên cũ ấy theo quyết định {decision}.',
      },
    },
  },
  en: {
    title: 'Former name changed',
    about:
      'Former names by signed decisions, and the short names noted with them, are not removed, rewritten, re-dated or re-ordered, and none is added that was never borne.',
    hint: 'Put formerNames back as it is in {since}; rename with `madinhdanh rename {code}`.',
    variants: {
      removed: { message: 'The former name “{name}” of {code} (until {until:date}, decision {decision}) was removed.' },
      rewritten: {
        message:
          'The former name of {code} was “{name}”, until {until:date}, decision {decision}; it is now “{newName}”, until {newUntil:date}, decision {newDecision}.',
      },
      short: {
        message:
          'The short name that went with the former name “{name}” of {code} was “{shortName}”; it is now “{newShortName}”.',
      },
      reordered: { message: 'The former names of {code} are in another order.' },
      invented: {
        message:
          'In {since} {code} is not called “{name}”, so that this cannot be a former name by the decision {decision}.',
      },
    },
  },
  docs: {
    en: 'a former name was removed, rewritten, re-dated, re-ordered or made up.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `formerNames` như cũ.',
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
  formerNames:
    - {name: Sở Tư, until: 2023-05-22, decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay tên cũ đã khác:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - ⟦{name: Ban Tư, until: 2023-05-22, decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
    {
      intro: ': tên viết tắt trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  shortName: SB
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Sở Tư, shortName: ST, until: 2023-05-22, decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay đã khác:',
          content: `- code: H24.04
  name: Sở Bốn
  shortName: SB
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - ⟦{name: Sở Tư, shortName: STu, until: 2023-05-22, decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { names, entries, pairs } = comparisonOf(context);
    const { since } = context;
    const shortened = pairs.flatMap((pair): SinceFound<Variant>[] => {
      const { code } = pair.is;
      const entry = entries.get(code);
      return shortNamesChanged(context, pair).flatMap(({ index, ...args }) =>
        entry === undefined
          ? []
          : [{ code, place: spotOf(entry, 'formerNames', index), args: { code, ...args, since }, variant: 'short' }],
      );
    });
    const renamed = [...names].flatMap(([code, { altered, reordered, invented }]): SinceFound<Variant>[] => {
      const entry = entries.get(code);
      if (entry === undefined) return [];
      const gone = altered.map(({ step, now }): SinceFound<Variant> => {
        const { name, until, decision } = step;
        const was = { code, name, until, decision, since };
        if (now === undefined) return { code, place: spotOf(entry, 'name'), args: was, variant: 'removed' };
        const args = { ...was, newName: now.name, newUntil: now.until, newDecision: now.decision };
        return { code, place: spotOf(entry, 'formerNames', now.index), args, variant: 'rewritten' };
      });
      const order = reordered ? [{ code, place: spotOf(entry, 'formerNames'), args: { code, since } }] : [];
      return [
        ...gone,
        ...order.map((found) => ({ ...found, variant: 'reordered' as const })),
        ...invented.map(({ index, name, decision }) => ({
          code,
          place: spotOf(entry, 'formerNames', index),
          args: { code, name, decision, since },
          variant: 'invented' as const,
        })),
      ];
    });
    return [...renamed, ...shortened];
  },
});
