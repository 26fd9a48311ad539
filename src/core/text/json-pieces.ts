import { jsonText } from './visible.js';

/** An item of a list, or an entry of an object with the key before it; what is undefined is written as JSON writes it. */
function* itemsOf(value: object): Generator<[before: string, item: unknown]> {
  if (Array.isArray(value)) for (const item of value) yield ['', item ?? null];
  else for (const [key, item] of Object.entries(value)) if (item !== undefined) yield [`${jsonText(key)}: `, item];
}

/**
 * A value as `jsonText(value, 2)` writes it, piece by piece.
 * @param depth so many lists and objects within each other are taken apart; what lies deeper is one piece
 */
export function* jsonPieces(value: unknown, depth: number, indent = ''): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield jsonText(value, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const within = `${indent}  `;
  let isEmpty = true;
  for (const [before, item] of itemsOf(value)) {
    yield `${isEmpty ? open : ','}\n${within}${before}`;
    yield* jsonPieces(item, depth - 1, within);
    isEmpty = false;
  }
  yield isEmpty ? `${open}${close}` : `\n${indent}${close}`;
}
