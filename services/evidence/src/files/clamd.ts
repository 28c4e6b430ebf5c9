import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ScanFile } from '../domain/ports.js';

/** Setting: a file of 15 MB takes a second or two; who waits longer goes on without an answer. */
const WITHIN_MS = 5_000;
const ANSWER_BYTES = 4096;
const ADDRESS = /^(?<host>[\w.-]+|\[[\da-fA-F:]+\]):(?<port>\d{1,5})$/;

/** Without a scanner everything that is what it is said to be counts as clean. */
export const noScanner: ScanFile = async () => 'clean';

/** ClamAV's daemon over TCP: `INSTREAM`, pieces with their length before them, a length of zero, one line of answer. */
export function clamd(address: string, withinMs = WITHIN_MS): ScanFile {
  const { host, port } = ADDRESS.exec(address)?.groups ?? {};
  if (!host || !port) throw new Error(`CLAMD_ADDRESS is no host:port: ${address}`);
  return async (bytes) => {
    const socket = connect({ host: host.replace(/[[\]]/g, ''), port: Number(port) });
    const late = setTimeout(() => socket.destroy(new Error('clamd takes too long')), withinMs);
    try {
      return await asked(socket, bytes);
    } finally {
      clearTimeout(late);
      socket.destroy();
    }
  };
}

async function asked(
  socket: Socket,
  bytes: AsyncIterable<Uint8Array>,
): Promise<'clean' | 'infected' | null> {
  const answer = answerOf(socket);
  const sent = sendAll(socket, bytes);
  // Whichever fails first tells that there is no answer; the other one must not end the process.
  sent.catch(() => undefined);
  answer.catch(() => undefined);
  const line = await Promise.all([answer, sent]).then(
    ([told]) => told,
    () => '',
  );
  if (line.endsWith(': OK')) return 'clean';
  return line.endsWith(' FOUND') ? 'infected' : null;
}

async function sendAll(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await once(socket, 'connect');
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue;
    await written(socket, lengthOf(piece.byteLength));
    await written(socket, piece);
  }
  await written(socket, lengthOf(0));
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

const written = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

/** Up to its NUL, or to where the daemon hangs up. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    socket.on('data', (piece: Buffer) => {
      line += piece.toString('latin1');
      if (line.includes('\0') || line.length > ANSWER_BYTES) resolve(line.split('\0', 1).join());
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(line.trimEnd()));
  });
}
