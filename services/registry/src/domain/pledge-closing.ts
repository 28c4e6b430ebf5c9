import type { Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { draftOf, type Pledge, standingOf } from './pledge.js';
import { dropped, ended, pledgeEvent } from './pledge-drafting.js';

/** Its store is closed: the draft is dropped, the version in force ends with this very day. */
export function closePledge(pledge: Pledge, at: Date): Decision<Pledge> {
  const acting = { by: 'router', at } as const;
  const told = pledgeEvent('pledge.store-closed', acting, { number: pledge.number });
  const draft = draftOf(pledge);
  const withoutDraft = draft ? dropped(pledge, draft, acting) : { next: pledge, events: [] };
  const over = standingOf(withoutDraft.next)
    ? ended(withoutDraft.next, 'withdrawn', acting)
    : { next: withoutDraft.next, events: [] };
  const rest: readonly DomainEvent[] = [...withoutDraft.events, ...over.events];
  return { next: { ...over.next, closedAt: at }, events: [told, ...rest] };
}
