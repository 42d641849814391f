/** http-proxy-middleware as its documentation has it, bare on a Node server or mounted in Express. */
import http from 'node:http';
import https from 'node:https';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { z } from 'zod';
import { givenOptions, listen } from './parent.ts';

const options = z
  .object({
    isInExpress: z.boolean(),
    hasPlugins: z.boolean(),
    target: z.string(),
    ca: z.string(),
  })
  .parse(givenOptions());

const proxy = createProxyMiddleware({
  target: options.target,
  changeOrigin: true,
  ejectPlugins: !options.hasPlugins,
  agent: new https.Agent({
    keepAlive: true,
    maxSockets: 256,
    maxFreeSockets: 256,
    ca: options.ca,
  }),
});

const server = options.isInExpress
  ? http.createServer(express().use(proxy))
  : http.createServer((request, response) => void proxy(request, response));
await listen(server);
