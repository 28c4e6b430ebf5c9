import { createHash } from 'node:crypto';
import { type Actor, RIGHTS, type Role } from '@anxintui/shared/vocabulary/actors';
import type { Connection } from 'mongoose';

/** Somebody of one role, and where they stand to what the endpoints are about. */
export type Persona = { readonly who: string; readonly actor: Actor | null };
/** Where the aggregates of the matrix belong, and places that are near and far. */
export type Places = {
  readonly store: string;
  readonly enterprise: string;
  readonly brand: string;
  readonly bureau: string;
  readonly bureausAbove: readonly string[];
  readonly otherStoreOfEnterprise: string;
  readonly otherEnterprise: string;
  readonly otherBureaus: readonly string[];
};

const person = (who: string, actor: Omit<Actor, 'accountId'>, accountId?: string): Persona => ({
  who,
  actor: { accountId: accountId ?? who.replaceAll(' ', '-'), rights: RIGHTS, ...actor },
});

/** Everybody: every role, once at every place that makes a difference, and nobody. */
export function everybodyAround(places: Places): Persona[] {
  return [
    { who: 'nobody', actor: null },
    person('a guest who filed', { roles: ['shopper'], isGuest: true }, 'shopper-1'),
    person('another guest', { roles: ['shopper'], isGuest: true }),
    person('the shopper', { roles: ['shopper'] }, 'shopper-1'),
    person('another shopper', { roles: ['shopper'] }),
    ...(['clerk', 'manager'] as const).flatMap((role) => staff(role, places)),
    ...(['headquarters', 'owner'] as const).flatMap((role) => enterpriseSide(role, places)),
    ...(['intake', 'supervisor'] as const).flatMap((role) => officers(role, places)),
    ...(['mediator', 'bureau-head', 'province-analyst', 'auditor'] as const).flatMap((role) =>
      officers(role, fewer(places)),
    ),
    person(
      'the owner who sent the list',
      { roles: ['owner'], enterpriseId: places.otherEnterprise },
      'owner-1',
    ),
    person('the operator', { roles: ['operator'] }),
    person('the manager who is an officer elsewhere', {
      roles: ['manager', 'intake'],
      storeId: places.store,
      enterpriseId: places.enterprise,
      bureauId: places.otherBureaus[0],
    }),
  ];
}

/** Above, and elsewhere, once each. */
const fewer = ({ bureausAbove, otherBureaus, ...places }: Places): Places => ({
  ...places,
  bureausAbove: bureausAbove.slice(-1),
  otherBureaus: otherBureaus.slice(0, 1),
});

function staff(role: Role, places: Places): Persona[] {
  const { store, enterprise, otherStoreOfEnterprise, otherEnterprise } = places;
  const at = (storeId: string, enterpriseId: string) => ({ roles: [role], storeId, enterpriseId });
  return [
    person(`the ${role}`, at(store, enterprise)),
    person(`the ${role} of a sister store`, at(otherStoreOfEnterprise, enterprise)),
    person(`the ${role} of another enterprise`, at('elsewhere', otherEnterprise)),
    person(`the ${role} without a store`, { roles: [role] }),
  ];
}

function enterpriseSide(role: Role, { enterprise, brand, otherEnterprise }: Places): Persona[] {
  const of = (enterpriseId: string) => ({ roles: [role], enterpriseId });
  return [
    person(`the ${role} of the enterprise`, of(enterprise)),
    person(`the ${role} of the brand`, of(brand)),
    person(`the ${role} of another enterprise`, of(otherEnterprise)),
    person(`the ${role} without an enterprise`, { roles: [role] }),
  ];
}

function officers(role: Role, { bureau, bureausAbove, otherBureaus }: Places): Persona[] {
  const at = (bureauId: string) => ({ roles: [role], bureauId });
  return [
    person(`the ${role}`, at(bureau)),
    ...bureausAbove.map((id) => person(`the ${role} above at ${id}`, at(id))),
    ...otherBureaus.map((id) => person(`the ${role} elsewhere at ${id}`, at(id))),
    person(`the ${role} without a bureau`, { roles: [role] }),
  ];
}

const ALWAYS = new Date('2100-01-01T00:00:00Z');

/** Tokens of sessions that do not end; `aside` makes it one of its own, for what ends sessions or accounts. */
export function signingIn(connection: Connection) {
  const tokens = new Map<string, Promise<string>>();
  return (actor: Actor, aside: string | null): Promise<string> => {
    const key = `${actor.accountId} ${actor.isGuest} ${aside}`;
    const token = tokens.get(key) ?? signedIn(connection, actor, aside);
    tokens.set(key, token);
    return token;
  };
}

async function signedIn(
  connection: Connection,
  actor: Actor,
  aside: string | null,
): Promise<string> {
  const { isGuest, accountId: id, ...desk } = actor;
  const accountId = aside === null ? id : `${id}-${aside}`;
  const kind = isGuest ? 'guest' : 'shopper';
  const token = createHash('sha256').update(`matrix:${kind}:${accountId}`).digest('base64url');
  const rows = (name: string) => connection.collection<{ _id: string }>(name);
  await rows('accounts').updateOne(
    { _id: accountId },
    { $set: { ...desk, isActive: true }, $setOnInsert: { organisation: '', isDemo: false } },
    { upsert: true },
  );
  const session = { accountId, publicId: token.slice(0, 16), kind, lastSeenAt: ALWAYS };
  await rows('sessions').updateOne(
    { _id: createHash('sha256').update(token).digest('hex') },
    { $set: { ...session, startedAt: ALWAYS, endsAt: ALWAYS } },
    { upsert: true },
  );
  return token;
}
