import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

const LATER = 'number: 200/QĐ-UBND\nsigned: 2024-05-20\nkind: amendment\n';

/** A unit with some former names. */
function unit(formerNames: string): string {
  return `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
${formerNames}`;
}

/** A renaming that is entered late tells of the past: lawful, and to be held against the signed text. */
export const nameLate = sinceRule({
  id: 'since-name-late',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Lần đổi tên ghi muộn',
    about: 'Một lần đổi tên đã qua được ghi thêm vào giữa các lần đổi tên đã có.',
    message:
      'Ghi muộn: {code} đổi tên từ “{name}” thành “{newName}” theo {decision}, mang tên ấy từ {since:date} đến {until:date}.',
    hint: 'Đối chiếu với bản đã ký của {decision}.',
  },
  en: {
    title: 'Renaming entered late',
    about: 'A renaming of the past was entered among those that were there already.',
    message:
      'Entered late: {decision} renamed {code} from “{name}” to “{newName}”, borne from {since:date} to {until:date}.',
    hint: 'Hold it against the signed text of {decision}.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu với bản đã ký.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        { path: 'decisions/2024-200-qd-ubnd.yaml', earlier: true, content: LATER },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: unit('    - {name: Ban Tư, decision: 2024-200-qd-ubnd}\n'),
        },
        { path: 'decisions/2024-200-qd-ubnd.yaml', content: LATER },
        {
          path: 'decisions/2024-190-qd-ubnd.yaml',
          intro: 'nay ghi thêm một quyết định ký trước đó:',
          content: 'number: 190/QĐ-UBND\nsigned: 2024-05-10\nkind: amendment\n',
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'và lần đổi tên theo quyết định ấy:',
          content: unit(
            '    - ⟦{name: Ban Tư, decision: 2024-190-qd-ubnd}⟧\n    - {name: Sở Tư, decision: 2024-200-qd-ubnd}\n',
          ),
        },
      ],
    },
  ],
  check: (context) => {
    const { names, entries } = comparisonOf(context);
    return [...names].flatMap(([code, { late }]): SinceFound<never>[] => {
      const entry = entries.get(code);
      if (entry === undefined) return [];
      return late.map(({ step: { name, decision, until: since, index }, to, next }) => ({
        code,
        place: spotOf(entry, 'formerNames', index),
        args: { code, name, newName: to, decision, since, until: next.until },
      }));
    });
  },
});
