/** What has to be done when the program ends while something is under way, last begun first. */
const UNDER_WAY: (() => void)[] = [];

/** Notes what an end in the middle has to do; what is given back takes that off again. */
export function atEnd(does: () => void): () => void {
  UNDER_WAY.push(does);
  return () => {
    const at = UNDER_WAY.indexOf(does);
    if (at !== -1) UNDER_WAY.splice(at, 1);
  };
}

/** Ends everything that is under way. */
export function endAll(): void {
  for (let does = UNDER_WAY.pop(); does !== undefined; does = UNDER_WAY.pop()) does();
}
