import { foreignOrgan } from '../../core/registry/number-organ.js';
import { isOwnDecision } from '../../core/seal/own.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';

/** The number of a decision says whose it is: the letters of another body stand on a paper of that body. */
export const numberOrgan = sinceRule({
  id: 'since-number-organ',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Số quyết định của cơ quan khác',
    about: 'Quyết định mới ban hành mang số có ký hiệu của cơ quan khác với cơ quan ban hành ghi trong sổ.',
    message: 'Số {number} của {decision} mang ký hiệu {organ}, trong khi {authority} ký hiệu là {letters}.',
    hint: 'Đối chiếu với bản đã ký: sửa số, hoặc ghi đúng cơ quan ban hành ở authority.',
  },
  en: {
    title: 'Number of another body',
    about: 'A decision that became binding has a number with the letters of another body than its authority.',
    message: 'The number {number} of {decision} has the letters {organ}, while those of “{authority}” are {letters}.',
    hint: 'Hold it against the signed paper: correct the number, or say in authority who issued it.',
  },
  docs: {
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (số và ký hiệu văn bản).',
    remedy: 'sửa `number` hoặc `authority` theo bản đã ký.',
  },
  examples: [
    {
      intro: ': nay thêm',
      files: [
        {
          path: 'decisions/2024-200-qd-hdnd.yaml',
          content: `number: ⟦200/QĐ-HĐND⟧
signed: 2024-05-30
kind: amendment
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2024-20-nq-hdnd.yaml',
          content: 'number: 20/NQ-HĐND\nsigned: 2024-05-30\nauthority: Hội đồng nhân dân thành phố\nkind: amendment\n',
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry } = context;
    // a registry that begins tells of the past
    if (before.units.size === 0 && before.decisions.size === 0) return [];
    return comparisonOf(context).decisions.signedAnew.flatMap((decision): SinceFound<never>[] => {
      const { id, number } = decision;
      // of one of the whole country that does not say whose it is its number says it
      if (decision.authority === undefined && !isOwnDecision(registry, decision)) return [];
      const found = foreignOrgan(registry, decision);
      if (found === undefined) return [];
      return [
        {
          code: id,
          place: { file: `decisions/${id}.yaml`, path: ['number'] },
          args: { decision: id, number, ...found },
        },
      ];
    });
  },
});
