/** True for a text that lists would take apart: in their cells a semicolon stands between two bodies. */
export function isPartedName(name: string): boolean {
  return name.includes(';');
}
