import { Alert, Card, Form, Input } from 'antd';
import { useLocation } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { Desk } from './counter-steps.js';
import { type ReturnFile, useReturnChanged } from './use-return.js';

type Told = { readonly code?: string };

/** The pass is shown once: as it was scanned, or by the six digits. */
export function Present({ file, etag }: Desk) {
  const { present } = useSpoken().words.retailer.counter;
  const changed = useReturnChanged(file.id);
  const pass = usePass();
  const command = offered(file, 'present');
  if (!command) return null;
  return (
    <Card title={<h2>{present.title}</h2>}>
      <CommandForm<ReturnFile, Told>
        {...changed}
        command={command}
        etag={etag}
        label={present.send}
        bodyOf={({ code }) => (pass ? { pass } : { code })}
      >
        {pass ? (
          <Alert type="success" title={present.scanned} className="counter__gap" />
        ) : (
          <Form.Item name="code" label={present.code} rules={[{ required: true }]}>
            <Input inputMode="numeric" maxLength={6} autoComplete="off" size="large" />
          </Form.Item>
        )}
      </CommandForm>
    </Card>
  );
}

/** As it was scanned before this page was opened; it never stands in an address. */
function usePass(): string | undefined {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('pass' in state)) return undefined;
  return typeof state.pass === 'string' ? state.pass : undefined;
}
