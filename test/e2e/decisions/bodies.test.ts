import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { type Paper, paperOf } from '../../support/paper.js';
import { writePaper } from '../../support/papers.js';
import { edit as rewrite } from '../../support/registry-folder.js';

/** A registry of one body, with a draft begun on a day and printed on a later one. */
function drafted(code: string, days: [string, string], ...more: string[]): { repo: string; paper: Paper } {
  const repo = newFolder();
  const must = (...args: string[]): void => {
    const answer = run(repo, args, { today: days[0] });
    expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
  };
  must('init', code, ...more);
  must('decision', 'new', '--id', 'moi', '--title', 'Về việc cấp mã định danh điện tử', '--kind', 'full');
  must('decision', 'edit', 'moi', '--department', 'Trung tâm Công nghệ thông tin');
  must('add', '--code', `${code}.01`, '--name', 'Văn phòng', '--decision', 'moi');
  return { repo, paper: paperOf(repo, 'moi', days[1]) };
}

describe('bodies that a head decides for', () => {
  test.each([
    ['G06', 'BỘ KHOA HỌC VÀ CÔNG NGHỆ', 'QĐ-BKHCN', 'BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ', 'Bộ trưởng', 'Bộ'],
    ['G18', 'BỘ Y TẾ', 'QĐ-BYT', 'BỘ TRƯỞNG BỘ Y TẾ', 'Bộ trưởng', 'Bộ'],
    [
      ...['G19', 'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', 'QĐ-NHNN', 'THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM'],
      ...['Thống đốc', 'Ngân hàng Nhà nước'],
    ],
    [
      ...['G20', 'THANH TRA CHÍNH PHỦ', 'QĐ-TTCP', 'TỔNG THANH TRA CHÍNH PHỦ'],
      ...['Tổng Thanh tra Chính phủ', 'Thanh tra Chính phủ'],
    ],
  ])('%s: letterhead, symbol, and who decides above the grounds', (code, body, symbol, decider, superior, short) => {
    const { paper } = drafted(code ?? '', ['2025-08-01', '2025-08-01']);
    const { text, gaps } = paper;
    expect(text.split('\n')[0]).toBe(body);
    expect(text).toMatch(new RegExp(`Số:\\s+/${symbol}\\n`));
    expect(text).toContain(`\n${decider}\n`);
    expect(text).toContain(`tham mưu cho ${superior} trong việc`);
    expect(text).toMatch(new RegExp(`\\(Kèm theo .* của ${decider}\\)`, 'iu'));
    expect(text).toContain(`Điều 4. Chánh Văn phòng ${short}, Giám đốc Trung tâm Công nghệ thông tin, Thủ trưởng`);
    expect(text).not.toMatch(/địa phương trên địa bàn|Các sở, ban, ngành/);
    expect(gaps).not.toContain('symbol');
  });

  test('the ministry that looks after identifiers does not report to itself', () => {
    const { text } = drafted('G06', ['2025-08-01', '2025-08-01']).paper;
    expect(text).toContain('theo yêu cầu của Chính phủ về quản lý');
    expect(text).toContain('báo cáo định kỳ và đột xuất với Bộ trưởng về tình hình');
  });

  test('a body that no table knows: its letters are a gap, filled by the settings or by the draft', () => {
    const { repo, paper } = drafted('G27', ['2025-08-01', '2025-08-01']);
    expect(paper.gaps).toContain('symbol');
    expect(paper.text).toContain('/QĐ-…');
    expect(paper.text).toContain('\nTỔNG GIÁM ĐỐC ĐÀI TIẾNG NÓI VIỆT NAM\n');
    rewrite(repo, 'registry/registry.yaml', (text) => `${text}abbreviations: {TNVN: Đài Tiếng nói Việt Nam}\n`);
    const named = paperOf(repo, 'moi');
    expect([named.gaps.includes('symbol'), named.text.includes('/QĐ-TNVN')]).toEqual([false, true]);
    expect(run(repo, ['decision', 'edit', 'moi', '--symbol', 'QĐ-ĐTNVN']).status).toBe(0);
    expect(paperOf(repo, 'moi').text).toContain('/QĐ-ĐTNVN');
    expect(run(repo, ['decision', 'edit', 'moi', '--symbol', 'ABC']).status).toBe(1);
  });
});

