import { type Actor, RIGHTS } from '@anxintui/shared/vocabulary/actors';
import type { Somebody } from './walk.js';

const somebody = (who: string, actor: Omit<Actor, 'accountId'>): Somebody => ({
  who,
  actor: { accountId: who.replaceAll(' ', '-'), ...actor },
});

export type Whose = {
  readonly storeId: string;
  readonly enterpriseId: string;
  readonly headquartersId: string;
  readonly bureauId: string;
};

/** One person of every role whose business it is, several roles in one person, and the same roles from elsewhere. */
export function everybody({ storeId, enterpriseId, headquartersId, bureauId }: Whose): Somebody[] {
  const atStore = { storeId, enterpriseId };
  const officers = ['intake', 'mediator', 'supervisor', 'bureau-head'] as const;
  return [
    { who: 'the shopper', actor: { accountId: 'shopper-1', roles: ['shopper'] } },
    somebody('the clerk', { roles: ['clerk'], ...atStore }),
    somebody('the manager', { roles: ['manager'], rights: RIGHTS, ...atStore }),
    somebody('the manager without rights', { roles: ['manager'], ...atStore }),
    somebody('headquarters', {
      roles: ['headquarters'],
      rights: RIGHTS,
      enterpriseId: headquartersId,
    }),
    somebody('the owner', { roles: ['owner'], enterpriseId }),
    ...officers.map((role) => somebody(`the ${role}`, { roles: [role], bureauId })),
    somebody('an officer of three roles', {
      roles: ['intake', 'mediator', 'supervisor'],
      bureauId,
    }),
    somebody('another shopper', { roles: ['shopper'] }),
    somebody('another manager', {
      roles: ['manager'],
      rights: RIGHTS,
      storeId: 'elsewhere',
      enterpriseId: 'other',
    }),
    somebody('another headquarters', { roles: ['headquarters'], enterpriseId: 'other' }),
    somebody('an officer elsewhere', { roles: [...officers], bureauId: 'bureau-330106' }),
    somebody('the province analyst', { roles: ['province-analyst'], bureauId: 'bureau-320000' }),
    somebody('an auditor', { roles: ['auditor'] }),
    somebody('an operator', { roles: ['operator'] }),
  ];
}
