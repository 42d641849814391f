// What all features are drawn with; first, so that the sheet of a feature wins over it.
import './tokens.css';
import './base.css';
import './controls.css';
import './screen.css';
import './layout.css';
import './notice.css';
import './combo.css';
import './issue-line.css';
