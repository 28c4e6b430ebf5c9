import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { figures } from './drawing.js';

export type Weight = 'regular' | 'bold';
export type Style = { readonly size: number; readonly weight?: Weight };
/** Text as outlines: what is drawn with them looks the same everywhere. */
export type Typeface = {
  readonly width: (text: string, style: Style) => number;
  /** The outline of one line that begins at this point of its baseline. */
  readonly outline: (
    text: string,
    at: Style & { readonly x: number; readonly y: number },
  ) => string;
};

/** Noto Sans Hans (SIL Open Font License 1.1; the licence lies beside the files in the package). */
const FILES: Readonly<Record<Weight, string>> = {
  regular: 'NotoSansHans-Regular.otf',
  bold: 'NotoSansHans-Bold.otf',
};

const require = createRequire(import.meta.url);

/** Two files of 8 MB: read with the first sign, never at a start. */
export async function loadTypeface(): Promise<Typeface> {
  const { open } = await import('fontkit');
  const folder = join(require.resolve('@embedpdf/fonts-sc'), '../../fonts');
  const font = async (weight: Weight): Promise<Font> => {
    const found = await open(join(folder, FILES[weight]));
    if (!('layout' in found)) throw new Error(`${FILES[weight]} holds more than one font`);
    return found;
  };
  const [regular, bold] = await Promise.all([font('regular'), font('bold')]);
  const of = ({ weight = 'regular' }: Style) => (weight === 'bold' ? bold : regular);
  return {
    width: (text, style) =>
      (of(style).layout(text).advanceWidth * style.size) / of(style).unitsPerEm,
    outline: (text, at) => outlined(of(at), text, at),
  };
}

type At = { readonly x: number; readonly y: number; readonly size: number };

function outlined(font: Font, text: string, { x, y, size }: At): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const pieces: string[] = [];
  let pen = x;
  for (const [index, glyph] of glyphs.entries()) {
    for (const { command, args } of glyph.path.commands)
      pieces.push(LETTERS[command] + placed(args, { x: pen, y, scale }));
    pen += (positions[index]?.xAdvance ?? 0) * scale;
  }
  return pieces.join('');
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Fonts count upwards from the baseline, drawings downwards from the top. */
const placed = (
  args: readonly number[],
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string =>
  figures(...args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale)));
