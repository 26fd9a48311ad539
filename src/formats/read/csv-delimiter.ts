/** The delimiters looked for, the likelier first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines looked at before a delimiter is chosen. */
const LINES = 200;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Number of fields in each of the first records, were `delimiter` the right one. */
function fieldCounts(utf8: Uint8Array, delimiter: number): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let blank = true;
  for (let i = 0; i < utf8.length && counts.length < LINES; i += 1) {
    const byte = utf8[i];
    if (byte === QUOTE) {
      quoted = !quoted;
      blank = false;
    } else if (!quoted && byte === delimiter) {
      fields += 1;
    } else if (!quoted && (byte === LF || byte === CR)) {
      if (!blank) counts.push(fields);
      fields = 1;
      blank = true;
    } else {
      blank = false;
    }
  }
  if (!blank) counts.push(fields);
  return counts;
}

/** Share of records with the commonest number of fields, that number being two or more. */
function agreement(counts: readonly number[]): { share: number; fields: number } {
  const tally = new Map<number, number>();
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  let best = { share: 0, fields: 0 };
  for (const [fields, times] of tally) {
    const share = times / counts.length;
    if (share > best.share || (share === best.share && fields > best.fields)) best = { share, fields };
  }
  return best;
}

/**
 * The delimiter most records agree on: commas in addresses come and go, the real one is in every line.
 * A comma where there is but one column.
 */
export function detectDelimiter(utf8: Uint8Array): Delimiter {
  let chosen: Delimiter = ',';
  let best = { share: 0, fields: 0 };
  for (const delimiter of DELIMITERS) {
    const found = agreement(fieldCounts(utf8, delimiter.charCodeAt(0)));
    if (found.share > best.share || (found.share === best.share && found.fields > best.fields)) {
      best = found;
      chosen = delimiter;
    }
  }
  return chosen;
}
