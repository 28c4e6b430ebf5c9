import type { SessionKind } from '@anxintui/shared/vocabulary/codes';
import type { Account } from '../domain/account.js';
import { deviceOf } from '../domain/device.js';
import { type Sessions, type SessionTokens, startSession } from '../domain/session.js';

/** Somebody who has shown who they are, whichever way. */
export type Admitted = { readonly account: Account; readonly kind: SessionKind };
/** The program through which they do it. */
export type Browser = {
  /** Of the session that it has had so far. */
  readonly token?: string | undefined;
  /** As it names itself. */
  readonly agent: string;
};
export type OpenSessionDeps = {
  readonly sessions: Pick<Sessions, 'start' | 'end'>;
  readonly tokens: SessionTokens;
  readonly now: () => Date;
};
export type SignedIn = Admitted & { readonly token: string; readonly endsAt: Date };

/** A new token at every sign-in, whatever the browser had before: that one ends. */
export async function openSession(
  { sessions, tokens, now }: OpenSessionDeps,
  { account, kind }: Admitted,
  { token: before, agent }: Browser,
): Promise<SignedIn> {
  const token = tokens.create();
  const device = deviceOf(agent);
  const session = startSession(
    {
      tokenHash: tokens.hash(token),
      id: tokens.createId(),
      accountId: account.id,
      kind,
      ...(device === undefined ? {} : { device }),
    },
    now(),
  );
  await sessions.start(session);
  if (before !== undefined) await sessions.end(tokens.hash(before));
  return { token, endsAt: session.endsAt, account, kind };
}

/** For how long the browser keeps the cookie: never longer than the session can last. */
export const keptForS = ({ endsAt }: Pick<SignedIn, 'endsAt'>, now: Date): number =>
  Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 1_000));
