import { isSigned } from '../core/registry/registry.js';
import type { RuleContext } from '../core/rule.js';
import { type Entry, entriesBy } from '../core/seal/entries.js';
import { countEntries, isSealed, sealedDecisions, sealHolds } from '../core/seal/seal.js';
import { SEAL_VERSION } from '../core/seal/text.js';
import { decisionRule } from './definition.js';

/** What each sealed decision did, worked out for all of them when the first is looked at. */
function entriesOnce({ registry }: RuleContext): (id: string) => readonly Entry[] {
  let entries: ReadonlyMap<string, readonly Entry[]> | undefined;
  return (id) => {
    entries ??= entriesBy(
      registry,
      sealedDecisions(registry).map((decision) => decision.id),
    );
    return entries.get(id) ?? [];
  };
}

/** Nothing that a sealed decision did is lost, added or altered. */
export const decisionSealBroken = decisionRule({
  id: 'decision-seal-broken',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Niêm phong không khớp',
    about:
      'Những gì một quyết định đã niêm phong cấp, đổi, đóng không được thêm, bớt hay sửa. Tính lại được ở mọi bản sao của sổ, không cần git, không cần mạng.',
    hint: 'Trả lại chỗ bị sửa như cũ (xem `git diff`, `git log`); muốn thay đổi thì ban hành quyết định mới. Sửa đúng theo bản đã ký thì: `madinhdanh decision seal {id} --amend-sealed "lý do"`.',
    variants: {
      counts: {
        message:
          'Niêm phong của {number} không khớp. Niêm phong: cấp {sealedGranted}, đổi tên {sealedRenamed}, đóng {sealedClosed}, khác {sealedOther}; nay: cấp {granted}, đổi tên {renamed}, đóng {closed}, khác {other}.',
      },
      content: {
        message:
          'Niêm phong của {number} không khớp. Niêm phong: cấp {sealedGranted}, đổi tên {sealedRenamed}, đóng {sealedClosed}, khác {sealedOther}; nay vẫn từng ấy, nhưng nội dung đã khác.',
      },
      explained: {
        message:
          'Niêm phong của {number} không khớp. Niêm phong: cấp {sealedGranted}, đổi tên {sealedRenamed}, đóng {sealedClosed}, khác {sealedOther}; nay: cấp {granted}, đổi tên {renamed}, đóng {closed}, khác {other}. So với {commit}: mất [{lost}]; thêm [{added}]; sửa [{altered}].',
      },
      added: {
        message:
          'Niêm phong của {number} không khớp: so với {commit} thêm [{added}]. Thường là nhánh khác thêm vào khi {id} còn là dự thảo.',
        hint: 'Chuyển phần thêm sang dự thảo khác: `{command}`. Đúng là bản đã ký có những việc ấy thì: `madinhdanh decision seal {id} --amend-sealed "lý do"`.',
      },
      draft: {
        message: 'Dự thảo {id} mang niêm phong; chỉ quyết định đã ký mới có niêm phong.',
        hint: 'Xóa mục seal trong tệp này; `madinhdanh decision issue {id}` sẽ niêm phong khi ban hành.',
      },
      version: {
        message: 'Niêm phong của {number} theo phiên bản {v}; bản madinhdanh này chỉ biết phiên bản {known}.',
        hint: 'Dùng bản madinhdanh mới hơn; không sửa mục seal bằng tay.',
      },
    },
  },
  en: {
    title: 'Seal broken',
    about:
      'What a sealed decision granted, renamed and closed is neither added to nor lost nor altered. Any copy of the registry can work it out again, without git and without a network.',
    hint: 'Put back what was altered (see `git diff`, `git log`); a change takes a new decision. Where the alteration is what the signed paper says: `madinhdanh decision seal {id} --amend-sealed "reason"`.',
    variants: {
      counts: {
        message:
          'The seal of {number} does not hold. Sealed: {sealedGranted} granted, {sealedRenamed} renamed, {sealedClosed} closed, {sealedOther} other; now: {granted} granted, {renamed} renamed, {closed} closed, {other} other.',
      },
      content: {
        message:
          'The seal of {number} does not hold. Sealed: {sealedGranted} granted, {sealedRenamed} renamed, {sealedClosed} closed, {sealedOther} other; now as many, but not the same.',
      },
      explained: {
        message:
          'The seal of {number} does not hold. Sealed: {sealedGranted} granted, {sealedRenamed} renamed, {sealedClosed} closed, {sealedOther} other; now: {granted} granted, {renamed} renamed, {closed} closed, {other} other. Compared with {commit}: lost [{lost}]; added [{added}]; altered [{altered}].',
      },
      added: {
        message:
          'The seal of {number} does not hold: compared with {commit}, added [{added}]. Most often another branch added to {id} while it was a draft.',
        hint: 'Move what was added to another draft: `{command}`. Where the signed paper does say so: `madinhdanh decision seal {id} --amend-sealed "reason"`.',
      },
      draft: {
        message: 'The draft {id} bears a seal; only a signed decision has one.',
        hint: 'Take `seal` out of this file; `madinhdanh decision issue {id}` seals it when it is issued.',
      },
      version: {
        message: 'The seal of {number} is of version {v}; this madinhdanh knows version {known} only.',
        hint: 'Use a newer madinhdanh; do not edit `seal` by hand.',
      },
    },
  },
  docs: {
    vi: 'Những gì một quyết định đã niêm phong cấp, đổi tên, đóng không còn đúng như khi niêm phong: có chỗ thêm, bớt hay sửa (mã, tên, ngày, mã đã cấp, lý do đóng, đơn vị tiếp nhận). Cũng báo khi dự thảo mang niêm phong, hoặc niêm phong theo phiên bản mà công cụ chưa biết. Không cần git; ở nơi có git thì nêu từng mục. Xem [niem-phong.md](niem-phong.md).',
    en: 'what a sealed decision did is no longer what was sealed; or a draft bears a seal, or a seal is of a version this program does not know ([seal.md](en/seal.md)).',
    basis: 'quy ước của công cụ.',
    remedy:
      'trả lại chỗ bị sửa; muốn thay đổi thì ban hành quyết định mới. Nếu sửa như thế mới đúng bản đã ký: `madinhdanh decision seal … --amend-sealed "lý do"`.',
  },
  examples: [
    {
      intro: ': niêm phong ghi một mã được cấp, mà trong sổ không còn mã nào cấp theo quyết định này',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: ⟦{v: 1, granted: 1, renamed: 0, closed: 0, other: 0, sha256: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881}⟧
`,
        },
      ],
    },
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: ⟦{v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881}⟧
`,
        },
      ],
    },
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `title: Về việc bổ sung mã định danh điện tử
kind: amendment
seal: ⟦{v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: f9f18b9f409dc777257993463ebed8e930c66c9dc7dd287b8569ed7f2a5f517b}⟧
`,
        },
      ],
    },
    {
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
seal: ⟦{v: 2, granted: 0, renamed: 0, closed: 0, other: 0, sha256: f9f18b9f409dc777257993463ebed8e930c66c9dc7dd287b8569ed7f2a5f517b}⟧
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
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: f9f18b9f409dc777257993463ebed8e930c66c9dc7dd287b8569ed7f2a5f517b}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const entriesOf = entriesOnce(context);
    const { tree, digest } = context;
    // a file that cannot be read has its own error; what it holds is not known, and so neither whether a seal holds
    const isWhole = ![...tree.unreadable].some((file) => file.startsWith('units/'));
    return ({ decision }) => {
      if (!isSealed(decision)) return undefined;
      const { id, number = id, seal } = decision;
      const path = ['seal'];
      if (!isSigned(decision)) return { variant: 'draft', args: { id }, path };
      const { v } = seal;
      if (v !== SEAL_VERSION) return { variant: 'version', args: { id, number, v, known: SEAL_VERSION }, path };
      const entries = entriesOf(id);
      if (!isWhole || sealHolds(seal, entries, digest)) return undefined;
      const { granted, renamed, closed, other } = countEntries(entries);
      const isAsMany =
        granted === seal.granted && renamed === seal.renamed && closed === seal.closed && other === seal.other;
      const args = {
        id,
        number,
        sealedGranted: seal.granted,
        sealedRenamed: seal.renamed,
        sealedClosed: seal.closed,
        sealedOther: seal.other,
        granted,
        renamed,
        closed,
        other,
      };
      return { variant: isAsMany ? 'content' : 'counts', args, path };
    };
  },
});
