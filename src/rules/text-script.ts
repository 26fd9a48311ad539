import { hasLines } from '../core/registry/flagged-texts.js';
import { FOREIGN } from '../core/text/scan.js';
import { textRule } from './definition.js';
import { foreignFaults } from './text-faults.js';

/** True for a word that is neither quoted from another language nor written in ours: letters of both stand in it. */
function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
}

/** Names are written with Latin letters: a look-alike of another script makes two names that no eye tells apart. */
export const textScript = textRule({
  id: 'text-script',
  severity: 'error',
  chapter: 'text',
  sight: 'near',
  vi: {
    title: 'Chữ không phải chữ Việt',
    about:
      'Tên, địa chỉ, quyết định viết bằng chữ Latinh; chữ trông giống của hệ chữ khác làm hai tên giống hệt mà khác nhau.',
    variants: {
      lookalike: {
        message: '`{key}`: “{word}” có chữ {script:word} {characters} (ký tự thứ {position}), viết bằng {letters}.',
        hint: 'Gõ lại chữ ấy trên bàn phím; chép từ nơi khác thường mang theo chữ này.',
      },
      foreign: {
        message: '`{key}`: “{word}” có chữ {script:word} {characters} (ký tự thứ {position}), không phải chữ Việt.',
        hint: 'Viết bằng chữ Latinh; chữ nước ngoài để trong `note`.',
      },
      mark: {
        message: '`{key}`: “{word}” có dấu {characters} (ký tự thứ {position}) không ghép được với chữ nào.',
        hint: 'Gõ lại từ này; mỗi chữ chỉ mang dấu của tiếng Việt.',
      },
    },
  },
  en: {
    title: 'Letters that are not Vietnamese',
    about:
      'Names, addresses and decisions are written with Latin letters; a look-alike of another script makes two names that no eye tells apart.',
    variants: {
      lookalike: {
        message: '`{key}`: “{word}” has a {script:word} letter {characters} (character {position}); write {letters}.',
        hint: 'Type the letter anew; copying brings such letters along.',
      },
      foreign: {
        message: '`{key}`: “{word}” has a {script:word} letter {characters} (character {position}).',
        hint: 'Write with Latin letters; foreign words may stand in `note`.',
      },
      mark: {
        message: '`{key}`: “{word}” has a mark {characters} (character {position}) that belongs to no letter.',
        hint: 'Type the word anew; a letter bears the marks of Vietnamese alone.',
      },
    },
  },
  docs: {
    vi: 'Tên, tên viết tắt, tên cũ, địa chỉ, trang web, mã cũ, lời văn quyết định và thiết lập viết bằng chữ Việt và chữ Latinh (kể cả é, ü, ñ và chữ của đồng bào Tây Nguyên). Chữ của hệ chữ khác (Kirin, Hy Lạp, toàn khổ, chữ toán học…), chữ Latinh trông như chữ Việt (ı, ɑ, ǎ, Ɖ…) và dấu chồng là lỗi; chương trình nêu chữ đúng. Riêng `note` được trích chữ nước ngoài, nhưng không từ nào lẫn hai hệ chữ.',
    en: 'letters of another script, look-alikes of Latin letters, marks that belong to no letter.',
    basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I (văn bản dùng chữ tiếng Việt, bộ mã Unicode theo TCVN 6909:2001).',
    remedy: 'gõ lại “Sở” bằng chữ S của bàn phím.',
  },
  examples: [
    {
      intro: ' (chữ đầu của “Ѕở” là chữ Kirin U+0405):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦\u0405ở Bốn⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ', một từ trong `note` lẫn hai hệ chữ (chữ đầu là chữ Kirin U+0440):',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  note: ⟦Cổng sau ở \u0440hố Hàng⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Viện Citroën – Ćuk (cơ sở 2, 10 m²), Krông Bŭk
  note: "Cơ quan tương ứng: Министерство, 日本"
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) => (item) => {
    const found = context
      .flagged(item)
      .filter(({ flags }) => (flags & FOREIGN) !== 0)
      .flatMap(({ key, path, text }) =>
        foreignFaults(key, text)
          .filter(({ args }) => !hasLines(key) || isMixed(String(args.word)))
          .map((fault) => ({ ...fault, path })),
      );
    return found.length === 0 ? undefined : found;
  },
});
