/** The app opens without a network once it has been opened with one. */
export function keepsForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', register);
  if (document.readyState === 'complete') register();
}

function register(): void {
  window.removeEventListener('load', register);
  // Without it the app works all the same, only not offline.
  navigator.serviceWorker.register('/app/sw.js', { scope: '/app/' }).catch(() => undefined);
}
