import { sameValue } from '../../equal.js';
import type { DataPath } from '../../finding.js';
import { boundNames } from '../../registry/binding.js';
import { laterNote, withContactNote } from '../../registry/contacts.js';
import { effectiveOf } from '../../registry/registry.js';
import { withShortNameAt } from '../../registry/short-names.js';
import type { Unit } from '../../registry/types.js';
import { DETAIL_CHANGES_SCHEMA, type DetailChanges, stored, withDetails } from '../details.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { REF } from '../schema-parts.js';
import type { State } from '../state.js';

/** New contact data of a unit. */
export type Update = { code: string } & DetailChanges;

/** The changed unit, with what held before noted where a day was given from which the new values hold. */
function noted(state: State, unit: Unit, changed: Unit, path: DataPath): Unit {
  const { code } = unit;
  const date = state.ownEffective;
  // without a day it is today's data that is put right, which a note for days to come would hide
  const from = date ?? state.context.today;
  const later = laterNote(unit, changed, from);
  if (later !== undefined) state.fault('contact-later', path, { code, date: from, other: later });
  if (date === undefined) return changed;
  // before its first day a unit had nothing that could be noted
  const granted = effectiveOf(state.registry, unit.granted);
  return granted !== undefined && date <= granted ? changed : withContactNote(unit, changed, date);
}

/** A unit with another short name: that which it bears, beside whatever a draft would call it. */
function withShortName({ registry }: State, unit: Unit, shortName: string | null): Unit {
  return withShortNameAt(unit, boundNames(registry, unit), shortName ? stored(shortName) : undefined);
}

/** `update`: contact data, which agencies may correct at any time; needs no decision. */
export const update: KindWithCommand<Update, 'update.nothing'> = {
  schema: {
    title: 'Cập nhật liên hệ',
    description: 'Giá trị mới; null để bỏ.',
    type: 'object',
    required: ['code'],
    ...DETAIL_CHANGES_SCHEMA,
    properties: { code: REF, ...DETAIL_CHANGES_SCHEMA.properties },
    unevaluatedProperties: false,
  },
  needsDecision: false,
  apply(state, { code, shortName, ...changes }, _codes, path) {
    const unit = state.unitToCorrect(code, [...path, 'code']);
    if (unit === undefined) return;
    const detailed = withDetails(unit, changes);
    const changed = shortName === undefined ? detailed : withShortName(state, detailed, shortName);
    if (sameValue(changed, unit)) state.fault('nothing-changed', path, { code: unit.code, name: unit.name });
    else state.put(noted(state, unit, changed, path));
  },
  command: {
    arguments: ['<code>'],
    options: ['details', 'basis', 'writing'],
    about: {
      vi: 'Sửa thông tin liên hệ; giá trị rỗng để xóa.',
      en: 'Correct contact data; an empty value removes a field.',
    },
    example: 'madinhdanh update H24.12 --phone "0225 000 0100" --fax ""',
    subject: { vi: 'Cập nhật thông tin {codes}', en: 'Update the data of {codes}' },
    optionTexts: {
      decision: {
        vi: 'Quyết định nêu trong lời commit; sửa thông tin không cần quyết định.',
        en: 'Decision named in the commit message; contact data needs none.',
      },
      effective: {
        vi: 'Ngày thông tin mới bắt đầu; thông tin cũ được giữ lại cho những ngày trước đó (mặc định: không ghi ngày).',
        en: 'Day from which the new data holds; the old is kept for the days before (default: no day is noted).',
      },
    },
    misuses: {
      'update.nothing': {
        vi: 'Chưa ghi mục nào để sửa, ví dụ --phone "0225 000 0100".',
        en: 'Nothing to change was given, such as --phone "0225 000 0100".',
      },
    },
    build(call) {
      const { code } = call;
      const changes = call.detailChanges();
      if (Object.keys(changes).length === 0) throw call.misuse('update.nothing');
      return { code, ...changes };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'sửa thông tin liên hệ',
  heading: 'Sửa thông tin liên hệ',
  section: `Không cần quyết định. \`null\` bỏ một mục; mục không nêu thì giữ nguyên, \`identifiers\` thì từng hệ thống một (\`{scheme: mst, value: null}\` bỏ mã số thuế). Có \`effective\` (\`--effective\`) thì giá trị cũ được giữ ở \`changedContacts\` cho những ngày trước đó; không có thì chỉ thay.

\`\`\`yaml
# thay đổi
changes:
  - update: {code: H24.01, phone: null, email: stttt@example.com}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01
  name: Sở Thông tin và Truyền thông
  email: stttt@example.com
  granted: {decision: 2022-100-qd-ubnd}
\`\`\``,
  english: `changes contact data and needs no decision; \`null\` removes. With \`effective\` the old values are kept in \`changedContacts\` for the days before.`,
};
