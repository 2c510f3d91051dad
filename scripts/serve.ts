import { resolve } from 'node:path';
import { startServer } from './server.ts';

// npm run serve: shows the built site at a printed address until it is stopped.
const { origin } = await startServer(
  resolve(process.env['OUT_DIR'] ?? 'dist'),
  Number(process.env['PORT'] ?? 4321),
);
console.log(`\n  钦州科普  ${origin}/\n  按 Ctrl+C 停止`);
