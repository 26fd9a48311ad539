import type { DataPath } from '../../finding.js';
import type { SpunOff, Unit } from '../../registry/types.js';
import { type Body, needOfBody, realise } from '../body.js';
import type { ChangeCall, KindGuide, KindWithCommand } from '../kind.js';
import { BODY, REF } from '../schema-parts.js';
import type { State } from '../state.js';

/** Parts of a body that go to others, while it lives on. */
export interface SpinOff {
  from: string;
  into: Body[];
}

type Misuse = 'spin-off.into-needed';

/** One who takes a part: an existing unit by `--into CODE`, or a new one by `--parent` or `--code` and `--name`. */
function recipient(call: ChangeCall<Misuse>): Body {
  call.atMostOne('into', 'parent', 'code');
  const into = call.codeOption('into');
  if (into !== undefined) {
    call.atMostOne('into', 'name');
    return { code: into, ...call.details() };
  }
  const code = call.codeOption('code');
  const parent = call.codeOption('parent');
  if (code === undefined && parent === undefined) throw call.misuse('spin-off.into-needed');
  const place = code === undefined ? { parent: parent ?? '' } : { code };
  return { ...place, name: call.needed('name'), ...call.details() };
}

/** A unit lives before a part of it goes, and by a decision that binds. */
function checkSource(state: State, unit: Unit, path: DataPath): void {
  const { code } = unit;
  const since = state.dayOf(unit.granted);
  const date = state.effective;
  if (state.restsOnDraft(unit)) state.fault('unit-draft', path, { code, decision: unit.granted.decision });
  else if (since !== undefined && date !== undefined && date < since) {
    state.fault('spin-off-early', path, { code, date, other: since });
  }
}

/** Whoever takes a part is there on the day, by a decision that binds. */
function checkRecipient(state: State, from: string, heir: Unit, path: DataPath): void {
  if (state.grantedAt.has(heir.code)) return;
  const granted = state.dayOf(heir.granted);
  const args = { code: from, heir: heir.code };
  if (state.restsOnDraft(heir)) state.fault('heir-draft', path, { ...args, decision: heir.granted.decision });
  else if (granted !== undefined && state.effective !== undefined && granted > state.effective) {
    state.fault('heir-later', path, { ...args, granted, date: state.effective });
  }
}

/** The spin-offs of a unit with one more; what one decision does on one day is one of them. */
function withSpinOff(earlier: readonly SpunOff[], fresh: SpunOff): SpunOff[] {
  const isSame = (each: SpunOff): boolean => each.decision === fresh.decision && each.effective === fresh.effective;
  if (!earlier.some(isSame)) return [...earlier, fresh];
  return earlier.map((each) => (isSame(each) ? { ...each, to: [...each.to, ...fresh.to] } : each));
}

/** `spinOff`: parts of a unit go to new bodies or to those that are there; the unit itself lives on. */
export const spinOff: KindWithCommand<SpinOff, Misuse> = {
  schema: {
    title: 'Tách',
    description: 'Một phần của đơn vị ở from sang các đơn vị ở into; đơn vị ở from vẫn còn.',
    type: 'object',
    required: ['from', 'into'],
    properties: {
      from: REF,
      into: {
        title: 'Các đơn vị nhận phần tách ra',
        description: 'Đơn vị mới hoặc đã có.',
        type: 'array',
        minItems: 1,
        items: { ...BODY, unevaluatedProperties: false },
      },
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: ({ into }, path) => into.map((body, i) => needOfBody(body, [...path, 'into', i])),
  apply(state, { from, into }, codes, path) {
    const at = [...path, 'from'];
    const source = state.openUnit(from, at);
    if (source !== undefined) checkSource(state, source, at);
    const heirs: string[] = [];
    into.forEach((body, i) => {
      const place = [...path, 'into', i];
      const heir = realise(state, body, codes, place);
      if (heir === undefined || source === undefined) return;
      const { code } = source;
      const taken = source.spunOff?.some(({ decision, to }) => decision === state.decisionId && to.includes(heir.code));
      if (heir.code === code) state.fault('spin-off-itself', place, { code });
      else if (taken || heirs.includes(heir.code)) state.fault('heir-twice', place, { code, heir: heir.code });
      else {
        checkRecipient(state, code, heir, place);
        heirs.push(heir.code);
      }
    });
    const now = source && state.unit(source.code);
    if (now === undefined || heirs.length === 0) return;
    state.put({ ...now, spunOff: withSpinOff(now.spunOff ?? [], { to: heirs, ...state.basis() }) });
  },
  command: {
    arguments: ['<code>'],
    options: [
      '--into <code>',
      '--parent <code>',
      '--code <code>',
      '--name <text>',
      'details',
      'basis',
      'granting',
      'writing',
    ],
    about: {
      vi: 'Tách một phần sang đơn vị mới hoặc đã có; đơn vị bị tách vẫn còn.',
      en: 'Spin a part off (tách) to a new unit or one there is; the unit itself lives on.',
    },
    example:
      'madinhdanh spin-off H24.07 --parent H24 --name "Ban Cảng" --decision 5/QĐ-UBND\n' +
      'madinhdanh spin-off H24.07 --into H24.15 --decision 5/QĐ-UBND',
    subject: { vi: 'Tách một phần {codes}', en: 'Spin a part of {codes} off' },
    optionTexts: {
      into: { vi: 'Đơn vị đã có nhận phần tách ra.', en: 'The unit there is that takes the part.' },
      parent: {
        vi: 'Cấp trên của đơn vị mới, dùng cùng --name.',
        en: 'Parent of the new unit, together with --name.',
      },
    },
    misuses: {
      'spin-off.into-needed': {
        vi: 'Thiếu đơn vị nhận: --into (đơn vị đã có), hoặc --parent và --name (đơn vị mới).',
        en: 'Who takes the part is missing: --into (a unit there is), or --parent and --name (a new one).',
      },
    },
    build: (call) => ({ from: call.code, into: [recipient(call)] }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'tách, đơn vị bị tách vẫn còn',
  command: '`madinhdanh spin-off`',
  heading: 'Tách',
  section: `Một phần của \`from\` sang đơn vị mới, hoặc đơn vị đã có (\`code\`); \`from\` vẫn còn, giữ nguyên mã. Khác với **chia** (\`split\`): chia thì đơn vị cũ kết thúc.

\`\`\`yaml
# thay đổi
changes:
  - spinOff: {from: H24.01, into: [{parent: H24, name: Ban Quản lý khu công nghệ thông tin}, {code: H24.02.01}]}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0101
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - to: [H24.06, H24.02.01]
      decision: 2025-2000-qd-ubnd
\`\`\`

Tra cứu (\`resolve\`) mã cũ vẫn ra chính nó, kèm việc tách trong các bước; \`history\` của mỗi bên đều có dòng này.`,
  english: `hands a part to new or existing bodies while the unit lives on (tách); \`split\` (chia) ends it.`,
};
