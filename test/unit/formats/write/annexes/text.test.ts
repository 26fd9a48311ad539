import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewAt, viewOfDecision } from '../../../../../src/annex/annex-view.js';
import { changesDocument, stateDocument } from '../../../../../src/annex/document.js';
import { displayWidth } from '../../../../../src/core/text/width.js';
import { guarded, unguarded } from '../../../../../src/formats/csv-guard.js';
import { csv } from '../../../../../src/formats/write/annexes/csv.js';
import { json } from '../../../../../src/formats/write/annexes/json.js';
import { md } from '../../../../../src/formats/write/annexes/md.js';
import { dmdc } from '../../../../../src/formats/write/annexes/national-catalogue.js';
import { drawAnnexes, table } from '../../../../../src/formats/write/annexes/table.js';
import { decision, registry, TODAY } from '../../../../support/registries/annexes.js';

const view = viewAt(registry, TODAY);
const all = stateDocument(registry, view);
const draft = decision('2024-du-thao-qd-ubnd');

function withName(code: string, name: string) {
  const unit = registry.unit(code);
  if (unit === undefined) throw new Error(code);
  return registry.with({ units: [{ ...unit, name }] });
}

describe('CSV', () => {
  it('begins with a byte order mark, ends lines with CRLF and names the columns in Vietnamese', () => {
    const text = String(csv(all));
    expect(text.startsWith('\uFEFFSTT,"Tên cơ quan, đơn vị",Mã định danh,Mã định danh đã cấp,Địa chỉ,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('holds a row for every unit and none for the headings of groups', () => {
    const rows: string[][] = parse(String(csv(all)), { bom: true });
    expect(rows.slice(1).map((row) => row[2])).toEqual([
      'H24',
      ...['H24.09', 'H24.10', 'H24.100'],
      ...['H24.09.01', 'H24.09.02', 'H24.10.01', 'H24.10.04', 'H24.10.05', 'H24.09.01.01'],
    ]);
    expect(rows.find((row) => row[2] === 'H24.10')?.[3]).toBe('000.00.10.H24; 000.10.H24');
  });

  it('guards what a spreadsheet would run, telephone numbers with + among it', () => {
    expect(String(csv(all))).toContain(",'+84 225 000 0001,");
    const risky = withName('H24.09', '=HYPERLINK("http://example.com","x")');
    expect(String(csv(stateDocument(risky, viewAt(risky, TODAY))))).toContain(
      `"'=HYPERLINK(""http://example.com"",""x"")"`,
    );
  });

  it('can be read back to the very text for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'a', '"', ',') }),
        (text) => {
          expect(unguarded(guarded(text))).toBe(text);
          expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        },
      ),
    );
  });

  it('of changes is a table from old codes to new ones', () => {
    const changes = changesDocument(registry, { ...viewOfDecision(registry, draft, TODAY), decision: draft }, TODAY);
    const rows: string[][] = parse(String(csv(changes)), { bom: true });
    expect(rows[0]).toEqual([
      'Nội dung thay đổi',
      'Mã định danh cũ',
      'Tên cũ',
      'Mã định danh mới',
      'Tên mới',
      'Một phần',
      'Lý do',
      'Hình thành từ',
      'Có hiệu lực từ',
    ]);
    expect(rows.filter((row) => row[1] === 'H24.10.05').map((row) => row[3])).toEqual(['H24.10.06', 'H24.10.01']);
  });
});

