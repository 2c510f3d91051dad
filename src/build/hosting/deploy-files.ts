import { BASE } from '#site/base.ts';
import { htaccess } from './apache.ts';
import { caddyfile } from './caddy.ts';
import { webConfig } from './iis.ts';
import { nginxConfig } from './nginx.ts';
import { objectStorageRules } from './object-storage.ts';

const CONTAINER = `# The site in Caddy, without root's rights, at port 8080: npm run build, then
#   docker build -f deploy/Containerfile -t kepu . && docker run --read-only -p 8080:8080 kepu
# Something before it answers https. Made by npm run deploy-files.
FROM docker.io/library/caddy:2-alpine
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY dist /srv/kepu
ENV SITE_ADDRESS=http://:8080
USER 65534:65534
EXPOSE 8080
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
`;

/** The files of the folder deploy/, by name, for the site's address. */
export function deployFiles(): Readonly<Record<string, string>> {
  return {
    'nginx.conf': nginxConfig(BASE),
    Caddyfile: caddyfile(BASE),
    '.htaccess': htaccess(BASE, []),
    'web.config': webConfig([]),
    'object-storage.json': objectStorageRules(BASE),
    Containerfile: CONTAINER,
  };
}
