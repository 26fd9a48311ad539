import type { State } from './state.js';

/** What people call a decision by: its number, or the name of its file where it has none. */
export function numberOf(state: State, id: string): string {
  return state.decisionOf(id)?.number ?? id;
}
