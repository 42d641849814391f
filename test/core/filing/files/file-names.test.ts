import { describe, expect, it } from '@jest/globals';
import { array, assert, property, string } from 'fast-check';
import {
  fileNameWithoutEmoji,
  safeFileName,
  uniqueFileNames,
} from '../../../../core/filing/files/file-names.ts';

describe('safeFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['RE: Offer "A" <b>?.eml', "RE_ Offer 'A' _b__.eml"],
    ['a\\b/c|d*e^f!.txt', 'a_b_c_d_e_f_.txt'],
    ['image[1].png', 'image(1).png'],
    ['a&#33;b & c.png', 'a+#33;b & c.png'],
    ['plan {noformat}.png', 'plan (noformat).png'],
    ['It’s – “new”; 😀.png', "It’s – 'new'; 😀.png"],
    ['two\r\nlines\t.txt', 'two lines .txt'],
    ['Müller 報告 🔥.docx', 'Müller 報告 🔥.docx'],
    ['Mu\u0308ller.txt', 'Müller.txt'],
    // Shown as `invoiceexe.pdf`, if it were not for this.
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['..hidden. ', 'hidden'],
    ['...', 'file'],
    ['.eml', 'eml'],
    ['???.eml', '___.eml'],
    ['', 'file'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['Mr. Smith is here', 'Mr. Smith is here'],
  ])('makes %j to %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('cuts a long name and keeps its extension', () => {
    const safe = safeFileName(`${'x'.repeat(300)}.eml`);

    expect(safe).toBe(`${'x'.repeat(231)}.eml`);
    expect(safe).toHaveLength(235);
  });

  it('does not cut through a character of two halves', () => {
    expect(safeFileName(`${'🔥'.repeat(200)}.eml`)).toBe(`${'🔥'.repeat(115)}.eml`);
  });

  it('gives something that Jira takes for every text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);

        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(235);
        expect(safe).not.toMatch(/[\\/:?*<>|"^!\n\r]|^\./);
      }),
    );
  });
});

describe('uniqueFileNames', () => {
  it('numbers names that are alike, also in another case or after cleaning', () => {
    expect(uniqueFileNames(['image.png', 'Image.PNG', 'a?.txt', 'a*.txt', 'image.png'])).toEqual([
      'image.png',
      'Image (2).PNG',
      'a_.txt',
      'a_ (2).txt',
      'image (3).png',
    ]);
  });

  it('keeps to the length while numbering', () => {
    const [first, second] = uniqueFileNames([`${'x'.repeat(300)}.eml`, `${'x'.repeat(300)}.eml`]);

    expect(first).toHaveLength(235);
    expect(second).toBe(`${'x'.repeat(227)} (2).eml`);
  });

  it('leaves no two alike', () => {
    assert(
      property(array(string({ maxLength: 3 }), { maxLength: 20 }), (names) => {
        const unique = uniqueFileNames(names).map((name) => name.toLowerCase());

        expect(new Set(unique).size).toBe(names.length);
      }),
    );
  });
});

describe('fileNameWithoutEmoji', () => {
  it.each([
    ['plan 🎉.pdf', 'plan.pdf'],
    ['🎉 plan.pdf', 'plan.pdf'],
    ['🎉.pdf', 'file.pdf'],
    ['🎉', 'file'],
    ['Übersicht.tar.gz', 'Übersicht.tar.gz'],
  ])('makes of %j %j', (name, expected) => {
    expect(fileNameWithoutEmoji(name)).toBe(expected);
  });
});
