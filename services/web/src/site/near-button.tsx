import { usePublicWords } from './public-words.js';

type NearButtonProps = { readonly to: string; readonly label: string };

/** Shown where scripts run: asks the browser for the place, and goes to the stores near it. */
export function NearButton({ to, label }: NearButtonProps) {
  const { stores } = usePublicWords();
  return (
    <span className="near" data-near={to} hidden>
      <button type="button" className="button--quiet">
        {label}
      </button>
      <span
        className="near__says"
        role="status"
        data-asking={stores.nearAsking}
        data-denied={stores.nearDenied}
      />
    </span>
  );
}
