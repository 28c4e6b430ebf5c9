import { usePublicWords } from '../public-words.js';

/** Camera and photo, shown where scripts run; the script says no words of its own. */
export function Scanner() {
  const { sign } = usePublicWords();
  return (
    <section
      className="card scanner"
      data-scanner=""
      data-camera-off={sign.cameraOff}
      data-camera-on={sign.cameraOn}
      data-unread={sign.unread}
      data-not-ours={sign.notOurs}
      aria-label={sign.title}
      hidden
    >
      <div className="buttons">
        <button type="button" data-scanner-starts="">
          {sign.camera}
        </button>
        <button type="button" className="button--quiet" data-scanner-stops="" hidden>
          {sign.cameraStop}
        </button>
      </div>
      <video className="scanner__view" data-scanner-view="" playsInline muted hidden />
      <div className="field">
        <label htmlFor="photo">{sign.photo}</label>
        <p className="field__hint" id="photo-hint">
          {sign.photoHint}
        </p>
        <input
          id="photo"
          type="file"
          accept="image/*"
          aria-describedby="photo-hint"
          data-scanner-photo=""
        />
      </div>
      <p role="status" data-scanner-says="" />
    </section>
  );
}
