import { App, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Words } from '../../copy/catalogue.js';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';
import { OPTIONAL, PLEDGE_FORMS, type PledgeField } from './pledge-step-forms.js';
import type { OfferedPledgeStep } from './pledge-steps.js';
import { type Pledge, usePledgeChanged } from './use-pledges.js';

type Props = {
  readonly id: string;
  readonly etag: string;
  readonly step: OfferedPledgeStep;
  readonly onClose: () => void;
};
type Told = Readonly<Partial<Record<PledgeField, string>>>;

/** A step on a pledge with what has to be told for it. */
export function PledgeStepDialog({ id, etag, step, onClose }: Props) {
  const { officerPledges } = useSpoken().words;
  const { message } = App.useApp();
  const { changed, readAgain } = usePledgeChanged(id);
  const title = officerPledges.command[step.name];
  const sending = useSending<Pledge>({
    onDone: async (after) => {
      onClose();
      void message.success(officerPledges.pledge.done(title));
      await changed(after);
    },
    onStale: async () => {
      onClose();
      void message.warning(officerPledges.pledge.stale);
      await readAgain();
    },
  });
  return (
    <FormDialog<Told>
      title={title}
      error={sending.error}
      isSending={sending.isPending}
      onSend={(told) => sending.mutate({ path: step.href, body: withoutEmpty(told), etag })}
      onClose={onClose}
    >
      {PLEDGE_FORMS[step.name].map((field) => (
        <FieldItem key={field} field={field} />
      ))}
    </FormDialog>
  );
}

const withoutEmpty = (told: Told) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value));

function FieldItem({ field }: { field: PledgeField }) {
  const { words } = useSpoken();
  const rules = OPTIONAL.includes(field)
    ? []
    : [{ required: true, message: words.common.form.missing }];
  return (
    <Form.Item name={field} label={words.officerPledges.field[field]} rules={rules}>
      {CONTROLS[field](words)}
    </Form.Item>
  );
}

const text = () => <Input.TextArea rows={4} maxLength={2000} showCount />;
const CONTROLS: Readonly<Record<PledgeField, (words: Words) => ReactNode>> = {
  reasons: text,
  words: text,
  from: () => <Input type="date" style={{ width: 200 }} />,
  outcome: ({ officerPledges }) => (
    <Radio.Group
      options={(['resumed', 'no-problem'] as const).map((value) => ({
        value,
        label: officerPledges.outcome[value],
      }))}
    />
  ),
};
