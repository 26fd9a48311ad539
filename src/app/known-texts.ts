import type { KnownTexts } from '../store/git/codes-in-history.js';
import type { Loaded } from '../store/load.js';

/**
 * The codes in the sound files of a state that was read, by the names that git gives to their texts: of what history held
 * they need not be read again.
 * @param nameOf the name of a file's text, by its path; undefined for one that has none
 */
export function knownTexts({ readings }: Loaded, nameOf: (path: string) => string | undefined): KnownTexts {
  // what breaks its schema may hold a code where none is looked for
  const sound = readings.filter(({ kind, findings }) => kind === 'units' && findings.length === 0);
  return new Map(
    sound.flatMap(({ path, units }) => {
      const name = nameOf(path);
      return name === undefined ? [] : [[name, units.map(({ unit }) => unit.code)] as const];
    }),
  );
}
