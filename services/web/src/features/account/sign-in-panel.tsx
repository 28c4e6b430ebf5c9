import { useState } from 'react';
import { CodeForm } from './code-form.js';
import { DemoShoppers } from './demo-shoppers.js';
import { PhoneForm } from './phone-form.js';
import type { Asked } from './use-sign-in.js';

/** By a code to one's phone, with an account or without; whoever is signed in goes on where they were. */
export function SignInPanel() {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div className="narrow">
      {asked ? (
        <CodeForm
          key={asked.challenge}
          asked={asked}
          onAgain={setAsked}
          onOtherPhone={() => setAsked(null)}
        />
      ) : (
        <PhoneForm onAsked={setAsked} />
      )}
      <DemoShoppers />
    </div>
  );
}
