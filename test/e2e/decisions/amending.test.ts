import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, run } from '../../support/cli.js';
import { newFolder } from '../../support/folders.js';
import { wordText } from '../../support/ooxml.js';
import { paperOf } from '../../support/paper.js';
import { DRAFT, town } from '../../support/registries/town.js';
import { put } from '../../support/registry-folder.js';
import { jsonOf } from '../../support/schema.js';

const must = (folder: string, ...args: string[]): void => {
  const answer = call(folder, ...args);
  expect(answer.status, `${args.join(' ')}\n${answer.stderr}`).toBe(0);
};
/** One article of a Decision with its khoản and điểm. */
const article = (text: string, number: number): string =>
  new RegExp(`^Điều ${number}\\.[\\s\\S]*?(?=^Điều ${number + 1}\\.|^Nơi nhận)`, 'mu').exec(text)?.[0].trim() ?? '';

const CITED = 'Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố';
const LIST = `danh sách mã định danh điện tử ban hành kèm theo ${CITED} về việc cấp mã`;

/** A town whose draft does what a batch says, and nothing else. */
function doing(...changes: string[]): string {
  const folder = town();
  must(folder, 'withdraw', 'H24.05');
  put(folder, 'doi.yaml', `decision: ${DRAFT}\nchanges:\n${changes.map((each) => `  - ${each}\n`).join('')}`);
  if (changes.length > 0) must(folder, 'apply', 'doi.yaml');
  return folder;
}

