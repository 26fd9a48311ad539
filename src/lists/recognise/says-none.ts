/** "Không", "không có", "chưa có": what people write where they leave nothing out. */
const NONE = /^\s*\(?(?:không(?:\s+có)?|chưa\s+có|ko|k\.?\s?có|none|nil)\)?\s*[.;]?\s*$/iu;

/** True for words that say that there is nothing. */
export function saysNone(text: string): boolean {
  return text.length < 16 && NONE.test(text.normalize('NFC'));
}
