import { isFaintOn, WHITE, type WordColours } from './docx-colours.js';
import { type Looks, noLooks, PropertyReader, type RunLook } from './docx-properties.js';
import { type ListLevel, listLabel } from './list-label.js';
import { type Attributes, attribute, isOn, type OoxmlPackage } from './ooxml.js';

/** The list that a paragraph, or a style, belongs to. */
interface Membership {
  list: string | undefined;
  level: number | undefined;
}

/** A definition of lists: its levels, or the style whose list it is. */
interface Definition {
  levels: Map<number, ListLevel>;
  /** The level of paragraphs of a style. */
  ofStyle: Map<string, number>;
  style: string | undefined;
}

/** A list made from a definition, with what it changes. */
interface Instance {
  definition: string;
  levels: Map<number, ListLevel>;
  starts: Map<number, number>;
}

interface NumberedStyle extends Membership {
  basedOn: string | undefined;
}

/** Deepest chain of styles followed. */
const DEEPEST = 20;
const SMALLEST = 1.5;

function numberIn(attributes: Attributes): number | undefined {
  const value = Number(attribute(attributes, 'val') ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** True for letters that nobody sees on paper. */
function isUnseen({ vanish, colour = 'auto', size }: RunLook): boolean {
  return vanish === true || isFaintOn(colour, WHITE) || (size !== undefined && size < SMALLEST);
}

/** The lists of a Word document: `numbering.xml`, and what paragraph styles say of them. */
export class WordLists {
  readonly #definitions = new Map<string, Definition>();
  readonly #instances = new Map<string, Instance>();
  readonly #styles = new Map<string, NumberedStyle>();
  readonly #levels = new Map<string, ReadonlyMap<number, ListLevel>>();

  constructor(
    pack: OoxmlPackage,
    { numbering, styles }: { numbering: string | undefined; styles: string | undefined },
    readonly colours: WordColours,
  ) {
    if (numbering === undefined) return;
    this.#readLists(pack, numbering);
    if (styles !== undefined) this.#readStyles(pack, styles);
  }

  /** True where nothing in the document can be numbered. */
  get isEmpty(): boolean {
    return this.#instances.size === 0;
  }

  /** The list and level of a paragraph, by itself or by its style; undefined where it is in none. */
  of(own: Membership, style: string | undefined): { list: string; level: number } | undefined {
    const styled = this.#ofStyle(style);
    const list = own.list ?? styled?.list;
    // list 0 takes a paragraph out of that of its style
    if (list === undefined || list === '0' || !this.#instances.has(list)) return undefined;
    const byStyle = style === undefined ? undefined : this.definition(list)?.ofStyle.get(style);
    return { list, level: own.level ?? styled?.level ?? byStyle ?? 0 };
  }

  /** The definition of a list: lists of one definition count on together. */
  definition(list: string): Definition | undefined {
    let definition = this.#definitions.get(this.#instances.get(list)?.definition ?? '');
    // one that stands for the list of a style
    const linked = definition?.style === undefined ? undefined : this.#ofStyle(definition.style)?.list;
    if (linked !== undefined && linked !== list) {
      definition = this.#definitions.get(this.#instances.get(linked)?.definition ?? '') ?? definition;
    }
    return definition;
  }

  levels(list: string): ReadonlyMap<number, ListLevel> {
    const known = this.#levels.get(list);
    if (known !== undefined) return known;
    const levels = new Map([...(this.definition(list)?.levels ?? []), ...(this.#instances.get(list)?.levels ?? [])]);
    this.#levels.set(list, levels);
    return levels;
  }

  /** The number with which a list begins anew at a level, where it does. */
  startOf(list: string, level: number): number | undefined {
    return this.#instances.get(list)?.starts.get(level);
  }

  #ofStyle(id: string | undefined): Membership | undefined {
    let style = id === undefined ? undefined : this.#styles.get(id);
    for (let depth = 0; style !== undefined && depth < DEEPEST; depth += 1) {
      if (style.list !== undefined || style.level !== undefined) return style;
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return undefined;
  }

  #readStyles(pack: OoxmlPackage, part: string): void {
    let style: NumberedStyle | undefined;
    pack.parse(part, {
      open: (name, attributes) => {
        if (name === 'style') {
          style = { list: undefined, level: undefined, basedOn: undefined };
          this.#styles.set(attribute(attributes, 'styleId') ?? '', style);
        } else if (style === undefined) return;
        else if (name === 'basedOn') style.basedOn = attribute(attributes, 'val');
        else if (name === 'numId') style.list = attribute(attributes, 'val');
        else if (name === 'ilvl') style.level = numberIn(attributes);
      },
      close(name) {
        if (name === 'style') style = undefined;
      },
    });
  }

  #readLists(pack: OoxmlPackage, part: string): void {
    const reader = new PropertyReader(this.colours);
    let definition: Definition | undefined;
    let instance: Instance | undefined;
    let level: ListLevel | undefined;
    let looks: Looks | undefined;
    let over = 0;
    pack.parse(part, {
      open: (name, attributes) => {
        reader.open(name, attributes, (holder) => (holder === 'rPr' ? looks : undefined));
        const value = attribute(attributes, 'val');
        if (name === 'abstractNum') {
          definition = { levels: new Map(), ofStyle: new Map(), style: undefined };
          this.#definitions.set(attribute(attributes, 'abstractNumId') ?? '', definition);
        } else if (name === 'num') {
          instance = { definition: '', levels: new Map(), starts: new Map() };
          this.#instances.set(attribute(attributes, 'numId') ?? '', instance);
        } else if (name === 'abstractNumId' && instance !== undefined) instance.definition = value ?? '';
        else if (name === 'numStyleLink' && definition !== undefined) definition.style = value;
        else if (name === 'lvlOverride') over = Number(attribute(attributes, 'ilvl')) || 0;
        else if (name === 'startOverride') instance?.starts.set(over, numberIn(attributes) ?? 1);
        else if (name === 'lvl') {
          const at = Number(attribute(attributes, 'ilvl')) || 0;
          looks = noLooks();
          level = { start: 0, format: 'decimal', text: '', isLegal: false, restart: undefined, isHidden: false };
          (instance ?? definition)?.levels.set(at, level);
          over = at;
        } else if (level !== undefined) this.#ofLevel(level, name, attributes, definition, over);
      },
      close: (name) => {
        reader.close(name);
        if (name === 'lvl') {
          if (level !== undefined && looks !== undefined) level.isHidden = isUnseen(looks.run);
          level = undefined;
          looks = undefined;
        } else if (name === 'abstractNum') definition = undefined;
        else if (name === 'num') instance = undefined;
      },
    });
  }

  #ofLevel(
    level: ListLevel,
    name: string,
    attributes: Attributes,
    definition: Definition | undefined,
    at: number,
  ): void {
    const value = attribute(attributes, 'val');
    if (name === 'start') level.start = numberIn(attributes) ?? 0;
    else if (name === 'numFmt') level.format = value ?? 'decimal';
    else if (name === 'lvlText') level.text = value ?? '';
    else if (name === 'isLgl') level.isLegal = isOn(value, true);
    else if (name === 'lvlRestart') level.restart = numberIn(attributes);
    else if (name === 'pStyle' && value !== undefined) definition?.ofStyle.set(value, at);
  }
}

/** A paragraph that is being read. */
interface Open extends Membership {
  style: string | undefined;
  /** How the sign at its end looks, and its label with it. */
  mark: RunLook;
}

/** Follows a part of a document and gives each paragraph the label that Word writes before it. */
export class WordLabels {
  readonly #paragraphs: Open[] = [];
  /** The numbers that each definition has come to, by level. */
  readonly #numbers = new Map<unknown, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #reader: PropertyReader;
  #properties = 0;
  #earlier = 0;

  constructor(private readonly lists: WordLists) {
    this.#reader = new PropertyReader(lists.colours);
  }

  open(name: string, attributes: Attributes): void {
    if (this.lists.isEmpty) return;
    if (name === 'p') this.#paragraphs.push({ style: undefined, list: undefined, level: undefined, mark: {} });
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'pPr') this.#properties += 1;
    if (name === 'pPrChange') this.#earlier += 1;
    if (paragraph === undefined || this.#properties === 0 || this.#earlier > 0) return;
    this.#reader.open(name, attributes, () => undefined);
    if (this.#reader.holder === 'mark') this.#ofMark(paragraph, name, attributes);
    else if (name === 'pStyle') paragraph.style = attribute(attributes, 'val');
    else if (name === 'numId') paragraph.list = attribute(attributes, 'val');
    else if (name === 'ilvl') paragraph.level = numberIn(attributes);
  }

  /** @returns the label, where the properties of a paragraph that has one end */
  close(name: string): string | undefined {
    if (this.lists.isEmpty) return undefined;
    if (name === 'pPrChange') this.#earlier -= 1;
    else if (this.#properties > 0 && this.#earlier === 0) this.#reader.close(name);
    if (name === 'p') this.#paragraphs.pop();
    if (name !== 'pPr') return undefined;
    this.#properties -= 1;
    const paragraph = this.#paragraphs.at(-1);
    return paragraph === undefined || this.#earlier > 0 ? undefined : this.#label(paragraph);
  }

  #ofMark({ mark }: Open, name: string, attributes: Attributes): void {
    const value = attribute(attributes, 'val');
    if (name === 'vanish') mark.vanish = isOn(value, true);
    else if (name === 'color') mark.colour = this.lists.colours.of(attributes, 'val') ?? 'auto';
  }

  #label(paragraph: Open): string | undefined {
    const at = this.lists.of(paragraph, paragraph.style);
    if (at === undefined || paragraph.mark.vanish === true) return undefined;
    const levels = this.lists.levels(at.list);
    const numbers = this.#count(at.list, at.level, levels);
    if (isUnseen(paragraph.mark)) return undefined;
    return listLabel(levels, at.level, numbers) || undefined;
  }

  /** Counts a paragraph; levels beneath it begin again. */
  #count(list: string, level: number, levels: ReadonlyMap<number, ListLevel>): (number | undefined)[] {
    const key = this.lists.definition(list);
    const numbers = this.#numbers.get(key) ?? [];
    this.#numbers.set(key, numbers);
    const start = this.lists.startOf(list, level);
    const own = `${list} ${level}`;
    const before = numbers[level];
    if (start !== undefined && !this.#begun.has(own)) numbers[level] = start;
    else numbers[level] = before === undefined ? (levels.get(level)?.start ?? 1) : before + 1;
    this.#begun.add(own);
    for (const [each, { restart = each }] of levels) if (each > level && level < restart) numbers[each] = undefined;
    return numbers;
  }
}
