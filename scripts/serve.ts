import { siteFolder } from '#build/site-folder.ts';
import { startServer } from '#build/server/server.ts';

// npm run serve: shows the built site at a printed address until it is stopped.
const PORT = 4321;

/** The wanted port; undefined where `PORT` is none. */
function wantedPort(): number | undefined {
  const set = process.env['PORT'] ?? '';
  if (set === '') return PORT;
  return /^\d{1,5}$/.test(set) && Number(set) <= 65_535 ? Number(set) : undefined;
}

const port = wantedPort();
if (port === undefined) {
  console.error(
    `PORT 写错了：${String(process.env['PORT'])}。要写 0 到 65535 之间的整数，例如：PORT=${PORT}`,
  );
  process.exitCode = 1;
} else {
  try {
    const { origin } = await startServer(siteFolder(), port);
    console.log(`\n  钦州科普  ${origin}/\n  按 Ctrl+C 停止`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
