import type { DataPath } from '../../finding.js';
import { nameAsGiven, nameOfIndex } from '../../registry/corrections.js';
import { isMisprintOf } from '../../registry/misprints.js';
import { effectiveOf, isSigned } from '../../registry/registry.js';
import { shortNameOfIndex, withShortNameAt } from '../../registry/short-names.js';
import { nameIndexAt } from '../../registry/timeline.js';
import type { CorrectableField, Correction, IsoDate, Unit } from '../../registry/types.js';
import { CORRECTABLE_FIELDS } from '../../registry/types.js';
import { earlierCodesOf } from '../../seal/earlier-codes.js';
import { isPartedName } from '../../text/parted-name.js';
import { LEGACY_CODES_SCHEMA, stored } from '../details.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { common, REF, textSchema } from '../schema-parts.js';
import type { State } from '../state.js';
import { unknownCode } from '../unknown-code.js';

/** The true value of what was misprinted. */
export interface Correct {
  code: string;
  name?: string;
  shortName?: string;
  address?: string;
  legacyCodes?: string[];
  reason: string;
  /** The dispatch that says so. */
  by?: string;
  /** The day that the correction is of: of several names the one borne then is meant. Left out: today. */
  on?: IsoDate;
}

type Value = string | string[] | undefined;

/** What stands in a field now; of a name, and a short one, that which is meant. */
function standingIn(unit: Unit, field: CorrectableField, index: number): Value {
  if (field === 'shortName') return shortNameOfIndex(unit, index);
  return field === 'name' ? nameOfIndex(unit, index) : unit[field];
}

function withValue(unit: Unit, field: CorrectableField, value: string | string[], index: number): Unit {
  if (field === 'shortName') return withShortNameAt(unit, index, String(value));
  if (field !== 'name' || index >= (unit.formerNames?.length ?? 0)) return { ...unit, [field]: value };
  const names = unit.formerNames?.map((former, i) => (i === index ? { ...former, name: String(value) } : former));
  return { ...unit, ...(names === undefined ? {} : { formerNames: names }) };
}

/** Earlier codes that came with another unit belong to what closed that one. */
function areOwn(state: State, unit: Unit, now: string | string[]): boolean {
  const { own } = earlierCodesOf(state.registry, unit);
  return (unit.legacyCodes ?? []).every((code) => now.includes(code) || own.includes(code));
}

/** A unit and a day that a correction may be of; false after a fault. */
function isCorrectable(state: State, unit: Unit, on: IsoDate, path: DataPath): boolean {
  const { code, granted } = unit;
  const { today } = state.context;
  const since = effectiveOf(state.registry, granted);
  if (!isSigned(state.registry.decision(granted.decision)) || state.grantedAt.has(code)) {
    state.fault('correct-draft', path, { code, decision: granted.decision });
  } else if (on > today) state.fault('correct-future', [...path, 'on'], { code, date: on });
  else if (since !== undefined && on < since)
    state.fault('correct-early', [...path, 'on'], { code, date: on, other: since });
  else return true;
  return false;
}

/** Puts one field right; leaves the unit as it is after a fault. */
function corrected(state: State, unit: Unit, field: CorrectableField, data: Correct, path: DataPath): Unit {
  const on = data.on ?? state.context.today;
  const index = nameIndexAt(state.registry, unit, on);
  const given = data[field];
  const now = Array.isArray(given) ? given : stored(given ?? '');
  const was = standingIn(unit, field, index);
  const at = [...path, field];
  const { code } = unit;
  if (String(was ?? '') === String(now)) {
    state.fault('nothing-changed', at, { code, name: unit.name });
    return unit;
  }
  if (field === 'name' && isPartedName(String(now)) && !isPartedName(String(was ?? ''))) {
    state.fault('name-parted', at, { name: String(now) });
    return unit;
  }
  // several corrections of one name may not lead away from what was given, step by step
  const first = field === 'name' ? nameAsGiven(state.registry, unit, index) : was;
  if (!isMisprintOf(field, first, now)) {
    const args = { code, name: unit.name, was: String(first ?? ''), now: String(now) };
    if (field === 'legacyCodes' && args.was === '') state.fault('correct-none', at, args);
    else state.fault(field === 'name' ? 'correct-another' : 'correct-codes', at, args);
    return unit;
  }
  const correction: Correction = {
    field,
    ...(was === undefined ? {} : { was }),
    ...(data.by === undefined ? {} : { by: stored(data.by) }),
    on,
    reason: stored(data.reason),
  };
  const right = withValue(unit, field, now, index);
  if (field === 'legacyCodes' && !areOwn(state, unit, now)) {
    state.fault('correct-codes', at, { code, name: unit.name, was: String(was), now: String(now) });
    return unit;
  }
  return { ...right, corrections: [...(unit.corrections ?? []), correction] };
}

/**
 * `correct`: a misprint is put right by a dispatch (đính chính). It is no renaming: the true value stands everywhere, in
 * lists of the past too, and what was printed is kept beside it. Needs no decision, so that nothing but a misprint is one.
 */
