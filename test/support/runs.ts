/**
 * How often a property is tried: a third as often in the quick tests (`npm run test:unit`), which people wait for; in
 * `npm test`, and so in CI, as often as it says.
 */
export function runs(count: number): number {
  return process.env.MODE === 'quick' ? Math.ceil(count / 3) : count;
}
