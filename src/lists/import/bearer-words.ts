import { parentOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';

/** Bodies that are named; the rest is shown to be there. */
const SHOWN = 5;

/** Codes that one name may mean, each with the body above it: by the codes alone nobody tells them apart. */
export function withAbove(registry: Registry, codes: readonly string[]): string[] {
  const words = codes.slice(0, SHOWN).map((code) => {
    const above = registry.unit(parentOf(code) ?? '');
    return above === undefined ? code : `${code} (${above.name})`;
  });
  return codes.length > SHOWN ? [...words, '…'] : words;
}

/** Bodies as they are suggested: one by its code and name, several of a name each with the body above it. */
export function suggestion(registry: Registry, bearers: readonly { code: string; name: string }[]): string | undefined {
  const [only, ...others] = bearers;
  if (only === undefined) return undefined;
  if (others.length === 0) return `${only.code} – ${only.name}`;
  return `${only.name}: ${withAbove(
    registry,
    bearers.map(({ code }) => code),
  ).join('; ')}`;
}
