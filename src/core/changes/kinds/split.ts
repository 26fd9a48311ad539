import type { ChildrenWay } from '../beneath.js';
import { type Body, needOfBody, realise } from '../body.js';
import { stored } from '../details.js';
import { Handover } from '../handover.js';
import type { ChangeCall, KindGuide, KindWithCommand } from '../kind.js';
import { BODY, childrenSchema, NAMED_CHILDREN, REF, REMAINDER } from '../schema-parts.js';

/** A body that takes over a part. */
export interface SplitBody extends Body {
  /** Units beneath that go to it. */
  children?: string[];
}

/** One body into several. */
export interface Split {
  from: string;
  into: SplitBody[];
  /** They end with it; to move them, each is named by its body or they go to the `remainder`. */
  children?: ChildrenWay;
  remainder?: string;
}

type Misuse = 'split.two' | 'split.child' | 'split.part';

/** One successor of a call: `CODE` of an existing unit, or `PARENT=Name` for a new one. */
function successor(call: ChangeCall<Misuse>, text: string): SplitBody {
  const [place = '', ...rest] = text.split('=');
  return rest.length === 0
    ? { code: call.codeOf(place) }
    : { parent: call.codeOf(place), name: stored(rest.join('=').trim()) };
}

/** The successor that a call names by its place among the `--into` (1, 2, …) or by its code. @throws for any other */
function partOf(call: ChangeCall<Misuse>, into: readonly SplitBody[], text: string): SplitBody {
  const typed = text.trim();
  const code = /^[0-9]+$/.test(typed) ? undefined : call.codeOf(typed);
  const part =
    code === undefined ? into[Number(typed) - 1] : into.find((body) => body.name === undefined && body.code === code);
  if (part === undefined) throw call.misuse('split.part', { part: typed, count: into.length });
  return part;
}

/** Gives each part the units beneath that `--child CODE=PART` names for it. */
function addChildren(call: ChangeCall<Misuse>, into: readonly SplitBody[]): void {
  for (const text of call.list('child')) {
    const [codes = '', part, ...more] = text.split('=');
    if (part === undefined || more.length > 0) throw call.misuse('split.child', { text });
    const body = partOf(call, into, part);
    const named = codes.split(',').map((each) => call.codeOf(each));
    body.children = [...(body.children ?? []), ...named];
  }
}

/** How the changes of a file call a part: by its code, or by a name that it is given for that. */
function callPart(into: readonly SplitBody[], part: SplitBody): string {
  if (part.name === undefined && part.code !== undefined) return part.code;
  part.as ??= `part${into.indexOf(part) + 1}`;
  return `$${part.as}`;
}

