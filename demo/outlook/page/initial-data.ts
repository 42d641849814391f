import { hasMailbox, requirementSets } from './hosts.ts';
import type { Person, PreviewMail } from './preview-mail.ts';
import type { Settings } from './settings.ts';
import { toBase64 } from './safe-html.ts';
import { officeColors } from './themes.ts';

const attachmentTypes = { file: 0, item: 1 } as const;

/** What the library asks first: who and what it runs in. */
export function appContext(
  controlId: string,
  paneUrl: string,
  settings: Settings,
  roamingSettings: unknown,
): object {
  return {
    _id: controlId,
    _appName: 64,
    _appVersion: '16.00',
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: '',
    _clientMode: 0,
    _settings: roamingSettings,
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: controlId,
    _appInstanceId: controlId,
    _requirementMatrix: JSON.stringify(requirementSets(settings.host, settings.hasNestedAuth)),
    _appDomains: [new URL(paneUrl).origin],
    _hostFullVersion: '16.0.0.0',
    _clientWindowWidth: window.innerWidth,
    _clientWindowHeight: window.innerHeight,
    // Where later-calls.ts finds what this library does not know of at start.
    _featureGates: {
      ...(hasMailbox(settings.host, 14) ? { officeTheme: officeColors[settings.theme] } : {}),
      ...(settings.signInWindow === 'lost' ? { losesDialogMessages: true } : {}),
    },
    _addinName: 'Postern',
    _taskpaneUrl: paneUrl,
  };
}

/** The open mail as the library wants it at start and with each change of the selection. */
export function initialData(mail: PreviewMail | null, settings: Settings): object | null {
  if (mail === null) return null;
  const now = new Date();
  const created = (mail.date ?? now).getTime();
  return {
    itemType: 1,
    permissionLevel: 3,
    id: itemIdOf(mail),
    subject: mail.subject,
    normalizedSubject: mail.subject.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, ''),
    from: recipient(mail.from),
    sender: recipient(mail.sender),
    to: mail.to.map(recipient),
    cc: mail.cc.map(recipient),
    dateTimeCreated: created,
    dateTimeModified: created,
    dateTimeSent: created,
    conversationId: `AAQk${encoded(mail.rootId ?? mail.fileName)}`,
    internetMessageId: settings.host === 'stale' ? '' : mail.messageId,
    itemClass: 'IPM.Note',
    isRead: true,
    attachments: mail.attachments.map((attachment) => ({
      id: attachment.id,
      name: attachment.name,
      size: attachment.bytes.length,
      contentType: attachment.contentType,
      attachmentType: attachmentTypes[attachment.kind],
      isInline: attachment.isInline,
      // From Mailbox 1.16 on.
      ...(hasMailbox(settings.host, 16) && attachment.contentId !== null
        ? { contentId: attachment.contentId }
        : {}),
    })),
    userDisplayName: 'Robin Preview',
    userEmailAddress: settings.user,
    userTimeZone: 'W. Europe Standard Time',
    userProfileType: 'office365',
    timeZoneOffsets: [
      {
        start: Date.UTC(1970, 0, 1),
        end: Date.UTC(2100, 0, 1),
        offset: -now.getTimezoneOffset(),
      },
    ],
    hostVersion: '16.0.0.0',
    owaView: 'ThreeColumns',
    ewsUrl: '',
    restUrl: '',
    extensionId: '',
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    selectedEntities: {},
    selectedRegExMatches: {},
  };
}

/** The id of a mail in this mailbox; like Outlook's it may hold `+` and `/`. */
export function itemIdOf(mail: PreviewMail): string {
  return `AAMk${encoded(mail.fileName)}`;
}

function encoded(text: string): string {
  return toBase64(new TextEncoder().encode(text));
}

function recipient(person: Person | null): object | null {
  return person === null ? null : { name: person.name, address: person.address, recipientType: 0 };
}
