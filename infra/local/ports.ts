import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';
const LAST_PORT = 65_535;

/** Every address is asked, because the api listens on all of them and a database on loopback alone. */
export async function isPortFree(port: number): Promise<boolean> {
  const answers = await Promise.all([canListen(port), canListen(port, LOOPBACK)]);
  return answers.every(Boolean);
}

/** The first free port at or after the given one. */
export async function nextFreePort(from: number): Promise<number> {
  for (let port = from; port <= LAST_PORT; port += 1) {
    if (await isPortFree(port)) return port;
  }
  throw new Error(`no free port at or after ${from}`);
}

/** A port the system says is free on loopback at this moment. */
export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      probe.close(() => resolve(true));
    });
  });
}
