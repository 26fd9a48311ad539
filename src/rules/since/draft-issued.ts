import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';
import type { SinceFound } from './context.js';
import { draftChange, isUnchanged, shownEntries } from './draft-change.js';

type Variant = 'more' | 'moved';

/** A draft is issued as it stood: what is dropped, turned or added at its signing was never looked at. */
export const draftIssued = sinceRule({
  id: 'since-draft-issued',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ban hành khác dự thảo',
    about:
      'Đề xuất vừa ban hành dự thảo vừa bỏ, đổi hay thêm việc mà dự thảo ấy làm, sửa lời của nó, hoặc đổi tên tệp của nó.',
    message: 'Quyết định {decision} ban hành khác dự thảo ở {since}: bỏ {lost}; đổi {altered}; thêm {added}.',
    hint: 'Đối chiếu với bản đã ký; sửa dự thảo trước bằng một đề xuất riêng rồi mới ban hành.',
    variants: {
      more: { message: 'Quyết định {decision} có hiệu lực nhiều hơn dự thảo ở {since}: thêm {added}.' },
      moved: {
        message: 'Dự thảo {draft} ở {since} nay được ban hành ở tệp khác là {decision}.',
        hint: 'Tên tệp của quyết định không đổi; trả lại {draft} rồi `madinhdanh decision issue {draft}`.',
      },
    },
  },
  en: {
    title: 'Issued unlike the draft',
    about:
      'A proposal issues a draft and along with it drops, changes or adds to what the draft was to do, edits its words, or renames its file.',
    message:
      'The decision {decision} was issued unlike its draft in {since}: dropped {lost}; changed {altered}; added {added}.',
    hint: 'Check it with what was signed; change a draft in a proposal of its own, and issue it then.',
    variants: {
      more: { message: 'The decision {decision} binds beyond its draft in {since}: added {added}.' },
      moved: {
        message: 'The draft {draft} of {since} was issued in another file, {decision}.',
        hint: 'The name of a decision’s file stays; put {draft} back, then `madinhdanh decision issue {draft}`.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'sửa dự thảo ở một đề xuất riêng, rồi `madinhdanh decision issue`.' },
  examples: [
    {
      intro: ': trước dự thảo đóng H24.01.02.01; nay ban hành mà không đóng nữa',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2024-du-thao-qd-ubnd, reason: dissolved}
`,
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `number: ⟦9/QĐ-UBND⟧
signed: 2024-05-30
title: Về việc bổ sung mã định danh điện tử
kind: amendment
seal: {v: 1, granted: 0, renamed: 0, closed: 0, other: 0, sha256: ${'a'.repeat(64)}}
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, registry, since } = context;
    const { idNow } = comparisonOf(context).decisions;
    return [...before.decisions.values()].flatMap((was): SinceFound<Variant>[] => {
      const is = registry.decision(idNow(was.id));
      if (isSigned(was) || !isSigned(is)) return [];
      const { id } = is;
      const found = { code: id, place: { file: `decisions/${id}.yaml`, path: ['number'] } };
      const moved: SinceFound<Variant>[] =
        id === was.id ? [] : [{ ...found, args: { decision: id, draft: was.id, since }, variant: 'moved' }];
      const change = draftChange(before, was, registry, is);
      if (isUnchanged(change)) return moved;
      const { lost, altered, keys } = change;
      const added = shownEntries(change.added);
      if (lost.length + altered.length + keys.length === 0) {
        return [...moved, { ...found, args: { decision: id, since, added }, variant: 'more' }];
      }
      const args = { decision: id, since, lost: shownEntries(lost), altered: shownEntries(altered, keys), added };
      return [...moved, { ...found, args }];
    });
  },
});
