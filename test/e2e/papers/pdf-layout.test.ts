import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../support/cli.js';
import { OFFICE } from '../../support/office.js';
import { inkColours, type PdfLayout, type PdfLine, pdfLayout, rulesOn, wordsOn } from '../../support/pdf-layout.js';
import { mustRun } from '../../support/process.js';
import { AMENDMENT, dossier, onDossierDay } from '../../support/registries/dossier.js';

/** What lies on the printed pages, element by element of NĐ 30/2020/NĐ-CP, Phụ lục I: the column of docs/word-layout.md. */

/** The text of a page stands between these, in millimetres from its left edge. */
const [LEFT, RIGHT] = [30, 195];
/** Height of a line of Times New Roman, and of its ascenders, in parts of the type. */
const LINE = 1.149;
const ASCENT = 0.891;
const POINT = 25.4 / 72;

let repo: string;
let layout: PdfLayout;
let apart: PdfLayout;
/** A list of many columns and several pages. */
let list: PdfLayout;
const file = (name: string): string => join(repo, name);
const figure = (value: number, digits = 0): string => value.toFixed(digits).replace('.', ',');
const at = (text: string | RegExp, { lines } = layout): PdfLine => {
  const found = lines.find((line) => (typeof text === 'string' ? line.text === text : text.test(line.text)));
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
};
/** The lines that go on with one, down to a text. */
const through = (from: PdfLine, to: RegExp): PdfLine[] => {
  const rest = layout.lines.slice(layout.lines.indexOf(from));
  return rest.slice(0, rest.findIndex(({ text }) => to.test(text)) + 1);
};
const width = ({ x0, x1 }: { x0: number; x1: number }): number => x1 - x0;
const widest = (lines: readonly PdfLine[]): number => Math.max(...lines.map(width));

/** Type of a line: the same from its first letter to its last. */
function dress({ runs, text }: PdfLine): string {
  const kinds = new Set(
    runs.map(({ font, size }) => {
      const [bold, italic] = [/bold/i.test(font), /italic|oblique/i.test(font)];
      return `${figure(size)} pt ${bold ? (italic ? 'đậm nghiêng' : 'đậm') : italic ? 'nghiêng' : 'đứng'}`;
    }),
  );
  expect([text, kinds.size]).toEqual([text, 1]);
  return [...kinds][0] ?? '';
}

/** Where a line stands between two edges. */
function place({ x0, x1 }: PdfLine, left = LEFT, right = RIGHT): string {
  if (Math.abs(x0 - left - (right - x1)) < 1) return 'giữa';
  return right - x1 < 2 ? 'sát lề phải' : `cách lề trái ${figure(x0 - left)} mm`;
}

/** Length of the rule under a line, in parts of a length. */
function rulePart({ page, y }: PdfLine, length: number, isBeside: (x: number) => boolean = () => true): string {
  const [rule] = rulesOn(file('qd.pdf'), page).filter((each) => each.y > y && each.y < y + 4 && isBeside(each.x0));
  if (rule === undefined) throw new Error(`no rule under ${y}`);
  return figure(width(rule) / length, 2);
}

