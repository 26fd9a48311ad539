import { type Body, needOfBody, realise } from '../body.js';
import { Handover } from '../handover.js';
import type { ChangeCall, KindGuide, KindWithCommand } from '../kind.js';
import { BODY, REFS, subtreeSchema } from '../schema-parts.js';

/** Several bodies into one. */
export interface Merge {
  from: string[];
  into: Body;
  subtree?: boolean;
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

/** `merge`: several bodies into one; with `subtree` all their descendants go into it too. */
export const merge: KindWithCommand<Merge, Misuse> = {
  schema: {
    title: 'Sáp nhập, hợp nhất',
    description: 'Các đơn vị ở from đóng mã, đơn vị ở into kế thừa.',
    type: 'object',
    required: ['from', 'into'],
    properties: {
      from: REFS,
      into: { ...BODY, unevaluatedProperties: false },
      subtree: subtreeSchema('Đóng cả đơn vị cấp dưới.'),
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: ({ into }, path) => [needOfBody(into, [...path, 'into'])],
  apply(state, { from, into, subtree }, codes, path) {
    const successorUnit = realise(state, into, codes, [...path, 'into']);
    const handover = new Handover(state);
    from.forEach((ref, i) => {
      const at = [...path, 'from', i];
      const old = state.unitToClose(ref, at);
      if (old !== undefined) handover.add(old, successorUnit, false, at);
    });
    handover.close(subtree === true);
  },
  command: {
    arguments: ['<codes...>'],
    options: [
      '--into <code>',
      '--parent <code>',
      '--code <code>',
      '--name <text>',
      'details',
      '--subtree',
      'basis',
      'granting',
      'closing',
    ],
    about: {
      vi: 'Sáp nhập, hợp nhất: các mã nêu ra đóng lại, một đơn vị kế thừa.',
      en: 'Merge (sáp nhập, hợp nhất): the codes named are closed, one unit succeeds them.',
    },
    example:
      'madinhdanh merge H24.03.01 H24.03.02 --parent H24.03 --name "Phường mới" --decision 2025-2000-qd-ubnd\n' +
      'madinhdanh merge H24.12 --into H24.16 --decision 2025-2000-qd-ubnd',
    subject: { vi: 'Sáp nhập {codes}', en: 'Merge {codes}' },
    optionTexts: {
      into: { vi: 'Đơn vị đã có nhận sáp nhập.', en: 'The unit there is that takes the others in.' },
      parent: {
        vi: 'Cấp trên của đơn vị mới, dùng cùng --name.',
        en: 'Parent of the new unit, together with --name.',
      },
      subtree: {
        vi: 'Nhập cả mọi đơn vị bên dưới vào cùng đơn vị kế thừa.',
        en: 'Merge every unit beneath into the same successor too.',
      },
    },
    misuses: {
      'merge.into-needed': {
        vi: 'Thiếu đơn vị kế thừa: --into (đơn vị đã có), hoặc --parent và --name (đơn vị mới).',
        en: 'The successor is missing: --into (a unit there is), or --parent and --name (a new one).',
      },
    },
    build: (call) => ({ from: call.codes, into: successor(call), ...call.subtree() }),
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'sáp nhập, hợp nhất',
  heading: 'Sáp nhập, hợp nhất',
  section: `Các đơn vị ở \`from\` đóng mã; \`into\` là đơn vị đã có (\`code\`) hoặc đơn vị mới (\`parent\` và \`name\`).

\`\`\`yaml
# thay đổi
changes:
  - replace: {childrenOf: H24.01, parent: H24.02}
  - merge: {from: [H24.01], into: {code: H24.02}}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01
  name: Sở Thông tin và Truyền thông
  phone: 0225 000 0101
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2025-2000-qd-ubnd, reason: merged, successors: [H24.02]}
\`\`\`

Đơn vị trực thuộc thường vẫn còn: chuyển chúng bằng \`replace\` như trên. \`subtree: true\` thì khác: mọi đơn vị bên dưới cũng đóng mã và nhập vào **cùng** đơn vị kế thừa.

\`\`\`yaml
# thay đổi
changes:
  - merge: {from: [H24.01], into: {parent: H24, name: Sở Khoa học và Truyền thông}, subtree: true}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.01.01.01
  name: Phòng Máy chủ
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2025-2000-qd-ubnd, reason: merged, successors: [H24.06]}
\`\`\``,
  english: `closes several bodies and leads to the one that took over. \`subtree: true\` hands all descendants to the same successor; to keep them, move them by \`replace\`.`,
};
