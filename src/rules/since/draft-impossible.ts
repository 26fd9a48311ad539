import type { DataPath } from '../../core/finding.js';
import { effectiveOf, type Registry, untilOf } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import { isBinding, type SinceFound, spotOf } from './context.js';

type Variant = 'rename' | 'closing';

/** Something that a draft is to do and that binding decisions leave no room for. */
interface Impossible {
  code: string;
  draft: string;
  /** The unit that is closed, and the decision that closed it. */
  other: string;
  decision: string;
  variant: Variant;
  path: DataPath;
}

/** The binding decision that closed a unit. */
function closedBy(registry: Registry, code: string): string | undefined {
  const decision = registry.unit(code)?.closed?.decision;
  return decision !== undefined && isBinding(registry, decision) ? decision : undefined;
}

/**
 * Drafts that rename a unit that is closed, or close one in favour of a unit that is. Where dates show it, the rules on
 * dates say so; children under a closed parent have a rule too.
 */
function impossibleDrafts(registry: Registry): Impossible[] {
  const found: Impossible[] = [];
  for (const { code, formerNames = [], closed } of registry.units.values()) {
    const decision = closedBy(registry, code);
    const until = closed === undefined ? undefined : effectiveOf(registry, closed);
    formerNames.forEach((former, i) => {
      if (decision === undefined || isBinding(registry, former.decision)) return;
      const renamed = untilOf(registry, former);
      if (until !== undefined && renamed !== undefined && renamed > until) return;
      found.push({ code, draft: former.decision, other: code, decision, variant: 'rename', path: ['formerNames', i] });
    });
    if (closed === undefined || isBinding(registry, closed.decision) || until !== undefined) continue;
    closed.successors?.forEach((other, i) => {
      const by = closedBy(registry, other);
      if (by === undefined) return;
      const path = ['closed', 'successors', i];
      found.push({ code, draft: closed.decision, other, decision: by, variant: 'closing', path });
    });
  }
  return found;
}

/** A draft and a signed decision that leave no room for each other are not brought together. */
export const draftImpossible = sinceRule({
  id: 'since-draft-impossible',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Dự thảo không thể thực hiện',
    about: 'Thay đổi này làm một việc trong dự thảo không thể thực hiện được nữa vì quyết định đã ký.',
    hint: 'Bỏ phần ấy khỏi dự thảo {draft} rồi soạn lại.',
    variants: {
      rename: { message: 'Dự thảo {draft} đổi tên {code}, nhưng mã ấy đã đóng theo quyết định {decision}.' },
      closing: {
        message: 'Dự thảo {draft} đóng {code} và giao cho {other}, nhưng {other} đã đóng theo quyết định {decision}.',
      },
    },
  },
  en: {
    title: 'Draft made impossible',
    about: 'By this change something in a draft can no longer be done, because of a signed decision.',
    hint: 'Take it out of the draft {draft} and draft it anew.',
    variants: {
      rename: { message: 'The draft {draft} renames {code}, which the decision {decision} has closed.' },
      closing: {
        message:
          'The draft {draft} closes {code} in favour of {other}, but the decision {decision} has closed {other}.',
      },
    },
  },
  docs: {
    en: 'a draft and a signed decision were brought together that leave no room for each other.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ phần ấy khỏi dự thảo.',
  },
  examples: [
    {
      intro: ': nay thêm một dự thảo đóng mã',
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
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2024-du-thao-qd-ubnd, reason: merged, successors: [⟦H24.02⟧]}
`,
        },
      ],
      note: '`H24.02` đã đóng theo quyết định 2023-1500-qd-ubnd.',
    },
  ],
  check: (context) => {
    const keyOf = ({ code, draft, other, variant }: Impossible): string => [code, draft, other, variant].join(' ');
    const then = new Set(impossibleDrafts(context.before).map(keyOf));
    const { entries } = comparisonOf(context);
    return impossibleDrafts(context.registry).flatMap((each): SinceFound<Variant>[] => {
      const { code, draft, other, decision, variant, path } = each;
      const entry = entries.get(code);
      if (entry === undefined || then.has(keyOf(each))) return [];
      return [{ code, place: spotOf(entry, ...path), args: { code, draft, other, decision }, variant }];
    });
  },
});
