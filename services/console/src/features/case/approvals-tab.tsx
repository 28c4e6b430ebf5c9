import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';
import { ApprovalItem } from './approval-item.js';
import { useApprovalsChanged, useApprovalsOf } from './use-approvals.js';
import type { CaseFile } from './use-case.js';

type Props = { readonly file: CaseFile; readonly me: Me };
const PROPOSERS = ['mediator', 'supervisor'] as const;

/** What takes a second person: who asked, who said what, and asking anew. */
export function ApprovalsTab({ file, me }: Props) {
  const { approvals } = useSpoken().words.officerCase;
  const { data = [] } = useApprovalsOf(file.id);
  const mayPropose = PROPOSERS.some((role) => me.roles.includes(role));
  return (
    <>
      {data.length === 0 ? <p>{approvals.none}</p> : null}
      {data.map((approval) => (
        <ApprovalItem key={approval.id} approval={approval} />
      ))}
      {mayPropose ? <Proposing caseId={file.id} /> : null}
    </>
  );
}

function Proposing({ caseId }: { caseId: string }) {
  const { words } = useSpoken();
  const { approvals } = words.officerCase;
  const [isOpen, setOpen] = useState(false);
  const changed = useApprovalsChanged();
  const sending = useSending({
    onDone: async () => {
      setOpen(false);
      await changed();
    },
  });
  const propose = (told: { words: string }) =>
    sending.mutate({
      path: '/approvals',
      body: {
        purpose: 'close-against-wish',
        subject: { kind: 'cases', id: caseId },
        words: told.words,
      },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{approvals.propose}</Button>
      {isOpen ? (
        <FormDialog<{ words: string }>
          title={approvals.propose}
          error={sending.error}
          isSending={sending.isPending}
          onSend={propose}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="words"
            label={approvals.words}
            rules={[{ required: true, message: words.common.form.missing }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
