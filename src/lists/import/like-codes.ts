import { parentOf } from '../../core/code/code.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';

/** More like codes than these say nothing of what was meant. */
const MOST = 3;

function isSwapped(code: string, other: string): boolean {
  if (code.length !== other.length) return false;
  const at = [...code].findIndex((sign, i) => sign !== other[i]);
  const swapped = `${code.slice(0, at)}${code[at + 1] ?? ''}${code[at] ?? ''}${code.slice(at + 2)}`;
  return at >= 0 && swapped === other;
}

function isOneOff(code: string, other: string): boolean {
  if (code.length !== other.length) return false;
  return [...code].filter((sign, i) => sign !== other[i]).length === 1;
}

/**
 * Codes beside one that nobody bears which may be meant by it: with two signs changed about, else with one other sign.
 * @param listed codes that the list brings along
 */
export function likeCodes(
  registry: Registry,
  acting: string | undefined,
  code: string,
  listed: Iterable<string>,
): string[] {
  const above = parentOf(code);
  if (above === undefined) return [];
  const open = registry.childrenOf(above).filter((unit) => !isClosedFor(registry, unit, acting));
  const beside = new Set([...open.map((unit) => unit.code), ...listed]);
  const siblings = [...beside].filter((each) => each !== code && parentOf(each) === above);
  const swapped = siblings.filter((each) => isSwapped(code, each));
  const likely = swapped.length > 0 ? swapped : siblings.filter((each) => isOneOff(code, each));
  return likely.length > MOST ? [] : likely.sort();
}
