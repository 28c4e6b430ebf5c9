import { Form, Input } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

type Told = { readonly words?: string };
const bodyOf = ({ words }: Told) => (words ? { words } : {});

/** Goods that were not taken go back; the manager may still take them. */
export function GoodsSteps(desk: Desk) {
  return (
    <>
      <WithWords {...desk} name="reverse-refusal" />
      <WithWords {...desk} name="hand-back-goods" />
    </>
  );
}

type Props = Desk & { readonly name: 'reverse-refusal' | 'hand-back-goods' };

function WithWords({ file, etag, name }: Props) {
  const { counter } = useSpoken().words.retailer;
  const changed = useReturnChanged(file.id);
  const command = offered(file, name);
  if (!command) return null;
  const label = counter.commands[name];
  return (
    <details className="fold">
      <summary>{label}</summary>
      <CommandForm<ReturnFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={label}
        bodyOf={bodyOf}
      >
        <Form.Item name="words" label={counter.words}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </CommandForm>
    </details>
  );
}
