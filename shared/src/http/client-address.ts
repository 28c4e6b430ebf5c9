import { isIPv4, isIPv6 } from 'node:net';
import type { Request } from 'express';

const MAPPED = /^::ffff:(?=\d+\.)/i;
const GROUPS_OF_A_NETWORK = 4;
const GROUPS = 8;

/** As much of a request as tells where it comes from. */
export type Caller = Pick<Request, 'ip'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * What stands for a caller without a session: the IPv4 address, or of IPv6 the /64, which one household has to itself.
 * `X-Forwarded-For` counts only as far as the app trusts its proxies, and only where it holds an address.
 */
export function networkOf(req: Caller): string {
  const address = [req.ip, req.socket.remoteAddress].find((each) => each && isAddress(bare(each)));
  return address === undefined ? 'unknown' : network(bare(address));
}

/** Without the zone of a link, and IPv4 as itself. */
const bare = (address: string): string => (address.split('%', 1)[0] ?? '').replace(MAPPED, '');
const isAddress = (text: string): boolean => isIPv4(text) || isIPv6(text);

function network(address: string): string {
  if (isIPv4(address)) return address;
  const [head = '', tail] = address.split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const between = tail === undefined ? 0 : GROUPS - before.length - after.length;
  const groups = [...before, ...Array.from({ length: between }, () => 0), ...after];
  const ours = groups.slice(0, GROUPS_OF_A_NETWORK).map((group) => group.toString(16));
  return `${ours.join(':')}::/64`;
}

/** An IPv4 address at the end stands for two groups, neither of which belongs to the network. */
const groupsOf = (text: string): number[] =>
  text === ''
    ? []
    : text.split(':').flatMap((group) => (isIPv4(group) ? [0, 0] : [Number.parseInt(group, 16)]));
