import type { Finding } from './finding.js';

/** Findings of one file that are told one by one; more of them nobody reads, and each is placed, framed and printed. */
export const MOST_IN_A_FILE = 1000;

/** A finding that is told, and how many of the same rule in the same file it stands for besides itself. */
export interface Told<One> {
  finding: One;
  more: number;
}

/**
 * The findings that are told: all, but of a file with more than `most` the first ones of each rule, as many of each as
 * fit; the last of them stands for the rest. No rule that has something to say is silent.
 */
export function foldFindings<One extends Pick<Finding, 'rule' | 'place'>>(
  findings: readonly One[],
  most = MOST_IN_A_FILE,
): Told<One>[] {
  if (findings.length <= most) return findings.map((finding) => ({ finding, more: 0 }));
  return groups(findings, ({ place }) => place.file).flatMap((ofFile) =>
    ofFile.length <= most ? told(ofFile, ofFile.length) : folded(ofFile, most),
  );
}

function groups<One>(all: readonly One[], keyOf: (one: One) => string): One[][] {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const group = found.get(keyOf(one));
    if (group === undefined) found.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...found.values()];
}

function told<One>(findings: readonly One[], count: number): Told<One>[] {
  const rest = findings.length - count;
  return findings.slice(0, count).map((finding, i) => ({ finding, more: i === count - 1 ? rest : 0 }));
}

function folded<One extends Pick<Finding, 'rule'>>(findings: readonly One[], most: number): Told<One>[] {
  const byRule = groups(findings, ({ rule }) => rule);
  const share = Math.max(1, Math.floor(most / byRule.length));
  return byRule.flatMap((ofRule) => told(ofRule, Math.min(share, ofRule.length)));
}
