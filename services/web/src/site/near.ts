const PATIENCE_MS = 15_000;
const FRESH_MS = 600_000;

/** A button that goes to the stores near the place that the browser tells, when its owner lets it. */
export function asksForPlace(near: HTMLElement): void {
  const button = near.querySelector('button');
  const says = near.querySelector<HTMLElement>('[role="status"]');
  const to = near.dataset['near'];
  if (!(button && says && to)) return;
  near.hidden = false;
  button.addEventListener('click', () => {
    says.textContent = says.dataset['asking'] ?? '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => location.assign(placeIn(to, coords)),
      () => {
        says.textContent = says.dataset['denied'] ?? '';
      },
      { maximumAge: FRESH_MS, timeout: PATIENCE_MS },
    );
  });
}

/** To a hundredth of a degree, about a kilometre: enough to find stores, too little to tell where somebody stands. */
export function placeIn(
  to: string,
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
): string {
  const near = `near=${longitude.toFixed(2)},${latitude.toFixed(2)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${near}`;
}
