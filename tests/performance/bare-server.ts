import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { mongo } from 'mongoose';

/** A filing as the bare program needs to know it. */
type Body = {
  readonly storeId: string;
  readonly purchase: { readonly on: string };
  readonly items: readonly object[];
};
type Stored = {
  _id: string;
  facts: { seller: { storeId: string }; purchase: object; items: readonly object[] };
  history: readonly { id: string }[];
  outbox: readonly { eventId: string }[];
};

const { MONGODB_URI = '', TEMPLATE_DATABASE = '', PORT = '' } = process.env;
const client = await new mongo.MongoClient(MONGODB_URI).connect();
const rows = client.db('bare').collection<Stored>('returns');
const template = await client.db(TEMPLATE_DATABASE).collection<Stored>('returns').findOne();
if (!template) throw new Error('there is no stored return to take as a template');

createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => {
    file(template, Buffer.concat(chunks)).then(
      (id) => answer(res, 201, { id, status: 'filed', href: `/api/v1/returns/${id}` }),
      (error: unknown) => answer(res, 500, { error: String(error) }),
    );
  });
}).listen(Number(PORT), '127.0.0.1');

/** The document that the api would store for this filing, as to content and size, inserted by itself. */
async function file(like: Stored, bytes: Buffer): Promise<string> {
  const { storeId, purchase, items }: Body = JSON.parse(bytes.toString());
  const eventId = randomUUID();
  const row: Stored = {
    ...like,
    _id: randomUUID().slice(-16),
    facts: {
      ...like.facts,
      seller: { ...like.facts.seller, storeId },
      purchase: { ...purchase, receivedOn: purchase.on },
      items,
    },
    history: like.history.map((entry) => ({ ...entry, id: eventId })),
    outbox: like.outbox.map((entry) => ({ ...entry, eventId })),
  };
  await rows.insertOne(row, { writeConcern: { w: 'majority', journal: true } });
  return row._id;
}

function answer(res: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  });
  res.end(text);
}
