import type { StoreView } from '@anxintui/shared/contracts/registry';
import { DELIVERY_MODES, GOODS_CATEGORIES, PROOF_KINDS } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { Choices, type Fault, TextField } from '../../kit/fields.js';
import { FaultBox } from '../fault-box.js';
import { usePublicWords } from '../public-words.js';
import { SelectField } from '../select-field.js';
import { type AskedPurchase, PATH_CHOICES } from './check-query.js';

type CheckFormProps = {
  readonly store: z.infer<typeof StoreView>;
  readonly asked: AskedPurchase;
  readonly faults: readonly Fault[];
};

/** What the answer depends on, and nothing else. */
export function CheckForm({ store, asked, faults }: CheckFormProps) {
  const { check, marks } = usePublicWords();
  return (
    <form action="/check#answer" method="get" className="card">
      <FaultBox faults={faults} />
      <p>
        {check.store}
        {marks.colon}
        <strong>{store.name}</strong> · <a href="/check">{check.otherStore}</a>
      </p>
      <input type="hidden" name="store" value={store.id} />
      <Purchase asked={asked} faults={faults} />
      <Proof asked={asked} />
      <button type="submit">{check.submit}</button>
    </form>
  );
}

const faultAt = (faults: readonly Fault[], name: string): string | undefined =>
  faults.find(({ field }) => field === name)?.words;

function Purchase({ asked, faults }: Omit<CheckFormProps, 'store'>) {
  const { check } = usePublicWords();
  const { language } = useSpoken();
  return (
    <>
      <TextField
        name="on"
        type="date"
        label={check.on}
        defaultValue={asked.on}
        fault={faultAt(faults, 'on')}
      />
      <Choices
        name="delivery"
        label={check.delivery}
        choices={DELIVERY_MODES.map((value) => ({ value, label: check.deliveries[value] }))}
        chosen={asked.delivery ? [asked.delivery] : []}
        fault={faultAt(faults, 'delivery')}
      />
      <TextField
        name="receivedOn"
        type="date"
        label={check.receivedOn}
        hint={check.receivedOnHint}
        isOptional
        defaultValue={asked.receivedOn}
        fault={faultAt(faults, 'receivedOn')}
      />
      <SelectField
        name="category"
        label={check.category}
        none={check.chooseCategory}
        chosen={asked.category}
        options={GOODS_CATEGORIES.map((value) => ({
          value,
          label: CATEGORY_WORDS[value][language],
        }))}
        fault={faultAt(faults, 'category')}
      />
    </>
  );
}

function Proof({ asked }: { asked: AskedPurchase }) {
  const { check } = usePublicWords();
  return (
    <>
      <SelectField
        name="proof"
        label={check.proof}
        chosen={asked.proof}
        options={PROOF_KINDS.map((value) => ({ value, label: check.proofs[value] }))}
      />
      <SelectField
        name="path"
        label={check.path}
        none={check.paths.none}
        chosen={asked.path}
        options={PATH_CHOICES.map((value) => ({ value, label: check.paths[value] }))}
      />
    </>
  );
}
