import { type FormEvent, useState } from 'react';
import { Loading } from '../../app/loading.js';
import { useSpoken } from '../../copy/words.js';
import { type Fault, FaultSummary, TextField } from '../../kit/fields.js';
import { maskedPhone } from '../../kit/shown.js';
import { SentNote } from './sent-note.js';
import { type Profile, useProfile, useProfileChange } from './use-my-data.js';

/** Name and address as one has told them: what a bureau needs. */
export function ProfileForm() {
  const { profile: said } = useSpoken().words.myData;
  const { data, error, refetch } = useProfile();
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      <p>{said.lead}</p>
      {data ? (
        <ProfileFields profile={data.view} />
      ) : (
        <Loading error={error} again={() => void refetch()} />
      )}
    </section>
  );
}

function ProfileFields({ profile }: { profile: Profile }) {
  const { myData } = useSpoken().words;
  const { profile: said } = myData;
  const change = useProfileChange();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = ['name', 'address'].map(
      (field) => [field, String(form.get(field) ?? '').trim()] as const,
    );
    const given = told.filter(([, text]) => text !== '');
    if (given.length === 0) return setFaults([{ field: 'name', words: said.missing }]);
    setFaults([]);
    change.mutate(Object.fromEntries(given));
  }
  return (
    <form noValidate onSubmit={save}>
      <FaultSummary faults={faults} />
      <SentNote sending={change} done={myData.saved} />
      <p>
        {said.phone} {maskedPhone(profile.phone ?? '')} ·{' '}
        <span className={profile.isComplete ? 'tag tag--good' : 'tag tag--warn'}>
          {profile.isComplete ? said.complete : said.incomplete}
        </span>
      </p>
      <TextField name="name" label={said.name} defaultValue={profile.name} autoComplete="name" />
      <TextField
        name="address"
        label={said.address}
        hint={said.addressHint}
        defaultValue={profile.address}
        autoComplete="street-address"
      />
      <div className="buttons">
        <button type="submit" disabled={change.isPending}>
          {myData.save}
        </button>
      </div>
    </form>
  );
}
