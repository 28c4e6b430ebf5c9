import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { z } from 'zod';

/** What every scanner takes for a virus and no computer is harmed by. */
export const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** A daemon that speaks `INSTREAM`: takes pieces until one of no length, then answers; null keeps silent. */
export async function aScanner(answer: (file: Buffer) => string | null) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    let held = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      held = Buffer.concat([held, piece]);
      const file = fileIn(held);
      const told = file && answer(file);
      if (told !== null) socket.end(`${told}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.custom<AddressInfo>().parse(server.address());
  const stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { address: `127.0.0.1:${port}`, stop };
}

const COMMAND = 'zINSTREAM\0';
function fileIn(held: Buffer): Buffer | null {
  if (!held.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND))) return null;
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= held.length; ) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
