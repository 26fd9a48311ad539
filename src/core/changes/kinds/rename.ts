import type { DataPath } from '../../finding.js';
import { leavingName } from '../../registry/corrections.js';
import { effectiveOf, untilOf } from '../../registry/registry.js';
import type { FormerName, IsoDate, Unit } from '../../registry/types.js';
import { stored } from '../details.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { REF, textSchema } from '../schema-parts.js';
import type { State } from '../state.js';

/** The day on which a unit took its present name, or came back with it when its closing was revoked. */
function namedSince(state: State, unit: Unit): IsoDate | undefined {
  const last = unit.formerNames?.at(-1);
  const named = (last && untilOf(state.registry, last)) ?? effectiveOf(state.registry, unit.granted);
  const back = unit.formerClosings
    ?.map(({ lifted }) => effectiveOf(state.registry, lifted) ?? '')
    .sort()
    .at(-1);
  return named !== undefined && back !== undefined && back > named ? back : named;
}

/** The day a name ends. A draft without a date has none to say: today stands for it until the draft is issued. */
function renamingDay(state: State, unit: Unit): IsoDate {
  const { today } = state.context;
  const since = namedSince(state, unit) ?? today;
  return state.effective ?? (since > today ? since : today);
}

/**
 * The former names after a renaming. A name that nobody ever bore is none: one given by the draft or the batch that
 * takes it away again, or by an earlier step of the same decision.
 */
function formerNames(state: State, unit: Unit, name: string): FormerName[] {
  const names = unit.formerNames ?? [];
  const neverBorne = state.grantedAt.has(unit.code) || (state.isDraft && unit.granted.decision === state.decisionId);
  if (unit.name === name || neverBorne) return names;
  const former = { name: unit.name, until: renamingDay(state, unit), decision: state.decisionId ?? '' };
  const last = names.at(-1);
  const isStep =
    last?.decision === former.decision && (state.isDraft || untilOf(state.registry, last) === former.until);
  if (last === undefined || !isStep) return [...names, former];
  // the first step stands, unless this one takes it back
  return last.name === name ? names.slice(0, -1) : names;
}

function checkRenameDate(state: State, unit: Unit, path: DataPath): void {
  const date = state.effective;
  const other = namedSince(state, unit);
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
    const short = shortName === undefined ? unit.shortName : shortName ? stored(shortName) : undefined;
    if (unit.name === wanted && unit.shortName === short) {
      state.fault('nothing-changed', [...path, 'name'], { code: unit.code, name: wanted });
      return;
    }
    if (state.restsOnDraft(unit)) {
      state.fault('unit-draft', [...path, 'code'], { code: unit.code, decision: unit.granted.decision });
      return;
    }
    checkRenameDate(state, unit, [...path, 'code']);
    const left = state.isDraft || unit.name === wanted ? unit : leavingName(state.registry, unit, state.effective);
    const { shortName: _short, formerNames: _names, ...rest } = left;
    const names = formerNames(state, unit, wanted);
    state.put({
      ...rest,
      name: wanted,
      ...(short === undefined ? {} : { shortName: short }),
      ...(names.length === 0 ? {} : { formerNames: names }),
    });
  },
  command: {
    arguments: ['<code>'],
    options: ['--name <text>', '--short-name <text>', 'basis', 'writing'],
    about: {
      vi: 'Đổi tên một đơn vị; tên cũ được giữ trong lịch sử.',
      en: 'Rename a unit; the old name stays in its history.',
    },
    example: 'madinhdanh rename H24.12 --name "Sở Khoa học và Công nghệ" --decision 2025-2000-qd-ubnd',
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
  section: `Tên cũ vào \`formerNames\`, với ngày cuối cùng còn mang tên ấy và quyết định. \`shortName\` đi kèm được.

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
    - {name: Sở Khoa học và Công nghệ, until: 2025-07-01, decision: 2025-2000-qd-ubnd}
\`\`\`

Sửa lại tên theo cùng quyết định, hoặc trong chính dự thảo cấp mã, không để lại tên cũ: tên ấy chưa từng có hiệu lực.`,
  english: `keeps the former name with its last day; a name that never had effect is not kept.`,
};
