import { App, Button, Col, Flex, Form, Row } from 'antd';
import { useEffect } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { faultsOf } from '../../kit/faults.js';
import { useSending } from '../../kit/use-sending.js';
import { PreviewPane } from './preview-pane.js';
import { TermsFields } from './terms-fields.js';
import { bodyOf, type ToldTerms } from './told-terms.js';
import { usePledgeChanged } from './use-pledge.js';
import { usePreview } from './use-preview.js';

type Props = {
  readonly storeId: string;
  readonly first: ToldTerms;
  readonly etag: string;
  /** Where the terms are sent: a first draft, a revision or an amendment. */
  readonly path: string;
  readonly label: string;
  /** Where it is one that the API offers; a first draft is none. */
  readonly command?: string;
};

/** The terms beside what would come of them; what the law refuses stands at its field before anything is sent. */
export function TermsForm({ storeId, first, etag, path, label, command }: Props) {
  const { retailer, kit } = useSpoken().words;
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const told: ToldTerms | undefined = Form.useWatch([], form);
  const preview = usePreview(storeId, bodyOf(told ?? first, first));
  const changed = usePledgeChanged(storeId);
  const sending = useSending({
    ...changed,
    onDone: async () => {
      void message.success(kit.command.done(label));
      await changed.onDone();
    },
  });
  const refusals = preview.data?.refusals;
  useEffect(() => {
    form.setFields(
      (refusals ?? []).map(({ pointer, title, next }) => ({
        name: pointer.split('/')[1] ?? '',
        errors: [`${title} ${next}`],
      })),
    );
  }, [form, refusals]);
  const submit = () =>
    sending.mutate(
      { path, body: bodyOf(told ?? first, first), etag },
      { onError: (error) => form.setFields(faultsOf(error)) },
    );
  return (
    <Row gutter={24}>
      <Col xs={24} lg={12}>
        <Form form={form} name="terms" layout="vertical" initialValues={first} onFinish={submit}>
          {sending.error ? <ProblemNote error={sending.error} /> : null}
          <TermsFields />
          <Flex gap="small">
            <Button
              type="primary"
              htmlType="submit"
              data-command={command}
              loading={sending.isPending}
            >
              {label}
            </Button>
          </Flex>
        </Form>
      </Col>
      <Col xs={24} lg={12}>
        <h3>{retailer.pledge.preview.title}</h3>
        {preview.error ? <ProblemNote error={preview.error} /> : null}
        {preview.data ? <PreviewPane preview={preview.data} /> : null}
      </Col>
    </Row>
  );
}
