import { identityQueries } from '@anxintui/identity/queries';
import type { Connection } from 'mongoose';
import { rewrappedKey } from './rewrapped-key.js';

/** What the approval must be about. */
const SUBJECT = { kind: 'keys', id: 'data' } as const;
type Asked = { readonly approval: string; readonly publicKeyPem: string };
type Deps = {
  readonly now: () => Date;
  readonly keys: { readonly data: Uint8Array; readonly index: Uint8Array };
};

/** The key that wraps the keys of all persons leaves the installation by two operators, and for one reader alone. */
export async function exportDataKey(
  connection: Connection,
  { approval, publicKeyPem }: Asked,
  { now, keys }: Deps,
): Promise<string> {
  const { approved } = identityQueries(connection, now, keys);
  const consent = await approved(approval, { purpose: 'key-export', subject: SUBJECT });
  if (!consent)
    throw new Error(
      'no second operator has consented: POST /api/v1/approvals {"purpose":"key-export","subject":{"kind":"keys","id":"data"},…}',
    );
  return rewrappedKey(keys.data, publicKeyPem);
}
