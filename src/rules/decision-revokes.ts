import { closingFor, isClosedFor } from '../core/registry/binding.js';
import { nameOfIndex } from '../core/registry/corrections.js';
import { endsInRing } from '../core/registry/decision-rings.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import { isRevokedAt } from '../core/registry/revocations.js';
import type { Decision, Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { decisionRule } from './definition.js';

type Variant = 'missing' | 'self' | 'draft' | 'newer' | 'ring' | 'twice' | 'granted' | 'closed' | 'renamed';

/** True where a unit still bears a name that a decision gave to it, and no later one another. */
function isStillRenamed(unit: Unit, decision: string): boolean {
  const { formerNames = [], granted } = unit;
  const first = formerNames.findIndex((former) => former.decision === decision);
  const isLast = formerNames.at(-1)?.decision === decision;
  return isLast && granted.decision !== decision && nameOfIndex(unit, first) !== unit.name;
}

/** The codes on which a revoked decision still has effect. */
function leftOf(registry: Registry, id: string): Record<'granted' | 'closed' | 'renamed', string[]> {
  const left: Record<'granted' | 'closed' | 'renamed', string[]> = { granted: [], closed: [], renamed: [] };
  for (const unit of registry.units.values()) {
    const isGranted = unit.granted.decision === id;
    if (isGranted && !isClosedFor(registry, unit)) left.granted.push(unit.code);
    if (!isGranted && closingFor(registry, unit)?.decision === id) left.closed.push(unit.code);
    if (isStillRenamed(unit, id)) left.renamed.push(unit.code);
  }
  return left;
}

/** The signed decision that revoked one before another did, and was not revoked itself. */
function revokedBefore(registry: Registry, { id, signed = '' }: Decision, revoked: string): string | undefined {
  const isBefore = (other: Decision): boolean =>
    other.signed !== undefined && (other.signed < signed || (other.signed === signed && other.id < id));
  return [...registry.decisions.values()].find(
    (other) =>
      other.id !== id &&
      other.revokes?.includes(revoked) === true &&
      isSigned(other) &&
      isBefore(other) &&
      !isRevokedAt(registry, other.id, '9999-12-31'),
  )?.id;
}

/** A decision revokes others that are in the registry, signed and older; and nothing of what they did goes on. */
export const decisionRevokes = decisionRule({
  id: 'decision-revokes',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Thu hồi quyết định không khớp',
    about:
      'Quyết định bị thu hồi (revokes) phải có trong sổ, đã ký, cũ hơn, chưa bị quyết định khác thu hồi, không thu hồi hay thay thế lại quyết định này; khi quyết định thu hồi đã ký thì mã nó cấp phải kết thúc, việc đóng phải được khôi phục, tên phải trở lại.',
    hint: 'Ghi việc thu hồi bằng `madinhdanh revoke`, hoặc sửa revokes.',
    variants: {
      missing: { message: 'Không có quyết định bị thu hồi `{decision}`.' },
      self: { message: 'Quyết định không thể thu hồi chính nó.' },
      draft: { message: 'Quyết định bị thu hồi `{decision}` còn là dự thảo.' },
      newer: { message: 'Quyết định bị thu hồi `{decision}` không cũ hơn quyết định này.' },
      ring: {
        message: 'Quyết định này và `{decision}` thu hồi, thay thế lẫn nhau: không biết quyết định nào còn hiệu lực.',
        hint: 'Chỉ quyết định ban hành sau mới thu hồi, thay thế được quyết định trước: bỏ `{decision}` ở đây, hoặc bỏ chiều ngược lại.',
      },
      twice: { message: 'Quyết định `{decision}` đã bị `{by}` thu hồi rồi.' },
      granted: { message: 'Quyết định `{decision}` đã bị thu hồi, nhưng mã nó cấp vẫn còn: {codes}.' },
      closed: { message: 'Quyết định `{decision}` đã bị thu hồi, nhưng mã nó đóng chưa khôi phục: {codes}.' },
      renamed: { message: 'Quyết định `{decision}` đã bị thu hồi, nhưng tên nó đổi chưa trở lại: {codes}.' },
    },
  },
  en: {
    title: 'Revocation that does not agree',
    about:
      'A decision that is revoked is in the registry, signed and older, and does not revoke or replace this one in turn; once the one that revokes it is signed, what it granted has ended, what it closed is back, what it renamed bears its name of before.',
    hint: 'Enter the revocation by `madinhdanh revoke`, or correct revokes.',
    variants: {
      missing: { message: 'There is no decision `{decision}` to revoke.' },
      self: { message: 'A decision cannot revoke itself.' },
      draft: { message: 'The revoked decision `{decision}` is still a draft.' },
      newer: { message: 'The revoked decision `{decision}` is not older than this one.' },
      ring: {
        message: 'This decision and `{decision}` revoke or replace each other: nobody can tell which is in force.',
        hint: 'Only the later one ends the earlier: take `{decision}` out here, or what leads back from it.',
      },
      twice: { message: 'The decision `{decision}` was revoked by `{by}` already.' },
      granted: { message: 'The decision `{decision}` is revoked, but codes that it granted go on: {codes}.' },
      closed: { message: 'The decision `{decision}` is revoked, but codes that it closed are not back: {codes}.' },
      renamed: { message: 'The decision `{decision}` is revoked, but names that it gave are still borne: {codes}.' },
    },
  },
  docs: {
    en: 'it revokes a decision that is missing, a draft, newer or itself, one that ends it in turn, or what that one did goes on.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi bằng `madinhdanh revoke 2023-1500-qd-ubnd --decision …`.',
  },
  examples: [
    {
      intro: ': mã nó cấp vẫn còn, mã nó đóng chưa khôi phục, tên chưa trở lại',
      files: [
        {
          path: 'decisions/2024-30-qd-ubnd.yaml',
          content: `number: 30/QĐ-UBND
signed: 2024-05-20
kind: amendment
revokes: [⟦⟦⟦2023-1500-qd-ubnd⟧⟧⟧]
`,
        },
      ],
    },
    {
      intro: ': quyết định không có, chính nó, mới hơn, dự thảo',
      files: [
        {
          path: 'decisions/2021-8-qd-ubnd.yaml',
          content: `number: 8/QĐ-UBND
signed: 2021-03-01
kind: amendment
revokes: [⟦2019-1-qd-ubnd⟧, ⟦2021-8-qd-ubnd⟧, ⟦2021-9-qd-ubnd⟧, ⟦2024-du-thao-qd-ubnd⟧]
`,
        },
        {
          path: 'decisions/2021-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2021-04-01
kind: amendment
`,
        },
      ],
    },
    {
      intro: ': ba quyết định cùng ngày thu hồi nhau thành vòng',
      files: [
        {
          path: 'decisions/2021-7-qd-ubnd.yaml',
          content: `number: 7/QĐ-UBND
signed: 2021-03-01
kind: amendment
revokes: [⟦2021-8-qd-ubnd⟧]
`,
        },
        {
          path: 'decisions/2021-8-qd-ubnd.yaml',
          content: `number: 8/QĐ-UBND
signed: 2021-03-01
kind: amendment
revokes: [⟦2021-9-qd-ubnd⟧]
`,
        },
        {
          path: 'decisions/2021-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2021-03-01
kind: amendment
revokes: [⟦2021-7-qd-ubnd⟧]
`,
        },
      ],
    },
    {
      intro: ': đã thu hồi rồi',
      files: [
        {
          path: 'decisions/2021-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2021-04-01
kind: amendment
`,
        },
        {
          path: 'decisions/2023-20-qd-ubnd.yaml',
          content: `number: 20/QĐ-UBND
signed: 2023-01-20
kind: amendment
revokes: [2021-9-qd-ubnd]
`,
        },
        {
          path: 'decisions/2023-30-qd-ubnd.yaml',
          content: `number: 30/QĐ-UBND
signed: 2023-03-20
kind: amendment
revokes: [⟦2021-9-qd-ubnd⟧]
`,
        },
      ],
    },
  ],
  silent: [
    {
      intro: ': cùng ngày, một chiều',
      files: [
        {
          path: 'decisions/2021-8-qd-ubnd.yaml',
          content: `number: 8/QĐ-UBND
signed: 2021-03-01
kind: amendment
revokes: [2021-9-qd-ubnd]
replaces: [2021-9-qd-ubnd]
`,
        },
        {
          path: 'decisions/2021-9-qd-ubnd.yaml',
          content: `number: 9/QĐ-UBND
signed: 2021-03-01
kind: amendment
`,
        },
      ],
    },
    {
      intro: ': dự thảo chưa có hiệu lực gì',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
title: Về việc thu hồi quyết định
kind: amendment
revokes: [2023-1500-qd-ubnd]
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry }) =>
    ({ decision }) => {
      const found: Found<Variant>[] = [];
      decision.revokes?.forEach((id, i) => {
        const path = ['revokes', i];
        const old = registry.decision(id);
        if (id === decision.id) found.push({ variant: 'self', args: {}, path });
        else if (old === undefined) {
          if (!tree.unreadable.has(`decisions/${id}.yaml`))
            found.push({ variant: 'missing', args: { decision: id }, path });
        } else if (!isSigned(old)) found.push({ variant: 'draft', args: { decision: id }, path });
        else if (decision.signed !== undefined && old.signed > decision.signed) {
          found.push({ variant: 'newer', args: { decision: id }, path });
        } else if (endsInRing(registry, decision, id)) {
          found.push({ variant: 'ring', args: { decision: id }, path });
        } else if (isSigned(decision)) {
          const by = revokedBefore(registry, decision, id);
          if (by !== undefined) found.push({ variant: 'twice', args: { decision: id, by }, path });
          const left = leftOf(registry, id);
          for (const variant of ['granted', 'closed', 'renamed'] as const) {
            const codes = left[variant];
            if (codes.length > 0) found.push({ variant, args: { decision: id, codes }, path });
          }
        }
      });
      return found.length === 0 ? undefined : found;
    },
});
