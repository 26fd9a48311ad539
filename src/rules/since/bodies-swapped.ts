import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** Bodies do not exchange their codes, under whatever pretext. */
export const bodiesSwapped = sinceRule({
  id: 'since-bodies-swapped',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Hoán đổi mã giữa các đơn vị',
    about: 'Các đơn vị không được đổi mã cho nhau, kể cả khi viết như đổi tên lẫn nhau.',
    message:
      'Mã {code} của “{name}” nay mang tên “{newName}”, là tên của {other} ở {since}: hai mã đổi đơn vị cho nhau.',
    hint: 'Trả lại tên từng mã như ở {since}; đơn vị cần mã khác thì thay thế mã: `madinhdanh replace {code}`.',
  },
  en: {
    title: 'Bodies exchanged their codes',
    about: 'Bodies do not exchange their codes, not even where it is written as if each were renamed.',
    message:
      'The code {code} of “{name}” now bears the name “{newName}”, which is that of {other} in {since}: the two exchanged their bodies.',
    hint: 'Put the name of each code back as it is in {since}; a body that needs another code gets one by `madinhdanh replace {code}`.',
  },
  docs: {
    en: 'two or more bodies exchanged their codes.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại tên từng mã; đơn vị cần mã khác thì `madinhdanh replace`.',
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
- code: H24.04.01
  name: Phòng Một
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.02
  name: Phòng Hai
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay hai phòng đổi tên cho nhau:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: ⟦Phòng Hai⟧
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.02
  name: ⟦Phòng Một⟧
  phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { swapped, entries, pairs } = comparisonOf(context);
    return pairs.flatMap(({ was, is, then, now }): SinceFound<never>[] => {
      const { code } = is;
      const [entry, other] = [entries.get(code), swapped.get(code)];
      if (entry === undefined || other === undefined) return [];
      const [name, newName] = then.name === now.name ? [was.name, is.name] : [then.name, now.name];
      const args = { code, name, newName, other, since: context.since };
      return [{ code, place: spotOf(entry, 'name'), args }];
    });
  },
});
