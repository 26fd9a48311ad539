import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, call } from '../../support/cli.js';
import { convert, OFFICE } from '../../support/office.js';
import { AMENDMENT, DOSSIER_DAY, dossier } from '../../support/registries/dossier.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { snapshot } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';
import { alterWord, issue, signedPaper, type ToBeSigned } from '../../support/signed.js';

type Alteration = readonly [string | RegExp, string];

const HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';
const END = '</w:body>';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** Ends the paragraph that is open, says something, and opens another. */
const between = (...texts: string[]): string =>
  `</w:t></w:r></w:p>${texts.map(paragraph).join('')}<w:p><w:r><w:t xml:space="preserve">`;
const cells = (...texts: string[]): string =>
  `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>${paragraph('')}`;
/** The paragraph that begins with some words of the list. */
const clauseOf = (words: string): RegExp => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}.*?</w:p>`);

let made: ToBeSigned;
let whole: Uint8Array;
/** The paper that a test alters, and what it is of. */
let given: ToBeSigned;
let file: string;

const paperIn = (repo: string): string => join(repo, 'ban-ky', 'qd.docx');

beforeAll(() => {
  made = { repo: dossier(), id: AMENDMENT, number: '7/QĐ-UBND', signed: '05/06/2024', today: DOSSIER_DAY };
  signedPaper(made, 'docx');
  whole = readFileSync(paperIn(made.repo));
});
beforeEach(() => {
  given = made;
  file = paperIn(given.repo);
  writeFileSync(file, whole);
});

interface Finding {
  kind: string;
  severity: string;
  field: string | null;
  file: string | null;
  registry: string | null;
  place: { text: string } | null;
}

function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ severity, field, kind, file: said, registry }) =>
      `${severity === 'error' ? '' : `${severity}: `}${field ?? kind}: ${said} | ${registry}`,
  );
}

/** What is found in a paper: refused, or only noted; nothing is written. */
function found(path = 'ban-ky/qd.docx'): { status: number | null; findings: Finding[]; answer: Answer } {
  const before = snapshot(given.repo);
  const answer = issue(given, '--signed-file', path, '--dry-run', '--json');
  expect(snapshot(given.repo)).toEqual(before);
  const { findings } =
    answer.status === 0
      ? jsonOf<{ paper: { findings: Finding[] } }>(answer, 'change').paper
      : jsonOf<{ findings: Finding[] }>(answer, 'check');
  return { status: answer.status, findings, answer };
}

const REFUSED: [string, Alteration[], string[]][] = [
  [
    'a clause fewer',
    [[clauseOf('Thay thế mã định danh điện tử của 01'), '']],
    ['clause: null | 3. Thay thế mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo).'],
  ],
  [
    'a clause more',
    [
      [
        clauseOf('Hủy bỏ mã định danh điện tử đã cấp'),
        `$&${paragraph('6. Thu hồi mã của 02 đơn vị (Phụ lục VI kèm theo).')}`,
      ],
    ],
    ['clause: 6. Thu hồi mã của 02 đơn vị (Phụ lục VI kèm theo). | null'],
  ],
  ['another act', [['Đóng mã định danh', 'Giữ nguyên mã định danh']], ['act: Giữ nguyên | Đóng']],
  ['an act denied', [['tiếp tục có hiệu lực', 'không tiếp tục có hiệu lực']], ['act: không | null']],
  [
    'annexes exchanged',
    [
      ['(Phụ lục II kèm', '(Phụ lục @ kèm'],
      ['(Phụ lục III kèm', '(Phụ lục II kèm'],
      ['(Phụ lục @ kèm', '(Phụ lục III kèm'],
    ],
    ['annex: 3 | 2', 'annex: 2 | 3'],
  ],
  [
    'counts exchanged',
    [
      ['của 03 cơ quan', 'của 01 cơ quan'],
      ['cấp cho 01 cơ quan', 'cấp cho 03 cơ quan'],
    ],
    ['count: 1 | 3', 'count: 3 | 1'],
  ],
  ['a count in words', [['của 03 cơ quan', 'của mười ba cơ quan']], ['count: 13 | 3']],
  ['a count left out', [['của 03 cơ quan', 'của cơ quan']], ['count:  | 3']],
  [
    'another day of a decision that it names',
    [['ngày 10 tháng 01 năm 2022', 'ngày 11 tháng 01 năm 2022']],
    ['citedDay: 2022-01-11 | 2022-01-10'],
  ],
  ['another ground', [['19 tháng 6 năm 2015', '19 tháng 6 năm 2025']], ['citedDay: 2025-06-19 | 2015-06-19']],
  ['another body', [['>Sở Thông tin và Truyền thông:<', '>Sở Nội vụ:<']], ['body: Nội vụ | Thông tin và Truyền thông']],
  ['a letter of a name', [['Chánh Văn phòng', 'Chánh Văn phong']], ['body: phong | phòng']],
  [
    'a clause under the signature',
    [['>CHỦ TỊCH<', `>CHỦ TỊCH${between('Thu hồi mã H24.02.')}<`]],
    ['clause: Thu hồi mã H24.02. | null'],
  ],
  [
    'another title of an annex',
    [['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG', 'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG TẠM THỜI']],
    ['annexTitle: DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG TẠM THỜI | DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG'],
  ],
  [
    'an annex that goes with the decision of another body',
    [[/(năm 2024 của )Ủy.ban/, '$1Thường trực Hội đồng']],
    [
      'source: (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 6 năm 2024 của Thường trực Hội đồng nhân dân thành phố Hải Phòng) | (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 6 năm 2024 của Ủy ban nhân dân thành phố Hải Phòng)',
    ],
  ],
  ['another place', [['Hải Phòng, ngày 05', 'Hà Nội, ngày 05']], ['place: Hà Nội | Hải Phòng']],
  ['the symbol of another body', [[`Số: 07/QĐ${HYPHEN}UBND`, 'Số: ……/QĐ-HĐND']], ['decision: /QĐ-HĐND | /QĐ-UBND']],
  [
    'a body above',
    [['>ỦY\u00A0BAN NHÂN DÂN<', '>CHÍNH PHỦ ỦY BAN NHÂN DÂN<']],
    ['issuer: CHÍNH PHỦ ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG'],
  ],
  [
    'a note under the annexes',
    [[END, `${paragraph('Riêng mã H24.18.35 có hiệu lực từ 01/01/2025.')}${END}`]],
    ['clause: Riêng mã H24.18.35 có hiệu lực từ 01/01/2025. | null'],
  ],
  [
    'a table that lists nothing',
    [[END, `${table(cells('Riêng', 'các mã trên', 'chưa có hiệu lực'))}${END}`]],
    ['clause: Riêng các mã trên chưa có hiệu lực | null'],
  ],
  [
    'words in a box',
    [
      [
        'Điều 3. ',
        `Điều 3. </w:t></w:r><w:r><w:drawing><w:txbxContent>${paragraph('Hoãn thi hành Điều 1')}</w:txbxContent></w:drawing></w:r><w:r><w:t>`,
      ],
    ],
    ['act: Hoãn thi hành Điều 1 | null'],
  ],
  [
    'words that a tracked change takes out',
    [['Đóng mã', '</w:t></w:r><w:del><w:r><w:delText>Thu hồi</w:delText></w:r></w:del><w:r><w:t>Đóng mã']],
    ['clause: Thu hồi | null'],
  ],
];

/** The runs of the third clause with a further property. */
const dressed = (property: string): Alteration[] => [
  [/(?<=<w:r>)(?=<w:t[^>]*>(?:3\. |Thay thế mã định danh điện tử của 01))/g, `<w:rPr>${property}</w:rPr>`],
];
const NOT_SEEN = [
  'clause: null | 3. Thay thế mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo).',
  'clause: 3. Thay thế mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo). | null',
];
REFUSED.push(
  ['a clause struck through', dressed('<w:strike/>'), NOT_SEEN],
  ['a clause hidden', dressed('<w:vanish/>'), NOT_SEEN],
  ['a clause in white', dressed('<w:color w:val="FFFFFF"/>'), NOT_SEEN],
  ['a clause in white by the theme', dressed('<w:color w:val="000000" w:themeColor="background1"/>'), NOT_SEEN],
  ['a clause of tiny letters', dressed('<w:sz w:val="2"/>'), NOT_SEEN],
  ['a clause black on black', dressed('<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'), NOT_SEEN],
  ['words in the column of numbers', [['>2<', '>2 (tạm dừng)<']], ['clause: 2 (tạm dừng) | null']],
);

const NOTED: [string, Alteration[], string[]][] = [
  [
    'a sentence in other words',
    [['Cập nhật các thay đổi ban hành', 'Đưa các thay đổi ban hành']],
    ['warning: wording: Đưa | Cập nhật'],
  ],
  [
    'an article without facts',
    [[clauseOf('Chánh Văn phòng'), `$&${paragraph('Các đơn vị liên quan phối hợp.')}`]],
    ['warning: wording: Các đơn vị liên quan phối hợp. | null'],
  ],
  ['the mark of a draft', [['>Số: 07/', `>DỰ THẢO lần 2${between()}Số: 07/`]], ['warning: mark: DỰ THẢO lần 2 | null']],
  ['a kind of localities fewer', [['các quận, huyện:', 'các quận:']], ['warning: wording: null | , huyện']],
  [
    'another year beside room for the day',
    [['ngày 05 tháng 6 năm 2024<', 'ngày … tháng … năm 2023<']],
    ['warning: figure: 2023 | 2024'],
  ],
  ['other recipients', [['CNTT', 'VX']], ['warning: wording: VX | CNTT']],
  ['another signer', [['>CHỦ TỊCH<', '>PHÓ CHỦ TỊCH<']], ['warning: wording: PHÓ | null']],
  [
    'a trích yếu in other cases',
    [['Về việc bổ sung', 'Về việc Bổ sung']],
    [
      'warning: subject: Về việc Bổ sung, thay thế, hủy bỏ mã định danh điện tử của một số cơ quan, đơn vị | Về việc bổ sung, thay thế, hủy bỏ mã định danh điện tử của một số cơ quan, đơn vị',
    ],
  ],
  [
    'the same day written otherwise',
    [['ngày 10 tháng 01 năm 2022', 'ngày 10/1/2022']],
    ['warning: wording: /1/ | tháng 01 năm'],
  ],
  ['a short form', [['cho Ủy\u00A0ban nhân dân', 'cho UBND']], ['warning: wording: UBND | Ủy ban nhân dân']],
  [
    'other names of columns',
    [['>Tên cũ<', '>Tên gọi trước đây<']],
    ['warning: wording: STT Tên gọi trước đây Tên mới Mã định danh | null'],
  ],
];

const SILENT: [string, Alteration[]][] = [
  ['a clause in the blue of a heading', dressed('<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>')],
  [
    'a clause white on dark blue',
    dressed('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'),
  ],
  ['hyphens that part nothing typed as letters', [[/<w:noBreakHyphen\/>/g, '<w:t>\u2011</w:t>']]],
  ['zeros before figures', [['ngày 05 tháng 6 năm 2024<', 'ngày 5 tháng 06 năm 2024<']]],
  [
    'room for number and day',
    [
      [/Số: 07\//, 'Số: ……/'],
      ['ngày 05 tháng 6 năm 2024<', 'ngày … tháng … năm 2024<'],
    ],
  ],
  ['the place of a tone mark', [['thay thế hoặc hủy bỏ', 'thay thế hoặc huỷ bỏ']]],
  [
    'what signing leaves',
    [
      [
        '>CHỦ TỊCH<',
        `>CHỦ TỊCH${between('(Đã ký)', 'Ký bởi: Ủy ban nhân dân', 'Thời gian ký: 05.06.2024 10:11:12 +07:00', 'Trần Thị Mẫu')}<`,
      ],
    ],
  ],
];

describe('a signed paper', () => {
  it.each(REFUSED)('with %s is refused, with its place', (_, alterations, expected) => {
    alterWord(file, alterations);
    const { status, findings } = found();
    expect([status, told(findings)]).toEqual([1, expected]);
    expect(findings.every(({ place }) => /^qd\.docx › đoạn \d+$/.test(place?.text ?? ''))).toBe(true);
  });

  it.each([
    ['hidden', '<w:hidden/>'],
    ['too low to show a letter', '<w:trHeight w:val="1" w:hRule="exact"/>'],
  ])('whose row is %s has no such row', (_, property) => {
    alterWord(file, [[/(<w:tr>)<w:trPr>(?=(?:(?!<\/w:tr>).)*H24\.18\.)/, `$1<w:trPr>${property}`]]);
    const { status, findings } = found();
    expect([status, findings.map(({ place }) => place !== null)]).toEqual([1, expect.arrayContaining([true])]);
  });

  it.each(NOTED)('with %s is taken, and it is named', (_, alterations, expected) => {
    alterWord(file, alterations);
    const { status, findings } = found();
    expect([status, told(findings)]).toEqual([0, expected]);
  });

  it.each(SILENT)('with %s differs in nothing', (_, alterations) => {
    alterWord(file, alterations);
    const { status, findings } = found();
    expect([status, told(findings)]).toEqual([0, []]);
  });

  it('names before and after on the screen, and writes nothing', () => {
    alterWord(file, [
      ['Đóng mã định danh', 'Giữ nguyên mã định danh'],
      ['CNTT', 'VX'],
    ]);
    const before = snapshot(given.repo);
    const refused = issue(given, '--signed-file', 'ban-ky/qd.docx');
    expect([refused.status, snapshot(given.repo)]).toEqual([1, before]);
    expect(refused.stdout).toContain('qd.docx › đoạn 20');
    expect(refused.stdout).toContain('việc quyết định làm: tệp ghi “Giữ nguyên”, sổ là “Đóng”');
    expect(refused.stdout).toContain('lời văn: tệp ghi “VX”, bản soạn từ sổ ghi “CNTT”');
    expect(refused.stdout).toContain('Không khớp: 1 chỗ khác. Ngoài ra: 1 chỗ lời văn khác.');
  });

  it('with another day names both as people write them', () => {
    alterWord(file, [['ngày 10 tháng 01 năm 2022', 'ngày 11 tháng 01 năm 2022']]);
    const { stdout } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
    expect(stdout).toMatch(/tệp ghi “[^”]*11\/01\/2022”, sổ là “[^”]*10\/01\/2022”/);
  });

  it('that only says it otherwise is kept, and what differs is said', () => {
    alterWord(file, [['CNTT', 'VX']]);
    const { status, stderr } = issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run');
    expect([status, stderr]).toEqual([0, expect.stringContaining('tệp ghi “VX”, bản soạn từ sổ ghi “CNTT”')]);
  });

  it.skipIf(!OFFICE)('as PDF is told by its pages', () => {
    alterWord(file, [
      ['Hải Phòng, ngày 05', 'Hà Nội, ngày 05'],
      ['Đóng mã định danh', 'Giữ nguyên mã định danh'],
      [clauseOf('Thay thế mã định danh điện tử của 01'), ''],
      ['ngày 10 tháng 01 năm 2022', 'ngày 11 tháng 01 năm 2022'],
      ['Cập nhật các thay đổi ban hành', 'Đưa các thay đổi ban hành'],
      ['CNTT', 'VX'],
      ['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG', 'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CŨ ĐÓNG'],
      [END, `${paragraph('Riêng mã H24.18.35 có hiệu lực từ 01/01/2025.')}${END}`],
    ]);
    convert(file);
    const { status, findings } = found('ban-ky/qd.pdf');
    rmSync(join(given.repo, 'ban-ky', 'qd.pdf'));
    const pages = findings.map(({ place }) => /trang (\d+), hàng \d+$/.exec(place?.text ?? '')?.[1]);
    expect([status, told(findings).map((each, i) => `${pages[i]} ${each}`)]).toEqual([
      1,
      [
        '1 place: Hà Nội | Hải Phòng',
        '1 citedDay: 2022-01-11 | 2022-01-10',
        '1 annex:  | 3',
        '1 count:  | 1',
        '1 act: 4. Giữ nguyên | 3. Thay thế mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo). 4. Đóng',
        '2 warning: wording: Đưa | Cập nhật',
        '2 warning: wording: VX | CNTT',
        '6 annexTitle: DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ CŨ ĐÓNG | DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG',
        '7 citedDay: 2025-01-01 | null',
        '7 citedCode: H24.18.35 | null',
      ],
    ]);
  });
});

describe('a signed paper in which room that the draft leaves was filled', () => {
  const altered = (...more: Alteration[]): ReturnType<typeof found> => {
    given = { repo: town(), id: DRAFT, number: '3000/QĐ-UBND', signed: '30/07/2025', today: '2025-08-01' };
    signedPaper(given, 'docx');
    file = paperIn(given.repo);
    alterWord(file, [
      [/\[Căn cứ ban hành\]/, 'Căn cứ Quyết định số 20/2020/QĐ-TTg ngày 22 tháng 7 năm 2020 của Thủ tướng Chính phủ'],
      [/\[nơi nhận\]/, 'Các sở, ban, ngành'],
      ...more,
    ]);
    return found();
  };

  it('is taken, and what was filled in is named', () => {
    const { status, findings } = altered();
    expect([status, findings.map(({ severity }) => severity)]).toEqual([0, ['warning', 'warning']]);
  });

  it('is refused where more was put there', () => {
    const { status, findings } = altered([/\[Theo đề nghị của …\]/, 'Theo đề nghị thu hồi mã H24.02']);
    expect([status, findings.map(({ field }) => field)]).toEqual([1, ['citedCode', 'wording']]);
  });
});

describe('what stands in the margins of a signed paper', () => {
  const put = (xml: string): void => {
    const parts = unzipSync(readFileSync(file));
    const head = Object.keys(parts).find((name) => /header\d+\.xml$/.test(name)) ?? '';
    parts[head] = strToU8(strFromU8(parts[head] ?? new Uint8Array()).replace('</w:hdr>', `${xml}</w:hdr>`));
    writeFileSync(file, zipSync(parts));
  };

  it('is read: a mark drawn across the page, a sentence', () => {
    put(
      '<w:p><w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="D Ự  T H Ả O"/></w:pict></w:r></w:p>',
    );
    put(paragraph('Tạm dừng thi hành'));
    const { status, findings } = found();
    expect([status, told(findings)]).toEqual([
      1,
      ['warning: mark: D Ự T H Ả O | null', 'clause: Tạm dừng thi hành | null'],
    ]);
  });
});

describe('a signed paper in words of its own', () => {
  const OWN = [
    'Điều 1. Nay quyết định cấp mã mới cho bốn đơn vị nêu tại Phụ lục I.',
    'Nội dung đổi tên một đơn vị, mã giữ nguyên, ghi tại Phụ lục II.',
    'Một mã được thay thế theo Phụ lục III.',
    'Ba mã phải đóng theo Phụ lục IV.',
    'Riêng mã cấp sai thì hủy bỏ theo Phụ lục V.',
    'Điều 2. Quyết định này có hiệu lực từ ngày 05 tháng 6 năm 2024 và là một phần của Quyết định số 100/QĐ-UBND ngày 10/01/2022.',
    'Điều 3. Mọi cơ quan nhận được văn bản này thi hành đúng chức trách.',
  ];
  const put = (...texts: string[]): void => {
    const articles = /<w:p>(?:(?!<\/w:p>).)*>Điều 1\. .*(?=<w:tbl>(?:(?!<w:tbl>).)*Nơi nhận:)/;
    alterWord(file, [[articles, texts.map(paragraph).join('')]]);
  };

  it('is said to be one, once', () => {
    put(...OWN);
    const { status, findings } = found();
    expect([status, told(findings)]).toEqual([0, ['warning: ownWords: null | null']]);
    expect(issue(given, '--signed-file', 'ban-ky/qd.docx', '--dry-run').stderr).toContain('không so được từng chữ');
  });

  it.each([
    [
      'acts',
      ['Phụ lục IV', 'Phụ lục @'],
      ['Phụ lục V.', 'Phụ lục IV.'],
      ['act: đóng | null', 'act: hủy bỏ | null', 'annex:  | 5'],
    ],
    ['a count', ['cho bốn đơn vị', 'cho 05 đơn vị'], ['', ''], ['count: 5 | null']],
    ['a decision', ['100/QĐ', '101/QĐ'], ['', ''], ['cited: 101/QĐ-UBND | null', 'cited:  | 100/QĐ-UBND']],
    ['the day of effect', ['ngày 05', 'ngày 06'], ['', ''], ['effect: 2024-06-06 | 2024-06-05']],
  ] as const)('is refused for %s all the same', (_, one, other, expected) => {
    put(...OWN.map((text) => text.replace(one[0], one[1]).replace(other[0], other[1])));
    const { status, findings } = found();
    const errors = told(findings).slice(1);
    expect(status).toBe(1);
    for (const each of expected) expect(errors).toContain(each);
  });

  it('is refused where it leaves the annexes out', () => {
    put('Điều 1. Thi hành Quyết định số 100/QĐ-UBND.');
    expect(told(found().findings)).toContain('annex:  | 4');
  });

  it('is refused where it has far more words than the draft', () => {
    alterWord(file, [['Điều 3. ', `Điều 3. ${'lời khác hẳn lặp lại '.repeat(2000)}`]]);
    const { status, findings } = found();
    expect([status, findings[1]?.field]).toEqual([1, 'clause']);
  });
});

describe('a folder with a signed paper', () => {
  let folder: string;
  beforeEach(() => {
    rmSync(join(given.repo, 'ban-ky'), { recursive: true });
    folder = join(given.repo, signedPaper(given, 'docx', '--annexes-apart'));
  });

  it('that has its annexes alone is refused', () => {
    rmSync(join(folder, 'qd.docx'));
    const { status, findings } = found('ban-ky');
    expect([status, told(findings)]).toEqual([1, ['paper: null | QUYẾT ĐỊNH 7/QĐ-UBND']]);
  });

  it('that has two Decisions is refused', () => {
    copyFileSync(join(folder, 'qd.docx'), join(folder, 'qd-2.docx'));
    const { status, findings } = found('ban-ky');
    expect([status, told(findings)]).toEqual([1, ['paper: QUYẾT ĐỊNH | null']]);
  });

  it('is refused where an annex bears another number', () => {
    alterWord(join(folder, 'qd-phu-luc-2.docx'), [['Số: 07/', 'Số: 17/']]);
    const { status, findings } = found('ban-ky');
    expect([status, told(findings)]).toEqual([1, ['decision: 17/QĐ-UBND | 7/QĐ-UBND']]);
  });
});

describe('a column of the annexes that the tool does not make', () => {
  const put = (heading: string, held: string): void => {
    const parts = unzipSync(readFileSync(file));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const renamed = /<w:tbl>(?:(?!<w:tbl>).)*?>Tên cũ<.*?<\/w:tbl>/s.exec(text)?.[0] ?? '';
    let row = 0;
    const wider = renamed.replace(/<\/w:tr>/g, () => {
      row += 1;
      return `<w:tc>${paragraph(row === 1 ? heading : row === 2 ? held : '')}</w:tc></w:tr>`;
    });
    parts['word/document.xml'] = strToU8(text.replace(renamed, wider));
    writeFileSync(file, zipSync(parts));
  };

  it('is told with what it holds', () => {
    put('Lưu ý', 'Tạm dừng sử dụng');
    expect(told(found().findings)).toContain('warning: column: Lưu ý: Tạm dừng sử dụng | null');
  });

  it('is told where it holds nothing', () => {
    put('Lưu ý', '');
    expect(told(found().findings)).toContain('warning: column: Lưu ý | null');
  });
});

it.each([
  ['altChunk', true],
  ['altChunk', false],
  ['subDoc', false],
])('a paper with a part of another file in it is not read: %s, in a table: %s', (element, isInTable) => {
  const chunk = `<w:${element} r:id="rId99"/>`;
  alterWord(file, [isInTable ? ['</w:tc>', `${chunk}</w:tc>`] : [END, `${chunk}${END}`]]);
  for (const answer of [issue(given, '--signed-file', 'ban-ky/qd.docx'), call(given.repo, 'check', 'ban-ky/qd.docx')]) {
    expect([answer.status, answer.stderr]).toEqual([3, expect.stringContaining('lấy một phần nội dung từ tệp khác')]);
    expect(answer.stderr).toContain('lưu lại thành .docx');
  }
});
