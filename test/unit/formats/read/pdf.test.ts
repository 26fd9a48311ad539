import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../src/formats/read/read-tables.js';
import type { RawTable } from '../../../../src/formats/read/types.js';
import { form, otherObject, type PdfPage, pdf, stroke, table, thin, words } from '../../../support/pdf.js';
import { faultOf, grid } from '../../../support/tables.js';

const XS = [50, 90, 330, 420, 540];
const HEAD = [['STT'], ['Tên đơn vị'], ['Mã định danh'], ['Thư điện tử']];

function row(n: number, name: string[] = [`Sở số ${n}`], email: string[] = [`so${n}@hp.gov.vn`]): string[][] {
  return [[String(n)], name, [`H24.${String(n).padStart(2, '0')}`], email];
}

function numbered(from: number, to: number): string[][][] {
  return Array.from({ length: to - from + 1 }, (_, i) => row(from + i));
}

async function read(pages: readonly PdfPage[]): Promise<RawTable[]> {
  return readTables(pdf(pages), 'a.pdf');
}

async function first(pages: readonly PdfPage[]): Promise<string[][]> {
  return grid((await read(pages))[0]);
}

const page = (rows: readonly string[][][], more = '', line = stroke): PdfPage => ({
  content: `${table(XS, 760, rows, line).content}\n${more}`,
});

describe('a table with borders', () => {
  test('is read by its cells, whether lines are drawn as lines or as thin boxes', async () => {
    const expected = [
      ['STT', 'Tên đơn vị', 'Mã định danh', 'Thư điện tử'],
      ['1', 'Sở số 1', 'H24.01', 'so1@hp.gov.vn'],
      ['2', 'Sở số 2', 'H24.02', 'so2@hp.gov.vn'],
    ];
    for (const line of [stroke, thin])
      expect(await first([page([HEAD, ...numbered(1, 2)], '', line)])).toEqual(expected);
  });

  test('lines of a cell are one text: words are not glued, broken addresses and codes are whole', async () => {
    const long = ['Trung tâm Phục vụ hành chính công và kiểm soát', 'thủ tục hành chính'];
    const [, cells] = await first([page([HEAD, row(1, long, ['vanphong.h24-', '01@hp.gov.vn'])])]);
    expect(cells?.[1]).toBe(long.join(' '));
    expect(cells?.[3]).toBe('vanphong.h24-01@hp.gov.vn');
  });

  test('a line that somebody ended stays a line of its own; two addresses stay two', async () => {
    const [, cells] = await first([page([HEAD, row(1, ['Sở A', '(trụ sở chính)'], ['a@hp.gov.vn', 'b@hp.gov.vn'])])]);
    expect(cells?.[1]).toBe('Sở A\n(trụ sở chính)');
    expect(cells?.[3]?.split(/\s/)).toEqual(['a@hp.gov.vn', 'b@hp.gov.vn']);
  });

  test('decomposed letters are composed, letters painted twice are read once', async () => {
    const twice = [93, 93.3].map((x) => words(x, 730, 'Sở Y tế'.normalize('NFD'))).join('\n');
    const [, cells] = await first([page([HEAD, [['1'], [''], ['H24.01'], ['']]], twice)]);
    expect(cells?.[1]).toBe('Sở Y tế');
  });

  test('a raised digit is a footnote mark, not part of the name', async () => {
    const mark = words(128, 734, '1', 6);
    const [, cells] = await first([page([HEAD, row(1)], mark)]);
    expect(cells?.[1]).toBe('Sở số 1¹');
  });

  test('a page turned by 90 degrees, and a table printed sideways, are read upright', async () => {
    const turned: PdfPage = { ...page([HEAD, ...numbered(1, 2)]), rotate: 90 };
    const sideways: PdfPage = {
      content: `q 0 1 -1 0 595 0 cm\n${table([50, 90, 330, 420, 540], 560, [HEAD, ...numbered(1, 2)]).content}\nQ`,
    };
    const [rows] = [await first([page([HEAD, ...numbered(1, 2)])])];
    expect(await first([sideways])).toEqual(rows);
    // shown on its side, the text still reads the same way
    expect(await first([turned])).toEqual(rows);
  });
});

