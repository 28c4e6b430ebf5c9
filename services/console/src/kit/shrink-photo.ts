const LONGEST_SIDE = 2000;
const QUALITY = 0.85;
const DRAWABLE = ['image/jpeg', 'image/png', 'image/webp'];

/** A photo no larger than is needed to see what it shows; whatever cannot be drawn goes as it is. */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!DRAWABLE.includes(file.type)) return file;
  try {
    return await drawnSmaller(file);
  } catch {
    // What this browser cannot draw goes as it is; the API says whether it takes it.
    return file;
  }
}

async function drawnSmaller(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(LONGEST_SIDE / Math.max(picture.width, picture.height), 1);
  if (scale === 1) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((done) =>
    canvas.toBlob(done, 'image/jpeg', QUALITY),
  );
  return drawn ? new File([drawn], file.name, { type: 'image/jpeg' }) : file;
}
