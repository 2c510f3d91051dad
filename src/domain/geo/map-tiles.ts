/** The ground under the map: none, 天地图, or any server of XYZ tiles in Web Mercator. */
export type TileSetting =
  | { readonly kind: 'none' }
  /** The key comes from https://console.tianditu.gov.cn; without one its servers refuse. */
  | { readonly kind: 'tianditu'; readonly key: string }
  | {
      readonly kind: 'xyz';
      /** e.g. https://tiles.example.org/{z}/{x}/{y}.png */
      readonly template: string;
      /** Whose map it is; plain text. */
      readonly credit: string;
    };

/** What the map needs to know to draw tiles. */
export interface MapTiles {
  /** From the bottom up. */
  readonly layers: readonly string[];
  readonly subdomains: string;
  readonly credit: string;
}

/** Servers t0 to t7. */
const TIANDITU_SERVERS = '01234567';

/** The layers of a setting; undefined for none. */
export function mapTiles(setting: TileSetting): MapTiles | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined;
    case 'xyz':
      return { layers: [setting.template], subdomains: '', credit: setting.credit };
    case 'tianditu':
      return {
        layers: ['vec', 'cva'].map((layer) => tiandituTemplate(layer, setting.key)),
        subdomains: TIANDITU_SERVERS,
        credit: '底图：天地图',
      };
  }
}

/** http://lbs.tianditu.gov.cn/server/MapService.html: `vec` is the map, `cva` its names. */
function tiandituTemplate(layer: string, key: string): string {
  const fields = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
  return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${fields}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
}

/**
 * Origins from which the pictures of the tiles come, for the Content-Security-Policy.
 *
 * @throws TypeError where the template is no address
 * @example tileOrigins({ kind: 'xyz', template: 'https://a.org/{z}/{x}/{y}.png', credit: '' }) // ['https://a.org']
 */
export function tileOrigins(setting: TileSetting): readonly string[] {
  const tiles = mapTiles(setting);
  if (tiles === undefined) return [];
  const origins = tiles.layers.flatMap((layer) =>
    (tiles.subdomains === '' ? [''] : Array.from(tiles.subdomains)).map(
      (server) => new URL(layer.replace('{s}', server)).origin,
    ),
  );
  return [...new Set(origins)];
}
