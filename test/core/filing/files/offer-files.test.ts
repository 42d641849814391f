import { describe, expect, it } from '@jest/globals';
import type { Image, EmailDocument } from '../../../../core/convert/document.ts';
import {
  attachmentOf,
  offerFiles,
  type OfferOptions,
} from '../../../../core/filing/files/offer-files.ts';
import type { OfferedFile } from '../../../../core/filing/model.ts';
import { aMail, anAttachment } from '../../../support/filing/a-mail.ts';

const options: OfferOptions = {
  limits: { isEnabled: true, maxBytes: 10_000 },
  canReadWholeMail: false,
  body: null,
  siteName: 'Acme',
};

function bodyWith(contentId: string): EmailDocument {
  const image: Image = { kind: 'image', contentId, alt: '', widthPx: null, link: null };
  const paragraph = { kind: 'paragraph', content: [image] } as const;
  return {
    blocks: [{ kind: 'table', rows: [[{ isHeader: false, content: [paragraph] }]] }],
  };
}

const logo = anAttachment({
  id: 'att-2',
  name: 'image001.png',
  contentType: 'image/png',
  isInline: true,
  contentId: 'image001.png@01DA',
});

/** The whole mail around two files of this size. */
function whole(sizeBytes: number): OfferedFile | undefined {
  const attachments = [anAttachment({ sizeBytes }), anAttachment({ sizeBytes })];
  return offerFiles(aMail({ attachments }), { ...options, canReadWholeMail: true }).at(-1);
}

