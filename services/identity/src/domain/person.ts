import type { PersonField } from '@anxintui/shared/vocabulary/people';

/** What is known of a person; every field is sealed under a key of their own. */
export type PersonFacts = Readonly<Partial<Record<PersonField, string>>>;

/** As others see somebody: 张** and 138****5678; nothing where the person has been erased. */
export type MaskedPerson = { readonly name?: string; readonly phone?: string };

export interface People {
  /** The account that has this phone; null where nobody has. */
  findByPhone(phone: string): Promise<string | null>;
  /** Keeps what is known of a new account; false when the phone is somebody else's. Doing it again changes nothing. */
  create(accountId: string, facts: PersonFacts): Promise<boolean>;
  /** Replaces these fields and leaves the others; false when the phone is somebody else's. */
  change(accountId: string, facts: PersonFacts): Promise<boolean>;
  /** In clear: for the person themself, and through a disclosure that is recorded. Null when erased or unknown. */
  read(accountId: string): Promise<PersonFacts | null>;
  /** Are all of these known? Nothing is opened for it. */
  knows(accountId: string, fields: readonly PersonField[]): Promise<boolean>;
  /** The names under which staff work, by account; whoever is erased is missing. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  masked(accountIds: readonly string[]): Promise<ReadonlyMap<string, MaskedPerson>>;
  /** Their phone no longer leads to this account, so that the number can be used anew. */
  releasePhone(accountId: string): Promise<void>;
  /** Destroys the key, and with it everything that is known; cannot be undone. */
  erase(accountId: string, at: Date): Promise<void>;
}

/** Order 121, article 10: a complaint names its author, with a telephone number and an address. */
export const CONTACT: readonly PersonField[] = ['name', 'phone', 'address'];
export const hasContact = (facts: PersonFacts): boolean =>
  CONTACT.every((field) => facts[field] !== undefined);

const HIDDEN = '****';
const SHOWN_BEFORE = 3;
const SHOWN_AFTER = 4;
const maskedName = (name: string): string => `${[...name].slice(0, 1).join('')}**`;
const maskedPhone = (phone: string): string =>
  `${phone.slice(0, SHOWN_BEFORE)}${HIDDEN}${phone.slice(-SHOWN_AFTER)}`;

/** Where they live and what identifies them is not shown at all. */
export const maskedPerson = ({ name, phone }: PersonFacts): MaskedPerson => ({
  ...(name === undefined ? {} : { name: maskedName(name) }),
  ...(phone === undefined ? {} : { phone: maskedPhone(phone) }),
});
