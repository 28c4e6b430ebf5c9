import { DELIVERY_MODES } from '@anxintui/shared/vocabulary/claims';
import type { Question, Screen } from '../../../app/form/screens.js';
import { Choices, TextField } from '../../../kit/fields.js';
import { day } from '../../../kit/shown.js';
import type { Filing } from './filing.js';

export function purchaseScreen(filing: Filing): Screen {
  const isDelivered = filing.answers.delivery === 'delivered';
  return {
    id: 'purchase',
    title: filing.words.returns.purchase.title,
    questions: [
      onQuestion(filing),
      deliveryQuestion(filing),
      ...(isDelivered ? [receivedQuestion(filing)] : []),
    ],
  };
}

function onQuestion({ answers: { on }, change, words, language }: Filing): Question {
  const { purchase } = words.returns;
  return {
    field: 'on',
    label: purchase.on,
    said: on ? day(on, language) : '',
    fault: on ? undefined : purchase.onMissing,
    pointer: '/purchase/on',
    ask: (fault) => (
      <TextField
        type="date"
        name="on"
        label={purchase.on}
        hint={purchase.onHint}
        fault={fault}
        value={on}
        onChange={({ target }) => change({ on: target.value })}
      />
    ),
  };
}

function deliveryQuestion({ answers: { delivery }, change, words }: Filing): Question {
  const { purchase } = words.returns;
  return {
    field: 'delivery',
    label: purchase.delivery,
    said: delivery ? purchase.deliveries[delivery] : '',
    fault: delivery ? undefined : purchase.deliveryMissing,
    pointer: '/purchase/delivery',
    ask: (fault) => (
      <Choices
        name="delivery"
        label={purchase.delivery}
        fault={fault}
        choices={DELIVERY_MODES.map((value) => ({ value, label: purchase.deliveries[value] }))}
        chosen={[delivery]}
        onChoose={(value) =>
          change({ delivery: DELIVERY_MODES.find((each) => each === value) ?? '' })
        }
      />
    ),
  };
}

function receivedQuestion({ answers: { receivedOn }, change, words, language }: Filing): Question {
  const { purchase } = words.returns;
  return {
    field: 'receivedOn',
    label: purchase.receivedOn,
    said: receivedOn ? day(receivedOn, language) : '',
    fault: receivedOn ? undefined : purchase.receivedOnMissing,
    pointer: '/purchase/receivedOn',
    ask: (fault) => (
      <TextField
        type="date"
        name="receivedOn"
        label={purchase.receivedOn}
        hint={purchase.receivedOnHint}
        fault={fault}
        value={receivedOn}
        onChange={({ target }) => change({ receivedOn: target.value })}
      />
    ),
  };
}
