import { App, Button, Card, Flex, Form, Input } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useSending } from '../../kit/use-sending.js';
import { useTemplates, useTemplatesChanged } from './use-templates.js';

type Told = { readonly name: string; readonly text: string };

/** Answers that are given often, for everybody of the enterprise. */
export function Templates() {
  const { templates } = useSpoken().words.retailer.disputes;
  const { data = [] } = useTemplates();
  const changed = useTemplatesChanged();
  const removal = useSending({ onDone: changed });
  return (
    <details className="fold">
      <summary>{templates.manage}</summary>
      {data.length === 0 ? <p>{templates.none}</p> : null}
      <Flex vertical gap="small">
        {data.map(({ id, name, text, removable }) => (
          <Card key={id} size="small" title={name}>
            <p className="said">{text}</p>
            {removable ? (
              <Button onClick={() => removal.mutate({ path: `/me/templates/${id}/removal` })}>
                {templates.remove(name)}
              </Button>
            ) : null}
          </Card>
        ))}
      </Flex>
      {removal.error ? <ProblemNote error={removal.error} /> : null}
      <NewTemplate />
    </details>
  );
}

function NewTemplate() {
  const { templates } = useSpoken().words.retailer.disputes;
  const { message } = App.useApp();
  const [form] = Form.useForm<Told>();
  const changed = useTemplatesChanged();
  const saving = useSending({
    onDone: async () => {
      form.resetFields();
      void message.success(templates.saved);
      await changed();
    },
  });
  return (
    <Form
      form={form}
      name="template"
      layout="vertical"
      onFinish={(told) => saving.mutate({ path: '/me/templates', body: told })}
    >
      {saving.error ? <ProblemNote error={saving.error} /> : null}
      <Form.Item name="name" label={templates.name} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="text"
        label={templates.text}
        extra={templates.hint}
        rules={[{ required: true }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Button htmlType="submit" loading={saving.isPending}>
        {templates.save}
      </Button>
    </Form>
  );
}
