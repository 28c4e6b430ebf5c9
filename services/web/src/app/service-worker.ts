/** What is shown comes first; then all of the app is fetched, to be there without a network. */
const AFTER_MS = 2_000;

/** The app opens without a network once it has been opened with one. */
export function keepsForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

const later = (): void => void setTimeout(register, AFTER_MS);

function register(): void {
  // Without it the app works all the same, only not offline.
  navigator.serviceWorker.register('/app/sw.js', { scope: '/app/' }).catch(() => undefined);
}
