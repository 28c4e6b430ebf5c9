import type { UploadView } from '@anxintui/shared/contracts/evidence';
import type { z } from 'zod';
import { csrfHeader, Refused } from './api.js';

type Uploaded = z.infer<typeof UploadView>;

const LONGEST_SIDE = 2_000;
const QUALITY = 0.85;
const JPEG = 'image/jpeg';
const UPLOADS = '/api/v1/uploads';

/** A photo no larger than anybody needs to read it, without what the camera noted; other files as they are. */
async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return await redrawn(picture);
  } catch {
    // What this browser cannot draw goes as it is; the API says whether it takes it.
    return file;
  }
}

async function redrawn(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), JPEG, QUALITY),
  );
}

/** Sends one photo or document, shrunk; what it is evidence of is said by the command that names its id. */
export async function sendFile(file: File, key: string): Promise<Uploaded> {
  const sent = await shrunk(file);
  const answer = await fetch(UPLOADS, {
    method: 'POST',
    headers: {
      'Accept-Language': document.documentElement.lang,
      'Content-Type': sent.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Idempotency-Key': key,
      ...csrfHeader(),
    },
    body: sent,
  });
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body);
  return body;
}
