/** Printable ASCII without the space, and the letters of Vietnamese, each composed. */
const SIGNS = '!-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ';
const PLAIN = new RegExp(`^[${SIGNS}]+(?: [${SIGNS}]+)*$`);

/**
 * True for a text of nothing but ASCII and composed Vietnamese letters, its words parted by one space each: nothing in
 * it can be repaired or folded away. Nearly every text of a list is so, and is passed over by this one look.
 */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}
