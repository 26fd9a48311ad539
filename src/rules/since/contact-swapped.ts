import { exchangesIn } from '../../core/cycles.js';
import { CONTACT_FIELDS, type ContactField, PROOF_FIELDS } from '../../core/registry/contact-fields.js';
import { contactAt } from '../../core/registry/contacts.js';
import { dayBefore } from '../../core/registry/dates.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/index.js';
import { sinceRule } from '../definition.js';
import type { Pair } from './bodies.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';

type Variant = 'invented';

/** Units of both states. */
type Both = Pick<Pair, 'was' | 'is'>;

/** Units that took each other's value of a field, each with the one whose value it took. */
function swappedIn(pairs: readonly Both[], read: (unit: Unit) => string | undefined): Map<string, string> {
  return exchangesIn(
    pairs.flatMap(({ was, is }) => {
      const [then, now] = [read(was), read(is)];
      if (then === undefined || now === undefined || fold(then) === fold(now)) return [];
      return [{ code: is.code, left: fold(then), taken: fold(now) }];
    }),
  );
}

/** Earlier contact data that is noted now, and is not what the registry knew of those days. */
function inventedIn({ was, is }: Both): { field: ContactField; until: string; index: number }[] {
  return (is.changedContacts ?? []).flatMap((note, index) => {
    const { until } = note;
    const known = was.changedContacts?.find((each) => each.until === until);
    return CONTACT_FIELDS.flatMap((field) => {
      const value = note[field];
      // what was noted otherwise before has a finding of its own
      if (value === undefined || known?.[field] !== undefined) return [];
      return (contactAt(was, field, dayBefore(until)) ?? null) === value ? [] : [{ field, until, index }];
    });
  });
}

/** Contact data is corrected freely; two bodies that exchange it, or a past that nobody knew, are put to people. */
export const contactSwapped = sinceRule({
  id: 'since-contact-swapped',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Thông tin liên hệ đổi cho nhau, hoặc ghi lùi',
    about:
      'Hai hay nhiều đơn vị đổi cho nhau điện thoại, thư, địa chỉ, trang web; hoặc thông tin của những ngày đã qua (changedContacts) mới ghi khác điều sổ đã biết.',
    message: '{code} nay mang {field} của {other}, và ngược lại.',
    hint: 'Hỏi lại cả hai đơn vị; ghi nhầm thì `madinhdanh update {code}`.',
    variants: {
      invented: {
        message: '{code} ghi thêm {field} dùng đến {date:date}, khác với {field} ở {since} của những ngày ấy.',
        hint: 'Hỏi lại đơn vị; thông tin đổi từ ngày nào thì ghi bằng `madinhdanh update {code} --effective`.',
      },
    },
  },
  en: {
    title: 'Contact data exchanged, or made up for days past',
    about:
      'Two or more units exchanged telephone numbers, e-mail or postal addresses or websites; or contact data that is noted now for days past (changedContacts) is not what the registry knew of them.',
    message: '{code} now has the {field} of {other}, and the other way round.',
    hint: 'Ask both; where it was a mistake: `madinhdanh update {code}`.',
    variants: {
      invented: {
        message: '{code} now notes {field} held until {date:date} that is not the one {since} has for those days.',
        hint: 'Ask the unit; a change from a day on is entered by `madinhdanh update {code} --effective`.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'hỏi lại đơn vị; nhầm thì `madinhdanh update H24.04`.' },
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
  name: Phòng Kho
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay hai đơn vị đổi số điện thoại cho nhau:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: ⟦0225 000 0401⟧
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.04.01
  name: Phòng Kho
  phone: ⟦0225 000 0400⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { today, since } = context;
    const { rewritten, entries } = comparisonOf(context);
    const exchanged = ([...PROOF_FIELDS, 'fax'] as const).flatMap((field): SinceFound<Variant>[] => {
      // what is noted for days to come hides what stands in the field
      const others = new Map([
        ...swappedIn(rewritten, (unit) => contactAt(unit, field, today)),
        ...swappedIn(rewritten, (unit) => unit[field]),
      ]);
      return [...others].flatMap(([code, other]): SinceFound<Variant>[] => {
        const entry = entries.get(code);
        return entry === undefined ? [] : [{ code, place: spotOf(entry, field), args: { code, field, other } }];
      });
    });
    const invented = rewritten.flatMap(({ entry, ...pair }): SinceFound<Variant>[] => {
      const { code } = pair.is;
      return inventedIn(pair).map(({ field, until, index }) => {
        const place = spotOf(entry, 'changedContacts', index);
        return { code, place, args: { code, field, date: until, since }, variant: 'invented' };
      });
    });
    return [...exchanged, ...invented];
  },
});
