// Runs the built Connect where there is no network but its own loopback. Its port comes out through a socket
// in the file system, which namespaces of the network do not part.
import { connect, createServer } from 'node:net';
import path from 'node:path';

const [socketFile, port] = process.argv.slice(2);
createServer((near) => {
  const far = connect(Number(port), '127.0.0.1');
  for (const end of [near, far]) {
    end.on('error', () => end.destroy());
    end.on('close', () => {
      near.destroy();
      far.destroy();
    });
  }
  near.pipe(far).pipe(near);
}).listen(socketFile);
await import(path.resolve('dist/proxy/main.js'));
