import { type Connection, type Model, Schema } from 'mongoose';
import {
  type Preferences,
  type PreferencesChange,
  type PreferencesOf,
  USUAL_PREFERENCES,
} from '../domain/preferences.js';

/** Only what somebody has chosen: everything else is as usual. */
type PreferencesRow = {
  readonly _id: string;
  readonly language?: Preferences['language'];
  readonly elder?: boolean;
  readonly sms?: boolean;
  readonly readUpTo?: Date;
};

export function preferencesModel(connection: Connection): Model<PreferencesRow> {
  const schema = new Schema<PreferencesRow>(
    {
      _id: { type: String, required: true },
      language: String,
      elder: Boolean,
      sms: Boolean,
      readUpTo: Date,
    },
    { strict: 'throw', versionKey: false, collection: 'preferences' },
  );
  return (
    connection.models['preferences'] ?? connection.model<PreferencesRow>('preferences', schema)
  );
}

export function mongoPreferences(connection: Connection): PreferencesOf {
  const model = preferencesModel(connection);
  const row = (_id: string) => model.findOne({ _id }).lean<PreferencesRow>();
  return {
    read: async (accountId) => preferencesOf(await row(accountId)),
    async change(_id, change) {
      const options = { upsert: true, returnDocument: 'after' } as const;
      const changed = await model
        .findOneAndUpdate({ _id }, { $set: chosen(change) }, options)
        .lean<PreferencesRow>();
      return preferencesOf(changed);
    },
    readUpTo: async (accountId) => (await row(accountId))?.readUpTo ?? null,
    async markRead(_id, readUpTo) {
      await model.updateOne({ _id }, { $max: { readUpTo } }, { upsert: true });
    },
    async forget(_id) {
      await model.deleteOne({ _id });
    },
  };
}

const preferencesOf = (row: PreferencesRow | null): Preferences => {
  const { language, elder, channels } = USUAL_PREFERENCES;
  return {
    language: row?.language ?? language,
    elder: row?.elder ?? elder,
    channels: { sms: row?.sms ?? channels.sms },
  };
};

const chosen = ({ language, elder, channels }: PreferencesChange) => ({
  ...(language === undefined ? {} : { language }),
  ...(elder === undefined ? {} : { elder }),
  ...(channels?.sms === undefined ? {} : { sms: channels.sms }),
});
