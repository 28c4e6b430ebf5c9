import { normalIdentityNumber } from '@anxintui/shared/identifiers/identity-number';
import { normalPhone } from '@anxintui/shared/identifiers/phone';
import { type BlindIndex, blindIndex } from '@anxintui/shared/store/blind-index';
import { type KeyVault, keyVault, type WrappedKey } from '@anxintui/shared/store/key-vault';
import { type DataKey, newDataKey, seal, unseal } from '@anxintui/shared/store/sealing';
import { PERSON_FIELDS, type PersonField } from '@anxintui/shared/vocabulary/people';
import type { PersonFacts } from '../domain/person.js';

/** The keys that personal data need: `data` wraps the keys of persons, `index` makes phone numbers findable. */
export type PeopleKeys = { readonly data: Uint8Array; readonly index: Uint8Array };

export const PEOPLE = 'people';

/** Nothing here can be read without the person's key; where that is gone, nobody can read it any more. */
export type PersonRow = {
  readonly _id: string;
  readonly dek?: WrappedKey;
  readonly fields?: PersonFacts;
  readonly phoneIndex?: string;
  readonly idNumberIndex?: string;
  readonly erasedAt?: Date;
};
/** The part of a row that is sealed anew when facts change. */
export type SealedFacts = Pick<PersonRow, 'fields' | 'phoneIndex' | 'idNumberIndex'>;
type Owned = Pick<PersonRow, '_id'> & { readonly dek: WrappedKey };

export interface PersonSealer {
  /** Everything known of a new account, as it is kept: under a key of their own. */
  row(accountId: string, facts: PersonFacts): Promise<PersonRow>;
  /** Facts that become known later, under the key that the person has. */
  sealed(facts: PersonFacts, of: Owned): Promise<SealedFacts>;
  /** Null where the key is gone. */
  open(row: PersonRow): Promise<PersonFacts | null>;
  /** By what a phone is found; null for what is no mobile number. */
  phoneIndex(phone: string): string | null;
}

export function personSealer({ data, index }: PeopleKeys): PersonSealer {
  const vault = keyVault(data);
  const indexOf = blindIndex(index);
  return {
    async row(accountId, facts) {
      const key = newDataKey();
      const dek = await vault.wrap(key, ownedBy(accountId));
      return { _id: accountId, dek, ...sealedFacts(facts, { accountId, key, indexOf }) };
    },
    async sealed(facts, { _id, dek }) {
      const key = await vault.unwrap(dek, ownedBy(_id));
      return sealedFacts(facts, { accountId: _id, key, indexOf });
    },
    open: (row) => opened(row, vault),
    phoneIndex: (phone) => indexed(normalPhone(phone), (found) => indexOf('phone', found)),
  };
}

const ownedBy = (accountId: string) => ({ collection: PEOPLE, id: accountId });
const placeOf = (accountId: string, field: PersonField) => ({ ...ownedBy(accountId), field });
const indexed = (value: string | null, indexOf: (value: string) => string): string | null =>
  value === null ? null : indexOf(value);

type Sealing = {
  readonly accountId: string;
  readonly key: DataKey;
  readonly indexOf: BlindIndex;
};

function sealedFacts(facts: PersonFacts, { accountId, key, indexOf }: Sealing): SealedFacts {
  const { phone, idNumber, ...known } = inNormalForm(facts);
  const fields = { ...known, ...(phone && { phone }), ...(idNumber && { idNumber }) };
  return {
    fields: eachField(fields, (value, field) => seal(value, key, placeOf(accountId, field))),
    ...(phone && { phoneIndex: indexOf('phone', phone) }),
    ...(idNumber && { idNumberIndex: indexOf('idNumber', idNumber) }),
  };
}

/** What the edge has let through is in order; anything else is a mistake of ours and must not be kept. */
function inNormalForm(facts: PersonFacts): PersonFacts {
  const normal = {
    phone: facts.phone === undefined ? undefined : normalPhone(facts.phone),
    idNumber: facts.idNumber === undefined ? undefined : normalIdentityNumber(facts.idNumber),
  };
  if (normal.phone === null || normal.idNumber === null)
    throw new Error('a phone or an identity number is not in order');
  const { phone, idNumber } = normal;
  return { ...facts, ...(phone && { phone }), ...(idNumber && { idNumber }) };
}

async function opened(
  { _id, dek, fields = {} }: PersonRow,
  vault: KeyVault,
): Promise<PersonFacts | null> {
  if (!dek) return null;
  const key = await vault.unwrap(dek, ownedBy(_id));
  return eachField(fields, (sealed, field) => unseal(sealed, key, placeOf(_id, field)));
}

/** The fields that are there, each as `becomes` makes it. */
function eachField(
  facts: PersonFacts,
  becomes: (value: string, field: PersonField) => string,
): PersonFacts {
  const entries = PERSON_FIELDS.flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [[field, becomes(value, field)] as const];
  });
  return Object.fromEntries(entries);
}
