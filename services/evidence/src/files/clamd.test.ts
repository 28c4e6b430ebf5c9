import { afterEach, describe, expect, it } from 'vitest';
import { clamd } from './clamd.js';
import { pieces } from './files.contract.js';
import { aScanner, EICAR } from './scanner.contract.js';

let stop: () => void = () => undefined;
afterEach(() => stop());
async function daemon(answer: (file: Buffer) => string | null): Promise<string> {
  const scanner = await aScanner(answer);
  stop = scanner.stop;
  return scanner.address;
}

const ofScanner = (file: Buffer): string =>
  file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';

describe('a file that is scanned', () => {
  it('is clean when the scanner finds nothing, in whatever pieces it comes', async () => {
    const scan = clamd(await daemon(ofScanner));

    expect(await scan(pieces(Buffer.alloc(100_000, 7), 999))).toBe('clean');
  });

  it('is infected when the scanner says so, also across two pieces', async () => {
    const scan = clamd(await daemon(ofScanner));

    expect(await scan(pieces(Buffer.from(`photo ${EICAR}`), 10))).toBe('infected');
  });

  it.each([
    ['nonsense', () => 'stream: INSTREAM size limit exceeded. ERROR'],
    ['nothing', () => ''],
  ])('is neither when the scanner answers %s', async (_, answer) => {
    expect(await clamd(await daemon(answer))(pieces(Buffer.from('a')))).toBeNull();
  });

  it('is neither when the scanner takes too long', async () => {
    const scan = clamd(await daemon(() => null), 50);

    expect(await scan(pieces(Buffer.from('a')))).toBeNull();
  });

  it('is neither when there is no scanner at its address', async () => {
    const address = await daemon(ofScanner);
    stop();

    expect(await clamd(address)(pieces(Buffer.from('a')))).toBeNull();
  });

  it('needs an address that is one', () => {
    expect(() => clamd('somewhere')).toThrow('CLAMD_ADDRESS');
  });
});
