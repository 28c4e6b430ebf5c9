import type { Screen } from '../../app/form/screens.js';
import type { Draft } from '../../app/form/use-draft.js';
import type { Answers } from './answers.js';
import { useClaimScreen } from './claim-screen.js';
import { useConsentsScreen } from './consents-screen.js';
import { useContactScreen } from './contact-screen.js';
import { useHappenedScreen } from './happened-screen.js';
import { usePhotosScreen } from './photos-screen.js';
import { useStoreScreen } from './store-screen.js';
import { useUnlistedScreen } from './unlisted-screen.js';
import { useWayScreen } from './way-screen.js';

/** The topics of a complaint, as they stand with what was answered so far. */
export function useScreens(draft: Draft<Answers>): readonly Screen[] {
  const store = useStoreScreen(draft);
  const unlisted = useUnlistedScreen(draft);
  const happened = useHappenedScreen(draft);
  const claim = useClaimScreen(draft);
  const photos = usePhotosScreen(draft);
  const way = useWayScreen(draft);
  const consents = useConsentsScreen(draft);
  const contact = useContactScreen(draft);
  return [
    store,
    ...(draft.answers.isUnlisted ? [unlisted] : []),
    happened,
    claim,
    photos,
    way,
    consents,
    ...(contact.questions.length > 0 ? [contact] : []),
  ];
}
