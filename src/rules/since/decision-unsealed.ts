import { isOwnDecision } from '../../core/seal/own.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';

/** A decision that comes into the registry signed is sealed there, or it may be added to later. */
export const sinceUnsealed = sinceRule({
  id: 'since-decision-unsealed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Quyết định mới ghi chưa niêm phong',
    about: 'Quyết định của chính cơ quan này, mới ghi là đã ký trong đề xuất, phải được niêm phong ngay.',
    message: 'Quyết định {decision} mới ghi là đã ký mà chưa niêm phong.',
    hint: 'Đối chiếu với bản đã ký rồi niêm phong: `madinhdanh decision seal {decision}`.',
  },
  en: {
    title: 'New decision without a seal',
    about: 'A decision of this authority that a proposal enters as signed is sealed along with it.',
    message: 'The decision {decision} is entered as signed, and bears no seal.',
    hint: 'Check it with what was signed, then seal it: `madinhdanh decision seal {decision}`.',
  },
  docs: {
    vi: 'Quyết định của chính cơ quan này, mới ghi là đã ký (hay dự thảo được sửa tay thành đã ký) mà không có niêm phong: về sau ai cũng thêm bớt được. `decision issue` tự niêm phong.',
    en: 'a decision of our own is entered as signed without a seal.',
    basis: 'quy ước của công cụ.',
    remedy: '`madinhdanh decision seal 2024-200-qd-ubnd`.',
  },
  examples: [
    {
      intro: ': nay thêm',
      files: [
        {
          path: 'decisions/2024-200-qd-ubnd.yaml',
          content: `⟦number: 200/QĐ-UBND⟧
signed: 2024-05-25
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry } = context;
    // a registry that begins tells of the past
    if (before.units.size === 0 && before.decisions.size === 0) return [];
    return comparisonOf(context)
      .decisions.signedAnew.filter((each) => each.seal === undefined && isOwnDecision(registry, each))
      .map(({ id }) => ({ code: id, place: { file: `decisions/${id}.yaml`, path: [] }, args: { decision: id } }));
  },
});
