import type { Unit } from '../../core/registry/types.js';
import { listed } from '../../core/text/listed.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { type SinceFound, type Spot, spotOf } from './context.js';
import { tellsOfUnits } from './telling.js';

/** Fields in which anybody may write what he likes, without a decision. */
const FIELDS = {
  note: ({ note }: Unit) => note,
  address: ({ address }: Unit) => address,
  verified: ({ verified }: Unit) => verified?.by,
} as const satisfies Readonly<Record<string, (unit: Unit) => string | undefined>>;

/** A text that no rule reads says what only grants, closings and decisions can say: people are to read it. */
export const noteClaims = sinceRule({
  id: 'since-note-claims',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ghi chú nói về mã, quyết định',
    about:
      'Ghi chú (note), địa chỉ hay người rà soát của đơn vị đã cấp nay nhắc đến mã, quyết định hay việc đóng, cấp mã. Không quy tắc nào đối chiếu những chữ ấy với sổ, nên người duyệt phải đọc; mỗi tệp nêu một lần.',
    message: '{field} của {codes} nay nói về mã, quyết định hay tình trạng của đơn vị: “{text}”.',
    hint: 'Đọc cả ghi chú; điều có thật thì phải là việc cấp, đổi tên, đóng trong sổ: xem `madinhdanh history {code}`.',
  },
  en: {
    title: 'Note that tells of codes or decisions',
    about:
      'The note, the address or the reviewer of a unit that was granted tells of codes, of decisions or of what befell a unit. No rule holds these words against the registry, so that people have to read them; told once a file.',
    message: 'The {field} of {codes} tells of codes, decisions or what befell a unit: “{text}”.',
    hint: 'Read the whole of it; what is true stands in the registry as a grant, renaming or closing: `madinhdanh history {code}`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'bỏ câu ấy: `madinhdanh update H24.04 --note ""`.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay ghi chú nói đến một việc không có trong sổ:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  note: ⟦Đã sáp nhập vào H24.05⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const [tells, tellsAside] = [tellsOfUnits(context), tellsOfUnits(context, { decisions: false })];
    const groups = new Map<string, { codes: string[]; place: Spot; field: string; text: string }>();
    for (const { was, is, entry } of comparisonOf(context).rewritten) {
      for (const [field, read] of Object.entries(FIELDS)) {
        const text = read(is);
        if (text === undefined || text === read(was) || !(field === 'note' ? tells : tellsAside)(text)) continue;
        const key = `${entry.file} ${field}`;
        const group = groups.get(key) ?? { codes: [], place: spotOf(entry, field), field, text };
        groups.set(key, group);
        group.codes.push(is.code);
      }
    }
    return [...groups.values()].map(({ codes, place, field, text }): SinceFound<never> => {
      const [code = ''] = codes;
      return { code, place, args: { code, codes: listed(codes), field, text: text.replace(/\s+/g, ' ').slice(0, 80) } };
    });
  },
});
