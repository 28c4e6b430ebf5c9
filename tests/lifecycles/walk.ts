import { createHash, randomUUID } from 'node:crypto';
import { AvailableCommand } from '@anxintui/shared/contracts/fields';
import type { Row } from '@anxintui/shared/store/aggregate-model';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { Steps } from '../support/commands.js';
import { send } from '../support/http.js';
import { API } from '../support/people.js';

/** Somebody with a role, and how they stand to the aggregates that are walked. */
export type Somebody = { readonly who: string; readonly actor: Actor };
/** An aggregate as it stands at one point of its lifecycle. */
export type Standpoint = {
  readonly what: string;
  readonly row: Row;
  /** What a command says here, where the usual body would not be right. */
  readonly bodies?: Readonly<Record<string, object>>;
};
export type Walked = {
  readonly collection: 'returns' | 'cases' | 'pledges';
  readonly standpoints: readonly Standpoint[];
  readonly steps: Steps;
};
/** One command as one person gave it at one standpoint. */
export type Tried = {
  readonly what: string;
  readonly who: string;
  readonly command: string;
  readonly isOffered: boolean;
  readonly status: number;
  /** The type of the problem; `accepted` where there is none. */
  readonly answer: string;
};
type World = { readonly url: string; readonly connection: Connection };

const View = z.looseObject({ availableCommands: z.array(AvailableCommand) });
const Problem = z.looseObject({ type: z.string() });
/** No such thing, not yours to do, not now: each says why. Anything else is no refusal of a command. */
const REFUSED = [403, 404, 409];

/** A session that does not end, for somebody who gets an account where there is none. */
export async function sessionFor({ connection }: World, actor: Actor): Promise<string> {
  const { accountId, isGuest: _, ...desk } = actor;
  const token = createHash('sha256').update(`walk:${accountId}`).digest('base64url');
  const collection = (name: string) => connection.collection<{ _id: string }>(name);
  const account = { ...desk, organisation: '演示', isActive: true };
  await collection('accounts').updateOne(
    { _id: accountId },
    { $set: account, $setOnInsert: { isDemo: false } },
    { upsert: true },
  );
  const always = new Date('2100-01-01T00:00:00Z');
  const session = { accountId, publicId: accountId, kind: 'shopper', lastSeenAt: always };
  await collection('sessions').updateOne(
    { _id: createHash('sha256').update(token).digest('hex') },
    { $set: { ...session, startedAt: always, endsAt: always } },
    { upsert: true },
  );
  return token;
}

/** Gives every command at every standpoint as everybody, each time from the same standpoint. */
export async function walk(world: World, walked: Walked, people: readonly Somebody[]) {
  const tried: Tried[] = [];
  for (const somebody of people) {
    const token = await sessionFor(world, somebody.actor);
    const at = (standpoint: Standpoint) =>
      triedAt({ ...world, token, walked, standpoint }, somebody.who);
    tried.push(...(await Promise.all(walked.standpoints.map(at))).flat());
  }
  return tried;
}

/** Offered and refused, accepted and not offered, or refused without a proper reason. */
export const astray = (tried: readonly Tried[]): string[] =>
  tried
    .filter(({ isOffered, status }) => (isOffered ? status !== 200 : !REFUSED.includes(status)))
    .map(
      ({ what, who, command, isOffered, status, answer }) =>
        `${what}: ${command} by ${who}, ${isOffered ? '' : 'not '}offered: ${status} ${answer}`,
    );

async function triedAt(place: Place, who: string): Promise<Tried[]> {
  await putBack(place);
  const { what, row, bodies = {} } = place.standpoint;
  const { collection, steps } = place.walked;
  const offers = await offeredAt(place);
  const tried: Tried[] = [];
  for (const [command, { address, body }] of Object.entries(steps)) {
    const offer = offers.find(({ name }) => name === command);
    const href = offer?.href ?? `${API}/${collection}/${row._id}/${address}`;
    const { status, answer } = await give(place, href, bodies[command] ?? body);
    if (status === 200) await putBack(place);
    tried.push({ what, who, command, isOffered: offer !== undefined, status, answer });
  }
  return tried;
}

type Place = World & {
  readonly token: string;
  readonly walked: Walked;
  readonly standpoint: Standpoint;
};

const putBack = ({ connection, walked: { collection }, standpoint: { row } }: Place) =>
  connection.collection<Row>(collection).replaceOne({ _id: row._id }, row, { upsert: true });

async function offeredAt({ url, token, walked: { collection }, standpoint: { row } }: Place) {
  const reply = await send(url, { path: `${API}/${collection}/${row._id}`, token });
  return reply.status === 404 ? [] : View.parse(reply.body).availableCommands;
}

async function give({ url, token, standpoint: { row } }: Place, path: string, body: object) {
  const call = { method: 'POST', path, token, body, seen: row.version, key: randomUUID() };
  const { status, body: replied } = await send(url, call);
  const answer = status < 300 ? 'accepted' : Problem.parse(replied).type.replace('/problems/', '');
  return { status, answer };
}
