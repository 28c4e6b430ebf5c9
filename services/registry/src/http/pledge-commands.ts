import { AppealBody, PledgeTermsBody } from '@anxintui/shared/contracts/pledges';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import {
  amendPledgeOfStore,
  appealAgainstBureau,
  revisePledgeOfStore,
  withdrawPledgeOfStore,
} from '../use-cases/pledge-commands.js';
import { type SubmitPledgeDeps, submitPledgeOfStore } from '../use-cases/submit-pledge.js';
import { answering, PLEDGE_COMMAND, type PledgeCommandDeps } from './answer-pledge.js';
import { pledgeTerms } from './pledge-terms.js';
import { endpoint } from './policy.js';

type Deps = PledgeCommandDeps & SubmitPledgeDeps;

export const amendPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'amend-pledge',
      path: '/pledges/{id}/amendment',
      summary: '起草新版承诺 · draft a new version beside the one in force',
      body: PledgeTermsBody,
    },
    (asked) =>
      answering(deps, asked, (step) =>
        amendPledgeOfStore(deps.steps, step, pledgeTerms(asked.body)),
      ),
  );

export const revisePledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'revise-pledge',
      path: '/pledges/{id}/revision',
      summary: '修改草稿 · revise the draft',
      body: PledgeTermsBody,
    },
    (asked) =>
      answering(deps, asked, (step) =>
        revisePledgeOfStore(deps.steps, step, pledgeTerms(asked.body)),
      ),
  );

export const submitPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'submit-pledge',
      path: '/pledges/{id}/submission',
      summary: '提交审核 · submit the draft to the county bureau',
    },
    (asked) => answering(deps, asked, (step) => submitPledgeOfStore(deps, step)),
  );

export const withdrawPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'withdraw-pledge',
      path: '/pledges/{id}/withdrawal',
      summary: '撤回草稿或退出承诺 · drop the draft, or end the pledge with this day',
    },
    (asked) => answering(deps, asked, (step) => withdrawPledgeOfStore(deps.steps, step)),
  );

export const appealPledgeRoute = (deps: Deps): Endpoint =>
  endpoint(
    {
      ...PLEDGE_COMMAND,
      id: 'appeal-pledge',
      path: '/pledges/{id}/appeal',
      summary: '申诉 · appeal against what the bureau did',
      body: AppealBody,
    },
    (asked) =>
      answering(deps, asked, (step) => appealAgainstBureau(deps.steps, step, asked.body.words)),
  );
