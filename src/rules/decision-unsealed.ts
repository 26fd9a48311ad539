import { isEmptyDecision } from '../core/changes/issue-decision.js';
import { isSigned } from '../core/registry/registry.js';
import { isOwnDecision } from '../core/seal/own.js';
import { isSealed } from '../core/seal/seal.js';
import { decisionRule } from './definition.js';

/** What a signed decision of the registry's own authority did is sealed, so that nobody alters it unseen. */
export const decisionUnsealed = decisionRule({
  id: 'decision-unsealed',
  severity: 'info',
  chapter: 'lives',
  vi: {
    title: 'Quyết định chưa niêm phong',
    about:
      'Quyết định đã ký của chính cơ quan giữ sổ nên có niêm phong, để mọi chỗ thêm, bớt, sửa về sau đều lộ ra. `decision issue` tự niêm phong; quyết định ký trước đó thì `decision seal`.',
    message: 'Quyết định {number} chưa niêm phong.',
    hint: 'Đối chiếu với bản đã ký (`madinhdanh check`), rồi `madinhdanh decision seal {id}`.',
  },
  en: {
    title: 'Decision without a seal',
    about:
      'A signed decision of the authority that keeps the registry should bear a seal, so that whatever is added, lost or altered later comes to light. `decision issue` seals by itself; for decisions signed before there is `decision seal`.',
    message: 'The decision {number} is not sealed.',
    hint: 'Hold it against the signed paper (`madinhdanh check`), then `madinhdanh decision seal {id}`.',
  },
  docs: {
    vi: 'Quyết định đã ký của chính cơ quan giữ sổ mà chưa có niêm phong ([niem-phong.md](niem-phong.md)). Quyết định của cấp khác, như QĐ 20/2020/QĐ-TTg, không niêm phong: sổ chỉ giữ một phần của nó.',
    en: 'a signed decision of the authority that keeps the registry bears no seal ([seal.md](en/seal.md)).',
    basis: 'quy ước của công cụ.',
    remedy: 'đối chiếu sổ với bản đã ký (`madinhdanh check`), rồi `madinhdanh decision seal` quyết định ấy.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: ⟦200/QĐ-UBND⟧
signed: 2022-03-01
kind: full
replaces: [2022-100-qd-ubnd]
`,
        },
      ],
    },
  ],
  silent: [
    {
      intro: ': không cấp, đổi, đóng mã nào thì không có gì để niêm phong',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
      ],
    },
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-TTg
signed: 2022-03-01
kind: amendment
`,
        },
      ],
    },
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
kind: amendment
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ decision }) => {
      if (!isSigned(decision) || isSealed(decision) || !isOwnDecision(registry, decision)) return undefined;
      // the command that seals would refuse it
      if (isEmptyDecision(registry, decision)) return undefined;
      const { id, number } = decision;
      return { args: { id, number }, path: ['number'] };
    },
});
