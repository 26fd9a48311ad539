import { fileOf } from '../../../core/code/code.js';
import type { Resolution } from '../../../core/query/resolve.js';
import { selectUnits } from '../../../core/query/select.js';
import type { UnitView } from '../../../core/query/show.js';
import { authorityAt, placeAt, titleAt } from '../../../core/registry/authority.js';
import { jsonText } from '../../../core/text/visible.js';
import { SITE_SCHEMAS } from '../generated/schemas.js';
import type { Site, SiteFile } from '../site.js';
import { openApi } from './openapi.js';

export const API = 'api/v1';

function jsonFile(path: string, value: unknown): SiteFile {
  return { path: `${API}/${path}`, content: `${jsonText(value)}\n` };
}

/** What `show --json` answers of a unit. */
export function unitFile({ at }: Site, view: UnitView, shownFile: (path: string) => string): SiteFile {
  const { code } = view;
  const shown = { schema: 'madinhdanh/show@1', at, ...view, file: shownFile(fileOf(code)) };
  return jsonFile(`units/${code}.json`, shown);
}

/** What `resolve --json` answers of a code, under the name of its file. */
export function resolutionFile(name: string, resolution: Resolution): SiteFile {
  return jsonFile(`resolve/${name}.json`, { schema: 'madinhdanh/resolve@1', ...resolution });
}

/** A list of JSON, a line each. */
function* jsonList(values: Iterable<object>): Generator<string> {
  yield '[\n';
  let isFirst = true;
  for (const value of values) {
    yield `${isFirst ? '' : ',\n'}${jsonText(value)}`;
    isFirst = false;
  }
  yield '\n]';
}

/** All units in short, as `list --json` has them. */
function* unitsJson({ registry, at }: Site): Generator<string> {
  yield `${jsonText({ schema: 'madinhdanh/list@1', at }).slice(0, -1)},"units":`;
  yield* jsonList(selectUnits(registry, { at, dated: false, includeClosed: true }));
  yield '}\n';
}

/** The whole registry as it stands in its files, piece by piece: nothing of drafts, no notes. */
export function* registryJson({ registry, at }: Site): Generator<string> {
  const called = { title: titleAt(registry, at), authority: authorityAt(registry, at), place: placeAt(registry, at) };
  const head = jsonText({
    schema: 'madinhdanh/registry@1',
    at,
    ...called,
    roots: Object.keys(registry.settings.roots),
  });
  yield `${head.slice(0, -1)},"decisions":`;
  yield* jsonList(registry.decisions.values());
  yield ',"units":';
  yield* jsonList(registry.units.values());
  yield '}\n';
}

/** What stands beside the answers for single codes: all units as `list --json`, and what describes the whole. */
export function* apiFiles(site: Site): Generator<SiteFile> {
  yield { path: `${API}/units.json`, content: unitsJson(site) };
  yield jsonFile('openapi.json', openApi(site));
  for (const [name, text] of Object.entries(SITE_SCHEMAS)) yield { path: `${API}/schemas/${name}`, content: text };
}
