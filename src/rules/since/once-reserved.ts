import { parentOf } from '../../core/code/code.js';
import { isReservedBy } from '../../core/code/reserved.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { exampleSettings } from './example-settings.js';

/** What was put aside, freed in one proposal and granted in the next: whoever agrees to the second sees both steps. */
export const onceReserved = sinceRule({
  id: 'since-once-reserved',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Cấp mã từng dành riêng',
    about:
      'Mã mới cấp từng nằm trong reserved, theo lịch sử git của nhánh gốc, rồi được bỏ dành riêng bằng một thay đổi trước đó.',
    message: 'Mã {code} được cấp, tuy từng được dành riêng ({reserved}) trước {since}.',
    hint: 'Hỏi vì sao mã ấy từng được dành riêng và vì sao thôi; không rõ thì cấp mã khác: `madinhdanh add`.',
  },
  en: {
    title: 'Code granted that was reserved once',
    about:
      'A new code was among the reserved ones at some time, as the git history of the base has it, and was freed by a change before this one.',
    message: 'The code {code} was granted, though it was reserved ({reserved}) at some time before {since}.',
    hint: 'Ask why it was reserved, and why it no longer is; where nobody knows, grant another: `madinhdanh add`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'cấp mã khác bằng `madinhdanh add`, nếu không rõ vì sao từng giữ.' },
  examples: [
    {
      intro: ': trước đây từng có',
      files: [
        { path: 'registry.yaml', past: true, content: exampleSettings('reserved:\n  - {code: H24.04}\n') },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'rồi bỏ dành riêng, và nay cấp:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tip, registry, since, spent } = context;
    const settings = [before, tip ?? before, registry].map((state) => state.settings.reserved ?? []);
    const isNew = (code: string): boolean => before.unit(code) === undefined && registry.unit(code) !== undefined;
    return [...comparisonOf(context).entries.values()].flatMap((entry): SinceFound<never>[] => {
      const { code } = entry.unit;
      // of what is reserved still, and of what was granted once, others speak
      if (!isNew(code) || settings.some((reserved) => isReservedBy(reserved, code)) || spent().has(code)) return [];
      const reserved = context.onceReserved?.(code);
      if (reserved === undefined) return [];
      const above = parentOf(code);
      // beneath one that is told nothing is told again
      if (above !== undefined && isNew(above) && context.onceReserved?.(above) !== undefined) return [];
      return [{ code, place: spotOf(entry, 'code'), args: { code, reserved, since } }];
    });
  },
});
