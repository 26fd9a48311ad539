import { sameValue } from '../../equal.js';
import type { DataPath } from '../../finding.js';
import { carriedShortNames, shortNameOfIndex, withShortNameAt, withShortNames } from '../../registry/short-names.js';
import type { Unit } from '../../registry/types.js';
import { isPartedName } from '../../text/parted-name.js';
import { isWordless } from '../../text/wordless.js';
import { stored } from '../details.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { isNamedByBatch, namesOf, placeOfName, renamed } from '../naming.js';
import { REF, textSchema } from '../schema-parts.js';
import type { State } from '../state.js';

/** Nothing is renamed before it was granted. */
function checkRenameDate(state: State, unit: Unit, path: DataPath): void {
  const date = state.effective;
  const other = state.dayOf(unit.granted);
  if (date !== undefined && other !== undefined && date < other) {
    state.fault('rename-early', path, { code: unit.code, date, other });
  }
}

/** Another name. */
export interface Rename {
  code: string;
  name: string;
  shortName?: string | null;
}

/**
 * A unit that was renamed, with the short name that goes with its new name. One that another name goes on with is that of
 * before; undefined (and a fault) where a draft would change the short name of a name that binds.
 */
function withShortName(
  state: State,
  unit: Unit,
  named: Unit,
  given: string | null | undefined,
  path: DataPath,
): Unit | undefined {
  const index = placeOfName(state, named);
  const carried = carriedShortNames(unit, named);
  // a draft that takes another day for its renaming means the same short name
  if (isNamedByBatch(state, named) && isNamedByBatch(state, unit) && state.isDraft) carried[index] = unit.shortName;
  const next = withShortNames(named, carried);
  if (given === undefined) return next;
  const wanted = given ? stored(given) : undefined;
  if (shortNameOfIndex(next, index) === wanted) return next;
  if (isNamedByBatch(state, named)) return withShortNames(named, carried.with(index, wanted));
  if (!state.isDraft) return withShortNameAt(next, index, wanted);
  const { code, name } = unit;
  return state.fault('short-name-alone', path, {
    code,
    name,
    decision: state.decisionId ?? '',
    shortName: wanted ?? '',
  });
}

/** `rename`: a unit takes another name; the old one goes to its former names. */
export const rename: KindWithCommand<Rename> = {
  schema: {
    title: 'Đổi tên',
    description: 'Tên mới; tên cũ vào formerNames.',
    type: 'object',
    required: ['code', 'name'],
    properties: {
      code: REF,
      name: textSchema('Tên mới', 'Tên đầy đủ mới.'),
      shortName: {
        title: 'Tên viết tắt',
        description: 'Tên viết tắt mới; null để bỏ.',
        type: ['string', 'null'],
      },
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  apply(state, { code, name, shortName }, _codes, path) {
    const unit = state.openUnit(code, [...path, 'code']);
    if (unit === undefined) return;
    const wanted = stored(name);
    if (state.isOthersDraft(unit)) {
      state.fault('unit-draft', [...path, 'code'], { code: unit.code, decision: unit.granted.decision });
      return;
    }
    checkRenameDate(state, unit, [...path, 'code']);
    if (isWordless(wanted)) return state.fault('name-wordless', [...path, 'name'], { name: wanted });
    if (isPartedName(wanted)) return state.fault('name-parted', [...path, 'name'], { name: wanted });
    state.renamedAt.set(unit.code, [...path, 'name']);
    const names = renamed(state, unit, wanted, [...path, 'code']);
    if (names === undefined) return;
    const { formerNames: _names, ...rest } = unit;
    const named: Unit = { ...rest, ...(names === 'same' ? namesOf(unit) : names) };
    const next = withShortName(state, unit, named, shortName, [...path, 'shortName']);
    if (next === undefined) return;
    if (names === 'same' && sameValue(next, unit)) {
      state.fault('nothing-changed', [...path, 'name'], { code: unit.code, name: wanted });
      return;
    }
    state.put(next);
  },
  command: {
    arguments: ['<code>'],
    options: ['--name <text>', '--short-name <text>', 'basis', 'writing'],
    about: {
      vi: 'Đổi tên một đơn vị; tên cũ được giữ trong lịch sử.',
      en: 'Rename a unit; the old name stays in its history.',
    },
    example: 'madinhdanh rename H24.12 --name "Sở Công nghệ" --decision 5/QĐ-UBND',
    subject: { vi: 'Đổi tên {codes}', en: 'Rename {codes}' },
    optionTexts: { name: { vi: 'Tên mới.', en: 'The new name.' } },
    build(call) {
      const { code } = call;
      const shortName = call.text('shortName');
      return { code, name: call.needed('name'), ...(shortName === undefined ? {} : { shortName: shortName || null }) };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'đổi tên',
  heading: 'Đổi tên',
  section: `Tên cũ vào \`formerNames\`, với quyết định đã đổi; ngày (\`until\`) chỉ ghi khi khác ngày hiệu lực của quyết định. \`shortName\` đi kèm được: tên viết tắt cũ được giữ cùng tên cũ, và trở lại khi rút việc đổi tên khỏi dự thảo hoặc thu hồi quyết định. Tên không đổi thì tên viết tắt sửa bằng \`update\`.

\`\`\`yaml
# thay đổi
changes:
  - rename:
      code: H24.02
      name: Sở Khoa học, Công nghệ và Chuyển đổi số
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.02
  name: Sở Khoa học, Công nghệ và Chuyển đổi số
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - name: Sở Khoa học và Công nghệ
      decision: 2025-2000-qd-ubnd
\`\`\`

Sửa lại tên theo cùng quyết định, hoặc trong chính dự thảo cấp mã, không để lại tên cũ: tên ấy chưa từng có hiệu lực. Tên mà quyết định đã ký cấp, khi đã commit hoặc đã niêm phong, thì đính chính bằng \`correct\`.

Lần đổi tên ghi muộn (\`effective\` trước lần đổi tên sau cùng) được xếp vào đúng chỗ theo ngày: tên mới mang đến lần đổi kế tiếp. Đơn vị mà một dự thảo định đổi tên vẫn đổi được theo quyết định đã ký: lần đổi ấy đứng trước, dự thảo đổi tiếp từ tên mới. Mỗi đơn vị chỉ có chỗ cho tên của một dự thảo; dự thảo thứ hai bị từ chối.`,
  english: `keeps the former name, with the day only where that is not the decision's own; a name that never had effect is not kept. A renaming entered late goes to its place by date; a signed one goes before what a draft means to rename; two drafts cannot rename one unit.`,
};
