import { afterEach, describe, expect, it } from '@jest/globals';
import { routes } from '../../../contract/connect-api.ts';
import { explain } from '../../../contract/error-guide.ts';
import { errorCodes } from '../../../contract/error-traits.ts';
import { AppError } from '../../../contract/errors.ts';
import { escapeHtml } from '../../../proxy/http/static-page.ts';
import { aConfig, aSite, clearStage, send, startConnect } from '../../support/proxy/stage.ts';

afterEach(clearStage);

describe('the troubleshooting page', () => {
  it('explains every error code at an anchor of its own', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.example.com')]));

    const { status, headers, text } = await send(port, routes.troubleshooting);

    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const anchors = [...text.matchAll(/<section id="(\w+)">/g)].map(([, code]) => code);
    expect(anchors).toEqual(errorCodes);
    const { message, next } = explain(new AppError('OAUTH_CODE_REJECTED', {}));
    expect(text).toContain(escapeHtml(message));
    expect(text).toContain(escapeHtml(next));
  });

  it('names no site and runs no script', async () => {
    const { port } = await startConnect(
      aConfig([aSite('https://planted.example', { id: 'planted', name: 'Planted' })]),
    );

    const { headers, text } = await send(port, routes.troubleshooting);

    expect(text).not.toMatch(/planted/i);
    expect(text).not.toMatch(/<script/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});
