import type { CaseView } from '@anxintui/shared/contracts/cases';
import type { z } from 'zod';
import { Refused, read, send } from '../../app/api.js';
import { evidenceKind } from '../../app/evidence-kind.js';
import type { Photo } from '../../app/photo-field.js';

type Case = z.infer<typeof CaseView>;
/** Meanwhile the case is routed, so that what was read may be stale. */
const TRIES = 4;
const STALE = 412;

/** Adds the photos to the case, one after the other; says how many were not taken. */
export async function attachAll(
  caseId: string,
  photos: readonly Photo[],
  key: string,
): Promise<number> {
  let refused = 0;
  for (const photo of photos)
    if (!(await attach(caseId, photo, { key: `${key}-${photo.id}`, tries: TRIES }))) refused += 1;
  return refused;
}

type Trying = { readonly key: string; readonly tries: number };
async function attach(caseId: string, photo: Photo, { key, tries }: Trying): Promise<boolean> {
  const { view, etag } = await read<Case>(`/cases/${caseId}`);
  const offered = view.availableCommands.find(({ name }) => name === 'add-evidence');
  if (!offered) return false;
  try {
    const body = { kind: evidenceKind(photo), words: photo.name, upload: photo.id };
    await send({ path: offered.href, body, key, etag });
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isStale = error.problem.status === STALE && tries > 1;
    return isStale ? attach(caseId, photo, { key, tries: tries - 1 }) : false;
  }
}
