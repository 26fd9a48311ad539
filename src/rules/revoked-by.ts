import { unitRule } from './definition.js';

/** What is said to have ended or come back by a revocation rests on a decision that revokes the one in question. */
export const revokedBy = unitRule({
  id: 'revoked-by',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Thu hồi không theo quyết định thu hồi',
    about:
      'Mã kết thúc vì thu hồi (reason: revoked) hay khôi phục (lifted) thì quyết định nêu ở đó phải thu hồi (revokes) đúng quyết định đã cấp, đã đóng mã.',
    hint: 'Ghi việc thu hồi bằng `madinhdanh revoke {revoked}`.',
    variants: {
      grant: { message: 'Mã kết thúc vì thu hồi, nhưng {decision} không thu hồi quyết định cấp mã {revoked}.' },
      lifted: { message: 'Mã được khôi phục, nhưng {decision} không thu hồi quyết định đóng mã {revoked}.' },
    },
  },
  en: {
    title: 'Revoked without a revocation',
    about:
      'Where a code ended as revoked, or its closing was lifted, the decision that is named revokes the very one that granted or closed it.',
    hint: 'Enter the revocation by `madinhdanh revoke {revoked}`.',
    variants: {
      grant: { message: 'The code ended as revoked, but {decision} does not revoke {revoked}, which granted it.' },
      lifted: { message: 'The code came back, but {decision} does not revoke {revoked}, which closed it.' },
    },
  },
  docs: {
    en: 'a code ended as revoked, or came back, by a decision that does not revoke the one in question.',
    basis: 'quy ước của công cụ.',
    remedy: 'ghi bằng `madinhdanh revoke`, không sửa tay.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: ⟦revoked⟧}
`,
        },
      ],
    },
    {
      intro: ': khôi phục',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-100-qd-ubnd
      effective: 2022-03-01
      reason: dissolved
      lifted:
        decision: ⟦2023-1500-qd-ubnd⟧
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-300-qd-ubnd.yaml',
          content: `number: 300/QĐ-UBND
signed: 2022-04-01
kind: amendment
revokes: [2022-200-qd-ubnd]
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-200-qd-ubnd}
  closed: {decision: 2022-300-qd-ubnd, reason: revoked}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2022-100-qd-ubnd}
  formerClosings:
    - decision: 2022-200-qd-ubnd
      reason: dissolved
      lifted:
        decision: 2022-300-qd-ubnd
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    // a decision that is not there has a finding of its own
    const isRevoking = (decision: string, revoked: string): boolean =>
      registry.decision(decision)?.revokes?.includes(revoked) ?? registry.decision(decision) === undefined;
    return ({ unit }) => {
      const { granted, closed, formerClosings = [] } = unit;
      const found = formerClosings.flatMap(({ decision: revoked, lifted: { decision } }, i) =>
        isRevoking(decision, revoked)
          ? []
          : [
              {
                variant: 'lifted' as const,
                args: { decision, revoked },
                path: ['formerClosings', i, 'lifted', 'decision'],
              },
            ],
      );
      if (closed?.reason !== 'revoked' || isRevoking(closed.decision, granted.decision)) {
        return found.length === 0 ? undefined : found;
      }
      const args = { decision: closed.decision, revoked: granted.decision };
      return [...found, { variant: 'grant', args, path: ['closed', 'reason'] }];
    };
  },
});
