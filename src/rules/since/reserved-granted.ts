import { isReservedBy, isStillReserved, reservationOf, reservedText } from '../../core/code/reserved.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { spotOf } from './context.js';
import { exampleSettings } from './example-settings.js';

/** A code that is reserved where the change came from is not granted by freeing it in the same change. */
export const reservedGranted = sinceRule({
  id: 'since-reserved-granted',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Cấp mã đang dành riêng',
    about: 'Mã dành riêng không được vừa bỏ khỏi reserved vừa cấp trong cùng một thay đổi.',
    message: 'Mã {code} được cấp trong khi {reserved} còn dành riêng ở {since}.',
    hint: 'Trả lại {reserved} trong reserved và cấp mã khác: `madinhdanh add`.',
  },
  en: {
    title: 'Reserved code granted',
    about: 'A reserved code is not taken out of the reserved ones and granted in one change.',
    message: 'The code {code} was granted, though {reserved} is reserved in {since}.',
    hint: 'Put {reserved} back into reserved and grant another code: `madinhdanh add`.',
  },
  docs: {
    en: 'a code was freed and granted in one change.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `reserved`, cấp mã khác bằng `madinhdanh add`.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        { path: 'registry.yaml', earlier: true, content: exampleSettings('reserved:\n  - {code: H24.04}\n') },
        { path: 'registry.yaml', intro: 'nay bỏ dòng ấy và cấp mã:', content: exampleSettings() },
        {
          path: 'units/H24/H24.04.yaml',
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
    const { before, tip, registry, since } = context;
    const still = registry.settings.reserved ?? [];
    const then = [...(before.settings.reserved ?? []), ...(tip?.settings.reserved ?? [])];
    const freed = then.filter((entry) => !isStillReserved(still, entry));
    if (freed.length === 0) return [];
    return [...comparisonOf(context).entries.values()].flatMap((entry) => {
      const { code } = entry.unit;
      if (before.unit(code) !== undefined) return [];
      const hit = isReservedBy(still, code) ? undefined : reservationOf(freed, code);
      if (hit === undefined) return [];
      return [{ code, place: spotOf(entry, 'code'), args: { code, reserved: reservedText(hit), since } }];
    });
  },
});
