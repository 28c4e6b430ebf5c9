import type { InOtherWords } from '../catalogue.js';
import type { publicListsZh } from '../zh/public-lists.js';

export const publicListsEn: InOtherWords<typeof publicListsZh> = {
  choose: 'Two lists',
  city: 'City',
  anyCity: 'All cities',
  submit: 'Show',
  next: 'Next page',
  first: 'Back to the first page',
  feed: 'Feed (Atom)',
  points: 'Points for maps (GeoJSON)',
  none: 'There is no store here now.',
  store: 'Store',
  address: 'Address',
  number: 'Pledge number',
  inForce: {
    title: 'Pledges in force',
    lead: 'Stores whose pledge is in force at this moment, the newest first.',
    days: 'Days to return',
    dayCount: (days) => `${days} days`,
    validity: 'Valid',
    span: (from, until) => `${from} to ${until}`,
    entry: (store, days) => `${store}: ${days} days to return`,
    entryText: (place, number) => `${place}; pledge number ${number}`,
  },
  removed: {
    title: 'Pledges removed',
    lead: 'Stores without a pledge in force any more: delisted, suspended, withdrawn, expired. What was bought before still goes back under the pledge.',
    as: {
      delisted: 'delisted',
      suspended: 'suspended',
      withdrawn: 'withdrawn',
      expired: 'expired',
    },
    from: 'Since',
    reason: 'Reason',
    words: 'Published by the bureau',
    basis: 'Rests on',
    entry: (store, as) => `${store}: ${as}`,
  },
  geo: 'Coordinates are in GCJ-02 as they were registered, not converted; WGS 84 differs by some hundred metres.',
};
