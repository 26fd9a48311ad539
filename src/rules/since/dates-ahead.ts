import type { IsoDate, Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, type Spot, spotOf } from './context.js';

/** Years within which what is decided takes effect. */
const YEARS = 5;

type Day = { code: string; date: IsoDate; place: Spot };

/** The days that a unit itself bears, by where they stand. */
function daysOf(unit: Unit | undefined): [path: (string | number)[], date: IsoDate][] {
  if (unit === undefined) return [];
  const days: [(string | number)[], IsoDate | undefined][] = [
    [['granted', 'effective'], unit.granted.effective],
    [['closed', 'effective'], unit.closed?.effective],
    ...(unit.formerNames ?? []).map(({ until }, i): [(string | number)[], IsoDate | undefined] => [
      ['formerNames', i, 'until'],
      until,
    ]),
  ];
  return days.flatMap(([path, date]): [(string | number)[], IsoDate][] => (date === undefined ? [] : [[path, date]]));
}

/** A day so far ahead that nobody will be there to see it come. */
export const datesAhead = sinceRule({
  id: 'since-dates-ahead',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ngày còn quá xa',
    about: 'Ngày hiệu lực, ngày hết hạn tên cũ hay ngày đóng mới ghi còn hơn 5 năm nữa mới tới: thường là gõ nhầm.',
    message: '{code} ghi ngày {date:date}, còn hơn {years} năm nữa.',
    hint: 'Đối chiếu ngày với bản đã ký.',
  },
  en: {
    title: 'Day too far ahead',
    about: 'A day of effect, the end of a former name or a closing is entered that lies more than 5 years ahead.',
    message: '{code} bears the day {date:date}, more than {years} years ahead.',
    hint: 'Check the day with what was signed.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'sửa lại ngày theo bản đã ký.' },
  examples: [
    {
      intro: ' (hôm nay là 01/06/2024): nay thêm',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd, effective: ⟦2094-06-01⟧}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, today } = context;
    const latest = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`;
    const days: Day[] = [...registry.decisions.values()].flatMap(({ id, effective }): Day[] => {
      if (effective === undefined || effective === before.decision(id)?.effective) return [];
      return [{ code: id, date: effective, place: { file: `decisions/${id}.yaml`, path: ['effective'] } }];
    });
    for (const [code, entry] of comparisonOf(context).entries) {
      const known = new Set(daysOf(before.unit(code)).map(([, date]) => date));
      for (const [path, date] of daysOf(entry.unit)) {
        if (!known.has(date)) days.push({ code, date, place: spotOf(entry, ...path) });
      }
    }
    return days.flatMap(({ code, date, place }): SinceFound<never>[] =>
      date > latest ? [{ code, place, args: { code, date, years: YEARS } }] : [],
    );
  },
});
