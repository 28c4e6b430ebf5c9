import type { IdentityQueries } from '@anxintui/identity/queries';
import type { RuleBook } from '@anxintui/shared/calendar/rule-set';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoEnterprises } from './db/enterprises.js';
import {
  enterpriseRoute,
  registerEnterpriseRoute,
  strikeOffEnterpriseRoute,
  verifyEnterpriseRoute,
} from './http/enterprises.js';

type Deps = {
  readonly connection: Connection;
  readonly now: () => Date;
  readonly responsible: IdentityQueries['responsible'];
  readonly ruleBook: () => RuleBook;
};

/** Enterprises by their credit code. */
export function enterpriseRoutes({ connection, now, responsible, ruleBook }: Deps): Endpoint[] {
  const enterprises = mongoEnterprises(connection);
  const deps = {
    enterprises,
    responsible,
    steps: { rows: enterprises, overdue: () => null, now },
    ruleBook,
    now,
  };
  return [
    registerEnterpriseRoute(deps),
    enterpriseRoute(deps),
    verifyEnterpriseRoute(deps),
    strikeOffEnterpriseRoute(deps),
  ];
}
