import type { Registry } from '../../core/registry/registry.js';
import { askExchanged } from './exchanged-names.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { askNamesAdorned } from './names-adorned.js';
import { NamesElsewhere } from './names-elsewhere.js';
import { askMismarked } from './names-mismarked.js';
import { askNamesOtherwise } from './names-otherwise.js';
import { askNoPublicBody } from './no-public-body.js';
import { askPastNames } from './past-names.js';
import type { CellPlaces } from './places.js';
import { askRenamed } from './renamed-names.js';
import { TwinNames } from './twin-names.js';

/**
 * All that is asked about the names that a list gives: whether others bear them, or bore them, or exchange them.
 * @param rows all rows that ask for something, those that are refused too
 */
export function askNames(
  registry: Registry,
  acting: string | undefined,
  changes: readonly SourcedChange[],
  rows: readonly ImportRow[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  new TwinNames(registry, acting, places, report).check(changes, rows);
  new NamesElsewhere(registry, acting, places, report).check(changes);
  askNamesOtherwise(registry, acting, changes, places, report);
  askNamesAdorned(registry, acting, changes, places, report);
  askMismarked(registry, acting, changes, places, report);
  askNoPublicBody(changes, places, report);
  askPastNames(registry, acting, changes, places, report);
  askRenamed(registry, acting, changes, places, report);
  askExchanged(registry, acting, changes, places, report);
}
