import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** A former name that comes with a renaming and was nobody's for a single day. */
export const nameBetween = sinceRule({
  id: 'since-name-between',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Tên cũ không mang ngày nào',
    about: 'Một lần đổi tên chỉ để lại một tên cũ; tên cũ thứ hai cùng ngày là tên chưa từng mang.',
    message: '{code} ghi thêm tên cũ “{name}” cùng ngày {until:date} với “{first}”: chưa mang ngày nào.',
    hint: 'Bỏ tên ấy, trừ khi quyết định đã ký đúng là đổi tên hai lần trong một ngày.',
  },
  en: {
    title: 'Former name never borne',
    about: 'One renaming leaves one former name; a second one of the same day was never borne.',
    message:
      '{code} has the further former name “{name}”, of the same day {until:date} as “{first}”: borne for no day.',
    hint: 'Take it out, unless the signed decision does rename twice in one day.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ tên cũ ấy.' },
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
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay đổi tên, kèm một tên giữa chừng:',
          content: `- code: H24.04
  name: Ban Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Sở Bốn, decision: 2024-9-qd-ubnd}
    - ⟦{name: Cục Bốn, decision: 2024-9-qd-ubnd}⟧
`,
        },
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2024-05-30
kind: amendment
seal: {v: 1, granted: 0, renamed: 2, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { pairs, entries, names, decisions } = comparisonOf(context);
    return pairs.flatMap(({ is, now }): SinceFound<never>[] => {
      const { code } = is;
      const [entry, faults] = [entries.get(code), names.get(code)];
      if (entry === undefined || faults === undefined) return [];
      const fresh = new Set(faults.added.map(({ index }) => index));
      return now.steps.flatMap((step, i): SinceFound<never>[] => {
        const first = now.steps[i - 1];
        // what comes under a decision that was signed before is shown as an entry of its own
        if (first === undefined || !fresh.has(step.index) || decisions.standing(step.decision) !== 'new') return [];
        if (first.until !== step.until || first.decision !== step.decision || step.until === '') return [];
        const args = { code, name: step.name, first: first.name, until: step.until };
        return [{ code, place: spotOf(entry, 'formerNames', step.index), args }];
      });
    });
  },
});
