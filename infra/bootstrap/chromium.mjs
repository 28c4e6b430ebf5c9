import { aptInstall, hasApt } from './debian.mjs';
import { isAtLeast, isProgram, onPath, versionOf } from './programs.mjs';
import { BootstrapError, capture, say } from './run.mjs';

const OLDEST = [120, 0];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ON_A_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const FONTS = 'fonts-noto-cjk';

/** A Chromium that runs here and can draw Chinese; only tests and measurements of pages need one. */
export function findChromium() {
  const binary = named() ?? found() ?? installed();
  if (binary === null) throw new BootstrapError(howToInstall());
  if (!drawsChinese()) installFonts();
  say(`Chromium: ${binary}`);
  return binary;
}

function named() {
  const binary = process.env.CHROMIUM_BINARY;
  if (!binary) return null;
  const reason = unfit(binary);
  if (reason !== null) throw new BootstrapError(`CHROMIUM_BINARY=${binary}: ${reason}`);
  return binary;
}

function found() {
  const there = [...NAMES.map(onPath), ON_A_MAC].filter((path) => path !== null);
  for (const binary of there.filter(isProgram)) {
    const reason = unfit(binary);
    if (reason === null) return binary;
    say(`leaving ${binary} aside: ${reason}`);
  }
  return null;
}

/** It needs too many libraries and a font cache to be run from an unpacked folder, and installing it starts no service. */
function installed() {
  if (!hasApt()) return null;
  aptInstall('chromium', 'chromium-l10n', FONTS);
  return found();
}

function unfit(binary) {
  const { numbers, reason } = versionOf(binary, /(?:Chromium|Google Chrome) (\d+)\.(\d+)/);
  if (numbers === null) return reason;
  return isAtLeast(numbers, OLDEST) ? null : `Chromium ${OLDEST[0]} or newer is needed`;
}

/** Pages with empty boxes for characters would pass every test and show nothing. */
function drawsChinese() {
  if (process.platform === 'darwin') return true;
  return capture('fc-list', [':lang=zh', 'family']).stdout.trim() !== '';
}

function installFonts() {
  if (!hasApt())
    throw new BootstrapError(
      `no Chinese font here (fc-list :lang=zh); please run:\n  sudo dnf install -y google-noto-sans-cjk-fonts`,
    );
  aptInstall('fontconfig', FONTS);
  if (!drawsChinese()) throw new BootstrapError('fc-list :lang=zh still names no Chinese font');
}

function howToInstall() {
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask google-chrome'
      : hasApt()
        ? `sudo apt-get update && sudo apt-get install -y chromium chromium-l10n ${FONTS}`
        : 'sudo dnf install -y chromium google-noto-sans-cjk-fonts';
  return [
    `no Chromium here; ${OLDEST[0]} or newer is needed. Please run:\n  ${command}`,
    'or name one you have: CHROMIUM_BINARY=<path of chromium>',
  ].join('\n');
}
