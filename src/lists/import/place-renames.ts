import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import type { CellPlaces } from './places.js';

const BODY_OF_PLACE = /^(?:ubnd|hđnd|ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)\s/iu;
const PLACE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s/iu;

/** Tells once of bodies that administer places and are renamed to the names of the places alone: "UBND xã A" → "Phường A". */
export function askPlaceRenames(
  registry: Registry,
  rows: readonly ImportRow[],
  places: CellPlaces,
  report: ReportFinding,
): void {
  const wasOf = ({ nameBefore, codeBefore, code }: ImportRow): string =>
    registry.unit(codeBefore ?? code ?? '')?.name ?? nameBefore ?? '';
  const bare = rows.filter((row) => {
    const { name, faulty, act, nameBefore } = row;
    if (faulty || name === '' || !(act === 'rename' || nameBefore !== undefined)) return false;
    return PLACE.test(name.normalize('NFC')) && BODY_OF_PLACE.test(wasOf(row).normalize('NFC'));
  });
  const [first] = bare;
  if (first === undefined) return;
  const args = { name: first.name, was: wasOf(first), count: bare.length };
  report('warning', 'import-name-doubtful', places.of(first.unit, 'nameAfter', 'name'), args, 'place');
}
