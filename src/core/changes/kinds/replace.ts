import { codeFault, isDescendantOf, parentOf } from '../../code/code.js';
import { tidyCode } from '../../code/tidy.js';
import type { DataPath } from '../../finding.js';
import { joinedCodes } from '../../seal/earlier-codes.js';
import type { Codes, Need } from '../allocation.js';
import { type ChildrenWay, endUnit, moveUnits } from '../beneath.js';
import type { KindGuide, KindWithCommand } from '../kind.js';
import { checkParent, chosenCode, nextCode } from '../new-code.js';
import { recode } from '../recoding.js';
import { ALIAS, childrenSchema, REF } from '../schema-parts.js';
import type { State } from '../state.js';
import { unknownCode } from '../unknown-code.js';

/** A new code for one unit (`code` with `parent` or `with`), or for every open child of one (`childrenOf`). */
export interface Replace {
  as?: string;
  code?: string;
  childrenOf?: string;
  parent?: string;
  with?: string;
  /** What becomes of the units beneath. */
  children?: ChildrenWay;
}

/** The code that `with` or `parent` names. A sound one is meant as it stands, though another unit may have borne it. */
function targetOf(state: State, replace: Replace, at: DataPath): string | undefined {
  const tidy = tidyCode(replace.with ?? '');
  return codeFault(tidy) === undefined ? tidy : state.codeOf(replace.with ?? replace.parent ?? '', at);
}

/** The code a unit is to bear from now on: a chosen one, that of a unit which is there, or the next under a parent. */
function codeForReplace(state: State, replace: Replace, path: DataPath): string | undefined {
  if (replace.code === undefined || (replace.parent === undefined) === (replace.with === undefined)) {
    return state.fault('replace-target', path);
  }
  const old = state.lookUp(replace.code) ?? '';
  const at = [...path, replace.with === undefined ? 'parent' : 'with'];
  const target = targetOf(state, replace, at);
  if (target === undefined) return undefined;
  if (target === old && replace.with !== undefined) return state.fault('replace-itself', at, { code: old });
  if (target === old || isDescendantOf(target, old)) {
    return state.fault('replace-inside', at, { code: old, parent: target });
  }
  if (replace.with === undefined) return nextCode(state, target, at, state.registry.unit(old)?.type);
  const isThere = state.registry.unit(target) !== undefined || replace.with.startsWith('$');
  return isThere ? target : chosenCode(state, target, at);
}

/** True where the unit gets a code of its own, and does not go over to a unit that has one. */
function isRecoding(state: State, replace: Replace, code: string): boolean {
  return state.registry.unit(code) === undefined && replace.with?.startsWith('$') !== true;
}

/** Re-codes one unit. */
function replaceUnit(state: State, replace: Replace, code: string | undefined, path: DataPath): void {
  const from = [...path, 'code'];
  const old = state.unitToClose(replace.code ?? '', from);
  if (old === undefined) return;
  state.spared.add(old.code);
  if (code === undefined) return;
  if (isRecoding(state, replace, code)) {
    if (!checkParent(state, parentOf(code), [...path, replace.with === undefined ? 'parent' : 'with'])) return;
    recode(state, old, code, from);
  } else {
    const successor = state.openUnit(code, [...path, 'with']);
    if (successor === undefined) return;
    state.put({ ...successor, legacyCodes: joinedCodes(old, successor) });
    state.close(old, { reason: 'replaced', successors: [code] }, from);
  }
  state.spared.delete(old.code);
  endUnit(state, old, from, {
    asks: 'heir',
    heirs: [code],
    way: replace.children,
    to: code,
    closing: { reason: 'merged', successors: [code] },
  });
}

/** Re-codes every open child of a unit, each with all its descendants. */
function replaceChildren(state: State, replace: Replace, path: DataPath): void {
  const at = [...path, 'childrenOf'];
  if (replace.parent === undefined || replace.code !== undefined || replace.with !== undefined) {
    state.fault('replace-target', path);
    return;
  }
  if (replace.children !== undefined) state.fault('children-each', [...path, 'children']);
  const from = state.codeOf(replace.childrenOf ?? '', at);
  const parent = state.codeOf(replace.parent, [...path, 'parent']);
  if (from === undefined) return;
  if (state.unit(from) === undefined) {
    unknownCode(state, at, from);
    return;
  }
  if (!state.registry.childrenOf(from).some((unit) => !state.isClosed(unit) && !state.isOthersDraft(unit))) {
    state.fault('children-none', at, { code: from });
  }
  const children = state.earlierChildren(from);
  if (parent === undefined) {
    for (const unit of children) state.spared.add(unit.code);
    return;
  }
  if (parent === from || isDescendantOf(parent, from)) {
    state.fault('replace-inside', [...path, 'parent'], { code: from, parent });
    return;
  }
  if (!checkParent(state, parent, [...path, 'parent'])) return;
  const moved = children.map((unit) => ({ unit, path: at }));
  moveUnits(state, moved, parent);
}

/** The code one unit needs; the children of one get theirs as they are re-coded. */
function needsOf(replace: Replace, path: DataPath): Need[] {
  if (replace.childrenOf !== undefined) return [];
  const target =
    replace.parent === undefined ? { key: 'with', text: replace.with ?? '' } : { key: 'parent', text: replace.parent };
  return [{ bearer: replace, path, target, codeFor: (state) => codeForReplace(state, replace, path) }];
}

/** The new code of a unit that gets one of its own. */
function ownCode(state: State, replace: Replace, codes: Codes): string | undefined {
  const code = codes.get(replace);
  return code !== undefined && isRecoding(state, replace, code) ? code : undefined;
}

