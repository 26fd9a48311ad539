import { sameValue } from '../../core/equal.js';
import { daysBetween } from '../../core/registry/dates.js';
import { DECISION_KEYS, type Decision, type IsoDate } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';
import { FIXED } from './decision-changed.js';
import { isResealed } from './decisions.js';

/** Days after which a new seal cannot be of these days. */
const DAYS = 30;

type Variant = 'edited' | 'back' | 'ahead';

/** What of a decision was edited along with its new seal; what nothing changes is an error of its own. */
function ridingAlong(was: Decision, is: Decision, since: string): SinceFound<Variant>[] {
  const keys = DECISION_KEYS.filter(
    (key) => key !== 'seal' && key !== 'resealed' && !FIXED.has(key) && !sameValue(was[key], is[key]),
  );
  const first = keys.find((key) => is[key] !== undefined);
  if (keys.length === 0) return [];
  const place = { file: `decisions/${was.id}.yaml`, path: first === undefined ? [] : [first] };
  return [{ code: was.id, place, args: { decision: was.id, keys, since }, variant: 'edited' }];
}

/** What is said of a new seal: that it is there, and that its day is not of these days. */
function sealings(was: Decision, is: Decision, today: IsoDate): SinceFound<Variant>[] {
  const { id, resealed: then = [] } = was;
  return (is.resealed ?? []).slice(then.length).flatMap(({ on, reason }, i, { length }): SinceFound<Variant>[] => {
    const days = daysBetween(on, today);
    const found = {
      code: id,
      place: { file: `decisions/${id}.yaml`, path: ['resealed', then.length + i] },
      args: { decision: id, on, reason, days },
    };
    const last: SinceFound<Variant>[] = i === length - 1 ? [found] : [];
    if (days < 0) return [...last, { ...found, variant: 'ahead' }];
    return days > DAYS ? [...last, { ...found, variant: 'back' }] : last;
  });
}

/** A seal that was taken off and put on again in the open. */
export const resealed = sinceRule({
  id: 'since-resealed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Niêm phong lại',
    about:
      'Quyết định đã niêm phong được mở ra, sửa rồi niêm phong lại, có ghi lý do. Niêm phong lại chỉ để bổ sung việc quyết định đã làm, vào đúng ngày đang làm.',
    message: 'Quyết định {decision} được niêm phong lại ngày {on:date}: {reason}.',
    hint: 'Đối chiếu mọi phần thêm với bản đã ký trước khi đồng ý.',
    variants: {
      edited: {
        message: 'Quyết định {decision} niêm phong lại, đồng thời bị sửa: {keys}.',
        hint: 'Đối chiếu từng mục với bản đã ký; mục nào không có lý do thì trả lại như ở {since}.',
      },
      back: {
        message: 'Quyết định {decision} ghi niêm phong lại ngày {on:date}, {days} ngày trước.',
        hint: 'Hỏi người niêm phong: ngày ấy phải là ngày thật sự niêm phong lại.',
      },
      ahead: {
        message: 'Quyết định {decision} ghi niêm phong lại ngày {on:date}, ngày chưa tới.',
        hint: 'Hỏi người niêm phong: ngày ấy phải là ngày thật sự niêm phong lại.',
      },
    },
  },
  en: {
    title: 'Sealed again',
    about:
      'A sealed decision was opened, changed and sealed again, with a reason. A new seal is for what a decision did, and bears the day on which it is made.',
    message: 'The decision {decision} was sealed again on {on:date}: {reason}.',
    hint: 'Hold all that was added against the signed text before you agree.',
    variants: {
      edited: {
        message: 'The decision {decision} was sealed again, and edited along with it: {keys}.',
        hint: 'Check each of them with what was signed; put back as it is in {since} what has no reason.',
      },
      back: {
        message: 'The decision {decision} is said to have been sealed again on {on:date}, {days} days ago.',
        hint: 'Ask who sealed it: the day is the one on which it was really sealed again.',
      },
      ahead: {
        message: 'The decision {decision} is said to have been sealed again on {on:date}, a day to come.',
        hint: 'Ask who sealed it: the day is the one on which it was really sealed again.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu với bản đã ký; không đúng thì trả lại như cũ.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          intro: 'nay đã niêm phong lại:',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'b'.repeat(64)}}
resealed:
  - ⟦{on: 2024-06-01, reason: bổ sung mã còn sót, was: ${'a'.repeat(64)}}⟧
`,
        },
      ],
    },
    {
      intro: ': trước là',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          intro: 'nay vừa niêm phong lại, ghi lùi ngày, vừa thêm trích yếu:',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
title: ⟦Về việc bổ sung mã⟧
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'b'.repeat(64)}}
resealed:
  - ⟦⟦{on: 2022-03-02, reason: bổ sung mã còn sót, was: ${'a'.repeat(64)}}⟧⟧
`,
        },
      ],
    },
    {
      intro: ': trước là',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          intro: 'nay ghi niêm phong lại vào ngày chưa tới:',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'b'.repeat(64)}}
resealed:
  - ⟦⟦{on: 2024-06-02, reason: bổ sung mã còn sót, was: ${'a'.repeat(64)}}⟧⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since, today } = context;
    const known = [...before.decisions.values()].flatMap((was): SinceFound<Variant>[] => {
      const is = registry.decision(was.id);
      if (is === undefined || !isResealed(was, is)) return [];
      return [...sealings(was, is, today), ...ridingAlong(was, is, since)];
    });
    // what is new, and was sealed twice already, nobody saw with its first seal
    const isBegun = before.units.size > 0 || before.decisions.size > 0;
    const fresh = isBegun ? comparisonOf(context).decisions.signedAnew : [];
    return [...known, ...fresh.flatMap((is) => sealings({ id: is.id, kind: is.kind }, is, today))];
  },
});