describe('Thành phố Hồ Chí Minh', () => {
  test.each([
    ['as it is begun', []],
    ['typed without its capital', ['--authority', 'Ủy ban nhân dân thành phố Hồ Chí Minh', '--place', 'Hồ Chí Minh']],
  ])('keeps its capital and its kind in every place, %s', (_, more) => {
    const { text } = drafted('H29', ['2025-08-01', '2025-08-01'], ...more).paper;
    const [own = ''] = text.split('\nPhụ lục');
    expect(own).toMatch(/^ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\n/);
    expect(own).toMatch(/\nThành phố Hồ Chí Minh, ngày/);
    expect(own).toContain('\nỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH\n');
    expect(own).toContain('1. Mã định danh đơn vị cấp 1: Ủy ban nhân dân Thành phố (Phụ lục I kèm theo).');
    expect(own).toContain('tham mưu cho Ủy ban nhân dân Thành phố trong việc');
    expect(own).toContain('trên địa bàn Thành phố phục vụ');
    expect(own).toContain('Điều 4. Chánh Văn phòng Ủy ban nhân dân Thành phố, ');
    expect(own).not.toMatch(/thành phố/);
  });

  test('Hà Nội and a province are called as they are', () => {
    const days: [string, string] = ['2025-08-01', '2025-08-01'];
    const capital = drafted('H26', days).paper.text;
    expect(capital).toMatch(/\nHà Nội, ngày/);
    expect(capital).toContain('tham mưu cho Ủy ban nhân dân thành phố trong việc');
    const province = drafted('H36', days).paper.text;
    expect(province).toContain('ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG');
    expect(province).toContain('Chánh Văn phòng Ủy ban nhân dân tỉnh, ');
    expect(province).toContain('trên địa bàn tỉnh phục vụ');
  });
});

test('a draft begun under the old name of the body bears the name of the day it is printed', () => {
  const { repo, paper } = drafted('H57', ['2024-12-20', '2024-12-25']);
  expect(paper.text).toMatch(/^ỦY BAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ\n/);
  // the renaming is entered when it comes
  const must = (...args: string[]): void => {
    const answer = run(repo, args, { today: '2025-01-05' });
    expect(answer.status, answer.stderr).toBe(0);
  };
  must(
    ...['decision', 'new', '--number', '175/2024/QH15', '--signed', '2024-11-30', '--effective', '2025-01-01'],
    ...['--title', 'Về việc thành lập thành phố Huế', '--authority', 'Quốc hội'],
  );
  must('rename', 'H57', '--name', 'Ủy ban nhân dân thành phố Huế', '--decision', '175/2024/QH15');
  const told = writePaper(repo, ['report', '--from', '2025-01-01', '--to', '2025-01-31'], 'bc.docx', '2025-01-05').text;
  expect(told).toContain('Các thay đổi trong kỳ theo 01 Nghị quyết');
  const later = paperOf(repo, 'moi', '2025-01-05').text;
  expect(later).toMatch(/^ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\n/);
  expect(later).toContain('\nỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\n');
  expect(later).toMatch(/\nHuế, ngày/);
  expect(later).toContain('MÃ ĐỊNH DANH ĐIỆN TỬ CẤP 1 CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ');
  expect(later).toMatch(/\(Kèm theo Quyết định số .* của Ủy ban nhân dân thành phố Huế\)/);
  expect(later).not.toMatch(/Thừa Thiên|tỉnh/);
});

test('districts are spoken of until the law has none, communes after', () => {
  const [repo, id] = [newFolder(), 'moi'];
  const must = (...args: string[]): void => {
    expect(run(repo, args, { today: '2025-06-01' }).status, args.join(' ')).toBe(0);
  };
  must('init', 'H24');
  must('decision', 'new', '--id', id, '--title', 'Về việc thử', '--kind', 'full');
  for (const name of ['đặc khu Cát Hải', 'phường Hồng Bàng', 'xã An Lão', 'huyện An Dương']) {
    must('add', '--parent', 'H24', '--name', `Ủy ban nhân dân ${name}`, '--decision', id);
  }
  expect(paperOf(repo, id, '2025-06-01').text).toContain('Ủy ban nhân dân các huyện, xã, phường, đặc khu: Theo dõi');
  expect(paperOf(repo, id, '2025-07-01').text).toContain('Ủy ban nhân dân các xã, phường, đặc khu: Theo dõi');
});

/** A draft of one unit in a new registry, edited. */
function edited(code: string, unit: string, ...options: string[]): string {
  const repo = newFolder();
  const must = (...args: string[]): void => {
    const answer = run(repo, args, { today: '2026-03-01' });
    expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
  };
  must('init', code);
  must('decision', 'new', '--id', 'moi', '--title', 'Về việc cấp mã định danh điện tử', '--kind', 'full');
  must('add', '--code', `${code}.01`, '--name', unit, '--decision', 'moi');
  must('decision', 'edit', 'moi', '--department', unit, ...options);
  return repo;
}

