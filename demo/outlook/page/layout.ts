import { element } from './element.ts';
import { paneWidths } from './settings.ts';

/** The places of the page that are drawn into. */
export interface Layout {
  readonly titleBar: HTMLElement;
  readonly folders: HTMLElement;
  readonly list: HTMLElement;
  readonly commands: HTMLElement;
  readonly notifications: HTMLElement;
  readonly mail: HTMLElement;
  readonly resizer: HTMLElement;
  readonly paneHeader: HTMLElement;
  readonly paneContent: HTMLElement;
}

/** Puts the places into an empty page: a bar, and below it folders, list, mail and pane. */
export function layOut(page: Document): Layout {
  const layout: Layout = {
    titleBar: element('header', { class: 'title-bar' }),
    folders: element('nav', { class: 'folders' }),
    list: element('section', { class: 'list' }),
    commands: element('div', { class: 'commands' }),
    notifications: element('div', { class: 'notifications' }),
    mail: element('article', { class: 'open-mail' }),
    resizer: element('div', {
      class: 'resizer',
      role: 'separator',
      tabindex: 0,
      'aria-orientation': 'vertical',
      'aria-valuemin': paneWidths.narrowest,
      'aria-valuemax': paneWidths.widest,
    }),
    paneHeader: element('div', { class: 'pane-header' }),
    paneContent: element('div', { class: 'pane-content' }),
  };
  page.body.append(
    layout.titleBar,
    element('div', { class: 'columns' }, [
      layout.folders,
      layout.list,
      element('main', { class: 'reading' }, [
        layout.commands,
        element('div', { class: 'message' }, [layout.notifications, layout.mail]),
      ]),
      layout.resizer,
      element('aside', { class: 'task-pane' }, [layout.paneHeader, layout.paneContent]),
    ]),
  );
  return layout;
}
