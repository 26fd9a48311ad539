import { describe, expect, it } from 'vitest';
import { checked, FIRST, found } from '../../../support/compare.js';

describe('a list held against the registry', () => {
  it('finds a list equal that says what the registry says', async () => {
    const result = await checked(`Mã định danh,Tên,Điện thoại
H24,Thành phố,
H24.01,Sở Y tế,0225 1
H24.02,Sở Tư pháp,
H24.01.01,Bệnh viện Á,
H24.01.02,Bệnh viện Đồng Hòa,
H24.02.01,Phòng Công chứng,
`);
    expect(result.findings).toEqual([]);
    expect(result.counts.map(({ annex, registry: own, equal }) => [annex, own, equal])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ]);
  });

  it('names the cell, the field and both values of each difference', async () => {
    const result = await checked(`Mã,Tên,Điện thoại,Địa chỉ
H24.01,Sở Y tế,0225 2,
H24.02,Sở Tài chính,,
`);
    expect(found(result)).toEqual([
      'different C2 H24.01 phone: 0225 2 | 0225 1',
      'different B3 H24.02 name: Sở Tài chính | Sở Tư pháp',
    ]);
  });

  it('says where the list is silent and the registry is not, and the other way round', async () => {
    const result = await checked(`Mã,Tên,Điện thoại,Địa chỉ
H24.01,Sở Y tế,,
H24.02,Sở Tư pháp,,số 1
`);
    expect(found(result)).toEqual([
      'different C2 H24.01 phone: null | 0225 1',
      'different D3 H24.02 address: số 1 | null',
    ]);
  });

  it('takes white space and the composition of letters for nothing, other spellings for a warning', async () => {
    const result = await checked(`Mã,Tên
H24.01.01,  Bệnh viện\u00a0Á
H24.01.02,${'Bệnh viện Đồng Hòa'.normalize('NFD')}
`);
    expect(result.findings).toEqual([]);
    const spelt = await checked(`Mã,Tên
H24.01.01,Bệnh Viện\u200b Á
h24.01.02,Bệnh viện Đồng Hoà
`);
    expect(found(spelt)).toEqual([
      'spelling B2 H24.01.01 name: Bệnh Viện\u200b Á | Bệnh viện Á',
      'spelling A3 H24.01.02 code: h24.01.02 | H24.01.02',
      'spelling B3 H24.01.02 name: Bệnh viện Đồng Hoà | Bệnh viện Đồng Hòa',
    ]);
  });

  it('takes lost diacritics for another name', async () => {
    expect(found(await checked('Mã,Tên\nH24.01,So Y te\nH24.02,Sở Tư pháp\n'))).toEqual([
      'different B2 H24.01 name: So Y te | Sở Y tế',
    ]);
  });

  it('compares only the fields the list has columns for', async () => {
    const result = await checked('Mã,Tên\nH24.01,Sở Y tế\nH24.02,Sở Tư pháp\n');
    expect(result.fields).toEqual(['code', 'name']);
    expect(result.findings).toEqual([]);
  });

  it('reports the codes the list lacks, within the body that it is about', async () => {
    expect(found(await checked('Mã,Tên\nH24.01.02,Bệnh viện Đồng Hòa\n'))).toEqual(['missing H24.01.01']);
    expect(found(await checked('Mã,Tên\nH24.01,Sở Y tế\nH24.01.02,Bệnh viện Đồng Hòa\n'))).toEqual([
      'missing H24.01.01',
    ]);
    expect(found(await checked('Mã,Tên\nH24.02,Sở Tư pháp\nH24.01.02,Bệnh viện Đồng Hòa\n'))).toEqual([
      'missing H24.01',
      'missing H24.01.01',
      'missing H24.02.01',
    ]);
  });

  it('says which levels it could not compare, and compares them on demand', async () => {
    const list = 'Mã,Tên\nH24.01,Sở Y tế\nH24.02,Sở Tư pháp\n';
    expect((await checked(list)).notCovered).toEqual([
      { annex: 1, registry: 1 },
      { annex: 3, registry: 3 },
    ]);
    const whole = await checked(list, { levels: [1, 2, 3, 4] });
    expect(found(whole)).toEqual(['missing H24', 'missing H24.01.01', 'missing H24.01.02', 'missing H24.02.01']);
  });

  it('leaves rows out that lie outside the chosen levels or body', async () => {
    const list = 'Mã,Tên\nH24.01,Sở Y tế\nH24.02,Sai tên\nH24.01.01,Bệnh viện Á\nH24.01.02,Sai tên\n';
    const level = await checked(list, { levels: [3], under: 'H24.01' });
    expect(found(level)).toEqual(['different B5 H24.01.02 name: Sai tên | Bệnh viện Đồng Hòa']);
    expect(level.skipped).toBe(2);
  });

  it('reports an unknown code, a closed one with its successors, one to come and a draft', async () => {
    const result = await checked(
      'Mã,Tên\nH24.01.77,Lạ\nH24.01.03,Bệnh viện cũ\nH24.01.04,Bệnh viện mai sau\nH24.01.05,Bệnh viện dự thảo\n',
      { levels: [3], under: 'H24.01' },
    );
    const extra = result.findings.flatMap((each) => (each.rule === 'check-extra' ? [each] : []));
    expect(extra.map(({ code, why, standing }) => [code, why, standing?.date ?? null])).toEqual([
      ['H24.01.77', 'unknown', null],
      ['H24.01.03', 'closed', '2023-01-01'],
      ['H24.01.04', 'upcoming', '2025-01-01'],
      ['H24.01.05', 'draft', null],
    ]);
    expect(extra[1]?.standing?.successors).toEqual([{ code: 'H24.01.02', name: 'Bệnh viện Đồng Hòa', part: false }]);
  });

  it('finds a code extra from the day it is closed, and not the day before', async () => {
    const list = `Mã,Tên\nH24.01.01,Bệnh viện Á\nH24.01.02,Bệnh viện Đồng Hòa\nH24.01.03,Bệnh viện cũ\n`;
    expect(found(await checked(list, {}, '2022-12-31'))).toEqual([]);
    expect(found(await checked(list, {}, '2023-01-01'))).toEqual(['extra A4 H24.01.03 closed']);
  });

  it('lets a list say that a code is closed', async () => {
    const result = await checked(
      'Mã,Tên,Trạng thái\nH24.01.01,Bệnh viện Á,Đang hiệu lực\nH24.01.02,Bệnh viện Đồng Hòa,Đã đóng\nH24.01.03,Bệnh viện cũ,Đã đóng\n',
    );
    expect(found(result)).toEqual(['different C3 H24.01.02 status: closed | active']);
  });

  it('names a code given twice, with the place of the first', async () => {
    const result = await checked('Mã,Tên\nH24.01,Sở Y tế\nH24.02,Sở Tư pháp\nH24.02,Sở Lạ\n');
    const [twice] = result.findings;
    expect(twice).toMatchObject({ rule: 'check-duplicate', place: { row: 4 }, first: { row: 3 } });
    expect(result.findings).toHaveLength(1);
  });

  it('takes a wrong code on the row of a known unit for one difference', async () => {
    const unknown = await checked('Mã,Tên\nH24.01.01,Bệnh viện Á\nH24.01.20,Bệnh viện Đồng Hòa\n');
    expect(found(unknown)).toEqual(['different A3 H24.01.02 code: H24.01.20 | H24.01.02']);
    const taken = await checked('Mã,Tên\nH24.01.01,Bệnh viện Á\nH24.01.01,Bệnh viện Đồng Hòa\n');
    expect(found(taken)).toEqual(['different A3 H24.01.02 code: H24.01.01 | H24.01.02']);
    const none = await checked('Mã,Tên\nH24.01.01,Bệnh viện Á\n,Bệnh viện Đồng Hòa\n');
    expect(found(none)).toEqual(['different A3 H24.01.02 code: null | H24.01.02']);
  });

  it('says why a code is malformed and which may have been meant', async () => {
    const result = await checked('Mã,Tên\nH24.01.01,Bệnh viện Á\nH24.01.O2,Bệnh viện Đồng Hòa\nH24..9,Ai đó\n');
    expect(found(result)).toEqual([
      'different A3 H24.01.02 code: H24.01.O2 | H24.01.02',
      'malformed A4 H24..9 empty-group',
    ]);
  });

  it('reads codes in the old form, and says so', async () => {
    const result = await checked(`Mã định danh,Tên
000.00.01.H24,Sở Y tế
000.00.02.H24,Sở Tư pháp
`);
    expect(found(result)).toEqual(['converted A2 H24.01', 'converted A3 H24.02']);
  });

  it('compares the codes granted before as a set', async () => {
    const list = (codes: string) => `Mã,Mã định danh đã cấp,Tên\nH24.01,${codes},Sở Y tế\nH24.02,,Sở Tư pháp\n`;
    const registered = FIRST.legacyCodes ?? [];
    expect(found(await checked(list([...registered].reverse().join('; '))))).toEqual([]);
    expect(found(await checked(list('000.00.01.H24')))).toEqual([
      'different B2 H24.01 legacyCodes: 000.00.01.H24 | 000.00.01.H24; 1.H24',
    ]);
  });

  it('compares the headings of groups, and names a row under the wrong one', async () => {
    const list = (first: string, second: string) => `STT,Tên,Mã
I,${first}
1,Bệnh viện Á,H24.01.01
2,Bệnh viện Đồng Hòa,H24.01.02
II,${second}
1,Phòng Công chứng,H24.02.01
`;
    expect(found(await checked(list('Sở Y tế,H24.01', 'SỞ TƯ PHÁP,H24.02')))).toEqual([]);
    expect(found(await checked(list('Sở Y tá,H24.01', 'Sở Tư pháp,H24.02')))).toEqual([
      'different B2 H24.01 groupName: Sở Y tá | Sở Y tế',
    ]);
    expect(found(await checked(list('Sở Y tế,H24.01', 'Sở Tư pháp,H24.03')))).toEqual([
      'different C5 H24.02 groupCode: H24.03 | H24.02',
    ]);
  });

  it('does not take the heading of a group for the listing of its body', async () => {
    const result = await checked(`STT,Tên,Mã
1,Sở Tư pháp,H24.02
STT,Tên,Mã
I,Sở Y tế,H24.01
1,Bệnh viện Á,H24.01.01
2,Bệnh viện Đồng Hòa,H24.01.02
II,Sở Tư pháp,H24.02
1,Phòng Công chứng,H24.02.01
`);
    expect(found(result)).toEqual(['missing H24.01']);
  });

  it('compares names as they were on the day asked about', async () => {
    const list = 'Mã,Tên\nH24.02.01,Phòng Công chứng số 1\n';
    expect(found(await checked(list, {}, '2023-06-30'))).toEqual([]);
    expect(found(await checked(list, {}, '2023-07-01'))).toEqual([
      'different B2 H24.02.01 name: Phòng Công chứng số 1 | Phòng Công chứng',
    ]);
  });

  it('follows a body above that is named by a column', async () => {
    const list = (above: string) =>
      `Mã,Tên,Cơ quan chủ quản\nH24.01.01,Bệnh viện Á,Sở Y tế\nH24.01.02,Bệnh viện Đồng Hòa,${above}\n`;
    expect(found(await checked(list('H24.01')))).toEqual([]);
    expect(found(await checked(list('H24.02')))).toEqual(['different C3 H24.01.02 parent: H24.02 | H24.01']);
    expect(found(await checked(list('Sở Tư pháp')))).toEqual(['different C3 H24.01.02 parent: Sở Tư pháp | Sở Y tế']);
  });

  it('takes "Không có" under the headings for an empty list, not for a unit', async () => {
    const result = await checked('STT,Tên,Mã\n,Không có,\n');
    expect(result.findings).toEqual([]);
    expect(result.counts).toEqual([]);
  });
});
