import { qrIn } from '../kit/qr-in.js';
import { whereCodeLeads } from './where-code-leads.js';

const EVERY_MS = 200;

/** Reads codes by camera or from a photo, on the device alone, and goes where they lead. */
export function scansIn(scanner: HTMLElement): void {
  const starts = scanner.querySelector<HTMLElement>('[data-scanner-starts]');
  const stops = scanner.querySelector<HTMLElement>('[data-scanner-stops]');
  const view = scanner.querySelector<HTMLVideoElement>('[data-scanner-view]');
  const photo = scanner.querySelector<HTMLInputElement>('[data-scanner-photo]');
  const says = scanner.querySelector<HTMLElement>('[data-scanner-says]');
  if (!(starts && stops && view && photo && says)) return;
  const say = (words: string) => {
    says.textContent = scanner.dataset[words] ?? '';
  };
  const show = (isOn: boolean) => {
    [starts.hidden, stops.hidden, view.hidden] = [isOn, !isOn, !isOn];
  };
  let stop = () => {};
  stops.addEventListener('click', () => stop());
  starts.addEventListener('click', () => {
    void watch(view, { say, show }).then((end) => {
      stop = end;
    });
  });
  photo.addEventListener('change', () => void readPhoto(photo, say));
  scanner.hidden = false;
}

type Tell = {
  readonly say: (words: string) => void;
  readonly show: (isOn: boolean) => void;
};

/** Looks through the camera until a code is read or somebody has had enough; answers how to end it. */
async function watch(view: HTMLVideoElement, { say, show }: Tell): Promise<() => void> {
  const stream = await openCamera();
  if (!stream) {
    say('cameraOff');
    return () => {};
  }
  view.srcObject = stream;
  await view.play();
  show(true);
  say('cameraOn');
  const looking = setInterval(() => void look(), EVERY_MS);
  const look = async () => {
    const text = await qrIn(view);
    if (text !== null && stream.active && follow(text, say)) end();
  };
  const end = () => {
    clearInterval(looking);
    for (const track of stream.getTracks()) track.stop();
    show(false);
    say('');
  };
  return end;
}

async function openCamera(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    // Refused, busy, or there is none: the page offers two other ways.
    return null;
  }
}

async function readPhoto(photo: HTMLInputElement, say: Tell['say']): Promise<void> {
  const [file] = photo.files ?? [];
  if (!file) return;
  const picture = await createImageBitmap(file).catch(() => null);
  const text = picture && (await qrIn(picture));
  if (text) follow(text, say);
  else say('unread');
}

/** Whether the code is one of ours; then the page changes. */
function follow(text: string, say: Tell['say']): boolean {
  const at = whereCodeLeads(text, location.origin);
  if (at === null) say('notOurs');
  else location.assign(at);
  return at !== null;
}
