import './preview.css';
import { mendTextDecoder } from './fresh-decoder.ts';
import { Preview } from './preview.ts';

mendTextDecoder();
void new Preview(window, document.documentElement.dataset['paneUrl'] ?? '').start();
