import { useSpoken } from '../../copy/words.js';
import { money } from '../../kit/shown.js';
import type { Case } from './use-case.js';

/** What is asked for, with its amount where there is one. */
export function ClaimInWords({ claim: { kind, amountFen } }: { claim: Case['claim'] }) {
  const { claimKind } = useSpoken().words.common;
  return (
    <>{amountFen === undefined ? claimKind[kind] : `${claimKind[kind]} ${money(amountFen)}`}</>
  );
}
