import type { Severity } from '../../src/core/finding.js';
import { visible } from '../../src/core/text/visible.js';
import { CHAPTERS, type Chapter, type Example, type ExampleFile, type Rule } from '../../src/rules/definition.js';
import { RULES } from '../../src/rules/index.js';

const HEAD = `# Các quy tắc kiểm tra

\`madinhdanh validate\` đọc toàn bộ sổ và áp dụng mọi quy tắc dưới đây. Mỗi phát hiện nêu tên quy tắc, tệp, dòng, cột và cách sửa. \`madinhdanh rules\` in danh sách này ngay trên máy.

- **Lỗi**: sổ chưa dùng được; lệnh trả về mã 1 và các lệnh ghi không ghi gì.
- **Cảnh báo**: nên xem lại; chỉ thành lỗi khi chạy với \`--strict\`.
- **Thông tin**: để biết.

Cảnh báo ghi “⚠ Cần xem kỹ” nói về việc đúng luật nhưng hệ trọng: người duyệt phải xem, không miễn được; khi in ra, chúng đứng riêng một mục.

Cảnh báo và thông tin có thể miễn có thời hạn cho từng mã trong \`exemptions\` của \`registry.yaml\` (xem [exemption-valid](#exemption-valid)); lỗi thì không. “Căn cứ” ghi văn bản pháp luật nếu có; chỗ pháp luật không quy định, chúng tôi ghi “quy ước của công cụ”.

*In English: every rule that \`madinhdanh validate\` applies, one section each: its severity (lỗi = error, cảnh báo = warning, thông tin = info), what it guards, where it comes from, an example on which it speaks, and how to mend it. “Quy ước của công cụ” marks our own policy, where the law is silent.*`;

/** Headings of the chapters, and what is to be said before their rules. */
const HEADINGS: Record<Chapter, { heading: string; intro?: string }> = {
  files: { heading: 'Đọc tệp' },
  structure: { heading: 'Nội dung từng tệp' },
  codes: { heading: 'Mã và vị trí' },
  lives: { heading: 'Quyết định, ngày và kế thừa' },
  exemptions: { heading: 'Miễn kiểm tra' },
  text: { heading: 'Chữ tiếng Việt' },
  since: {
    heading: 'So với bản trước',
    intro: `Các quy tắc này chạy với \`madinhdanh validate --since REF\`, và trong kho git chạy cả khi không có \`--since\`, trên những gì chưa commit, so với HEAD (đang gộp thì việc chính nhánh kia đã làm không bị nêu). Với \`--since\`, chúng so sổ hiện tại với bản ở chỗ nhánh này rẽ khỏi REF (\`git merge-base REF HEAD\`), thường là nhánh chính. Chỉ những gì thay đổi gây ra được nêu: các quy tắc dưới đây, và những phát hiện của lần kiểm tra toàn bộ mà bản trước chưa có. Dự thảo sửa thoải mái: việc cấp, đổi tên, đóng mã theo dự thảo và chính dự thảo không bị so, nhưng mã trong dự thảo không sang đơn vị khác hay sang quyết định đã ký khác; ban hành dự thảo (tệp và các chỗ nhắc đến nó đổi tên) cũng không phải là sửa.

*These rules run with \`--since REF\`, and in a git working tree over what is not committed yet, held against HEAD: they compare with an earlier git revision.*`,
  },
  tree: {
    heading: 'Cây git của sổ',
    intro: `Các quy tắc này xét cây git mà sổ nằm trong, không phải nội dung tệp: của bản được xét với \`--rev\`, của những gì đã \`git add\` ở thư mục làm việc và với \`--staged\`. Ngoài kho git và với \`--no-git\` thì không xét. Những quy tắc nói về thay đổi (tree-registry-place, tree-guard, tree-guard-data) chỉ chạy với \`--since REF\`.

*These rules look at the tree of git that the registry lies in: that of the revision with \`--rev\`, else the index.*`,
  },
};

const SEVERITY_WORDS: Record<Severity, { vi: string; en: string }> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Thông tin', en: 'Info' },
};

/** A file of an example as a YAML block that names it in its first line; nothing for bytes, which no text can hold. */
function block({ path, content, earlier, past, tip, intro }: ExampleFile): string[] {
  if (typeof content !== 'string') return [];
  // what no reader could see is written as an escape
  const text = visible(content.replace(/[⟦⟧]/g, ''));
  const yaml = `\`\`\`yaml\n# ${past ? 'trước nữa: ' : earlier ? 'trước: ' : tip ? 'ở nhánh gốc: ' : ''}${path}\n${text}\`\`\``;
  return intro === undefined ? [yaml] : [intro, yaml];
}

function example({ intro = ':', files, note }: Example): string[] {
  return [`Ví dụ${intro}`, ...files.flatMap(block), ...(note === undefined ? [] : [note])];
}

function section({ id, severity, attention, vi, en, docs, examples: [shown] }: Rule): string[] {
  const words = SEVERITY_WORDS[severity];
  return [
    `## ${id}`,
    `**${words.vi}.** ${attention === true ? '⚠ Cần xem kỹ. ' : ''}${docs.vi ?? vi.about}`,
    `*${words.en}: ${attention === true ? 'needs attention. ' : ''}${docs.en ?? en.about}*`,
    `Căn cứ: ${docs.basis}`,
    ...example(shown),
    `Cách sửa: ${docs.remedy}`,
  ];
}

function chapter(name: Chapter): string[] {
  const { heading, intro } = HEADINGS[name];
  const rules = Object.values(RULES).filter((rule: Rule) => rule.chapter === name);
  return [`# ${heading}`, ...(intro === undefined ? [] : [intro]), ...rules.flatMap(section)];
}

/** The text of docs/rules.md: a section for each rule, out of what the rule says of itself. */
export function rulesPage(): string {
  return `${[HEAD, ...CHAPTERS.flatMap(chapter)].join('\n\n')}\n`;
}
