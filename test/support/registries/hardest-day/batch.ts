import { flow } from '../../../../bench/data/index.mjs';

/** A code, or `$name` for a body that the batch itself founds under that `as` name. */
export type Ref = string;

export interface Body {
  as?: string;
  parent?: Ref;
  name?: string;
  code?: string;
  whole?: string[];
  part?: string[];
}

/** The changes that the reorganisation is made of, in the form of the batch file. */
export type BatchChange =
  | { grant: { parent: Ref; name: string } }
  | { rename: { code: Ref; name: string } }
  | { update: { code: Ref; address?: string; email?: string; phone?: string; website?: string } }
  | { replace: { code: string; parent: Ref; children?: 'move' } | { childrenOf: string; parent: Ref } }
  | { merge: { from: string[]; into: { code: string } } }
  | { reorganise: Body[] }
  | { close: { code: string; reason: 'dissolved'; subtree?: true } };

export interface Batch {
  decision: string;
  changes: BatchChange[];
}

/** The batch as its file holds it: one line for each change, and for each body of a `reorganise`. */
export function batchText(batch: Batch, comment: string): string {
  let text = `# yaml-language-server: $schema=../schemas/batch.schema.json\n# ${comment}\n`;
  text += `decision: ${batch.decision}\nchanges:\n`;
  for (const change of batch.changes) {
    for (const [verb, about] of Object.entries(change)) {
      text += Array.isArray(about)
        ? `  - ${verb}:\n${about.map((body) => `      - ${flow(body)}\n`).join('')}`
        : `  - ${verb}: ${flow(about)}\n`;
    }
  }
  return text;
}
