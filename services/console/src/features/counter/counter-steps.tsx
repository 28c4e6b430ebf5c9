import { Alert, Flex } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { offered } from '../../kit/offered.js';
import { AddEvidence } from './add-evidence.js';
import { GoodsSteps } from './goods-steps.js';
import { Inspection } from './inspection-form.js';
import { MoneySteps } from './money-steps.js';
import { Present } from './present.js';
import type { ReturnFile } from './use-return.js';

export type Desk = { readonly file: ReturnFile; readonly etag: string };

const AT_THE_COUNTER = [
  'present',
  'accept',
  'refuse',
  'record-refund',
  'record-exchange',
  'hand-back-goods',
  'reverse-refusal',
] as const;

/** What the API offers this person to do with the goods or the money now, in the order of the counter. */
export function CounterSteps({ file, etag }: Desk) {
  const { counter } = useSpoken().words.retailer;
  const desk = { file, etag };
  const isIdle = AT_THE_COUNTER.every((name) => !offered(file, name));
  return (
    <Flex vertical gap="middle" className="counter">
      {isIdle ? <Alert type="info" title={counter.nothing} /> : null}
      <Present {...desk} />
      <Inspection {...desk} />
      <MoneySteps {...desk} />
      <GoodsSteps {...desk} />
      <AddEvidence {...desk} />
    </Flex>
  );
}
