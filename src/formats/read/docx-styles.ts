import { attribute, isOn, type OoxmlPackage } from './ooxml.js';

interface Style {
  basedOn?: string;
  font?: string;
}

/** Deepest chain of styles followed. */
const DEEPEST = 20;

/** The fonts a Word document's styles give to text that names none itself. */
export class WordFonts {
  readonly #styles = new Map<string, Style>();
  #default: string | undefined;
  #paragraph: string | undefined;

  /** Reads `styles.xml`; a document without it has no fonts to report. */
  constructor(pack: OoxmlPackage, part: string | undefined) {
    if (part === undefined) return;
    let style: Style | undefined;
    let inDefaults = false;
    pack.parse(part, {
      open: (name, attributes) => {
        if (name === 'rPrDefault') inDefaults = true;
        else if (name === 'style') {
          style = {};
          const id = attribute(attributes, 'styleId') ?? '';
          this.#styles.set(id, style);
          const isDefault = isOn(attribute(attributes, 'default'), false);
          if (isDefault && attribute(attributes, 'type') === 'paragraph') this.#paragraph = id;
        } else if (name === 'basedOn' && style !== undefined) {
          const base = attribute(attributes, 'val');
          if (base !== undefined) style.basedOn = base;
        } else if (name === 'rFonts') {
          const font = attribute(attributes, 'ascii');
          if (inDefaults) this.#default = font;
          else if (style !== undefined && font !== undefined) style.font = font;
        }
      },
      close(name) {
        if (name === 'rPrDefault') inDefaults = false;
        else if (name === 'style') style = undefined;
      },
    });
  }

  /** Font of a run: its character style's, else its paragraph style's, else the document's. */
  fontOf(runStyle: string | undefined, paragraphStyle: string | undefined): string | undefined {
    return this.#inherited(runStyle) ?? this.#inherited(paragraphStyle ?? this.#paragraph) ?? this.#default;
  }

  #inherited(id: string | undefined): string | undefined {
    let style = id === undefined ? undefined : this.#styles.get(id);
    for (let i = 0; i < DEEPEST && style !== undefined; i += 1) {
      if (style.font !== undefined) return style.font;
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return undefined;
  }
}
