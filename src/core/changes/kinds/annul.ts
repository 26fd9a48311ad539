import { takenFrom } from '../../registry/lineage.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { REF, subtreeSchema } from '../schema-parts.js';

/** The end of a code that was granted in error. */
export interface Annul {
  code: string;
  subtree?: boolean;
}

/** `annul`: a code granted in error never had legal effect; it is not granted again all the same. */
export const annul: KindWithCommand<Annul> = {
  schema: {
    title: 'Hủy bỏ',
    description: 'Mã cấp sai, coi như chưa từng có hiệu lực; vẫn không cấp lại.',
    type: 'object',
    required: ['code'],
    properties: { code: REF, subtree: subtreeSchema('Hủy cả đơn vị cấp dưới.') },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  apply(state, { code, subtree }, _codes, path) {
    const at = [...path, 'code'];
    const unit = state.unitToClose(code, at);
    if (unit === undefined) return;
    const descendants = subtree === true ? state.earlierDescendants(unit.code) : [];
    for (const each of [unit, ...descendants]) {
      const from = takenFrom(state.registry, each.code, state.decisionId);
      if (from.length > 0) state.fault('annul-heir', at, { code: each.code, from });
      state.close(each, { reason: 'annulled' }, at);
    }
  },
  command: {
    arguments: ['<code>'],
    options: ['--subtree', 'basis', 'closing'],
    about: {
      vi: 'Hủy bỏ một mã cấp sai; mã không bao giờ cấp lại.',
      en: 'Annul a code granted in error; the code is never granted again.',
    },
    example: 'madinhdanh annul H24.12.02 --decision 5/QĐ-UBND',
    subject: { vi: 'Hủy bỏ {codes}', en: 'Annul {codes}' },
    optionTexts: {
      subtree: { vi: 'Hủy cả mọi đơn vị bên dưới.', en: 'Annul every unit beneath too.' },
    },
    build: (call) => ({ code: call.code, ...call.subtree() }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'hủy bỏ mã cấp sai',
  heading: 'Hủy bỏ',
  section: `Mã cấp sai, coi như chưa từng có hiệu lực pháp lý; vẫn không bao giờ cấp lại. Đơn vị đã tiếp nhận đơn vị khác thì không hủy được: dùng \`close\` hoặc \`merge\`.

Với mỗi ngày, sổ nói điều đã được công bố vào ngày ấy: trước ngày hủy bỏ có hiệu lực, \`--at\` vẫn nói mã đang dùng, và phụ lục in khi ấy đối chiếu vẫn khớp. Từ ngày ấy, và khi hỏi không ghi ngày, mã là \`annulled\`, không dẫn đến đơn vị nào.

\`\`\`yaml
# thay đổi
changes:
  - annul: {code: H24.01.01.01}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01.01
  name: Phòng Máy chủ
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: annulled
\`\`\``,
  english: `cancels a code granted in error: from the day of the annulment on it is \`annulled\` and leads to nobody. For a day before, \`--at\` tells what was published then, so that annexes printed then still agree.`,
};
