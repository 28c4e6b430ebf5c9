import { Link } from 'react-router';
import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { ChangePhone } from './change-phone.js';
import { DisclosureList } from './disclosure-list.js';
import { FlagList } from './flag-list.js';
import { PreferencesForm } from './preferences-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

/** What is known of somebody, how they are told things, where they are signed in, and who has read about them. */
export function AccountPage() {
  const { myData } = useSpoken().words;
  return (
    <NeedsSignIn>
      <div className="narrow">
        <PageHeading title={myData.title} />
        <ProfileForm />
        <ChangePhone />
        <PreferencesForm />
        <SessionList />
        <DisclosureList />
        <FlagList />
        <p>
          <Link className="block-link" to="/my-data">
            {myData.data.title}
          </Link>
        </p>
      </div>
    </NeedsSignIn>
  );
}
