import type { Registry } from '../../core/registry/registry.js';
import type { Closed } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, sameBasis, spotOf } from './context.js';

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

/** A closing under a signed decision is neither taken back nor rewritten. */
export const closingChanged = sinceRule({
  id: 'since-closing-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Mở lại hoặc sửa việc đóng mã',
    about: 'Mã đã đóng theo quyết định đã ký không được mở lại hay sửa việc đóng.',
    hint: 'Trả lại closed như ở {since}; cơ quan lập lại thì cấp mã mới.',
    variants: {
      reopened: { message: 'Mã {code} đã đóng nay bị mở lại.' },
      rewritten: { message: 'Việc đóng mã {code} theo quyết định đã ký {decision} bị sửa.' },
    },
  },
  en: {
    title: 'Closing undone or rewritten',
    about: 'A code closed by a signed decision is not opened again, nor is its closing rewritten.',
    hint: 'Put closed back as it is in {since}; a body founded anew gets a new code.',
    variants: {
      reopened: { message: 'The closed code {code} was opened again.' },
      rewritten: { message: 'The closing of {code} by the signed decision {decision} was changed.' },
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
  ],
  check: (context) => {
    const { before, since } = context;
    const { entries, regranted, decisions } = comparisonOf(context);
    return [...entries.values()].flatMap((entry): SinceFound<'reopened' | 'rewritten'>[] => {
      const { code, closed } = entry.unit;
      const was = before.unit(code)?.closed;
      if (was === undefined || regranted.granted.has(code) || !isBinding(before, was.decision)) return [];
      if (closed === undefined) {
        return [{ code, place: spotOf(entry, 'code'), args: { code, since }, variant: 'reopened' }];
      }
      if (sameClosing(before, decisions.moved, was, closed)) return [];
      const args = { code, decision: was.decision, since };
      return [{ code, place: spotOf(entry, 'closed'), args, variant: 'rewritten' }];
    });
  },
});
