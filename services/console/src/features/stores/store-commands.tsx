import { useQueryClient } from '@tanstack/react-query';
import type { Read } from '../../app/api.js';
import { useSpoken } from '../../copy/words.js';
import { CommandButton } from '../../kit/command-button.js';
import { CommandForm } from '../../kit/command-form.js';
import { offered } from '../../kit/offered.js';
import type { Store } from '../../kit/use-own-stores.js';
import { StoreFields } from './store-fields.js';
import { changeOf, type ToldStore, toldOf } from './told-store.js';

type Props = { readonly read: Read<Store> };

function useStoreChanged(id: string) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['store', id] });
    await queries.invalidateQueries({ queryKey: ['own-stores'] });
  };
}

/** To change what is known of it, and to close it: each where the API offers it. */
export function StoreCommands({ read }: Props) {
  const { view, etag } = read;
  const { stores } = useSpoken().words.retailer.office;
  const again = useStoreChanged(view.id);
  const change = offered(view, 'change');
  return (
    <>
      {change ? (
        <CommandForm<Store, ToldStore>
          key={etag}
          command={change}
          etag={etag}
          label={stores.change}
          bodyOf={(told) => changeOf(view, told)}
          first={toldOf(view)}
          onDone={again}
          onStale={again}
        >
          <StoreFields />
          <p className="quiet">{stores.moving}</p>
        </CommandForm>
      ) : null}
      <Closing read={read} />
    </>
  );
}

/** What closing means stands before the button that does it. */
function Closing({ read: { view, etag } }: Props) {
  const { stores } = useSpoken().words.retailer.office;
  const again = useStoreChanged(view.id);
  const close = offered(view, 'close');
  if (!close) return null;
  return (
    <details className="fold">
      <summary>{stores.toClose}</summary>
      <ul>
        {stores.closingMeans.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <CommandButton<Store>
          command={close}
          etag={etag}
          label={stores.closing}
          onDone={again}
          onStale={again}
        />
      </p>
    </details>
  );
}
