import { connect } from 'node:net';
import type { Reply } from '../../support/http.js';

const PATIENCE_MS = 5_000;

/** What came back over one connection. */
export type Exchange = {
  readonly replies: readonly Reply[];
  /** What is no whole answer, if anything. */
  readonly rest: string;
  /** The server hung up, rather than our patience. */
  readonly hungUp: boolean;
};

/** Sends pieces as they are, says that no more will come, and listens until the server hangs up. */
export function exchange(url: string, pieces: readonly Uint8Array[]): Promise<Exchange> {
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
    const done = (hungUp: boolean) => {
      socket.destroy();
      resolve({ ...repliesIn(Buffer.concat(received).toString('latin1')), hungUp });
    };
    socket.setNoDelay().setTimeout(PATIENCE_MS, () => done(false));
    socket.on('data', (piece) => received.push(piece));
    socket.on('error', () => undefined);
    socket.once('close', () => done(true));
    for (const piece of pieces) socket.write(piece);
    socket.end();
  });
}

/** Goes away in the middle, without waiting for anything. */
export function abandon(url: string, sent: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve());
    socket.write(sent, () => socket.resetAndDestroy());
  });
}

const HEAD = /^HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n((?:[!#$%&'*+.^`|~\w-]+: [^\r\n]*\r\n)*)\r\n/;

/** Byte for byte as latin1, so that lengths are those of the wire. */
function repliesIn(text: string): Omit<Exchange, 'hungUp'> {
  const replies: Reply[] = [];
  let rest = text;
  for (let head = HEAD.exec(rest); head; head = HEAD.exec(rest)) {
    const [all, status = '', lines = ''] = head;
    const headers = new Headers(lines.split('\r\n').filter(Boolean).map(fieldOf));
    const end = all.length + Number(headers.get('content-length') ?? 0);
    if (end > rest.length) break;
    if (status !== '100')
      replies.push(replyOf(Number(status), headers, rest.slice(all.length, end)));
    rest = rest.slice(end);
  }
  return { replies, rest };
}

function fieldOf(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at), line.slice(at + 1).trim()];
}

function replyOf(status: number, headers: Headers, content: string): Reply {
  const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
  const text = new TextDecoder().decode(bytes);
  return { status, headers, bytes, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
