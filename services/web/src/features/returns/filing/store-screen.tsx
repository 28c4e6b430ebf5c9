import type { Screen } from '../../../app/form/screens.js';
import type { Filing } from './filing.js';
import { StoreQuestion } from './store-question.js';

export function storeScreen({ answers: { store }, change, words }: Filing): Screen {
  const { store: said } = words.returns;
  return {
    id: 'store',
    title: said.title,
    questions: [
      {
        field: 'store',
        label: said.label,
        said: store ? `${store.name} · ${store.address}` : '',
        fault: store ? undefined : said.missing,
        pointer: '/storeId',
        ask: (fault) => (
          <StoreQuestion
            chosen={store}
            fault={fault}
            onChoose={(next) => change({ store: next })}
          />
        ),
      },
    ],
  };
}
