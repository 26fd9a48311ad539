import { type Body, needOfBody, realise } from '../body.js';
import { stored } from '../details.js';
import { Handover } from '../handover.js';
import type { ChangeCall, KindGuide, KindWithCommand } from '../kind.js';
import { BODY, REF, subtreeSchema } from '../schema-parts.js';

/** One body into several. */
export interface Split {
  from: string;
  into: Body[];
  subtree?: boolean;
}

type Misuse = 'split.two';

/** One successor of a call: `CODE` of an existing unit, or `PARENT=Name` for a new one. */
function successor(call: ChangeCall<Misuse>, text: string): Body {
  const [place = '', ...rest] = text.split('=');
  return rest.length === 0
    ? { code: call.codeOf(place) }
    : { parent: call.codeOf(place), name: stored(rest.join('=').trim()) };
}

/** `split`: one body into several, each of which takes a part; with `subtree` all its descendants go the same way. */
export const split: KindWithCommand<Split, Misuse> = {
  schema: {
    title: 'Chia, tách',
    description: 'Đơn vị ở from đóng mã, các đơn vị ở into kế thừa.',
    type: 'object',
    required: ['from', 'into'],
    properties: {
      from: REF,
      into: {
        title: 'Các đơn vị kế thừa',
        description: 'Từ hai đơn vị trở lên.',
        type: 'array',
        minItems: 2,
        items: { ...BODY, unevaluatedProperties: false },
      },
      subtree: subtreeSchema('Đóng cả đơn vị cấp dưới.'),
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: ({ into }, path) => into.map((body, i) => needOfBody(body, [...path, 'into', i])),
  apply(state, { from, into, subtree }, codes, path) {
    const old = state.unitToClose(from, [...path, 'from']);
    const handover = new Handover(state);
    into.forEach((body, i) => {
      const at = [...path, 'into', i];
      const successorUnit = realise(state, body, codes, at);
      if (old !== undefined) handover.add(old, successorUnit, true, at);
    });
    handover.close(subtree === true);
  },
  command: {
    arguments: ['<code>'],
    options: ['--into <body>..', '--subtree', 'basis', 'granting', 'closing'],
    about: {
      vi: 'Chia, tách: mã nêu ra đóng lại, từ hai đơn vị trở lên kế thừa.',
      en: 'Split (chia, tách): the code named is closed, two or more units succeed it.',
    },
    example: 'madinhdanh split H24.07 --into "H24=Sở A" --into "H24=Sở B" --decision 2025-2000-qd-ubnd',
    subject: { vi: 'Chia, tách {codes}', en: 'Split {codes}' },
    optionTexts: {
      into: {
        vi: 'Một đơn vị kế thừa: MÃ đã có, hoặc "CẤP-TRÊN=Tên" cho đơn vị mới; ghi nhiều lần.',
        en: 'A successor: the CODE of a unit there is, or "PARENT=Name" for a new one; repeat it.',
      },
      subtree: {
        vi: 'Giao cả mọi đơn vị bên dưới cho cùng các đơn vị kế thừa.',
        en: 'Hand every unit beneath to the same successors too.',
      },
    },
    misuses: {
      'split.two': {
        vi: 'Chia, tách cần từ hai --into trở lên.',
        en: 'A split needs --into twice or more.',
      },
    },
    build(call) {
      const into = call.list('into').map((each) => successor(call, each));
      if (into.length < 2) throw call.misuse('split.two');
      return { from: call.code, into, ...call.subtree() };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'chia, tách',
  heading: 'Chia, tách',
  section: `Đơn vị ở \`from\` đóng mã, từ hai đơn vị trở lên kế thừa, mỗi đơn vị một phần (\`partial\`).

\`\`\`yaml
# thay đổi
changes:
  - split: {from: H24.02.01, into: [{parent: H24.02, name: Viện Sinh học}, {code: H24.01.01}]}
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.02.01
  name: Viện Nghiên cứu
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2025-2000-qd-ubnd, reason: split, successors: [H24.02.02, H24.01.01], partial: [H24.02.02, H24.01.01]}
\`\`\`

Đơn vị cũ vẫn còn sau khi tách thì không đóng mã của nó: chỉ cấp mã (\`grant\`) cho đơn vị tách ra. \`subtree: true\`: mọi đơn vị bên dưới cũng đóng và được giao như đơn vị ấy.`,
  english: `closes one body and leads to all who took over a part of it; \`subtree: true\` as with \`merge\`.`,
};