export const correct: KindWithCommand<Correct, 'correct.nothing'> = {
  schema: {
    title: 'Đính chính',
    description: 'Sửa chỗ in sai; không phải đổi tên.',
    type: 'object',
    required: ['code', 'reason'],
    properties: {
      code: REF,
      name: textSchema('Tên đúng', 'Tên đầy đủ viết đúng.'),
      shortName: textSchema('Tên viết tắt đúng', 'Tên viết tắt viết đúng.'),
      address: textSchema('Địa chỉ đúng', 'Địa chỉ viết đúng.'),
      legacyCodes: { ...LEGACY_CODES_SCHEMA, description: 'Cả danh sách, viết đúng.', minItems: 1 },
      reason: textSchema('Lý do', 'Vì sao, ví dụ sai chính tả.'),
      by: textSchema('Văn bản', 'Văn bản đính chính, ví dụ 900/STTTT-CNTT.'),
      on: {
        title: 'Ngày',
        description: 'Ngày đính chính; tên mang ngày ấy là tên được đính chính. Bỏ trống thì là hôm nay.',
        $ref: common('date'),
      },
    },
    unevaluatedProperties: false,
  },
  needsDecision: false,
  apply(state, data, _codes, path) {
    const at = [...path, 'code'];
    const code = state.codeOf(data.code, at);
    if (code === undefined) return;
    const unit = state.unit(code);
    const fields = CORRECTABLE_FIELDS.filter((field) => data[field] !== undefined);
    if (unit === undefined) unknownCode(state, at, code);
    else if (fields.length === 0) state.fault('correct-nothing', path, { code });
    else if (isCorrectable(state, unit, data.on ?? state.context.today, path)) {
      state.put(fields.reduce((right, field) => corrected(state, right, field, data, path), unit));
    }
  },
  command: {
    arguments: ['<code>'],
    options: [
      '--name <text>',
      '--short-name <text>',
      '--address <text>',
      '--legacy-code <code>..',
      '--reason <text>',
      '--by <text>',
      '--on <date>',
      'writing',
    ],
    about: {
      vi: 'Đính chính chỗ in sai; không phải đổi tên, không cần quyết định.',
      en: 'Put a misprint right (đính chính): no renaming, and no decision is needed.',
    },
    example: 'madinhdanh correct H24.12 --short-name STTTT --reason "in sai" --by 900/STTTT',
    subject: { vi: 'Đính chính {codes}', en: 'Correct {codes}' },
    optionTexts: {
      name: { vi: 'Tên viết đúng.', en: 'The name as it should read.' },
      'legacy-code': {
        vi: 'Mã đã cấp viết đúng; ghi lại cả những mã không sai.',
        en: 'An earlier code as it should read; repeat those that are right too.',
      },
      reason: { vi: 'Vì sao, ví dụ "sai chính tả".', en: 'Why, such as "sai chính tả".' },
      by: { vi: 'Văn bản đính chính, ví dụ 900/STTTT-CNTT.', en: 'The dispatch that says so, such as 900/STTTT-CNTT.' },
      on: {
        vi: 'Ngày đính chính (mặc định hôm nay); tên cũ thì ghi một ngày còn mang tên ấy.',
        en: 'The day of the correction (today); for a former name, a day on which it was borne.',
      },
    },
    misuses: {
      'correct.nothing': {
        vi: 'Chưa ghi chỗ nào để đính chính, ví dụ --name "Sở Y tế".',
        en: 'Nothing to put right was given, such as --name "Sở Y tế".',
      },
    },
    build(call) {
      const { code } = call;
      const texts = Object.fromEntries(
        (['name', 'shortName', 'address'] as const).flatMap((field) =>
          call.has(field) ? [[field, call.needed(field)]] : [],
        ),
      );
      const legacyCodes = call.list('legacyCode');
      if (Object.keys(texts).length + legacyCodes.length === 0) throw call.misuse('correct.nothing');
      const [by, on] = [call.text('by'), call.date('on')];
      return {
        code,
        ...texts,
        ...(legacyCodes.length === 0 ? {} : { legacyCodes }),
        reason: call.needed('reason'),
        ...(by === undefined || by === '' ? {} : { by }),
        ...(on === undefined ? {} : { on }),
      };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'đính chính chỗ in sai',
  heading: 'Đính chính',
  section: `Chỗ in sai được sửa theo một văn bản, không cần quyết định. Không phải đổi tên: không có tên cũ, phụ lục của mọi ngày đều ghi tên đúng; \`corrections\` giữ lại chữ đã in. Bản đã in đem đối chiếu (\`check\`) thì chỗ ấy được nêu “đã đính chính”, không phải lỗi.

\`\`\`yaml
# thay đổi
changes:
  - correct: {code: H24.03, name: Ủy ban nhân dân xã An Đồng, reason: in thiếu dấu, by: 900/STTTT-CNTT, on: 2025-07-15}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.03
  name: Ủy ban nhân dân xã An Đồng
  granted: {decision: 2022-100-qd-ubnd}
  corrections:
    - field: name
      was: Ủy ban nhân dân xã An Đông
      by: 900/STTTT-CNTT
      on: 2025-07-15
      reason: in thiếu dấu
\`\`\`

Tên khác quá mức chính tả, dấu hay một chữ thì bị từ chối: đó là đổi tên (\`rename\`), phải có quyết định.

\`on\` là ngày đính chính, bỏ trống thì là hôm nay. Đơn vị đã mang nhiều tên thì tên được đính chính là tên mang trong ngày \`on\`: muốn sửa một tên cũ, ghi một ngày còn mang tên ấy. Ngoài tên (\`name\`), đính chính được tên viết tắt (\`shortName\`), địa chỉ (\`address\`), và mã đã cấp (\`legacyCodes\`: ghi cả danh sách; mỗi mã sai một hai ký tự). Niêm phong của quyết định vẫn khớp, vì tính theo chữ đã in.`,
  english: `puts a misprint right without a decision: no renaming; the true value stands everywhere, \`corrections\` keeps what was printed. Of several names the one borne on \`on\` is meant.`,
};
