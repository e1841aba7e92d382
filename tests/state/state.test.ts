import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyDocument, MOST_DRAWN, MOST_REPLIES } from "../../src/state/document.ts";
import { openFileState } from "../../src/state/file-state.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { State } from "../../src/state/state.ts";
import { describeState, savedReply } from "../contracts/state.ts";

const clock = { now: () => new Date() };
const newFolder = (): string => mkdtempSync(join(tmpdir(), "dateline-state-"));
const open = (folder: string, warnings: string[] = []): Promise<State> =>
  openFileState(folder, { clock, onWarning: (message) => warnings.push(message) });

describeState("in memory", async () => createMemoryState());
describeState("in a file", () => open(newFolder()));

/** A folder whose state was changed twice: the file says "second", the backup "first". */
const usedFolder = async (): Promise<string> => {
  const folder = newFolder();
  const state = await open(folder);
  for (const sent of ["first", "second"]) {
    await state.update((document) => void (document.registered["global"] = { sent, kept: "" }));
  }
  await state.close();
  return folder;
};

const sentOf = (state: State): string | undefined =>
  state.read((document) => document.registered["global"]?.sent);

describe("the state file", () => {
  it("is read back as it was left, and is for its owner only", async () => {
    const folder = await usedFolder();
    expect(statSync(join(folder, "state.json")).mode & 0o777).toBe(0o600);
    const state = await open(folder);
    expect(sentOf(state)).toBe("second");
    await state.close();
  });

  it("is the document as JSON, changed in its parts or not", async () => {
    const folder = newFolder();
    const state = await open(folder);
    await state.update(({ replies, people }) => {
      for (const id of ["a", "b", "c"]) replies[id] = savedReply(id);
      people["1"] = { seenIn: ["2"], directFrom: null };
    });
    await state.update((document) => {
      delete document.replies["a"];
      for (const person of Object.values(document.people)) person.directFrom = "2";
      document.outletsDrawn = { "2": ["Herald"] };
    });
    const kept: unknown = JSON.parse(readFileSync(join(folder, "state.json"), "utf8"));
    expect(kept).toEqual(state.read((document) => document));
    expect(kept).toMatchObject({ people: { "1": { directFrom: "2" } }, outletsDrawn: { "2": ["Herald"] } });
    expect(Object.keys(state.read(({ replies }) => replies))).toEqual(["b", "c"]);
    await state.close();
  });

  it("is changed where it is touched alone: what is left as it was is neither copied nor checked again", async () => {
    const state = await open(newFolder());
    await state.update(({ replies, people }) => {
      for (const id of ["a", "b"]) replies[id] = savedReply(id);
      people["1"] = { seenIn: ["2"], directFrom: null };
    });
    const before = state.read((document) => document);
    await state.update(({ replies }) => {
      if (replies["b"]) replies["b"].command = "figures";
    });
    const after = state.read((document) => document);
    expect(after.people).toBe(before.people);
    expect(after.replies["a"]).toBe(before.replies["a"]);
    expect([before.replies["b"]?.command, after.replies["b"]?.command]).toEqual(["ask", "figures"]);
    await state.close();
  });

  it("takes a burst of changes together, without those at fault", async () => {
    const state = await open(newFolder());
    const burst = await Promise.allSettled(
      ["a", "b", "c", "d"].map((id) =>
        state.update(({ replies }) => {
          replies[id] = savedReply(id);
          if (id === "b") throw new Error("at fault");
          if (id === "c") replies[id].savedAt = "never";
          return Object.keys(replies).length;
        }),
      ),
    );
    expect(burst.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
    expect(Object.keys(state.read(({ replies }) => replies))).toEqual(["a", "d"]);
    await state.close();
  });

  it("leaves no temporary file behind, its own or a killed writer's", async () => {
    const folder = await usedFolder();
    writeFileSync(join(folder, "state.json.4242-abc123-7.tmp"), "{");
    await (await open(folder)).close();
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each<[string, (file: string) => void]>([
    ["is empty", (file) => writeFileSync(file, "")],
    ["holds null", (file) => writeFileSync(file, "null")],
    ["is cut off", (file) => writeFileSync(file, readFileSync(file, "utf8").slice(0, -5))],
    ["is no JSON", (file) => writeFileSync(file, "<html>")],
    ["is binary", (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x80]))],
    [
      "does not fit its schema",
      (file) => writeFileSync(file, JSON.stringify({ ...emptyDocument(), replies: 3 })),
    ],
    ["has no version", (file) => writeFileSync(file, "{}")],
  ])("restores the backup and keeps the broken file when it %s", async (_, breakFile) => {
    const folder = await usedFolder();
    const file = join(folder, "state.json");
    breakFile(file);
    const broken = readFileSync(file);
    const warnings: string[] = [];
    const state = await open(folder, warnings);
    expect(sentOf(state)).toBe("first");
    expect(warnings.join()).toMatch(/could not be used .* moved to .*backup/s);
    await state.close();
    const aside = readdirSync(folder).find((name) => name.startsWith("state.json.broken-"));
    expect(readFileSync(join(folder, aside ?? ""))).toEqual(broken);
  });

  it("refuses to start where the backup is broken too, says what to do, and changes nothing", async () => {
    const folder = await usedFolder();
    for (const name of ["state.json", "state.backup.json"]) writeFileSync(join(folder, name), "broken");
    await expect(open(folder)).rejects.toThrow(
      /cannot be used: .*The backup: .*Nothing was changed.*Mend the file/s,
    );
    expect(readFileSync(join(folder, "state.json"), "utf8")).toBe("broken");
    writeFileSync(join(folder, "state.json"), JSON.stringify(emptyDocument()));
    await (await open(folder)).close();
  });

  it("does not touch the file of a newer version, backup or not", async () => {
    const folder = await usedFolder();
    const newer = JSON.stringify({ ...emptyDocument(), version: 99, more: true });
    writeFileSync(join(folder, "state.json"), newer);
    await expect(open(folder)).rejects.toThrow(/newest that this program knows.*Start the newer version/s);
    expect(readFileSync(join(folder, "state.json"), "utf8")).toBe(newer);
  });

  it("follows no symbolic link", async () => {
    const folder = newFolder();
    const elsewhere = join(newFolder(), "target.json");
    writeFileSync(elsewhere, JSON.stringify(emptyDocument()));
    symlinkSync(elsewhere, join(folder, "state.json"));
    await expect(open(folder)).rejects.toThrow(/symbolic link/);
  });

  it("restores the backup where the file is gone", async () => {
    const folder = await usedFolder();
    rmSync(join(folder, "state.json"));
    const state = await open(folder);
    expect(sentOf(state)).toBe("first");
    await state.close();
  });

  it("drops the oldest replies' buttons rather than grow past its size", async () => {
    const folder = newFolder();
    const state = await open(folder);
    await state.update((document) => {
      for (let n = 0; n < MOST_REPLIES + 50; n += 1) document.replies[`r${n}`] = savedReply("x".repeat(500));
    });
    expect(Object.keys(state.read((document) => document.replies))).toHaveLength(MOST_REPLIES);
    expect(statSync(join(folder, "state.json")).size).toBeLessThan(5_000_000);
    await state.close();
  });

  it("forgets the colours of outlets that have been the same for longest", async () => {
    const state = await open(newFolder());
    await state.update((document) => {
      for (let n = 0; n < MOST_DRAWN + 50; n += 1) document.outletsDrawn[`place${n}`] = ["Coastal Wire"];
    });
    const places = Object.keys(state.read((document) => document.outletsDrawn));
    expect(places).toHaveLength(MOST_DRAWN);
    expect(places[0]).toBe("place50");
    await state.close();
  });

  it("tells the caller when it cannot write; memory and disk still agree, and later changes go through", async () => {
    const folder = await usedFolder();
    const state = await open(folder);
    // A folder under the file's name makes the rename fail, for root too.
    renameSync(join(folder, "state.json"), join(folder, "kept"));
    mkdirSync(join(folder, "state.json"));
    const change = state.update(
      (document) => void (document.registered["global"] = { sent: "third", kept: "" }),
    );
    await expect(change).rejects.toThrow();
    expect(sentOf(state)).toBe("second");
    rmdirSync(join(folder, "state.json"));
    renameSync(join(folder, "kept"), join(folder, "state.json"));
    await state.update((document) => void (document.registered["global"] = { sent: "fourth", kept: "" }));
    expect(sentOf(state)).toBe("fourth");
    await state.close();
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const again = await open(folder);
    expect(sentOf(again)).toBe("fourth");
    await again.close();
  });

  it("is one process's: a second one is told who holds it, and may have it afterwards", async () => {
    const folder = newFolder();
    const state = await open(folder);
    const opening = open(folder);
    await expect(opening).rejects.toThrow(new RegExp(`in use by process ${process.pid}.*DATA_DIR`, "s"));
    await state.close();
    await (await open(folder)).close();
  });
});

/** A process that counts in the state and says so after each acknowledged change. */
const writer = `
  const { openFileState } = await import(process.argv[1]);
  const state = await openFileState(process.argv[2], { clock: { now: () => new Date() }, onWarning: console.error });
  for (;;) {
    const count = await state.update((document) => {
      const next = Number(document.registered.count?.sent ?? 0) + 1;
      document.registered.count = { sent: String(next), kept: "x".repeat(2000) };
      return next;
    });
    process.stdout.write(count + "\\n");
  }
`;

describe("a killed process", () => {
  it("loses no acknowledged change and leaves nothing broken, ten times over", async () => {
    const folder = newFolder();
    const module = join(import.meta.dirname, "../../src/state/file-state.ts");
    let acknowledged = 0;
    for (let round = 0; round < 10; round += 1) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", writer, module, folder]);
      let output = "";
      child.stdout.on("data", (data: Buffer) => {
        output += data.toString();
        // Killed in the middle of whatever it does then, at another moment in each round.
        if (output.split("\n").length > 5 + round) child.kill("SIGKILL");
      });
      const errors: string[] = [];
      child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
      await new Promise((resolve) => child.on("close", resolve));
      expect(errors.join("")).toBe("");
      acknowledged = Math.max(acknowledged, ...output.split("\n").map(Number));
      const state = await open(folder);
      expect(Number(state.read((document) => document.registered["count"]?.sent))).toBeGreaterThanOrEqual(
        acknowledged,
      );
      await state.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(50);
    expect(existsSync(join(folder, "state.json"))).toBe(true);
  });
});