/** `split`: one body into several, each of which takes a part; each unit beneath goes to one of them, or ends too. */
export const split: KindWithCommand<Split, Misuse> = {
  schema: {
    title: 'Chia',
    description: 'Đơn vị ở from đóng mã, các đơn vị ở into tiếp nhận.',
    type: 'object',
    required: ['from', 'into'],
    properties: {
      from: REF,
      into: {
        title: 'Các đơn vị tiếp nhận',
        description: 'Từ hai đơn vị trở lên.',
        type: 'array',
        minItems: 2,
        items: { ...BODY, properties: { children: NAMED_CHILDREN }, unevaluatedProperties: false },
      },
      children: childrenSchema(
        'close: đơn vị bên dưới đóng theo. Để chuyển: ghi children ở từng đơn vị của into, hoặc remainder.',
      ),
      remainder: REMAINDER,
    },
    unevaluatedProperties: false,
  },
  needsDecision: true,
  needs: ({ into }, path) => into.map((body, i) => needOfBody(body, [...path, 'into', i])),
  apply(state, { from, into, children, remainder }, codes, path) {
    const old = state.unitToClose(from, [...path, 'from']);
    const handover = new Handover(state);
    into.forEach((body, i) => {
      const at = [...path, 'into', i];
      const heir = { unit: realise(state, body, codes, at), path: at, children: body.children };
      if (old !== undefined) handover.add(old, heir, true, at);
    });
    const words = {
      ...(children === undefined ? {} : { children }),
      ...(remainder === undefined ? {} : { remainder }),
    };
    handover.close(words, path);
  },
  command: {
    arguments: ['<code>'],
    options: [
      '--into <body>..',
      '--child <child=part>..',
      '--remainder <part>',
      '--children <way>',
      'basis',
      'granting',
      'closing',
    ],
    about: {
      vi: 'Chia: mã nêu ra đóng lại, từ hai đơn vị trở lên tiếp nhận (tách mà đơn vị cũ vẫn còn: spin-off).',
      en: 'Split (chia): the code named is closed, two or more units succeed it (where the first lives on: spin-off).',
    },
    example: 'madinhdanh split H24.07.01 --into H24.14 --into H24.15 --decision 5/QĐ-UBND',
    subject: { vi: 'Chia {codes}', en: 'Split {codes}' },
    optionTexts: {
      into: {
        vi: 'Một đơn vị tiếp nhận: MÃ đã có, hoặc "CẤP-TRÊN=Tên" cho đơn vị mới; ghi nhiều lần.',
        en: 'A successor: the CODE of a unit there is, or "PARENT=Name" for a new one; repeat it.',
      },
      child: {
        vi: 'Đơn vị bên dưới về phần nào: MÃ=PHẦN, ví dụ H24.07.01=1 (--into thứ nhất) hoặc H24.07.01=H24.15; ghi nhiều lần.',
        en: 'Which part a unit beneath goes to: CODE=PART, such as H24.07.01=1 (the first --into) or H24.07.01=H24.15; repeat it.',
      },
      remainder: {
        vi: 'Phần nhận mọi đơn vị bên dưới không nêu ở --child: số thứ tự của --into, hoặc mã.',
        en: 'The part that takes every unit beneath no --child names: the place of its --into, or its code.',
      },
      children: {
        vi: 'close: mọi đơn vị bên dưới không nêu ở --child đóng theo.',
        en: 'close: every unit beneath that no --child names ends too.',
      },
    },
    misuses: {
      'split.two': {
        vi: 'Chia cần từ hai --into trở lên.',
        en: 'A split needs --into twice or more.',
      },
      'split.child': {
        vi: '--child “{text}”: viết MÃ=PHẦN, ví dụ --child H24.07.01=1.',
        en: '--child “{text}”: write CODE=PART, such as --child H24.07.01=1.',
      },
      'split.part': {
        vi: 'Không có phần “{part}”: ghi số thứ tự của --into (1 đến {count}), hoặc mã của đơn vị đã có ở --into.',
        en: 'There is no part “{part}”: give the place of its --into (1 to {count}), or the code of a unit there is in --into.',
      },
    },
    build(call) {
      const into = call.list('into').map((each) => successor(call, each));
      if (into.length < 2) throw call.misuse('split.two');
      call.atMostOne('children', 'remainder');
      addChildren(call, into);
      const rest = call.text('remainder');
      const part = rest === undefined ? undefined : partOf(call, into, rest);
      const remainder = part === undefined ? {} : { remainder: callPart(into, part) };
      return { from: call.code, into, ...call.children(), ...remainder };
    },
    answered(data, { children, named = new Map(), remainder }) {
      const into = data.into.map((body, i) => {
        const here = [...named].filter(([, place]) => place === i).map(([code]) => code);
        return here.length === 0 ? { ...body } : { ...body, children: [...(body.children ?? []), ...here] };
      });
      const part = remainder === undefined ? undefined : into[remainder];
      return {
        ...data,
        into,
        ...(children === undefined ? {} : { children }),
        ...(part === undefined ? {} : { remainder: callPart(into, part) }),
      };
    },
  },
};

/** What docs/changes.md says of it. */
export const guide: KindGuide = {
  label: 'chia (đơn vị cũ hết)',
  heading: 'Chia',
  section: `Đơn vị ở \`from\` đóng mã, từ hai đơn vị trở lên tiếp nhận, mỗi đơn vị một phần (\`partial\`).

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
  closed:
    decision: 2025-2000-qd-ubnd
    reason: split
    successors: [H24.02.02, H24.01.01]
    partial: [H24.02.02, H24.01.01]
\`\`\`

Đơn vị bên dưới đi về phần nào thì nêu ở \`children\` của phần ấy; \`remainder\` là phần nhận mọi đơn vị không được nêu. \`children: close\` ở ngoài \`into\` đóng chúng theo. Không nêu gì thì không ghi gì.

\`\`\`yaml
# thay đổi
changes:
  - split:
      from: H24.01
      into:
        - {parent: H24, name: Sở Truyền thông}
        - {code: H24.02, children: [H24.01.01]}
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
\`\`\`

\`\`\`yaml
# thay đổi
changes:
  - split:
      from: H24.01
      into: [{as: tt, parent: H24, name: Sở Truyền thông}, {code: H24.02}]
      remainder: $tt
\`\`\`

\`\`\`yaml
# kết quả
- code: H24.06.01
  name: Trung tâm Tin học
  legacyCodes: [000.01.01.H24, H24.01.01]
  granted: {decision: 2025-2000-qd-ubnd}
\`\`\`

Đơn vị cũ vẫn còn sau khi tách thì không đóng mã của nó: chỉ cấp mã (\`grant\`) cho đơn vị tách ra.`,
  english: `closes one body and leads to all who took over a part of it; \`children\` of each part names the units beneath that go to it, \`remainder\` the part that takes all the others, \`children: close\` ends them.`,
};