test('where the chairman decides, his papers speak of him and not of the whole committee', () => {
  const body = 'Chủ tịch Ủy ban nhân dân thành phố Huế';
  const repo = edited('H57', 'Sở Khoa học và Công nghệ', '--authority', body, '--signer-title', 'Phó Chủ tịch');
  const paper = (kind: string): string =>
    writePaper(repo, ['decision', 'draft', 'moi', '--document', kind], `${kind}.docx`, '2026-03-01').text;
  const decision = paper('decision');
  expect(decision).toContain('\nCHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\n');
  for (const words of ['tham mưu cho', 'trình', 'đột xuất với', 'để tổng hợp, đề xuất']) {
    expect(decision).toContain(`${words} Chủ tịch Ủy ban nhân dân thành phố`);
  }
  expect(decision).not.toMatch(/(?:cho|trình|với|đề xuất) Ủy ban nhân dân thành phố/);
  // its office and those under it are the committee's all the same
  expect(decision).toContain('Điều 4. Chánh Văn phòng Ủy ban nhân dân thành phố, ');
  expect(decision).toContain('KT. CHỦ TỊCH');
  expect(decision).not.toContain('TM. ');
  expect(paper('dispatch')).toContain('- Chủ tịch Ủy ban nhân dân thành phố (để báo cáo)');
  expect(paper('submission')).toContain(`Kính gửi: ${body}.`);
});

test('the office of a delegation and a council is an agency of its own', () => {
  const name = 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố';
  const repo = edited('K24', name);
  const { text, lines } = writePaper(
    repo,
    ['decision', 'draft', 'moi', '--document', 'submission'],
    'tt.docx',
    '2026-03-01',
  );
  expect(lines[0]).toBe('VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ');
  expect(text).not.toMatch(/^(?:HỘI ĐỒNG NHÂN DÂN|VĂN PHÒNG)$/m);
  expect(text).not.toContain('/TTr-VP');
});

test('the ministry in charge of codes, under a new name, answers to no other, and its letters are a gap', () => {
  const repo = newFolder();
  const must = (today: string, ...args: string[]): void => {
    const { status, stderr } = run(repo, args, { today });
    expect([status, stderr.includes('at ')], stderr).toEqual([0, false]);
  };
  must('2025-06-10', 'init', 'G06');
  must('2025-06-10', 'decision', 'new', '--id', 'd1', '--title', 'Về việc cấp mã', '--kind', 'full');
  must('2025-06-10', 'add', '--parent', 'G06', '--name', 'Vụ Pháp chế', '--decision', 'd1');
  must('2025-06-10', 'decision', 'issue', 'd1', '--number', '7/QĐ-BKHCN', '--signed', '2025-06-10');
  const prime = ['--authority', 'Thủ tướng Chính phủ', '--kind', 'amendment'];
  must('2025-09-10', 'decision', 'new', '--id', 'd2', '--title', 'Về việc đổi tên Bộ', ...prime);
  must('2025-09-10', 'rename', 'G06', '--name', 'Bộ Khoa học và Chuyển đổi mẫu', '--decision', 'd2');
  must('2025-09-10', 'decision', 'issue', 'd2', '--number', '9/QĐ-TTg', '--signed', '2025-09-10');
  must('2025-10-10', 'decision', 'new', '--id', 'd3', '--title', 'Về việc bổ sung mã', '--kind', 'amendment');
  must('2025-10-10', 'add', '--parent', 'G06', '--name', 'Trung tâm Mẫu', '--decision', 'd3');
  const { text, gaps, fills } = paperOf(repo, 'd3', '2025-10-10');
  expect(text).toContain('BỘ TRƯỞNG BỘ KHOA HỌC VÀ CHUYỂN ĐỔI MẪU');
  expect(text).toContain('theo yêu cầu của Chính phủ về quản lý');
  expect(text).toContain('đột xuất với Bộ trưởng về tình hình');
  expect(text).not.toContain('/QĐ-BKHCN ngày    tháng');
  expect(gaps).toContain('symbol');
  expect(fills.find(({ gap }) => gap === 'symbol')?.command).toContain('--symbol');
  // what was signed before keeps its own
  expect(paperOf(repo, 'd1', '2025-10-10').text).toContain('07/QĐ-BKHCN');
});
