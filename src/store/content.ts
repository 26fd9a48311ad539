/** What a file is to hold: all of it, or one part after the other. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/** Characters of a long text written at once. */
const AT_ONCE = 1 << 18;

/** Content in parts that are worth a write of their own. */
export function* partsOf(content: Content): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    yield content;
    return;
  }
  let held = '';
  for (const part of content) {
    const isText = typeof part === 'string';
    if (isText) held += part;
    if (isText && held.length < AT_ONCE) continue;
    if (held !== '') yield held;
    held = '';
    if (!isText) yield part;
  }
  if (held !== '') yield held;
}