describe('offerFiles', () => {
  it('ticks attachments at first', () => {
    const files = offerFiles(aMail({ attachments: [anAttachment()] }), options);

    expect(files).toMatchObject([
      {
        name: 'report.pdf',
        sizeBytes: 1000,
        source: 'attachment',
        isTickedAtFirst: true,
        obstacle: null,
      },
    ]);
  });

  it.each([
    ['the text does not show it', null, logo, false],
    ['the text shows another', bodyWith('image002.png@01DA'), logo, false],
    ['the text shows it', bodyWith('IMAGE001.PNG@01da'), logo, true],
    [
      'the host tells no Content-ID and the text shows its name',
      bodyWith('image001.png@01DA'),
      { ...logo, contentId: null },
      true,
    ],
    [
      'another part of the same name is shown',
      bodyWith('image001.png@01DA'),
      { ...logo, contentId: 'other@01DA' },
      false,
    ],
  ])('offers an inline picture when %s', (_, body, attachment, isTickedAtFirst) => {
    const [file] = offerFiles(aMail({ attachments: [attachment] }), { ...options, body });

    expect(file).toMatchObject({ source: 'inline', isTickedAtFirst });
  });

  it('never says that the text does not show an image which it may show, where the host tells no Content-ID', () => {
    const attachments = [
      { ...logo, name: 'Screenshot.png', contentId: null, sizeBytes: 9_000 },
      { ...logo, id: 'att-3', contentId: null, sizeBytes: 9_000 },
    ];
    const files = (body: EmailDocument) =>
      offerFiles(aMail({ attachments }), { ...options, body }).map(
        ({ isTickedAtFirst, note }) => note ?? isTickedAtFirst,
      );

    // The first image has an id that nothing is named by: it may be either of them.
    expect(files(bodyWith('ii_m1x2y3'))).toEqual([true, true]);
    expect(files(bodyWith('image001.png@01DA'))).toEqual(['not-shown', true]);
  });

  it('offers no attachment where the host cannot pass them, but files of the disk', () => {
    const attachments = [anAttachment(), logo, anAttachment({ kind: 'cloud' })];
    const added = [{ id: 'disk:1', name: 'a.txt', sizeBytes: 5, contentType: 'text/plain' }];
    const files = offerFiles(aMail({ attachments }), {
      ...options,
      canReadAttachments: false,
      added,
    });

    expect(files.map(({ obstacle }) => obstacle?.code ?? null)).toEqual([
      'ATTACHMENTS_NOT_OFFERED',
      'ATTACHMENTS_NOT_OFFERED',
      'ATTACHMENTS_NOT_OFFERED',
      null,
    ]);
  });

  it('takes an inline file that is no picture for an attachment', () => {
    const attachments = [anAttachment({ isInline: true })];

    expect(offerFiles(aMail({ attachments }), options)[0]).toMatchObject({
      source: 'attachment',
      isTickedAtFirst: true,
    });
  });

  it('says which file is too large, and for what limit', () => {
    const attachments = [anAttachment({ sizeBytes: 10_000 }), anAttachment({ sizeBytes: 10_001 })];

    const files = offerFiles(aMail({ attachments }), options);

    expect(files.map(({ obstacle }) => obstacle?.code ?? null)).toEqual([
      null,
      'ATTACHMENT_TOO_LARGE',
    ]);
    expect(files[1]?.obstacle?.facts).toEqual({ name: 'report.pdf', limitBytes: 10_000 });
  });

  it.each([
    ['Jira tells no limit', { isEnabled: true, maxBytes: null }, null],
    ['the limit is not known yet', null, null],
    ['Jira takes no files', { isEnabled: false, maxBytes: null }, 'ATTACHMENTS_DISABLED'],
  ])('goes by the limits when %s', (_, limits, code) => {
    const attachments = [anAttachment({ sizeBytes: 10 ** 9 })];

    const [file] = offerFiles(aMail({ attachments }), { ...options, limits });

    expect(file?.obstacle?.code ?? null).toBe(code);
  });

  it('offers a shared file as a link, whatever its size', () => {
    const attachments = [anAttachment({ kind: 'cloud', sizeBytes: 10 ** 9 })];

    expect(offerFiles(aMail({ attachments }), options)[0]).toMatchObject({
      source: 'cloud',
      isTickedAtFirst: true,
      obstacle: null,
    });
  });

  it('names an attached mail as a file', () => {
    const attachments = [
      anAttachment({ kind: 'item', name: 'Old thread', contentType: '' }),
      anAttachment({ kind: 'item', name: 'saved.MSG' }),
    ];

    const files = offerFiles(aMail({ attachments }), options);

    expect(files.map(({ name }) => name)).toEqual(['Old thread.eml', 'saved.MSG']);
  });

  it.each([
    ['Re: Printer', 'Re_ Printer.eml'],
    ['', 'mail.eml'],
    ['  ', 'mail.eml'],
  ])(
    'offers the whole mail %j as %s, last and ticked, where the host can give it',
    (subject, name) => {
      const files = offerFiles(aMail({ subject, attachments: [anAttachment()] }), {
        ...options,
        canReadWholeMail: true,
      });

      expect(files).toHaveLength(2);
      expect(files[1]).toMatchObject({
        id: 'whole-mail',
        name,
        sizeBytes: null,
        source: 'whole-mail',
        isTickedAtFirst: true,
      });
    },
  );

  it('tells two files of the same name apart, and finds them again in another session', () => {
    const first = anAttachment({ id: 'session-1-a' });
    const second = anAttachment({ id: 'session-1-b' });
    const [, file] = offerFiles(aMail({ attachments: [first, second] }), options);

    const later = [
      { ...first, id: 'session-2-a' },
      { ...second, id: 'session-2-b' },
    ];

    expect(attachmentOf(aMail({ attachments: later }), file?.id ?? '')?.id).toBe('session-2-b');
    expect(attachmentOf(aMail(), file?.id ?? '')).toBeNull();
  });

  it('says at a picture why it is not ticked, and unticks what the organisation lists', () => {
    const picture = { sha256: 'ab', size: { widthPx: 300, heightPx: 90 } };
    const shown = { ...options, body: bodyWith('image001.png@01DA') };
    const mail = aMail({ attachments: [logo] });
    const [before] = offerFiles(mail, shown);

    const [file] = offerFiles(mail, {
      ...shown,
      pictures: new Map([[before?.id ?? '', picture]]),
      rules: { logos: ['ab'], blockedExtensions: [] },
    });

    expect(before).toMatchObject({ isTickedAtFirst: true });
    expect(before).not.toHaveProperty('note');
    expect(file).toMatchObject({ isTickedAtFirst: false, note: 'logo' });
  });

  it('tells about how large the whole mail will be, and that it cannot go when its encoded files alone are too large', () => {
    // 57 bytes become 76 characters and a line break.
    expect(whole(3_650)).toMatchObject({ sizeBytes: null, expectedBytes: 25_989, obstacle: null });
    expect(whole(3_655)?.obstacle?.code).toBe('ATTACHMENT_TOO_LARGE');
  });

  it('counts an attached email as it is: it is not encoded', () => {
    const attachments = [anAttachment({ kind: 'item', sizeBytes: 9_900 })];
    const [, email] = offerFiles(aMail({ attachments }), { ...options, canReadWholeMail: true });

    expect(email).toMatchObject({ expectedBytes: 25_900, obstacle: null });
  });

  it('names files of the user that a closed pane took along', () => {
    const lost = [{ id: 'disk:1', name: 'plan.pdf', sizeBytes: 3, contentType: '' }];

    const [file] = offerFiles(aMail({}), { ...options, lost });

    expect(file?.obstacle).toMatchObject({ code: 'FILE_GONE', facts: { name: 'plan.pdf' } });
  });
});
