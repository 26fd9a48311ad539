import { contact, type Random } from '../../../../bench/data/index.mjs';

/** Contact data of a body the batch founds; `as` stands in for the code it does not have yet. */
export function contactOf(as: string, place: string, random: Random): ReturnType<typeof contact> {
  return contact(`H24.${as}`, place, `, ${place}, thành phố Hải Phòng`, random);
}
