import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { maskedPerson, type People, type PersonFacts } from '../domain/person.js';
import { type KnownPeople, type KnownPerson, knownPeople } from './known-people.js';
import {
  PEOPLE,
  type PeopleKeys,
  type PersonRow,
  type PersonSealer,
  personSealer,
  type SealedFacts,
} from './person-sealing.js';

const WHERE_PRESENT = (field: string) => ({
  partialFilterExpression: { [field]: { $exists: true } },
});

export function personModel(connection: Connection): Model<PersonRow> {
  const schema = new Schema<PersonRow>(
    {
      _id: { type: String, required: true },
      dek: Schema.Types.Mixed,
      fields: Schema.Types.Mixed,
      phoneIndex: String,
      idNumberIndex: String,
      erasedAt: Date,
    },
    { strict: 'throw', versionKey: false, collection: PEOPLE },
  )
    .index({ phoneIndex: 1 }, { name: 'phone', unique: true, ...WHERE_PRESENT('phoneIndex') })
    .index({ idNumberIndex: 1 }, { name: 'id-number', ...WHERE_PRESENT('idNumberIndex') });
  return connection.models[PEOPLE] ?? connection.model<PersonRow>(PEOPLE, schema);
}

export function mongoPeople(connection: Connection, keys: PeopleKeys): People {
  const model = personModel(connection);
  const sealer = personSealer(keys);
  const known = knownPeople(model, sealer);
  return { ...reading({ model, sealer, known }), ...writing({ model, sealer, known }) };
}

type Store = {
  readonly model: Model<PersonRow>;
  readonly sealer: PersonSealer;
  readonly known: KnownPeople;
};
type Reading = 'findByPhone' | 'read' | 'knows' | 'names' | 'masked';

const reading = ({ model, sealer, known }: Store): Pick<People, Reading> => ({
  async findByPhone(phone) {
    const phoneIndex = sealer.phoneIndex(phone);
    if (phoneIndex === null) return null;
    return (await model.findOne({ phoneIndex }).select('_id').lean<PersonRow>())?._id ?? null;
  },
  async read(accountId) {
    const row = await model.findOne({ _id: accountId }).lean<PersonRow>();
    return row && sealer.open(row);
  },
  async knows(accountId, fields) {
    const known = fields.map((field) => [`fields.${field}`, trusted({ $exists: true })]);
    return (await model.exists({ _id: accountId, ...Object.fromEntries(known) })) !== null;
  },
  names: async (accountIds) => mapped(await known.of(accountIds), ({ name }) => name),
  masked: async (accountIds) => mapped(await known.of(accountIds), maskedPerson),
});

function writing({ model, sealer, known }: Store): Omit<People, Reading> {
  const create = async (accountId: string, facts: PersonFacts): Promise<boolean> => {
    const row = await sealer.row(accountId, facts);
    if (await isFirst(model.insertMany([row]))) return true;
    return (await model.exists({ _id: accountId })) !== null;
  };
  return {
    create,
    async change(accountId, facts) {
      const row = await model.findOne({ _id: accountId }).lean<PersonRow>();
      if (!row) return create(accountId, facts);
      if (!row.dek) throw new Error(`${accountId} has been erased`);
      const sealed = await sealer.sealed(facts, { _id: accountId, dek: row.dek });
      const mine = { _id: accountId, 'dek.id': row.dek.id };
      const isDone = await isFirst(model.updateOne(mine, { $set: byPath(sealed) }));
      known.forget(accountId);
      return isDone;
    },
    async releasePhone(accountId) {
      await model.updateOne({ _id: accountId }, { $unset: { phoneIndex: true } });
    },
    async erase(accountId, at) {
      const erasing = {
        $unset: { dek: true, fields: true, phoneIndex: true, idNumberIndex: true },
        $set: { erasedAt: at },
      } as const;
      const isThere = { _id: accountId, erasedAt: trusted({ $exists: false }) };
      await model.updateOne(isThere, erasing);
      known.forget(accountId);
    },
  };
}

/** False when another document has the same key already. */
async function isFirst(write: PromiseLike<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Every field by its own path, so that two changes of different fields do not undo each other. */
const byPath = ({ fields = {}, ...indexes }: SealedFacts): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [`fields.${field}`, value])),
  ...indexes,
});

function mapped<T>(
  known: ReadonlyMap<string, KnownPerson>,
  view: (person: KnownPerson) => T | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [id, person] of known) {
    const seen = view(person);
    if (seen !== undefined) found.set(id, seen);
  }
  return found;
}
