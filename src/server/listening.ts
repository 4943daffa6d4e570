import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { InputError } from '../sources/input-error.ts';

/** A workbench on a socket. */
export interface Listening {
  address: string;
  /** Ends when every answer under way is given or its connection closed. */
  close: () => Promise<void>;
}

/** @param port 0 picks a free one. @throws InputError where the port is taken or the host is not this machine's */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken, family }: AddressInfo) => {
      const shown = family === 'IPv6' && host.includes(':') ? `[${host}]` : host;
      resolve({
        address: `http://${shown}:${taken}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
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
