/** The least that targets and text may measure, in CSS pixels. */
export type Measures = { readonly targetPx: number; readonly textPx: number };
/** 18 pt is 24 px. */
export const STANDARD: Measures = { targetPx: 44, textPx: 16 };
export const ELDER: Measures = { targetPx: 60, textPx: 24 };

declare global {
  interface Window {
    /** The controls of the page as they were counted, for the tabs that follow. */
    counted?: Element[];
  }
}

/** Runs in the page: everything that a keyboard must reach, by its words. */
export function controlsOnPage(): string[] {
  const selector =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
    !element.closest('[inert], [aria-hidden="true"]');
  const isTabbable = (element: Element): boolean =>
    !element.matches(':disabled, [tabindex="-1"], input[type="hidden"]');
  const groups = new Set<string>();
  const isFirstOfGroup = (element: Element): boolean => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const name = `${element.form?.id}:${element.name}`;
    const isChosen =
      element.checked || !document.querySelector(`input[name="${element.name}"]:checked`);
    if (groups.has(name) || !isChosen) return false;
    groups.add(name);
    return true;
  };
  // What lies under an open dialog waits until it is closed.
  const dialogs = document.querySelectorAll<HTMLElement>('[aria-modal="true"]');
  const top = [...dialogs].findLast(isShown) ?? document.body;
  window.counted = [...top.querySelectorAll(selector)].filter(
    (element) => isShown(element) && isTabbable(element) && isFirstOfGroup(element),
  );
  // Where Tab starts is wherever the focus was last, so it is put on top.
  const given = top.getAttribute('tabindex');
  top.tabIndex = -1;
  top.focus();
  if (given === null) top.removeAttribute('tabindex');
  return window.counted.map((element) => element.outerHTML.slice(0, 120));
}

/** Runs in the page: which of the counted controls has the focus. */
export function tabbedTo(): number | null {
  const at = window.counted?.indexOf(document.activeElement ?? document.body) ?? -1;
  return at === -1 ? null : at;
}

/** Runs in the page: targets that a thumb misses and text that is too small. Links inside a sentence are as high as it. */
export function smallOnPage({ targetPx, textPx }: Measures): string[] {
  const named = (element: Element): string => element.outerHTML.slice(0, 120);
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true });
  const sizeOf = (element: Element): DOMRect => {
    const label = element.id && document.querySelector(`label[for="${element.id}"]`);
    const isTick = element.matches('input[type="radio"], input[type="checkbox"]');
    return (isTick && label ? label : element).getBoundingClientRect();
  };
  const isInSentence = (element: Element): boolean =>
    element.matches('a') && getComputedStyle(element).display === 'inline';
  const targets = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
  ]
    .filter(
      (element) =>
        isShown(element) &&
        !isInSentence(element) &&
        !element.matches('.skip, [type="hidden"], [type="file"]'),
    )
    .filter((element) => {
      const { width, height } = sizeOf(element);
      return width > 0 && (width < targetPx - 0.5 || height < targetPx - 0.5);
    });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<Element>();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isText = (walker.currentNode.textContent ?? '').trim() !== '';
    if (!parent || !isText || !isShown(parent) || parent.closest('script, style, svg')) continue;
    if (Number.parseFloat(getComputedStyle(parent).fontSize) < textPx - 0.1) small.add(parent);
  }
  return [
    ...targets.map((element) => {
      const { width, height } = sizeOf(element);
      return `target of ${Math.round(width)}×${Math.round(height)}: ${named(element)}`;
    }),
    ...[...small].map(
      (element) => `text of ${getComputedStyle(element).fontSize}: ${named(element)}`,
    ),
  ];
}
