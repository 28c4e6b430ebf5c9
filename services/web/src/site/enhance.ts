import './styles.css';

/** What the pages made on the server gain where scripts run; without them everything still works. */
function enhance(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-prints]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

enhance();
