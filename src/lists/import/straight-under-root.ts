import { levelOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { kindWords } from './kind-of-name.js';

/** What stands right under the level-1 body of a province by its kind; letters as {@link kindWords} gives them. */
const STRAIGHT =
  /^(?:so|ban(?! (?:giam|quan li|lanh dao|chi huy|bao ve))|ban quan li (?:(?:cac )?khu|.* (?:tinh|thanh pho)(?: |$))|thanh tra (?:tinh|thanh pho|nha nuoc)|(?:van phong|vp) (?:ubnd|ui ban nhan dan|hdnd|hoi dong nhan dan|doan|tinh ui|thanh ui)|dai phat thanh|bao|truong (?:dai hoc|cao dang|chinh tri)|(?:hoi|lien hiep|lien minh|ui ban mat tran) .*(?:tinh|thanh pho))(?: |$)/;
/** The People's Committees: those of communes stood under districts for long, and do in many a registry. */
const OF_PLACE = /^(?:ubnd|ui ban nhan dan) (?:(xa|phuong|thi tran)|huien|quan|thi xa|thanh pho|dac khu)(?: |$)/;
/** Who is of a district or a commune is none of the province's own. */
const OF_LOWER = /(?:^| )(?:huien|quan|thi xa|xa|phuong|thi tran|dac khu)(?: |$)/;

/** Tells bodies that stand right under a province by their kind: departments, boards, People's Committees. */
export class StraightUnderRoot {
  #communesDeeper: boolean | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly decision: string | undefined,
  ) {}

  is(name: string): boolean {
    const words = kindWords(name);
    const [place, commune] = OF_PLACE.exec(words) ?? [];
    if (place !== undefined) return commune === undefined || !this.#areCommunesDeeper();
    return STRAIGHT.test(words) && !OF_LOWER.test(words.replace(/^so .*|^ban .*/, ''));
  }

  /** True where the registry has communes under districts. */
  #areCommunesDeeper(): boolean {
    this.#communesDeeper ??= [...this.registry.units.values()].some(
      (unit) =>
        levelOf(unit.code) > 2 &&
        OF_PLACE.exec(kindWords(unit.name))?.[1] !== undefined &&
        !isClosedFor(this.registry, unit, this.decision),
    );
    return this.#communesDeeper;
  }
}
