import { publicUnit } from '../../../core/query/public-unit.js';
import { publishedRegistry } from '../../../core/registry/published.js';
import { jsonText } from '../../../core/text/visible.js';
import type { AnnexWriter } from './annex-writer.js';
import { codesListed } from './codes-listed.js';

/** Newline-delimited JSON: a unit a line, each `madinhdanh/unit@1`; see schemas/output. */
export const ndjson: AnnexWriter = (document) => {
  const registry = publishedRegistry(document.registry);
  const { at } = document.view;
  return codesListed(document)
    .flatMap((code) => registry.unit(code) ?? [])
    .map((unit) => `${jsonText({ schema: 'madinhdanh/unit@1', at, ...publicUnit(registry, unit, at) })}\n`)
    .join('');
};
