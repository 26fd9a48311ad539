import type { Closed, Unit } from '../../core/registry/types.js';
import { listed } from '../../core/text/listed.js';
import { sinceRule } from '../definition.js';
import type { Pair } from './bodies.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceContext, type SinceFound, type Spot, spotOf } from './context.js';
import { grantMove } from './grant-moves.js';

/** Something a unit had of one draft, and has of another decision now. */
interface Moved {
  code: string;
  draft: string;
  decision: string;
  place: Spot;
}

function isSameEnd(a: Closed, b: Closed): boolean {
  const codes = ({ successors = [], partial = [] }: Closed): string => [...successors, '', ...partial].sort().join(' ');
  return a.reason === b.reason && codes(a) === codes(b);
}

/** The name to which a renaming led. */
function ledTo({ formerNames = [], name }: Unit, step: number): string {
  return formerNames[step + 1]?.name ?? name;
}

/** What of a unit stood under a decision and stands, the same, under another one now. */
function sameUnder(was: Unit, is: Unit): { from: string; to: string; path: (string | number)[] }[] {
  const found: { from: string; to: string; path: (string | number)[] }[] = [];
  for (const [i, { name, decision: from }] of (was.formerNames ?? []).entries()) {
    const at = is.formerNames?.findIndex((each) => each.name === name) ?? -1;
    const isSame = ledTo(was, i) === ledTo(is, at);
    const to = isSame ? is.formerNames?.[at]?.decision : undefined;
    if (to !== undefined) found.push({ from, to, path: ['formerNames', at] });
  }
  if (was.closed !== undefined && is.closed !== undefined && isSameEnd(was.closed, is.closed)) {
    found.push({ from: was.closed.decision, to: is.closed.decision, path: ['closed'] });
  }
  for (const { to: parts, decision: from } of was.spunOff ?? []) {
    const at = is.spunOff?.findIndex(({ to }) => [...to].sort().join() === [...parts].sort().join()) ?? -1;
    const to = is.spunOff?.[at]?.decision;
    if (to !== undefined) found.push({ from, to, path: ['spunOff', at] });
  }
  for (const { decision, lifted } of was.formerClosings ?? []) {
    const at = is.formerClosings?.findIndex((each) => each.decision === decision) ?? -1;
    const to = is.formerClosings?.[at]?.lifted.decision;
    if (to !== undefined) found.push({ from: lifted.decision, to, path: ['formerClosings', at, 'lifted'] });
  }
  return found;
}

function movedOf(context: SinceContext, pair: Pair): Moved[] {
  const { before } = context;
  const { decisions, entries } = comparisonOf(context);
  const { was, is } = pair;
  const entry = entries.get(is.code);
  if (entry === undefined) return [];
  const move = grantMove(context, pair);
  // what became binding without a draft is an error of its own
  const grants = move === undefined || move.isAround ? [] : [{ from: move.from, to: move.to, path: ['granted'] }];
  const isOther = ({ from, to }: { from: string; to: string }): boolean =>
    !isBinding(before, from) && decisions.idNow(from) !== to && ['new', 'draft'].includes(decisions.standing(to));
  return [...grants, ...sameUnder(was, is)]
    .filter(isOther)
    .map(({ from, to, path }) => ({ code: is.code, draft: from, decision: to, place: spotOf(entry, ...path) }));
}

/** What one draft was to do passes to another decision: whoever looked at the first did not look at it there. */
export const entryMoved = sinceRule({
  id: 'since-entry-moved',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Việc của dự thảo chuyển sang quyết định khác',
    about:
      'Việc cấp, đổi tên, đóng, tách, khôi phục nằm trong một dự thảo nay ghi theo dự thảo khác, hay theo quyết định mới ban hành trong cùng đề xuất.',
    message: 'Việc của dự thảo {draft} với {codes} nay ghi theo {decision}.',
    hint: 'Xem vì sao chuyển; chuyển nhầm thì chuyển lại bằng `madinhdanh decision move`.',
  },
  en: {
    title: 'What a draft was to do moved to another decision',
    about:
      'A grant, renaming, closing, spin-off or restoring that stands in one draft is now under another, or under a decision issued in the same proposal.',
    message: 'What the draft {draft} was to do to {codes} is now under {decision}.',
    hint: 'See why it was moved; by mistake, move it back with `madinhdanh decision move`.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'đúng là chuyển thì duyệt; nhầm thì `madinhdanh decision move`.' },
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
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
        {
          path: 'decisions/2024-du-thao-khac.yaml',
          intro: 'thêm dự thảo',
          content: `drafted: 2024-05-26
title: Dự thảo khác
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay ghi theo dự thảo ấy:',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: ⟦{decision: 2024-du-thao-khac}⟧
`,
        },
      ],
    },
  ],
  check: (context) => {
    const groups = new Map<string, Moved[]>();
    for (const moved of comparisonOf(context).pairs.flatMap((pair) => movedOf(context, pair))) {
      const key = `${moved.draft} ${moved.decision}`;
      groups.set(key, [...(groups.get(key) ?? []), moved]);
    }
    return [...groups.values()].flatMap((group): SinceFound<never>[] => {
      const [first] = group;
      if (first === undefined) return [];
      const codes = listed([...new Set(group.map(({ code }) => code))]);
      const { draft, decision, place } = first;
      return [{ code: draft, place, args: { draft, decision, codes } }];
    });
  },
});
