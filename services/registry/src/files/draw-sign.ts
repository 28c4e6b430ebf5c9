import type { SignFormat, SignSize } from '@anxintui/shared/vocabulary/signs';
import type { SignFacts } from '../domain/sign.js';
import { type Drawing, svgOf } from './drawing.js';
import { pdfOf } from './pdf-of.js';
import { pngOf } from './png-of.js';
import { qrOutline } from './qr-outline.js';
import { layOutSign, QR_PLACE } from './sign-layout.js';
import { signText } from './sign-words.js';
import { loadTypeface } from './typeface.js';

type Asked = {
  readonly format: SignFormat;
  readonly size: SignSize;
  readonly language: 'zh' | 'en';
};

/** A6 for the door. */
const MILLIMETRES: Readonly<Record<SignSize, number>> = { a4: 210, a5: 148, sticker: 105 };
/** Enough for a print of each size: 200 dots an inch, and 300 on the small one. */
const PIXELS: Readonly<Record<SignSize, number>> = { a4: 1654, a5: 1166, sticker: 1240 };
const INK = '#000000';
const KEPT_MS = 60_000;

/** Draws the signs of pledges; `origin` is where the code of each leads. */
export function signDrawer(origin: string) {
  const typeface = keptWhileUsed(loadTypeface);
  return async (facts: SignFacts, { format, size, language }: Asked): Promise<Uint8Array> => {
    const text = signText(facts, language);
    const { storeName, terms } = facts;
    const paper = { face: await typeface(), text, storeName, days: terms.windowDays };
    const sheet = layOutSign(paper, size === 'sticker');
    const code = await qrOutline(`${origin}/s/${facts.number}`, QR_PLACE);
    const drawing = { ...sheet, shapes: [...sheet.shapes, { d: code, fill: INK }] };
    return written(drawing, { format, size, title: `${text.subtitle} ${text.number}` });
  };
}

/** Signs come in bursts; between these nobody needs the memory of two fonts. */
function keptWhileUsed<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  let forgetting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      loaded = undefined;
    }, KEPT_MS).unref();
    loaded ??= load();
    return loaded;
  };
}

type Form = {
  readonly format: SignFormat;
  readonly size: SignSize;
  readonly title: string;
};

function written(drawing: Drawing, { format, size, title }: Form): Promise<Uint8Array> {
  if (format === 'pdf') return pdfOf(drawing, { millimetres: MILLIMETRES[size], title });
  if (format === 'png') return pngOf(svgOf(drawing, PIXELS[size], 'px'));
  return Promise.resolve(Buffer.from(svgOf(drawing, MILLIMETRES[size], 'mm')));
}
