import { changedMeanwhile, keyReused } from '@anxintui/shared/aggregate/aggregate';
import { sha256Of } from '@anxintui/shared/aggregate/history';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';
import type { Moderation, Moderations } from '../domain/moderation.js';

type ModerationRow = Omit<Moderation, 'id'> & {
  readonly _id: string;
  /** Its number in the case, from 1. */
  readonly place: number;
  /** What the request asked, so that its repeat is told from another under the same key. */
  readonly asked: string;
  /** Of everything else in the document. */
  readonly hash: string;
};

export function moderationModel(connection: Connection): Model<ModerationRow> {
  const schema = new Schema<ModerationRow>(
    {
      _id: { type: String, required: true },
      caseId: { type: String, required: true },
      target: { type: Schema.Types.Mixed, required: true },
      act: { type: String, required: true },
      words: { type: String, required: true },
      at: { type: Date, required: true },
      by: { type: String, required: true },
      account: { type: String, required: true },
      place: { type: Number, required: true },
      asked: { type: String, required: true },
      hash: { type: String, required: true },
    },
    { strict: 'throw', versionKey: false, collection: 'moderations' },
  ).index({ caseId: 1, place: 1 }, { name: 'case', unique: true });
  return connection.models['moderations'] ?? connection.model<ModerationRow>('moderations', schema);
}

const toDomain = ({
  _id,
  place: _,
  asked: __,
  hash: ___,
  ...moderation
}: ModerationRow): Moderation => ({
  id: _id,
  ...moderation,
});

const TRIES = 20;

/** Decisions are only ever added, one after the other in each case. */
export function mongoModerations(connection: Connection): Moderations {
  const model = moderationModel(connection);
  const madeBy = async (_id: string, asked: string): Promise<Moderation | null> => {
    const row = await model.findOne({ _id }).lean<ModerationRow>();
    if (row && row.asked !== asked) throw keyReused();
    return row && toDomain(row);
  };
  const nextPlace = async (caseId: string): Promise<number> => {
    const last = await model.findOne({ caseId }).sort({ place: -1 }).lean<ModerationRow>();
    return (last?.place ?? 0) + 1;
  };
  return {
    async add({ id, ...moderation }) {
      const { caseId, target, act, words, account } = moderation;
      const asked = sha256Of({ caseId, target, act, words, account });
      for (let tries = 0; tries < TRIES; tries += 1) {
        const made = await madeBy(id, asked);
        if (made) return made;
        const content = { _id: id, ...moderation, place: await nextPlace(caseId), asked };
        if (await isFirst(model.create([{ ...content, hash: sha256Of(content) }])))
          return { id, ...moderation };
      }
      throw changedMeanwhile(caseId);
    },
    async of(caseId) {
      const rows = await model.find({ caseId }).sort({ place: 1 }).lean<ModerationRow[]>();
      return rows.map(toDomain);
    },
  };
}

/** False when somebody else decided at the same moment. */
async function isFirst(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
