import { describe, expect, it } from '@jest/globals';
import { errorGuide } from '../../../contract/error-guide.ts';
import { AppError } from '../../../contract/errors.ts';
import { de } from '../../../addin/pane/i18n/de.ts';
import { en } from '../../../addin/pane/i18n/en.ts';
import { fr } from '../../../addin/pane/i18n/fr.ts';
import { languageFor, languageOf } from '../../../addin/pane/i18n/language.ts';

/** Names of all texts with their kind: `form.create: string`. */
function shape(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, part]) => shape(part, `${path}.${name}`));
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('languageFor', () => {
  it.each([
    ['de-DE', 'de'],
    ['de', 'de'],
    ['DE-at', 'de'],
    ['en-GB', 'en'],
    ['den', 'en'],
    ['sv-SE', 'en'],
    ['constructor', 'en'],
    ['', 'en'],
  ])('speaks for %s in %s', async (locale, language) => {
    expect((await languageFor(locale)).texts.language).toBe(language);
  });

  it.each([
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['en-GB', 'ltr'],
    ['arn', 'ltr'],
  ])('writes for %s in the direction %s', (locale, direction) => {
    expect(languageOf(en, locale).direction).toBe(direction);
  });

  it.each([
    ['de-DE', ','],
    ['en-GB', '.'],
    ['de-CH', '.'],
    ['sv-SE', ','],
    ['en_US', '.'],
  ])('takes the sign before decimals from the locale: %s writes %s', (locale, sign) => {
    expect(languageOf(en, locale).decimal).toBe(sign);
  });

  it('writes sizes and lists as the language does', () => {
    expect(languageOf(en, 'en').formatBytes(1_540_000)).toBe('1.5 MB');
    expect(languageOf(de, 'de').formatBytes(1_540_000)).toBe('1,5 MB');
    expect(languageOf(fr, 'fr').formatBytes(1_540_000)).toBe('1,5 Mo');
    expect(languageOf(en, 'en').formatBytes(9_990_000)).toBe('10 MB');
    expect(languageOf(en, 'en').formatBytes(0)).toBe('0 bytes');
    expect(languageOf(en, 'en').listNames(['A', 'B', 'C'])).toBe('“A”, “B” and “C”');
    expect(languageOf(de, 'de').listNames(['A', 'B'])).toBe('„A“ und „B“');
  });

  it('writes dates even for a tag that browsers refuse', () => {
    const date = new Date('2026-08-18T09:12:00Z');

    expect(languageOf(en, 'en_US').mailLabels.formatDate(date)).toContain('2026');
  });

  it('tells every failure in German, other than in English', () => {
    const error = new AppError('JIRA_TIMED_OUT', { host: 'jira.example.com', seconds: 30 });

    const inGerman = languageOf(de, 'de').explain(error);

    expect(inGerman.message).toBe(
      'jira.example.com hat innerhalb von 30 Sekunden nicht geantwortet.',
    );
    expect(inGerman.next).not.toBe(languageOf(en, 'en').explain(error).next);
  });
});

describe('de', () => {
  it('has the texts of en, each of the same kind and none empty', () => {
    expect(shape(de.texts)).toEqual(shape(en.texts));
    expect(texts(de.texts).filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('de.errors', () => {
  it('has every code of the guide', () => {
    expect(Object.keys(de.errors).toSorted()).toEqual(Object.keys(errorGuide).toSorted());
  });
});
