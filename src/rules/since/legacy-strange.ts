import type { StrangeClaim } from '../../core/query/strange-claims.js';
import { listed } from '../../core/text/listed.js';
import { sinceRule } from '../definition.js';
import { claimOf } from './claims.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, type Spot, spotOf } from './context.js';

interface Claim {
  kind: StrangeClaim;
  code: string;
  legacy: string;
  decision: string;
  place: Spot;
}

/** What a new unit says it was called before, and nobody was: told once a decision, for lists bring many. */
export const legacyStrange = sinceRule({
  id: 'since-legacy-strange',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Mã cũ lạ',
    about:
      'Đơn vị mới ghi làm mã cũ (legacyCodes) một mã đang dành riêng, một mã của sổ này mà sổ chưa từng cấp, mã cấp 1 của bộ, tỉnh khác, hay dạng cũ của một mã không của ai. Sổ lập từ trước khi dùng công cụ có thể có mã như thế, nên phải đối chiếu.',
    hint: 'Đối chiếu với văn bản đã cấp các mã ấy; không có thì bỏ khỏi legacyCodes trước khi ban hành {decision}.',
    variants: {
      reserved: { message: 'Theo {decision}, {count} đơn vị mới nhận mã đang dành riêng làm mã cũ: {codes}.' },
      unknown: { message: 'Theo {decision}, {count} đơn vị mới nhận mã mà sổ này chưa từng cấp làm mã cũ: {codes}.' },
      root: { message: 'Theo {decision}, {count} đơn vị mới nhận mã cấp 1 của nơi khác làm mã cũ: {codes}.' },
      form: { message: 'Theo {decision}, {count} đơn vị mới ghi mã cũ là dạng cũ của một mã không của ai: {codes}.' },
    },
  },
  en: {
    title: 'Odd earlier code',
    about:
      'A new unit claims as an earlier code (legacyCodes) a reserved code, a code of this registry that it never granted, the level-1 code of another province or ministry, or the old form of a code that nobody has. A registry kept before this tool may have such codes: hold them against the paper.',
    hint: 'Hold them against what granted those codes; where nothing did, take them out of legacyCodes before {decision} is issued.',
    variants: {
      reserved: { message: 'Under {decision}, {count} new units claim reserved codes as earlier ones: {codes}.' },
      unknown: {
        message:
          'Under {decision}, {count} new units claim as earlier codes some that this registry never granted: {codes}.',
      },
      root: { message: 'Under {decision}, {count} new units claim level-1 codes of others as earlier ones: {codes}.' },
      form: {
        message:
          'Under {decision}, {count} new units have as earlier codes old forms of codes that nobody has: {codes}.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đối chiếu với văn bản đã cấp mã ấy.' },
  examples: [
    {
      intro: ': dự thảo một đơn vị mới',
      files: [
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [⟦H24.44⟧, ⟦H24.99⟧, ⟦K24⟧, ⟦000.00.45.H24⟧]
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  legacyCodes: [000.00.05.H24, H23.07]
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before } = context;
    // a registry that begins tells of the past, and so does nothing else
    if (before.units.size === 0) return [];
    const groups = new Map<string, Claim[]>();
    for (const entry of comparisonOf(context).entries.values()) {
      const { code, legacyCodes = [], granted } = entry.unit;
      const was = before.unit(code);
      // what comes to a unit that was granted already is an entry of its own
      if (was !== undefined && isBinding(before, was.granted.decision)) continue;
      for (const [i, legacy] of legacyCodes.entries()) {
        const kind = was?.legacyCodes?.includes(legacy) === true ? undefined : claimOf(context, entry.unit, legacy);
        if (kind === undefined) continue;
        const key = `${kind} ${granted.decision}`;
        const claim = { kind, code, legacy, decision: granted.decision, place: spotOf(entry, 'legacyCodes', i) };
        groups.set(key, [...(groups.get(key) ?? []), claim]);
      }
    }
    return [...groups.values()].flatMap((claims): SinceFound<StrangeClaim>[] => {
      const [first] = claims;
      if (first === undefined) return [];
      const { kind, code, decision, place } = first;
      const codes = listed(claims.map((each) => `${each.code} ← ${each.legacy}`));
      const count = new Set(claims.map((each) => each.code)).size;
      return [{ code, place, args: { decision, codes, count }, variant: kind }];
    });
  },
});
