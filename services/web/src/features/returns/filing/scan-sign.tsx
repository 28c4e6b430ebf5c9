import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSpoken } from '../../../copy/words.js';
import { Field } from '../../../kit/fields.js';
import { qrIn } from '../../../kit/qr-in.js';
import { numberOnSign } from './use-stores.js';

const LOOK_EVERY_MS = 300;

/** The sign at the store's door, by the camera or from a photo. */
export function ScanSign({ onRead }: { onRead: (number: string) => void }) {
  const { store } = useSpoken().words.returns;
  const [note, setNote] = useState('');
  function take(text: string) {
    const number = numberOnSign(text);
    if (number) onRead(number);
    else setNote(store.notOurs);
  }
  async function readPhoto({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    const text = await createImageBitmap(file).then(qrIn, () => null);
    if (text) take(text);
    else setNote(store.notFoundInPhoto);
  }
  return (
    <div className="card scan">
      <Camera onText={take} onNone={() => setNote(store.noCamera)} />
      <p role="status">{note}</p>
      <Field name="sign-photo" label={store.photo}>
        {(bound) => (
          <input
            {...bound}
            type="file"
            accept="image/*"
            onChange={(event) => void readPhoto(event)}
          />
        )}
      </Field>
    </div>
  );
}

type CameraProps = { readonly onText: (text: string) => void; readonly onNone: () => void };
function Camera({ onText, onNone }: CameraProps) {
  const { store } = useSpoken().words.returns;
  const video = useRef<HTMLVideoElement>(null);
  const take = useEffectEvent(onText);
  const giveUp = useEffectEvent(onNone);
  useEffect(() => {
    const stop = new AbortController();
    if (video.current) watch(video.current, take, stop.signal).catch(giveUp);
    return () => stop.abort();
  }, []);
  return (
    <>
      <p>{store.scanning}</p>
      <video ref={video} className="scan__view" muted playsInline />
    </>
  );
}

async function watch(
  video: HTMLVideoElement,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  const look = setInterval(() => {
    void qrIn(video).then((text) => {
      if (!text || signal.aborted) return;
      close();
      onText(text);
    });
  }, LOOK_EVERY_MS);
  const close = () => {
    clearInterval(look);
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return close();
  signal.addEventListener('abort', close);
  video.srcObject = stream;
  await video.play();
}
