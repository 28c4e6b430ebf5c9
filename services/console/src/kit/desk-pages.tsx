import { Button, Flex } from 'antd';
import { useSpoken } from '../copy/words.js';
import type { ListAddress } from './use-list-address.js';

type Props = Pick<ListAddress, 'address' | 'change'> & { readonly next: string | null | undefined };

/** The place in a list is the API's; back is to its beginning. */
export function DeskPages({ address, change, next }: Props) {
  const { table } = useSpoken().words.retailer.disputes;
  return (
    <Flex gap="small" justify="end" className="desk-bar">
      {address.has('after') ? (
        <Button onClick={() => change({ after: '' })}>{table.first}</Button>
      ) : null}
      {next ? <Button onClick={() => change({ after: next })}>{table.next}</Button> : null}
    </Flex>
  );
}
