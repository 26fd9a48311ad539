import { endUnit } from '../beneath.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { REF, subtreeSchema } from '../schema-parts.js';

/** The end of a unit that nobody takes over. */
export interface Close {
  code: string;
  reason?: 'dissolved';
  subtree?: boolean;
}

/** `close`: a unit is dissolved, with `subtree` all its descendants too. */
export const close: KindWithCommand<Close> = {
  schema: {
    title: 'Đóng mã',
    description: 'Giải thể, không có đơn vị tiếp nhận.',
    type: 'object',
    required: ['code'],
    properties: {
      code: REF,
      reason: { title: 'Lý do', description: 'dissolved: giải thể.', enum: ['dissolved'] },
      subtree: subtreeSchema('Đóng cả đơn vị cấp dưới.'),
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  apply(state, { code, subtree }, _codes, path) {
    const at = [...path, 'code'];
    const unit = state.unitToClose(code, at);
    if (unit === undefined) return;
    state.close(unit, { reason: 'dissolved' }, at);
    endUnit(state, unit, at, { asks: 'end', heirs: [], ...(subtree === true ? { way: 'close' } : {}) });
  },
  command: {
    arguments: ['<code>'],
    options: ['--subtree', 'basis', 'closing'],
    about: {
      vi: 'Đóng mã vì giải thể; mã không bao giờ cấp lại.',
      en: 'Close a code because its unit is dissolved; the code is never granted again.',
    },
    example: 'madinhdanh close H24.12.03 --decision 5/QĐ-UBND',
    subject: { vi: 'Đóng mã {codes}', en: 'Close {codes}' },
    optionTexts: {
      subtree: { vi: 'Đóng cả mọi đơn vị bên dưới.', en: 'Close every unit beneath too.' },
    },
    build: (call) => ({ code: call.code, reason: 'dissolved', ...call.subtree() }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'giải thể',
  heading: 'Giải thể',
  section: `Đóng mã, không có đơn vị tiếp nhận. \`subtree: true\` đóng cả cấp dưới; không có nó thì đơn vị còn cấp dưới chưa đóng không đóng được, trừ khi các cấp dưới ấy được đóng, chuyển hay thay thế trong cùng lần.

\`\`\`yaml
# thay đổi
changes:
  - close: {code: H24.01.01, reason: dissolved, subtree: true}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24]
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: dissolved
\`\`\``,
  english: `dissolves: nobody takes over.`,
};
