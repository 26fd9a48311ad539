import { describe, expect, it } from 'vitest';
import { viewAt, viewOfDecision } from '../../../../src/annex/annex-view.js';
import { decisionDocument } from '../../../../src/annex/decision/index.js';
import { changesDocument, stateDocument } from '../../../../src/annex/document.js';
import { docxFile } from '../../../../src/formats/write/docx/docx-file.js';
import { docx } from '../../../../src/formats/write/docx/index.js';
import { decisionPages } from '../../../../src/formats/write/paged/decision.js';
import { disorder, looseEnds, type Node, named, parseStrictly, partsOf } from '../../../support/ooxml.js';
import { decision, registry, TODAY } from '../../../support/registries/annexes.js';

const draft = decision('2024-du-thao-qd-ubnd');
const NASTY = `Sở <Y & "tế"> 'số 1' ]]> &amp; ${'rất dài '.repeat(200)}`;

function renamed(code: string, name: string) {
  const unit = registry.unit(code);
  if (unit === undefined) throw new Error(code);
  return registry.with({ units: [{ ...unit, name }] });
}

function bytes(content: string | Uint8Array): Uint8Array {
  if (typeof content === 'string') throw new Error('a Word file is bytes');
  return content;
}

function bodyOf(file: Uint8Array): Node {
  return parseStrictly(partsOf(file).get('word/document.xml') ?? '');
}

const FILES: readonly [string, () => Uint8Array][] = [
  ['the annexes of a day', () => bytes(docx(stateDocument(registry, viewAt(registry, TODAY))))],
  ['annexes with nothing in them', () => bytes(docx(stateDocument(registry, viewAt(registry, '2019-01-01'))))],
  [
    'names with all that XML minds, and very long ones',
    () => {
      const odd = renamed('H24.09', NASTY);
      return bytes(docx(stateDocument(odd, viewAt(odd, TODAY), { columns: ['name'] })));
    },
  ],
  [
    'the annexes of an amendment',
    () => {
      const view = { ...viewOfDecision(registry, draft, TODAY), decision: draft };
      return bytes(docx(changesDocument(registry, view, TODAY)));
    },
  ],
  ['a whole decision with gaps', () => docxFile(decisionPages(decisionDocument(registry, draft, TODAY)))],
];

