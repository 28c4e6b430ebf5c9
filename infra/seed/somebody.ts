import { accountModel } from '@anxintui/identity/db/accounts';
import { personModel } from '@anxintui/identity/db/people';
import type { PersonSealer } from '@anxintui/identity/db/person-sealing';
import type { Account } from '@anxintui/identity/domain/account';
import type { PersonFacts } from '@anxintui/identity/domain/person';
import { RIGHTS, type Role } from '@anxintui/shared/vocabulary/actors';
import type { Connection } from 'mongoose';
import { insertMissing } from './insert-missing.js';

const TITLES: Readonly<Record<Role, string>> = {
  shopper: '消费者',
  clerk: '店员',
  manager: '店长',
  headquarters: '总部',
  owner: '企业管理员',
  intake: '受理员',
  mediator: '调解员',
  supervisor: '科长',
  'bureau-head': '局领导',
  'province-analyst': '省级分析员',
  auditor: '审计员',
  operator: '运维员',
};
const HAVE_RIGHTS: readonly Role[] = ['manager', 'headquarters', 'owner'];

/** An account, and who is behind it. */
export type Somebody = { readonly account: Account; readonly facts: PersonFacts };
type Person = { readonly id: string; readonly role: Role; readonly facts: PersonFacts };
type Desk = Pick<Account, 'storeId' | 'enterpriseId' | 'bureauId'>;

export const somebody = (
  { id, role, facts }: Person,
  desk: Desk,
  { at, isDemo }: { at?: string; isDemo: boolean },
): Somebody => ({
  account: {
    id,
    roles: [role],
    ...(HAVE_RIGHTS.includes(role) ? { rights: RIGHTS } : {}),
    ...desk,
    organisation: at ? `${at} · ${TITLES[role]}` : TITLES[role],
    isActive: true,
    isDemo,
  },
  facts,
});

const LINE_DIGITS = 8;
/** No operator has been given 154, so that nobody is ever called by a message of the demo. */
export const phoneOf = (line: number): string => `154${String(line).padStart(LINE_DIGITS, '0')}`;

/** Writes accounts with the people behind them; who is there already stays as they are. */
export async function writePeople(
  connection: Connection,
  people: readonly Somebody[],
  sealer: PersonSealer,
): Promise<void> {
  const accounts = people.map(({ account: { id, ...account } }) => ({ _id: id, ...account }));
  const rows = await Promise.all(people.map(({ account, facts }) => sealer.row(account.id, facts)));
  await Promise.all([
    insertMissing(connection, accountModel(connection).collection.collectionName, accounts),
    insertMissing(connection, personModel(connection).collection.collectionName, rows),
  ]);
}
