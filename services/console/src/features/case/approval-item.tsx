import { Button, Card, Flex, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { moment } from '../../kit/shown.js';
import { useSending } from '../../kit/use-sending.js';
import { type Approval, useApprovalsChanged } from './use-approvals.js';

/** One asking of a second person; whoever may decide it has the buttons. */
export function ApprovalItem({ approval }: { approval: Approval }) {
  const { words, language } = useSpoken();
  const { approvals } = words.officerCase;
  const { proposed, decided, state, until } = approval;
  const when = (at: string) => moment(at, language);
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Tag>{approvals.state[state]}</Tag>
      {approvals.proposedBy(proposed.name ?? proposed.account, when(proposed.at))}
      <p>{approval.words}</p>
      {decided ? (
        <p>
          {approvals.decidedBy(decided.name ?? decided.account, when(decided.at))} {decided.words}
        </p>
      ) : null}
      {state === 'proposed' || state === 'approved' ? <p>{approvals.until(when(until))}</p> : null}
      <Decisions approval={approval} />
    </Card>
  );
}

function Decisions({ approval }: { approval: Approval }) {
  const { approvals } = useSpoken().words.officerCase;
  const [refusing, setRefusing] = useState<string | null>(null);
  const changed = useApprovalsChanged();
  const sending = useSending({
    onDone: async () => {
      setRefusing(null);
      await changed();
    },
    onStale: changed,
  });
  const decide = (path: string, body = {}) =>
    sending.mutate({ path, body, etag: `"${approval.version}"` });
  return (
    <>
      {sending.error && !refusing ? <ProblemNote error={sending.error} /> : null}
      <Flex gap="small">
        {approval.availableCommands.map(({ name, href }) => (
          <Button
            key={name}
            type={name === 'approve' ? 'primary' : 'default'}
            onClick={() => (name === 'refuse' ? setRefusing(href) : decide(href))}
          >
            {approvals.command[name]}
          </Button>
        ))}
      </Flex>
      {refusing ? (
        <Refusing
          sending={sending}
          send={(body) => decide(refusing, body)}
          onClose={() => setRefusing(null)}
        />
      ) : null}
    </>
  );
}

type RefusingProps = {
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  readonly send: (body: { words: string }) => void;
  readonly onClose: () => void;
};
function Refusing({ sending, send, onClose }: RefusingProps) {
  const { words } = useSpoken();
  const { approvals } = words.officerCase;
  return (
    <FormDialog<{ words: string }>
      title={approvals.command.refuse}
      error={sending.error}
      isSending={sending.isPending}
      onSend={send}
      onClose={onClose}
    >
      <Form.Item
        name="words"
        label={approvals.refuseWords}
        rules={[{ required: true, message: words.common.form.missing }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
