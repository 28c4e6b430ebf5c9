const LONGEST_SIDE = 1_000;

const sizeOf = (picture: ImageBitmap | HTMLVideoElement) =>
  picture instanceof HTMLVideoElement
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : picture;

/** What the QR code in a picture says; null where there is none. */
export async function qrIn(picture: ImageBitmap | HTMLVideoElement): Promise<string | null> {
  const { width, height } = sizeOf(picture);
  if (width === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (!paper) return null;
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = paper.getImageData(0, 0, canvas.width, canvas.height);
  const { default: jsQR } = await import('jsqr');
  return jsQR(data, canvas.width, canvas.height)?.data ?? null;
}
