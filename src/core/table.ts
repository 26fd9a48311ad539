/**
 * Words and what they stand for, to be looked up by what somebody else wrote: "constructor" is no word of it, as it is of
 * every plain object.
 */
export function table<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries);
}
