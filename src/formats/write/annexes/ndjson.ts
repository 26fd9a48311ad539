import type { AnnexDocument } from '../../../annex/document.js';
import { publicUnit } from '../../../core/query/public-unit.js';
import { publishedRegistry } from '../../../core/registry/published.js';
import { jsonText } from '../../../core/text/visible.js';
import { wholeOf } from './annex-writer.js';
import { codesListed } from './codes-listed.js';

/** Newline-delimited JSON: a unit a line, each `madinhdanh/unit@1`; see schemas/output. */
export function* ndjsonLines(document: AnnexDocument): Generator<string> {
  const registry = publishedRegistry(document.registry);
  const { at } = document.view;
  for (const code of codesListed(document)) {
    const unit = registry.unit(code);
    if (unit === undefined) continue;
    yield `${jsonText({ schema: 'madinhdanh/unit@1', at, ...publicUnit(registry, unit, at) })}\n`;
  }
}

export const ndjson = wholeOf(ndjsonLines);
