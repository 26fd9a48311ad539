import type { ChildrenWay } from '../beneath.js';
import { type Body, needOfBody, realise } from '../body.js';
import { Handover } from '../handover.js';
import type { ChangeCall, KindGuide, KindWithCommand } from '../kind.js';
import { BODY, childrenSchema, REFS } from '../schema-parts.js';

/** Several bodies into one. */
export interface Merge {
  from: string[];
  into: Body;
  /** What becomes of the units beneath. */
  children?: ChildrenWay;
}

type Misuse = 'merge.into-needed';

/** The successor of a call: an existing unit by `--into CODE`, or a new one by `--parent` or `--code` and `--name`. */
function successor(call: ChangeCall<Misuse>): Body {
  call.atMostOne('into', 'parent', 'code');
  const details = call.details();
  const into = call.codeOption('into');
  if (into !== undefined) {
    call.atMostOne('into', 'name');
    return { code: into, ...details };
  }
  const code = call.codeOption('code');
  const parent = call.codeOption('parent');
  if (code === undefined && parent === undefined) throw call.misuse('merge.into-needed');
  const place = { ...(code === undefined ? {} : { code }), ...(parent === undefined ? {} : { parent }) };
  return { ...place, name: call.needed('name'), ...details };
}

/** `merge`: several bodies into one; the units beneath move under it, or end too. */
export const merge: KindWithCommand<Merge, Misuse> = {
  schema: {
    title: 'Sáp nhập, hợp nhất',
    description: 'Các đơn vị ở from đóng mã, đơn vị ở into tiếp nhận.',
    type: 'object',
    required: ['from', 'into'],
    properties: {
      from: REFS,
      into: { ...BODY, unevaluatedProperties: false },
      children: childrenSchema('move: đơn vị bên dưới nhận mã mới dưới into; close: đóng theo.'),
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: ({ into }, path) => [needOfBody(into, [...path, 'into'])],
  apply(state, { from, into, children }, codes, path) {
    const at = [...path, 'into'];
    const heir = { unit: realise(state, into, codes, at), path: at };
    const handover = new Handover(state);
    from.forEach((ref, i) => {
      const old = state.unitToClose(ref, [...path, 'from', i]);
      if (old !== undefined) handover.add(old, heir, false, [...path, 'from', i]);
    });
    handover.close(children === undefined ? {} : { children }, path);
  },
  command: {
    arguments: ['<codes...>'],
    options: [
      '--into <code>',
      '--parent <code>',
      '--code <code>',
      '--name <text>',
      'details',
      '--children <way>',
      'basis',
      'granting',
      'closing',
    ],
    about: {
      vi: 'Sáp nhập, hợp nhất: các mã nêu ra đóng lại, một đơn vị tiếp nhận.',
      en: 'Merge (sáp nhập, hợp nhất): the codes named are closed, one unit succeeds them.',
    },
    example: 'madinhdanh merge H24.03.01 H24.03.02 --into H24.03.03 --decision 5/QĐ-UBND',
    subject: { vi: 'Sáp nhập {codes}', en: 'Merge {codes}' },
    optionTexts: {
      into: { vi: 'Đơn vị đã có nhận sáp nhập.', en: 'The unit there is that takes the others in.' },
      parent: {
        vi: 'Cấp trên của đơn vị mới, dùng cùng --name.',
        en: 'Parent of the new unit, together with --name.',
      },
    },
    misuses: {
      'merge.into-needed': {
        vi: 'Thiếu đơn vị tiếp nhận: --into (đơn vị đã có), hoặc --parent và --name (đơn vị mới).',
        en: 'The successor is missing: --into (a unit there is), or --parent and --name (a new one).',
      },
    },
    build: (call) => ({ from: call.codes, into: successor(call), ...call.children() }),
    answered: (data, { children }) => ({ ...data, ...(children === undefined ? {} : { children }) }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'sáp nhập, hợp nhất',
  heading: 'Sáp nhập, hợp nhất',
  section: `Các đơn vị ở \`from\` đóng mã; \`into\` là đơn vị đã có (\`code\`) hoặc đơn vị mới (\`parent\` và \`name\`). Còn đơn vị bên dưới thì phải nói chúng đi đâu: \`children: move\` đưa chúng sang đơn vị tiếp nhận, mỗi đơn vị cùng cấp dưới của nó, ai giữ được nhóm cuối của mình thì giữ; đó là cách thường gặp khi sáp nhập sở.

\`\`\`yaml
# thay đổi
changes:
  - merge: {from: [H24.01], into: {code: H24.02}, children: move}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0101
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: merged
    successors: [H24.02]
- code: H24.01.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24]
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: replaced
    successors: [H24.02.02]
- code: H24.02.02
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24, H24.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
\`\`\`

\`children: close\` thì khác: mọi đơn vị bên dưới cũng đóng mã, và dẫn đến **cùng** đơn vị tiếp nhận.

\`\`\`yaml
# thay đổi
changes:
  - merge: {from: [H24.01], into: {parent: H24, name: Sở Khoa học và Truyền thông}, children: close}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01.01
  name: Phòng Máy chủ
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: merged
    successors: [H24.06]
\`\`\`

Đơn vị nào được nêu riêng ở một thay đổi khác trong tệp (đóng, chuyển, thay thế mã) thì theo thay đổi ấy; \`children\` chỉ nói về những đơn vị còn lại. Không nêu gì thì không ghi gì: chương trình nêu cả hai cách, số mã của mỗi cách và chữ phải thêm; trong cửa sổ dòng lệnh thì hỏi.

\`\`\`yaml
# thay đổi
changes:
  - replace: {code: H24.01.01.01, parent: H24.02.01}
  - merge: {from: [H24.01], into: {code: H24.02}, children: move}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01.01
  name: Phòng Máy chủ
  granted: {decision: 2022-100-qd-ubnd}
  closed:
    decision: 2025-2000-qd-ubnd
    reason: replaced
    successors: [H24.02.01.01]
\`\`\``,
  english: `closes several bodies and leads to the one that took over. \`children: move\` re-codes the units beneath under it, each with its own subtree; \`children: close\` ends them with it. What other changes of the file name needs no word; nothing is assumed for the rest.`,
};
