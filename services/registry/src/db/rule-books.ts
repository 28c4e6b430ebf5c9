import type { HolidayCalendar, RuleSet } from '@anxintui/shared/calendar/rule-set';
import { isDuplicateKey } from '@anxintui/shared/store/group-commit';
import { type Connection, type Model, Schema } from 'mongoose';
import type { RuleBooks } from '../domain/repositories.js';

type Versioned<T> = Omit<T, 'version'> & { readonly _id: string; readonly enteredAt: Date };
type RuleSetRow = Versioned<RuleSet>;
type CalendarRow = Versioned<HolidayCalendar> & {
  /** The request that entered it; absent for the calendar of the migration. */
  readonly cause?: string;
  readonly fingerprint?: string;
};
const mixed = { type: Schema.Types.Mixed, required: true } as const;

/** A version is inserted once and never edited; the newest by its name is the current one. */
export function ruleSetModel(connection: Connection): Model<RuleSetRow> {
  const schema = new Schema<RuleSetRow>(
    {
      _id: { type: String, required: true },
      enteredAt: { type: Date, required: true },
      validFrom: { type: String, required: true },
      rules: mixed,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'ruleSets' },
  ).index({ validFrom: -1, enteredAt: -1 }, { name: 'in-force' });
  return connection.models['ruleSets'] ?? connection.model<RuleSetRow>('ruleSets', schema);
}

export function calendarModel(connection: Connection): Model<CalendarRow> {
  const schema = new Schema<CalendarRow>(
    {
      _id: { type: String, required: true },
      enteredAt: { type: Date, required: true },
      years: mixed,
      cause: String,
      fingerprint: String,
    },
    { strict: 'throw', versionKey: false, minimize: false, collection: 'calendars' },
  ).index(
    { cause: 1 },
    { name: 'entered-by', unique: true, partialFilterExpression: { cause: { $exists: true } } },
  );
  return connection.models['calendars'] ?? connection.model<CalendarRow>('calendars', schema);
}

export function mongoRuleBooks(connection: Connection): RuleBooks {
  const ruleSets = ruleSetModel(connection);
  const calendars = calendarModel(connection);
  return {
    async current() {
      const [ruleSet, calendar] = await Promise.all([
        ruleSets.findOne().sort({ validFrom: -1, enteredAt: -1 }).lean<RuleSetRow>(),
        calendars.findOne().sort({ _id: -1 }).lean<CalendarRow>(),
      ]);
      if (!ruleSet || !calendar)
        throw new Error('No rule set or calendar in the database; run the migration first');
      const { _id: ruleSetVersion, validFrom, rules } = ruleSet;
      const { _id: calendarVersion, years } = calendar;
      return {
        ruleSet: { version: ruleSetVersion, validFrom, rules },
        calendar: { version: calendarVersion, years },
      };
    },
    async addCalendar({ version, years }, { at, cause, fingerprint }) {
      try {
        await calendars.insertMany([{ _id: version, years, enteredAt: at, cause, fingerprint }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async enteredBy(cause) {
      const row = await calendars.findOne({ cause }).lean<CalendarRow>();
      if (!row) return null;
      const { _id: version, years, fingerprint = '' } = row;
      return { calendar: { version, years }, fingerprint };
    },
  };
}
