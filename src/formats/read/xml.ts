import { SaxesParser } from 'saxes';
import { type ElementListener, PlainXml } from './plain-xml.js';

/** What is thrown for a document that is not read. */
export interface XmlFaults {
  malformed(reason: string): Error;
  /** A document type declaration is refused: with it go external and self-made entities. */
  doctype(): Error;
}

/**
 * Reads XML piece by piece and checks that it is well-formed: what is plain with a reader of plain XML, which takes half the
 * time, and from the first thing on that is not, with one of all XML.
 */
export class XmlReader {
  readonly #listener: ElementListener;
  readonly #faults: XmlFaults;
  readonly #plain: PlainXml;
  // where in a packed part a fault stands helps nobody
  #all: SaxesParser<{ position: false; xmlns: false }> | undefined;

  constructor(listener: ElementListener, faults: XmlFaults) {
    this.#listener = listener;
    this.#faults = faults;
    this.#plain = new PlainXml(listener);
  }

  /** Reads on. @throws what the faults say */
  write(text: string, last: boolean): void {
    if (this.#all !== undefined) this.#all.write(text);
    else if (!this.#plain.write(text) || (last && !this.#plain.isWhole)) this.#goOn();
    if (last) this.#all?.close();
  }

  /** Leaves what comes to the reader of all XML. */
  #goOn(): void {
    const parser = new SaxesParser({ position: false, xmlns: false });
    this.#all = parser;
    parser.on('error', (error) => {
      throw this.#faults.malformed(error.message);
    });
    // elements that are open are opened for the parser alone, one that has ended is ended for it
    const { openElements, hasEnded, rest } = this.#plain;
    parser.write(hasEnded ? '<ended/>' : openElements.map((name) => `<${name}>`).join(''));
    parser.on('doctype', () => {
      throw this.#faults.doctype();
    });
    parser.on('opentag', (tag) => this.#listener.open(tag.name, tag.attributes));
    parser.on('closetag', (tag) => this.#listener.close(tag.name));
    parser.on('text', this.#listener.text);
    parser.on('cdata', this.#listener.text);
    parser.write(rest);
  }
}
