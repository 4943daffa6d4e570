import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { InputError } from '../sources/input-error.ts';

/** A workbench on a socket. */
export interface Listening {
  address: string;
  /** When somebody last asked something, as `performance.now()` counts. */
  lastAsked: () => number;
  /** Ends when every answer under way is given or its connection closed. */
  close: () => Promise<void>;
}

/** How long a connection may take to ask, in milliseconds, and the bytes of its headers. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
};
/** Milliseconds in which nothing is taken or sent, after which a connection is closed; longer than an answer may take. */
const SILENCE = 90_000;
/** More connections are not taken. */
const CONNECTIONS = 2000;
/** Milliseconds that answers under way have when it ends. */
const LAST_WORDS = 2000;

/** @param port 0 picks a free one. @throws InputError where the port is taken or the host is not this machine's */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, hostname: host, port, serverOptions: patience };
    let asked = performance.now();
    const server = serve(options, ({ port: taken, family }: AddressInfo) => {
      const shown = family === 'IPv6' && host.includes(':') ? `[${host}]` : host;
      resolve({
        address: `http://${shown}:${taken}/`,
        lastAsked: () => asked,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if (!('closeAllConnections' in server)) return;
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), LAST_WORDS).unref();
          }),
      });
    });
    server.maxConnections = CONNECTIONS;
    server.on('request', () => {
      asked = performance.now();
    });
    if ('setTimeout' in server) server.setTimeout(SILENCE);
    server.on('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new InputError(`--port ${port}`, 'another program listens there', 'Give another port, or 0 for any');
  if (error.code === 'EACCES')
    return new InputError(`--port ${port}`, 'this user may not listen there', 'Give a port above 1023');
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new InputError(`--host ${host}`, 'it is no address of this machine', 'Leave it out, or give 0.0.0.0');
  return error;
}
