import { fileOf } from '../core/code/code.js';
import { isClosedFor } from '../core/registry/binding.js';
import { placedClosings, wasEverClosed } from '../core/registry/closings.js';
import { isSigned } from '../core/registry/registry.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

/** Every successor is in the registry, is another unit, and was not annulled. */
export const successorExists = unitRule({
  id: 'successor-exists',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Không có mã tiếp nhận',
    about: 'Mỗi mã tiếp nhận phải có trong sổ và không bị hủy bỏ.',
    message: 'Không có mã tiếp nhận {successor} trong sổ.',
    hint: 'Sửa mã, hoặc cấp mã đó trước.',
    variants: {
      self: { message: '{code} không thể tiếp nhận chính nó.' },
      annulled: { message: 'Mã tiếp nhận {successor} đã bị hủy bỏ.' },
    },
  },
  en: {
    title: 'No such successor',
    about: 'Every successor (mã tiếp nhận) is in the registry and was not annulled.',
    message: 'The successor {successor} is not in the registry.',
    hint: 'Correct the code, or grant it first.',
    variants: {
      self: { message: '{code} cannot succeed itself.' },
      annulled: { message: 'The successor {successor} was annulled.' },
    },
  },
  docs: {
    vi: 'Mỗi mã tiếp nhận phải có trong sổ, là đơn vị khác, và không phải mã đã hủy bỏ.',
    en: 'a successor that is not there, is the unit itself, or was annulled.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa mã tiếp nhận, hoặc cấp mã đó trước.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: merged, successors: [⟦H24.30⟧]}
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry }) =>
    ({ unit }) => {
      if (!wasEverClosed(unit)) return undefined;
      const found: Found<'self' | 'annulled'>[] = [];
      const named = placedClosings(unit).flatMap(({ closing: { decision, successors = [] }, path }) =>
        successors.map((successor, i) => ({
          successor,
          isBinding: isSigned(registry.decision(decision)),
          path: [...path, 'successors', i],
        })),
      );
      for (const { successor, isBinding, path } of named) {
        const target = registry.unit(successor);
        if (successor === unit.code) found.push({ variant: 'self', args: { code: unit.code }, path });
        else if (target === undefined) {
          if (!tree.unreadable.has(fileOf(successor))) found.push({ args: { successor }, path });
        } else if (target.closed?.reason === 'annulled' && isBinding && isClosedFor(registry, target)) {
          found.push({ variant: 'annulled', args: { successor }, path });
        }
      }
      return found.length === 0 ? undefined : found;
    },
});
