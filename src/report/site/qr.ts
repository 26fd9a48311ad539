import { encode } from 'uqr';
import { Html } from '../html.js';

/** Modules that stay white around the code, so that readers find it. */
const QUIET = 4;

/** The QR code of a text as a drawing: one path, each run of dark modules a bar. It is described by what stands beside it. */
export function qrCode(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  });
  return new Html(
    `<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`,
  );
}
