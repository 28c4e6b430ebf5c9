import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import type { ScannedPass } from './pass-text.js';
import { returnByNumber } from './use-return.js';

const Scanner = lazy(async () => ({ default: (await import('./scanner.js')).Scanner }));

/** By the pass on the shopper's phone, or by the number where no camera is at hand. */
export function FindReturn() {
  const { counter } = useSpoken().words.retailer;
  const [isScanning, setScanning] = useState(false);
  const go = useNavigate();
  const toReturn = useCallback(
    ({ id, pass }: ScannedPass) => void go(`/counter/${id}`, { state: { pass } }),
    [go],
  );
  return (
    <section className="counter">
      <Typography.Title level={1}>{counter.title}</Typography.Title>
      <Card title={<h2>{counter.findTitle}</h2>}>
        {isScanning ? (
          <Suspense>
            <Scanner onStop={() => setScanning(false)} onPass={toReturn} />
          </Suspense>
        ) : (
          <Button type="primary" size="large" block onClick={() => setScanning(true)}>
            {counter.scan}
          </Button>
        )}
        <ByNumber />
      </Card>
    </section>
  );
}

function ByNumber() {
  const { counter } = useSpoken().words.retailer;
  const go = useNavigate();
  const finding = useMutation({
    mutationFn: returnByNumber,
    onSuccess: (id) => {
      if (id) void go(`/counter/${id}`);
    },
  });
  const isUnknown = finding.isSuccess && finding.data === undefined;
  return (
    <Form
      layout="vertical"
      size="large"
      className="counter__number"
      onFinish={({ number }: { number: string }) => finding.mutate(number)}
    >
      {finding.error ? <ProblemNote error={finding.error} /> : null}
      {isUnknown ? (
        <Alert
          type="warning"
          role="alert"
          title={counter.notFound}
          description={counter.notFoundNext}
        />
      ) : null}
      <Form.Item name="number" label={counter.number} rules={[{ required: true }]}>
        <Input autoComplete="off" autoCapitalize="characters" />
      </Form.Item>
      <Button htmlType="submit" block loading={finding.isPending}>
        {counter.find}
      </Button>
    </Form>
  );
}
