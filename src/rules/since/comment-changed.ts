import { sinceRule } from '../definition.js';
import { changedFiles } from './changed-texts.js';
import type { Comment, SinceContext, SinceFound } from './context.js';
import { tellsOfUnits } from './telling.js';

type Variant = 'decision' | 'unit' | 'claim';

/** A comment that names the schema for editors: every file has one. */
const SCHEMA = /^yaml-language-server:/;

/** Words that begin as a key of a unit does: a comment with them may be data that was put out of sight. */
const LIKE_UNIT =
  /^[-\s{"'[#]*(?:code|name|shortName|legacyCodes|granted|closed|formerNames|formerClosings|successors|partial|decision|effective|until|reason|corrections)["']?\s*:/iu;

/** Comments of a file in one of the states. */
function commentsIn({ texts }: SinceContext, state: 'before' | 'now', file: string): Comment[] {
  const text = texts[state].textOf(file);
  return text === undefined ? [] : texts.commentsOf(text).filter((comment) => !SCHEMA.test(comment.text));
}

/** Of two lists those of the one that the other does not have, as often as they are more. */
function beyond(comments: readonly Comment[], others: readonly Comment[]): Comment[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return comments.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}

/** The comments of decisions: one finding a decision. What a draft's file said goes along when it is issued. */
function ofDecisions(context: SinceContext, files: readonly string[]): SinceFound<Variant>[] {
  const decisions = files.filter((file) => file.startsWith('decisions/'));
  const gone = decisions.filter((file) => context.texts.now.textOf(file) === undefined);
  const elsewhere = gone.flatMap((file) => commentsIn(context, 'before', file));
  return decisions.flatMap((file): SinceFound<Variant>[] => {
    if (gone.includes(file)) return [];
    const [was, is] = [commentsIn(context, 'before', file), commentsIn(context, 'now', file)];
    const isNew = context.texts.before.textOf(file) === undefined;
    const came = beyond(is, isNew ? elsewhere : was);
    const went = isNew ? [] : beyond(was, is);
    const [shown] = [...came, ...went];
    if (shown === undefined) return [];
    const code = file.slice('decisions/'.length, -'.yaml'.length);
    const [first] = came;
    const place = first === undefined ? { file, path: [] } : { file, span: first.span };
    return [{ code, place, args: { decision: code, text: shown.text }, variant: 'decision' }];
  });
}

/**
 * Comments that look like units or tell of them, wherever they stand; those that stand on lines after each other are one.
 */
function likeUnits(context: SinceContext, files: readonly string[]): SinceFound<Variant>[] {
  const tells = tellsOfUnits(context);
  const variantOf = (text: string): Variant | undefined => {
    if (LIKE_UNIT.test(text)) return 'unit';
    return tells(text) ? 'claim' : undefined;
  };
  const units = files.filter((file) => !file.startsWith('decisions/'));
  const was = units.flatMap((file) => commentsIn(context, 'before', file));
  const is = units.flatMap((file) => commentsIn(context, 'now', file).map((comment) => ({ ...comment, file })));
  const came = new Set(beyond(is, was));
  const found: SinceFound<Variant>[] = [];
  let end: { file: string; at: number } | undefined;
  for (const comment of is) {
    const { file, span, text } = comment;
    const variant = came.has(comment) ? variantOf(text.normalize('NFC')) : undefined;
    if (variant === undefined) continue;
    const between = context.texts.now.textOf(file)?.slice(end?.at ?? 0, span.start) ?? '';
    const goesOn = end?.file === file && /^[^\n]*\n(?:\s*#[^\n]*\n)*\s*$/.test(between);
    end = { file, at: span.end };
    if (!goesOn) found.push({ code: file, place: { file, span }, args: { text }, variant });
  }
  return found;
}

/** Comments in which something may be said that no rule reads. */
export const commentChanged = sinceRule({
  id: 'since-comment-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ghi chú đáng chú ý trong tệp',
    about:
      'Dòng ghi chú (#) của quyết định bị đổi, hoặc có dòng ghi chú trông như dữ liệu của đơn vị, nhắc đến mã, quyết định hay việc đóng, cấp mã.',
    hint: 'Đọc cả dòng ghi chú; dữ liệu thật thì phải nằm ngoài ghi chú.',
    variants: {
      decision: { message: 'Ghi chú trong tệp của quyết định {decision} thay đổi: “{text}”.' },
      unit: { message: 'Ghi chú trông như dữ liệu của đơn vị: “{text}”.' },
      claim: { message: 'Ghi chú nói về mã, quyết định hay tình trạng của đơn vị: “{text}”.' },
    },
  },
  en: {
    title: 'Comment to look at',
    about:
      'A comment (#) of a decision changed, or a comment looks like data of a unit, or tells of codes, decisions or what befell a unit.',
    hint: 'Read the whole comment; data that count do not stand in comments.',
    variants: {
      decision: { message: 'A comment in the file of the decision {decision} changed: “{text}”.' },
      unit: { message: 'A comment looks like data of a unit: “{text}”.' },
      claim: { message: 'A comment tells of a code, a decision or what befell a unit: “{text}”.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ dòng ghi chú ấy, hoặc đưa dữ liệu ra khỏi ghi chú.' },
  examples: [
    {
      intro: ': nay tệp có thêm hai dòng ghi chú',
      files: [
        {
          path: 'units/H24/H24.03.yaml',
          content: `- code: H24.03
  name: Sở Ba
  phone: 0225 000 0300
  granted: {decision: 2022-100-qd-ubnd}
⟦# - code: H24.03.03⟧
#   name: Trung tâm Năm
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
  check: (context) => {
    const files = changedFiles(context);
    return [...ofDecisions(context, files), ...likeUnits(context, files)];
  },
});
