import { App, Button, Card, Form, type FormInstance, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Refused } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { draftOf, keepDraft } from '../../kit/drafts.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { InspectItem } from './inspect-item.js';
import { placeOf } from './inspection.js';
import type { Told } from './inspection-told.js';
import { draftName, useInspecting } from './use-inspecting.js';

/** Item by item: accept or refuse, with why, and photos of what was found. */
export function Inspection({ file, etag }: Desk) {
  const { inspect } = useSpoken().words.retailer.counter;
  const canDecide = offered(file, 'accept') ?? offered(file, 'refuse');
  if (!canDecide) return null;
  return (
    <Card title={<h2>{inspect.title}</h2>}>
      <p>{inspect.hint}</p>
      <InspectionForm file={file} etag={etag} />
    </Card>
  );
}

function InspectionForm({ file, etag }: Desk) {
  const { retailer, kit } = useSpoken().words;
  const { inspect } = retailer.counter;
  const inspecting = useInspecting({ file, etag });
  const form = useFaultyForm(inspecting.error);
  const { message } = App.useApp();
  const [first] = useState(() => draftOf(draftName(file.id)) ?? allFine(file.items.length));
  return (
    <Form
      form={form}
      name="inspection"
      layout="vertical"
      size="large"
      initialValues={Object(first)}
      onValuesChange={(_, told) => keepDraft(draftName(file.id), told)}
      onFinish={(told: Told) =>
        inspecting.mutate(told, {
          onSuccess: () => void message.success(kit.command.done(inspect.title)),
        })
      }
    >
      <RefuseAll file={file} form={form} />
      {inspecting.error ? <ProblemNote error={inspecting.error} /> : null}
      {inspecting.error && !(inspecting.error instanceof Refused) ? <p>{inspect.kept}</p> : null}
      {file.items.map((item, at) => (
        <InspectItem key={`${item.name}${item.paidFen}`} item={item} at={at} />
      ))}
      <Form.Item name="seal" label={inspect.seal}>
        <Input maxLength={100} />
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        block
        data-command={offered(file, 'accept')?.name}
        loading={inspecting.isPending}
      >
        {inspect.send}
      </Button>
    </Form>
  );
}

type Refusing = Pick<Desk, 'file'> & { readonly form: FormInstance };

/** Opens the reasons of every item at once; what is then sent is a refusal. */
function RefuseAll({ file, form }: Refusing) {
  const { inspect } = useSpoken().words.retailer.counter;
  const command = offered(file, 'refuse');
  if (!command) return null;
  const refuseAll = () => {
    for (const [at] of file.items.entries())
      form.setFieldValue(['items', at, 'decision'], 'refuse');
  };
  return (
    <Button data-command={command.name} className="counter__gap" onClick={refuseAll}>
      {inspect.refuseAll}
    </Button>
  );
}

const allFine = (items: number) => ({
  items: Array.from({ length: items }, () => ({ decision: 'accept' })),
});

/** What the API finds wrong stands at the field of the item that it is about. */
function useFaultyForm(error: Error | null) {
  const [form] = Form.useForm();
  useEffect(() => {
    const errors = error instanceof Refused ? (error.problem.errors ?? []) : [];
    form.setFields(
      errors.flatMap(({ pointer, detail }) =>
        pointer ? [{ name: placeOf(pointer), errors: [detail] }] : [],
      ),
    );
  }, [form, error]);
  return form;
}
