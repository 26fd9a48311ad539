import { sinceRule } from '../definition.js';
import { isResealed } from './decisions.js';

/** A seal that was taken off and put on again in the open. */
export const resealed = sinceRule({
  id: 'since-resealed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Niêm phong lại',
    about: 'Quyết định đã niêm phong được mở ra, sửa rồi niêm phong lại, có ghi lý do.',
    message: 'Quyết định {decision} được niêm phong lại ngày {on:date}: {reason}.',
    hint: 'Đối chiếu mọi phần thêm với bản đã ký trước khi đồng ý.',
  },
  en: {
    title: 'Sealed again',
    about: 'A sealed decision was opened, changed and sealed again, with a reason.',
    message: 'The decision {decision} was sealed again on {on:date}: {reason}.',
    hint: 'Hold all that was added against the signed text before you agree.',
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
  ],
  check: ({ before, registry }) =>
    [...before.decisions.values()].flatMap((was) => {
      const is = registry.decision(was.id);
      const last = is?.resealed?.at(-1);
      if (last === undefined || !isResealed(was, is)) return [];
      const place = { file: `decisions/${was.id}.yaml`, path: ['resealed', (is?.resealed?.length ?? 1) - 1] };
      return [{ code: was.id, place, args: { decision: was.id, on: last.on, reason: last.reason } }];
    }),
});