const MEASURES: Readonly<Record<number, () => string>> = {
  1: () => {
    const sizes = [layout, list].map(({ pages }) =>
      pages.map(({ width: across, height }) => `${figure(across)} × ${figure(height)} mm`),
    );
    return [...new Set(sizes.flat())].join('; phụ lục nhiều cột ');
  },
  2: () => {
    const upright = layout.lines.filter(({ page }) => (layout.pages[page - 1]?.width ?? 0) < 250);
    const text = upright.filter(({ y }) => y > 20);
    const left = Math.min(...text.map(({ x0 }) => x0));
    const right = 210 - Math.max(...text.map(({ x1 }) => x1));
    const top = Math.min(...text.map(({ y, runs }) => y - ASCENT * POINT * (runs[0]?.size ?? 0)));
    expect(297 - Math.max(...text.map(({ y }) => y))).toBeGreaterThan(20);
    return `trái ${figure(left)}, phải ${figure(right)}, trên ${figure(top)}, dưới không dòng nào quá 20 mm`;
  },
  3: () => {
    const families = new Set(layout.lines.flatMap(({ runs }) => runs.map(({ font }) => font.replace(/[-,].*/, ''))));
    const fonts = mustRun('pdffonts', [file('qd.pdf')])
      .trimEnd()
      .split('\n')
      .slice(2);
    const isWhole = fonts.every((line) => /\syes\s+yes\s+yes\s+\d+\s+\d+$/.test(line));
    const isBlack = inkColours(file('qd.pdf'), 2).size === 1;
    expect([...families].every((family) => /^(?:LiberationSerif|TimesNewRoman)/.test(family))).toBe(true);
    return `${families.size === 1 ? 'một phông' : 'nhiều phông'}, ${isWhole ? 'nhúng kèm' : 'thiếu'}, ${isBlack ? 'đen' : 'màu'}`;
  },
  4: () => {
    const numbers = layout.lines.filter(({ text, y }) => /^\d+$/.test(text) && y < 20);
    const listed = list.lines.filter(({ text, y }) => /^\d+$/.test(text) && y < 20);
    // an annex begins anew, and no first page has one
    expect(listed.map(({ text, page }) => [text, page]).slice(0, 2)).toEqual([
      ['2', 2],
      ['3', 3],
    ]);
    expect(numbers.map(({ page }) => page)).toEqual([2]);
    const [first] = numbers;
    if (first === undefined) throw new Error('no page has a number');
    const edge = first.y - ASCENT * POINT * (first.runs[0]?.size ?? 0);
    return `trang 2: số ${first.text}, ${dress(first)}, ${place(first)}, cách mép giấy ${figure(edge)} mm`;
  },
  5: () => dress(at('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  6: () => {
    const motto = at('Độc lập - Tự do - Hạnh phúc');
    return `${dress(motto)}; đường kẻ ${rulePart(motto, width(motto), (x) => x > 100)} dòng chữ`;
  },
  7: () => {
    const body = at('THÀNH PHỐ HẢI PHÒNG');
    return `${dress(body)}; đường kẻ ${rulePart(body, width(body), (x) => x < 100)} dòng chữ`;
  },
  8: () => dress(at(/^Số: *\/QĐ-UBND$/)),
  9: () => dress(at(/^Hải Phòng, ngày tháng năm 2024$/)),
  10: () => `${dress(at('QUYẾT ĐỊNH'))}, ${place(at('QUYẾT ĐỊNH'))}`,
  11: () => {
    const lines = through(at(/^Về việc bổ sung/), /đơn vị$/);
    const last = lines.at(-1) ?? at('QUYẾT ĐỊNH');
    const dressed = new Set(lines.map((line) => `${dress(line)}, ${place(line)}`));
    return `${[...dressed].join('; ')}; đường kẻ ${rulePart(last, widest(lines))} dòng dài nhất`;
  },
  12: () => dress(at(/^Căn cứ Luật/)),
  13: () => {
    const [first, second] = through(at(/^a\) Chủ trì/), /Tham mưu/);
    const next = at(/^b\) Tham mưu/);
    const before = layout.lines[layout.lines.indexOf(next) - 1];
    if (first === undefined || second === undefined || before === undefined) throw new Error('no text');
    const pitch = second.y - first.y;
    const lines = pitch / (LINE * 14 * POINT);
    const more = (next.y - before.y - pitch) / POINT;
    const indent = first.x0 - second.x0;
    expect(second.x1).toBeGreaterThan(RIGHT - 1);
    return `${dress(second)}; ${figure(indent, 1)} mm; ${figure(more)} pt; ${figure(lines, 2)} dòng`;
  },
  14: () => dress(at('Điều 2. Tổ chức thực hiện')),
  15: () => [...new Set([dress(at(/^1\. Cấp mới/)), dress(at(/^a\) Chủ trì/))])].join('; '),
  16: () => {
    const [behalf, title] = [at('TM. ỦY BAN NHÂN DÂN'), at('CHỦ TỊCH')];
    return `${[...new Set([dress(behalf), dress(title)])].join('; ')}, ${place(title, behalf.x0, behalf.x1)}`;
  },
  17: () => {
    const [title, name] = [at('CHỦ TỊCH'), at('Trần Văn Mẫu')];
    return `${dress(name)}; chừa ${figure(name.y - title.y - LINE * 14 * POINT)} mm`;
  },
  18: () => {
    const [heading, behalf] = [at('Nơi nhận:'), at('TM. ỦY BAN NHÂN DÂN')];
    expect([heading.page, Math.abs(heading.y - behalf.y) < 1]).toEqual([behalf.page, true]);
    return `${dress(heading)}; ngang dòng “TM.”`;
  },
  19: () => [...new Set([dress(at('- Như Điều 4;')), dress(at('- Lưu: VT, CNTT.'))])].join('; '),
  20: () => `${dress(at('Phụ lục I'))}, ${place(at('Phụ lục I'))}`,
  21: () => {
    const title = at('DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CẤP MỚI');
    return `${dress(title)}, ${place(title)}`;
  },
  22: () => {
    const lines = through(at(/^\(Kèm theo Quyết định/), /\)$/);
    return [...new Set(lines.map((line) => `${dress(line)}, ${place(line)}`))].join('; ');
  },
  23: () => {
    const lines = through(at(/^\(Kèm theo Quyết định/), /\)$/);
    // on a draft its mark stands between the two
    return `${rulePart(at(/^DỰ THẢO/, { ...layout, lines: layout.lines.slice(layout.lines.indexOf(at('Phụ lục I'))) }), widest(lines))} dòng dài nhất`;
  },
  24: () => {
    const ends = layout.lines.filter(({ text }) => text === './.');
    expect(ends).toHaveLength(layout.lines.filter(({ text }) => /^Phụ lục [IVX]+$/.test(text)).length);
    for (const end of ends) expect(layout.lines[layout.lines.indexOf(end) + 1]?.page).not.toBe(end.page);
    const upright = ends.filter(({ page }) => (layout.pages[page - 1]?.width ?? 0) < 250);
    return [...new Set(upright.map((end) => `${dress(end)}, ${place(end)}`))].join('; ');
  },
  25: () => {
    const corner = [at(/^Số: *\/QĐ-UBND$/, apart), at(/^Thời gian ký:/, apart)];
    expect(apart.lines.slice(0, 2).map(({ text }) => text)).toEqual(corner.map(({ text }) => text));
    const [number] = corner;
    return number === undefined ? '' : `${[...new Set(corner.map(dress))].join('; ')}, ${place(number)}`;
  },
  26: () => {
    const words = wordsOn(file('dien-tu.pdf'), at('Phụ lục I').page);
    const from = words.findIndex(({ text }) => text === '(Kèm');
    const line = words.slice(from, from + 12);
    const gap = (before: string, after: string): number => {
      const i = line.findIndex(({ text }, n) => text === before && line[n + 1]?.text.startsWith(after) === true);
      return Math.round((line[i + 1]?.x0 ?? 0) - (line[i]?.x1 ?? 0));
    };
    return `chỗ cho số ${gap('số', '/')} mm, ngày ${gap('ngày', 'tháng')} mm, tháng ${gap('tháng', 'năm')} mm`;
  },
};

