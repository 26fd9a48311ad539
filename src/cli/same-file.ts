import { realpathSync, statSync } from 'node:fs';

/** True where two paths lead to one thing, by whatever name or link. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  if (one === undefined || other === undefined) return false;
  return (one.ino !== 0n && one.ino === other.ino && one.dev === other.dev) || realpathSync(a) === realpathSync(b);
}
