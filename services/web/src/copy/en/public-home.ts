import type { InOtherWords } from '../catalogue.js';
import type { publicHomeZh } from '../zh/public-home.js';

export const publicHomeEn: InOtherWords<typeof publicHomeZh> = {
  title: 'AnxinTui: bought in a store, returned with ease',
  heading: 'Bought in a store, returned with ease',
  lead: 'Return pledges of physical stores in the Yangtze Delta: which store, how many days, and how.',
  search: 'Search for a store, brand or place',
  searchHint: 'For example: Suzhou clothing; pinyin works too',
  searchButton: 'Search',
  quick: 'Other ways to find a store',
  scan: 'Scan a sign',
  near: 'Stores near me',
  byCity: 'By city',
  tasks: {
    title: 'What would you like to do?',
    check: {
      title: 'Can I return it?',
      text: 'Before you leave home: whether it may go back, until when, and what to bring.',
      go: 'Check first',
    },
    fileReturn: {
      title: 'Return goods',
      text: 'Fill in a short form and show the pass at the counter.',
      go: 'Start a return',
    },
    complain: {
      title: 'Complain',
      text: 'The store refuses or does not answer? Say what happened; you see who has it and until when.',
      go: 'Start a complaint',
    },
  },
  figures: {
    title: 'How many stores pledge now',
    pledged: 'stores with a pledge in force',
    counties: (all) => `of ${all} counties have such a store`,
    thisYear: (year) => `have joined in ${year}`,
    asOf: (at) => `Counted at ${at}`,
    more: 'List of pledges in force',
  },
  steps: {
    title: 'A return in three steps',
    choose: {
      title: 'Look for the sign',
      text: 'Scan the sign at the door before you buy: it says whether the pledge holds now and what it leaves out.',
    },
    file: {
      title: 'File online and get a pass',
      text: 'Name the goods and the day you bought them. Lost receipts and opened boxes have a path of their own.',
    },
    goBack: {
      title: 'Hand the goods back, get your money',
      text: 'Show the pass; the goods are looked at in front of you. The refund time is part of the pledge, and lateness is put on record.',
    },
  },
  stuck: {
    title: 'When the store does not keep its word',
    text: 'The store answers first. When it stays silent, the matter goes on to headquarters and to the market regulator, by itself or after asking you, as you choose. You can also call 12315 at any time.',
    responsible: 'Who is responsible?',
    deadlines: 'Work out a deadline',
  },
};
