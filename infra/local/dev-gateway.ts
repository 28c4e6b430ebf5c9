import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { type FrontEnd, fromSources, isFromSources, manifestIn } from './dev-pages.js';

const LOOPBACK = '127.0.0.1';

type Deps = { readonly apiPort: number; readonly frontEnds: readonly FrontEnd[] };

/** One origin over the api and the sources of its pages, so that cookies and addresses are those of a usual start. */
export function devGateway(deps: Deps): Server {
  const server = createServer((req, res) => forward(deps, req, res));
  server.on('upgrade', (req, socket, head) => tunnel(deps, { req, socket, head }));
  return server;
}

function forward({ apiPort, frontEnds }: Deps, req: IncomingMessage, res: ServerResponse): void {
  const address = req.url ?? '/';
  // A worker of the last build would go on serving that.
  if (/\/sw\.js(\?|$)/.test(address)) return void res.writeHead(404).end();
  const frontEnd = frontEnds.find((each) => isFromSources(each, address));
  const { 'accept-encoding': _, ...headers } = req.headers;
  const asked = { host: LOOPBACK, port: frontEnd?.port ?? apiPort, path: address, headers };
  const onward = request({ ...asked, method: req.method }, (answer) => {
    if (frontEnd || !isPage(answer)) passOn(answer, res);
    else sendPage(answer, res, frontEnds).catch(() => res.destroy());
  });
  onward.on('error', () => res.headersSent || res.writeHead(502).end());
  req.pipe(onward);
}

const isPage = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.startsWith('text/html') ?? false;

function passOn(answer: IncomingMessage, res: ServerResponse): void {
  res.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(res);
}

/** Without its policy: it would forbid what reloads the page. */
async function sendPage(
  answer: IncomingMessage,
  res: ServerResponse,
  frontEnds: readonly FrontEnd[],
): Promise<void> {
  const { 'content-security-policy': _, 'content-length': __, ...headers } = answer.headers;
  const kept: OutgoingHttpHeaders = headers;
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(Buffer.from(piece));
  const html = frontEnds.reduce(
    (text, each) => fromSources(text, each, manifestIn(each.folder)),
    Buffer.concat(pieces).toString('utf8'),
  );
  res.writeHead(answer.statusCode ?? 502, kept).end(html);
}

type Upgrade = {
  readonly req: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
};

/** The line on which vite tells of changes. */
function tunnel({ frontEnds }: Deps, { req, socket, head }: Upgrade): void {
  const address = req.url ?? '/';
  const frontEnd = frontEnds.find(({ at }) => address.startsWith(`${at}/`));
  if (!frontEnd) return void socket.destroy();
  const onward = connect(frontEnd.port, LOOPBACK, () => {
    onward.write(`${req.method} ${address} HTTP/1.1\r\n${headerLines(req.rawHeaders)}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}

const headerLines = (raw: readonly string[]): string =>
  raw.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
