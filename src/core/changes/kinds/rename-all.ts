import { isDescendantOf } from '../../code/code.js';
import type { DataPath } from '../../finding.js';
import type { Unit } from '../../registry/types.js';
import type { Kind, KindGuide } from '../kind.js';
import { type Renaming, renamingBy } from '../name-pattern.js';
import { REF, REFS, textSchema } from '../schema-parts.js';
import type { State } from '../state.js';
import { rename } from './rename.js';

/** Another name for every unit beneath one whose name fits a pattern. */
export interface RenameAll {
  under: string;
  from: string;
  to: string;
  /** Those of them that are meant; each must fit. */
  codes?: string[];
}

/** The units that are meant, each with the place in the batch that says so. */
function meantUnits(state: State, { under, codes }: RenameAll, above: string, path: DataPath): Map<Unit, DataPath> {
  if (codes === undefined) {
    return new Map(state.earlierDescendants(above).map((unit) => [unit, [...path, 'from']]));
  }
  const meant = codes.flatMap((ref, i): [Unit, DataPath][] => {
    const at = [...path, 'codes', i];
    const unit = state.openUnit(ref, at);
    if (unit === undefined) return [];
    if (isDescendantOf(unit.code, above)) return [[unit, at]];
    state.fault('pattern-outside', at, { code: unit.code, under });
    return [];
  });
  return new Map(meant);
}

function renameMeant(state: State, data: RenameAll, renaming: Renaming, above: string, path: DataPath): void {
  const meant = meantUnits(state, data, above, path);
  let isNone = true;
  for (const [unit, at] of meant) {
    const name = renaming(unit.name);
    if (name === undefined) {
      if (data.codes !== undefined) {
        const { code, name: was } = unit;
        state.faultOf('pattern-none', 'one', at, { from: data.from, code, name: was });
      }
      continue;
    }
    isNone = false;
    if (name.trim() === '') state.fault('body-nameless', [...path, 'to'], { code: unit.code });
    else rename.apply(state, { code: unit.code, name }, new Map(), at, {});
  }
  if (isNone && data.codes === undefined)
    state.fault('pattern-none', [...path, 'from'], { from: data.from, code: above });
}

/** `renameAll`: one renaming for each unit beneath another whose name fits a pattern. */
export const renameAll: Kind<RenameAll> = {
  schema: {
    title: 'Đổi tên hàng loạt',
    description: 'Đổi tên mọi đơn vị bên dưới under có tên khớp mẫu from; codes thu hẹp lại còn các mã nêu ra.',
    type: 'object',
    required: ['under', 'from', 'to'],
    properties: {
      under: REF,
      from: textSchema('Mẫu', 'Biểu thức chính quy đơn giản: chữ, ^ $ . [ ] ( | ) ? và nhiều nhất một * hoặc +.'),
      to: {
        title: 'Thay bằng',
        description: 'Phần thay cho chỗ khớp; $1 là nhóm thứ nhất.',
        type: 'string',
        maxLength: 500,
      },
      codes: { title: 'Chỉ các mã', description: 'Chỉ đổi tên các mã này; mỗi tên phải khớp mẫu.', ...REFS },
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  apply(state, data, _codes, path) {
    const above = state.openUnit(data.under, [...path, 'under'])?.code;
    const renaming = renamingBy(data.from, data.to);
    if ('fault' in renaming) {
      const key = renaming.fault === 'group' ? 'to' : 'from';
      state.fault(`pattern-${renaming.fault}`, [...path, key], { part: renaming.part });
    } else if (above !== undefined) renameMeant(state, data, renaming, above, path);
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'đổi tên hàng loạt',
  heading: 'Đổi tên hàng loạt',
  section: `Mọi đơn vị bên dưới \`under\` có tên khớp mẫu \`from\` đổi tên: chỗ khớp thay bằng \`to\`. \`plan\` cho xem từng đơn vị. \`codes\` thu hẹp còn các mã nêu ra, mỗi tên phải khớp. Không tên nào khớp là lỗi; mỗi tên mới qua các kiểm tra của \`rename\`. Đơn vị cấp trong chính lần này không đổi.

\`\`\`yaml
# thay đổi
changes:
  - renameAll: {under: H24, from: "^Ủy ban nhân dân xã ", to: "Ủy ban nhân dân phường ", codes: [H24.03, H24.04]}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.03
  name: Ủy ban nhân dân phường An Đông
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - name: Ủy ban nhân dân xã An Đông
      decision: 2025-2000-qd-ubnd
\`\`\`

Mẫu là phần đơn giản của biểu thức chính quy: chữ, \`^\` đầu tên, \`$\` cuối tên, \`.\` một ký tự bất kỳ, \`[xp]\` một trong các ký tự, \`\\d\`, \`\\s\`, nhóm \`(xã|thị trấn)\` không lồng nhau (gọi lại là \`$1\` trong \`to\`), \`?\`, và nhiều nhất một \`*\` hoặc \`+\` khi mẫu bắt đầu bằng \`^\`. Mẫu có thể khiến máy tìm mãi không xong thì bị từ chối.

\`\`\`yaml
# thay đổi
changes:
  - renameAll: {under: H24, from: "^Ủy ban nhân dân (?:xã|thị trấn) (.+)$", to: "Ủy ban nhân dân phường $1"}
\`\`\``,
  english: `renames every unit beneath \`under\` whose name fits the pattern \`from\` (a simple part of regular expressions, which cannot run away); \`to\` takes the place of what it fits, \`$1\` is a group; \`codes\` narrows. Nothing that fits is an error.`,
};
