import { sameValue } from '../../core/equal.js';
import { daysBetween } from '../../core/registry/dates.js';
import { effectiveOf } from '../../core/registry/registry.js';
import type { Unit, Verified } from '../../core/registry/types.js';
import { listed } from '../../core/text/listed.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceContext, type SinceFound, spotOf } from './context.js';

/** Days after which a review that is entered now is not of these days. */
const DAYS = 30;
/** Units that one reviews in a proposal without anybody wondering. */
const MANY = 20;

type Variant = 'back' | 'rewritten' | 'old' | 'before' | 'many';

/** What is wrong with the review of a unit; undefined for a later one of these days. */
function faultOf(
  { registry, today }: SinceContext,
  was: Verified | undefined,
  is: Verified,
  unit: Unit,
): Exclude<Variant, 'many'> | undefined {
  if (was !== undefined && is.on < was.on) return 'back';
  if (was !== undefined && is.on === was.on) return 'rewritten';
  const since = effectiveOf(registry, unit.granted);
  if (since !== undefined && is.on < since) return 'before';
  return daysBetween(is.on, today) > DAYS ? 'old' : undefined;
}

/** True where the review is all that is new about a unit. */
function isOnlyReviewed({ verified: _then, ...was }: Unit, { verified: _now, ...is }: Unit): boolean {
  return sameValue(was, is);
}

/** That somebody found the data right is a statement of theirs: it is not taken back, dated back or made up in bulk. */
export const verifiedChanged = sinceRule({
  id: 'since-verified-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Xác nhận rà soát bị sửa',
    about:
      'Xác nhận rà soát (verified) bị bỏ, lùi ngày, đổi người, ghi ngày đã lâu hay trước ngày cấp mã; hoặc một người xác nhận cùng ngày cho hơn 20 đơn vị mà không đơn vị nào được sửa gì.',
    message: 'Xác nhận rà soát {code} ngày {date:date} của {by} bị bỏ.',
    hint: 'Hỏi lại {by}; rà soát thật thì ghi bằng `madinhdanh verify {code}`.',
    variants: {
      back: { message: 'Ngày rà soát {code} lùi từ {date:date} về {on:date} ({by}).' },
      rewritten: { message: 'Xác nhận rà soát {code} ngày {date:date} đổi người: nay ghi {by}.' },
      old: { message: '{code} mới ghi là {by} rà soát ngày {on:date}, {days} ngày trước.' },
      before: { message: '{code} ghi là {by} rà soát ngày {on:date}, trước khi có mã.' },
      many: {
        message: '{by} xác nhận rà soát {count} đơn vị ngày {on:date} mà không sửa gì ở các đơn vị ấy: {codes}.',
        hint: 'Hỏi lại {by} đã xem từng đơn vị hay chưa.',
      },
    },
  },
  en: {
    title: 'Review changed',
    about:
      'That the data of a unit were reviewed (verified) was taken out, dated back, given to another person, dated long ago or before the grant; or one person reviewed more than 20 units on a day and nothing in any of them changed.',
    message: 'The review of {code} on {date:date} by {by} was taken out.',
    hint: 'Ask {by}; a review that took place is entered by `madinhdanh verify {code}`.',
    variants: {
      back: { message: 'The review of {code} went back from {date:date} to {on:date} ({by}).' },
      rewritten: { message: 'The review of {code} on {date:date} is now somebody else’s: {by}.' },
      old: { message: '{code} is said, only now, to have been reviewed by {by} on {on:date}, {days} days ago.' },
      before: { message: '{code} is said to have been reviewed by {by} on {on:date}, before it was granted.' },
      many: {
        message: '{by} reviewed {count} units on {on:date} and changed nothing in any of them: {codes}.',
        hint: 'Ask whether {by} looked at each of them.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'trả lại `verified`, hoặc `madinhdanh verify H24.04`.' },
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
  verified: {on: 2024-05-20, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay lùi ngày:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: ⟦{on: 2024-05-10, by: Sở Bốn}⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', bị bỏ',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: {on: 2024-05-20, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', đổi người',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: {on: 2024-05-20, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: ⟦{on: 2024-05-20, by: Ai đó}⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', đã lâu',
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: ⟦{on: 2023-05-20, by: Sở Bốn}⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', trước khi có mã',
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: ⟦{on: 2021-05-20, by: Sở Bốn}⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: {on: 2023-05-20, by: Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  verified: {on: 2024-05-20, by: Văn phòng Sở Bốn}
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, today, since } = context;
    // a registry that begins tells of the past, and so does nothing else
    if (before.units.size === 0) return [];
    const found: SinceFound<Variant>[] = [];
    const untouched = new Map<string, SinceFound<Variant>[]>();
    for (const entry of comparisonOf(context).entries.values()) {
      const { verified: is, code } = entry.unit;
      const earlier = before.unit(code);
      const was = earlier?.verified;
      const date = was?.on ?? '';
      if (is === undefined) {
        if (was === undefined) continue;
        found.push({ code, place: spotOf(entry, 'code'), args: { code, date, by: was.by, since } });
        continue;
      }
      if (was?.on === is.on && was.by === is.by) continue;
      const place = spotOf(entry, 'verified');
      const days = daysBetween(is.on, today);
      const args = { code, date, on: is.on, by: is.by, days, since };
      const variant = faultOf(context, was, is, entry.unit);
      if (variant !== undefined) found.push({ code, place, args, variant });
      else if (earlier !== undefined && isOnlyReviewed(earlier, entry.unit)) {
        const key = `${is.on} ${is.by}`;
        untouched.set(key, [...(untouched.get(key) ?? []), { code, place, args, variant: 'many' }]);
      }
    }
    for (const all of untouched.values()) {
      const [first] = all;
      if (first === undefined || all.length <= MANY) continue;
      found.push({ ...first, args: { ...first.args, count: all.length, codes: listed(all.map(({ code }) => code)) } });
    }
    return found;
  },
});
