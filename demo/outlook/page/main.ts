// oxlint-disable-next-line no-unassigned-import -- webpack takes the style out
import './preview.css';
import { startPreview } from './preview.ts';

startPreview({
  paneUrl: document.documentElement.dataset['paneUrl'] ?? '',
  page: document,
});
