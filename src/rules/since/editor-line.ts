import { sinceRule } from '../definition.js';
import { changedFiles } from './changed-texts.js';
import type { SinceFound } from './context.js';

/**
 * What editors read settings from, some of which run programs: modelines of vim and kate, the first line and the list of
 * variables of Emacs. They look at lines, whether these are comments or not.
 */
const EDITOR =
  /(?:^|\s)(?:vim?|Vim|ex)(?:[<=>]?\d+)?:\s*(?:set?\s|[a-z]+[=:\s])|-\*-.*-\*-|\bLocal Variables:|(?:^|[\s#])kate:\s*\S/;

/** The lines of a text that editors read, with where each begins. */
function editorLines(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return EDITOR.test(line) ? [{ line: line.trim(), start: at + line.length - line.trimStart().length }] : [];
  });
}

/** A file of the registry is data: nothing in it tells the editor of whoever opens it what to do. */
export const editorLine = sinceRule({
  id: 'since-editor-line',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dòng điều khiển trình soạn thảo',
    about:
      'Có dòng mới mà trình soạn thảo (vim, Emacs, Kate) đọc làm thiết lập khi mở tệp, có khi chạy cả chương trình. Tệp của sổ chỉ là dữ liệu.',
    message: 'Dòng này điều khiển trình soạn thảo của người mở tệp: “{text}”.',
    hint: 'Bỏ dòng ấy; thiết lập của trình soạn thảo để ở máy từng người.',
  },
  en: {
    title: 'Line that an editor obeys',
    about:
      'A new line is read by editors (vim, Emacs, Kate) as settings when the file is opened, and may run programs. Files of the registry are data alone.',
    message: 'This line tells the editor of whoever opens the file what to do: “{text}”.',
    hint: 'Take it out; settings of editors belong on the machine of each.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ dòng ấy.' },
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
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay có một dòng cho vim:',
          content: `⟦# vim: set foldmethod=expr :⟧
- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
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
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `# liên hệ do Văn phòng giữ; phạm vi: toàn tỉnh
- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) =>
    changedFiles(context).flatMap((file): SinceFound<never>[] => {
      const { before, now } = context.texts;
      const [was = '', is = ''] = [before.textOf(file), now.textOf(file)];
      if (!EDITOR.test(is)) return [];
      const known = new Set(editorLines(was).map(({ line }) => line));
      return editorLines(is)
        .filter(({ line }) => !known.has(line))
        .map(({ line, start }) => {
          const place = { file, span: { start, end: start + line.length } };
          return { code: file, place, args: { text: line } };
        });
    }),
});
