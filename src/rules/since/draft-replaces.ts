import { isSigned } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';
import { draftChange, isUnchanged } from './draft-change.js';

type Variant = 'revokes' | 'gained' | 'revoking' | 'full';

/** What replaces or revokes others ends what they did: it is seen where a draft gains it, and where it becomes binding. */
export const draftReplaces = sinceRule({
  id: 'since-draft-replaces',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Dự thảo thay thế quyết định khác',
    about:
      'Dự thảo đã có nay ghi thêm thay thế (replaces), thu hồi (revokes) quyết định khác hay thành quyết định đầy đủ (kind: full); hoặc quyết định mới ban hành và từ đó thay thế, thu hồi quyết định khác.',
    message: 'Quyết định {decision} được ban hành, thay thế {replaces}.',
    hint: 'Đối chiếu với bản đã ký; sai thì `madinhdanh decision edit {decision}`.',
    variants: {
      revokes: { message: 'Quyết định {decision} được ban hành, thu hồi hoặc bãi bỏ {replaces}.' },
      gained: { message: 'Dự thảo {decision} ở {since} không thay thế {replaces}, nay có.' },
      revoking: { message: 'Dự thảo {decision} ở {since} không thu hồi, bãi bỏ {replaces}, nay có.' },
      full: { message: 'Dự thảo {decision} ở {since} chỉ sửa đổi, bổ sung; nay thành quyết định đầy đủ.' },
    },
  },
  en: {
    title: 'Draft that replaces decisions',
    about:
      'A draft that was there replaces or revokes further decisions or becomes a full one (kind: full); or a decision becomes binding that replaces or revokes others.',
    message: 'The decision {decision} was issued, and replaces {replaces}.',
    hint: 'Hold it against the signed paper; where it is wrong: `madinhdanh decision edit {decision}`.',
    variants: {
      revokes: { message: 'The decision {decision} was issued, and revokes {replaces}.' },
      gained: { message: 'The draft {decision} does not replace {replaces} in {since}, and does now.' },
      revoking: { message: 'The draft {decision} does not revoke {replaces} in {since}, and does now.' },
      full: { message: 'The draft {decision} is an amendment in {since}, and a full decision now.' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'sửa `replaces`, `revokes`, `kind` theo bản trình.' },
  examples: [
    {
      intro: ': trước không thay thế quyết định nào, nay',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
title: Về việc bổ sung mã định danh điện tử
kind: amendment
replaces: ⟦[2022-100-qd-ubnd]⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since } = context;
    const { idNow, signedAnew } = comparisonOf(context).decisions;
    const placeOf = (id: string, key: string) => ({ file: `decisions/${id}.yaml`, path: [key] });
    const issued = ({ id, replaces = [], revokes = [] }: Decision): SinceFound<Variant>[] => {
      const found: SinceFound<Variant>[] = [];
      const args = { decision: id, replaces };
      if (replaces.length > 0) found.push({ code: id, place: placeOf(id, 'replaces'), args });
      if (revokes.length === 0) return found;
      return [
        ...found,
        { code: id, place: placeOf(id, 'revokes'), args: { ...args, replaces: revokes }, variant: 'revokes' },
      ];
    };
    const drafts = [...before.decisions.values()].filter((was) => !isSigned(was));
    const known = new Set(drafts.map(({ id }) => idNow(id)));
    // a registry that begins tells of the past
    const isBegun = before.units.size > 0 || before.decisions.size > 0;
    const fresh = isBegun ? signedAnew.filter(({ id }) => !known.has(id)) : [];
    const changed = drafts.flatMap((was): SinceFound<Variant>[] => {
      const is = registry.decision(idNow(was.id));
      if (is === undefined) return [];
      const { id } = is;
      // what is issued unlike its draft is told as such
      if (isSigned(is)) return isUnchanged(draftChange(before, was, registry, is)) ? issued(is) : [];
      const gained = (['replaces', 'revokes'] as const).flatMap((key): SinceFound<Variant>[] => {
        const more = (is[key] ?? []).filter((each) => was[key]?.includes(each) !== true);
        const args = { decision: id, replaces: more, since };
        if (more.length === 0) return [];
        return [{ code: id, place: placeOf(id, key), args, variant: key === 'replaces' ? 'gained' : 'revoking' }];
      });
      if (is.kind !== 'full' || was.kind === 'full') return gained;
      return [...gained, { code: id, place: placeOf(id, 'kind'), args: { decision: id, since }, variant: 'full' }];
    });
    return [...changed, ...fresh.flatMap(issued)];
  },
});
