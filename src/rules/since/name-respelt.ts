import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { isSoiled } from './likeness.js';

/** The same name under another spelling is no renaming, but what was signed said it otherwise. */
export const nameRespelt = sinceRule({
  id: 'since-name-respelt',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Tên viết lại theo lối khác',
    about: 'Cùng một tên, chỉ khác chỗ đặt dấu thanh hay khoảng trắng, được sửa mà không qua đổi tên.',
    message: 'Tên của {code} trước viết “{name}”, nay viết “{newName}”.',
    hint: 'Đối chiếu với bản đã ký; nếu là tên khác thì dùng `madinhdanh rename {code}`.',
  },
  en: {
    title: 'Name spelt otherwise',
    about: 'The same name, with the mark of a tone or a space in another place, was changed without a renaming.',
    message: 'The name of {code} was written “{name}”, and is now written “{newName}”.',
    hint: 'Check it with what was signed; another name takes `madinhdanh rename {code}`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu với bản đã ký.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Trung tâm Hoà Bình
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay dấu thanh đặt chỗ khác:',
          content: `- code: H24.04
  name: ⟦Trung tâm Hòa Bình⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { names, entries, pairs } = comparisonOf(context);
    return pairs.flatMap(({ is, then, now }): SinceFound<never>[] => {
      const { code } = is;
      const entry = entries.get(code);
      const faults = names.get(code);
      if (entry === undefined || faults === undefined) return [];
      if (!faults.respelt && !isSoiled(then.name, now.name)) return [];
      return [{ code, place: spotOf(entry, 'name'), args: { code, name: then.name, newName: now.name } }];
    });
  },
});
