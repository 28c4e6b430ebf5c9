import { type Fault, TextField } from '../../kit/fields.js';
import { FaultBox } from '../fault-box.js';
import { usePublicWords } from '../public-words.js';
import { SelectField } from '../select-field.js';

/** The deadlines that shoppers and stores work out; the law's first. */
const RULES = [
  'complaint-acceptance',
  'mediation',
  'termination-notice',
  'clue-verification',
  'jurisdiction-dispute',
  'refund-clue',
  'store-answer',
  'headquarters-answer',
  'refund',
  'refund-confirmation',
  'escalation-window',
  'performance',
  'review',
] as const;
export const isCalculated = (rule: string | undefined): boolean =>
  RULES.some((known) => known === rule);

type DeadlineFormProps = {
  readonly rule: string | undefined;
  readonly from: string | undefined;
  readonly faults: readonly Fault[];
};

export function DeadlineForm({ rule, from, faults }: DeadlineFormProps) {
  const { deadlines } = usePublicWords();
  const faultAt = (name: string) => faults.find(({ field }) => field === name)?.words;
  return (
    <form action="/deadlines#answer" method="get" className="card">
      <FaultBox faults={faults} />
      <SelectField
        name="rule"
        label={deadlines.rule}
        chosen={rule}
        options={RULES.map((value) => ({ value, label: deadlines.rules[value] }))}
        fault={faultAt('rule')}
      />
      <TextField
        name="from"
        type="date"
        label={deadlines.from}
        hint={deadlines.fromHint}
        defaultValue={from}
        fault={faultAt('from')}
      />
      <button type="submit">{deadlines.submit}</button>
    </form>
  );
}
