import type { Accounts } from '../domain/account.js';
import type { Disclosures } from '../domain/disclosure.js';
import type { Notices } from '../domain/notice.js';
import type { People } from '../domain/person.js';
import type { PreferencesOf } from '../domain/preferences.js';
import type { Sessions } from '../domain/session.js';

type ExportDeps = {
  readonly accounts: Pick<Accounts, 'find'>;
  readonly people: Pick<People, 'read'>;
  readonly sessions: Pick<Sessions, 'list'>;
  readonly notices: Pick<Notices, 'list'>;
  readonly disclosures: Pick<Disclosures, 'about'>;
  readonly preferences: Pick<PreferencesOf, 'read'>;
};
/** More than anybody has; whoever has more asks for the rest by the lists. */
const MOST = 10_000;

/** Everything that this service knows of a person, for that person. */
export async function exportOf(deps: ExportDeps, accountId: string) {
  const account = await deps.accounts.find(accountId);
  const [profile, sessions, notices, disclosures, preferences] = await Promise.all([
    deps.people.read(accountId),
    deps.sessions.list(accountId),
    deps.notices.list([`account:${accountId}`], { limit: MOST }),
    deps.disclosures.about(accountId, { limit: MOST }),
    deps.preferences.read(accountId),
  ]);
  return {
    account: { id: accountId, roles: account?.roles ?? [] },
    profile: profile ?? {},
    preferences,
    sessions: sessions.map(({ tokenHash: _, ...session }) => session),
    notices: notices.map(({ at, topic, subject }) => ({ at, topic, subject })),
    disclosures: disclosures.map(({ reader: _, account: __, ...disclosure }) => disclosure),
  };
}
export type PersonExport = Awaited<ReturnType<typeof exportOf>>;
