import { describe, expect, it } from 'vitest';
import { networkOf } from './client-address.js';

const from = (ip: string | undefined, remoteAddress: string | undefined = undefined) =>
  networkOf({ ip, socket: { remoteAddress } });

describe('whoever asks without a session', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('at %s is counted as %s', (address, network) => {
    expect(from(address)).toBe(network);
  });

  it('is counted by the connection where what a proxy says is no address', () => {
    expect(from('evil', '203.0.113.9')).toBe('203.0.113.9');
  });

  it('is counted together with all others that have gone away already', () => {
    expect([from(undefined), from('evil', '1.2.3.4.5')]).toEqual(['unknown', 'unknown']);
  });
});
