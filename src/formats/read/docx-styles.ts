import { attribute, isOn, type OoxmlPackage } from './ooxml.js';

/** What a style does to text beside giving it a font. */
export type TextEffect = 'strike' | 'vanish';

interface Style {
  basedOn?: string;
  font?: string;
  strike?: boolean;
  vanish?: boolean;
}

/** The effect that an element of run properties switches; undefined for any other. */
export function effectOf(name: string): TextEffect | undefined {
  if (name === 'strike' || name === 'dstrike') return 'strike';
  return name === 'vanish' ? 'vanish' : undefined;
}

/** Deepest chain of styles followed. */
const DEEPEST = 20;

/** What a Word document's styles give to text that says nothing itself: fonts, and whether it is struck through or hidden. */
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
        } else {
          const effect = effectOf(name);
          // one of the two kinds of strikes is enough, whatever is said of the other
          const isSet = effect !== undefined && isOn(attribute(attributes, 'val'), true);
          if (effect !== undefined && style !== undefined) style[effect] = isSet || (style[effect] ?? false);
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
    return (
      this.#inherited(runStyle, 'font') ?? this.#inherited(paragraphStyle ?? this.#paragraph, 'font') ?? this.#default
    );
  }

  /** True where the styles of a run switch an effect on. */
  hasEffect(effect: TextEffect, runStyle: string | undefined, paragraphStyle: string | undefined): boolean {
    return this.#inherited(runStyle, effect) ?? this.#inherited(paragraphStyle ?? this.#paragraph, effect) ?? false;
  }

  #inherited<Key extends 'font' | TextEffect>(id: string | undefined, key: Key): Style[Key] | undefined {
    let style = id === undefined ? undefined : this.#styles.get(id);
    for (let i = 0; i < DEEPEST && style !== undefined; i += 1) {
      if (style[key] !== undefined) return style[key];
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return undefined;
  }
}
