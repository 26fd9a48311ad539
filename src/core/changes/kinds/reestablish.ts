import type { Args } from '../../finding.js';
import type { Unit } from '../../registry/types.js';
import { type Body, needOfBody } from '../body.js';
import type { ChangeFaultId } from '../change-fault.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { BODY, REF } from '../schema-parts.js';
import type { State } from '../state.js';
import { unknownCode } from '../unknown-code.js';

/** A closed body founded again, under a new code. */
export interface Reestablish extends Body {
  closed: string;
  name: string;
}

/** Why a body cannot be founded again: it is there, or never was; undefined where it can. */
function obstacleTo(state: State, old: Unit): readonly [ChangeFaultId, Args] | undefined {
  const { code, name } = old;
  const closing = state.closingOf(old);
  if (closing === undefined) return ['reestablish-open', { code, name }];
  const { decision, reason, successors = [] } = closing;
  if (reason === 'annulled') return ['reestablish-annulled', { code, decision }];
  if (reason === 'replaced') return ['reestablish-replaced', { code, successors }];
  const founded = [...state.units()].filter(
    (unit) => unit.granted.reestablishes?.includes(code) && !state.isOthersDraft(unit),
  );
  const again = founded.find((unit) => state.closingOf(unit) === undefined);
  if (again !== undefined) return ['reestablish-twice', { code, other: again.code, name: again.name }];
  const ends = [closing, ...founded.flatMap((unit) => state.closingOf(unit) ?? [])];
  const days = ends.flatMap((each) => state.dayOf(each) ?? []);
  const other = days.sort().at(-1);
  const date = state.effective;
  return other === undefined || date === undefined || date >= other
    ? undefined
    : ['reestablish-early', { code, date, other }];
}

/**
 * `reestablish`: the body of a closed code is founded again under a new one, since no code is granted twice. From that
 * day on the old code leads to the new one, and no longer to whoever had taken over.
 */
export const reestablish: KindWithCommand<Reestablish> = {
  schema: {
    title: 'Thành lập lại',
    description: 'Đơn vị đã đóng mã được thành lập lại, dưới mã mới.',
    ...BODY,
    required: ['closed', 'name'],
    properties: { closed: { title: 'Mã đã đóng', ...REF } },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: (data, path) => [needOfBody(data, path)],
  apply(state, data, codes, path) {
    const at = [...path, 'closed'];
    const closed = state.codeOf(data.closed, at);
    const code = codes.get(data);
    const unit = code === undefined ? undefined : state.unit(code);
    if (closed === undefined) return;
    const old = state.unit(closed);
    if (old === undefined || old.code === code) {
      unknownCode(state, at, closed);
      return;
    }
    const obstacle = obstacleTo(state, old);
    if (obstacle !== undefined) state.fault(obstacle[0], at, obstacle[1]);
    else if (unit !== undefined) state.put({ ...unit, granted: { ...unit.granted, reestablishes: [closed] } });
  },
  command: {
    arguments: ['<code>'],
    options: ['--parent <code>', '--code <code>', '--name <text>', 'details', 'basis', 'granting', 'writing'],
    about: {
      vi: 'Thành lập lại một đơn vị đã đóng mã: cấp mã mới, mã cũ dẫn đến mã mới.',
      en: 'Found a closed unit again: it gets a new code, to which the old one leads.',
    },
    example: 'madinhdanh reestablish H24.07 --parent H24 --name "Sở A" --decision 5/QĐ-UBND',
    subject: { vi: 'Thành lập lại {codes}', en: 'Found {codes} again' },
    optionTexts: {
      parent: { vi: 'Cấp trên của đơn vị thành lập lại.', en: 'Parent of the unit that is founded again.' },
    },
    build(call) {
      const { code: closed } = call;
      call.atMostOne('parent', 'code');
      const code = call.codeOption('code');
      const place = code === undefined ? { parent: call.codeOf(call.needed('parent')) } : { code };
      return { closed, ...place, name: call.needed('name'), ...call.details() };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'thành lập lại đơn vị đã đóng mã',
  heading: 'Thành lập lại',
  section: `Mã đã đóng không bao giờ cấp lại: đơn vị thành lập lại nhận mã mới, kèm dấu vết về mã cũ.

\`\`\`yaml
# thay đổi
changes:
  - reestablish: {closed: H24.03.01, parent: H24.03, name: Trạm Khuyến nông xã An Đông}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.03.02
  name: Trạm Khuyến nông xã An Đông
  granted: {decision: 2025-2000-qd-ubnd, reestablishes: [H24.03.01]}
\`\`\`

Từ ngày thành lập lại, tra cứu (\`resolve\`) mã cũ ra **mã mới**, không còn ra đơn vị đã nhận sáp nhập; các bước nêu cả lần đóng lẫn lần thành lập lại. Trước ngày ấy vẫn như cũ. Đơn vị mới giải thể rồi lại được thành lập lần nữa thì dùng mã đóng gần nhất. Mã hủy bỏ vì cấp sai thì không có gì để lập lại; mã đã thay thế thì đơn vị vẫn còn, dưới mã kia.`,
  english: `founds a closed body again under a new code; from that day on the old code leads to the new one alone.`,
};
