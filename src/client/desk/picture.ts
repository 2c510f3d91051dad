/** Longer side of a picture, in pixels, and its size, in bytes, as the content check takes them. */
const LONG_SIDE = 1200;
const MAX_BYTES = 400 * 1024;
/** Of a picture that is worth showing, as in the content check. */
const MIN_LONG_SIDE = 600;
/** Larger files hold pictures for which telephones lack the memory. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;
const QUALITIES = [0.85, 0.75, 0.6, 0.45];
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A picture drawn anew, small and without what its camera wrote into it: nothing of the old file goes over
 * into the new one but what is to be seen.
 *
 * @returns the bytes of a JPEG, or in Chinese why it cannot be one
 */
export async function shrunkPicture(file: File): Promise<Uint8Array<ArrayBuffer> | string> {
  if (/\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type)) {
    return '这是苹果手机的 HEIC 照片，浏览器打不开。在手机上打开照片截一张图，用截下来的图。';
  }
  if (!TYPES.includes(file.type)) return '只能用 JPEG、PNG、WebP 图片。';
  if (file.size > MAX_FILE_BYTES) return '图片太大了，先在手机上裁小一点。';
  // Turned already as its camera says; an image of the page would need a policy that allows blobs.
  const picture = await createImageBitmap(file).catch(() => undefined);
  return picture === undefined ? '这张图片打不开，可能坏了。换一张试试。' : drawn(picture);
}

async function drawn(picture: ImageBitmap): Promise<Uint8Array<ArrayBuffer> | string> {
  const { width, height } = picture;
  if (Math.max(width, height) < MIN_LONG_SIDE) {
    return `图片太小，看不清：长边有 ${Math.max(width, height)} 点，至少要 ${MIN_LONG_SIDE} 点。`;
  }
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return '这个浏览器画不了图片，换一个浏览器试试。';
  // What was transparent would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/jpeg', quality);
    });
    if (blob !== null && blob.size <= MAX_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  return '图片太复杂，缩不到 400 KB，裁小一点再选。';
}
