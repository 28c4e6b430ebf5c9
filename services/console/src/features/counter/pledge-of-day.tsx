import { Descriptions } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { usePledgeOn } from './use-return.js';

/** What the store had promised on the day of the purchase, in the words that shoppers read. */
export function PledgeOfDay({ storeId, on }: { storeId: string; on: string }) {
  const { counter } = useSpoken().words.retailer;
  const { data } = usePledgeOn(storeId, on);
  if (!data) return null;
  return (
    <details className="fold">
      <summary>{counter.pledgeTitle}</summary>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={data.inWords.map(({ field, label, text }) => ({
          key: field,
          label,
          children: text,
        }))}
      />
    </details>
  );
}
