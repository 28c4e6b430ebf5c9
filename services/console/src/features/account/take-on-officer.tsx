import type { OfficerLinkView } from '@anxintui/shared/contracts/staff';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { moment } from '../../kit/shown.js';
import { usePartyWords } from '../../kit/use-party-words.js';
import { useSending } from '../../kit/use-sending.js';
import { useStaffChanged } from './use-bureau-staff.js';

type Link = z.infer<typeof OfficerLinkView>;
type Told = { readonly name: string; readonly role: string };
const AT_BUREAU = ['intake', 'mediator', 'supervisor', 'bureau-head'] as const;

/** An officer is taken on; the link to enrol is shown once and handed over in person. */
export function TakeOnOfficer({ bureauId }: { bureauId: string }) {
  const { staff } = useSpoken().words.account;
  const [isOpen, setOpen] = useState(false);
  const changed = useStaffChanged();
  const taking = useSending<Link>({
    onDone: async () => {
      setOpen(false);
      await changed();
    },
  });
  return (
    <div>
      <Button type="primary" onClick={() => setOpen(true)}>
        {staff.invite}
      </Button>
      {taking.data ? <LinkShown link={taking.data.view} /> : null}
      {isOpen ? (
        <FormDialog<Told>
          title={staff.invite}
          error={taking.error}
          isSending={taking.isPending}
          onSend={(told) =>
            taking.mutate({ path: '/bureaus/officers', body: { ...told, bureauId } })
          }
          onClose={() => setOpen(false)}
        >
          <OfficerFields />
        </FormDialog>
      ) : null}
    </div>
  );
}

function OfficerFields() {
  const { words } = useSpoken();
  const { staff } = words.account;
  const partyWords = usePartyWords();
  const rules = [{ required: true, message: words.common.form.missing }];
  return (
    <>
      <Form.Item name="name" label={staff.name} rules={rules}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="role" label={staff.role} rules={rules}>
        <Radio.Group options={AT_BUREAU.map((value) => ({ value, label: partyWords(value) }))} />
      </Form.Item>
    </>
  );
}

function LinkShown({ link: { account, token, until } }: { link: Link }) {
  const { words, language } = useSpoken();
  const { staff } = words.account;
  return (
    <Alert
      type="success"
      title={staff.link}
      description={
        <>
          <p>{account}</p>
          <code className="hash">{token}</code>
          <p>{staff.until(moment(until, language))}</p>
        </>
      }
    />
  );
}
