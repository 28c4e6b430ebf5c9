import { connect, type Socket } from 'node:net';

const LOOPBACK = '127.0.0.1';
const END_OF_HEAD = '\r\n\r\n';
/** Where the status stands in `HTTP/1.1 201 Created`. */
const STATUS_AT = 9;
const SILENT_AFTER_MS = 20_000;

export type HttpAnswer = { readonly status: number; readonly body: string };

/** One connection that is kept and carries one request at a time: the client may cost next to nothing. */
export type HttpConnection = {
  readonly exchange: (request: string) => Promise<HttpAnswer>;
  readonly close: () => void;
};
type Waiting = { answered: (answer: HttpAnswer) => void; failed: (reason: Error) => void };

export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = connect({ port, host: LOOPBACK, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return exchanging(socket);
}

function exchanging(socket: Socket): HttpConnection {
  let waiting: Waiting | null = null;
  let received: Buffer = Buffer.alloc(0);
  const fail = (reason: Error): void => {
    waiting?.failed(reason);
    waiting = null;
  };
  const take = (chunk: Buffer): void => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = wholeAnswer(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    const asked = waiting;
    waiting = null;
    asked?.answered(answer);
  };
  socket.setTimeout(SILENT_AFTER_MS, () => socket.destroy(new Error('no answer')));
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', (chunk) => {
    try {
      take(chunk);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
  return {
    exchange: (request) =>
      new Promise((answered, failed) => {
        waiting = { answered, failed };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** Null while bytes are missing; throws on what it was not made for. */
function wholeAnswer(received: Buffer): HttpAnswer | null {
  const endOfHead = received.indexOf(END_OF_HEAD);
  if (endOfHead < 0) return null;
  const head = received.toString('latin1', 0, endOfHead);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without Content-Length:\n${head}`);
  const bodyAt = endOfHead + END_OF_HEAD.length;
  const end = bodyAt + Number(length);
  if (received.length < end) return null;
  if (received.length > end) throw new Error('more than one answer to one request');
  const status = Number(head.slice(STATUS_AT, STATUS_AT + 3));
  return { status, body: received.toString('utf8', bodyAt, end) };
}
