import type { QRCode } from 'qrcode';
import { type Box, figures } from './drawing.js';

type Place = Pick<Box, 'x' | 'y' | 'width'>;

/** The code as one outline; a sign on a wall is read from a distance and at an angle, so a quarter of it may be lost. */
export async function qrOutline(text: string, place: Place): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  return outlineOf(qrcode.create(text, { errorCorrectionLevel: 'Q' }), place);
}

function outlineOf({ modules: { size, data } }: QRCode, { x, y, width }: Place): string {
  const side = width / size;
  const dark = [...data.keys()].filter((at) => data[at] === 1);
  return dark
    .map((at) => {
      const [column, row] = [at % size, Math.floor(at / size)];
      // A little wider than it is, so that no hair of white shows between two of them.
      const edge = side + 0.02;
      return `M${figures(x + column * side, y + row * side)}h${figures(edge)}v${figures(edge)}h${figures(-edge)}Z`;
    })
    .join('');
}
