import { useSpoken } from '../../copy/words.js';

/** Who did something, as the reader calls them; she herself is "you". */
export function usePartyWords(): (by: string) => string {
  const { cases, common } = useSpoken().words;
  const parties: Readonly<Record<string, string>> = common.party;
  return (by) => (by === 'shopper' ? cases.you : (parties[by] ?? by));
}
