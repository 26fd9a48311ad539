import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runOn } from '../support/cli.js';
import { git } from '../support/git.js';
import { convert, firstLine, OFFICE, pagesOf, sizesOf } from '../support/office.js';
import { named, parseStrictly, partsOf, wordText } from '../support/ooxml.js';
import { bundledRegistry, DRAFT } from '../support/registries/bundled.js';
import { edit } from '../support/registry-folder.js';
import { outputSchema } from '../support/schema.js';

const run = runOn('2024-06-01');

const UPRIGHT = '595 x 842';
const ACROSS = '842 x 595';
const DECISION_FILE = `registry/decisions/${DRAFT}.yaml`;

let repo: string;
beforeAll(() => {
  repo = bundledRegistry();
});

function restore(): void {
  git(repo, 'checkout', '--quiet', '.');
}

/** All codes that an export lists. */
function codesOf(...args: string[]): string[] {
  const { annexes } = JSON.parse(run(repo, ['export', '--json', ...args]).stdout);
  return annexes.flatMap(({ groups }: { groups: { rows: { code: string }[] }[] }) =>
    groups.flatMap(({ rows }) => rows.map(({ code }) => code)),
  );
}

/** Parts a list of pages where a heading begins a new annex. */
function annexesIn(pages: readonly string[]): string[][] {
  const annexes: string[][] = [];
  for (const page of pages) {
    if (/^Phụ lục (?:số )?[IV\d]+$/.test(firstLine(page))) annexes.push([]);
    annexes.at(-1)?.push(page);
  }
  return annexes;
}

