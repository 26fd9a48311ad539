import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';
import { draftChange, isUnchanged } from './draft-change.js';

/** What replaces others ends their lists: it is seen where a draft gains it, and once more where it becomes binding. */
export const draftReplaces = sinceRule({
  id: 'since-draft-replaces',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dự thảo thay thế quyết định khác',
    about:
      'Dự thảo đã có nay ghi thêm thay thế (replaces) quyết định khác hay thành quyết định đầy đủ (kind: full); hoặc được ban hành và từ đó thay thế quyết định khác.',
    message: 'Quyết định {decision} được ban hành, thay thế {replaces}.',
    hint: 'Đối chiếu với bản đã ký; sai thì `madinhdanh decision edit {decision}`.',
    variants: {
      gained: { message: 'Dự thảo {decision} ở {since} không thay thế {replaces}, nay có.' },
      full: { message: 'Dự thảo {decision} ở {since} chỉ sửa đổi, bổ sung; nay thành quyết định đầy đủ.' },
    },
  },
  en: {
    title: 'Draft that replaces decisions',
    about:
      'A draft that was there replaces further decisions or becomes a full one (kind: full); or one is issued that replaces decisions from then on.',
    message: 'The decision {decision} was issued, and replaces {replaces}.',
    hint: 'Hold it against the signed paper; where it is wrong: `madinhdanh decision edit {decision}`.',
    variants: {
      gained: { message: 'The draft {decision} does not replace {replaces} in {since}, and does now.' },
      full: { message: 'The draft {decision} is an amendment in {since}, and a full decision now.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'sửa `replaces`, `kind` theo bản trình.' },
  examples: [
    {
      intro: ': trước không thay thế quyết định nào, nay',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
title: Về việc bổ sung mã định danh điện tử
kind: amendment
replaces: ⟦[2022-100-qd-ubnd]⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since } = context;
    const { idNow } = comparisonOf(context).decisions;
    return [...before.decisions.values()].flatMap((was): SinceFound<'gained' | 'full'>[] => {
      const is = registry.decision(idNow(was.id));
      if (isSigned(was) || is === undefined) return [];
      const { id, replaces = [] } = is;
      const file = `decisions/${id}.yaml`;
      if (isSigned(is)) {
        // what is issued unlike its draft is told as such
        if (replaces.length === 0 || !isUnchanged(draftChange(before, was, registry, is))) return [];
        return [{ code: id, place: { file, path: ['replaces'] }, args: { decision: id, replaces } }];
      }
      const found: SinceFound<'gained' | 'full'>[] = [];
      const gained = replaces.filter((each) => was.replaces?.includes(each) !== true);
      if (gained.length > 0) {
        const args = { decision: id, replaces: gained, since };
        found.push({ code: id, place: { file, path: ['replaces'] }, args, variant: 'gained' });
      }
      if (is.kind === 'full' && was.kind !== 'full') {
        found.push({ code: id, place: { file, path: ['kind'] }, args: { decision: id, since }, variant: 'full' });
      }
      return found;
    });
  },
});
