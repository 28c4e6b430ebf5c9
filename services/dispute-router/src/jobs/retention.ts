import type { IdentityCommands } from '@anxintui/identity/commands';
import { civilDateOf } from '@anxintui/shared/calendar/civil-date';
import { limitationEndOf } from '@anxintui/shared/calendar/limitation';
import type { Logger } from 'pino';

/** Whether something of somebody's goes on, and when the last of it happened. */
type Concern = { readonly isOpen: boolean; readonly lastAt?: Date };
export type RetentionDeps = {
  readonly identity: Pick<IdentityCommands, 'erasuresDue' | 'erasePerson'>;
  /** Everything in which somebody may still be a party. */
  readonly concerns: readonly ((accountId: string) => Promise<Concern>)[];
  readonly evidence: { readonly eraseOf: (accountId: string) => Promise<void> };
  readonly now: () => Date;
  readonly log: Logger;
};
const LOOKED_AT_TOGETHER = 50;

/**
 * One turn: of those who have asked to be forgotten, forgets whom nothing concerns any more. What has ended is kept as
 * long as somebody may go to court about it, because the other side may need it as well.
 */
export async function forgetPeople(deps: RetentionDeps): Promise<void> {
  const { identity, evidence, log } = deps;
  let forgotten = 0;
  for (const accountId of await identity.erasuresDue(LOOKED_AT_TOGETHER)) {
    if (!(await isFree(deps, accountId))) continue;
    await evidence.eraseOf(accountId);
    await identity.erasePerson(accountId);
    forgotten += 1;
  }
  if (forgotten > 0) log.info({ forgotten }, 'retention.forgotten');
}

async function isFree({ concerns, now }: RetentionDeps, accountId: string): Promise<boolean> {
  const today = civilDateOf(now());
  for (const concern of concerns) {
    const { isOpen, lastAt } = await concern(accountId);
    if (isOpen || (lastAt && today <= limitationEndOf(civilDateOf(lastAt)))) return false;
  }
  return true;
}
