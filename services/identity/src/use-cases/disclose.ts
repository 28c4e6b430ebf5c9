import { sha256Of } from '@anxintui/shared/aggregate/history';
import { type AskedDisclosure, type Disclosures, disclosureOf } from '../domain/disclosure.js';
import type { People, PersonFacts } from '../domain/person.js';

export type DiscloseDeps = {
  readonly people: Pick<People, 'read'>;
  readonly disclosures: Pick<Disclosures, 'record'>;
  readonly now: () => Date;
};

/** Records who reads what and why, and only then opens it: what cannot be recorded is not read. */
export async function disclose(deps: DiscloseDeps, asked: AskedDisclosure): Promise<PersonFacts> {
  const { account, fields } = asked;
  const id = sha256Of({ ...asked, reader: asked.reader.accountId });
  await deps.disclosures.record(disclosureOf(asked, { id, at: deps.now() }));
  const facts = (await deps.people.read(account)) ?? {};
  const told = fields.flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(told);
}
