import { endsInRing } from '../core/registry/decision-rings.js';
import { effectiveOfDecision, isSigned } from '../core/registry/registry.js';
import type { Found } from '../core/rule.js';
import { decisionRule } from './definition.js';

type Variant = 'self' | 'missing' | 'draft' | 'newer' | 'ring';

/** A decision replaces others that are in the registry, signed, and older than itself. */
export const decisionReplaces = decisionRule({
  id: 'decision-replaces',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Thay thế sai quyết định',
    about: 'Quyết định bị thay thế phải có trong sổ và cũ hơn, không thay thế hay thu hồi lại quyết định này.',
    hint: 'Ghi trong replaces tên tệp của một quyết định đã ký, ký trước quyết định này.',
    variants: {
      missing: { message: 'Không có quyết định bị thay thế `{decision}`.' },
      self: { message: 'Quyết định không thể thay thế chính nó.' },
      newer: { message: 'Quyết định bị thay thế `{decision}` không cũ hơn quyết định này.' },
      ring: {
        message: 'Quyết định này và `{decision}` thay thế, thu hồi lẫn nhau: không biết quyết định nào còn hiệu lực.',
        hint: 'Chỉ quyết định ban hành sau mới thay thế, thu hồi được quyết định trước: bỏ `{decision}` ở đây, hoặc bỏ chiều ngược lại.',
      },
      draft: { message: 'Quyết định bị thay thế `{decision}` còn là dự thảo.' },
    },
  },
  en: {
    title: 'Replaces the wrong decision',
    about:
      'A decision that is replaced is in the registry, signed, and older, and does not replace or revoke this one in turn.',
    hint: 'Name under replaces the file of a decision that was signed before this one.',
    variants: {
      missing: { message: 'There is no decision `{decision}` to replace.' },
      self: { message: 'A decision cannot replace itself.' },
      newer: { message: 'The replaced decision `{decision}` is not older than this one.' },
      ring: {
        message: 'This decision and `{decision}` replace or revoke each other: nobody can tell which is in force.',
        hint: 'Only the later one ends the earlier: take `{decision}` out here, or what leads back from it.',
      },
      draft: { message: 'The replaced decision `{decision}` is still a draft.' },
    },
  },
  docs: {
    vi: 'Quyết định bị thay thế phải có trong sổ, đã ký, và ký trước quyết định này.',
    en: 'it replaces a decision that is missing, a draft, newer, itself, or one that ends it in turn.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi trong `replaces` tên tệp của quyết định cũ hơn.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
replaces: [⟦2023-1500-qd-ubnd⟧]
`,
        },
      ],
    },
    {
      intro: ': hai quyết định cùng ngày thay thế nhau',
      files: [
        {
          path: 'decisions/2021-8-qd-ubnd.yaml',
          content: `number: 8/QĐ-UBND
signed: 2021-03-01
kind: amendment
replaces: [⟦2021-9-qd-ubnd⟧]
`,
        },
        {
          path: 'decisions/2021-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2021-03-01
kind: amendment
replaces: [⟦2021-8-qd-ubnd⟧]
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry }) =>
    ({ decision }) => {
      const found: Found<Variant>[] = [];
      decision.replaces?.forEach((id, i) => {
        const path = ['replaces', i];
        const report = (variant: Variant) => found.push({ variant, args: { decision: id }, path });
        const old = registry.decision(id);
        if (id === decision.id) report('self');
        else if (old === undefined) {
          if (!tree.unreadable.has(`decisions/${id}.yaml`)) report('missing');
        } else if (!isSigned(old)) report('draft');
        else {
          const date = decision.signed ?? effectiveOfDecision(decision);
          if (date !== undefined && old.signed > date) report('newer');
          else if (endsInRing(registry, decision, id)) report('ring');
        }
      });
      return found.length === 0 ? undefined : found;
    },
});
