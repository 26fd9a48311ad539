import { schemaLineOf } from '../../core/registry/schema-line.js';
import { sinceRule } from '../definition.js';
import { changedTexts } from './changed-texts.js';
import type { SinceFound } from './context.js';

const SCHEMA = /^yaml-language-server:/;

/** The line by which editors find the schema: elsewhere they would call sound what is not, or fetch what a stranger wrote. */
export const schemaLine = sinceRule({
  id: 'since-schema-line',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dòng $schema trỏ nơi khác',
    about:
      'Dòng đầu mỗi tệp chỉ lược đồ của công cụ trong kho; trỏ nơi khác thì trình soạn thảo kiểm tra theo lược đồ lạ.',
    message: 'Dòng lược đồ của tệp là “{line}”, đúng ra là “{right}”.',
    hint: 'Trả lại dòng ấy: `madinhdanh fmt`.',
    variants: {
      missing: { message: 'Tệp mất dòng chỉ lược đồ “{right}”.' },
      twice: { message: 'Tệp có thêm một dòng chỉ lược đồ: “{line}”.', hint: 'Bỏ dòng ấy.' },
    },
  },
  en: {
    title: 'The $schema line points elsewhere',
    about:
      'The first line of each file names the schema in the repository; elsewhere an editor checks by a strange one.',
    message: 'The line that names the schema is “{line}”; it should be “{right}”.',
    hint: 'Put the line back: `madinhdanh fmt`.',
    variants: {
      missing: { message: 'The line that names the schema is gone: “{right}”.' },
      twice: { message: 'A further line names a schema: “{line}”.', hint: 'Take that line out.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: '`madinhdanh fmt`.' },
  examples: [
    {
      intro: ': nay có thêm dòng đầu trỏ đi nơi khác',
      files: [
        {
          path: 'units/H24/H24.03.yaml',
          content: `⟦# yaml-language-server: $schema=https://example.com/x.json⟧
- code: H24.03
  name: Sở Ba
  phone: 0225 000 0300
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
  check: (context) => {
    const linesOf = (text: string | undefined) =>
      text === undefined ? [] : context.texts.commentsOf(text).filter((comment) => SCHEMA.test(comment.text));
    const hasData = (file: string): boolean =>
      !file.startsWith('units/') || context.tree.units.some((entry) => entry.file === file);
    return changedTexts(context).flatMap(({ file, text, before }): SinceFound<'missing' | 'twice'>[] => {
      const right = schemaLineOf(file);
      const isRight = (line: string): boolean => `# ${line}` === right;
      const [was, is] = [linesOf(before), linesOf(text)];
      const odd = is.find((each, i) => !isRight(each.text) || i > 0);
      if (odd !== undefined) {
        if (was.some((each) => each.text === odd.text) && was.length >= is.length) return [];
        const found = { code: file, place: { file, span: odd.span }, args: { line: odd.text, right } };
        return [isRight(odd.text) || is.some((each) => isRight(each.text)) ? { ...found, variant: 'twice' } : found];
      }
      // a file that lost all that it held is another rule's
      if (is.length > 0 || was.length === 0 || !hasData(file)) return [];
      return [{ code: file, place: { file, path: [] }, args: { line: '', right }, variant: 'missing' }];
    });
  },
});
