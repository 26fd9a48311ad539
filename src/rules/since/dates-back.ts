import { daysBetween } from '../../core/registry/dates.js';
import { isSigned } from '../../core/registry/registry.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceContext, type SinceFound, spotOf } from './context.js';

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

/** The dates of their own that what was done to a unit bears, where they were not there before. */
function datesOf({ unit, ...entry }: UnitEntry, { before }: SinceContext) {
  const was = before.unit(unit.code);
  const dates = [
    {
      decision: unit.granted.decision,
      date: unit.granted.effective,
      earlier: was?.granted.effective,
      path: ['granted', 'effective'],
    },
    {
      decision: unit.closed?.decision,
      date: unit.closed?.effective,
      earlier: was?.closed?.effective,
      path: ['closed', 'effective'],
    },
    ...(unit.formerClosings ?? []).map(({ decision, lifted }, i) => ({
      decision: lifted.decision,
      date: lifted.effective,
      earlier: was?.formerClosings?.find((each) => each.decision === decision)?.lifted.effective,
      path: ['formerClosings', i, 'lifted', 'effective'],
    })),
    ...(unit.spunOff ?? []).map(({ decision, effective }, i) => ({
      decision,
      date: effective,
      earlier: was?.spunOff?.find((each) => each.decision === decision)?.effective,
      path: ['spunOff', i, 'effective'],
    })),
    // a name put in before the last, or of what is closed, is another rule's
    ...(unit.formerNames ?? []).map(({ decision, until, name }, i, { length }) => ({
      decision,
      date: i === length - 1 && unit.closed === undefined ? until : undefined,
      earlier: was?.formerNames?.find((former) => former.name === name)?.until,
      path: ['formerNames', i, 'until'],
    })),
  ];
  return dates.flatMap(({ decision, date, earlier, path }) =>
    decision === undefined || date === undefined || date === earlier
      ? []
      : [{ code: unit.code, decision, date, place: spotOf({ unit, ...entry }, ...path) }],
  );
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
    const { decisions, entries } = comparisonOf(context);
    const flagged = new Set<string>();
    const found = newDates(context, decisions.signedAnew).flatMap(([{ id }, key, date]): SinceFound<Variant>[] => {
      const days = daysBetween(date, today);
      if (days <= DAYS) return [];
      flagged.add(id);
      const place = { file: `decisions/${id}.yaml`, path: [key] };
      return [{ code: id, place, args: { decision: id, date, days }, variant: key }];
    });
    const own = [...entries.values()]
      .flatMap((entry) => datesOf(entry, context))
      .flatMap(({ code, decision, date, place }): SinceFound<Variant>[] => {
        const days = daysBetween(date, today);
        if (days <= DAYS || flagged.has(decision) || !['new', 'draft'].includes(decisions.standing(decision)))
          return [];
        return [{ code, place, args: { code, decision, date, days }, variant: 'entry' }];
      });
    return [...found, ...own];
  },
});
