import type { ModerationBody } from '@anxintui/shared/contracts/moderation';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { FormDialog } from '../../kit/form-dialog.js';
import { useSending } from '../../kit/use-sending.js';
import { useCaseChanged } from './use-case.js';

type Props = {
  readonly caseId: string;
  readonly me: Me;
  readonly target: z.infer<typeof ModerationBody>['target'];
  readonly isHidden: boolean;
};
const MODERATORS = ['supervisor', 'bureau-head'] as const;
/** The two who answer for a bureau; the API has the last word. */
const moderates = ({ roles }: Me): boolean => MODERATORS.some((role) => roles.includes(role));

/** Hides a message or a piece of evidence from both sides, or shows it again; they read why. */
export function Moderation({ caseId, me, target, isHidden }: Props) {
  const { words } = useSpoken();
  const { evidence } = words.officerCase;
  const { message } = App.useApp();
  const { readAgain } = useCaseChanged(caseId);
  const [isOpen, setOpen] = useState(false);
  const sending = useSending({
    onDone: async () => {
      setOpen(false);
      void message.success(evidence.done);
      await readAgain();
    },
  });
  if (!moderates(me)) return null;
  const act = isHidden ? 'show' : 'hide';
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {evidence[act]}
      </Button>
      {isOpen ? (
        <FormDialog<{ words: string }>
          title={evidence[act]}
          error={sending.error}
          isSending={sending.isPending}
          onClose={() => setOpen(false)}
          onSend={(told) =>
            sending.mutate({
              path: `/cases/${caseId}/moderations`,
              body: { target, act, words: told.words },
            })
          }
        >
          <Form.Item
            name="words"
            label={evidence.why}
            rules={[{ required: true, message: words.common.form.missing }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
