import type { WordColours } from './docx-colours.js';
import {
  type Looks,
  noLooks,
  type ParagraphLook,
  PropertyReader,
  type RunLook,
  type TableLook,
} from './docx-properties.js';
import type { BandSizes } from './docx-table-parts.js';
import { attribute, isOn, type OoxmlPackage } from './ooxml.js';

interface Style {
  basedOn: string | undefined;
  looks: Looks;
  /** What a table's style says of one of its parts: `firstRow`, `band1Horz`. */
  parts: Map<string, Looks>;
}

/** Parts of a table's style that begin where nobody knows it until the table has ended. */
const AT_ENDS = ['lastRow', 'lastCol', 'neCell', 'seCell', 'swCell'];

/** Deepest chain of styles followed. */
const DEEPEST = 20;

/** Effects that a style switches over, so that two of them undo each other. */
const SWITCHED = ['strike', 'vanish'] as const;

/** Looks over each other: the later goes before the earlier. */
function over<Look extends object>(looks: readonly Look[]): Look {
  return Object.assign({}, ...looks);
}

/** The styles that text stands under, and what it says itself. */
export interface Dressed {
  table: string | undefined;
  /** Parts of the table that it stands in, the weakest first. */
  parts: readonly string[];
  paragraph: string | undefined;
  run: string | undefined;
}

/** What a Word document's styles give to text that says nothing itself. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = noLooks();
  #paragraph: string | undefined;
  #table: string | undefined;
  readonly #known = new Map<string, RunLook>();

  /** Reads `styles.xml`; a document without it has plain text. */
  constructor(
    pack: OoxmlPackage,
    part: string | undefined,
    readonly colours: WordColours,
  ) {
    if (part === undefined) return;
    const reader = new PropertyReader(colours);
    let style: Style | undefined;
    let looks: Looks | undefined;
    pack.parse(part, {
      open: (name, attributes) => {
        reader.open(name, attributes, () => looks);
        if (name === 'docDefaults') looks = this.#defaults;
        else if (name === 'style') {
          looks = noLooks();
          style = { basedOn: undefined, looks, parts: new Map() };
          const id = attribute(attributes, 'styleId') ?? '';
          this.#styles.set(id, style);
          if (!isOn(attribute(attributes, 'default'), false)) return;
          if (attribute(attributes, 'type') === 'paragraph') this.#paragraph = id;
          if (attribute(attributes, 'type') === 'table') this.#table = id;
        } else if (name === 'basedOn' && style !== undefined) style.basedOn = attribute(attributes, 'val');
        else if (name === 'tblStylePr' && style !== undefined) {
          looks = noLooks();
          style.parts.set(attribute(attributes, 'type') ?? '', looks);
        }
      },
      close(name) {
        reader.close(name);
        if (name === 'tblStylePr') looks = style?.looks;
        else if (name === 'docDefaults' || name === 'style') looks = undefined;
      },
    });
  }

  /** What the styles say of letters, those of the text before those of the table, the run's before the paragraph's. */
  run(dressed: Dressed): RunLook {
    const key = [dressed.table, ...dressed.parts, dressed.paragraph, dressed.run].join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const levels = [
      over(this.#ofTable(dressed).map(({ run }) => run)),
      this.#merged(dressed.paragraph ?? this.#paragraph, ({ run }) => run),
      this.#merged(dressed.run, ({ run }) => run),
    ];
    const look: RunLook = over([this.#defaults.run, ...levels]);
    for (const effect of SWITCHED) {
      const isOdd = levels.filter((level) => level[effect] === true).length % 2 === 1;
      look[effect] = this.#defaults.run[effect] === true || isOdd;
    }
    this.#known.set(key, look);
    return look;
  }

  paragraph(dressed: Dressed): ParagraphLook {
    const inTable = over(this.#ofTable(dressed).map(({ paragraph }) => paragraph));
    const own = this.#merged(dressed.paragraph ?? this.#paragraph, ({ paragraph }) => paragraph);
    return { ...this.#defaults.paragraph, ...inTable, ...own };
  }

  /** What a table's style says of the cell that text stands in. */
  cell(dressed: Pick<Dressed, 'table' | 'parts'>): TableLook {
    return over(this.#ofTable(dressed).map(({ table }) => table));
  }

  /** How wide the stripes of a table's style are. */
  bands(table: string | undefined): BandSizes {
    const { rowBand = 1, columnBand = 1 } = this.cell({ table, parts: [] });
    return { row: Math.max(1, rowBand), column: Math.max(1, columnBand) };
  }

  /** True where a style dresses the last row of its tables, or their last column, in its own way. */
  get asksShapes(): boolean {
    return [...this.#styles.values()].some(({ parts }) => AT_ENDS.some((part) => parts.has(part)));
  }

  #ofTable({ table, parts }: Pick<Dressed, 'table' | 'parts'>): Looks[] {
    const chain = this.#chain(table ?? this.#table);
    return [
      ...chain.map(({ looks }) => looks),
      ...parts.flatMap((part) => chain.flatMap((each) => each.parts.get(part) ?? [])),
    ];
  }

  #merged<Look extends object>(id: string | undefined, of: (looks: Looks) => Look): Look {
    return over(this.#chain(id).map(({ looks }) => of(looks)));
  }

  /** A style after those that it rests on. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = id === undefined ? undefined : this.#styles.get(id);
    while (style !== undefined && chain.length < DEEPEST) {
      chain.unshift(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return chain;
  }
}
