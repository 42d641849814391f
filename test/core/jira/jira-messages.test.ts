import { describe, expect, it } from '@jest/globals';
import { isHtml, readJiraMessages } from '../../../core/jira/jira-messages.ts';

describe('readJiraMessages', () => {
  it.each([
    ['nothing', '', [], []],
    [
      'the usual shape',
      '{"errorMessages":["No."],"errors":{"summary":"Summary is required."}}',
      [{ id: 'summary', message: 'Summary is required.' }],
      ['No.'],
    ],
    [
      'several texts for one field',
      '{"errors":{"labels":["One.","Two."]}}',
      [{ id: 'labels', message: 'One. Two.' }],
      [],
    ],
    ['the REST library', '{"message":"Missing.","status-code":404}', [], ['Missing.']],
    ['Service Management', '{"errorMessage":"Closed.","message":"x"}', [], ['Closed.']],
    ['the Cloud gateway', '{"code":401,"message":"Unauthorized"}', [], ['Unauthorized']],
    ['plain text', 'XSRF check failed', [], ['XSRF check failed']],
    ['a JSON string', '"Not now"', [], ['Not now']],
    ['a page', '<!DOCTYPE html><html><body>Error</body></html>', [], []],
    ['markup in a message', '{"errorMessages":["<b>a &lt; b</b><br>c"]}', [], ['a < b c']],
    ['other types than texts', '{"errorMessages":[1,null,"a"],"errors":"x"}', [], ['a']],
    ['empty lists before a message', '{"errorMessages":[],"errors":{},"message":"m"}', [], ['m']],
  ])('reads %s', (_, text, fields, messages) => {
    expect(readJiraMessages(text)).toEqual({ fields, messages });
  });

  it('keeps a message to 400 characters and the messages to 20', () => {
    const words = readJiraMessages(
      JSON.stringify({ errorMessages: Array.from({ length: 50 }, () => 'x'.repeat(5000)) }),
    );

    expect(words.messages).toHaveLength(20);
    expect(words.messages[0]).toBe(`${'x'.repeat(399)}…`);
  });
});

describe('isHtml', () => {
  it.each([
    ['\n  <!doctype html><title>x', true],
    ['<HTML lang=en>', true],
    ['<!-- served by gateway --><html>', true],
    ['{"a":"<html>"}', false],
    ['plain <b>text</b>', false],
    ['', false],
  ])('of %j is %s', (text, expected) => {
    expect(isHtml(text)).toBe(expected);
  });
});
