import type { Drawing, Shape } from './drawing.js';

const POINTS_A_MILLIMETRE = 72 / 25.4;

type Form = { readonly millimetres: number; readonly title: string };

/** The drawing as one page of outlines: with no font inside it is small, and made within a request. */
export async function pdfOf(
  { width, height, shapes }: Drawing,
  { millimetres, title }: Form,
): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const scale = (millimetres / width) * POINTS_A_MILLIMETRE;
  const page = new PDFDocument({
    size: [width * scale, height * scale],
    margin: 0,
    info: { Title: title },
  });
  page.scale(scale);
  for (const shape of shapes) draw(page, shape);
  page.end();
  const pieces: Buffer[] = [];
  for await (const piece of page) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function draw(page: PDFKit.PDFDocument, { d, fill, stroke, strokeWidth = 1 }: Shape): void {
  page.path(d);
  if (stroke) page.lineWidth(strokeWidth).lineCap('round').lineJoin('round').stroke(stroke);
  else page.fill(fill ?? 'black');
}
