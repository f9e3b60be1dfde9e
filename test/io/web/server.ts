import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a server does with a question. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on loopback. */
export interface Server {
  readonly url: (path: string) => string;
  readonly host: string;
  /** `GET /path` of all that was asked, in order. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Starts a server that answers by path; what it has no answer for is a 404, robots.txt too. */
export async function serve(handlers: Readonly<Record<string, Handler>>): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const handler = handlers[(request.url ?? '').split('?')[0] ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const host = `127.0.0.1:${port ?? 0}`;
  return {
    url: (path) => `http://${host}${path}`,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
