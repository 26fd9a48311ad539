/** How the time that a pattern takes grows with the text, at worst. */
export type Growth = 'linear' | 'squared' | 'steeper' | 'undecided';

/** test/fixtures/patterns.json: keys of patterns, and patterns as they are written. */
export interface HeldPatterns {
  linear: string[];
  squared: string[];
  steeper: string[];
  undecided: string[];
}

export function patternsIn(text: string): { literals: string[]; makesThem: boolean };

export function collect(): Promise<{ patterns: Map<string, string>; making: string[] }>;

export function judge(pattern: string, timeout?: number): Growth;

export function keyOf(pattern: string): string;

export function lookUp(held: HeldPatterns, pattern: string): Growth | undefined;
