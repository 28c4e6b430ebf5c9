import type { App } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoQuotas } from './db/upload-days.js';
import { clamd, noScanner } from './files/clamd.js';
import { fileRoute, sendFileRoute, uploadRoute } from './http/uploads.js';
import { EVIDENCE_PROBLEMS } from './http/words.js';
import { signedAddresses } from './signed-addresses.js';
import { storedUploads } from './stored-uploads.js';

export type EvidenceDeps = {
  readonly connection: Connection;
  readonly now: () => Date;
  /** `data` wraps the keys of the files, `link` signs their addresses; the same for every process. */
  readonly keys: { readonly data: Uint8Array; readonly link: Uint8Array };
  /** host:port of a ClamAV daemon; without one nothing is scanned. */
  readonly clamdAddress?: string;
};

/** Files that people send as evidence, and how they are fetched again. */
export function createApp({ connection, now, keys, clamdAddress }: EvidenceDeps): App {
  const deps = {
    ...storedUploads(connection, { now, keys }),
    quotas: mongoQuotas(connection),
    scan: clamdAddress ? clamd(clamdAddress) : noScanner,
    addresses: signedAddresses(keys.link),
    now,
  };
  return {
    name: 'evidence',
    problems: EVIDENCE_PROBLEMS,
    endpoints: [sendFileRoute(deps), uploadRoute(deps), fileRoute(deps)],
  };
}
