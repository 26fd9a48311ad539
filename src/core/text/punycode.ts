/** The letters that a part of a host name in ASCII (`xn--…`) stands for (RFC 3492). */

const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;

function adapt(delta: number, length: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / length);
  let steps = 0;
  for (; left > ((BASE - LEAST) * MOST) >> 1; steps += BASE) left = Math.floor(left / (BASE - LEAST));
  return steps + Math.floor(((BASE - LEAST + 1) * left) / (left + SKEW));
}

function digitOf(letter: string | undefined): number {
  if (letter === undefined || !/[a-z0-9]/i.test(letter)) return Number.NaN;
  const value = Number.parseInt(letter, BASE);
  return value < 10 ? value + 26 : value - 10;
}

function decodeLabel(encoded: string): string | undefined {
  const dash = encoded.lastIndexOf('-');
  const points = [...encoded.slice(0, Math.max(0, dash))].map((letter) => letter.charCodeAt(0));
  let at = dash + 1;
  let point = 128;
  let place = 0;
  let bias = 72;
  while (at < encoded.length) {
    const before = place;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = digitOf(encoded[at]);
      at += 1;
      place += digit * weight;
      if (!(place < 0x7fff_ffff)) return undefined;
      const threshold = Math.min(MOST, Math.max(LEAST, step - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(place - before, length, before === 0);
    point += Math.floor(place / length);
    if (point > 0x10ffff) return undefined;
    place %= length;
    points.splice(place, 0, point);
    place += 1;
  }
  return String.fromCodePoint(...points);
}

/** A host with each part that is written in ASCII for other letters as it reads; a broken part stays. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--/i.test(label) ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}
