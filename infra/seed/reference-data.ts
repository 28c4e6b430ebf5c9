import { bureauModel } from '@anxintui/identity/db/bureaus';
import { bureauTree } from '@anxintui/identity/domain/bureau-tree';
import { calendarModel, ruleSetModel } from '@anxintui/registry/db/rule-books';
import { FIRST_CALENDAR } from '@anxintui/registry/domain/calendars';
import { FIRST_RULE_SET } from '@anxintui/registry/domain/rule-sets';
import type { Connection } from 'mongoose';
import { insertMissing } from './insert-missing.js';

/** The bureaus, rules and holidays without which no service works; what is there already keeps its settings. */
export async function writeReferenceData(connection: Connection, now: Date): Promise<void> {
  const bureaus = bureauTree().map(({ id, ...bureau }) => ({ _id: id, ...bureau }));
  const { version: ruleSet, ...rules } = FIRST_RULE_SET;
  const { version: calendar, ...holidays } = FIRST_CALENDAR;
  await Promise.all([
    insertMissing(connection, nameOf(bureauModel(connection)), bureaus),
    insertMissing(connection, nameOf(ruleSetModel(connection)), [
      { _id: ruleSet, enteredAt: now, ...rules },
    ]),
    insertMissing(connection, nameOf(calendarModel(connection)), [
      { _id: calendar, enteredAt: now, ...holidays },
    ]),
  ]);
}

const nameOf = ({ collection }: { readonly collection: { readonly collectionName: string } }) =>
  collection.collectionName;
