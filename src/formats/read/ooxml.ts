import type { Meter } from './limits.js';
import type { Attributes, ElementListener } from './plain-xml.js';
import { TableError } from './table-fault.js';
import { XmlReader } from './xml.js';
import { Zip } from './zip.js';

export type { Attributes };

/** Hears an XML part go by; element names come without their namespace prefix, which producers choose freely. */
export interface PartListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A relationship of a part: what it is (last step of its type) and where it leads. */
export interface Relationship {
  type: string;
  target: string;
}

/** The attribute `name`, with whatever prefix it bears. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) {
    if (key.length > name.length && key.endsWith(name) && key[key.length - name.length - 1] === ':') {
      return attributes[key];
    }
  }
  return undefined;
}

/** Reads an on/off attribute: absent means `otherwise`. */
export function isOn(value: string | undefined, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  return value === '1' || value === 'true' || value === 'on';
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** An Office Open XML package: XML parts in a zip, tied together by relationships. */
export class OoxmlPackage {
  readonly #zip: Zip;
  readonly #meter: Meter;

  /** @throws TableError `corrupt` */
  constructor(bytes: Uint8Array, meter: Meter) {
    this.#zip = new Zip(bytes, meter);
    this.#meter = meter;
  }

  /**
   * Sends an XML part past a listener; false where there is no such part.
   * A document type declaration is refused: with it go external and self-made entities.
   * @throws TableError `corrupt`, `unsafe-xml`, `too-large`, `encrypted`
   */
  parse(part: string, listener: PartListener): boolean {
    const locals = new Map<string, string>();
    const local = (name: string): string => {
      let found = locals.get(name);
      if (found === undefined) {
        found = name.slice(name.indexOf(':') + 1);
        locals.set(name, found);
      }
      return found;
    };
    const elements: ElementListener = {
      open: (name, attributes) => listener.open?.(local(name), attributes),
      close: (name) => listener.close?.(local(name)),
      text: (text) => listener.text?.(text),
    };
    const { file } = this.#meter;
    const reader = new XmlReader(elements, {
      malformed: (reason) => new TableError('corrupt', { file, part, reason }),
      doctype: () => new TableError('unsafe-xml', { file, part }),
    });
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    return this.#zip.read(part, (chunk, last) => {
      decoder ??= new TextDecoder(encodingOf(chunk));
      reader.write(decoder.decode(chunk, { stream: !last }), last);
    });
  }

  /** Relationships of a part by id; of the package itself for ''. */
  relationships(part: string): Map<string, Relationship> {
    const slash = part.lastIndexOf('/');
    const rels = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
    const found = new Map<string, Relationship>();
    this.parse(rels, {
      open(name, attributes) {
        const { Id, Type, Target, TargetMode } = attributes;
        if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
        found.set(Id, { type: Type?.slice(Type.lastIndexOf('/') + 1) ?? '', target: resolve(part, Target) });
      },
    });
    return found;
  }

  /**
   * The part the package is about, `usual` where its relationships do not say.
   * @throws TableError `corrupt` where there is none
   */
  mainPart(usual: string): string {
    for (const { type, target } of this.relationships('').values()) {
      if (type === 'officeDocument' && this.#zip.has(target)) return target;
    }
    if (this.#zip.has(usual)) return usual;
    throw new TableError('corrupt', { file: this.#meter.file, part: usual, reason: 'missing' });
  }
}
