import type { Registry } from '../../core/registry/registry.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Closed } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceContext, type SinceFound, sameBasis, spotOf } from './context.js';

function sameCodes(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

function sameClosing(before: Registry, moved: ReadonlyMap<string, string>, was: Closed, is: Closed): boolean {
  return (
    was.reason === is.reason &&
    sameBasis(before, moved, was, is) &&
    sameCodes(was.successors, is.successors) &&
    sameCodes(was.partial, is.partial)
  );
}

type Variant = 'reopened' | 'rewritten' | 'former';

/** Finds closings that had been revoked and are no longer there as they were; a lifting that was a draft may go. */
function formerFaults(context: SinceContext): (entry: UnitEntry) => SinceFound<Variant>[] {
  const { before, since } = context;
  const { moved } = comparisonOf(context).decisions;
  return (entry) => {
    const { code, closed, formerClosings = [] } = entry.unit;
    return (before.unit(code)?.formerClosings ?? []).flatMap((was): SinceFound<Variant>[] => {
      if (!isBinding(before, was.decision)) return [];
      const isDrafted = !isBinding(before, was.lifted.decision);
      const isKept = formerClosings.some(
        (is) => sameClosing(before, moved, was, is) && (isDrafted || sameBasis(before, moved, was.lifted, is.lifted)),
      );
      if (isKept || (isDrafted && closed !== undefined && sameClosing(before, moved, was, closed))) return [];
      const place = spotOf(entry, formerClosings.length === 0 ? 'code' : 'formerClosings');
      return [{ code, place, args: { code, decision: was.decision, since }, variant: 'former' }];
    });
  };
}

/** A closing under a signed decision is neither taken back nor rewritten. */
export const closingChanged = sinceRule({
  id: 'since-closing-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Mở lại hoặc sửa việc đóng mã',
    about: 'Mã đã đóng theo quyết định đã ký không được mở lại hay sửa việc đóng.',
    hint: 'Trả lại closed, formerClosings như ở {since}; cơ quan lập lại thì cấp mã mới (`madinhdanh reestablish`), quyết định bị bãi bỏ thì `madinhdanh revoke`.',
    variants: {
      reopened: { message: 'Mã {code} đã đóng nay bị mở lại mà không có quyết định thu hồi việc đóng.' },
      rewritten: { message: 'Việc đóng mã {code} theo quyết định đã ký {decision} bị sửa.' },
      former: { message: 'Lần đóng đã thu hồi của {code} (quyết định {decision}) bị bỏ hoặc sửa.' },
    },
  },
  en: {
    title: 'Closing undone or rewritten',
    about: 'A code closed by a signed decision is not opened again, nor is its closing rewritten.',
    hint: 'Put closed and formerClosings back as they are in {since}; a body founded anew gets a new code (`madinhdanh reestablish`), a decision that is taken back takes `madinhdanh revoke`.',
    variants: {
      reopened: { message: 'The closed code {code} was opened again without a decision that revokes the closing.' },
      rewritten: { message: 'The closing of {code} by the signed decision {decision} was changed.' },
      former: { message: 'The revoked closing of {code} (decision {decision}) was removed or changed.' },
    },
  },
  docs: {
    vi: 'Mã đã đóng theo quyết định đã ký không được mở lại, việc đóng không được sửa. Cơ quan lập lại thì được cấp mã mới.',
    en: 'a closing was undone or rewritten.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại `closed` như cũ; cấp mã mới bằng `madinhdanh add`.',
  },
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
  closed: {decision: 2023-1500-qd-ubnd, reason: dissolved}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mất dòng `closed`:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': lần đóng đã thu hồi bị bỏ khỏi sổ',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          earlier: true,
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted:
        decision: 2022-300-qd-ubnd
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          intro: 'nay mất cả dấu vết:',
          content: `- code: ⟦H24.04⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      intro: ': quyết định đóng bị thu hồi',
      files: [
        {
          path: 'decisions/2024-thu-hoi.yaml',
          content: `drafted: 2024-05-20
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2022-200-qd-ubnd, reason: dissolved}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted:
        decision: 2024-thu-hoi
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, since } = context;
    const { entries, regranted, decisions } = comparisonOf(context);
    const former = formerFaults(context);
    return [...entries.values()].flatMap((entry): SinceFound<Variant>[] => {
      const { code, closed, formerClosings = [] } = entry.unit;
      if (regranted.granted.has(code)) return [];
      const gone = former(entry);
      const was = before.unit(code)?.closed;
      if (was === undefined || !isBinding(before, was.decision)) return gone;
      // that the decision which lifts it revokes the one that closed it has a rule of its own
      if (formerClosings.some((each) => sameClosing(before, decisions.moved, was, each))) return gone;
      if (closed === undefined) {
        return [{ code, place: spotOf(entry, 'code'), args: { code, since }, variant: 'reopened' }];
      }
      if (sameClosing(before, decisions.moved, was, closed)) return [];
      const args = { code, decision: was.decision, since };
      return [{ code, place: spotOf(entry, 'closed'), args, variant: 'rewritten' }];
    });
  },
});
