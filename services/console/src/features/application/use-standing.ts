import { useSearchParams } from 'react-router';
import type { Me } from '../../app/use-me.js';
import { useEnterprise, useOwnStores } from '../../kit/use-own-stores.js';
import { useInvitations, useStaff } from '../../kit/use-staff.js';
import { usePledge } from '../pledges/use-pledge.js';
import { taskStates } from './tasks.js';
import { usePostSoon } from './use-post-soon.js';

const SIGNED = ['submitted', 'in-force', 'suspended'] as const;
const isSigned = (status: string): boolean => SIGNED.some((each) => each === status);

/** The enterprise that one answers for, or has just registered: its number then stands in the address. */
function useOwnEnterprise({ enterpriseId }: Me) {
  const [address] = useSearchParams();
  const registered = address.get('registered') ?? undefined;
  const isJoining = enterpriseId === undefined && registered !== undefined;
  usePostSoon(isJoining);
  return {
    enterprise: useEnterprise({ enterpriseId: enterpriseId ?? registered }).data,
    isJoining,
  };
}

/** The store that is next to get a pledge, and who may write it. */
function useStoreAtHand(me: Me) {
  const { stores } = useOwnStores(me);
  const store = stores.find(({ pledge }) => pledge === null) ?? stores[0];
  const isManagers = (post: { readonly storeId?: string | undefined }) =>
    post.storeId === store?.id;
  const managers = (useStaff(me).data ?? []).filter(({ roles }) => roles.includes('manager'));
  const asked = (useInvitations(me).data ?? []).filter(
    ({ role, state }) => role === 'manager' && state === 'waiting',
  );
  return {
    store,
    hasManager: managers.some(isManagers),
    isManagerAsked: asked.some(isManagers),
    mayDraft: me.roles.includes('headquarters') || (me.roles.includes('manager') && isManagers(me)),
  };
}

/** How far the application has come. */
export function useStanding(me: Me) {
  const { enterprise, isJoining } = useOwnEnterprise(me);
  const { store, hasManager, isManagerAsked, mayDraft } = useStoreAtHand(me);
  const pledge = usePledge(mayDraft ? store?.id : undefined).data?.view;
  const isListed = store?.pledge !== null && store?.pledge !== undefined;
  const hasPledge = pledge !== undefined || isListed;
  const states = taskStates({
    enterprise: enterprise !== undefined,
    store: store !== undefined,
    manager: hasManager || mayDraft || hasPledge,
    pledge: hasPledge,
    papers: enterprise?.status === 'verified',
    signing: isListed || (pledge?.versions ?? []).some(({ status }) => isSigned(status)),
  });
  return { enterprise, isJoining, store, isManagerAsked, mayDraft, pledge, isListed, states };
}
export type Standing = ReturnType<typeof useStanding>;