describe('an amending Decision', () => {
  test('that changes nothing yet has no annex', () => {
    const { text } = paperOf(doing(), DRAFT);
    expect(text).not.toMatch(/Phụ lục|Không có/);
  });

  test('says what it amends, kind by kind, closings and annulments apart', () => {
    const folder = doing(
      'grant: {parent: H24, name: Sở Mới}',
      'rename: {code: H24.02, name: Sở Khoa học và Công nghệ}',
      'close: {code: H24.04.01, reason: dissolved}',
      'annul: {code: H24.04.03}',
    );
    const { text } = paperOf(folder, DRAFT);
    expect(article(text, 1)).toBe(
      [
        `Điều 1. Sửa đổi, bổ sung ${LIST}, như sau:`,
        '1. Cấp mới mã định danh điện tử cho 01 cơ quan, đơn vị (Phụ lục I kèm theo).',
        '2. Cập nhật tên gọi của 01 cơ quan, đơn vị; giữ nguyên mã định danh điện tử đã cấp (Phụ lục II kèm theo).',
        '3. Đóng mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo).',
        '4. Hủy bỏ mã định danh điện tử đã cấp cho 01 cơ quan, đơn vị (Phụ lục IV kèm theo).',
      ].join('\n'),
    );
    for (const title of ['DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ ĐÓNG', 'DANH SÁCH MÃ ĐỊNH DANH ĐIỆN TỬ HỦY BỎ']) {
      expect(text).toContain(title);
    }
    expect(article(text, 2)).toContain(
      'a) Sử dụng mã định danh điện tử được cấp mới; ngừng sử dụng mã định danh điện tử đã đóng, bị hủy bỏ; sử dụng thống nhất tên gọi mới cùng mã định danh điện tử đã cấp; rà soát, cập nhật các hệ thống thông tin đang sử dụng.',
    );
    expect(article(text, 3)).toBe(
      `Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký. Các nội dung khác của ${CITED} (đã được sửa đổi, bổ sung tại Quyết định số 2000/QĐ-UBND ngày 20 tháng 6 năm 2025) tiếp tục có hiệu lực thi hành.`,
    );
    // the list is the same when it is held against the registry, in every form
    for (const format of ['md', 'csv', 'json', 'xlsx', 'docx']) {
      must(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format, '-o', `pl.${format}`);
      must(folder, 'check', `pl.${format}`, '--decision', DRAFT, '--scope', 'changes');
    }
    must(folder, 'check', 'van-ban.docx', '--decision', DRAFT, '--scope', 'changes');
  });

  test('of names alone keeps the codes, and asks for nothing else', () => {
    const folder = doing('rename: {code: H24.02, name: Sở Khoa học và Công nghệ}');
    const { text } = paperOf(folder, DRAFT);
    expect(article(text, 1)).toBe(
      `Điều 1. Cập nhật tên gọi của 01 cơ quan, đơn vị tại ${LIST}; giữ nguyên mã định danh điện tử đã cấp (Phụ lục kèm theo).`,
    );
    expect(article(text, 2)).not.toMatch(/cấp mới|thay thế;|ngừng sử dụng|đã đóng|bị hủy bỏ/);
  });

  test.each([
    [
      'a closing',
      'close: {code: H24.04.01, reason: dissolved}',
      'ngừng sử dụng mã định danh điện tử đã đóng;',
      'cấp mới|hủy bỏ;|tên gọi',
    ],
    ['an annulment', 'annul: {code: H24.04.01}', 'bị hủy bỏ;', 'cấp mới|đã đóng|tên gọi mới'],
    [
      'a new code',
      'replace: {code: H24.04.01, parent: H24.01}',
      'sử dụng mã định danh điện tử mới thay thế mã cũ; ngừng sử dụng mã định danh điện tử cũ đã được thay thế;',
      'cấp mới|đã đóng|bị hủy bỏ|sử dụng mã định danh điện tử được thay thế',
    ],
  ])('of %s speaks of nothing else in Điều 2', (_, change, words, others) => {
    const duties = /^a\) (?:Sử dụng|Ngừng) .*$/mu.exec(paperOf(doing(change), DRAFT).text)?.[0] ?? '';
    expect(duties.toLowerCase()).toContain(words);
    expect(duties).not.toMatch(new RegExp(others));
  });

  test('names those that took a part with their codes in one bracket, which the tool reads back', () => {
    const folder = doing('split: {from: H24.02.01, into: [{parent: H24.02, name: Trung tâm Một}, {code: H24.04.01}]}');
    const shown = call(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', 'md').stdout;
    const { text } = paperOf(folder, DRAFT);
    for (const each of [shown, text]) expect(each).toMatch(/\(H24\.[\d.]+\)|\(H24\.[\d.]+, một phần\)/);
    must(folder, 'check', 'van-ban.docx', '--decision', DRAFT, '--scope', 'changes');
    put(
      folder,
      'phan.yaml',
      `decision: ${DRAFT}\nchanges:\n  - reorganise:\n      - {as: a, parent: H24.04, name: Phòng A, part: [H24.04.03]}\n      - {as: b, parent: H24.04, name: Phòng B, part: [H24.04.03]}\n`,
    );
    must(folder, 'apply', 'phan.yaml');
    expect(paperOf(folder, DRAFT).text).toMatch(
      /Phòng A \(H24\.04\.\d+, một phần\); Phòng B \(H24\.04\.\d+, một phần\)/,
    );
    for (const format of ['md', 'xlsx', 'docx', 'csv']) {
      must(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', format, '-o', `p.${format}`);
      must(folder, 'check', `p.${format}`, '--decision', DRAFT, '--scope', 'changes');
    }
  });

  test('knows the chain of amendments without those that were revoked', () => {
    const folder = doing('close: {code: H24.04.01, reason: dissolved}');
    must(folder, 'decision', 'new', '--number', '2100/QĐ-UBND', '--signed', '2025-07-10', '--title', 'Về việc đổi tên');
    must(folder, 'rename', 'H24.01', '--name', 'Văn phòng Ủy ban nhân dân', '--decision', '2100/QĐ-UBND');
    expect(article(paperOf(folder, DRAFT).text, 3)).toContain(
      '(đã được sửa đổi, bổ sung tại Quyết định số 2000/QĐ-UBND ngày 20 tháng 6 năm 2025, Quyết định số 2100/QĐ-UBND ngày 10 tháng 7 năm 2025)',
    );
    must(folder, 'decision', 'new', '--number', '2200/QĐ-UBND', '--signed', '2025-07-20', '--title', 'Về việc thu hồi');
    must(folder, 'revoke', '2100/QĐ-UBND', '--decision', '2200/QĐ-UBND');
    const third = article(paperOf(folder, DRAFT).text, 3);
    expect(third).toContain('2000/QĐ-UBND ngày 20 tháng 6 năm 2025, Quyết định số 2200/QĐ-UBND');
    expect(third).not.toContain('2100/QĐ-UBND');
  });

  test('names the amendments of one day by their numbers, as every paper does', () => {
    const folder = doing('close: {code: H24.04.01, reason: dissolved}');
    for (const [number, id, code] of [
      ['2110', 'a', 'H24.01'],
      ['2109', 'c', 'H24.02'],
      ['299', 'b', 'H24.04'],
    ] as const) {
      const named = ['--number', `${number}/QĐ-UBND`, '--signed', '2025-07-10', '--title', 'Về việc đổi tên'];
      must(folder, 'decision', 'new', '--id', id, ...named);
      must(folder, 'rename', code, '--name', `Cơ quan ${number}`, '--decision', id);
    }
    const order = (text: string): string[] =>
      [...text.matchAll(/\b(2110|2109|299)\/QĐ-UBND/gu)].map(([, no]) => no ?? '');
    expect(order(article(paperOf(folder, DRAFT).text, 3))).toEqual(['299', '2109', '2110']);
    must(folder, 'decision', 'draft', DRAFT, '--document', 'consolidation', '-o', 'hop-nhat.docx');
    const listed = wordText(readFileSync(join(folder, 'hop-nhat.docx')));
    expect(order(/^1\. Quyết định[\s\S]*?^ỦY BAN/mu.exec(listed)?.[0] ?? '')).toEqual(['299', '2109', '2110']);
    const report = call(folder, 'report', '--from', '2025-07-01', '--to', '2025-07-31', '--format', 'md').stdout;
    expect([...new Set(order(report))]).toEqual(['299', '2109', '2110']);
  });

  test('a withdrawn entry is nowhere', () => {
    const folder = doing('grant: {parent: H24, name: Sở Rút Lại}', 'close: {code: H24.04.01, reason: dissolved}');
    const { changes } = jsonOf<{ changes: { kind: string; after: { code: string }[] }[] }>(
      call(folder, 'export', '--decision', DRAFT, '--scope', 'changes', '--format', 'json'),
      'decision-changes',
    );
    const code = changes.find(({ kind }) => kind === 'granted')?.after[0]?.code ?? '';
    must(folder, 'withdraw', code);
    const { text } = paperOf(folder, DRAFT);
    const formats = ['table', 'md', 'csv', 'json', 'html'].map(
      (format) => call(folder, 'export', '--decision', DRAFT, '--format', format).stdout,
    );
    for (const each of [text, ...formats]) {
      expect(each).not.toContain('Sở Rút Lại');
      expect(each).not.toContain(code);
    }
    expect(article(text, 1)).not.toContain('Cấp mới');
  });
});

test('the first decision of the registry’s own body is full, those after it and of others amend', () => {
  const folder = newFolder();
  must(folder, 'init', 'H24');
  const kindOf = (id: string): string =>
    JSON.parse(call(folder, 'decision', 'show', id, '--json').stdout).decision.kind;
  must(folder, 'decision', 'new', '--title', 'Về việc khác', '--id', 'khac', '--authority', 'Quốc hội');
  must(folder, 'decision', 'new', '--title', 'Về việc cấp mã', '--id', 'dau');
  must(folder, 'decision', 'new', '--title', 'Về việc sửa đổi', '--id', 'sau');
  expect(['khac', 'dau', 'sau'].map(kindOf)).toEqual(['amendment', 'full', 'amendment']);
});

test('levels without codes have neither clause nor annex, and the numbers follow', () => {
  const folder = newFolder();
  must(folder, 'init', 'H24');
  must(folder, 'decision', 'new', '--title', 'Về việc cấp mã định danh điện tử', '--id', 'dau');
  const only = paperOf(folder, 'dau').text;
  expect(article(only, 1)).toContain('1. Mã định danh đơn vị cấp 1: Ủy ban nhân dân thành phố (Phụ lục kèm theo).');
  expect(only.match(/^Phụ lục.*$/gm)).toEqual(['Phụ lục']);
  must(folder, 'add', '--code', 'H24.01', '--name', 'Văn phòng', '--decision', 'dau');
  must(folder, 'add', '--code', 'H24.01.01', '--name', 'Phòng Một', '--decision', 'dau');
  const { text, gaps } = paperOf(folder, 'dau');
  expect(text.match(/^Phụ lục.*$/gm)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III']);
  expect(article(text, 1).split('\n')).toHaveLength(4);
  expect(text).not.toMatch(/cấp 4|Không có|không có/);
  expect(gaps).not.toContain('annex');
  must(folder, 'check', 'van-ban.docx', '--decision', 'dau');
  for (const format of ['md', 'docx', 'html']) {
    must(folder, 'export', '--decision', 'dau', '--format', format, '-o', `a.${format}`);
  }
  const shown = call(folder, 'export', '--decision', 'dau', '--format', 'md').stdout;
  expect(shown.match(/^## .*$/gm)).toEqual(['## Phụ lục I', '## Phụ lục II', '## Phụ lục III']);
  const one = call(folder, 'export', '--decision', 'dau', '--annex', '4', '--format', 'md').stdout;
  expect(one).toContain('Không có');
});

test('a district is not spoken of where the law has none', () => {
  const folder = town();
  const day = { today: '2025-08-01' };
  for (const name of ['phường Hồng Bàng', 'xã An Lão', 'đặc khu Cát Hải']) {
    run(folder, ['add', '--parent', 'H24', '--name', `Ủy ban nhân dân ${name}`, '--decision', DRAFT], day);
  }
  expect(paperOf(folder, DRAFT).text).toContain('2. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường, đặc khu:');
});
