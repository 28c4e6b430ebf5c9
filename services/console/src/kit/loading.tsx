import { Spin } from 'antd';
import { useSpoken } from '../copy/words.js';

/** While something is read; a turning wheel alone says nothing to those who do not see it. */
export function Loading() {
  return (
    <div role="status" aria-label={useSpoken().words.common.state.loading}>
      <Spin />
    </div>
  );
}
