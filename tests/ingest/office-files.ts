/** PDFs and Word documents made byte by byte, so that a test can make hostile ones too. */
import { crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the archive claims that it unpacks to; the truth by default. */
  readonly claims?: number;
}

/** A ZIP archive. */
export const zip = (entries: readonly Entry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, claims = data.length } of entries) {
    const packed = deflateRawSync(data);
    const bytes = Buffer.from(name);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims, 18);
    const head = Buffer.alloc(8);
    head.writeUInt32LE(0x04034b50, 0);
    const length = Buffer.alloc(4);
    length.writeUInt16LE(bytes.length, 0);
    const local = Buffer.concat([head.subarray(0, 4), facts, length, bytes, packed]);
    const entry = Buffer.alloc(6);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([entry, facts, length, rest.subarray(2), bytes]));
    parts.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A Word document of these paragraphs. */
export const docx = (paragraphs: readonly string[], more: readonly Entry[] = []): Uint8Array =>
  zip([
    {
      name: "[Content_Types].xml",
      data: text(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    },
    {
      name: "_rels/.rels",
      data: text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: "word/document.xml",
      data: text(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
          .map((paragraph) => `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`)
          .join("")}</w:body></w:document>`,
      ),
    },
    ...more,
  ]);

/** A PDF of so many pages, each with these lines. */
export const pdf = (lines: readonly string[], pages = 1): Uint8Array => {
  const objects: string[] = [];
  const stream = `BT /F1 11 Tf 14 TL 50 780 Td ${lines.map((line) => `(${line.trim().replace(/[\\()]/g, "\\$&")}) Tj T*`).join(" ")} ET`;
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index} 0 R`).join(" ");
  objects.push(`<< /Type /Catalog /Pages 2 0 R >>`);
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  objects.push(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>`);
  for (let page = 0; page < pages; page += 1) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${4 + pages} 0 R >>`,
    );
  }
  objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = body.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, "latin1"));
};
