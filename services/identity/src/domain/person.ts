/** What is known of a person; every field is sealed under a key of their own. */
export const PERSON_FIELDS = ['name', 'phone', 'address', 'idNumber'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
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
  /** The names under which staff work, by account; whoever is erased is missing. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  masked(accountIds: readonly string[]): Promise<ReadonlyMap<string, MaskedPerson>>;
  /** Destroys the key, and with it everything that is known; cannot be undone. */
  erase(accountId: string): Promise<void>;
}
