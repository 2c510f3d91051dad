import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../scripts/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
  }
}

/** Serves the built site, with its real headers, for all browser tests. */
export default async function serveSite(project: TestProject) {
  const { origin, server } = await startServer(resolve(process.env['OUT_DIR'] ?? 'dist'), 0);
  project.provide('origin', origin);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
