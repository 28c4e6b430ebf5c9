import type { Connection } from 'mongoose';
import { mongoAccounts } from './db/accounts.js';
import { mongoDisclosures } from './db/disclosures.js';
import { mongoNotices } from './db/notices.js';
import { mongoPreferences } from './db/preferences.js';
import { mongoSessions } from './db/sessions.js';
import type { AskedDisclosure } from './domain/disclosure.js';
import { CONTACT, type MaskedPerson, type People, type PersonFacts } from './domain/person.js';
import { disclose } from './use-cases/disclose.js';
import { exportOf, type PersonExport } from './use-cases/export-of.js';

/** What other services may ask about people. In clear they learn the names of staff, and the rest by `disclose` alone. */
export type PeopleQueries = {
  /** As others see them: 张** and 138****5678; whoever has been erased is missing. */
  readonly masked: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, MaskedPerson>>;
  readonly names: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Is their name, telephone number and address known, as a complaint needs it? */
  readonly hasContact: (accountId: string) => Promise<boolean>;
  readonly byPhone: (phone: string) => Promise<string | null>;
  /** In clear, for an officer and a purpose; it is recorded before anything is read, and shown to the person. */
  readonly disclose: (asked: AskedDisclosure) => Promise<PersonFacts>;
  /** Everything that this service knows of a person, for that person alone. */
  readonly exportOf: (accountId: string) => Promise<PersonExport>;
};

export function peopleQueries(
  connection: Connection,
  { people, now }: { readonly people: People; readonly now: () => Date },
): PeopleQueries {
  const disclosures = mongoDisclosures(connection);
  const exporting = {
    accounts: mongoAccounts(connection),
    people,
    sessions: mongoSessions(connection),
    notices: mongoNotices(connection),
    disclosures,
    preferences: mongoPreferences(connection),
  };
  return {
    masked: people.masked,
    names: people.names,
    hasContact: (accountId) => people.knows(accountId, CONTACT),
    byPhone: people.findByPhone,
    disclose: (asked) => disclose({ people, disclosures, now }, asked),
    exportOf: (accountId) => exportOf(exporting, accountId),
  };
}
