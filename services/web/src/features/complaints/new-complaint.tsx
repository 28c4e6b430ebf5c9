import { useSearchParams } from 'react-router';
import { SteppedForm } from '../../app/form/stepped-form.js';
import { useDraft } from '../../app/form/use-draft.js';
import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { useSpoken } from '../../copy/words.js';
import { NOTHING_YET } from './answers.js';
import { ComplaintSent } from './complaint-sent.js';
import { ComplaintStart } from './complaint-start.js';
import { useAskedStore } from './use-asked-store.js';
import { useFiling } from './use-filing.js';
import { useScreens } from './use-screens.js';

/** The topics that need no session: they can be filled in without a network. */
const OPEN_TOPICS = ['store', 'unlisted', 'happened', 'claim'];

/** Complaining about a store, with an account or by a code to one's phone only. */
export function NewComplaint() {
  const [params] = useSearchParams();
  const [topic = ''] = (params.get('step') ?? '').split('.', 1);
  const isOpen = topic === '' || OPEN_TOPICS.includes(topic);
  if (isOpen) return <ComplaintForm />;
  return (
    <NeedsSignIn>
      <ComplaintForm />
    </NeedsSignIn>
  );
}

function ComplaintForm() {
  const { complaints } = useSpoken().words;
  const draft = useDraft('complaint', NOTHING_YET);
  useAskedStore(draft);
  const screens = useScreens(draft);
  const filing = useFiling(draft);
  if (filing.data) return <ComplaintSent filed={filing.data} />;
  return (
    <SteppedForm
      title={complaints.title}
      start={<ComplaintStart />}
      screens={screens}
      isResumed={draft.isResumed}
      onStartAgain={draft.clear}
      sending={{ send: () => filing.mutate(), isPending: filing.isPending, error: filing.error }}
    />
  );
}
