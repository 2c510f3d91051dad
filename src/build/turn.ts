import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the build that writes a folder can be found. A door, not a file: it closes when the build dies. */
function doorOf(target: string): string {
  const name = `kepu-${createHash('sha256').update(target).digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/**
 * Waits until no other build writes the same folder, then keeps others waiting.
 *
 * @param target folder of the site, with links followed
 * @param onWait called once where there is another build
 * @returns what lets the next one begin; the end of this process does, too
 */
export async function takeTurn(target: string, onWait: () => void): Promise<() => void> {
  const door = doorOf(target);
  for (let told = false; ;) {
    const release = await open(door);
    if (release !== undefined) return release;
    const other = await visit(door);
    if (other === undefined) {
      rmSync(door, { force: true }); // a killed build has left it
    } else {
      if (!told) onWait();
      told = true;
      await once(other, 'close');
    }
  }
}

/** A line to the build behind a door, which is cut when it ends; undefined where there is none. */
async function visit(door: string): Promise<Socket | undefined> {
  const line = connect(door);
  try {
    await once(line, 'connect');
  } catch {
    return undefined;
  }
  line.on('error', () => undefined).resume();
  return line;
}

/** Opens a door; undefined where there is one. */
async function open(door: string): Promise<(() => void) | undefined> {
  const waiting = new Set<Socket>();
  const server: Server = createServer((line) => {
    waiting.add(line.on('error', () => undefined).unref());
  });
  try {
    await once(server.listen(door).unref(), 'listening');
  } catch {
    return undefined;
  }
  return () => {
    server.close();
    for (const line of waiting) line.destroy();
  };
}
