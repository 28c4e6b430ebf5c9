import { useSpoken } from '../../copy/words.js';

export function Mine() {
  const { account } = useSpoken().words;
  return <h1>{account.title}</h1>;
}
