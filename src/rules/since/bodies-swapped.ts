import { nameAsGiven } from '../../core/registry/corrections.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { keyOfName } from './kin.js';
import { crossedRecodings, recodingsIn } from './recodings.js';

type Variant = 'near' | 'recoded';

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
    variants: {
      near: {
        message:
          'Mã {code} của “{name}” nay mang tên “{newName}”, chỉ khác cách viết với tên của {other} ở {since} (“{otherName}”), và ngược lại: hai mã đổi đơn vị cho nhau.',
      },
      recoded: {
        message:
          'Mã {code} (“{name}”) được thay bằng {heir} mang tên “{newName}”, là tên của {other}, còn {other} được thay bằng mã mang tên của đơn vị khác: các đơn vị đổi mã cho nhau.',
        hint: 'Ghi lại mã thay thế đúng của từng đơn vị: mã mới giữ tên của đơn vị mà nó thay.',
      },
    },
  },
  en: {
    title: 'Bodies exchanged their codes',
    about: 'Bodies do not exchange their codes, not even where it is written as if each were renamed.',
    message:
      'The code {code} of “{name}” now bears the name “{newName}”, which is that of {other} in {since}: the two exchanged their bodies.',
    hint: 'Put the name of each code back as it is in {since}; a body that needs another code gets one by `madinhdanh replace {code}`.',
    variants: {
      near: {
        message:
          'The code {code} of “{name}” now bears the name “{newName}”, which is that of {other} in {since} (“{otherName}”) in another spelling, and the other way round: the two exchanged their bodies.',
      },
      recoded: {
        message:
          'The code {code} (“{name}”) was replaced by {heir}, which bears the name “{newName}” of {other}, while {other} was replaced by a code with the name of another body: they exchanged their codes.',
        hint: 'Give each body its own new code again: a new code keeps the name of the body that it is for.',
      },
    },
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
    const { swapped, entries, pairs, closings } = comparisonOf(context);
    const { before, registry, since } = context;
    const exchanged = pairs.flatMap(({ was, is, then, now }): SinceFound<Variant>[] => {
      const { code } = is;
      const [entry, other] = [entries.get(code), swapped.get(code)];
      if (entry === undefined || other === undefined) return [];
      const [name, newName] = then.name === now.name ? [was.name, is.name] : [then.name, now.name];
      const otherName = before.unit(other)?.name ?? '';
      const found = { code, place: spotOf(entry, 'name') };
      const args = { code, name, newName, other, since };
      if (keyOfName(before, otherName) === keyOfName(before, newName)) return [{ ...found, args }];
      return [{ ...found, args: { ...args, otherName }, variant: 'near' }];
    });
    const recodings = recodingsIn(context, closings);
    const crossed = recodings.length < 2 ? new Map<string, string>() : crossedRecodings(context, recodings);
    const recoded = recodings.flatMap(({ entry, heir }): SinceFound<Variant>[] => {
      const { code, name } = entry.unit;
      const other = crossed.get(code);
      if (other === undefined) return [];
      const args = { code, name, heir: heir.code, newName: nameAsGiven(registry, heir, 0), other };
      return [{ code, place: spotOf(entry, 'closed'), args, variant: 'recoded' }];
    });
    return [...exchanged, ...recoded];
  },
});
