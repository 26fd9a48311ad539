import { describe, expect, it } from 'vitest';
import { viewAt } from '../../../../src/annex/annex-view.js';
import { decisionDocument } from '../../../../src/annex/decision/index.js';
import { stateDocument } from '../../../../src/annex/document.js';
import { fodtFile } from '../../../../src/formats/write/fodt/fodt-file.js';
import { annexPages } from '../../../../src/formats/write/paged/annexes.js';
import { decisionPages } from '../../../../src/formats/write/paged/decision.js';
import { type Block, paragraph, run } from '../../../../src/formats/write/paged/model.js';
import { STYLES } from '../../../../src/formats/write/paged/styles.js';
import { parseStrictly } from '../../../support/ooxml.js';
import { decision, registry, TODAY } from '../../../support/registries/annexes.js';

const properties = { title: 'A & <B>', author: 'C', date: undefined };

function written(content: Block[], notes: string[] = []): string {
  return new TextDecoder().decode(fodtFile({ sections: [{ content, landscape: false }], properties, notes }));
}

describe('pages for LibreOffice', () => {
  it.each([
    ['a Decision', decisionPages(decisionDocument(registry, decision('2024-du-thao-qd-ubnd'), TODAY))],
    ['annexes', annexPages(stateDocument(registry, viewAt(registry, TODAY)), { forPdf: true })],
  ])('are sound XML whose styles are all there: %s', (_, pages) => {
    const xml = new TextDecoder().decode(fodtFile(pages));
    expect(() => parseStrictly(xml)).not.toThrow();
    const there = new Set(
      [...xml.matchAll(/<style:(?:style|master-page|page-layout) style:name="([^"]+)"/g)].map(([, id]) => id),
    );
    const used = [
      ...xml.matchAll(/(?:(?:text|table):style-name|master-page-name|parent-style-name|page-layout-name)="([^"]+)"/g),
    ];
    expect(used.flatMap(([, id]) => (there.has(id ?? '') ? [] : [id]))).toEqual([]);
  });

  it('keep every space, the hyphens of a number, and escape what is markup', () => {
    const xml = written([paragraph(run('  a  b <c> 25/TTr-STTTT '))]);
    expect(xml).toContain(
      '<text:s text:c="2"/>a<text:s text:c="2"/>b &lt;c&gt; 25/TTr\u2011STTTT<text:s text:c="1"/></text:p>',
    );
    expect(xml).toContain('<dc:title>A &amp; &lt;B&gt;</dc:title>');
  });

  it('say both rooms of a paragraph where it has one of its own', () => {
    const xml = written([paragraph(run('a'), { style: STYLES.body, before: 120 })]);
    expect(xml).toContain('fo:margin-top="6pt" fo:margin-bottom="6pt"');
  });

  it('have footnotes with their texts, and headings', () => {
    const heading = paragraph(run('Điều 1.'), { style: STYLES.article });
    const xml = written([heading, paragraph([...run('a'), { note: 1 }])], ['vì sao']);
    expect(xml).toContain('text:outline-level="1">Điều 1.</text:h>');
    expect(xml).toMatch(/<text:note-citation>1<\/text:note-citation><text:note-body><text:p [^>]*>.*vì sao<\/text:p>/);
  });
});
