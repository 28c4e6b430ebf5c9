import type { InOtherWords } from '../catalogue.js';
import type { officerCoverageZh } from '../zh/officer-coverage.js';

export const officerCoverageEn: InOtherWords<typeof officerCoverageZh> = {
  title: 'Coverage',
  counted: (when) => `Counted ${when}`,
  total: (pledged, stores, share) =>
    `${pledged} of ${stores} stores that trade have a pledge in force (${share})`,
  map: {
    label: 'Sketch: share of stores with a pledge by city',
    note: 'Places are a sketch; the darker, the higher the share. The figures stand in the table below.',
    tile: (city, pledged, stores, share) =>
      `${city}: ${pledged} of ${stores} stores have a pledge, ${share}`,
  },
  table: {
    label: 'By city',
    city: 'City',
    county: 'County or district',
    stores: 'Stores',
    pledged: 'With a pledge',
    share: 'Share',
    new: 'New this year',
    planned: 'Target of the year',
    reached: 'Reached',
    noPlan: '—',
    others: 'Only cities with stores are listed.',
    show: (place) => `Show the pledged stores of ${place}`,
    showShort: 'Show stores',
    counties: (city) => `Counties of ${city}`,
  },
  stores: {
    label: (place) => `${place}: stores with a pledge`,
    nothing: 'No store has a pledge yet.',
    name: 'Store',
    seller: 'Seller',
    address: 'Address',
    number: 'Pledge number',
    window: 'Return period',
    days: (days) => `${days} days`,
    close: 'Close',
    first: 'Back to the first page',
    next: 'Next page',
  },
  definitions: 'What the figures mean',
};
