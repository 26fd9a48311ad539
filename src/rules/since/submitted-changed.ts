import { sameValue } from '../../core/equal.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { draftChange, isUnchanged, shownEntries } from './draft-change.js';

type Variant = 'dropped' | 'submission' | 'contact';

/** What was put before the authority that signs it is what that authority reads: a change of it is put to people. */
export const submittedChanged = sinceRule({
  id: 'since-submitted-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dự thảo đã trình bị sửa',
    about:
      'Dự thảo đã trình (submitted) bị sửa lời, thêm, bớt, đổi việc, bị bỏ, hoặc tờ trình ghi trong đó bị sửa, bị bỏ: người ký đang xem bản khác. Sửa bằng `--amend-submitted` không để lại dấu riêng nên cũng được nêu.',
    message: 'Dự thảo {decision} đã trình ({number}, {on:date}) nay khác: bỏ {lost}; đổi {altered}; thêm {added}.',
    hint: 'Hỏi cơ quan trình; sửa thật thì trình lại: `madinhdanh decision submit {decision}`.',
    variants: {
      dropped: { message: 'Dự thảo {decision} đã trình ({number}, {on:date}) không còn.' },
      contact: {
        message: 'Dự thảo {decision} đã trình ({number}, {on:date}) cấp {code}, mà {fields} của {code} nay khác.',
      },
      submission: {
        message: 'Tờ trình của dự thảo {decision} ở {since} là {number}, {on:date}; nay bị sửa hoặc bỏ.',
        hint: 'Đối chiếu với tờ trình đã gửi; trả lại submitted như ở {since} nếu không trình lại.',
      },
    },
  },
  en: {
    title: 'Submitted draft changed',
    about:
      'A draft that was submitted had its words edited, something added, dropped or changed, was dropped, or what it says of its submission was edited or removed: whoever is to sign reads another text. A change with `--amend-submitted` leaves no mark of its own, and is told all the same.',
    message:
      'The draft {decision}, submitted ({number}, {on:date}), differs: dropped {lost}; changed {altered}; added {added}.',
    hint: 'Ask who submitted it; where it is really changed, submit it again: `madinhdanh decision submit {decision}`.',
    variants: {
      dropped: { message: 'The draft {decision}, submitted ({number}, {on:date}), is gone.' },
      contact: {
        message:
          'The draft {decision}, submitted ({number}, {on:date}), grants {code}, whose {fields} are other ones now.',
      },
      submission: {
        message: 'The submission of the draft {decision} is {number}, {on:date} in {since}; it was edited or removed.',
        hint: 'Check it with what was sent; put submitted back as it is in {since} unless the draft was submitted again.',
      },
    },
  },
  docs: {
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại dự thảo như bản đã trình, hoặc trình lại bằng `madinhdanh decision submit`.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          earlier: true,
          content: `drafted: 2024-05-25
title: Về việc bổ sung mã định danh điện tử
kind: amendment
submitted: {number: 25/TTr-STTTT, on: 2024-05-27}
`,
        },
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          intro: 'nay trích yếu đã khác:',
          content: `drafted: 2024-05-25
title: ⟦Về việc đóng mã định danh điện tử⟧
kind: amendment
submitted: {number: 25/TTr-STTTT, on: 2024-05-27}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree, registry, since } = context;
    const { decisions, pairs, entries } = comparisonOf(context);
    const { idNow } = decisions;
    return [...before.decisions.values()].flatMap((was): SinceFound<Variant>[] => {
      const { submitted, id } = was;
      if (submitted === undefined || isSigned(was) || tree.unreadable.has(`decisions/${id}.yaml`)) return [];
      const args = { decision: id, number: submitted.number, on: submitted.on, since };
      const is = registry.decision(idNow(id));
      if (is === undefined) {
        return [{ code: id, place: { file: 'registry.yaml', path: [] }, args, variant: 'dropped' }];
      }
      // what is issued is held against its draft by a rule of its own
      if (isSigned(is)) return [];
      const file = `decisions/${is.id}.yaml`;
      const found: SinceFound<Variant>[] = [];
      if (!sameValue(was.submitted, is.submitted)) {
        const path = is.submitted === undefined ? [] : ['submitted'];
        found.push({ code: id, place: { file, path }, args, variant: 'submission' });
      }
      for (const { was: unit, is: now } of pairs) {
        const entry = entries.get(now.code);
        if (unit.granted.decision !== id || now.granted.decision !== is.id || entry === undefined) continue;
        const fields = PUBLISHED_FIELDS.filter((field) => unit[field] !== now[field]);
        if (fields.length === 0) continue;
        const { code } = now;
        found.push({ code: id, place: spotOf(entry, 'code'), args: { ...args, code, fields }, variant: 'contact' });
      }
      const change = draftChange(before, was, registry, { ...is, submitted });
      if (isUnchanged(change)) return found;
      const { lost, altered, added, keys } = change;
      const shown = { lost: shownEntries(lost), altered: shownEntries(altered, keys), added: shownEntries(added) };
      const key = keys.find((each) => is[each] !== undefined);
      const path = key === undefined ? [] : [key];
      return [...found, { code: id, place: { file, path }, args: { ...args, ...shown } }];
    });
  },
});
