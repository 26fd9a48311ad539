import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DecisionData } from '../../../src/core/registry/types.js';
import { run } from '../../support/cli.js';
import { paperOf } from '../../support/paper.js';
import { bundledRegistry, DRAFT } from '../../support/registries/bundled.js';

/** The day of the founding Decision's second proposal. */
const DAY = '2023-05-10';

/** The lines of a Decision before its annexes. */
const ownLines = (text: string): string[] => {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('Phụ lục')),
  );
};

/**
 * The founding Decision, line by line, with what differs and why: dates, "Điều", annex numbers and letters of điểm as
 * NĐ 30/2020/NĐ-CP has them; "rà soát, bổ sung"; departments too in khoản 2, since the annex lists them; the catalogue
 * that QĐ 20/2020/QĐ-TTg, Điều 10 demands; the authority whole where a decision is cited; no signer's name.
 */
const FOUNDING = `QUYẾT ĐỊNH
Về việc cấp mã định danh điện tử các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu
ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
Căn cứ Quyết định số 20/2020/QĐ-TTg ngày 22 tháng 7 năm 2020 của Thủ tướng Chính phủ về mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương;
Căn cứ Công văn số 1018/BTTTT-THH ngày 07 tháng 4 năm 2021 của Bộ Thông tin và Truyền thông về việc hướng dẫn thực hiện Quyết định số 20/2020/QĐ-TTg ngày 22 tháng 7 năm 2020 của Thủ tướng Chính phủ;
Căn cứ Công văn số 4969/VPCP-KSTT ngày 06 tháng 8 năm 2022 của Văn phòng Chính phủ về việc hướng dẫn chuyển đổi mã định danh điện tử cơ quan, tổ chức theo Quyết định số 20/2020/QĐ-TTg ngày 22 tháng 7 năm 2020 của Thủ tướng Chính phủ về mã định danh điện tử của các cơ quan, tổ chức phục vụ kết nối, chia sẻ dữ liệu của các bộ, ngành, địa phương trên Trục liên thông văn bản quốc gia;
Theo đề nghị của Sở Thông tin và Truyền thông tại các văn bản: số 25/TTr-STTTT ngày 21 tháng 4 năm 2023, số 919/STTTT-CNTT ngày 10 tháng 5 năm 2023.
QUYẾT ĐỊNH:
Điều 1. Cấp mã định danh điện tử cho các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu như sau:
1. Mã định danh đơn vị cấp 1: Ủy ban nhân dân thành phố (Phụ lục I kèm theo).
2. Mã định danh của các đơn vị cấp 2, gồm: Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện và các cơ quan, đơn vị khác trực thuộc Ủy ban nhân dân thành phố có nhu cầu kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương (Phụ lục II kèm theo).
3. Mã định danh của các đơn vị cấp 3, gồm: Các đơn vị thuộc, trực thuộc các đơn vị có mã định danh cấp 2 (Phụ lục III kèm theo).
4. Mã định danh của các đơn vị cấp 4, gồm: Các đơn vị thuộc, trực thuộc các đơn vị có mã định danh cấp 3 (Phụ lục IV kèm theo).
Điều 2. Tổ chức thực hiện
1. Sở Thông tin và Truyền thông:
a) Chủ trì, phối hợp với các đơn vị liên quan tham mưu cho Ủy ban nhân dân thành phố trong việc rà soát, bổ sung, thay thế hoặc hủy bỏ mã định danh điện tử các cơ quan, đơn vị đã được cấp và chưa được cấp chi tiết tại các phụ lục kèm theo.
b) Tham mưu, trình Ủy ban nhân dân thành phố chỉ đạo, tổ chức thực hiện theo yêu cầu của Chính phủ, Bộ Thông tin và Truyền thông về quản lý mã định danh điện tử các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ chia sẻ dữ liệu với các bộ, ngành, địa phương.
c) Tổng hợp, báo cáo định kỳ và đột xuất với Ủy ban nhân dân thành phố, Bộ Thông tin và Truyền thông về tình hình triển khai, sử dụng mã định danh điện tử kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương.
d) Cập nhật mã định danh điện tử ban hành kèm theo Quyết định này vào Hệ thống Danh mục điện tử dùng chung của các cơ quan nhà nước.
2. Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện: Theo dõi, tổng hợp, đề xuất điều chỉnh, bổ sung mã định danh điện tử cho các đơn vị thuộc, trực thuộc trong các trường hợp chia tách, sáp nhập hoặc thành lập mới, gửi Sở Thông tin và Truyền thông để tổng hợp, đề xuất Ủy ban nhân dân thành phố xem xét, cấp mã định danh theo quy định.
Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký và thay thế Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng về Cấp mã định danh điện tử cho các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu.
Điều 4. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Thông tin và Truyền thông, Thủ trưởng các cơ quan, đơn vị, địa phương liên quan căn cứ Quyết định thi hành./.
Nơi nhận:
- Như Điều 4;
- Bộ Thông tin và Truyền thông;
- CT, các PCT UBND TP;
- Các Sở, ban, ngành TP;
- UBND các quận huyện;
- Các PCVP UBND TP;
- Các Phòng, đơn vị: KSTTHC, HCTC, TTTTTH;
- CV: KSTTHC6;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH`.split('\n');

test('the bundled draft says what the founding Decision says, on whatever day it is printed', () => {
  const repo = bundledRegistry();
  for (const day of [DAY, '2026-11-01']) {
    const { text, gaps } = paperOf(repo, DRAFT, day);
    const lines = ownLines(text);
    expect(lines.slice(lines.indexOf('QUYẾT ĐỊNH'))).toEqual(FOUNDING);
    expect(gaps).toEqual(['signer-name']);
  }
});

test('it is made by commands alone', () => {
  const repo = bundledRegistry();
  const file = join(repo, `registry/decisions/${DRAFT}.yaml`);
  const data = parse(readFileSync(file, 'utf8')) as DecisionData;
  const must = (...args: string[]): void => {
    const answer = run(repo, args, { today: DAY });
    expect(answer.status, answer.stderr).toBe(0);
  };
  const each = (option: string, values: readonly string[] = []): string[] => values.flatMap((value) => [option, value]);
  const { title = '', basis, proposal = [], department, signer, recipients } = data;
  must('decision', 'new', '--id', '2023-moi', '--title', title, '--kind', 'full', '--replaces', '100/QĐ-UBND');
  must(
    ...['decision', 'edit', '2023-moi', ...each('--basis', basis), ...each('--proposal', [proposal].flat())],
    ...['--department', department?.name ?? '', '--head', department?.head ?? ''],
    ...['--on-behalf', signer?.onBehalf ?? '', '--acting', signer?.acting ?? '', '--signer-title', signer?.title ?? ''],
    ...each('--recipients', recipients),
  );
  expect(ownLines(paperOf(repo, '2023-moi', DAY).text)).toEqual(ownLines(paperOf(repo, DRAFT, DAY).text));
});

test.each([
  ['2025-02-28', 'Bộ Thông tin và Truyền thông'],
  ['2025-03-01', 'Bộ Khoa học và Công nghệ'],
])('a draft of %s names %s', (day, ministry) => {
  const repo = bundledRegistry();
  const answer = run(repo, ['decision', 'new', '--id', '2024-moi', '--title', 'Về việc thử'], { today: '2024-12-20' });
  expect(answer.status).toBe(0);
  const { text } = paperOf(repo, '2024-moi', day);
  expect(text).toContain(`theo yêu cầu của Chính phủ, ${ministry} về quản lý`);
  expect(text).toMatch(/năm\s2025/);
});
