import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

type Variant = 'removed' | 'rewritten' | 'reordered' | 'invented';

/** Former names stay as binding decisions left them: none goes, moves to another day, changes place or is made up. */
export const formerNameChanged = sinceRule({
  id: 'since-former-name-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa tên cũ',
    about: 'Tên cũ theo quyết định đã ký không được bỏ, sửa, đổi ngày, đổi thứ tự; không được thêm tên chưa từng mang.',
    hint: 'Trả lại formerNames như ở {since}; đổi tên bằng `madinhdanh rename {code}`.',
    variants: {
      removed: {
        message: 'Tên cũ “{name}” của {code} (đến ngày {until:date}, quyết định {decision}) bị bỏ.',
      },
      rewritten: {
        message:
          'Tên cũ của {code} trước ghi “{name}”, đến ngày {until:date}, quyết định {decision}; nay ghi “{newName}”, đến ngày {newUntil:date}, quyết định {newDecision}.',
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
      'Former names by signed decisions are not removed, rewritten, re-dated or re-ordered, and none is added that was never borne.',
    hint: 'Put formerNames back as it is in {since}; rename with `madinhdanh rename {code}`.',
    variants: {
      removed: { message: 'The former name “{name}” of {code} (until {until:date}, decision {decision}) was removed.' },
      rewritten: {
        message:
          'The former name of {code} was “{name}”, until {until:date}, decision {decision}; it is now “{newName}”, until {newUntil:date}, decision {newDecision}.',
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
  ],
  check: (context) => {
    const { names, entries } = comparisonOf(context);
    const { since } = context;
    return [...names].flatMap(([code, { altered, reordered, invented }]): SinceFound<Variant>[] => {
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
  },
});
