import { isReservedBy, isStillReserved, reservedText } from '../../core/code/reserved.js';
import { sinceRule } from '../definition.js';
import { exampleSettings } from './example-settings.js';

/** Codes that are no longer reserved, but for one that is granted in the same change: that is an error of its own. */
export const reservationRemoved = sinceRule({
  id: 'since-reservation-removed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Bỏ mã dành riêng',
    about: 'Mã dành riêng được bỏ khỏi reserved, từ nay có thể cấp.',
    message: 'Mã {code} không còn dành riêng.',
    hint: 'Hỏi lại vì sao mã ấy từng được dành riêng trước khi đồng ý.',
  },
  en: {
    title: 'Reserved code freed',
    about: 'A code is no longer reserved, and may be granted from now on.',
    message: 'The code {code} is no longer reserved.',
    hint: 'Ask why it was reserved before you agree.',
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
  check: ({ before, tree, registry }) => {
    if (tree.settings === undefined) return [];
    const reserved = tree.settings.reserved ?? [];
    const granted = [...registry.units.keys()].filter((code) => before.unit(code) === undefined);
    return (before.settings.reserved ?? []).flatMap((entry) => {
      if (isStillReserved(reserved, entry) || granted.some((each) => isReservedBy([entry], each))) return [];
      const code = reservedText(entry);
      const path = tree.settings?.reserved === undefined ? [] : ['reserved'];
      return [{ code, place: { file: 'registry.yaml', path }, args: { code } }];
    });
  },
});
