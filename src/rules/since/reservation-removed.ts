import { isReservedBy, isStillReserved, reservedText } from '../../core/code/reserved.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';
import { exampleSettings } from './example-settings.js';

/** Codes that are no longer reserved, but for one that is granted in the same change: that is an error of its own. */
export const reservationRemoved = sinceRule({
  id: 'since-reservation-removed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Bỏ mã dành riêng',
    about: 'Mã dành riêng được bỏ khỏi reserved, từ nay có thể cấp, hoặc lý do dành riêng bị đổi.',
    message: 'Mã {code} không còn dành riêng.',
    hint: 'Hỏi lại vì sao mã ấy từng được dành riêng trước khi đồng ý.',
    variants: { restated: { message: 'Lý do dành riêng mã {code} trước là “{was}”, nay là “{is}”.' } },
  },
  en: {
    title: 'Reserved code freed',
    about: 'A code is no longer reserved, and may be granted from now on, or it is reserved for another reason.',
    message: 'The code {code} is no longer reserved.',
    hint: 'Ask why it was reserved before you agree.',
    variants: { restated: { message: 'The code {code} was reserved for “{was}”, and is now for “{is}”.' } },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'trả lại dòng ấy trong `reserved`, nếu vẫn phải giữ.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        { path: 'registry.yaml', earlier: true, content: exampleSettings('reserved:\n  - {code: H24.98}\n') },
        {
          path: 'registry.yaml',
          intro: 'nay không còn:',
          content: exampleSettings('', 'format: 1', '⟦format: 1⟧'),
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree } = context;
    if (tree.settings === undefined) return [];
    const reserved = tree.settings.reserved ?? [];
    const granted = [...comparisonOf(context).entries.keys()].filter((code) => before.unit(code) === undefined);
    return (before.settings.reserved ?? []).flatMap((entry): SinceFound<'restated'>[] => {
      const code = reservedText(entry);
      const at = reserved.findIndex((each) => reservedText(each) === code);
      if (at !== -1) {
        const [was, is] = [entry.reason ?? '', reserved[at]?.reason ?? ''];
        const place = { file: 'registry.yaml', path: ['reserved', at] };
        return is === was ? [] : [{ code, place, args: { code, was, is }, variant: 'restated' }];
      }
      if (isStillReserved(reserved, entry) || granted.some((each) => isReservedBy([entry], each))) return [];
      const path = tree.settings?.reserved === undefined ? [] : ['reserved'];
      return [{ code, place: { file: 'registry.yaml', path }, args: { code } }];
    });
  },
});
