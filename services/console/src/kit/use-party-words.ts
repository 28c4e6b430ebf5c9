import { useSpoken } from '../copy/words.js';

/** Who did something, as people call them. */
export function usePartyWords(): (by: string) => string {
  const parties: Readonly<Record<string, string>> = useSpoken().words.kit.party;
  return (by) => parties[by] ?? by;
}
