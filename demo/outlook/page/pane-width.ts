import { clampPaneWidth } from './settings.ts';

const keyStep = 10;

/** Lets the edge of the pane be dragged, or moved with the arrow keys. */
export function makePaneResizable(
  edge: HTMLElement,
  { width, onResize }: { readonly width: () => number; readonly onResize: (width: number) => void },
): void {
  edge.addEventListener('pointerdown', (down) => {
    const startWidth = width();
    edge.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void =>
      onResize(clampPaneWidth(startWidth + down.clientX - event.clientX));
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'lostpointercapture',
      () => edge.removeEventListener('pointermove', move),
      {
        once: true,
      },
    );
  });
  edge.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: keyStep, ArrowRight: -keyStep }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onResize(clampPaneWidth(width() + step));
  });
}
