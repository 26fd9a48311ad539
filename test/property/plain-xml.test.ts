import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { ElementListener } from '../../src/formats/read/plain-xml.js';
import { XmlReader } from '../../src/formats/read/xml.js';

type Heard = [kind: string, text: string, attributes?: Record<string, string>][];

/** What a listener heard: texts that follow one another are one text, however they came. */
class Ear implements ElementListener {
  readonly heard: Heard = [];
  #depth = 0;

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#depth += 1;
    this.heard.push(['open', name, { ...attributes }]);
  };

  close = (name: string): void => {
    this.#depth -= 1;
    this.heard.push(['close', name]);
  };

  text = (text: string): void => {
    if (this.#depth === 0) return;
    const last = this.heard.at(-1);
    if (last?.[0] === 'text') last[1] += text;
    else if (text !== '') this.heard.push(['text', text]);
  };
}

/** By the reader under test, in the pieces that are given. */
function read(pieces: readonly string[]): Heard | 'malformed' | 'doctype' {
  const ear = new Ear();
  const reader = new XmlReader(ear, { malformed: () => new Error('malformed'), doctype: () => new Error('doctype') });
  try {
    for (const [i, piece] of pieces.entries()) reader.write(piece, i === pieces.length - 1);
    return ear.heard;
  } catch (error) {
    return (error as Error).message as 'malformed' | 'doctype';
  }
}

/** By the reader of all XML, in one piece. */
function expected(document: string): Heard | 'malformed' | 'doctype' {
  const ear = new Ear();
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Error('malformed');
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  parser.on('opentag', (tag) => ear.open(tag.name, tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => ear.close(tag.name));
  parser.on('text', ear.text);
  parser.on('cdata', ear.text);
  try {
    parser.write(document).close();
    return ear.heard;
  } catch (error) {
    return (error as Error).message as 'malformed' | 'doctype';
  }
}

/** Whatever may stand in a document, sound or not, most of it as spreadsheet programs write it. */
const token = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('<c>', '</c>', '<v>', '</v>', '<row r="1">', '</row>', '<c r="A1" t="s">', '<v/>'),
  },
  { weight: 3, arbitrary: fc.constantFrom('Sở Y tế', ' ', '\n', '12', 'a &amp; b', '&lt;', 'x:y', '>', 'a]b', '𝄞') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<c r="A1" />',
      '<x:c x:r="1"/>',
      "<c r='1'>",
      '<c r="1" r="2"/>',
      '<c r="a&gt;b"/>',
      '<c r=">">',
      '<c\nr="1">',
      '</c >',
      '<c r="1"t="2">',
      '<c r>',
      '<1>',
      '< c>',
      '<!-- c -->',
      '<![CDATA[<c>]]>',
      '<?p q?>',
      '&#7873;',
      '&no;',
      ']]>',
      '\r\n',
      '\u0001',
      '\ufffe',
      '<!DOCTYPE c>',
      '<',
      '"',
    ),
  },
);
const prologue = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<?xml version="1.0" encoding=\'utf-8\'?>\n',
  ' ',
);

function nested(depth: number): fc.Arbitrary<string> {
  const inner = depth === 0 ? token.filter((text) => !text.startsWith('<')) : nested(depth - 1);
  return fc
    .tuple(fc.constantFrom('row', 'c', 'si', 't'), fc.array(fc.oneof(inner, token), { maxLength: 4 }))
    .map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`);
}

const document = fc
  .tuple(
    prologue,
    fc.oneof(
      nested(2),
      fc.array(token, { maxLength: 12 }).map((all) => all.join('')),
    ),
    fc.constantFrom('', '\n', ' x', '<v/>', '<!-- -->'),
  )
  .map((parts) => parts.join(''));

function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...places].map((place) => place % (text.length + 1)).sort((a, b) => a - b);
  return [0, ...sorted].map((from, i) => text.slice(from, sorted[i] ?? text.length));
}

describe('XML of packed parts', () => {
  it('is heard as the reader of all XML hears it, and refused where that refuses it, however it is cut', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(200), { maxLength: 3 }), (text, places) => {
        const wanted = expected(text);
        const heard = read(cut(text, places));
        expect(heard).toEqual(wanted);
      }),
      { numRuns: 20_000 },
    );
  });

  it('waits for no end of a tag or a text that is longer than any is', () => {
    const long = 'x'.repeat(100_000);
    expect(read(['<t>', long, '</t>'])).toEqual([
      ['open', 't', {}],
      ['text', long],
      ['close', 't'],
    ]);
    expect(read([`<t a="${long}`, '"/>'])).toEqual([
      ['open', 't', { a: long }],
      ['close', 't'],
    ]);
  });
});
