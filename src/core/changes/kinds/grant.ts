import { type Body, needOfBody } from '../body.js';
import type { Kind, KindGuide } from '../kind.js';
import { BODY } from '../schema-parts.js';

/** A new unit under a new code. */
export interface Grant extends Body {
  name: string;
}

/** `grant`: a new unit under the next free code under its parent, or a chosen one. Its command is `add`, which asks. */
export const grant: Kind<Grant> = {
  schema: {
    title: 'Cấp mã mới',
    description: 'Mã kế tiếp dưới parent, hoặc mã nêu ở code.',
    ...BODY,
    required: ['name'],
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: (body, path) => [needOfBody(body, path)],
  // granted with its code, before all else
  apply() {},
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'cấp mã',
  command: '`madinhdanh add` (hoặc `grant`)',
  heading: 'Cấp mã',
  section: `Mã kế tiếp dưới \`parent\`, hoặc mã chọn sẵn ở \`code\`. Không bao giờ cấp một mã từng cấp, đã đóng, đã hủy, được dành riêng (\`reserved\`), hay chỉ còn trong lịch sử git.

\`\`\`yaml
# thay đổi
changes:
  - grant: {as: cds, parent: H24.02, name: Trung tâm Chuyển đổi số, phone: 0225 000 0202}
  - grant: {parent: $cds, name: Phòng Dữ liệu}
  - grant: {code: H24.50, name: Ban Quản lý Khu công nghệ cao}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.02.02
  name: Trung tâm Chuyển đổi số
  phone: 0225 000 0202
  granted: {decision: 2025-2000-qd-ubnd}
- code: H24.02.02.01
  name: Phòng Dữ liệu
  granted: {decision: 2025-2000-qd-ubnd}
- code: H24.50
  name: Ban Quản lý Khu công nghệ cao
  granted: {decision: 2025-2000-qd-ubnd}
\`\`\`

Mã chọn sẵn được giữ chỗ trước; các mã kế tiếp được cấp sau đó, theo thứ tự trong tệp.

\`type\` là một trong các từ ở \`types\` của \`registry.yaml\` (\`--type\` ở \`add\` và \`update\`); \`identifiers\` là mã của đơn vị trong các hệ thống khác, như mã số thuế, mã đơn vị hành chính (\`--identifier mst=0200123456\`). Loại có dải số riêng (\`roots.H24.blocks: [{type: trường học, level: 3, from: "100", to: "499"}]\`) thì mã kế tiếp lấy từ dải ấy, đơn vị loại khác không lấy mã trong đó; hết dải thì lệnh nói. Mã chọn sẵn ngoài dải chỉ bị cảnh báo. \`reserved\` nhận cả khoảng: \`{from: H24.90, to: H24.99, reason: dự phòng}\`. Nhóm cuối toàn số 0 (\`H24.00\`) không cấp cho đơn vị nào. Thêm một mã cấp 1 vào sổ: \`madinhdanh root add K24\`.`,
  english: `gives the next free code under \`parent\`, or a chosen \`code\`: never one that was granted, closed, annulled, reserved, or that git's history knows. \`as: a\` names a new unit; \`$a\` calls it anywhere in the file. A \`type\` (one of the words under \`types\` in registry.yaml) whose root keeps numbers for it (\`blocks\`) takes the next free code from them, and no other type does; \`identifiers\` hold what other registers call it. Codes of zeros (\`H24.00\`) are never granted; \`root add\` adds a level-1 code.`,
};
