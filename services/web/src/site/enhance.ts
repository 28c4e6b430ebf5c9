import './styles.css';
import { asksForPlace } from './near.js';

/** What the pages made on the server gain where scripts run; without them everything still works. */
function enhance(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-prints]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  document.querySelector<HTMLElement>('[data-takes-focus]')?.focus();
  if ('geolocation' in navigator)
    for (const near of document.querySelectorAll<HTMLElement>('[data-near]')) asksForPlace(near);
  const scanner = document.querySelector<HTMLElement>('[data-scanner]');
  if (scanner) void import('./scanning.js').then(({ scansIn }) => scansIn(scanner));
}

enhance();