describe('a Word file', () => {
  it.each(FILES)('of %s is well formed, in the order Word wants, and complete', (_, make) => {
    const parts = partsOf(make());
    for (const [path, xml] of parts) expect([path, disorder(parseStrictly(xml))]).toEqual([path, []]);
    expect(looseEnds(parts)).toEqual([]);
  });

  it.each(FILES)('of %s has the same bytes whenever it is made', (_, make) => {
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  it('keeps every letter of a name', () => {
    const odd = renamed('H24.09', NASTY);
    const body = bodyOf(bytes(docx(stateDocument(odd, viewAt(odd, TODAY), { annexes: [2] }))));
    expect(body.text).toContain(NASTY);
  });

  it('starts each annex on a page numbered 1 without its number, centred on the following ones', () => {
    const file = bytes(docx(stateDocument(registry, viewAt(registry, TODAY))));
    const sections = named(bodyOf(file), 'w:sectPr');
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      expect(named(section, 'w:pgNumType')[0]?.attributes['w:start']).toBe('1');
      expect(named(section, 'w:titlePg')).toHaveLength(1);
    }
    const parts = partsOf(file);
    expect(parts.get('word/header1.xml')).toContain(' PAGE ');
    expect(parts.get('word/header1.xml')).toContain('w:jc w:val="center"');
    expect(parts.get('word/header2.xml')).not.toContain('PAGE');
  });

  it('is A4 with the margins of the decree, across the page only where the columns need it', () => {
    const contact = {
      address: 'Số 18 Hoàng Diệu, phường Minh Khai',
      email: 'vanthu@example.com',
      phone: '0225 3 842 200',
    };
    const filled = registry.with({
      units: [...registry.units.values()].map((unit) => ({ ...unit, ...contact, website: 'https://example.com' })),
    });
    const size = (
      columns: ('no' | 'name' | 'code' | 'address' | 'email' | 'phone' | 'website' | 'legacyCodes')[],
      of = registry,
    ) => {
      const file = bytes(docx(stateDocument(of, viewAt(of, TODAY), { columns, annexes: [2] })));
      return named(bodyOf(file), 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:h']])[0];
    };
    expect(size(['no', 'name', 'code'])).toEqual(['11906', '16838']);
    const all = ['no', 'name', 'code', 'legacyCodes', 'address', 'email', 'phone', 'website'] as const;
    expect(size([...all], filled)).toEqual(['16838', '11906']);
    // columns in which nothing stands are narrow
    expect(size([...all])).toEqual(['11906', '16838']);
    const file = bytes(docx(stateDocument(registry, viewAt(registry, TODAY))));
    const margins = named(bodyOf(file), 'w:pgMar')[0]?.attributes ?? {};
    const mm = (side: string) => Math.round((Number(margins[`w:${side}`]) * 25.4) / 1440);
    expect([mm('top'), mm('bottom'), mm('left'), mm('right')]).toEqual([20, 20, 30, 15]);
  });

  it('repeats the heading row, breaks no row over pages and wraps no code', () => {
    const body = bodyOf(bytes(docx(stateDocument(registry, viewAt(registry, TODAY), { annexes: [3] }))));
    const rows = named(body, 'w:tr');
    expect(rows.map((row) => named(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
    expect(rows.every((row) => named(row, 'w:cantSplit').length === 1)).toBe(true);
    const code = rows.flatMap((row) => named(row, 'w:tc')).find((cell) => cell.text === 'H24.09.01');
    expect(code === undefined ? 0 : named(code, 'w:noWrap').length).toBe(1);
  });

  it('ends each annex with the mark of its end, in a row that the last one is never parted from', () => {
    const body = bodyOf(bytes(docx(stateDocument(registry, viewAt(registry, TODAY)))));
    for (const table of named(body, 'w:tbl')) {
      const [last, end] = named(table, 'w:tr').slice(-2);
      expect(end?.text).toBe('./.');
      expect(last === undefined ? 0 : named(last, 'w:keepNext').length).toBeGreaterThan(0);
    }
  });

  it('leaves no line that announces more at the foot of a page, and makes headings of the articles', () => {
    const paragraphs = named(bodyOf(docxFile(decisionPages(decisionDocument(registry, draft, TODAY)))), 'w:p');
    const announcing = paragraphs.filter(({ text }) => /^(?:Điều )?\d+\. .*:$/u.test(text));
    expect(announcing.length).toBeGreaterThan(1);
    for (const each of announcing) expect([each.text, named(each, 'w:keepNext').length]).toEqual([each.text, 1]);
    const styled = paragraphs.filter((each) => named(each, 'w:pStyle')[0]?.attributes['w:val'] === 'Dieu');
    expect(styled.map(({ text }) => /^Điều \d+\./u.exec(text)?.[0])).toEqual([
      'Điều 1.',
      'Điều 2.',
      'Điều 3.',
      'Điều 4.',
    ]);
  });

  it('names no style with a comma, which Word takes for two names', () => {
    const styles = partsOf(bytes(docx(stateDocument(registry, viewAt(registry, TODAY))))).get('word/styles.xml') ?? '';
    expect(styles.match(/<w:name w:val="[^"]*,/g)).toBeNull();
  });

  it('gives the longest code room to stand on one line', () => {
    const long = 'H24.ABCDEFGHIJ.KLMNOPQRST.UVWXYZ0123';
    const unit = registry.unit('H24.09');
    if (unit === undefined) throw new Error('no unit');
    const other = registry.with({ units: [{ ...unit, code: long }] });
    const body = bodyOf(
      bytes(docx(stateDocument(other, viewAt(other, TODAY), { annexes: [4], columns: ['no', 'name', 'code'] }))),
    );
    const [, , code] = named(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    // 32 letters and digits and 3 dots at 12 pt are some 250 pt; 20 twips make a point
    expect((code ?? 0) / 20).toBeGreaterThan(250);
  });

  it('says where an annex is empty', () => {
    const body = bodyOf(bytes(docx(stateDocument(registry, viewAt(registry, '2019-01-01'), { annexes: [3] }))));
    expect(body.text).toContain('Không có');
  });

  it('bears the day of its decision and no other', () => {
    const signed = decision('2022-100-qd-ubnd');
    const core = (file: Uint8Array) => partsOf(file).get('docProps/core.xml') ?? '';
    const dated = core(bytes(docx(stateDocument(registry, viewOfDecision(registry, signed, TODAY)))));
    expect(dated.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2022-01-10T', '2022-01-10T']);
    const undated = core(bytes(docx(stateDocument(registry, viewOfDecision(registry, draft, TODAY)))));
    expect(undated).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it('marks in yellow what is still to be filled in, and nothing else', () => {
    const marked = named(bodyOf(docxFile(decisionPages(decisionDocument(registry, draft, TODAY)))), 'w:r')
      .filter((run) => named(run, 'w:highlight').length > 0)
      .map(({ text }) => text);
    expect(marked).toContain('[Căn cứ ban hành]');
    expect(marked.every((text) => /^\[.*\]$/.test(text))).toBe(true);
  });
});
