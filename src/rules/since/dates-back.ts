import { daysBetween } from '../../core/registry/dates.js';
import { isSigned } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceContext, SinceFound } from './context.js';

/** Days after which what is entered is no longer of these days. */
const DAYS = 30;

type Variant = 'signed' | 'effective' | 'drafted' | 'entry';
type DateKey = Exclude<Variant, 'entry'>;

/** The dates of a decision that are new in this change: of one that bound nobody before, or of a draft that has another. */
function newDates({ before, registry }: SinceContext, signedAnew: readonly Decision[]): [Decision, DateKey, IsoDate][] {
  const anew = new Set(signedAnew.map(({ id }) => id));
  return [...registry.decisions.values()].flatMap((decision): [Decision, DateKey, IsoDate][] => {
    const { id, signed, effective, drafted } = decision;
    if (anew.has(id)) {
      const earlier = effective !== undefined && signed !== undefined && effective < signed;
      const date = earlier ? effective : signed;
      return date === undefined ? [] : [[decision, earlier ? 'effective' : 'signed', date]];
    }
    const was = before.decision(id);
    if (isSigned(decision) || isSigned(was)) return [];
    const dates: [DateKey, IsoDate | undefined][] = [
      ['drafted', drafted],
      ['effective', effective],
    ];
    return dates.flatMap(([key, date]): [Decision, DateKey, IsoDate][] =>
      date === undefined || was?.[key] === date ? [] : [[decision, key, date]],
    );
  });
}

/** Days that lie long before the one on which they are entered. */
export const datesBack = sinceRule({
  id: 'since-dates-back',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ngày lùi quá 30 ngày',
    about: 'Quyết định mới ghi, dự thảo hay việc cấp, đổi tên, đóng mã mang ngày đã qua hơn 30 ngày.',
    hint: 'Đối chiếu ngày với bản đã ký; hỏi lại vì sao nay mới ghi.',
    variants: {
      signed: { message: 'Quyết định {decision} ký ngày {date:date}, {days} ngày trước, nay mới ghi vào sổ.' },
      effective: { message: 'Quyết định {decision} có hiệu lực từ ngày {date:date}, {days} ngày trước.' },
      drafted: { message: 'Dự thảo {decision} ghi ngày lập {date:date}, {days} ngày trước.' },
      entry: { message: 'Việc ghi cho {code} theo {decision} lấy ngày {date:date}, {days} ngày trước.' },
    },
  },
  en: {
    title: 'Date more than 30 days back',
    about:
      'A decision that is entered now, a draft, a grant, a renaming or a closing bears a date more than 30 days back.',
    hint: 'Check the date with what was signed, and ask why it is entered only now.',
    variants: {
      signed: {
        message: 'The decision {decision} was signed on {date:date}, {days} days ago, and is entered only now.',
      },
      effective: { message: 'The decision {decision} is in force from {date:date}, {days} days ago.' },
      drafted: { message: 'The draft {decision} is said to have been begun on {date:date}, {days} days ago.' },
      entry: { message: 'What {decision} does to {code} bears the date {date:date}, {days} days ago.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu ngày với bản đã ký.' },
  examples: [
    {
      intro: ': ngày 01/06/2024 thêm',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: ⟦2022-03-01⟧
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, today } = context;
    // a registry that begins tells of the past, and so does nothing else
    if (before.units.size === 0 && before.decisions.size === 0) return [];
    const { decisions, added, entries } = comparisonOf(context);
    const flagged = new Set<string>();
    const found = newDates(context, decisions.signedAnew).flatMap(([{ id }, key, date]): SinceFound<Variant>[] => {
      const days = daysBetween(date, today);
      if (days <= DAYS) return [];
      flagged.add(id);
      const place = { file: `decisions/${id}.yaml`, path: [key] };
      return [{ code: id, place, args: { decision: id, date, days }, variant: key }];
    });
    const own = added.flatMap(({ kind, code, decision, standing, place }): SinceFound<Variant>[] => {
      const unit = entries.get(code)?.unit;
      if (unit === undefined || flagged.has(decision) || !['new', 'draft'].includes(standing)) return [];
      const ref = kind === 'closing' ? unit.closed : kind === 'grant' ? unit.granted : undefined;
      const step = kind === 'rename' ? unit.formerNames?.[Number(place.path?.at(-1))] : undefined;
      const date = ref?.effective ?? step?.until;
      const days = date === undefined ? 0 : daysBetween(date, today);
      if (date === undefined || days <= DAYS) return [];
      const key = kind === 'rename' ? 'until' : 'effective';
      return [
        {
          code,
          place: { ...place, path: [...(place.path ?? []), key] },
          args: { code, decision, date, days },
          variant: 'entry',
        },
      ];
    });
    return [...found, ...own];
  },
});
