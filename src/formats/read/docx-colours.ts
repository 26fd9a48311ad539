import { table } from '../../core/table.js';
import { type Attributes, attribute, type OoxmlPackage } from './ooxml.js';

/** A colour as six digits; `auto` is what stands out on the ground. */
export type Colour = string;

const HEX = /^[\dA-F]{6}$/i;
export const WHITE: Colour = 'FFFFFF';
const BLACK: Colour = '000000';

/** The theme that Word takes where a document has none. */
const OFFICE: Readonly<Record<string, Colour>> = table({ dk1: BLACK, lt1: WHITE, dk2: '44546A', lt2: 'E7E6E6' });

/** What the settings may say that `text1` and the like stand for; else this. */
const MAPPING: Readonly<Record<string, string>> = table({ bg1: 'light1', t1: 'dark1', bg2: 'light2', t2: 'dark2' });

const IN_THEME: Readonly<Record<string, string>> = table({
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
});
const MAPPED: Readonly<Record<string, string>> = table({
  text1: 't1',
  tx1: 't1',
  background1: 'bg1',
  text2: 't2',
  tx2: 't2',
  background2: 'bg2',
});

const HIGHLIGHTS: Readonly<Record<string, Colour>> = table({
  black: BLACK,
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '00008B',
  darkCyan: '008B8B',
  darkGray: 'A9A9A9',
  darkGreen: '006400',
  darkMagenta: '800080',
  darkRed: '8B0000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'D3D3D3',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: WHITE,
  yellow: 'FFFF00',
});

/** Less than this part of black on white is seen by nobody. */
const FAINTEST = 0.08;
/** Letters as bright as their ground are still read where they differ by this much in one of the three lights. */
const OTHER_HUE = 0.3;
/** Grounds darker than this get white letters where nobody says which. */
const DARK = 0.25;

function lights(colour: Colour): [red: number, green: number, blue: number] {
  const at = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

function mixed(a: Colour, b: Colour, part: number): Colour {
  const [from, to] = [lights(a), lights(b)];
  return from
    .map((light, i) =>
      Math.round(255 * (light * part + (to[i] ?? 0) * (1 - part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function brightness(colour: Colour): number {
  const [red, green, blue] = lights(colour);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

/** True for letters that nobody sees on their ground. */
export function isFaintOn(colour: Colour, ground: Colour): boolean {
  // letters of no colour of their own are black or white, whichever stands out
  if (colour === 'auto') return false;
  if (Math.abs(brightness(colour) - brightness(ground)) > FAINTEST) return false;
  const others = lights(ground);
  const apart = Math.max(...lights(colour).map((light, i) => Math.abs(light - (others[i] ?? 0))));
  return apart <= OTHER_HUE || (brightness(ground) > 1 - DARK / 2 && apart <= 2 * OTHER_HUE);
}

/** The colours of a Word document: those of its theme, by the names that its text has for them. */
export class WordColours {
  readonly #theme = new Map<string, Colour>(Object.entries(OFFICE));
  readonly #mapping = new Map<string, string>(Object.entries(MAPPING));

  /** @param parts the parts that the document's relations name: its theme and its settings, where it has them */
  constructor(pack: OoxmlPackage, parts: { theme: string | undefined; settings: string | undefined }) {
    if (parts.theme !== undefined) this.#readTheme(pack, parts.theme);
    if (parts.settings === undefined) return;
    pack.parse(parts.settings, {
      open: (name, attributes) => {
        if (name !== 'clrSchemeMapping') return;
        for (const key of this.#mapping.keys()) {
          const value = attribute(attributes, key);
          if (value !== undefined) this.#mapping.set(key, value);
        }
      },
    });
  }

  #readTheme(pack: OoxmlPackage, part: string): void {
    let inScheme = false;
    let key = '';
    pack.parse(part, {
      open: (name, attributes) => {
        if (name === 'clrScheme') inScheme = true;
        else if (!inScheme) return;
        else if (name === 'srgbClr') this.#theme.set(key, attribute(attributes, 'val') ?? '');
        else if (name === 'sysClr') this.#theme.set(key, attribute(attributes, 'lastClr') ?? '');
        else key = name;
      },
      close(name) {
        if (name === 'clrScheme') inScheme = false;
      },
    });
  }

  /** A colour of the theme; undefined where it has none of this name. */
  ofTheme(name: string): Colour | undefined {
    const mapped = MAPPED[name] ?? (this.#mapping.has(name) ? name : undefined);
    const own = mapped === undefined ? name : (this.#mapping.get(mapped) ?? name);
    const colour = this.#theme.get(IN_THEME[own] ?? own);
    return colour !== undefined && HEX.test(colour) ? colour.toUpperCase() : undefined;
  }

  /** The colour that attributes give, that of the theme before the one beside it. @param key `''`, `Fill` */
  of(attributes: Attributes, value: 'color' | 'fill' | 'val', key: '' | 'Fill' = ''): Colour | undefined {
    const named = attribute(attributes, key === '' ? 'themeColor' : `theme${key}`);
    const themed = named === undefined ? undefined : this.ofTheme(named);
    if (themed !== undefined) {
      const part = (name: string): number => Number.parseInt(attribute(attributes, name) ?? 'FF', 16) / 255;
      const lighter = mixed(themed, WHITE, part(`theme${key}Tint`));
      return mixed(lighter, BLACK, part(`theme${key}Shade`));
    }
    const given = attribute(attributes, value);
    if (given === undefined) return undefined;
    return HEX.test(given) ? given.toUpperCase() : 'auto';
  }

  /** The ground that a shading gives; `auto` where it lets through what lies beneath. */
  ofShading(attributes: Attributes): Colour {
    const pattern = attribute(attributes, 'val') ?? 'clear';
    const fill = this.of(attributes, 'fill', 'Fill') ?? 'auto';
    if (pattern === 'nil' || pattern === 'clear') return pattern === 'nil' ? 'auto' : fill;
    const own = this.of(attributes, 'color') ?? 'auto';
    const over = own === 'auto' ? BLACK : own;
    if (pattern === 'solid') return over;
    const share = /^pct(\d+)$/.exec(pattern)?.[1];
    // stripes and the like: about the half
    return mixed(over, fill === 'auto' ? WHITE : fill, share === undefined ? 0.5 : Number(share) / 100);
  }

  /** The ground that a highlighter gives. */
  ofHighlight(attributes: Attributes): Colour {
    return HIGHLIGHTS[attribute(attributes, 'val') ?? ''] ?? 'auto';
  }
}
