import { Loading } from '../../app/loading.js';
import { useSpoken } from '../../copy/words.js';
import { Choices } from '../../kit/fields.js';
import { SentNote } from './sent-note.js';
import { type Preferences, usePreferences, usePreferencesChange } from './use-my-data.js';

/** How somebody wants to be shown and told things; saved as it is chosen. */
export function PreferencesForm() {
  const { preferences: said } = useSpoken().words.myData;
  const { data, error, refetch } = usePreferences();
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {data ? (
        <Wanted preferences={data.view} />
      ) : (
        <Loading error={error} again={() => void refetch()} />
      )}
    </section>
  );
}

/** What is wished for everywhere is shown on this device at once; its cookies are set by the address. */
const readHere = (wish: Readonly<Record<string, string>>): void =>
  window.location.assign(`?${new URLSearchParams(wish)}`);

function Wanted({ preferences }: { preferences: Preferences }) {
  const { myData } = useSpoken().words;
  const { preferences: said } = myData;
  const change = usePreferencesChange();
  const { language, elder, channels } = preferences;
  const yesNo = (yes: string, no: string) => [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <SentNote sending={change} done={myData.saved} />
      <Choices
        name="language"
        label={said.language}
        choices={(['zh', 'en'] as const).map((value) => ({ value, label: said.languages[value] }))}
        chosen={[language]}
        onChoose={(value) =>
          change.mutate({ language: value }, { onSuccess: () => readHere({ lang: value }) })
        }
      />
      <Choices
        name="elder"
        label={said.elder}
        choices={yesNo(said.elderOn, said.elderOff)}
        chosen={[elder ? 'yes' : 'no']}
        onChoose={(value) => {
          const elder = value === 'yes';
          change.mutate({ elder }, { onSuccess: () => readHere({ elder: elder ? '1' : '0' }) });
        }}
      />
      <Choices
        name="sms"
        label={said.sms}
        hint={said.statutory}
        choices={yesNo(said.smsOn, said.smsOff)}
        chosen={[channels.sms ? 'yes' : 'no']}
        onChoose={(value) => change.mutate({ channels: { sms: value === 'yes' } })}
      />
    </form>
  );
}
