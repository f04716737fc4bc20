/** Shift pressed three times in a row, as on GOV.UK's "Exit this page". Used in the frame and on the page around it. */

const PRESSES = 3;
const PAUSE_MS = 5000;

/**
 * Listens for it. A Shift that makes a capital letter does not count; another key begins the count anew.
 * @param {Window} target
 * @param {{onThird: () => void, onCount?: (left: number) => void}} listener `left` is 0 when the count lapses
 */
export function listenForThreeShifts(target, { onThird, onCount = () => {} }) {
  // The Shift key of a phone's on-screen keyboard is pressed for other reasons.
  if (navigator.maxTouchPoints > 0 && !matchMedia("(any-pointer: fine)").matches) return;
  let presses = 0;
  let alone = false;
  let lapse = 0;

  const forget = () => {
    clearTimeout(lapse);
    if (presses > 0) onCount(0);
    presses = 0;
  };

  target.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      alone = !event.repeat || alone;
      return;
    }
    alone = false;
    forget();
  });

  target.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    clearTimeout(lapse);
    presses += 1;
    if (presses === PRESSES) {
      presses = 0;
      onThird();
      return;
    }
    onCount(PRESSES - presses);
    lapse = target.setTimeout(forget, PAUSE_MS);
  });
}
