import type { DataPath } from '../../finding.js';
import type { IsoDate, Unit } from '../../registry/types.js';
import { stored } from '../details.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { common, REF, REFS, textSchema } from '../schema-parts.js';
import type { State } from '../state.js';

/** What an agency says of its units: that what stands there of them is right. */
export interface Verify {
  codes?: string[];
  /** A unit, and every open one beneath it. */
  under?: string;
  /** The day of the review. Left out: today. */
  on?: IsoDate;
  by: string;
}

/** The units that are meant, each once, with the place in the batch that says so. */
function meantUnits(state: State, { codes = [], under }: Verify, path: DataPath): Map<string, DataPath> {
  const meant = new Map<string, DataPath>();
  const add = (unit: Unit | undefined, at: DataPath): void => {
    if (unit !== undefined && !meant.has(unit.code)) meant.set(unit.code, at);
  };
  codes.forEach((ref, i) => {
    add(state.unitToCorrect(ref, [...path, 'codes', i]), [...path, 'codes', i]);
  });
  if (under === undefined) return meant;
  const at = [...path, 'under'];
  const above = state.unitToCorrect(under, at);
  add(above, at);
  if (above !== undefined) for (const unit of state.earlierDescendants(above.code)) add(unit, at);
  return meant;
}

/** `verify`: the yearly review (rà soát); says who found a unit's data right, and when. Needs no decision. */
export const verify: KindWithCommand<Verify, 'verify.nothing'> = {
  schema: {
    title: 'Rà soát',
    description: 'Ghi nhận thông tin của các đơn vị đã được rà soát, đúng đến ngày ấy.',
    type: 'object',
    required: ['by'],
    properties: {
      codes: { title: 'Các mã', description: 'Các đơn vị đã rà soát.', ...REFS },
      under: { title: 'Cả cơ quan', description: 'Đơn vị này và mọi đơn vị còn hiệu lực bên dưới.', ...REF },
      on: { title: 'Ngày', description: 'Ngày rà soát; bỏ trống thì là hôm nay.', $ref: common('date') },
      by: textSchema('Người rà soát', 'Cơ quan, đơn vị đã rà soát.'),
    },
    anyOf: [{ required: ['codes'] }, { required: ['under'] }],
    unevaluatedProperties: false,
  },
  needsDecision: false,
  apply(state, data, _codes, path) {
    const { today } = state.context;
    const on = data.on ?? today;
    const meant = meantUnits(state, data, path);
    if (on > today) {
      state.fault('verify-future', [...path, 'on'], { date: on });
      return;
    }
    let isNone = true;
    for (const [code, at] of meant) {
      const unit = state.unit(code);
      if (unit === undefined) continue;
      const other = unit.verified?.on;
      // what was found right later stays found right; of a whole agency the other units are meant
      if (other !== undefined && other > on) {
        if (data.codes !== undefined) {
          state.fault('verify-earlier', at, { code, date: on, other });
          isNone = false;
        }
        continue;
      }
      const verified = { on, by: stored(data.by) };
      if (other === on && unit.verified?.by === verified.by) continue;
      isNone = false;
      state.put({ ...unit, verified });
    }
    if (isNone && meant.size > 0) state.fault('verify-nothing', path, { date: on });
  },
  command: {
    arguments: ['[codes...]'],
    options: ['--under <code>', '--on <date>', '--by <text>', 'writing'],
    about: {
      vi: 'Ghi nhận đã rà soát: thông tin của đơn vị đúng đến ngày ấy.',
      en: 'Record the yearly review: what stands here of a unit was found right.',
    },
    example: 'madinhdanh verify --under H24.12 --by "Sở Thông tin và Truyền thông"',
    subject: { vi: 'Rà soát {codes}', en: 'Review {codes}' },
    argumentTexts: { codes: { vi: 'Các mã đã rà soát.', en: 'The codes that were reviewed.' } },
    optionTexts: {
      under: {
        vi: 'Đơn vị này và mọi đơn vị còn hiệu lực bên dưới.',
        en: 'This unit and every open one beneath it.',
      },
      on: { vi: 'Ngày rà soát (mặc định hôm nay).', en: 'The day of the review (today).' },
      by: { vi: 'Cơ quan, đơn vị đã rà soát.', en: 'Who reviewed them.' },
    },
    misuses: {
      'verify.nothing': {
        vi: 'Chưa ghi mã nào đã rà soát; cả một cơ quan thì --under H24.12.',
        en: 'No code was given; for a whole agency: --under H24.12.',
      },
    },
    build(call) {
      const { codes } = call;
      const [under, on] = [call.codeOption('under'), call.date('on')];
      if (codes.length === 0 && under === undefined) throw call.misuse('verify.nothing');
      return {
        ...(codes.length === 0 ? {} : { codes }),
        ...(under === undefined ? {} : { under }),
        ...(on === undefined ? {} : { on }),
        by: call.needed('by'),
      };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'ghi nhận đã rà soát',
  heading: 'Rà soát',
  section: `Hằng năm mỗi cơ quan rà soát mã và thông tin của các đơn vị mình. Rà soát xong, thông tin đúng, thì ghi \`verified\`: ngày nào, ai rà soát. Không cần quyết định. \`under\` là cả một cơ quan: đơn vị ấy và mọi đơn vị còn hiệu lực bên dưới. \`on\` bỏ trống thì là hôm nay; lần rà soát trước không thay được lần sau.

\`\`\`yaml
# thay đổi
changes:
  - verify: {codes: [H24.01], on: 2025-07-15, by: Sở Thông tin và Truyền thông}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0101
  verified: {on: 2025-07-15, by: Sở Thông tin và Truyền thông}
  granted: {decision: 2022-100-qd-ubnd}
\`\`\`

Đơn vị nào lâu chưa rà soát: \`madinhdanh report --stale 365\`. Phiếu để gửi từng cơ quan: \`madinhdanh export --split agency -o DIR\`; phiếu gửi lại thì \`madinhdanh import\`, kèm \`--verified-by\` để ghi luôn là đã rà soát.`,
  english: `records the yearly review: who found a unit's data right, and when; \`under\` means a whole agency. Needs no decision. An earlier review takes no later one's place.`,
};
