import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Connection } from 'mongoose';
import { mongoDisclosures } from './db/disclosures.js';
import { mongoErasures } from './db/erasures.js';
import { mongoSessions } from './db/sessions.js';
import type { People } from './domain/person.js';
import { auditDisclosuresRoute } from './http/audit-disclosures.js';
import { myDisclosuresRoute } from './http/disclosures.js';
import { erasureRoute } from './http/erasure.js';
import { changeProfileRoute, profileRoute } from './http/profile.js';
import type { BureauQueries } from './queries.js';

type Deps = {
  readonly connection: Connection;
  readonly people: People;
  readonly queries: Pick<BureauQueries, 'bureau' | 'bureaus'>;
  readonly now: () => Date;
  readonly isSecure: boolean;
};

/** What people may see and change of what is known of them, and how they have it erased. */
export function peopleRoutes({ connection, people, queries, now, isSecure }: Deps): Endpoint[] {
  const disclosures = mongoDisclosures(connection);
  const [erasures, sessions] = [mongoErasures(connection), mongoSessions(connection)];
  return [
    profileRoute({ people }),
    changeProfileRoute({ people }),
    myDisclosuresRoute({ disclosures, bureau: queries.bureau }),
    auditDisclosuresRoute({ disclosures, tree: queries.bureaus }),
    erasureRoute({ erasures, people, sessions, now, isSecure }),
  ];
}