describe.skipIf(!OFFICE && process.env.CI === undefined)('the elements of the decree, measured on the pages', () => {
  beforeAll(async () => {
    repo = dossier();
    onDossierDay(repo, 'decision', 'edit', AMENDMENT, '--signer', 'Trần Văn Mẫu');
    for (const [name, ...more] of [['qd.pdf'], ['rieng.pdf', '--annexes-apart'], ['dien-tu.pdf', '--electronic']]) {
      onDossierDay(repo, 'decision', 'draft', AMENDMENT, '-o', name ?? '', ...more);
    }
    onDossierDay(repo, 'export', '--annex', '2', '-o', 'danh-sach.pdf');
    const own = ['--document', 'consolidation', '--columns', 'no,name,code'];
    onDossierDay(repo, 'decision', 'draft', AMENDMENT, ...own, '-o', 'hop-nhat.pdf');
    layout = await pdfLayout(file('qd.pdf'));
    list = await pdfLayout(file('danh-sach.pdf'));
    apart = await pdfLayout(file('rieng-phu-luc-1.pdf'));
  });

  test('the line under the title of an annex is not parted within the day that it leaves room for', () => {
    const sources = layout.lines.filter(({ text }) => text.startsWith('(Kèm theo Quyết định'));
    expect(sources.length).toBeGreaterThan(3);
    for (const { text } of sources) expect(text).toMatch(/ năm 2024$/);
  });

  test('in a hợp nhất the Decision begins under its grounds, with the first khoản of Điều 1', async () => {
    const consolidated = await pdfLayout(file('hop-nhat.pdf'));
    for (const text of ['QUYẾT ĐỊNH:', /^Điều 1\. /, /^1\. Mã định danh đơn vị cấp 1/]) {
      expect([text, at(text, consolidated).page]).toEqual([text, 1]);
    }
  });

  const rows = readFileSync(join(ROOT, 'docs/word-layout.md'), 'utf8').matchAll(
    /^\| (\d+) \| ([^|]+) \|.*\| ([^|]+) \| [^|]+ \|$/gm,
  );
  const told = new Map([...rows].map(([, number, element, figures]) => [Number(number), { element, figures }]));

  test('the docs have all 26', () => {
    expect([...told.keys()]).toEqual(Object.keys(MEASURES).map(Number));
  });

  test.each([...told].map(([number, { element, figures }]) => ({ number, element, figures })))(
    '$number $element: $figures',
    ({ number, figures }) => {
      expect(MEASURES[number]?.()).toBe(figures);
    },
  );
});
