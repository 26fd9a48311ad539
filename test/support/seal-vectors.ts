import { readFileSync } from 'node:fs';

/** A test vector of docs/en/seal.md: a registry, the decision that is sealed, its text and the hash of that. */
export interface SealVector {
  name: string;
  files: ReadonlyMap<string, string>;
  decision: string;
  text: string;
  sha256: string;
}

const DOCUMENT = new URL('../../docs/en/seal.md', import.meta.url);

function filesIn(part: string): [string, string][] {
  return [...part.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [path, text]);
}

/** The test vectors as the document has them. */
export function sealVectors(document = readFileSync(DOCUMENT, 'utf8')): SealVector[] {
  const [, vectors = ''] = document.split(/^## Test vectors$/m);
  const [settings = '', ...sections] = vectors.split(/^### /m);
  return sections.flatMap((section) => {
    const files = new Map([...filesIn(settings), ...filesIn(section)]);
    const name = section.split('\n')[0] ?? '';
    const texts = section.matchAll(/^```text\n([\s\S]*?)^```\n\nSHA-256 of the text of `([^`]+)`: `([^`]*)`$/gm);
    return [...texts].map(([, text = '', decision = '', sha256 = '']) => ({ name, files, decision, text, sha256 }));
  });
}
