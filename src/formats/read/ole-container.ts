/** OLE compound files: what .xls, .doc and password-protected .xlsx, .docx look like from outside ([MS-CFB]). */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
/** Directory sectors followed at most; real files have a handful. */
const MOST_SECTORS = 4096;

/** True for bytes that begin as compound files do. */
export function isOleContainer(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Names of the streams and storages inside; as many as can be read of a damaged file. */
export function oleEntryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  try {
    const sectorSize = 2 ** view.getUint16(0x1e, true);
    const start = (sector: number) => (sector + 1) * sectorSize;
    const perSector = sectorSize / 4;
    const next = (sector: number): number => {
      const table = view.getUint32(0x4c + 4 * Math.floor(sector / perSector), true);
      return view.getUint32(start(table) + 4 * (sector % perSector), true);
    };
    let sector = view.getUint32(0x30, true);
    for (let i = 0; i < MOST_SECTORS && sector < LAST_SECTOR; i += 1) {
      for (let at = start(sector); at < start(sector) + sectorSize; at += ENTRY_SIZE) {
        const length = Math.min(view.getUint16(at + 64, true), 64);
        const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, length - 2)));
        if (name !== '') names.push(name);
      }
      sector = next(sector);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return names;
}
