import type { Args, DataPath } from '../../finding.js';
import { decisionsLike } from '../../registry/decision-number.js';
import { isSigned } from '../../registry/registry.js';
import { revokersOf } from '../../registry/revocations.js';
import type { Decision } from '../../registry/types.js';
import type { ChangeFaultId } from '../change-fault.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { numberOf } from '../number-of.js';
import { isTooEarly, Revocation } from '../revocation.js';
import type { State } from '../state.js';

/** An earlier decision that is taken back. */
export interface Revoke {
  /** Its id, or its number. */
  decision: string;
}

function named({ registry }: State, text: string): Decision | undefined {
  const [only, ...others] = [...registry.decisions.values()].filter(({ number }) => number === text);
  return registry.decision(text) ?? (others.length === 0 ? only : undefined);
}

/** Why a decision cannot be revoked, whatever it did; undefined where it can. */
function obstacleTo(state: State, target: Decision): readonly [ChangeFaultId, Args] | undefined {
  const { id } = target;
  const { decision } = state;
  const args = { decision: numberOf(state, id) };
  if (id === state.decisionId) return ['revoke-itself', args];
  if (!isSigned(target)) return ['revoke-draft', args];
  const own = decision === undefined ? undefined : state.decisionOf(decision.id);
  // drafts bind nobody, but two of them cannot revoke one decision
  const others = revokersOf(state.registry, id).filter(
    (each) => each.id !== own?.id && (state.isDraft || isSigned(each)),
  );
  const [by] = own?.revokes?.includes(id) && hasActed(state, id) ? [own] : others;
  if (by !== undefined) return ['revoke-twice', { ...args, by: numberOf(state, by.id) }];
  if (target.revokes !== undefined)
    return ['revoke-revoking', { ...args, revoked: target.revokes.map((each) => numberOf(state, each)) }];
  const date = [decision?.signed, state.effective].filter((day) => day !== undefined).sort()[0] ?? '';
  return isTooEarly(state, id) ? ['revoke-early', { ...args, date, signed: target.signed }] : undefined;
}

/** True where the decision of the batch has taken something of another one back. */
function hasActed(state: State, id: string): boolean {
  return [...state.units()].some(
    ({ granted, closed, formerClosings = [] }) =>
      (granted.decision === id && closed?.reason === 'revoked' && closed.decision === state.decisionId) ||
      formerClosings.some((each) => each.decision === id && each.lifted.decision === state.decisionId),
  );
}

/** Drafts that meant to revoke what a decision that is signed has revoked have nothing left to do. */
function giveWay(state: State, id: string): void {
  if (state.isDraft) return;
  for (const { id: other, signed } of revokersOf(state.registry, id)) {
    const { revokes, ...rest } = state.decisionOf(other) ?? {};
    if (signed !== undefined || !('id' in rest)) continue;
    const left = revokes?.filter((each) => each !== id) ?? [];
    state.putDecision({ ...rest, ...(left.length === 0 ? {} : { revokes: left }) });
  }
}

function refuseResting(state: State, id: string, revocation: Revocation, path: DataPath): boolean {
  const resting = revocation.resting().map(({ code, decision }) => `${code} (${numberOf(state, decision)})`);
  if (resting.length === 0) return false;
  state.fault('revoke-rests', path, { decision: numberOf(state, id), count: resting.length, resting });
  return true;
}

/**
 * `revoke`: a later decision takes an earlier one back. What that one granted ends, what it closed is open again, what it
 * renamed bears its former name, all from the later one's day on; in between it was as it was. Nothing that anybody did
 * since may rest on it.
 */
export const revoke: KindWithCommand<Revoke> = {
  schema: {
    title: 'Thu hồi, bãi bỏ quyết định',
    description: 'Quyết định bị thu hồi: mã nó cấp kết thúc, mã nó đóng khôi phục, tên nó đổi trở lại.',
    type: 'object',
    required: ['decision'],
    properties: {
      decision: { title: 'Quyết định bị thu hồi', description: 'Tên tệp hoặc số.', type: 'string', minLength: 1 },
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  apply(state, data, _codes, path) {
    const at = [...path, 'decision'];
    const target = named(state, data.decision);
    if (target === undefined) {
      state.fault('decision-missing', at, {
        decision: data.decision,
        known: decisionsLike(state.registry, data.decision),
      });
      return;
    }
    if (state.decision === undefined) return;
    const obstacle = obstacleTo(state, target);
    if (obstacle !== undefined) {
      state.fault(obstacle[0], at, obstacle[1]);
      return;
    }
    const revocation = new Revocation(state, target.id);
    if (refuseResting(state, target.id, revocation, at)) return;
    const own = state.decisionOf(state.decision.id) ?? state.decision;
    if (!revocation.apply(at) && own.revokes?.includes(target.id) === true) {
      state.fault('revoke-twice', at, { decision: numberOf(state, target.id), by: numberOf(state, own.id) });
      return;
    }
    const revokes = [...new Set([...(own.revokes ?? []), target.id])];
    state.putDecision({ ...own, revokes });
    giveWay(state, target.id);
  },
  command: {
    arguments: ['<id>'],
    options: ['basis', 'closing'],
    group: 'decisions',
    about: {
      vi: 'Thu hồi, bãi bỏ một quyết định trước, theo một quyết định sau.',
      en: 'Revoke an earlier decision (thu hồi, bãi bỏ) by a later one.',
    },
    example: 'madinhdanh revoke 1500/QĐ-UBND --decision 5/QĐ-UBND',
    subject: { vi: 'Thu hồi quyết định {codes}', en: 'Revoke the decision {codes}' },
    build: (call) => ({ decision: call.decision }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'thu hồi, bãi bỏ quyết định trước',
  heading: 'Thu hồi, bãi bỏ quyết định',
  section: `Quyết định sau lấy lại cả quyết định trước, từ ngày của quyết định sau: mã nó đã cấp kết thúc (\`revoked\`, không bao giờ cấp lại), mã nó đã đóng có hiệu lực trở lại, tên nó đã đổi trở về tên trước. Trong khoảng giữa thì vẫn như đã diễn ra: \`--at\` một ngày khi ấy nói mã đã đóng. Ở dự thảo thì chưa có gì thay đổi.

\`\`\`yaml
# thay đổi
changes:
  - revoke: {decision: 2024-1700-qd-ubnd}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.04.01
  name: Trạm Thủy nông
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2024-1700-qd-ubnd
      reason: dissolved
      lifted: {decision: 2025-2000-qd-ubnd}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.05.01
  name: Đội Quản lý chợ
  granted: {decision: 2024-1700-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: revoked
\`\`\`

Quyết định sau ghi \`revokes: [2024-1700-qd-ubnd]\`. Nếu sau đó đã có quyết định khác dựa vào (đơn vị lập bên dưới, đổi tên, đóng, tiếp nhận, tách, thành lập lại) thì bị từ chối, nêu từng mã và quyết định: xử lý các quyết định ấy trước. Tên viết tắt trở lại cùng tên, khi đã đổi cùng lúc (\`rename\` có \`shortName\`); thông tin liên hệ không tự quay lại. Dự thảo thì không thu hồi mà bỏ; quyết định chỉ để thu hồi một quyết định khác thì không thu hồi được nữa. Chỉ thu hồi một phần thì ghi từng thay đổi theo quyết định mới.`,
  english: `takes an earlier decision back from the later one's day on: its grants end as \`revoked\`, its closings are lifted, its renamings go back. Refused, naming them, where later decisions rest on it.`,
};
