import { type Me, useMe } from '../../app/use-me.js';
import { useOfficers } from '../../kit/use-officers.js';

/** Who is in charge, by name where the reader may know colleagues by name. */
export function OfficerName({ account }: { account: string }) {
  const me = useMe().data;
  return me ? <Known account={account} me={me} /> : account;
}

function Known({ account, me }: { account: string; me: Me }) {
  const officers = useOfficers(me).data ?? [];
  return [...officers, me].find((one) => one.account === account)?.name ?? account;
}