describe('Markdown', () => {
  it('escapes what would break the table or make markup', () => {
    const odd = withName('H24.09', 'A|B\\C *d* <b> `e` [f](g) &amp; x_y');
    const text = String(md(stateDocument(odd, viewAt(odd, TODAY), { annexes: [2], columns: ['name', 'code'] })));
    expect(text).toContain('| A\\|B\\\\C \\*d\\* \\<b> \\`e\\` \\[f\\](g) \\&amp; x\\_y | H24.09 |');
  });

  it.each(['# Tên', '- Tên', '+ Tên', '> Tên', '1. Tên', '12) Tên'])('does not take %s for a block', (name) => {
    const odd = withName('H24.09', name);
    const text = String(md(stateDocument(odd, viewAt(odd, TODAY), { annexes: [2], columns: ['name'] })));
    expect(text).toMatch(/^\| (?:\\[#\-+>] |\d+\\[.)] )Tên \|$/m);
  });

  it('puts group headings in bold with their Roman numerals, and says where an annex is empty', () => {
    const text = String(md(stateDocument(registry, view, { columns: ['no', 'name', 'code'] })));
    expect(text).toContain('| **II** | **Sở Giáo dục** | **H24.10** |');
    expect(text).toContain('| **I.1** | **Bệnh viện Việt Tiệp** | **H24.09.01** |');
    expect(String(md(stateDocument(registry, viewAt(registry, '2021-01-01'), { annexes: [3] })))).toContain('Không có');
  });
});

describe('JSON', () => {
  it('has the documented shape', () => {
    const value = JSON.parse(String(json(all)));
    expect(value).toMatchObject({ schema: 'madinhdanh/annexes@1', at: TODAY, decision: null });
    expect(value.annexes[1].groups[0]).toMatchObject({ code: null, name: null });
    expect(value.annexes[3].groups[0]).toEqual({
      code: 'H24.09.01',
      name: 'Bệnh viện Việt Tiệp',
      rows: [
        {
          no: 1,
          code: 'H24.09.01.01',
          name: 'Khoa Ngoại',
          legacyCodes: [],
          address: null,
          email: null,
          phone: null,
          fax: null,
          website: null,
          status: 'active',
        },
      ],
    });
  });
});

describe('the national catalogue', () => {
  it('has a table for each level, null where there is nothing, and the decision last in force for the unit', () => {
    const value = JSON.parse(String(dmdc(all)));
    expect(Object.keys(value)).toEqual([1, 2, 3, 4].map((level) => `qlvanbandieuhanhcap${level}`));
    expect(value.qlvanbandieuhanhcap3.find((entry: object) => 'MaDinhDanhCap3' in entry)).toMatchObject({
      TenDonVi: 'Bệnh viện Việt Tiệp',
      DiaChi: null,
      QdBanHanhQdSuaDoi: '100/QĐ-UBND',
      NgayBanHanhQd: '10/01/2022',
      CoQuanBanHanhQd: 'Ủy ban nhân dân thành phố Hải Phòng',
    });
    const renamed = value.qlvanbandieuhanhcap3.find(
      (entry: Record<string, string>) => entry.MaDinhDanhCap3 === 'H24.10.01',
    );
    expect(renamed.QdBanHanhQdSuaDoi).toBe('5/QĐ-UBND');
  });

  it('is the bare array of one level where one is asked for', () => {
    const value = JSON.parse(String(dmdc(stateDocument(registry, view, { annexes: [2] }))));
    expect(value.map((entry: Record<string, string>) => entry.MaDinhDanhCap2)).toEqual(['H24.09', 'H24.10', 'H24.100']);
  });
});

describe('tables for a screen', () => {
  const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('│'));

  it('keep their columns straight for NFC and NFD text alike', () => {
    const mixed = withName('H24.09', 'Sở Y tế và Dân số'.normalize('NFD'));
    const rows = lines(String(table(stateDocument(mixed, viewAt(mixed, TODAY), { annexes: [2] }))));
    expect(new Set(rows.map(displayWidth)).size).toBe(1);
    // two codes granted before stand one under the other
    expect(rows.length).toBe(5);
  });

  it('fit the screen: contact columns go first, codes are never broken', () => {
    const { text, hidden } = drawAnnexes(stateDocument(registry, view, { annexes: [2] }), { columns: 60 });
    expect(Math.max(...lines(text).map(displayWidth))).toBeLessThanOrEqual(60);
    expect(hidden).toContain('Trang thông tin điện tử');
    for (const code of ['H24.09', 'H24.100']) expect(text).toContain(` ${code} `);
  });

  it('are shortened on demand, with the full count reported', () => {
    const { text, shortened } = drawAnnexes(stateDocument(registry, view, { annexes: [3] }), {
      limit: 2,
      more: (shown, count) => `${shown}/${count}`,
    });
    expect(shortened).toEqual([{ heading: 'Phụ lục III', shown: 2, count: 5 }]);
    expect(text).toContain('2/5');
    expect(text).not.toContain('Sở Giáo dục');
  });
});

describe('columns', () => {
  it('that are empty everywhere go when asked, and stay otherwise', () => {
    const labels = (auto: boolean) => stateDocument(registry, view, { auto }).tables[1]?.columns.map(({ key }) => key);
    expect(labels(true)).toEqual(['no', 'name', 'code', 'legacyCodes', 'phone']);
    expect(labels(false)).toHaveLength(8);
  });

  it('that are empty in one annex go from that one, and csv keeps one head for all', () => {
    const document = stateDocument(registry, view, { auto: true });
    const keys = document.tables.map(({ columns }) => columns.map(({ key }) => key));
    const stay = new Set(['no', 'name', 'code']);
    for (const { columns, rows } of document.tables)
      for (const [i, { key }] of columns.entries())
        expect(stay.has(key) || rows.some(({ cells }) => cells[i] !== '')).toBe(true);
    expect(new Set(keys.map((each) => each.join())).size).toBeGreaterThan(1);
    const [head, ...rows]: string[][] = parse(csv(document), { bom: true });
    expect(head).toHaveLength(new Set(keys.flat()).size);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
  });

  it('without a code column keep the code of a group beside its name', () => {
    const [only] = stateDocument(registry, view, { annexes: [3], columns: ['name'] }).tables;
    expect(only?.rows[0]?.cells).toEqual(['I. Sở Y tế (H24.09)']);
  });
});