/**
 * `replace`: the same agency under a new code. One unit (with `children: move` all its descendants follow, each under
 * its own last group where that is free), or every open child of a unit.
 */
export const replace: KindWithCommand<Replace, 'replace.target-needed'> = {
  schema: {
    title: 'Thay thế mã',
    description: 'Cùng cơ quan dưới mã mới: code với parent hoặc with; hoặc childrenOf với parent.',
    type: 'object',
    properties: {
      as: ALIAS,
      code: REF,
      childrenOf: REF,
      parent: REF,
      with: REF,
      children: childrenSchema('move: đơn vị bên dưới cũng nhận mã mới, dưới mã mới; close: đóng theo.'),
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: (data, path) => needsOf(data, path),
  // left for its turn, so that changes above it may already speak of the new code
  prepare(state, data, codes, path) {
    const code = ownCode(state, data, codes);
    if (code !== undefined) state.postpone(code, () => replaceUnit(state, data, code, path));
  },
  apply(state, data, codes, path) {
    if (data.childrenOf !== undefined) {
      replaceChildren(state, data, path);
      return;
    }
    const code = ownCode(state, data, codes);
    if (code === undefined) replaceUnit(state, data, codes.get(data), path);
    else state.makePostponed(code);
  },
  command: {
    arguments: ['<code>'],
    options: [
      '--parent <code>',
      '--with <code>',
      '--children <way>',
      '--children-only',
      'basis',
      'granting',
      'closing',
    ],
    about: {
      vi: 'Thay thế mã: cùng cơ quan dưới mã mới; mã cũ đóng lại và dẫn đến mã mới.',
      en: 'Replace a code: the same agency under a new code; the old one is closed and leads to the new one.',
    },
    example:
      'madinhdanh replace H24.12.03 --parent H24.15 --decision 5/QĐ-UBND\n' +
      'madinhdanh replace H24.12 --children-only --parent H24.15 --decision 5/QĐ-UBND',
    subject: { vi: 'Thay thế mã {codes}', en: 'Replace {codes}' },
    optionTexts: {
      parent: {
        vi: 'Cấp trên mới; mã mới là mã kế tiếp dưới nó.',
        en: 'The new parent; the new code is the next free one under it.',
      },
      with: { vi: 'Mã mới chọn sẵn, hoặc đơn vị đã có.', en: 'A chosen new code, or a unit there is.' },
      'children-only': {
        vi: 'Thay thế mã của mọi đơn vị trực thuộc, không phải của chính đơn vị.',
        en: 'Replace the codes of all units directly beneath, not of the unit itself.',
      },
    },
    misuses: {
      'replace.target-needed': {
        vi: 'Thiếu nơi nhận: --parent (mã kế tiếp dưới cấp trên mới) hoặc --with (mã chọn sẵn, đơn vị đã có).',
        en: 'The target is missing: --parent (the next free code under a new parent) or --with (a chosen code, or a unit there is).',
      },
    },
    build(call) {
      const { code } = call;
      call.atMostOne('parent', 'with');
      const parent = call.codeOption('parent');
      if (call.flag('childrenOnly')) {
        call.atMostOne('childrenOnly', 'children');
        call.atMostOne('childrenOnly', 'with');
        return { childrenOf: code, parent: call.codeOf(call.needed('parent')) };
      }
      if (parent !== undefined) return { code, parent, ...call.children() };
      const goal = call.codeOption('with');
      if (goal === undefined) throw call.misuse('replace.target-needed');
      return { code, with: goal, ...call.children() };
    },
    answered: (data, { children }) => ({ ...data, ...(children === undefined ? {} : { children }) }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'thay thế mã',
  heading: 'Thay thế mã',
  section: `Cùng một cơ quan dưới mã mới: mọi thông tin đi theo, mã cũ ghi vào \`legacyCodes\` của mã mới. \`parent\` lấy mã kế tiếp dưới cấp trên mới; \`with\` chọn sẵn mã. \`children: move\` đưa cả cấp dưới đi theo: ai giữ được nhóm cuối của mình thì giữ, những đơn vị còn lại nhận mã kế tiếp. \`children: close\` đóng chúng theo.

\`\`\`yaml
# thay đổi
changes:
  - replace: {code: H24.01.01, parent: H24.02, children: move}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24]
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: replaced
    successors: [H24.02.02]
- code: H24.01.01.01
  name: Phòng Máy chủ
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: replaced
    successors: [H24.02.02.01]
- code: H24.02.02
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24, H24.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
- code: H24.02.02.01
  name: Phòng Máy chủ
  legacyCodes: [H24.01.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
\`\`\`

\`childrenOf\` chuyển mọi đơn vị trực thuộc còn hiệu lực, mỗi đơn vị cùng cấp dưới của nó, và để nguyên đơn vị được nêu:

\`\`\`yaml
# thay đổi
changes:
  - replace: {childrenOf: H24.01, parent: H24.02}
\`\`\`

\`with\` trỏ đến một đơn vị **đã có** khi một cơ quan lỡ mang hai mã: mã thừa đóng lại, đơn vị còn lại mang tiếp các mã cũ.

\`\`\`yaml
# thay đổi
changes:
  - replace: {code: H24.02.01, with: H24.01.01}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24, H24.02.01]
  granted: {decision: 2022-100-qd-ubnd}
\`\`\``,
  english: `gives the same agency a new code: \`parent\` (the next code there), \`with\` (a chosen code, or a unit that is there already), \`children: move\` (all descendants follow, keeping last groups where they are free) or \`children: close\` (they end), \`childrenOf\` (every open child).`,
};
