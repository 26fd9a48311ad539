import { isOnePaper } from '../../core/registry/decision-number.js';
import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';

/** A number that the base gave to another decision since the branch parted from it would stand for two when both are there. */
export const numberTaken = sinceRule({
  id: 'since-number-taken',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Số đã có ở nhánh gốc',
    about:
      'Số, ký hiệu của quyết định mới ghi mà nhánh gốc, từ khi nhánh này rời ra, đã ghi cho quyết định khác của cùng cơ quan trong cùng năm.',
    message: 'Số {number} của {decision} đã là số của {other} (ký ngày {signed:date}) ở nhánh gốc.',
    hint: 'Nhập nhánh gốc vào nhánh này rồi đối chiếu hai tệp với bản đã ký; một văn bản thì chỉ giữ một tệp, hai văn bản thì sửa số.',
  },
  en: {
    title: 'Number taken at the base',
    about:
      'The number of a decision that is entered now was given at the base, since this branch parted from it, to another decision of the same authority in the same year.',
    message: 'The number {number} of {decision} is by now that of {other} (signed {signed:date}) at the base.',
    hint: 'Merge the base into this branch and hold both files against the signed papers; one paper has one file, and of two papers one has the wrong number.',
  },
  docs: {
    en: 'the base gave the number of a new decision to another one meanwhile.',
    basis: 'Nghị định 30/2020/NĐ-CP, Điều 8: số và ký hiệu; quy ước của công cụ.',
    remedy: 'nhập nhánh gốc vào rồi sửa số, hoặc bỏ tệp thừa.',
  },
  examples: [
    {
      intro: ': nhánh gốc nay có',
      files: [
        {
          path: 'decisions/2024-9-qd-ubnd.yaml',
          tip: true,
          content: `number: 9/QĐ-UBND
signed: 2024-05-28
kind: amendment
`,
        },
        {
          path: 'decisions/2024-sap-xep.yaml',
          intro: 'mà nhánh này cũng ghi:',
          content: `number: ⟦9/QĐ-UBND⟧
signed: 2024-05-30
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, tip } = context;
    const there = [...(tip?.decisions.values() ?? [])].filter(isSigned);
    if (there.length === 0) return [];
    return comparisonOf(context).decisions.signedAnew.flatMap((each): SinceFound<never>[] => {
      const { id, number } = each;
      // what both have has a rule of its own
      const other = there.find(
        (taken) => taken.id !== id && registry.decision(taken.id) === undefined && isOnePaper(before, taken, each),
      );
      if (other === undefined || before.decision(other.id) !== undefined) return [];
      const args = { decision: id, number, other: other.id, signed: other.signed };
      return [{ code: id, place: { file: `decisions/${id}.yaml`, path: ['number'] }, args }];
    });
  },
});
