import { createHmac, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
/** Another way of making them would count on: both are searched until the old ones are written anew. */
const VERSION = 'v1';

/** The fields that are found by their value although they are sealed. */
export type IndexedField = 'phone' | 'idNumber';

/** What stands in the database for a value, in its normal form: the same for the same value, and no way back. */
export type BlindIndex = (field: IndexedField, value: string) => string;

/** HMAC-SHA-256 under a key for each field, so that a phone number and an identity number never look alike. */
export function blindIndex(key: Uint8Array): BlindIndex {
  const keys = { phone: fieldKey(key, 'phone'), idNumber: fieldKey(key, 'idNumber') };
  return (field, value) =>
    `${VERSION}:${createHmac('sha256', keys[field]).update(value).digest('base64url')}`;
}

const fieldKey = (key: Uint8Array, field: IndexedField): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `anxintui blind index ${field}`, KEY_BYTES));