it('LibreOffice and poppler are there where documents must be looked at', () => {
  expect(OFFICE || process.env.CI !== 'true').toBe(true);
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('the Decision as a reader sees it', () => {
  let pages: string[];
  let sizes: string[];
  /** Pages of the Decision itself. */
  let own: number;
  beforeAll(() => {
    const { status, stderr } = run(repo, ['decision', 'draft', DRAFT, '-o', 'quyet-dinh.docx']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Còn 1 chỗ')]);
    const pdf = convert(join(repo, 'quyet-dinh.docx'));
    pages = pagesOf(pdf);
    sizes = sizesOf(pdf);
    own = pages.findIndex((page) => firstLine(page).startsWith('Phụ lục'));
  });

  it('begins with the letterhead, number and date left blank', () => {
    const first = pages[0] ?? '';
    expect(first).toMatch(/ỦY BAN NHÂN DÂN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(first).toMatch(/THÀNH PHỐ HẢI PHÒNG\s+Độc lập - Tự do - Hạnh phúc/);
    expect(first).toMatch(/Số:\s+\/QĐ-UBND\s+Hải Phòng, ngày\s+tháng\s+năm 2023/);
    expect(first).toMatch(/QUYẾT ĐỊNH\s+Về việc cấp mã định danh điện tử/);
    expect(first).toMatch(/Căn cứ Luật Tổ chức chính quyền địa phương[^;]*;/);
    expect(first).toMatch(/Theo đề nghị của Sở Thông tin và Truyền thông[^.]*\.\s+QUYẾT ĐỊNH:\s+Điều 1\./);
  });

  it('holds four articles, the end mark, signature and recipients on the same page', () => {
    // without the page number, which may fall into the middle of a sentence
    const text = pages
      .slice(0, own)
      .join('\n')
      .replace(/^\s*\d\n/gm, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Điều 1. Cấp mã định danh điện tử cho các cơ quan, đơn vị, địa phương');
    expect(text).toMatch(/1\. Mã định danh đơn vị cấp 1: Ủy ban nhân dân thành phố \(Phụ lục I kèm theo\)/);
    expect(text).toContain('Điều 2. Tổ chức thực hiện 1. Sở Thông tin và Truyền thông: a)');
    expect(text).toContain('2. Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện: Theo dõi');
    expect(text).toContain(
      'Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 100/QĐ-UBND',
    );
    expect(text).toMatch(
      /Điều 4\. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở .* căn cứ Quyết định thi hành\.\/\./,
    );
    const last = pages[own - 1] ?? '';
    expect(last.replace(/\s+/g, ' ')).toMatch(/căn cứ Quyết định thi hành\.\/\./);
    expect(last).toMatch(/Nơi nhận:\s+TM\. ỦY BAN NHÂN DÂN/);
    expect(last).toContain('- Lưu: VT.');
    expect(last).toContain('PHÓ CHỦ TỊCH');
  });

  it('is followed by four annexes, each numbered anew, without a number on its first page', () => {
    expect(firstLine(pages[0] ?? '')).not.toMatch(/^\d+$/);
    expect(firstLine(pages[1] ?? '')).toBe('2');
    const annexes = annexesIn(pages.slice(own));
    expect(annexes).toHaveLength(4);
    for (const annex of annexes) {
      expect(annex.slice(1).map(firstLine)).toEqual(annex.slice(1).map((_, i) => String(i + 2)));
    }
  });

  it('says under each title which decision the annex goes with', () => {
    for (const [first = ''] of annexesIn(pages.slice(own))) {
      expect(first).toMatch(
        /\(Kèm theo Quyết định số\s+\/QĐ-UBND ngày\s+tháng\s+năm 2023 của Ủy ban nhân dân thành phố/,
      );
    }
  });

  it('repeats the heading row on every page of an annex', () => {
    for (const page of pages.slice(own)) expect(page).toMatch(/STT\s+Tên cơ quan, đơn vị/);
  });

  it('is A4, the Decision upright and the wide annexes across', () => {
    expect(new Set(sizes.slice(0, own))).toEqual(new Set([UPRIGHT]));
    expect(new Set(sizes.slice(own))).toEqual(new Set([ACROSS]));
  });

  it('shows every code whole', () => {
    const words = new Set(pages.slice(own).join(' ').split(/\s+/));
    expect(codesOf('--decision', DRAFT).filter((code) => !words.has(code))).toEqual([]);
  });
});

describe.skipIf(!OFFICE && process.env.CI === undefined)('annexes as a reader sees them', () => {
  it('stand upright when few columns are chosen, landscape when many', () => {
    run(repo, ['export', '--annex', '2', '--columns', 'no,name,code', '-o', 'hep.docx']);
    run(repo, ['export', '--annex', '2', '-o', 'rong.docx']);
    expect(new Set(sizesOf(convert(join(repo, 'hep.docx'))))).toEqual(new Set([UPRIGHT]));
    expect(new Set(sizesOf(convert(join(repo, 'rong.docx'))))).toEqual(new Set([ACROSS]));
  });

  it('say "Không có" where there is nothing, and keep odd names to the letter', () => {
    edit(repo, 'registry/units/H24.yaml', (text) => text.replace(/name: .*/, `name: 'UBND <thành phố> & "Hải Phòng"'`));
    run(repo, ['export', '--at', '2021-01-01', '--columns', 'no,name,code', '-o', 'it.docx']);
    restore();
    const text = pagesOf(convert(join(repo, 'it.docx'))).join('\n');
    expect(text).toContain('UBND <thành phố> & "Hải Phòng"');
    expect(text.match(/Không có/g)).toHaveLength(3);
  });

  it('open in Calc with every code whole and the heading row on every page', () => {
    run(repo, ['export', '--columns', 'no,name,code,phone', '-o', 'bang.xlsx']);
    const pages = pagesOf(convert(join(repo, 'bang.xlsx')));
    const words = new Set(pages.join(' ').split(/\s+/));
    expect(codesOf().filter((code) => !words.has(code))).toEqual([]);
    for (const page of pages) expect(page).toMatch(/STT\s+Tên cơ quan, đơn vị/);
  });

  it('come as PDF, the same bytes each time', () => {
    const make = (name: string) => {
      const { status } = run(repo, ['export', '--annex', '1', '-o', name], { PATH: process.env.PATH ?? '' });
      expect(status).toBe(0);
      return readFileSync(join(repo, name));
    };
    const first = make('mot.pdf');
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(make('hai.pdf').equals(first)).toBe(true);
  });
});

describe('documents', () => {
  it('need LibreOffice for PDF, and say how to get it', () => {
    const { status, stderr } = run(repo, ['export', '-o', 'khong.pdf'], { PATH: '/nowhere' });
    expect(status).toBe(3);
    expect(stderr).toContain('soffice');
    expect(stderr).toContain('apt-get install libreoffice');
  });

  it.each(['docx', 'xlsx', 'html'])(
    'of the same registry have the same bytes in every time zone, on every day: %s',
    (format) => {
      const make = (name: string, env: Record<string, string>) => {
        expect(run(repo, ['export', '--force', '-o', `${name}.${format}`], env).status).toBe(0);
        return readFileSync(join(repo, `${name}.${format}`));
      };
      const here = make('dong', { TZ: 'Asia/Ho_Chi_Minh', SOURCE_DATE_EPOCH: '1717200000' });
      expect(make('tay', { TZ: 'America/New_York', SOURCE_DATE_EPOCH: '1748736000' }).equals(here)).toBe(true);
    },
  );

  it('list what a decision lacks on stderr, mark it in yellow, and are made all the same', () => {
    edit(repo, DECISION_FILE, (text) =>
      text
        .replace(/^signer:.*\n/m, '')
        .replace(/^basis:\n(?: {2}- .*\n)+/m, '')
        .replace(/^proposal:\n(?: {2}- .*\n)+/m, ''),
    );
    const { status, stderr } = run(repo, ['decision', 'draft', DRAFT, '-o', 'thieu.docx']);
    restore();
    expect(status).toBe(0);
    for (const gap of ['(basis)', '(proposal)', '(signer)']) expect(stderr).toContain(gap);
    const body = parseStrictly(partsOf(readFileSync(join(repo, 'thieu.docx'))).get('word/document.xml') ?? '');
    const marked = named(body, 'w:r').filter((each) => named(each, 'w:highlight').length > 0);
    expect(marked.map(({ text }) => text)).toContain('[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]');
  });

  it('report to a program what was written', () => {
    const { status, stdout } = run(repo, ['decision', 'draft', DRAFT, '-o', 'ma.docx', '--checksum', '--json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    const schema = outputSchema('decision-draft');
    expect(schema(report), JSON.stringify(schema.errors)).toBe(true);
    expect(report).toMatchObject({
      schema: 'madinhdanh/decision-draft@1',
      decision: DRAFT,
      file: 'ma.docx',
      gaps: ['signer-name'],
    });
    expect(readFileSync(join(repo, 'ma.docx.sha256'), 'utf8')).toBe(`${report.sha256}  ma.docx\n`);
  });

  it('refuse characters that no document can hold, with the line they stand in', () => {
    edit(repo, 'registry/units/H24/H24.02.yaml', (text) =>
      text.replace('name: Thanh tra thành phố', 'name: "Thanh\\u0001 tra"'),
    );
    for (const format of ['docx', 'xlsx', 'html']) {
      const { status, stderr } = run(repo, ['export', '-o', `xau.${format}`]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/registry\/units\/H24\/H24\.02\.yaml:4:\d+/);
      expect(stderr).toContain('U+0001');
    }
    restore();
  });

  it('refuse what they cannot do, with the documented exit code', () => {
    writeFileSync(join(repo, 'co-roi.docx'), 'mine');
    const cases: [string[], number, string][] = [
      [['decision', 'draft', 'khong-co', '-o', 'x.docx'], 1, 'khong-co'],
      [['decision', 'draft', DRAFT], 2, '-o'],
      [['decision', 'draft', DRAFT, '-o', 'x.odt'], 2, '.docx'],
      [['decision', 'draft', '-o', 'x.docx'], 2, 'Thiếu quyết định'],
      [['decision', 'draft', DRAFT, '-o', 'co-roi.docx'], 3, '--force'],
      [['decision', 'draft', DRAFT, '-o', 'khong/co.docx'], 3, 'khong'],
      [['export', '--format', 'docx'], 2, '-o'],
      [['export', '--format', 'xlsx', '-o', 'x.docx'], 2, 'x.docx'],
    ];
    for (const [args, status, word] of cases) {
      const result = run(repo, args);
      expect([args, result.status], result.stderr).toEqual([args, status]);
      expect(result.stderr).toContain(word);
    }
    expect(readFileSync(join(repo, 'co-roi.docx'), 'utf8')).toBe('mine');
  });
});

describe('an electronic Decision', () => {
  it('leaves number and day of the annexes to the system that signs it', () => {
    const args = ['decision', 'draft', '2022-100-qd-ubnd', '--force'];
    const textOf = (name: string): string => wordText(readFileSync(join(repo, name)));
    expect(run(repo, [...args, '-o', 'giay.docx']).status).toBe(0);
    expect(textOf('giay.docx')).toContain('(Kèm theo Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022');
    expect(run(repo, [...args, '-o', 'dien-tu.docx', '--electronic']).status).toBe(0);
    expect(textOf('dien-tu.docx')).toMatch(/\(Kèm theo Quyết định số\s+\/QĐ-UBND ngày\s+tháng\s+năm 2022/);
  });

  it('puts each annex into a file of its own, with a place for number, symbol and time of signing', () => {
    const { status, stdout } = run(repo, [
      ...['decision', 'draft', '2022-100-qd-ubnd', '-o', 'rieng.docx', '--annexes-apart', '--json'],
    ]);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    const schema = outputSchema('decision-draft');
    expect(schema(report), JSON.stringify(schema.errors)).toBe(true);
    expect(report.annexFiles.map(({ file }: { file: string }) => file)).toEqual(
      [1, 2, 3, 4].map((n) => `rieng-phu-luc-${n}.docx`),
    );
    const partOf = (name: string) =>
      parseStrictly(partsOf(readFileSync(join(repo, name))).get('word/document.xml') ?? '');
    expect(named(partOf('rieng.docx'), 'w:tblHeader')).toEqual([]);
    const [number, time] = named(partOf('rieng-phu-luc-2.docx'), 'w:p');
    const [first, second, third] = wordText(readFileSync(join(repo, 'rieng-phu-luc-2.docx'))).split('\n');
    expect([first, second?.trim(), third]).toEqual(['Số: 100/QĐ-UBND', 'Thời gian ký:', 'Phụ lục II']);
    for (const each of [number, time]) {
      expect(each === undefined ? '' : named(each, 'w:jc')[0]?.attributes['w:val']).toBe('right');
      expect(each === undefined ? '' : named(each, 'w:sz')[0]?.attributes['w:val']).toBe('20');
    }
    const again = run(repo, ['decision', 'draft', '2022-100-qd-ubnd', '-o', 'rieng2.docx', '--annexes-apart']);
    expect(again.status).toBe(0);
    writeFileSync(join(repo, 'rieng3-phu-luc-1.docx'), 'mine');
    const refused = run(repo, ['decision', 'draft', '2022-100-qd-ubnd', '-o', 'rieng3.docx', '--annexes-apart']);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('--force')]);
  });
});
