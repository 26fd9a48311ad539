import { visible } from '../core/text/visible.js';

/** Movements, erasures and colours as the prompts write them; whatever else acts on a terminal is typed or pasted text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with one
const OWN_SEQUENCE = /\u001B\[\??\d*(?:;\d+)*[A-Za-z]|\r/g;

function filtered(text: string): string {
  let safe = '';
  let from = 0;
  for (const { 0: sequence, index } of text.matchAll(OWN_SEQUENCE)) {
    safe += visible(text.slice(from, index)) + sequence;
    from = index + sequence.length;
  }
  return safe + visible(text.slice(from));
}

/**
 * stderr for questions and bars: the library that draws them moves the cursor itself, so the writer cannot do it for
 * them. What comes from data is `shown` before it is handed to the library; this stream stops what is typed or pasted.
 */
export function promptStream(): NodeJS.WriteStream {
  const { stderr } = process;
  const write = (chunk: string | Uint8Array, ...rest: never[]): boolean =>
    stderr.write(typeof chunk === 'string' ? filtered(chunk) : chunk, ...rest);
  return new Proxy(stderr, {
    get(stream, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(stream, key, stream);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
}
