import { levelOf } from '../../core/code/code.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { contactChange } from './contact-change.js';
import { type SinceFound, spotOf } from './context.js';

/** The e-mail address of an agency says who answers for its file: another one is another owner. */
export const emailChanged = sinceRule({
  id: 'since-email-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đổi thư điện tử của cơ quan',
    about: 'Thư điện tử của cơ quan cấp 1, cấp 2 là chủ của tệp trong CODEOWNERS; đổi thư là đổi người duyệt.',
    message: 'Thư điện tử của {code} trước là {was}, nay là {is}: người duyệt tệp của cơ quan này sẽ khác.',
    hint: 'Hỏi lại cơ quan qua địa chỉ cũ hoặc bằng văn bản.',
    variants: { added: { message: '{code} nay có thư điện tử {is}: địa chỉ ấy sẽ duyệt tệp của cơ quan này.' } },
  },
  en: {
    title: 'E-mail address of an agency changed',
    about:
      'The e-mail address of a level-1 or level-2 agency owns its file in CODEOWNERS: another address is another reviewer.',
    message: 'The e-mail address of {code} was {was} and is now {is}: others will review the file of this agency.',
    hint: 'Ask the agency by its old address, or in writing.',
    variants: {
      added: { message: '{code} now has the e-mail address {is}, which will review the file of this agency.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'hỏi lại cơ quan; sai thì `madinhdanh update H24.04`.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  email: so4@example.com
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay thư đã khác:',
          content: `- code: H24.04
  name: Sở Bốn
  email: ⟦so4@example.org⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    return comparisonOf(context).rewritten.flatMap(({ was, is, entry }): SinceFound<'added'>[] => {
      const { code } = is;
      const [then, email] = contactChange(context, was, is, 'email');
      if (email === undefined || email === then || levelOf(code) > 2) return [];
      const place = spotOf(entry, 'email');
      if (then === undefined) return [{ code, place, args: { code, is: email }, variant: 'added' }];
      return [{ code, place, args: { code, was: then, is: email } }];
    });
  },
});
