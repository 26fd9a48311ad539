import { levelOf, parentOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import { fold } from '../../core/text/fold.js';
import type { ImportRow } from './import-model.js';

/** A kind of body without a name, as a note names the one that its row stands under: "Chuyển về Sở", "về tỉnh quản lý". */
const BARE =
  /^(so|tinh|thanh pho|trung uong|ubnd (?:tinh|thanh pho)|(?:ubnd )?(?:xa|phuong)|cap (?:tinh|xa))(?: (?:quan li|quan ly|truc tiep|theo doi))*$/;
const COMMUNE = /^(?:(?:ubnd|u[iy] ban nhan dan) )?(?:xa|phuong|dac khu) /;
/** A Sở, or whoever else the province has of its own. */
const PROVINCE = 2;

/** True where a note sends a unit to a kind of body, and the one above its code is of that kind: the move is made by the code. */
export function standsThere(registry: Registry, { code, parent, group }: ImportRow, receiver: string): boolean {
  const kind = BARE.exec(fold(receiver).toLowerCase())?.[1]?.replace(/^(?:ubnd|cap) /, '');
  if (kind === undefined) return false;
  const own = code === undefined ? undefined : parentOf(code);
  const above = own === undefined ? undefined : registry.unit(own);
  const name = fold(above?.name ?? parent?.name ?? group?.name ?? '').toLowerCase();
  if (name === '') return false;
  if (kind === 'so') return name.startsWith('so ');
  const isCommune = COMMUNE.test(`${name} `);
  if (kind === 'xa' || kind === 'phuong') return isCommune;
  const isOfProvince = own === undefined ? name.startsWith('so ') : levelOf(own) <= PROVINCE;
  return (kind === 'tinh' || kind === 'thanh pho') && isOfProvince && !isCommune;
}
