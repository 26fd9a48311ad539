import { isSigned, type Registry } from '../../core/registry/registry.js';
import { type Entry, entriesOf } from '../../core/seal/entries.js';
import { sinceRule } from '../definition.js';
import { comparisonOf } from './comparison.js';

/** What a message names of each sort. */
const SHOWN = 20;
const KEY_OF: Readonly<Partial<Record<Entry['kind'], string>>> = { renamed: 'formerNames', closed: 'closed' };

/** An entry without its days, which the issuing gives, and without what a unit is called or was called before. */
function meaningOf({ kind, fields }: Entry): string {
  if (kind === 'granted') return '';
  return JSON.stringify(fields.filter(([key]) => key !== 'on' && key !== 'old'));
}

function keyOf({ kind, code, fields }: Entry): string {
  return `${kind} ${code} ${fields.find(([key]) => key === 'step')?.[1] ?? ''}`;
}

function shown({ kind, code }: Entry): string {
  return `${code} (${KEY_OF[kind] ?? kind})`;
}

function entriesIn(registry: Registry, decision: string): Map<string, Entry> {
  return new Map(entriesOf(registry, decision).map((entry) => [keyOf(entry), entry]));
}

function firstOf(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return ['–'];
  const texts = entries.slice(0, SHOWN).map(shown);
  return entries.length > SHOWN ? [...texts, `… +${entries.length - SHOWN}`] : texts;
}

/** A draft is issued as it stood: what is dropped or turned at its signing was never looked at. */
export const draftIssued = sinceRule({
  id: 'since-draft-issued',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Ban hành khác dự thảo',
    about: 'Đề xuất vừa ban hành dự thảo vừa bỏ hay đổi việc mà dự thảo ấy làm.',
    message: 'Quyết định {decision} ban hành khác dự thảo ở {since}: bỏ {lost}; đổi {altered}; thêm {added}.',
    hint: 'Đối chiếu với bản đã ký; sửa dự thảo trước bằng một đề xuất riêng rồi mới ban hành.',
  },
  en: {
    title: 'Issued unlike the draft',
    about: 'A proposal issues a draft and drops or changes what the draft was to do along with it.',
    message:
      'The decision {decision} was issued unlike its draft in {since}: dropped {lost}; changed {altered}; added {added}.',
    hint: 'Check it with what was signed; change a draft in a proposal of its own, and issue it then.',
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
drafted: 2024-05-25
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
    return [...before.decisions.values()].flatMap((was) => {
      const is = registry.decision(idNow(was.id));
      if (isSigned(was) || !isSigned(is)) return [];
      const [then, now] = [entriesIn(before, was.id), entriesIn(registry, is.id)];
      const lost = [...then].filter(([key]) => !now.has(key)).map(([, entry]) => entry);
      const altered = [...then].flatMap(([key, entry]) => {
        const other = now.get(key);
        return other !== undefined && meaningOf(entry) !== meaningOf(other) ? [other] : [];
      });
      if (lost.length + altered.length === 0) return [];
      const added = [...now].filter(([key]) => !then.has(key)).map(([, entry]) => entry);
      const place = { file: `decisions/${is.id}.yaml`, path: ['number'] };
      const args = { decision: is.id, since, lost: firstOf(lost), altered: firstOf(altered), added: firstOf(added) };
      return [{ code: is.id, place, args }];
    });
  },
});
