/** What makes a file's name one that not every system keeps, or that no reader can tell from another. */
export type NameFault = 'bytes' | 'invisible' | 'nfc' | 'edge' | 'windows' | 'reserved';

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

function faultOf(part: string): NameFault | undefined {
  if (part.includes('\uFFFD')) return 'bytes';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}|\u2800/u.test(part))
    return 'invisible';
  if (part !== part.normalize('NFC')) return 'nfc';
  if (/[. ]$|^ /.test(part)) return 'edge';
  if (/[<>:"|?*\\]/.test(part)) return 'windows';
  return RESERVED.test(part) ? 'reserved' : undefined;
}

/** What is wrong with the name of a file or of a folder it lies in; undefined where every system keeps it as it is. */
export function nameFault(path: string): NameFault | undefined {
  for (const part of path.split('/')) {
    const fault = faultOf(part);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The same for any two names that some system takes for one: case, Unicode form, dots and spaces at the end aside. */
export function nameKey(path: string): string {
  if (/^[ -~]*$/.test(path)) return path.toLowerCase().replace(/[. ]+(?=\/|$)/g, '');
  return path
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/[. ]+$/, ''))
    .join('/');
}
