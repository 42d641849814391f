import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { errorExamples } from '../../contract/error-examples.ts';
import { errorGuide } from '../../contract/error-guide.ts';
import { errorCodes } from '../../contract/error-traits.ts';
import { configurationMarkdown } from '../../proxy/docs/configuration-markdown.ts';
import { describeErrors } from '../../proxy/docs/describe-errors.ts';
import { troubleshootingMarkdown } from '../../proxy/docs/troubleshooting-markdown.ts';

describe('the generated documents', () => {
  it.each([
    ['docs/configuration.md', configurationMarkdown],
    ['docs/troubleshooting.md', troubleshootingMarkdown],
  ])('%s is up to date (else: npm run docs)', async (file, write) => {
    const options = await resolveConfig(file);

    const expected = await format(write(), { ...options, filepath: file });

    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});

describe('describeErrors', () => {
  it('lists every code of the error guide once', () => {
    const codes = describeErrors().flatMap(({ errors }) => errors.map(({ code }) => code));

    expect(codes).toEqual(errorCodes);
    expect(codes.toSorted()).toEqual(Object.keys(errorGuide).toSorted());
  });

  it('has at least one text for every code, without empty sentences', () => {
    const described = describeErrors().flatMap(({ errors }) => errors);

    const incomplete = described.filter(
      ({ texts }) =>
        texts.length === 0 || texts.some(({ message, next }) => message === '' || next === ''),
    );

    expect(incomplete.map(({ code }) => code)).toEqual([]);
  });

  it('shows a text for each reason of a code', () => {
    const described = describeErrors().flatMap(({ errors }) => errors);
    const unreachable = described.find(({ code }) => code === 'JIRA_UNREACHABLE');

    expect(unreachable?.texts).toHaveLength(errorExamples.JIRA_UNREACHABLE.length);
  });
});
