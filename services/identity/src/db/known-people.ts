import { LRUCache } from 'lru-cache';
import { type Model, trusted } from 'mongoose';
import type { PersonFacts } from '../domain/person.js';
import type { PersonRow, PersonSealer } from './person-sealing.js';

/** Lists show the same names again and again; whoever is erased or renamed is so everywhere within this time. */
const CACHED_MS = 5_000;
const CACHED = 5_000;

export type KnownPerson = Pick<PersonFacts, 'name' | 'phone'>;
export interface KnownPeople {
  /** Whoever has been erased, or was never known, is missing. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>>;
  forget(id: string): void;
}

/** Names and phones, which stay open for a few seconds, in the memory of this process only. */
export function knownPeople(model: Model<PersonRow>, sealer: PersonSealer): KnownPeople {
  const cache = new LRUCache<string, KnownPerson>({ max: CACHED, ttl: CACHED_MS });
  const read = async (ids: readonly string[]): Promise<void> => {
    const rows = await model
      .find({ _id: trusted({ $in: [...ids] }) })
      .select('dek fields.name fields.phone')
      .lean<PersonRow[]>();
    for (const row of rows) {
      const person = await sealer.open(row);
      if (person) cache.set(row._id, person);
    }
  };
  return {
    async of(ids) {
      const unread = ids.filter((id) => !cache.has(id));
      if (unread.length > 0) await read(unread);
      const found = new Map<string, KnownPerson>();
      for (const id of ids) {
        const person = cache.get(id);
        if (person) found.set(id, person);
      }
      return found;
    },
    forget: (id) => void cache.delete(id),
  };
}
