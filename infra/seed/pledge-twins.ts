import type { Pledge } from '@anxintui/registry/domain/pledge';
import type { Decision, DomainEvent } from '@anxintui/shared/aggregate/aggregate';
import { pledgeNumber } from '@anxintui/shared/identifiers/pledge-number';
import type { Pledging } from './pledge-steps.js';

/** The same life for another store: its own numbers and its own bureau, and nothing else is different. */
export function asTwin(
  { next, events }: Decision<Pledge>,
  { store, bureau }: Pick<Pledging, 'store' | 'bureau'>,
): Decision<Pledge> {
  const number = pledgeNumber(store.division, `pledge:${store.id}`);
  const own = ({ data, ...event }: DomainEvent): DomainEvent =>
    data === undefined
      ? event
      : {
          ...event,
          data: {
            ...data,
            ...('number' in data ? { number } : {}),
            ...('bureau' in data ? { bureau: bureau.id } : {}),
          },
        };
  const [first, ...others] = events;
  return {
    next: { ...next, id: store.id, number, store, ...(next.bureau ? { bureau } : {}) },
    events: [own(first), ...others.map(own)],
  };
}
