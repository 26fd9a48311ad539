import { table } from '../../core/table.js';

/** Attributes of an element, as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** Hears elements and texts, in the order of the document, with the names as they are written. */
export interface ElementListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters that one tag or one text may take: more of it is for a reader that does not wait for its end. */
const LONGEST = 64 * 1024;
const PROLOGUE =
  /^(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?\s*\?>)?\s*(?=<[A-Za-z])/;
const ENTITY = /&(amp|lt|gt|quot|apos);/g;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;
const MEANT: Readonly<Record<string, string>> = table({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
const NO_ATTRIBUTES: Attributes = Object.freeze({});

const [TAB, LF, SPACE, QUOTE, AMPERSAND, SLASH, LESS, EQUALS, BRACKET] = [9, 10, 32, 34, 38, 47, 60, 61, 93];
const LAST_CHARACTER = 0xfffd;

function isLetter(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90);
}

/** Letters and what else office programs write into names: digits, hyphens, dots, the colon of a prefix. */
function isOfName(char: number): boolean {
  return isLetter(char) || (char >= 45 && char <= 58 && char !== SLASH);
}

/** True for a character that XML knows and that stands for itself. */
function isPlain(char: number): boolean {
  return (char >= SPACE && char <= LAST_CHARACTER) || char === LF || char === TAB;
}

/**
 * Reads XML as spreadsheet programs write it by the million of tags: elements, attributes in double quotes, text with the
 * five entities. Of everything else, sound or not, it says nothing: it stops before it, for a reader of all XML to go on from
 * there with the elements that are open. What it does take is well-formed.
 */
export class PlainXml {
  readonly #listener: ElementListener;
  #rest = '';
  #open: string[] = [];
  /** The element opened last at each depth: the next one there mostly has its name. */
  #usual: string[] = [];
  #hasBegun = false;
  #hasEnded = false;

  constructor(listener: ElementListener) {
    this.#listener = listener;
  }

  /** What could not be read yet, or at all. */
  get rest(): string {
    return this.#rest;
  }

  /** Names of the elements that are open, the outermost first. */
  get openElements(): readonly string[] {
    return this.#open;
  }

  /** True where all that was written is one element, and nothing beside it. */
  get isWhole(): boolean {
    return this.#hasEnded && this.#rest.trim() === '';
  }

  /** True after the end of the outermost element. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Reads on; false at what is not plain. */
  write(chunk: string): boolean {
    const text = this.#rest + chunk;
    if (text === '') return true;
    let at = 0;
    if (!this.#hasBegun) {
      const prologue = PROLOGUE.exec(text);
      if (prologue === null) return this.#stop(text, 0);
      this.#hasBegun = true;
      at = prologue[0].length;
    }
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) return this.#wait(text, at);
      if (tag > at && !this.#text(text, at, tag)) return this.#stop(text, at);
      const end = text.indexOf('>', tag);
      if (end === -1) return this.#wait(text, tag);
      if (!this.#tag(text, tag + 1, end)) return this.#stop(text, tag);
      at = end + 1;
    }
  }

  #stop(text: string, at: number): false {
    this.#rest = text.slice(at);
    return false;
  }

  #wait(text: string, at: number): boolean {
    this.#rest = text.slice(at);
    return this.#rest.length <= LONGEST;
  }

  #text(text: string, from: number, to: number): boolean {
    let hasEntity = false;
    for (let at = from; at < to; at += 1) {
      const char = text.charCodeAt(at);
      if (!isPlain(char) || char === BRACKET) return false;
      if (char === AMPERSAND) hasEntity = true;
    }
    const written = text.slice(from, to);
    if (this.#open.length === 0) return written.trim() === '';
    if (hasEntity && OTHER_ENTITY.test(written)) return false;
    this.#listener.text(hasEntity ? written.replace(ENTITY, (_, name: string) => MEANT[name] ?? '') : written);
    return true;
  }

  #tag(text: string, from: number, to: number): boolean {
    if (text.charCodeAt(from) === SLASH) return this.#close(text, from + 1, to);
    if (this.#hasEnded) return false;
    const isEmpty = text.charCodeAt(to - 1) === SLASH;
    let end = isEmpty ? to - 1 : to;
    while (text.charCodeAt(end - 1) === SPACE) end -= 1;
    const name = this.#name(text, from, end);
    if (name === undefined) return false;
    const attributes = this.#attributes(text, from + name.length, end);
    if (attributes === undefined) return false;
    this.#usual[this.#open.length] = name;
    this.#listener.open(name, attributes);
    if (!isEmpty) this.#open.push(name);
    else {
      this.#listener.close(name);
      this.#hasEnded = this.#open.length === 0;
    }
    return true;
  }

  #close(text: string, from: number, to: number): boolean {
    const name = this.#open.at(-1);
    if (name === undefined || to - from !== name.length || !text.startsWith(name, from)) return false;
    this.#open.pop();
    this.#listener.close(name);
    this.#hasEnded = this.#open.length === 0;
    return true;
  }

  /** The name of an element: the one that its neighbour has, where it is that, for there are millions. */
  #name(text: string, from: number, end: number): string | undefined {
    const usual = this.#usual[this.#open.length];
    if (usual !== undefined && text.startsWith(usual, from)) {
      const after = from + usual.length;
      if (after === end || text.charCodeAt(after) === SPACE) return usual;
    }
    return nameIn(text, from, end);
  }

  #attributes(text: string, from: number, end: number): Attributes | undefined {
    if (from === end) return NO_ATTRIBUTES;
    const attributes: Record<string, string> = {};
    let at = from;
    while (at < end) {
      if (text.charCodeAt(at) !== SPACE) return undefined;
      const name = nameIn(text, at + 1, end);
      if (name === undefined || name in attributes) return undefined;
      const equals = at + 1 + name.length;
      if (text.charCodeAt(equals) !== EQUALS || text.charCodeAt(equals + 1) !== QUOTE) return undefined;
      const from = equals + 2;
      let to = from;
      for (let char = text.charCodeAt(to); char !== QUOTE; char = text.charCodeAt(to)) {
        if (to >= end || char < SPACE || char > LAST_CHARACTER || char === AMPERSAND || char === LESS) return undefined;
        to += 1;
      }
      attributes[name] = text.slice(from, to);
      at = to + 1;
    }
    return attributes;
  }
}

function nameIn(text: string, from: number, end: number): string | undefined {
  if (!isLetter(text.charCodeAt(from))) return undefined;
  let to = from + 1;
  while (to < end && isOfName(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}
