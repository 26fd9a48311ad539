import type { SinceContext, StateTexts } from '../rules/since/context.js';
import { utf8Text } from '../store/file-source.js';
import type { Loaded } from '../store/load.js';
import { commentsOf } from '../store/yaml/comments.js';

/** The texts of one state of a registry. */
export function stateTexts({ files, source }: Loaded): StateTexts {
  const known = new Set(files);
  const bytesOf = (file: string): Uint8Array | undefined => (known.has(file) ? source.read(file) : undefined);
  const textOf = (file: string): string | undefined => {
    const bytes = bytesOf(file);
    return bytes && utf8Text(bytes);
  };
  return { files, bytesOf, textOf };
}

/** The texts of two states of a registry, as the rules that compare them ask for them. */
export function sinceTexts(before: Loaded, now: Loaded): SinceContext['texts'] {
  return { before: stateTexts(before), now: stateTexts(now), commentsOf };
}
