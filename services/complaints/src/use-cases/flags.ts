import { type Cause, nothing } from '@anxintui/shared/aggregate/aggregate';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { FlagDecision } from '@anxintui/shared/vocabulary/flags';
import {
  type Asked,
  assertContestable,
  assertDecidable,
  type Flag,
  type Flags,
  isActive,
  type Subject,
} from '../domain/flag.js';
import type { Cases } from '../domain/repositories.js';

export type FlagDeps = {
  readonly flags: Flags;
  readonly cases: Pick<Cases, 'hasOf'>;
  readonly now: () => Date;
};
type Asking = {
  readonly id: string;
  readonly actor: Actor;
  readonly request: Cause;
  readonly words: string;
};
const MOST = 100;

/** As whom somebody may be flagged: a shopper herself, staff their store. */
function subjectsOf({ accountId, roles, storeId }: Actor): Subject[] {
  return [
    ...(roles.includes('shopper') ? [{ kind: 'shopper' as const, id: accountId }] : []),
    ...(storeId !== undefined && roles.includes('manager')
      ? [{ kind: 'store' as const, id: storeId }]
      : []),
  ];
}

/** Everything that was ever found striking about oneself, newest first. */
export const readMyFlags = (flags: Flags, actor: Actor): Promise<Flag[]> =>
  flags.of(subjectsOf(actor), MOST);

/** What an officer is advised of about the parties of a case. */
export async function adviceAbout(
  flags: Flags,
  subjects: readonly Subject[],
  at: Date,
): Promise<Flag[]> {
  return (await flags.of(subjects, MOST)).filter((flag) => isActive(flag, at));
}

/** Once, by the one whom it is about; to everybody else there is no such flag. */
export async function contestFlag(
  { flags, now }: FlagDeps,
  { id, actor, request, words }: Asking,
): Promise<Flag> {
  const flag = await flags.find(id);
  if (!flag || !isAbout(flag, actor)) throw nothing(id);
  const asked = askedBy(request);
  const done = await flags.doneBy(id, asked);
  if (done) return done;
  const at = now();
  assertContestable(flag, at);
  return (await flags.contest(id, { at, words, ...asked })) ?? again(flags, id, assertContested);
}

/** By a supervisor whose desk has a case of that party; only what was contested, and once. */
export async function decideFlag(
  { flags, cases, now }: FlagDeps,
  { id, actor, request, words, decision }: Asking & { readonly decision: FlagDecision },
): Promise<Flag> {
  const flag = await flags.find(id);
  if (!flag || !(await cases.hasOf(flag.subject, atDesk(actor)))) throw nothing(id);
  const asked = askedBy(request);
  const done = await flags.doneBy(id, asked);
  if (done) return done;
  assertDecidable(flag);
  const decided = { at: now(), by: actor.accountId, decision, words, ...asked };
  return (await flags.decide(id, decided)) ?? again(flags, id, assertDecidable);
}

const isAbout = ({ subject }: Flag, actor: Actor): boolean =>
  subjectsOf(actor).some(({ kind, id }) => kind === subject.kind && id === subject.id);

/** Nobody decides about what only concerns them as a party. */
const atDesk = ({ accountId, roles, bureauId }: Actor): Actor => ({
  accountId,
  roles: roles.filter((role) => role !== 'shopper'),
  bureauId,
});

const askedBy = ({ key, fingerprint = '' }: Cause): Asked => ({ cause: key, fingerprint });

const assertContested = (flag: Flag): void => assertContestable(flag, flag.raisedAt);

/** Somebody was first: the flag as it is now says why this comes too late. */
async function again(flags: Flags, id: string, refuse: (flag: Flag) => void): Promise<Flag> {
  const flag = await flags.find(id);
  if (!flag) throw nothing(id);
  refuse(flag);
  return flag;
}
