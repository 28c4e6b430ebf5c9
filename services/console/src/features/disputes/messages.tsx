import { Button, Form, Input, Select } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { offered } from '../../kit/offered.js';
import { Thread } from '../../kit/thread.js';
import { useMessages } from '../case/use-case.js';
import type { Disputed } from './dispute-file.js';
import { filledTemplate } from './filled-template.js';
import { useReply } from './use-reply.js';
import { useTemplates } from './use-templates.js';

/** What was written to one another, and the answer to it. */
export function Messages({ file, etag }: Disputed) {
  const messages = useMessages(file.id).data ?? [];
  return (
    <>
      <Thread messages={messages} />
      <Reply file={file} etag={etag} />
    </>
  );
}

function Reply({ file, etag }: Disputed) {
  const { message, templates: said } = useSpoken().words.retailer.disputes;
  const [form] = Form.useForm<{ words: string }>();
  const reply = useReply(file, () => form.resetFields());
  const templates = useTemplates().data ?? [];
  const command = offered(file, 'send-message');
  if (!command) return null;
  const values = {
    number: file.receiptNumber,
    store: file.respondent.storeName,
    goods: said.theGoods,
  };
  return (
    <Form
      form={form}
      name="reply"
      layout="vertical"
      onFinish={({ words }) => reply.mutate({ path: command.href, body: { words }, etag })}
    >
      {reply.error ? <ProblemNote error={reply.error} /> : null}
      {templates.length > 0 ? (
        <Select
          aria-label={message.template}
          placeholder={message.template}
          className="templates__choice"
          value={null}
          options={templates.map(({ text, name }) => ({ value: text, label: name }))}
          onChange={(text: string) => form.setFieldsValue({ words: filledTemplate(text, values) })}
        />
      ) : null}
      <Form.Item name="words" label={message.write} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Button htmlType="submit" data-command={command.name} loading={reply.isPending}>
        {message.send}
      </Button>
    </Form>
  );
}
