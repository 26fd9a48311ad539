import type { Bounds } from './strokes.js';

/** With what letters and figures are painted, and within which box of the page. */
export interface Ink {
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** How it mixes with what is there: `source-over` is paint that lies on it. */
  blend: string;
  /** A mask lies over it, of which nobody knows what it lets through. */
  masked: boolean;
  /** What the group lets through that it is painted in. */
  group: number;
  /** How that group mixes with what is there. */
  groupBlend: string;
  /** How thick a stroke is, before anything is scaled. */
  width: number;
  clip: Bounds | undefined;
}

const PLAIN = 'source-over';

export const FRESH: Ink = {
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: PLAIN,
  masked: false,
  group: 1,
  groupBlend: PLAIN,
  width: 1,
  clip: undefined,
};

/** A colour that is not known: a pattern. */
export const SOME = '';
/** Ways of mixing under which paint only darkens. */
const DARKENING = new Set(['multiply', 'darken', 'color-burn']);
/** True for paint that is seen where it is laid: of any other way of mixing, what is left depends on what lies beneath. */
export function isLaidOn(blend: string): boolean {
  return blend === PLAIN || DARKENING.has(blend);
}

/** Less than this part of black on white is seen by nobody. */
const FAINTEST = 0.08;

function colourOf(value: unknown): string {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value : SOME;
}

/** How bright a colour is, from black (0) to white (1); undefined for one that is not known. */
function brightness(colour: string): number | undefined {
  if (colour === SOME) return undefined;
  const [red, green, blue] = lightsOf(colour);
  return 0.3 * (red ?? 0) + 0.59 * (green ?? 0) + 0.11 * (blue ?? 0);
}

/** How much a colour stands out on white paper; of one that is not known, nothing that can be relied on. */
export function contrast(colour: string, alpha: number): number {
  return (1 - (brightness(colour) ?? 1)) * alpha;
}

/** True for what nobody reads on white paper. */
export function isFaint(colour: string, alpha: number): boolean {
  return contrast(colour, alpha) <= FAINTEST;
}

/** What letters stand on: how bright, and of which colour. */
export interface Ground {
  brightness: number;
  lights: readonly number[];
}

function lightsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/** What paint makes of white paper; undefined for a colour that is not known. */
export function groundOf(colour: string, alpha: number): Ground | undefined {
  const bright = brightness(colour);
  if (bright === undefined) return undefined;
  const laid = (light: number): number => light * alpha + 1 - alpha;
  return { brightness: laid(bright), lights: lightsOf(colour).map(laid) };
}

/** Letters as bright as their ground are still read where one of the three lights differs by this much. */
const OTHER_HUE = 0.3;

/** True for letters that nobody tells from their ground. */
export function isLostOn(colour: string, alpha: number, ground: Ground): boolean {
  const bright = brightness(colour);
  if (bright === undefined || Math.abs(bright - ground.brightness) * alpha > FAINTEST) return false;
  return lightsOf(colour).every((light, i) => Math.abs(light - (ground.lights[i] ?? 0)) * alpha <= OTHER_HUE);
}

/** What part of the difference between letters and paper is left under a coat of paint. */
export function leftUnder(colour: string, alpha: number, blend: string): number {
  const covering = DARKENING.has(blend) ? 1 - (brightness(colour) ?? 0.5) : 1;
  return 1 - alpha * covering;
}

function withState(ink: Ink, key: string, value: unknown): Ink {
  switch (key) {
    case 'ca':
      return { ...ink, fillAlpha: Number(value) };
    case 'CA':
      return { ...ink, strokeAlpha: Number(value) };
    case 'BM':
      // within a group that is itself mixed in, nothing is laid on again
      return { ...ink, blend: isLaidOn(ink.groupBlend) ? String(value) : ink.groupBlend };
    case 'SMask':
      return { ...ink, masked: value !== false };
    case 'LW':
      return { ...ink, width: Number(value) };
    default:
      return ink;
  }
}

/** What one operator makes of the ink. */
export function inkAfter(ink: Ink, operator: string, args: readonly unknown[]): Ink {
  const [first] = args;
  switch (operator) {
    case 'setFillRGBColor':
    case 'setFillColorN':
      return { ...ink, fill: colourOf(first) };
    case 'setStrokeRGBColor':
    case 'setStrokeColorN':
      return { ...ink, stroke: colourOf(first) };
    case 'setLineWidth':
      return { ...ink, width: Number(first) || 0 };
    case 'setGState': {
      let all = ink;
      for (const [key, value] of first as Iterable<[string, unknown]>) all = withState(all, key, value);
      return all;
    }
    // a group is painted for itself, then laid on the page with what is set outside of it
    case 'beginGroup':
      return { ...ink, group: ink.group * ink.fillAlpha, groupBlend: ink.blend, fillAlpha: 1, strokeAlpha: 1 };
    default:
      return ink;
  }
}
