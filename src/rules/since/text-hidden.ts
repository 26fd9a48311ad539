import { sinceRule } from '../definition.js';
import { changedTexts, linesBeyond } from './changed-texts.js';
import type { SinceFound } from './context.js';

/** Characters of a comment that a reviewer still reads, spaces after which none looks for one, empty lines in a row. */
const LONGEST = 500;
const WIDEST = 100;
const MOST_EMPTY = 200;
/** What some editors put before a text. */
const MARK = '\uFEFF';

type Variant = 'far' | 'empty' | 'mark';

/** Asked of what stands before a sign: spaces that lead to none are looked at once, however many lines have them. */
const FAR = new RegExp(`[ \\t]{${WIDEST}}$`);

/** Where a comment begins behind more spaces than anybody looks behind; -1 for none. */
function farComment(line: string): number {
  for (let at = line.indexOf('#'); at !== -1; at = line.indexOf('#', at + 1)) {
    if (FAR.test(line.slice(Math.max(0, at - WIDEST), at))) return at;
  }
  return -1;
}

/** Where lines that are empty begin, where there are more in a row than anybody scrolls by. */
function emptyRun(text: string): { start: number; count: number } | undefined {
  const run = new RegExp(`(?:^|\\n)((?:[ \\t\\r]*\\n){${MOST_EMPTY + 1},})`).exec(text);
  if (run === null) return undefined;
  const lines = run[1] ?? '';
  return { start: run.index, count: lines.split('\n').length - 1 };
}

/** What stands where nobody looks, or makes a comparison so long that it is not shown. */
export const textHidden = sinceRule({
  id: 'since-text-hidden',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Chữ để khuất mắt',
    about:
      'Dòng ghi chú quá dài, ghi chú đẩy xa sau nhiều khoảng trắng, hàng trăm dòng trống, hay dấu ẩn (BOM) ở đầu tệp làm người duyệt không thấy phần thay đổi thật.',
    message: 'Dòng ghi chú dài {count} ký tự: “{text}…”.',
    hint: 'Bỏ phần ấy; mở cả tệp ra xem còn gì khác thay đổi.',
    variants: {
      far: { message: 'Ghi chú đứng sau hơn {count} khoảng trắng: “{text}”.' },
      empty: { message: '{count} dòng trống liền nhau.' },
      mark: {
        message: 'Đầu tệp có thêm dấu ẩn U+FEFF (BOM), không ai nhìn thấy.',
        hint: 'Bỏ dấu ấy: `madinhdanh fmt`; trình soạn thảo thì lưu bằng UTF-8 không có BOM.',
      },
    },
  },
  en: {
    title: 'Text out of sight',
    about:
      'A comment that is too long, one pushed far behind spaces, hundreds of empty lines, or a hidden mark (BOM) at the beginning of a file keep a reviewer from seeing what really changed.',
    message: 'A comment of {count} characters: “{text}…”.',
    hint: 'Take it out, and open the whole file to see what else changed.',
    variants: {
      far: { message: 'A comment behind more than {count} spaces: “{text}”.' },
      empty: { message: '{count} empty lines in a row.' },
      mark: {
        message: 'The file now begins with the hidden mark U+FEFF (BOM), which nobody sees.',
        hint: 'Take it out with `madinhdanh fmt`; let the editor save as UTF-8 without BOM.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: '`madinhdanh fmt`, và bỏ dòng ghi chú ấy.' },
  examples: [
    {
      intro: ': nay thêm một ghi chú đẩy ra ngoài khung nhìn',
      files: [
        {
          path: 'decisions/2021-7-qd-ubnd.yaml',
          earlier: true,
          content: `number: 7/QĐ-UBND
signed: 2021-02-01
title: Về việc phân công quản lý mã định danh điện tử
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.03.yaml',
          content: `- code: H24.03
  name: Sở Ba
⟦  phone: 0225 000 0300${' '.repeat(WIDEST)}# xem thêm⟧
  granted: {decision: 2022-100-qd-ubnd}
- code: H24.03.01
  name: Trung tâm Ba
  phone: 0225 000 0301
  granted: {decision: 2023-1500-qd-ubnd}
- code: H24.03.02
  name: Trung tâm Bốn
  phone: 0225 000 0302
  granted: {decision: 2023-1500-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) =>
    changedTexts(context).flatMap(({ file, text, before = '' }): SinceFound<Variant>[] => {
      const isLong = (line: string): boolean => line.length > LONGEST && /^\s*#/.test(line);
      const long = linesBeyond(text, before, isLong).map(({ line, start }): SinceFound<Variant> => {
        const place = { file, span: { start, end: start + line.length } };
        return { code: file, place, args: { count: line.length, text: line.slice(0, 60) } };
      });
      const far = linesBeyond(text, before, (line) => farComment(line) !== -1).map(
        ({ line, start }): SinceFound<Variant> => {
          const place = { file, span: { start, end: start + line.length } };
          const comment = line.slice(farComment(line)).trim().slice(0, 60);
          return { code: file, place, args: { count: WIDEST, text: comment }, variant: 'far' };
        },
      );
      const [run, was] = [emptyRun(text), emptyRun(before)];
      const isEmptier = run !== undefined && run.count > (was?.count ?? 0);
      const place = { file, span: { start: run?.start ?? 0, end: (run?.start ?? 0) + 1 } };
      const empty: SinceFound<Variant>[] = isEmptier
        ? [{ code: file, place, args: { count: run.count }, variant: 'empty' }]
        : [];
      const isMarked = text.startsWith(MARK) && !before.startsWith(MARK);
      const mark: SinceFound<Variant>[] = isMarked
        ? [{ code: file, place: { file, span: { start: 0, end: MARK.length } }, args: {}, variant: 'mark' }]
        : [];
      return [...long.slice(0, 1), ...far.slice(0, 1), ...empty, ...mark];
    }),
});
