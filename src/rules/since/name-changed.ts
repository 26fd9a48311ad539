import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

/** A name by a binding decision changes only by a renaming that says what it was. */
export const nameChanged = sinceRule({
  id: 'since-name-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Đổi tên không có tên cũ',
    about:
      'Tên của đơn vị đã cấp mã theo quyết định đã ký chỉ đổi bằng quyết định đổi tên, và tên cũ phải được giữ lại.',
    message: 'Tên của {code} trước là “{name}”, nay là “{newName}” mà không ghi tên cũ.',
    hint: 'Trả lại tên cũ rồi đổi bằng `madinhdanh rename {code}`.',
    variants: {
      other: { message: 'Tên của {code} ở {since} là “{name}”, nhưng tên cũ lại ghi “{former}”.' },
    },
  },
  en: {
    title: 'Renamed without a former name',
    about: 'A unit that a signed decision granted is renamed by a decision alone, and its former name is kept.',
    message: 'The name of {code} was “{name}” and is now “{newName}”, without a former name.',
    hint: 'Put the old name back, then `madinhdanh rename {code}`.',
    variants: {
      other: { message: 'In {since} {code} is called “{name}”, but its former name says “{former}”.' },
    },
  },
  docs: {
    en: 'a name was changed without a former name that says what it was.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại tên cũ rồi `madinhdanh rename H24.04 --name "Sở Bốn mới"`.',
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
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay tên đã khác:',
          content: `- code: H24.04
  name: ⟦Ban Bốn⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    const { names, entries, pairs } = comparisonOf(context);
    const borne = new Map(pairs.map(({ is, then, now }) => [is.code, { name: then.name, newName: now.name }]));
    return [...names].flatMap(([code, { changed }]): SinceFound<'other'>[] => {
      const entry = entries.get(code);
      if (entry === undefined || changed === undefined || before.unit(code) === undefined) return [];
      const args = { code, since, ...borne.get(code) };
      if (changed.now === undefined) return [{ code, place: spotOf(entry, 'name'), args }];
      const { index, name: former } = changed.now;
      const place = spotOf(entry, 'formerNames', index);
      return [{ code, place, args: { ...args, former }, variant: 'other' }];
    });
  },
});
