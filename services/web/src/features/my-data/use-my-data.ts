import type { FlagView } from '@anxintui/shared/contracts/flags';
import type { PreferencesView } from '@anxintui/shared/contracts/identity';
import type { DisclosureView, ProfileView } from '@anxintui/shared/contracts/people';
import type { MySessions } from '@anxintui/shared/contracts/sessions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { read } from '../../app/api.js';
import { useSending } from '../../app/use-sending.js';

type Items<View> = { readonly items: readonly View[] };
export type Profile = z.infer<typeof ProfileView>;
export type Preferences = z.infer<typeof PreferencesView>;
export type MySession = z.infer<typeof MySessions>['items'][number];
export type Disclosure = z.infer<typeof DisclosureView>;
export type Flag = z.infer<typeof FlagView>;

const AT = {
  profile: '/me/profile',
  preferences: '/me/preferences',
  sessions: '/me/sessions',
  disclosures: '/me/disclosures',
  flags: '/me/flags',
} as const;
type About = keyof typeof AT;

const useAbout = <View>(about: About) =>
  useQuery({ queryKey: ['me', about], queryFn: () => read<View>(AT[about]) });
/** Sends a change; what is shown of it is read again. */
function useChange(about: About, path: string = AT[about]) {
  const queries = useQueryClient();
  return useSending(path, () => void queries.invalidateQueries({ queryKey: ['me', about] }));
}

export const useProfile = () => useAbout<Profile>('profile');
export const useProfileChange = () => useChange('profile');
export const usePhoneChange = () => useChange('profile', '/me/phone');
export const usePreferences = () => useAbout<Preferences>('preferences');
export const usePreferencesChange = () => useChange('preferences');
export const useMySessions = () => useAbout<Items<MySession>>('sessions');
export const useSessionEnd = (id: string) => useChange('sessions', `/me/sessions/${id}/revocation`);
export const useOtherSessionsEnd = () => useChange('sessions', '/me/sessions/revocation');
export const useDisclosures = () => useAbout<Items<Disclosure>>('disclosures');
export const useFlags = () => useAbout<Items<Flag>>('flags');
export const useContest = (path: string) => useChange('flags', path);
