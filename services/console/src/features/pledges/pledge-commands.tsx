import { Flex, Form, Input } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandButton } from '../../kit/command-button.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import { type PledgeFile, usePledgeChanged } from './use-pledge.js';

type Props = { readonly file: PledgeFile; readonly etag: string };
type Told = { readonly words: string };

/** Submit, withdraw, appeal: each where the API offers it. */
export function PledgeCommands({ file, etag }: Props) {
  const { command, appealWords, withdrawSure, submitNotYours } = useSpoken().words.retailer.pledge;
  const changed = usePledgeChanged(file.id);
  const appeal = offered(file, 'appeal');
  const isOthersToSubmit = offered(file, 'revise') && !offered(file, 'submit');
  return (
    <>
      <Flex wrap gap="small">
        <CommandButton<PledgeFile>
          {...changed}
          command={offered(file, 'submit')}
          etag={etag}
          label={command.submit}
          kind="primary"
        />
        <CommandButton<PledgeFile>
          {...changed}
          command={offered(file, 'withdraw')}
          etag={etag}
          label={command.withdraw}
          sure={withdrawSure}
        />
      </Flex>
      {isOthersToSubmit ? <p className="quiet">{submitNotYours}</p> : null}
      {appeal ? (
        <details className="fold">
          <summary>{command.appeal}</summary>
          <CommandForm<PledgeFile, Told>
            {...changed}
            command={appeal}
            etag={etag}
            label={command.appeal}
            bodyOf={(told) => told}
          >
            <Form.Item name="words" label={appealWords} rules={[{ required: true }]}>
              <Input.TextArea rows={3} maxLength={2000} />
            </Form.Item>
          </CommandForm>
        </details>
      ) : null}
    </>
  );
}
