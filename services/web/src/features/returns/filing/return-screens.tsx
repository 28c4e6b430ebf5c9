import type { Screen } from '../../../app/form/screens.js';
import type { Filing } from './filing.js';
import { goodsScreens } from './goods-screens.js';
import { proofScreen } from './proof-screen.js';
import { purchaseScreen } from './purchase-screen.js';
import { storeScreen } from './store-screen.js';
import { WhatComesBack } from './what-comes-back.js';

/** What is asked for a return, in the order in which it is asked. */
export const returnScreens = (filing: Filing): readonly Screen[] => [
  storeScreen(filing),
  purchaseScreen(filing),
  ...goodsScreens(filing),
  proofScreen(filing),
  {
    id: 'verdict',
    title: filing.words.returns.verdict.title,
    lead: <WhatComesBack answers={filing.answers} />,
    questions: [],
  },
];
