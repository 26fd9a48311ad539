import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';

/** The id that a number gives a decision: year, number, and what follows. */
const NUMBERED = /^(\d{4})-(\d+)-/;

/** A file that says by its name what another decision it is. */
export const decisionIdMisleads = sinceRule({
  id: 'since-decision-id',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Tên tệp quyết định trái với nội dung',
    about: 'Tên tệp ghi năm và số của quyết định thì phải đúng với number và signed bên trong.',
    message: 'Tệp {decision} theo tên là quyết định số {named} năm {year}, bên trong ghi {number} ngày {signed:date}.',
    hint: 'Đối chiếu với bản đã ký; đặt tên tệp theo số và năm của chính quyết định ấy.',
  },
  en: {
    title: 'Name of a decision’s file against its content',
    about: 'Where the name of a file gives year and number of a decision, number and signed inside say the same.',
    message:
      'By its name the file {decision} is the decision no. {named} of {year}; it says {number} of {signed:date}.',
    hint: 'Check it with what was signed, and name the file by its number and year.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đặt tên tệp theo số và năm của quyết định.' },
  examples: [
    {
      intro: ': nay thêm',
      files: [
        {
          path: 'decisions/2019-7-qd-ubnd.yaml',
          content: `number: ⟦200/QĐ-BTP⟧
signed: 2024-05-25
authority: Bộ Tư pháp
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) =>
    comparisonOf(context).decisions.signedAnew.flatMap(({ id, number, signed }) => {
      const [, year = '', named = ''] = NUMBERED.exec(id) ?? [];
      if (year === '') return [];
      const own = /^\s*0*(\d+)/.exec(number)?.[1];
      if (own === undefined || (own === named.replace(/^0+/, '') && year === signed.slice(0, 4))) return [];
      const place = { file: `decisions/${id}.yaml`, path: ['number'] };
      return [{ code: id, place, args: { decision: id, named, year, number, signed } }];
    }),
});
