import type { InOtherWords } from '../catalogue.js';
import type { publicZh } from '../zh/public.js';

export const publicEn: InOtherWords<typeof publicZh> = {
  home: {
    title: 'AnxinTui: bought in a store, returned with ease',
    lead: 'Take back what you bought in a store, no reason asked.',
    search: 'Store, brand or place',
    searchButton: 'Search',
  },
};
