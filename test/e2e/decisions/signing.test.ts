import { beforeAll, describe, expect, test } from 'vitest';
import { runOn } from '../../support/cli.js';
import { paperOf, wordsOf } from '../../support/paper.js';
import { writePaper } from '../../support/papers.js';
import { type Made, made } from '../../support/registries/made.js';

const DAY = '2026-03-02';
const ID = 'moi';

/** A registry with one draft in it. */
function drafted(code: string, ...fields: string[]): Made {
  const registry = made(code, DAY);
  registry.on(DAY, 'decision', 'new', '--id', ID, '--title', 'Về việc cấp mã định danh điện tử', '--kind', 'full');
  registry.on(DAY, 'add', '--parent', code, '--name', 'Đơn vị mẫu', '--decision', ID);
  if (fields.length > 0) registry.on(DAY, 'decision', 'edit', ID, ...fields);
  return registry;
}

/** The commands that a paper names for what it lacks. */
const commandsIn = (told: string): string[] => (told.match(/madinhdanh .*…".*$/gm) ?? []).map((each) => each.trim());

/** What stands over the signer's name. */
const signature = (text: string): string[] =>
  (/- Lưu: VT[^\n]*\n([\s\S]*?)\n(?:NGƯỜI MẪU|Người Mẫu)/u.exec(text)?.[1] ?? '').split('\n').filter(Boolean);

describe('over the name of the signer', () => {
  test.each([
    ['H24', 'Chủ tịch', [], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['H24', 'Phó Chủ tịch', [], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      ...(['H24', 'Phó Chủ tịch', ['--authority', 'Chủ tịch Ủy ban nhân dân thành phố Hải Phòng']] as const),
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['K24', 'Chủ tịch', [], ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH']],
    ['G18', 'Thứ trưởng', [], ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
    ['G18', 'Bộ trưởng', [], ['BỘ TRƯỞNG']],
    ['G20', 'Phó Tổng Thanh tra', [], ['KT. TỔNG THANH TRA', 'PHÓ TỔNG THANH TRA']],
    ['H24', 'Chánh Văn phòng', ['--acting', 'TL. CHỦ TỊCH'], ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['H24', 'Quyền Chủ tịch', ['--on-behalf', 'TM. UBND'], ['TM. UBND', 'QUYỀN CHỦ TỊCH']],
  ])('%s, %s, %j: TM. and KT. follow from the body and the title', (code, title, more, lines) => {
    const { repo } = drafted(code, '--signer-title', title, '--signer', 'Người Mẫu', ...more);
    expect(signature(paperOf(repo, ID, DAY).text)).toEqual(lines);
  });

  test('of the office in charge, a deputy signs in the place of the head', () => {
    const { repo } = drafted(
      ...(['H24', '--department', 'Sở Khoa học và Công nghệ', '--department-signer', 'Người Mẫu'] as const),
      ...['--department-signer-title', 'Phó Giám đốc'],
    );
    const { lines } = writePaper(repo, ['decision', 'draft', ID, '--document', 'submission'], 'tt.docx', DAY);
    expect(lines.slice(-3)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Người Mẫu']);
  });
});

describe('recipients', () => {
  test('those who act by the last article stand first, whatever is said of the others', () => {
    const { repo, on } = drafted('H24', '--recipients', 'Bộ Khoa học và Công nghệ');
    const listed = (): string[] => paperOf(repo, ID, DAY).text.match(/^- .*$/gm) ?? [];
    expect(listed()).toEqual(['- Như Điều 4;', '- Bộ Khoa học và Công nghệ;', '- Lưu: VT.']);
    on(DAY, 'decision', 'edit', ID, '--no-recipients', '--recipients', 'Sở Y tế', '--recipients', 'Như Điều 3');
    expect(listed()).toEqual(['- Như Điều 4;', '- Sở Y tế;', '- Lưu: VT.']);
    on(DAY, 'decision', 'edit', ID, '--no-recipients');
    expect(listed()).toEqual(['- Như Điều 4;', '- [nơi nhận];', '- Lưu: VT.']);
  });
});

describe('what is missing is filled by the command beside it, and by nothing else', () => {
  let registry: Made;
  beforeAll(() => {
    registry = drafted('H24', '--department', 'Ban Quản lý Khu kinh tế mẫu');
  });

  test.each([
    ['submission', ['decision', 'draft', ID, '--document', 'submission'], 'TTr-XYZ'],
    ['dispatch', ['decision', 'draft', ID, '--document', 'dispatch'], '/XYZ'],
  ])('letters and signer of the office in charge in the paper %s', (_, args, letters) => {
    const { repo, on } = registry;
    const { stderr } = writePaper(repo, args, 'a.docx', DAY);
    expect(stderr).not.toMatch(/ya?ml|abbreviations/i);
    const commands = (stderr.match(/madinhdanh decision edit .*$/gm) ?? []).filter((each) =>
      each.includes('--department-'),
    );
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const answer = runOn(DAY)(repo, wordsOf(command.replace('…', 'XYZ')).slice(1));
      expect([answer.status, answer.stderr], command).toEqual([0, expect.any(String)]);
    }
    const filled = writePaper(repo, args, 'a.docx', DAY);
    expect(filled.text).toContain(letters);
    expect(filled.lines).toContain('XYZ');
    expect(filled.stderr).not.toContain('--department-');
    on(DAY, 'decision', 'edit', ID, '--no-department-symbol', '--no-department-signer');
  });

  test('letters and signer of the office in charge in the report, which takes them itself', () => {
    const { repo } = registry;
    const asked = commandsIn(writePaper(repo, ['report'], 'bc.docx', DAY).stderr);
    expect(asked).not.toEqual([]);
    for (const command of asked) expect(command).toMatch(/^madinhdanh report .*--department-(?:symbol|signer) "…"/);
    const given = ['--department-symbol', 'XYZ', '--department-signer', 'Người Mẫu'];
    const filled = writePaper(repo, ['report', ...given], 'bc.docx', DAY);
    expect(filled.text).toContain('BC-XYZ');
    expect(filled.lines).toContain('Người Mẫu');
    expect(commandsIn(filled.stderr)).toEqual([]);
  });

  test('the report of a registry without an office in charge asks for it, and takes it from a decision too', () => {
    const { repo, on } = drafted('H26');
    const { stderr } = writePaper(repo, ['report'], 'bc.docx', DAY);
    const [asked = ''] = commandsIn(stderr);
    expect(asked).toMatch(/^madinhdanh report .*--department "…" --head "…"$/);
    expect(stderr).not.toMatch(/ya?ml/i);
    const filled = asked.replace('"…"', '"Sở Mẫu"').replace('"…"', '"Giám đốc Sở Mẫu"');
    expect(runOn(DAY)(repo, wordsOf(filled).slice(1)).status).toBe(0);
    on(DAY, 'decision', 'edit', ID, '--department', 'Văn phòng Ủy ban nhân dân thành phố');
    const { lines } = writePaper(repo, ['report'], 'bc.docx', DAY);
    expect(lines).toContain('Số: /BC-VP');
    expect(lines).toContain('CHÁNH VĂN PHÒNG');
  });
});

describe('who carries it out', () => {
  test.each([
    ['H29', 'Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Chánh Văn phòng Ủy ban nhân dân Thành phố'],
    ['H24', 'Văn phòng Ủy ban nhân dân thành phố', 'Chánh Văn phòng Ủy ban nhân dân thành phố'],
    ['H24', 'Văn phòng UBND', 'Chánh Văn phòng Ủy ban nhân dân thành phố'],
    ['G18', 'Văn phòng Bộ', 'Chánh Văn phòng Bộ'],
    ['G20', 'Văn phòng', 'Chánh Văn phòng Thanh tra Chính phủ'],
    [
      ...(['K24', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố Hải Phòng'] as const),
      'Chánh Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố',
    ],
  ])('%s: its own office “%s” is named once', (code, department, head) => {
    const { text, gaps } = paperOf(drafted(code, '--department', department).repo, ID, DAY);
    expect(text).toContain(`Điều 4. ${head}, Thủ trưởng các`);
    expect(gaps).not.toContain('head');
  });

  test('an office that is no body’s own is named beside it; the Office of the Government has none', () => {
    const land = paperOf(drafted('H24', '--department', 'Văn phòng Đăng ký đất đai').repo, ID, DAY).text;
    expect(land).toContain('Ủy ban nhân dân thành phố, Chánh Văn phòng Đăng ký đất đai, Thủ trưởng');
    const office = paperOf(drafted('G22', '--department', 'Cục mẫu').repo, ID, DAY).text;
    expect(office).toContain('Điều 4. Cục trưởng Cục mẫu, Thủ trưởng các đơn vị thuộc, trực thuộc Văn phòng Chính phủ');
    expect(office).toContain('tham mưu cho Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ trong việc');
    expect(office).not.toContain('Chánh Văn phòng');
  });

  test('a department and a commune speak of their own kinds of units, and answer to the body above', () => {
    const { repo, on } = made('H24', DAY);
    on(DAY, 'decision', 'new', '--id', 'goc', '--title', 'Về việc cấp mã', '--kind', 'full');
    on(DAY, 'add', '--parent', 'H24', '--name', 'Sở Y tế', '--decision', 'goc');
    on(DAY, 'add', '--parent', 'H24', '--name', 'Ủy ban nhân dân xã Mẫu', '--decision', 'goc');
    const of = (authority: string): string => {
      on(DAY, 'decision', 'edit', 'goc', '--authority', authority);
      return paperOf(repo, 'goc', DAY).text;
    };
    const department = of('Sở Y tế');
    expect(department).toMatch(/^ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG\nSỞ Y TẾ\n/);
    expect(department).toContain('2. Các phòng, đơn vị thuộc, trực thuộc Sở: Theo dõi');
    expect(department).toContain('theo yêu cầu của Ủy ban nhân dân thành phố về quản lý');
    expect(department).toContain('với Giám đốc Sở, Ủy ban nhân dân thành phố về tình hình');
    const commune = of('Ủy ban nhân dân xã Mẫu');
    expect(commune).toContain('2. Các phòng, đơn vị thuộc, trực thuộc Ủy ban nhân dân xã: Theo dõi');
    expect(commune).toContain('Điều 4. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, ');
    for (const text of [department, commune]) expect(text).not.toMatch(/sở, ban, ngành|địa phương trên địa bàn/);
  });
});
