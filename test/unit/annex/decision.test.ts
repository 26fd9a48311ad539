import { describe, expect, it } from 'vitest';
import { decisionDocument } from '../../../src/annex/decision/index.js';
import { type DecisionDocument, lineText } from '../../../src/annex/decision/model.js';
import type { DecisionData } from '../../../src/core/registry/types.js';
import { registry, TODAY } from '../../support/registries/annexes.js';

/** The document of a decision of these fields, in the sample registry. */
function made(
  data: Partial<DecisionData> & { kind: DecisionData['kind'] },
  id = '2024-du-thao-qd-ubnd',
): DecisionDocument {
  const decision = { ...data, id };
  return decisionDocument(registry.with({ decisions: [decision] }), decision, TODAY);
}

const WHOLE = {
  title: 'Về việc cấp mã định danh',
  basis: ['Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005;', 'Căn cứ Nghị định số 47/2020/NĐ-CP.'],
  proposal:
    'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông tại Tờ trình số 12/TTr-STTTT ngày 05 tháng 5 năm 2023.',
  signer: { onBehalf: 'TM. Ủy ban nhân dân', acting: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Người Ký' },
  department: { name: 'Sở Thông tin và Truyền thông' },
  recipients: ['Như Điều 4', 'Sở Nội vụ;', 'Lưu: VT'],
};

/** All words of an article. */
function words({ articles }: DecisionDocument, index: number): string {
  const article = articles[index];
  if (article === undefined) return '';
  const clauses = article.clauses.flatMap(({ label, text, points }) => [
    `${label} ${lineText(text)}`,
    ...points.map(lineText),
  ]);
  return [article.label, article.title, ...article.text.map(lineText), ...clauses]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('the Decision, kind full', () => {
  const full = made({ ...WHOLE, kind: 'full', replaces: ['2022-100-qd-ubnd'] });

  it('names the four levels and each annex in Điều 1', () => {
    expect(words(full, 0)).toBe(
      'Điều 1. Cấp mã định danh cho các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối, chia sẻ dữ liệu như sau: 1. Mã định danh đơn vị cấp 1: Ủy ban nhân dân thành phố (Phụ lục I kèm theo). 2. Mã định danh của các đơn vị cấp 2, gồm: Các sở, ban, ngành và các cơ quan, đơn vị khác trực thuộc Ủy ban nhân dân thành phố có nhu cầu kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương (Phụ lục II kèm theo). 3. Mã định danh của các đơn vị cấp 3, gồm: Các đơn vị thuộc, trực thuộc các đơn vị có mã định danh cấp 2 (Phụ lục III kèm theo). 4. Mã định danh của các đơn vị cấp 4, gồm: Các đơn vị thuộc, trực thuộc các đơn vị có mã định danh cấp 3 (Phụ lục IV kèm theo).',
    );
  });

  it.each([
    ['Về việc cấp mã định danh điện tử các sở', 'Cấp mã định danh điện tử cho các sở như sau:'],
    ['Ban hành danh mục mã định danh điện tử tỉnh', 'Ban hành danh mục mã định danh điện tử tỉnh như sau:'],
    [
      'V/v phê duyệt mã định danh',
      'Phê duyệt mã định danh của các cơ quan, đơn vị, địa phương trên địa bàn thành phố phục vụ kết nối',
    ],
    ['Về việc sắp xếp cơ quan', 'Ban hành mã định danh điện tử của các cơ quan, đơn vị trên địa bàn thành phố'],
  ])('does what its title says: %s', (title, opening) => {
    expect(words(made({ ...WHOLE, kind: 'full', title }), 0)).toContain(`Điều 1. ${opening}`);
  });

  it('numbers annexes in the text as in their headings', () => {
    const decision = { ...WHOLE, kind: 'full' as const, id: '2024-du-thao-qd-ubnd' };
    const document = decisionDocument(registry.with({ decisions: [decision] }), decision, TODAY, {
      numbering: 'arabic',
    });
    expect(words(document, 0)).toContain('(Phụ lục số 4 kèm theo)');
    expect(document.annexes.tables[3]?.heading).toBe('Phụ lục số 4');
  });

  it('puts the department in charge, and its head and the office among those who carry it out', () => {
    expect(words(full, 1)).toContain('1. Sở Thông tin và Truyền thông: a)');
    expect(words(full, 3)).toMatch(
      /^Điều 4\. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc Sở Thông tin và Truyền thông, /,
    );
  });

  it('says from when it has effect and names in full what it replaces', () => {
    expect(words(full, 2)).toBe(
      'Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký; riêng tên gọi mới của cơ quan, đơn vị có mã H24.100 có hiệu lực từ ngày 01 tháng 7 năm 2024. Quyết định này thay thế Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng (đã được sửa đổi, bổ sung tại Quyết định số 05/QĐ-UBND ngày 09 tháng 3 năm 2023).',
    );
    const later = made({ ...WHOLE, kind: 'full', signed: '2024-03-05', number: '7/QĐ-UBND', effective: '2024-04-01' });
    expect(words(later, 2)).toContain('kể từ ngày 01 tháng 4 năm 2024; riêng tên gọi mới');
  });

  it('ends with ./. once and nowhere else', () => {
    const text = full.articles.map((_, i) => words(full, i)).join('\n');
    expect(text.endsWith('căn cứ Quyết định thi hành./.')).toBe(true);
    expect(text.split('./.')).toHaveLength(2);
  });

  it('ends each ground with ; and the last with a full stop', () => {
    expect(full.grounds.map(lineText)).toEqual([
      'Căn cứ Luật Giao dịch điện tử ngày 29 tháng 11 năm 2005;',
      'Căn cứ Nghị định số 47/2020/NĐ-CP;',
      'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông tại Tờ trình số 12/TTr-STTTT ngày 05 tháng 5 năm 2023.',
    ]);
  });

  it('names the office in charge, its head and the drafter as the decision does; the proposal stays whole', () => {
    const department = { name: 'Văn phòng Ủy ban nhân dân thành phố', head: 'Chánh Văn phòng' };
    const recipients = ['Như Điều 4', 'Lưu: VT'];
    const document = made({ ...WHOLE, kind: 'full', department, drafter: 'KSTTHC6', recipients });
    expect(words(document, 1)).toContain('1. Văn phòng Ủy ban nhân dân thành phố: a)');
    expect(words(document, 3)).toContain('Chánh Văn phòng Ủy ban nhân dân thành phố, Thủ trưởng');
    expect(words(document, 1)).not.toContain('Sở Thông tin và Truyền thông');
    expect(document.grounds.map(lineText).at(-1)).toContain('Giám đốc Sở Thông tin và Truyền thông tại Tờ trình');
    expect(document.recipients.map(lineText)).toEqual(['- Như Điều 4;', '- Lưu: VT, KSTTHC6.']);
    const bare = made({ ...WHOLE, kind: 'full', department: { name: 'Sở Nội vụ' }, drafter: 'TH' });
    expect(words(bare, 3)).toContain('Giám đốc Sở Nội vụ');
  });

  it('lists recipients with a dash and ;, the last with a full stop', () => {
    expect(full.recipients.map(lineText)).toEqual(['- Như Điều 4;', '- Sở Nội vụ;', '- Lưu: VT.']);
  });

  it('sets authority and office of the signer in capitals, with the name beneath', () => {
    expect(full.signature.map(lineText)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(full.signer).toBe('Người Ký');
  });

  it('leaves room for number and date in a draft and fills them in once signed', () => {
    expect(full.number).toMatch(/^Số:\s{5,}\/QĐ-UBND$/);
    expect(full.placeAndDate).toMatch(/^Hải Phòng, ngày\s{3,}tháng\s{3,}năm 2024$/);
    const signed = made({ ...WHOLE, kind: 'full', number: '7/QĐ-UBND', signed: '2024-03-05' });
    expect([signed.number, signed.placeAndDate]).toEqual(['Số: 07/QĐ-UBND', 'Hải Phòng, ngày 05 tháng 3 năm 2024']);
  });

  it('parts the issuing body as letterheads do', () => {
    expect(full.body).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG']);
    expect(made({ ...WHOLE, kind: 'full', authority: 'Sở Y tế' }).parent).toBe('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG');
  });

  it('has no gaps when everything is given', () => {
    expect(full.gaps).toEqual([]);
  });
});

describe('the Decision, kind amendment', () => {
  const AMENDED =
    'danh sách mã định danh điện tử ban hành kèm theo Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng';

  it('says what it amends, and what is added, changed and cancelled, each with its annex', () => {
    expect(words(made({ ...WHOLE, kind: 'amendment' }), 0)).toBe(
      `Điều 1. Sửa đổi, bổ sung ${AMENDED}, như sau: 1. Cấp mới mã định danh điện tử cho 01 cơ quan, đơn vị (Phụ lục I kèm theo). 2. Cập nhật tên gọi của 01 cơ quan, đơn vị; giữ nguyên mã định danh điện tử đã cấp (Phụ lục II kèm theo). 3. Đóng mã định danh điện tử của 01 cơ quan, đơn vị (Phụ lục III kèm theo).`,
    );
  });

  it('leaves the rest of the full decision in force, as earlier ones amended it', () => {
    expect(words(made({ ...WHOLE, kind: 'amendment' }), 2)).toContain(
      'Các nội dung khác của Quyết định số 100/QĐ-UBND ngày 10 tháng 01 năm 2022 của Ủy ban nhân dân thành phố Hải Phòng (đã được sửa đổi, bổ sung tại Quyết định số 05/QĐ-UBND ngày 09 tháng 3 năm 2023) tiếp tục có hiệu lực thi hành.',
    );
  });

  it('with one kind of change has no list and one annex without number', () => {
    const decision = { ...WHOLE, kind: 'amendment' as const, id: '2025-du-thao-qd-ubnd' };
    const unit = { code: 'H24.11', name: 'Sở mới', granted: { decision: decision.id } };
    const document = decisionDocument(registry.with({ decisions: [decision], units: [unit] }), decision, TODAY);
    expect(words(document, 0)).toBe(
      `Điều 1. Sửa đổi, bổ sung ${AMENDED}, như sau: Cấp mới mã định danh điện tử cho 01 cơ quan, đơn vị (Phụ lục kèm theo).`,
    );
  });

  it('that changes nothing is made all the same, has no annex and says so', () => {
    const empty = made({ ...WHOLE, kind: 'amendment' }, '2025-du-thao-qd-ubnd');
    expect(empty.gaps).toEqual(['changes']);
    expect(empty.annexes.tables.map(({ count }) => count)).toEqual([]);
  });
});

describe('what a decision does not say', () => {
  it('is a gap in the text and in the list, and the document is made', () => {
    const bare = made({ kind: 'full', replaces: ['khong-co'] });
    expect([...bare.gaps].sort()).toEqual(
      ['basis', 'department', 'proposal', 'recipients', 'replaced', 'signer', 'signer-name', 'title'].sort(),
    );
    expect(bare.subject).toEqual([{ text: '[Về việc …]', gap: true }]);
    expect(bare.grounds[0]?.[0]).toEqual({ text: '[Căn cứ ban hành]', gap: true });
    expect(words(bare, 2)).toContain('[khong-co]');
  });
});

describe('articles in the decision’s own words', () => {
  it('take the place of the built-in ones, items numbered, the end marked', () => {
    const own = made({
      ...WHOLE,
      kind: 'full',
      articles: [
        'Ban hành các Phụ lục I, II, III, IV.\nĐoạn hai.',
        { title: 'Tổ chức thực hiện', items: ['Sở A.', 'Sở B.'] },
      ],
    });
    expect(own.articles[0]?.text.map(lineText)).toEqual(['Ban hành các Phụ lục I, II, III, IV.', 'Đoạn hai.']);
    expect(words(own, 1)).toBe('Điều 2. Tổ chức thực hiện 1. Sở A. 2. Sở B./.');
  });

  it('are reported when they do not name every annex', () => {
    expect(made({ ...WHOLE, kind: 'full', articles: ['Ban hành Phụ lục I và Phụ lục II.'] }).gaps).toEqual([
      'annex',
      'days',
    ]);
    const listed = made({
      ...WHOLE,
      kind: 'full',
      articles: ['Ban hành các Phụ lục I, II, III và IV; H24.100 từ 01/07/2024.'],
    });
    expect(listed.gaps).toEqual([]);
    const named = made({
      ...WHOLE,
      kind: 'full',
      articles: ['Ban hành Phụ lục I, Phụ lục II, Phụ lục III và Phụ lục IV; H24.100 từ ngày 1 tháng 7 năm 2024.'],
    });
    expect(named.gaps).toEqual([]);
  });
});
