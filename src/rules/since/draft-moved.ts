import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, spotOf } from './context.js';
import { grantMove } from './grant-moves.js';

/** What a draft is to grant becomes binding by its own signing, or that of a draft to which it was moved. */
export const draftMoved = sinceRule({
  id: 'since-draft-moved',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Mã dự thảo chuyển sang quyết định đã ký khác',
    about: 'Mã nằm trong dự thảo chỉ thành mã chính thức khi chính dự thảo ấy được ban hành.',
    message: 'Mã {code} ở {since} nằm trong dự thảo {draft}, nay ghi theo quyết định đã ký {decision}.',
    hint: 'Trả lại granted: {draft}, rồi ban hành dự thảo ấy: `madinhdanh decision issue {draft}`; thuộc dự thảo khác thì chuyển trước: `madinhdanh decision move {code}`.',
  },
  en: {
    title: 'Drafted code moved to another signed decision',
    about: 'What stands in a draft becomes binding when that draft is issued, and not otherwise.',
    message: 'In {since} the code {code} stands in the draft {draft}; it is now under the signed decision {decision}.',
    hint: 'Put granted back to {draft} and issue that draft: `madinhdanh decision issue {draft}`; what belongs to another draft is moved first: `madinhdanh decision move {code}`.',
  },
  docs: {
    en: 'a code of a draft was moved to another decision that is signed.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `granted` như cũ, rồi `madinhdanh decision issue 2024-du-thao-qd-ubnd`.',
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
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay ghi theo một quyết định đã ký từ trước:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: ⟦{decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { pairs, entries } = comparisonOf(context);
    return pairs.flatMap((pair): SinceFound<never>[] => {
      const { code } = pair.is;
      const [entry, move] = [entries.get(code), grantMove(context, pair)];
      if (entry === undefined || move?.isAround !== true) return [];
      const args = { code, draft: move.from, decision: move.to, since: context.since };
      return [{ code, place: spotOf(entry, 'granted'), args }];
    });
  },
});
