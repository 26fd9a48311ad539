import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { table } from '../../core/table.js';
import { belongingOf, belongingOfTitle } from '../recognise/belonging.js';
import type { Listed, ListedBody, UnitLine } from '../recognise/listed.js';
import { beginsAnew } from '../recognise/title-kind.js';
import { isRootCalled } from './root-called.js';

/** The body that a heading row puts its rows under. */
export interface HeadingBody extends ListedBody {
  /** The heading calls its rows by their kind, and names the body only beside that. */
  loose?: true;
  /** It says that they are under a body, by a name that nobody knows: its words. */
  unknown?: string;
}

const PLACE = /^(?:xã|phường|thị trấn|đặc khu)\s/iu;
const SHORT = /^(p|x|tt|đk)\.\s*/iu;
const KINDS: Readonly<Record<string, string>> = table({ p: 'phường', x: 'xã', tt: 'thị trấn', đk: 'đặc khu' });

/** Finds the bodies that headings and lines name among other words: "Phòng, ban thuộc Sở Y tế", "Khối Sở Y tế". */
export class BodiesOver {
  readonly #met = new Map<string, HeadingBody>();
  #keys: Set<string> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly listed: Listed,
  ) {}

  /** The body of a heading; one of whose words nobody knows any is left as it stands where they may call rows by their kind. */
  heading(body: ListedBody): HeadingBody {
    const { name, code } = body;
    if (name === undefined || code !== undefined) return body;
    let found = this.#met.get(name);
    if (found === undefined) {
      found = this.#named(name);
      this.#met.set(name, found);
    }
    return found;
  }

  /** The line with the name that is known, where its words may mean several. */
  line(line: UnitLine): UnitLine {
    const place = line.from === 'sheet' ? this.#ofPlace(line.name ?? '') : undefined;
    const name = place ?? line.names?.find((each) => this.#isKnown(each)) ?? line.names?.at(-1);
    return name === undefined ? line : { ...line, name };
  }

  /** Who governs the place that a sheet is called by: "Xã Tân Lập", "P.Hòa Bình". */
  #ofPlace(sheet: string): string | undefined {
    const whole = sheet.replace(SHORT, (_, short: string) => `${KINDS[short.toLowerCase()] ?? short} `);
    const name = `UBND ${whole}`;
    return PLACE.test(whole) && !this.#isKnown(sheet) && this.#isKnown(name) ? name : undefined;
  }

  #named(name: string): HeadingBody {
    const belonging = beginsAnew(name) ? belongingOfTitle(name) : belongingOf(name);
    if (belonging === undefined || this.#isKnown(name)) return { name };
    const { names, loose, under } = belonging;
    const known = names.find((each) => this.#isKnown(each));
    if (known !== undefined) return { name: known, ...(loose ? { loose: true as const } : {}) };
    if (loose) return { name, ...(under === true ? { unknown: name } : {}) };
    return { name: names.at(-1) ?? name };
  }

  #isKnown(name: string): boolean {
    this.#keys ??= new Set(
      [...this.registry.units.values(), ...this.listed.units].map((each) => nameKeyIn(this.registry, each.name)),
    );
    if (this.#keys.has(nameKeyIn(this.registry, name))) return true;
    return Object.keys(this.registry.settings.roots).some((code) => {
      const root = this.registry.unit(code);
      return root !== undefined && isRootCalled(this.registry, root, name);
    });
  }
}
