/** The look of every page, served as `/s/demo.css`. */
export const style = `
:root { color-scheme: light dark; --ink: #1f2a37; --soft: #5b6776; --line: #d9dfe6; --paper: #fff;
  --wash: #f4f6f8; --accent: #0b5f7a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #9fabb8; --line: #3a444f;
  --paper: #1b2127; --wash: #242b33; --accent: #6cc3dd; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--wash); }
header { display: flex; gap: 12px; align-items: baseline; padding: 12px 24px; color: var(--soft);
  border-bottom: 1px solid var(--line); background: var(--paper); }
header strong { color: var(--ink); }
main { max-width: 1080px; margin: 0 auto; padding: 24px; }
footer { max-width: 1080px; margin: 0 auto; padding: 0 24px 32px; color: var(--soft); font-size: 13px; }
a { color: var(--accent); }
h1 { margin: 4px 0 20px; font-size: 24px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; font-size: 15px; }
.path { color: var(--soft); margin: 0; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 24px; align-items: start; }
@media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); } }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 16px; }
.facts { margin: 0; display: grid; gap: 10px; }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.files { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); }
.files li { border: 1px solid var(--line); border-radius: 6px; padding: 10px; background: var(--paper); }
.files img { display: block; width: 100%; height: 120px; object-fit: contain; margin-bottom: 8px; }
.files a { overflow-wrap: anywhere; }
.files small, .soft { color: var(--soft); }
table.list { width: 100%; border-collapse: collapse; background: var(--paper); }
table.list th, table.list td { text-align: left; padding: 8px 12px; border: 1px solid var(--line); }
.rendered { overflow-wrap: anywhere; overflow-x: auto; }
.rendered > :first-child { margin-top: 0; }
.rendered > :last-child { margin-bottom: 0; }
.rendered h1, .rendered h2, .rendered h3 { margin: 16px 0 8px; }
.rendered h1 { font-size: 22px; } .rendered h2 { font-size: 19px; } .rendered h3 { font-size: 17px; }
.rendered table { border-collapse: collapse; margin: 12px 0; }
.rendered th, .rendered td { border: 1px solid var(--line); padding: 6px 10px; vertical-align: top;
  text-align: left; }
.rendered th { background: var(--wash); }
.rendered blockquote { margin: 12px 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--line);
  color: var(--soft); }
.rendered pre { background: var(--wash); padding: 10px; border-radius: 4px; overflow-x: auto; }
.rendered img { max-width: 100%; }
.rendered .panel { border: 1px solid var(--line); border-radius: 4px; padding: 8px 12px; margin: 12px 0; }
.rendered .broken { color: var(--soft); text-decoration: underline dotted; }
.rendered .centre { text-align: center; } .rendered .end { text-align: right; }
label { display: block; margin: 0 0 12px; }
input, select, textarea { display: block; width: 100%; max-width: 320px; margin-top: 4px; padding: 8px; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
button { padding: 8px 16px; font: inherit; color: #fff; background: #0b5f7a; border: 0; border-radius: 4px; }
.notice { border-left: 3px solid #b3541e; padding: 4px 0 4px 12px; margin: 0 0 16px; }
`;

/** The picture in the browser's tab, served as `/s/icon.svg`. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b5f7a"/><path d="M4 11h8M6 11V5l4 4" fill="none" stroke="#fff" stroke-width="1.6"/></svg>';
