import { rootOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { fold } from '../../core/text/fold.js';

/** What everybody in a province calls its level-1 body: there is no other one. */
const SHORT = /^(?:ubnd|u[iy] ban nhan dan) (?:(thanh pho|tp)|(tinh))$/;
const PLACE = /^(?:tỉnh|thành phố|tp\.?)\s/iu;

function wordsOf(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** True for a name by which a level-1 body is called in its own province: "UBND thành phố", "Thành phố Hà Nội". */
export function isRootCalled(registry: Registry, root: Unit, name: string): boolean {
  const own = wordsOf(root.name);
  const [short, city] = SHORT.exec(wordsOf(name)) ?? [];
  if (short !== undefined)
    return new RegExp(`^(?:ubnd|u[iy] ban nhan dan) ${city === undefined ? 'tinh' : '(?:thanh pho|tp)'} `).test(own);
  return PLACE.test(name.normalize('NFC')) && isSameNameIn(registry, root.name, `UBND ${name}`);
}

/** The level-1 body that a list calls so. */
export function rootCalled(registry: Registry, name: string, isOpen: (code: string) => boolean): string | undefined {
  const roots = Object.keys(registry.settings.roots).filter((code) => {
    const unit = registry.unit(code);
    return unit !== undefined && isOpen(code) && isRootCalled(registry, unit, name);
  });
  return roots.length === 1 ? roots[0] : undefined;
}

/** True where the level-1 body above a code is called so. */
export function isUnderRootCalled(registry: Registry, code: string, name: string): boolean {
  const root = registry.unit(rootOf(code));
  return root !== undefined && root.code !== code && isRootCalled(registry, root, name);
}
