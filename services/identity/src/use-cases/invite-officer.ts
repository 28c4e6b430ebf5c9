import type { Cause } from '@anxintui/shared/aggregate/aggregate';
import { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import { receiptNumber } from '@anxintui/shared/identifiers/receipt-number';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Account, SsoSubject } from '../domain/account.js';
import type { Bureau } from '../domain/bureau-tree.js';
import { type Credentials, enrolmentEnd, type LinkTokens } from '../domain/credential.js';
import type { People } from '../domain/person.js';
import { assertMayStaff, type BureauRole, type Staff } from '../domain/staff.js';
import { type StaffDeps, staffMember } from './staff.js';

export type OfficerDeps = {
  readonly staff: Pick<Staff, 'create'>;
  readonly people: Pick<People, 'create'>;
  readonly credentials: Pick<Credentials, 'invite'>;
  readonly tokens: LinkTokens;
  readonly now: () => Date;
};
/** A link that its reader passes on by hand: whoever opens it chooses login and password. */
export type OfficerLink = {
  readonly account: string;
  readonly token: string;
  readonly until: Date;
};
export type NewOfficer = {
  readonly name: string;
  readonly role: BureauRole | 'operator';
  readonly bureauId?: string;
  /** The bureau in words. */
  readonly organisation: string;
  readonly sso?: SsoSubject;
};

/** Somebody who may sign in once they have chosen a password; the same seed makes the same person and link. */
export async function createOfficer(
  deps: OfficerDeps,
  { name, role, bureauId, organisation, sso }: NewOfficer,
  seed: string,
): Promise<OfficerLink> {
  const id = `officer-${receiptNumber(seed).toLowerCase()}`;
  const account: Account = {
    id,
    roles: [role],
    ...(bureauId === undefined ? {} : { bureauId }),
    organisation,
    ...(sso ? { sso } : {}),
    isActive: false,
    isDemo: false,
  };
  await deps.people.create(id, { name });
  if (!(await deps.staff.create(account)))
    throw new DomainError('conflict', 'sso-subject-taken', 'somebody else has this subject', {
      pointer: '/ssoSubject',
    });
  return issueLink(deps, id, seed);
}

async function issueLink(
  { credentials, tokens, now }: Pick<OfficerDeps, 'credentials' | 'tokens' | 'now'>,
  account: string,
  seed: string,
): Promise<OfficerLink> {
  const token = tokens.fromSeed(seed);
  const until = await credentials.invite({
    accountId: account,
    tokenHash: tokens.hash(token),
    until: enrolmentEnd(now()),
  });
  return { account, token, until };
}

type ByActor = { readonly actor: Actor; readonly cause: Cause & { readonly seed: string } };
export type InviteOfficerDeps = OfficerDeps &
  Pick<StaffDeps, 'accounts' | 'endSessions'> & {
    readonly bureaus: () => Promise<readonly Bureau[]>;
    /** Whose single sign-on is used here; absent where none is. */
    readonly ssoIssuer: string | undefined;
  };
type AskedOfficer = {
  readonly name: string;
  readonly role: BureauRole;
  readonly bureauId: string;
  readonly ssoSubject?: string | undefined;
};

/** A bureau-head takes on an officer of her bureau or of one below. */
export async function inviteOfficer(
  deps: InviteOfficerDeps,
  asked: AskedOfficer,
  { actor, cause }: ByActor,
): Promise<OfficerLink> {
  const tree = await deps.bureaus();
  assertMayStaff(actor, asked, tree);
  const { name, role, bureauId, ssoSubject } = asked;
  const organisation = tree.find(({ id }) => id === bureauId)?.name ?? '';
  const sso = ssoSubject === undefined ? {} : { sso: ssoOf(deps, ssoSubject) };
  return createOfficer(deps, { name, role, bureauId, organisation, ...sso }, seedOf(cause));
}

function ssoOf({ ssoIssuer }: InviteOfficerDeps, subject: string): SsoSubject {
  if (ssoIssuer === undefined)
    throw new DomainError('rule-broken', 'sso-is-off', 'no single sign-on is set up', {
      pointer: '/ssoSubject',
    });
  return { issuer: ssoIssuer, subject };
}

/** The same request with another body is another request: it makes another person. */
const seedOf = ({ seed, fingerprint = '' }: ByActor['cause']): string => `${seed}|${fingerprint}`;

/** Who has lost password or phone starts anew: what opened before opens nothing, and every session is over. */
export async function renewEnrolment(
  deps: InviteOfficerDeps,
  id: string,
  { actor, cause }: ByActor,
): Promise<OfficerLink> {
  const account = await staffMember(deps, { actor, id });
  const link = await issueLink(deps, account.id, seedOf(cause));
  await deps.endSessions(account.id);
  return link;
}