describe('a table over pages', () => {
  const number = (n: number) => words(295, 30, String(n));

  test('is one table; page numbers are left out, rows know their pages', async () => {
    const tables = await read([
      page([HEAD, ...numbered(1, 5)], number(1)),
      page([HEAD, ...numbered(6, 9)], number(2)),
      page(numbered(10, 12), number(3)),
    ]);
    expect(tables).toHaveLength(1);
    const rows = tables[0]?.rows ?? [];
    expect(grid(tables[0]).map(([order]) => order)).toEqual(
      ['STT', ...'12345', 'STT', ...'6789', '10', '11', '12'].map(String),
    );
    expect(rows.at(-1)?.page).toEqual({ number: 3, row: 3 });
  });

  test.each([
    'Page # of 2',
    'page #/2',
    'Trang số #/2',
    'Tr. #',
    '- # -',
    '[#]',
    '# | Page',
    '# | P a g e',
    'Page No. # of 2',
  ])('“%s” at its foot is no row, with borders or without', async (foot) => {
    const at = (n: number) => words(250, 30, foot.replace('#', String(n)));
    const bare = (from: number, n: number): PdfPage => {
      const lines = [
        ['No.', 'Code', 'Name'],
        ...numbered(from, from + 4).map(([no, name, code]) => [no, code, name].flat()),
      ];
      const set = lines.flatMap((cells, i) =>
        cells.map((text, j) => words([50, 90, 200][j] ?? 0, 150 - 20 * i, text ?? '')),
      );
      return { content: [...set, at(n)].join('\n') };
    };
    const drawn = await first([page([HEAD, ...numbered(1, 5)], at(1)), page([HEAD, ...numbered(6, 9)], at(2))]);
    expect(drawn.map(([order]) => order)).toEqual(['STT', ...'12345', 'STT', ...'6789']);
    const found = await first([bare(1, 1), bare(6, 2)]);
    expect(found.map(([order]) => order)).toEqual(['No.', ...'12345', 'No.', ...'6789', '10']);
    expect(found.at(-1)).toEqual(['10', 'H24.10', 'Sở số 10']);
  });

  test('names that end with a number each keep it, however like they are', async () => {
    const line = (n: number) =>
      [
        words(50, 760 - 20 * n, String(n)),
        words(90, 760 - 20 * n, `H24.0${n}`),
        words(200, 760 - 20 * n, `Phòng ${n}`),
      ].join('\n');
    const head = [words(50, 760, 'STT'), words(90, 760, 'Mã'), words(200, 760, 'Tên')].join('\n');
    const found = await first([{ content: [head, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(line)].join('\n') }]);
    expect(found.at(-1)).toEqual(['9', 'H24.09', 'Phòng 9']);
  });

  test('a row that goes on at the top of the next page is put together, and named', async () => {
    const [found] = await read([
      page([HEAD, ...numbered(1, 5), row(6, ['Trung tâm Phục vụ hành chính công và kiểm soát'])]),
      page([HEAD, [[''], ['thủ tục hành chính'], [''], ['']], ...numbered(7, 9)]),
    ]);
    const names = grid(found).map(([, name]) => name);
    expect(names).toContain('Trung tâm Phục vụ hành chính công và kiểm soát thủ tục hành chính');
    expect(found?.notes?.map(({ kind, args }) => [kind, args.page, args.row])).toEqual([['row-joined', 1, 7]]);
  });

  test('a row with a code of its own at the top of a page stays a row', async () => {
    const [found] = await read([
      page([HEAD, ...numbered(1, 5)]),
      page([HEAD, [[''], ['Sở không số'], ['H24.77'], ['']], ...numbered(7, 9)]),
    ]);
    expect(grid(found)).toContainEqual(['', 'Sở không số', 'H24.77']);
    expect(found?.notes).toBeUndefined();
  });

  test('a list under a title of its own is another table', async () => {
    const tables = await read([
      page([HEAD, ...numbered(1, 5)], words(200, 800, 'Phụ lục I')),
      page([HEAD, ...numbered(6, 9)], words(200, 800, 'Phụ lục II')),
    ]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });
});

describe('what is in no table', () => {
  test('a row that stands outside the borders is named with its page and line', async () => {
    const [found] = await read([page([HEAD, ...numbered(1, 3)], words(53, 500, '4 Sở rơi ra ngoài H24.04'))]);
    expect(found?.notes).toEqual([
      { kind: 'line-unplaced', args: { text: '4 Sở rơi ra ngoài H24.04', page: 1, line: 1 } },
    ]);
  });

  test('a list without borders is read where every line has its row, refused where it is in doubt', async () => {
    const line = (y: number, n: number) =>
      [words(50, y, String(n)), words(90, y, `Sở số ${n}`), words(330, y, `H24.0${n}`)].join('\n');
    const head = [words(50, 700, 'STT'), words(90, 700, 'Tên đơn vị'), words(330, 700, 'Mã')].join('\n');
    const plain = [head, ...[1, 2, 3, 4].map((n) => line(700 - 20 * n, n))].join('\n');
    expect((await first([{ content: plain }])).slice(0, 2)).toEqual([
      ['STT', 'Tên đơn vị', 'Mã'],
      ['1', 'Sở số 1', 'H24.01'],
    ]);
    // names of two lines, numbers in the middle between them, all equally far apart
    const doubtful = [1, 2, 3, 4].flatMap((n) => {
      const y = 700 - 15 * n;
      return [
        words(90, y + 5, 'Trung tâm'),
        words(50, y, `${n}`),
        words(330, y, `H24.0${n}`),
        words(90, y - 5, `số ${n}`),
      ];
    });
    const shifted = doubtful.join('\n').replaceAll('/F1 10 Tf', '/F1 5 Tf');
    expect((await faultOf(() => read([{ content: `${words(40, 720, 'Kính gửi')}\n${shifted}` }]))).kind).toBe(
      'pdf-unplaced',
    );
  });

  test('a page without text among others is named', async () => {
    const [found] = await read([page([HEAD, ...numbered(1, 3)]), { content: stroke(0, 0, 10, 0) }]);
    expect(found?.notes).toEqual([{ kind: 'page-without-text', args: { pages: ['2'] } }]);
  });
});

/** The same file with a font that numbers its letters and does not say which they are. */
function garbled(bytes: Uint8Array): Uint8Array {
  const shifted = (codes: string): string =>
    codes.replace(/.{4}/g, (each) =>
      Math.max(3, Number.parseInt(each, 16) - 29)
        .toString(16)
        .padStart(4, '0'),
    );
  const text = new TextDecoder('latin1').decode(bytes).replace('/ToUnicode 6 0 R', '/NoUnicode 6 0 R');
  return Uint8Array.from(
    text.replace(/<([0-9a-f]+)> Tj/g, (_, codes: string) => `<${shifted(codes)}> Tj`),
    (letter) => letter.charCodeAt(0),
  );
}

test('a page whose font does not say which letters it shows is an error, and none of its rows is read', async () => {
  const whole = pdf([page([HEAD, ...numbered(1, 3)]), page([HEAD, ...numbered(4, 9)])]);
  const text = new TextDecoder('latin1').decode(whole);
  expect((await faultOf(() => readTables(garbled(whole), 'a.pdf'))).kind).toBe('pdf-garbled');
  const at = text.lastIndexOf('endstream', text.lastIndexOf('endstream') - 1);
  const half = Uint8Array.from(
    text.slice(0, at) + new TextDecoder('latin1').decode(garbled(whole)).slice(at),
    (letter) => letter.charCodeAt(0),
  );
  const [found] = await readTables(half, 'a.pdf');
  expect(found?.notes).toEqual([{ kind: 'page-garbled', args: { pages: ['2'] } }]);
  expect(grid(found)).toHaveLength(4);
});

describe('refused', () => {
  test.each([
    ['pdf-scan', pdf([{ content: '' }])],
    ['pdf-scan-read', pdf([{ content: `3 Tr ${words(50, 700, 'Sở Y tế H24.01')}` }])],
    ['corrupt', new TextEncoder().encode('%PDF-1.7\nnothing')],
    ['no-tables', pdf([{ content: words(50, 700, 'Kính gửi các sở') }])],
  ])('%s', async (kind, bytes) => {
    expect((await faultOf(() => readTables(bytes, 'a.pdf'))).kind).toBe(kind);
  });

  test('a file of too many pages', async () => {
    const bytes = pdf(Array.from({ length: 2001 }, () => ({ content: '' })));
    expect((await faultOf(() => readTables(bytes, 'a.pdf'))).kind).toBe('too-many-pages');
  });

  const GROUP = '/Group<</S/Transparency>>';
  const drawing = `/XObject<</X ${otherObject(1)} 0 R>>`;
  const hiddenWords = words(200, 730, 'Sở ẩn');
  test.each([
    ['outside of the box of their drawing', '/X Do', [form(hiddenWords, '0 0 100 100')], drawing],
    [
      'in a group that lets nothing be seen',
      'q /T gs /X Do Q',
      [form(hiddenWords, undefined, GROUP)],
      `${drawing}/ExtGState<</T<</ca 0>>>>`,
    ],
    [
      'under a mask of which nobody knows what it lets through',
      `q /T gs ${hiddenWords} Q`,
      [form('', undefined, GROUP)],
      `/ExtGState<</T<</SMask<</S/Luminosity/G ${otherObject(1)} 0 R>>>>>>`,
    ],
  ])('letters %s are not read, and told', async (_, content, others, resources) => {
    const whole = page([HEAD, ...numbered(1, 3)], content);
    const [found] = await readTables(pdf([{ ...whole, resources }], others), 'a.pdf');
    expect(grid(found).flat().join(' ')).not.toContain('ẩn');
    expect(found?.notes).toEqual([{ kind: 'page-text-hidden', args: { page: 1, text: 'Sở ẩn' } }]);
  });

  test('letters that cannot be seen are not read', async () => {
    const hidden = `3 Tr ${words(200, 730, 'ẩn')} 0 Tr`;
    const found = await first([page([HEAD, ...numbered(1, 3)], hidden)]);
    expect(found.flat().join(' ')).not.toContain('ẩn');
  });
});
